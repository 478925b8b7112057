"""The styles of the kinds of entities, for lists that show more than one kind."""

from typing import ClassVar

from tui.entities.model import Kind
from tui.widgets.virtual_list import VirtualList

SHORT_KINDS = {Kind.ORGANISATION: "org", Kind.INITIATIVE: "plan"}
"""Kinds whose names are too long for a narrow column."""
KIND_CELLS = max(len(SHORT_KINDS.get(kind, kind)) for kind in Kind)
LONG_KIND_CELLS = max(map(len, Kind))


def kind_in(cells: int, kind: Kind) -> str:
    """Return a kind's name for a column of some width, as wide as that."""
    shown = kind if len(kind) <= cells else SHORT_KINDS.get(kind, kind)
    return f"{shown:{cells}}"


def kind_part(kind: Kind) -> str:
    """Return the component class of a kind."""
    return f"entity--{kind}"


class KindList(VirtualList):
    """A list whose rows may be drawn in the styles of kinds."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {kind_part(kind) for kind in Kind}
