from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dates.articles import plain
from tui.articles.article import make_article
from tui.articles.files import Document
from tui.dates.reasons import reason
from tui.dates.rulebook import RULES
from tui.dates.tagger import tag

FROM_THE_DAY = "2024-05-15, the publication date that was given for the article"


def reasons(text: str, anchor: str | None = "2024-05-15") -> list[tuple[str, str | None]]:
    article = plain(text, anchor)
    found = (reason(timex, article) for timex in tag(article))
    return [(each.words, each.rests_on.of(text) if each.rests_on else None) for each in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was on May 3, 2019.", "says its whole date"),
        ("It took two weeks.", "says how long, not when"),
        ("They meet every Friday.", "says how often, not when"),
        ("It was done recently.", "names no day"),
        (
            "They met on Friday.",
            f"counts back from {FROM_THE_DAY}, as the sentence tells of what was",
        ),
        (
            "They will meet on Friday.",
            f"counts on from {FROM_THE_DAY}, as the sentence tells of what is to come",
        ),
        ("They met today.", f"counts from {FROM_THE_DAY}"),
        (
            "It is due by March.",
            f"says no year: the one that fits best with {FROM_THE_DAY},"
            " as the sentence sets a time limit",
        ),
        ("It begins at 15:00.", f"is a time on {FROM_THE_DAY}"),
    ],
)
def test_a_date_says_how_it_was_concluded(text: str, words: str) -> None:
    assert reasons(text) == [(words, None)]


@pytest.mark.parametrize(
    ("text", "words", "basis"),
    [
        ("In October 2022, they left after a fire in March.", "has its year from", "October 2022"),
        ("They met on May 3, 2019. Two days later, they left.", "counts from", "May 3, 2019"),
        ("It began on May 3, 2019. That Sunday, they met.", "goes with", "May 3, 2019"),
        ("It ended on May 3, 2019, shortly after 15:00.", "goes with", "May 3, 2019"),
        ("It fell in 2019. In the same year, they met.", "counts from", "2019"),
        ("Sales rose in the third quarter. A year earlier, they fell.", "counts from", "the third"),
        ("Sales rose in the first quarter. They fell for the quarter.", "counts from", "the first"),
    ],
)
def test_a_date_names_the_words_that_it_hangs_on(text: str, words: str, basis: str) -> None:
    said, rests_on = reasons(text)[-1]
    assert rests_on is not None
    assert rests_on.startswith(basis)
    assert said == f"{words} “{rests_on}”"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("On 21 August, they met.", "says no year, and nothing near it does"),
        (
            "They met on Friday.",
            "says which day of the week, and no date is known to count from",
        ),
        ("At 15:00 it began.", "says the time, and no day is known that it could be of"),
    ],
)
def test_what_stays_open_says_why(text: str, words: str) -> None:
    assert reasons(text, None) == [(words, None)]


def test_what_counts_from_a_dateline_leads_to_it() -> None:
    text = (
        "Ministers meet\n\nPublished: April 29, 2025\n\n"
        "MADRID, April 27 (Xinhua) -- The ministers met on Sunday, their offices said in a"
        " statement after the talks in the capital.\n"
    )
    article = make_article(Document(Path("a.txt"), "a.txt", text))
    dateline, weekday = (reason(timex, article) for timex in tag(article))
    assert dateline.words.startswith("says no year: the one that fits best with 2025-04-29, the")
    assert dateline.rests_on is not None
    assert dateline.rests_on.of(text) == "April 29, 2025"
    assert weekday.words.startswith("counts from 2025-04-27, the dateline's date")
    assert weekday.rests_on is not None
    assert weekday.rests_on.of(text).startswith("MADRID, April 27")


@given(
    st.lists(st.sampled_from([rule.example for rule in RULES]), max_size=8),
    st.sampled_from([None, "2024-05-15", "2024-05", "2024", "0001-01-01"]),
)
def test_every_date_has_a_reason(examples: list[str], anchor: str | None) -> None:
    text = ", ".join(examples)
    article = plain(text, anchor)
    for timex in tag(article):
        found = reason(timex, article)
        assert found.words
        assert found.rests_on is None or found.rests_on.of(text)
