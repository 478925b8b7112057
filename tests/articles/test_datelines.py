from datetime import date

import pytest

from tests.articles.texts import PROSE, article, labelled, page
from tui.articles.datelines import find_dateline
from tui.articles.model import Label


@pytest.mark.parametrize(
    ("opening", "place", "day", "agency"),
    [
        ("MADRID, April 27 -- ", "MADRID", "2025-04-27", None),
        ("MADRID, April 27 (Xinhua) -- ", "MADRID", "2025-04-27", "Xinhua"),
        ("Beijing/Islamabad, Jul 25 (PTI) ", "Beijing/Islamabad", "2024-07-25", "PTI"),
        ("LONDON (Reuters) - ", "LONDON", None, "Reuters"),
        ("WASHINGTON, March 3 - ", "WASHINGTON", "2025-03-03", None),
        ("ISLAMABAD: ", "ISLAMABAD", None, None),
        ("NEW YORK, N.Y. (AP) — ", "NEW YORK, N.Y.", None, "AP"),
        ("KUALA LUMPUR, Malaysia (AP) — ", "KUALA LUMPUR, Malaysia", None, "AP"),
        ("SAN FRANCISCO — ", "SAN FRANCISCO", None, None),
        ("LONDON, Sept. 3, 2020 /PRNewswire/ -- ", "LONDON", "2020-09-03", "PRNewswire"),
        ("(Reuters) - ", None, None, "Reuters"),
        ("Feb. 5 (UPI) -- ", None, "2025-02-05", "UPI"),
        ("beijing, jul 25 (pti) ", "beijing", "2024-07-25", "pti"),
        ("New Delhi, July 25: ", "New Delhi", "2024-07-25", None),
        ("Paris (AFP) – ", "Paris", None, "AFP"),
        ("ST. LOUIS, March 3 - ", "ST. LOUIS", "2025-03-03", None),
        ("New york, March 2 - ", "New york", "2025-03-02", None),
        ("GENEVA/VIENNA, Dec 31 (Reuters) - ", "GENEVA/VIENNA", "2024-12-31", "Reuters"),
    ],
)
def test_datelines(opening: str, place: str | None, day: str | None, agency: str | None) -> None:
    text = f"{opening}The talks went on."
    found = find_dateline(text, 0, len(text))
    assert found is not None
    assert (found.start, found.end) == (0, len(opening))
    assert found.agency == agency
    resolved = found.resolved(date(2025, 4, 29))
    assert (resolved.place, resolved.date) == (place, day)


@pytest.mark.parametrize(
    "text",
    [
        "On 21 August, the minister met the press.",
        "The meeting on April 3 - he said - was short.",
        "In May 2020, the bank (founded in 1901) closed.",
        "Ann Lee (L) meets Bo Dahl in the port.",
        "WATCH: the boats come home.",
        "DEAR ANN: the boats came home.",
        "UPDATE: the boats came home.",
        "(CORRECTED) - The boats came home.",
        "SHIPPING SHARES - MARCH 1 prices were up.",
        "DUNN (DUN) CUTS PRICES",
        "Acme Corp. (ACM) said it would pay.",
        "It rained.",
        "",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert find_dateline(text, 0, len(text)) is None


def test_without_a_publication_date_the_year_stays_open() -> None:
    text = "MADRID, April 27 -- It rained."
    found = find_dateline(text, 0, len(text))
    assert found is not None
    assert found.resolved(None).date is None


def test_a_dateline_of_december_read_in_january_is_of_the_year_before() -> None:
    text = "ROME, Dec 30 -- It rained."
    found = find_dateline(text, 0, len(text))
    assert found is not None
    assert found.resolved(date(2025, 1, 2)).date == "2024-12-30"


@pytest.mark.parametrize("published", [date.min, date.max])
def test_the_calendars_first_and_last_days_are_publication_dates_like_others(
    published: date,
) -> None:
    opening = published.strftime("MADRID, %B %d -- ")
    found = find_dateline(opening + "The sun set.", 0, 60)
    assert found is not None
    assert found.resolved(published).date == published.isoformat()


@pytest.mark.parametrize(
    "title",
    [
        "SEA FREIGHTS - ",
        "HERRING LANDED (TONS A BOAT) - ",
        "TODAY IN LEIGH FOR MAY 3 (TIMES BST) - ",
    ],
)
def test_a_heading_that_the_text_repeats_is_no_dateline(title: str) -> None:
    found = article(
        page(title + "APRIL 29", "April 29, 2025", title + "Boats 12 vs 14", "Tons 20 vs 30")
    )
    assert found.dateline is None
    assert found.source is None
    assert labelled(found, Label.BODY) == [title + "Boats 12 vs 14", "Tons 20 vs 30"]


def test_a_title_that_was_cut_from_the_text_leaves_the_text_its_dateline() -> None:
    text = "ROME, April 28 - The season is over for the boats of the small town, she said."
    found = article(page(text[:38], "April 29, 2025", text, *PROSE))
    assert found.dateline is not None
    assert found.dateline.place == "ROME"
