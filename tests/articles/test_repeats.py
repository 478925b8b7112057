from tests.articles.texts import PROSE, article, labelled, page
from tui.articles.model import Habits, Hints, Label
from tui.articles.repeats import repeated_lines

TITLE = "Storm keeps the harbour of the small town closed"
OUR_PAPER = "The Gull has told the people of the coast since 1887 what the sea brings them."


def other(number: int) -> str:
    return (
        f"On day {number} the storm took {number} boats of the town out to the sea, the mayor said."
    )


def pages(count: int) -> list[str]:
    return [page("Gull today", other(number), OUR_PAPER) for number in range(count)]


def test_lines_of_three_texts_repeat() -> None:
    assert repeated_lines(pages(3)) == {"Gull today", OUR_PAPER}
    assert repeated_lines(pages(2)) == frozenset()


def test_copies_of_an_article_tell_nothing() -> None:
    assert repeated_lines([page("Gull today", *PROSE)] * 5) == frozenset()
    assert repeated_lines([page("Gull today", "The port is open.")] * 5) == frozenset()
    assert repeated_lines([*pages(2), pages(1)[0], pages(1)[0]]) == frozenset()


def test_long_paragraphs_are_text_however_often_they_stand() -> None:
    long = " ".join(PROSE)
    assert long not in repeated_lines([page(long, *[other(n)] * 3) for n in range(5)])


def test_doubtful_lines_that_repeat_are_of_the_page() -> None:
    rows = ("Home", TITLE, *PROSE, "Gull of the day", OUR_PAPER, "Contact us")
    habits = Habits(frozenset({"Gull of the day", OUR_PAPER}))
    told = article(page(*rows), Hints(habits=habits))
    assert labelled(told, Label.TITLE) == [TITLE]
    assert labelled(told, Label.BODY) == list(PROSE)


def test_paragraphs_that_repeat_within_an_article_are_kept() -> None:
    rows = ("Home", TITLE, *PROSE, *PROSE[:1], "Contact us")
    habits = Habits(frozenset(PROSE[:2]))
    assert labelled(article(page(*rows), Hints(habits=habits)), Label.BODY)[:3] == list(PROSE)


def test_a_text_all_of_which_repeats_is_kept() -> None:
    for text in (page(*PROSE), page(TITLE, *PROSE), "Gull today", page("Home", *PROSE[:1])):
        habits = Habits(frozenset(line for line in text.splitlines() if line))
        assert labelled(article(text, Hints(habits=habits)), Label.BODY)


def test_a_line_that_repeats_is_no_title() -> None:
    found = article(page(TITLE, *PROSE), Hints(habits=Habits(frozenset({TITLE}))))
    assert found.title.text is None
