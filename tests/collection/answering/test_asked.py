import pytest

from tests.collection.making import article, collection
from tui.collection.answering.asked import asked
from tui.entities.model import Kind
from tui.timeline.model import SAID

WANG = {"Wang": (Kind.PERSON, "Wang Yi")}
DAR = {"Dar": (Kind.PERSON, "Ishaq Dar")}

MADE = collection(
    article(
        "Wang called on May 3 and on June 9.",
        names=WANG,
        told={"May 3": "2025-05-03", "June 9": "2025-06-09"},
        file="wang",
    ),
    article("Dar left on May 4.", names=DAR, told={"May 4": "2025-05-04"}, file="dar"),
    article("Dar stayed, and one day he spoke.", names=DAR, told={"one day": "2025"}, file="year"),
)


@pytest.mark.parametrize(
    ("query", "dates"),
    [
        ("", {"2025-05-03", "2025-06-09", "2025-05-04", "2025"}),
        ("about:2025-05", {"2025-05-03", "2025-05-04"}),
        ('person:"wang yi"', {"2025-05-03", "2025-06-09"}),
        ('person:"wang yi" about:2025-05', {"2025-05-03"}),
        ("person:dar about:2025-05", {"2025-05-04"}),
        ("called", {"2025-05-03", "2025-06-09"}),
        ("person:dar OR about:2025-06", {"2025-05-03", "2025-06-09", "2025-05-04", "2025"}),
        ("about:2025-05 -person:dar", {"2025-05-03"}),
    ],
)
def test_events_must_fit_what_the_whole_query_requires(query: str, dates: set[str]) -> None:
    selection = MADE.select(query)
    found = asked(selection, selection.timeline()).of_kinds(SAID)
    assert {told.event.edtf for told in found} == dates
