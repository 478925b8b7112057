import pytest

from tests.articles.texts import PROSE, article, labelled, page
from tui.articles.model import Habits, Hints, Label, TitleHow
from tui.articles.stamps import is_lone_stamp

DAY = "April 29, 2025"
TITLE = "Storm keeps the harbour of the small town closed"


@pytest.mark.parametrize(
    "headline",
    [
        "MAYOR SAYS THE TOWN WILL KEEP ITS FERRY TO THE ISLANDS IN THE U.K.",
        "The mayor says that she does not expect the harbour to open before June.",
        "MAYOR RAISES FEES BY 50 CENTS. SMALL BOATS NOW PAY 17.50.",
        "LEIGH - The town will pay two million for the wall at the harbour.",
        "TOWN TO END ITS PACT WITH THE ISLANDS JANUARY 1, 2026, MAYOR SAYS",
    ],
)
def test_a_line_above_a_date_is_the_title_though_nothing_else_is_told(headline: str) -> None:
    found = article(page(headline, DAY))
    assert (found.title.text, found.title.how) == (headline, TitleHow.STATED)
    assert found.published.value == "2025-04-29"
    assert found.dateline is None


@pytest.mark.parametrize(
    "headline",
    [
        "FERRY TO SAIL AGAIN FROM JULY 1 - MAYOR",
        "HERRING LANDED (TONS A BOAT) - APRIL 29",
        "GULL LINES (GL) NAMES A CAPTAIN",
        "SALT PRICES 1300 - APRIL 29",
        "(CORRECTED) - GULL LINES NAMES A CAPTAIN",
        "GULL LINES <GULL.L> YEAR ENDED DEC 31 2024",
        "Gull Lines: profit of the year 1.2 million vs 0.8.",
        "HARBOUR WINS ITS COPYRIGHT SUIT",
        "TOWN'S PRICES REPORT (TONS/BOAT)",
        "Tides 12:01",
        "# The storm",
    ],
)
def test_a_line_above_a_date_is_the_title_whatever_it_looks_like(headline: str) -> None:
    found = article(page(headline, DAY, "ROME, April 28 - Season over.", "Boats 12 vs 14"))
    assert labelled(found, Label.TITLE) == [headline]
    assert labelled(found, Label.BODY) == ["Season over.", "Boats 12 vs 14"]
    assert (found.published.value, found.anchor) == ("2025-04-29", "2025-04-28")
    assert found.source is None


def test_a_title_may_name_another_day_than_that_of_publication() -> None:
    found = article(page("Gull Lines year ended December 31, 2024", DAY, *PROSE))
    assert found.published.value == "2025-04-29"


@pytest.mark.parametrize(
    "above",
    ["Home", "Contact us", "Home > News > Coast", "Reuters", "Read more: Nets are dry"],
)
def test_what_a_page_says_above_a_date_is_no_title(above: str) -> None:
    assert article(page(above, DAY, *PROSE)).title.text is None


@pytest.mark.parametrize("name", ["The Gull", "Local news", "THE GULL OF LEIGH"])
def test_a_sites_name_above_date_and_title_is_no_title(name: str) -> None:
    found = article(page(name, DAY, TITLE, "By Ann Lee", *PROSE))
    assert labelled(found, Label.TITLE) == [TITLE]
    assert labelled(found, Label.BODY) == list(PROSE)


def test_a_line_above_the_date_of_many_files_is_no_title() -> None:
    hints = Hints(habits=Habits(frozenset({"The Gull of Leigh"})))
    assert article(page("The Gull of Leigh", DAY, *PROSE), hints).title.text is None


@pytest.mark.parametrize(
    "lead",
    [
        "The boats of the small town stayed in the harbour. They will sail on Sunday, she said.",
        "ROME, April 28 - The boats of the small town stayed in the harbour.",
        PROSE[0] + " " + PROSE[1],
    ],
)
def test_what_reads_as_the_beginning_of_a_report_is_body_above_a_date_too(lead: str) -> None:
    found = article(page(lead, DAY, *PROSE))
    assert found.title.text is None
    assert lead[-30:] in labelled(found, Label.BODY)[0]


@pytest.mark.parametrize(
    ("line", "alone"),
    [
        ("April 29, 2025", True),
        ("Published: Tue, 29 Apr 2025 13:53 GMT", True),
        ("29/04/2025", True),
        ("2025-04-29 13:53", True),
        ("April 29, 2025 13:53 Xinhua", False),
        ("Record April 29, 2025", False),
        ("04/29/25  04/22/25  8.431  8.431", False),
        ("04/29/25  04/22/25  04/29/24", False),
        ("First published 28 April 2025, updated 29 April 2025", True),
        ("The boats sail in May", False),
    ],
)
def test_a_date_stands_alone_with_its_label_and_hour(line: str, alone: bool) -> None:
    assert is_lone_stamp(line) is alone
