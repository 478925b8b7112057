from dataclasses import replace

import pytest

from tests.articles.texts import PROSE, article, labelled, page
from tui.articles.article import date_dateline
from tui.articles.model import Hints, Label, Published, PublishedHow

TITLE = "Storm keeps the harbour of the small town closed"


@pytest.mark.parametrize(
    ("stamp", "value", "written"),
    [
        ("Updated: April 29, 2025 13:53 Xinhua", "2025-04-29", "April 29, 2025"),
        ("Published 5:05 pm CST, Tuesday, 29 April 2025", "2025-04-29", "29 April 2025"),
        ("By Ann Lee | Apr 29, 2025", "2025-04-29", "Apr 29, 2025"),
        ("29/04/2025", "2025-04-29", "29/04/2025"),
        ("2025-04-29 13:53", "2025-04-29", "2025-04-29"),
        ("4/3/2025 12:15 PM PT", "2025-04-03", "4/3/2025"),
        ("4/3/2025", "[2025-03-04,2025-04-03]", "4/3/2025"),
        (
            "Last modified 30 April 2025 | First published on 29 April 2025",
            "2025-04-29",
            "29 April 2025",
        ),
    ],
)
def test_a_stamp_below_the_title(stamp: str, value: str, written: str) -> None:
    found = article(page("Home", TITLE, stamp, *PROSE))
    published = found.published
    assert (published.value, published.how) == (value, PublishedHow.STATED)
    assert published.start is not None
    assert found.text[published.start : published.end] == written
    assert labelled(found, Label.META) == [stamp]
    assert labelled(found, Label.TITLE) == [TITLE]


@pytest.mark.parametrize(
    "trap",
    [
        "Copyright © 29 April 2025 The Gull. All rights reserved.",
        "Boats lie in the port of the town, April 29, 2025. /Xinhua",
        "This week's horoscope, 29 April 2025",
    ],
)
def test_dates_that_say_nothing_of_the_article(trap: str) -> None:
    found = article(page("Home", TITLE, trap, *PROSE, trap))
    assert found.published.how is PublishedHow.NONE
    assert found.anchor is None


def test_the_date_of_another_story_in_a_list_is_not_taken() -> None:
    others = (
        "Related stories",
        "Boats come home",
        "28 April 2025",
        "Nets are dry",
        "27 April 2025",
    )
    assert article(page("Home", TITLE, *PROSE, *others)).published.how is PublishedHow.NONE


def test_the_date_of_a_correction_is_believed_where_no_other_is_told() -> None:
    foot = ("Correction: April 30, 2025:", "An earlier version named another mayor.")
    found = article(page("Home", TITLE, *PROSE, *foot, "Contact us"))
    assert found.published.value == "2025-04-30"
    stated = article(page("Home", TITLE, "April 29, 2025", *PROSE, *foot, "Contact us"))
    assert stated.published.value == "2025-04-29"


def test_the_prefix_of_a_text_is_its_date() -> None:
    found = article(" date 2025-05-11 " + page(*PROSE))
    published = found.published
    assert (published.value, published.how) == ("2025-05-11", PublishedHow.PREFIX)
    assert (published.start, published.end) == (6, 16)
    assert labelled(found, Label.META) == ["date 2025-05-11"]
    assert labelled(found, Label.BODY) == list(PROSE)


def test_a_dateline_with_a_year_is_the_last_that_can_state_the_date() -> None:
    found = article("ROME, Sept. 3, 2020 /PRNewswire/ -- " + page(*PROSE))
    assert (found.published.value, found.published.how) == ("2020-09-03", PublishedHow.DATELINE)
    assert found.source == "PR Newswire"


def test_a_dateline_decides_which_of_two_numbers_is_the_month() -> None:
    found = article(page(TITLE, "03/04/2025", "ROME, April 2 - " + PROSE[0], *PROSE[1:]))
    assert found.published.value == "2025-04-03"
    assert found.anchor == "2025-04-02"


def test_an_open_date_anchors_what_is_sure_of_it() -> None:
    assert article(page(TITLE, "03/04/2025", *PROSE)).anchor == "2025"


@pytest.mark.parametrize(
    ("published", "dateline"),
    [
        ("2025-05", "2025-04-27"),
        ("2025", "2025-04-27"),
        ("2025-02", "2024-04-27"),
        ("2025-04-26/2025-04-29", "2025-04-27"),
        ("2025-12~", "2025-04-27"),
        ("soon", None),
    ],
)
def test_a_date_that_is_no_day_still_gives_the_dateline_its_year(
    published: str, dateline: str | None
) -> None:
    text = page(TITLE, "MADRID, April 27 -- " + PROSE[0], *PROSE[1:])
    found = article(text, Hints(published=published))
    assert found.dateline is not None
    assert found.dateline.date == dateline


def test_a_date_inferred_later_gives_the_dateline_its_year() -> None:
    found = article(page(TITLE, "MADRID, April 27 -- " + PROSE[0], *PROSE[1:]))
    assert date_dateline(found) is found
    inferred = Published("2025-04-27/2025-05-05", PublishedHow.INFERRED)
    dated = date_dateline(replace(found, published=inferred))
    assert dated.dateline is not None
    assert (dated.dateline.date, dated.anchor) == ("2025-04-27", "2025-04-27")
