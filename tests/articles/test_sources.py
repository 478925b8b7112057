import pytest

from tests.articles.texts import PROSE, article, page
from tui.articles.sources import SOURCES, agency, source_in

TITLE = "Storm keeps the harbour of the small town closed"


@pytest.mark.parametrize(
    ("lines", "source"),
    [
        (("Updated: April 29, 2025 13:53 Xinhua", *PROSE), "Xinhua"),
        (("Reuters", *PROSE), "Reuters"),
        (("By Ann Lee, Reuters | April 29, 2025", *PROSE), "Reuters"),
        (("April 29, 2025", "By Ann Lee, Reuter", *PROSE), "Reuters"),
        (("April 29, 2025", "By ann lee, Reuters", *PROSE), "Reuters"),
        (("April 29, 2025", "By Ann Reuter", *PROSE), None),
        (("April 29, 2025", "By Ann M. Reuter", *PROSE), None),
        (("ROME, April 28 (Reuter) - " + PROSE[0], *PROSE[1:]), "Reuters"),
        (("ROME (AFP) — " + PROSE[0], *PROSE[1:]), "AFP"),
        (("beijing, jul 25 (pti) " + PROSE[0], *PROSE[1:]), "PTI"),
        ((*PROSE, "Source: Xinhua News Agency"), "Xinhua"),
        ((*PROSE, "Source: The Gull"), "The Gull"),
        ((*PROSE, "©2019 The Associated Press. All rights reserved."), "AP"),
        (PROSE, None),
        ((*PROSE, "Photo courtesy of the town"), None),
        ((*PROSE, "State-run Xinhua reported on the storm that the boats stayed in port."), None),
    ],
)
def test_where_a_source_is_stated(lines: tuple[str, ...], source: str | None) -> None:
    assert article(page("Home", TITLE, *lines)).source == source


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ann Lee on April 29, 2025", "Ann Lee"),
        ("By Ann Lee April 29, 2025, 15:56", "Ann Lee"),
        ("Written by Ann Lee and Bo Dahl | Apr 29, 2025", "Ann Lee and Bo Dahl"),
        ("By Maria de la Cruz Updated: April 29, 2025", "Maria de la Cruz"),
        ("By The Associated Press April 29, 2025", None),
        ("By Gull staff writer Ann Lee | April 29, 2025", "Ann Lee"),
        ("From Ann Lee, April 29, 2025", "Ann Lee"),
        ("April 29, 2025", None),
    ],
)
def test_who_wrote_it(line: str, author: str | None) -> None:
    found = article(page("Home", TITLE, line, *PROSE))
    assert (found.author and found.author.name) == author
    if found.author is not None:
        assert found.author.start is not None
        assert found.text[found.author.start : found.author.end] == author


@pytest.mark.parametrize(
    "note",
    ["(Reporting by Ann Lee; editing by Bo Dahl)", "Additional reporting by Ann Lee in Leigh"],
)
def test_who_reported_may_stand_in_a_note_at_the_foot(note: str) -> None:
    found = article(page(TITLE, *PROSE, note))
    assert found.author is not None
    assert (found.author.name, found.author.start) == ("Ann Lee", found.text.index("Ann Lee"))


def test_a_title_that_begins_with_from_is_no_byline() -> None:
    title = "From Ann Lee to Bo Dahl, the mayors that the small town of the harbour had"
    found = article(page("Home", title, "29 April 2025", *PROSE, "Contact us"))
    assert (found.title.text, found.author) == (title, None)


def test_an_abbreviation_is_a_source_only_in_capitals() -> None:
    assert source_in("the AP said") == "AP"
    assert source_in("an ap of a kind") is None


def test_an_unknown_agency_keeps_its_name() -> None:
    assert agency("The  Gull") == "The Gull"


def test_no_two_sources_share_a_name() -> None:
    forms = [form for names in SOURCES.values() for form in names.split("|")]
    assert len(forms) == len(set(forms))
