from rich.style import Style

from tui.collection.answering.facets import Facet, FacetValue, State
from tui.widgets.facet_rows import FacetRows, facet_rows
from tui.widgets.virtual_list import Look

LOOK = Look(selected=False, style=lambda _name: Style())

FACETS = (
    Facet(
        "person",
        (
            FacetValue("Wang Yi", 9, State.PICKED),
            FacetValue("Ishaq Dar", 7, State.EXCLUDED),
            FacetValue("A name that is much too long", 1_000),
        ),
        more=True,
    ),
    Facet("source", ()),
)


def drawn(width: int) -> list[str]:
    rows = FacetRows(facet_rows(FACETS))
    return [rows.draw(index, width, LOOK)[0].plain for index in range(len(rows))]


def test_values_stand_under_their_kind_with_sign_and_count() -> None:
    assert drawn(24) == [
        "people",
        "✓ Wang Yi             9",
        "− Ishaq Dar           7",
        "  A name that is… 1,000",
        "  more …",
    ]


def test_hostile_names_are_drawn_harmlessly() -> None:
    rows = FacetRows(facet_rows([Facet("place", (FacetValue("\x1b[31mRome\n", 1),))]))
    assert "\x1b" not in rows.draw(1, 30, LOOK)[0].plain
