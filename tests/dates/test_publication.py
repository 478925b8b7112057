import pytest

from tests.dates.articles import plain
from tui.articles.model import Published, PublishedHow
from tui.dates.publication import place_in_time


def test_a_weekday_past_and_a_day_to_come_close_around_publication() -> None:
    text = (
        "The port opened on March 3, 2025.\n"
        "The minister arrived on Saturday and will stay until January 5.\n"
    )
    placed = place_in_time(plain(text))
    assert placed.published == Published("2026-01-03/2026-01-05", PublishedHow.INFERRED)
    assert placed.anchor == "2026-01-03"


def test_a_day_told_with_its_weekday_fits_one_year_near_the_last_one_told() -> None:
    text = "The bridge was built in 2024.\nThe ministers met on Saturday, May 10.\n"
    placed = place_in_time(plain(text))
    assert placed.published == Published("2025-05~", PublishedHow.INFERRED)
    assert placed.anchor == "2025"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "On 21 August, the ministers met.",
        "The minister arrived on Saturday and will stay until January 5.",
        "It was signed on May 21, 1951. They met on Friday.",
        "Trade grew in 2024. The talks ended on May 10.",
        "The bridge was built in 2024.\nThe ministers met on Monday, May 10.\n",
    ],
)
def test_without_enough_to_go_by_no_date_is_guessed(text: str) -> None:
    article = plain(text)
    assert place_in_time(article) is article


def test_an_article_with_a_date_stays_as_it_is() -> None:
    article = plain("They came on Saturday and will stay until January 5, 2025.", "2024-12-30")
    assert place_in_time(article) is article
