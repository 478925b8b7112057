"""Whatever says when an article appeared says it so that it can be compared and shown."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.article import make_article
from tui.articles.files import Document
from tui.articles.model import Article, PublishedHow
from tui.dates.edtf import bounds, display, precision_of, shown_published
from tui.dates.publication import place_in_time

WIDEST = 12
"""Cells of the widest date in a list: ``≈2026-01-03`` and a blank."""

STORY = (
    "The port opened on March 3, 2025, and the ministers of both countries came to see it.\n\n"
    "The minister arrived on Saturday and will stay until January 5, his office told reporters.\n"
)

DATES = [
    *("03/04/2025", "3-4-25", "04.03.2025", "29 Feb 2024", "30 Feb 2024", "31/12/99", "1/1/00"),
    *("March 3, 1899", "2025-02-29", "2025/3/4", "2025年4月29日", "12/11/10", "13/13/2013"),
    *("1 May 2099", "May 2025", "2025", "10/10/70", "10/11/69", "0001-01-01", "9999-12-31"),
]
PLACES = [
    *("date {} The talks went on.\n\n", "Updated: {} 13:53 Xinhua\n\n", "Published {} EST\n\n"),
    *("---\ndate: {}\n---\n", "---\npublished: '{} 10:00'\n---\n", "{}\n\n", "By Jo Kim, {}\n\n"),
    *("MADRID, {} (Xinhua) -- ", "MADRID, {} — ", "It was signed on {} in the capital. "),
]


def placed(text: str) -> Article:
    return place_in_time(make_article(Document(Path("a.txt"), "a.txt", text)))


def assert_shown(article: Article) -> None:
    value = article.published.value
    assert (value is None) == (article.published.how is PublishedHow.NONE)
    if value is not None:
        first, last = bounds(value)
        assert first <= last
        assert display(value, value, precision_of(value))
        assert 0 < len(shown_published(article.published)) <= WIDEST


@given(
    st.lists(st.tuples(st.sampled_from(PLACES), st.sampled_from(DATES)), max_size=3),
    st.sampled_from(["", STORY]),
)
def test_every_publication_date_that_is_found_has_days_and_is_shown(
    heads: list[tuple[str, str]], story: str
) -> None:
    assert_shown(placed("".join(place.format(written) for place, written in heads) + story))


@given(st.from_regex(re.compile(r"date \d{4}-\d\d-\d\d |Posted \d?\d[-/.]\d?\d[-/.]\d{2}")))
def test_every_date_in_numbers_has_days_and_is_shown(head: str) -> None:
    assert_shown(placed(f"{head}\n\n{STORY}"))


@pytest.mark.parametrize(
    ("text", "value", "how"),
    [
        (
            f"Talks go on\n\nPublished: 03/04/2025\n\n{STORY}",
            "[2025-03-04,2025-04-03]",
            PublishedHow.STATED,
        ),
        (f"---\ndate: 03/04/2025\n---\n{STORY}", "[2025-03-04,2025-04-03]", PublishedHow.STATED),
        (f"date 2025-05-11 Talks.\n\n{STORY}", "2025-05-11", PublishedHow.PREFIX),
        (STORY, "2026-01-03/2026-01-05", PublishedHow.INFERRED),
    ],
)
def test_the_ways_of_knowing_it_are_all_met(text: str, value: str, how: PublishedHow) -> None:
    article = placed(text)
    assert (article.published.value, article.published.how) == (value, how)
    assert_shown(article)
