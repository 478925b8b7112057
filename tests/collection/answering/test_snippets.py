import pytest

from tests.collection.making import article, collection
from tui.collection.answering.snippets import Snippet
from tui.collection.selection import Selection

LONG = "Nothing here. " * 30 + "Wang Yi hoped for an early ceasefire. " + "More of it. " * 30


def snippet(text: str, query: str, width: int, title: str | None = None) -> Snippet:
    selection = selected(text, query, title)
    return selection.snippet(selection.keys[0], width)


def selected(text: str, query: str, title: str | None = None) -> Selection:
    return collection(article(text, title)).select(query)


def marked(shown: Snippet) -> list[str]:
    return [match.of(shown.text) for match in shown.matches]


def test_a_snippet_stands_around_the_match_and_marks_it() -> None:
    shown = snippet(LONG, "ceasefire", 60)
    assert "for an early ceasefire" in shown.text
    assert marked(shown) == ["ceasefire"]
    assert len(shown.text) <= 60


def test_a_snippet_is_characters_of_the_article_from_its_start() -> None:
    shown = snippet(LONG, "ceasefire", 60)
    assert LONG[shown.start : shown.start + len(shown.text)] == shown.text


def test_a_snippet_begins_and_ends_between_words() -> None:
    shown = snippet(LONG, "ceasefire", 60)
    assert LONG[shown.start - 1] == " "
    assert LONG[shown.start + len(shown.text)] == " "


def test_the_place_where_most_words_of_the_query_meet_is_shown() -> None:
    text = "A truce. " + "Nothing here. " * 30 + "A truce and talks. " + "And so on. " * 30
    assert marked(snippet(text, "truce talks", 60)) == ["truce", "talks"]


def test_without_a_match_the_beginning_is_shown() -> None:
    assert snippet(LONG, "", 30).text.startswith("Nothing here.")
    assert snippet("Short text.", "-ceasefire", 30).text == "Short text."


def test_line_breaks_are_shown_as_spaces() -> None:
    assert snippet("one\ntwo\u2028three", "two", 30).text == "one two three"


def test_a_match_in_the_body_is_preferred_to_one_in_the_title() -> None:
    assert snippet("They hoped for a truce.", "truce", 30, "A truce").start > len("A truce")


def test_a_match_in_the_title_alone_shows_the_title() -> None:
    assert marked(snippet("Nothing.", "truce", 30, "A truce")) == ["truce"]


@pytest.mark.parametrize("width", [1, 5, 10])
def test_a_snippet_is_never_wider_than_asked(width: int) -> None:
    assert len(snippet(LONG, "ceasefire", width).text) <= width
    assert len(snippet("x" * 500, "", width).text) <= width
    assert len(snippet("x" * 500, "xxx*", width).text) <= width
