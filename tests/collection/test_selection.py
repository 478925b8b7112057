from dataclasses import replace

import pytest

from tests.collection.making import article, collection, files
from tui.articles.model import Author
from tui.entities.model import Kind
from tui.timeline.model import SAID

WANG = {"Wang": (Kind.PERSON, "Wang Yi")}
TEXTS = (
    article(
        "Wang spoke of a ceasefire on May 3.",
        "A call",
        file="call",
        published="2025-05-04",
        source="Xinhua",
        names=WANG,
        told={"May 3": "2025-05-03"},
    ),
    article(
        "Since 1951 Wang and Ishaq Dar talk.",
        "Talks of Wang",
        file="talks",
        published="2026-01-03",
        names=WANG | {"Ishaq Dar": (Kind.PERSON, "Ishaq Dar")},
        told={"1951": "1951/.."},
    ),
    article("A ceasefire, at last.", file="last"),
)


def test_a_selection_is_counted_and_spans_the_years_that_are_told_of() -> None:
    made = collection(*TEXTS)
    assert made.select("ceasefire").count == 2
    assert made.select("").span() == (1951, 2025)
    assert made.select("").years() == "1951–2025"
    assert made.select("call").years() == "2025"
    assert made.select("last").span() is None
    assert made.select("last").years() == ""


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", "all articles"),
        ("ceasefire", "articles with “ceasefire”"),
        ("-india", "articles without “india”"),
        ('person:"Wang Yi" published:2025', "articles naming Wang Yi, published in 2025"),
        ("a OR title:b*", "articles with “a” or with “b…” in the title"),
        ("is:undated source:pti", "articles that are undated, from Pti"),
    ],
)
def test_a_selection_says_in_words_what_it_is(query: str, words: str) -> None:
    assert collection(*TEXTS).select(query).describe() == words


def test_a_selection_is_narrowed_by_one_more_query() -> None:
    made = collection(*TEXTS)
    both = made.select("call OR last") & "source:xinhua"
    assert both.query.text == "(call OR last) source:xinhua"
    assert [made.head(key).file for key in both.keys] == ["call"]


def test_an_entity_is_highlighted_by_whatever_words_name_it() -> None:
    made = collection(*TEXTS)
    selection = made.select('person:"Wang Yi"')
    key = made.key_of("call")
    assert key in selection.keys
    assert key is not None
    text = made.understood(key).article.text
    assert [match.of(text) for match in selection.matches(key)] == ["Wang"]


def test_a_date_that_is_asked_for_is_highlighted() -> None:
    made = collection(*TEXTS)
    selection = made.select("about:2025-05")
    (key,) = selection.keys
    text = made.understood(key).article.text
    assert [match.of(text) for match in selection.matches(key)] == ["May 3"]


def test_what_is_left_out_is_not_highlighted() -> None:
    made = collection(*TEXTS)
    selection = made.select("wang -ceasefire")
    assert [made.head(key).file for key in selection.keys] == ["talks"]
    assert len(selection.matches(selection.keys[0])) == 2


def test_an_article_is_found_by_its_author_and_not_by_what_was_left_out() -> None:
    made = article("The talks went on.", "Talks", furniture="By Ann Lee\nAbout us")
    at = made.article.text.index("Ann Lee")
    written = replace(made.article, author=Author("Ann Lee", at, at + len("Ann Lee")))
    found = collection(replace(made, article=written))
    selection = found.select('"ann lee"')
    assert [match.of(written.text) for match in selection.matches(*selection.keys)] == ["Ann Lee"]
    assert found.select("about").count == 0


def test_entities_are_counted_in_the_selection_alone() -> None:
    made = collection(*TEXTS)
    rows = [(row.name, row.mentions, row.articles) for row in made.select("").entities()]
    assert rows == [("Wang Yi", 2, 2), ("Ishaq Dar", 1, 1)]
    rows = [(row.name, row.mentions, row.articles) for row in made.select("call").entities()]
    assert rows == [("Wang Yi", 1, 1)]


def test_events_come_with_their_sentence_and_article() -> None:
    made = collection(*TEXTS)
    (event,) = made.select("call").timeline().of_kinds(SAID)
    assert event.sentence == "Wang spoke of a ceasefire on May 3."
    assert (event.file, event.title, event.source) == ("call", "A call", "Xinhua")
    assert event.event.entities == ("Wang Yi",)
    assert event.article == made.key_of("call")


def test_an_article_whose_day_and_month_may_be_changed_about_is_dated() -> None:
    open_order = article("Talks.", file="open", published="[2025-03-04,2025-04-03]")
    made = collection(open_order, article("Talks.", file="none"))
    assert files(made, "is:undated") == ["none"]
    assert files(made, "published:2025") == ["open"]
    assert files(made, "published:2025-03-04") == []
    assert files(made, "after:2025-04") == []
    assert files(made, "") == ["open", "none"]
