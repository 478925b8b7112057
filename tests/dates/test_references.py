"""The dates of the reference articles, from the files alone."""

import pytest

from tests.references import REFERENCES, needs_references
from tui.articles.article import make_article
from tui.articles.files import Document
from tui.articles.model import Article
from tui.dates.model import TimexType
from tui.dates.publication import place_in_time
from tui.dates.tagger import tag

pytestmark = needs_references


def article(number: str) -> Article:
    (path,) = REFERENCES.glob(f"{number}_*")
    text = path.read_bytes().decode()
    return place_in_time(make_article(Document(path, path.name, text)))


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("000", ["April 27=2025-04-27", "Sunday=2025-04-27"]),
        ("001", ["Saturday=2025-05-10"]),
        ("002", ["21 August=XXXX-08-21"]),
        (
            "003",
            [
                *("August 21, 2025=2025-08-21", "Saturday=2026-01-03", "January 5=2026-01-05"),
                *("2025=2025", "August=2025-08", "May 21, 1951=1951-05-21", "last year=2025"),
                *("January 18, 2019=2019-01-18", "2006=2006", "July 2007=2007-07", "2014=2014"),
                *("2024=2024", "2013=2013", "the end of 2022=2022", "October 2024=2024-10"),
                *("March=2024-03", "November 2024=2024-11", "February 2025=2025-02"),
                "last year=2025",
            ],
        ),
        (
            "004",
            [
                *("Jul 25=2025-07-25", "Friday=2025-07-25", "May 7=2025-05-07"),
                *("May 10=2025-05-10", "July 14=2025-07-14", "Thursday=2025-07-24"),
            ],
        ),
    ],
)
def test_every_date_is_right_and_none_is_made_up(number: str, expected: list[str]) -> None:
    read = article(number)
    found = [
        f"{timex.of(read.text)}={timex.value}"
        for timex in tag(read)
        if timex.type is TimexType.DATE and not timex.value.endswith("_REF")
    ]
    assert found == expected


def test_a_lasting_conflict_is_a_duration_and_no_date() -> None:
    read = article("004")
    durations = [t for t in tag(read) if t.type is TimexType.DURATION]
    assert [(t.of(read.text), t.value, t.edtf) for t in durations] == [("four days", "P4D", None)]


@pytest.mark.parametrize(
    ("number", "published", "anchor"),
    [
        ("000", "2025-04-29", "2025-04-27"),
        ("001", "2025-05-11", "2025-05-11"),
        ("002", None, None),
        ("003", "2026-01-03/2026-01-05", "2026-01-03"),
        ("004", "2025-07-25", "2025-07-25"),
    ],
)
def test_each_is_placed_in_time(number: str, published: str | None, anchor: str | None) -> None:
    read = article(number)
    assert (read.published.value, read.anchor) == (published, anchor)
