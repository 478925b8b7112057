"""The panel of facets: who, where, from whom and when, each with its count in the selection."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from tui.actions import View, bindings
from tui.widgets.facet_rows import FacetRow, FacetRows, facet_rows
from tui.widgets.filter_input import FilterInput
from tui.widgets.virtual_list import VirtualList

if TYPE_CHECKING:
    from tui.collection.answering.facets import Facet

FEW = 6
"""Values of a field that are shown before more are asked for."""
STEP = 24
"""How many more are shown then."""


class FacetList(VirtualList):
    """The values; its keys pick and exclude them."""

    BINDINGS = bindings(View.FACETS)
    chooses_at_once = True

    @dataclass
    class Toggled(Message):
        """A value is to be picked or, with ``exclude``, excluded; or no longer."""

        field: str
        value: str
        exclude: bool

    @dataclass
    class Cleared(Message):
        """Nothing is to be picked or excluded any more of a field, of any field for None."""

        field: str | None

    class FilterWanted(Message):
        """The reader wants to narrow the panel."""

    class Left(Message):
        """The reader wants the list of articles again."""

    @property
    def row(self) -> FacetRow | None:
        """The row under the cursor."""
        rows = self.rows
        return rows[self.cursor] if isinstance(rows, FacetRows) and len(rows) else None

    def action_pick(self) -> None:
        """Pick the value under the cursor, or no longer."""
        self.action_choose()

    def action_exclude(self) -> None:
        """Exclude the value under the cursor, or no longer."""
        row = self.row
        if row is not None and row.value is not None:
            self.post_message(self.Toggled(row.field, row.value.value, exclude=True))

    def action_clear(self) -> None:
        """Take away what is picked and excluded of the field under the cursor."""
        if self.row is not None:
            self.post_message(self.Cleared(self.row.field))

    def action_clear_all(self) -> None:
        """Take away all that is picked and excluded."""
        self.post_message(self.Cleared(None))

    def action_filter(self) -> None:
        """Narrow the panel to values with some words."""
        self.post_message(self.FilterWanted())

    def action_leave(self) -> None:
        """Go back to the list of articles."""
        self.post_message(self.Left())


class FacetPanel(Vertical):
    """The facets of a selection; it stands in the sidebar's place while it is open."""

    @dataclass
    class Wanted(Message):
        """Facets are to be counted: of each field as many values as ``limits`` says.

        Only values with the ``words`` count, if there are any.
        """

        limits: Mapping[str, int]
        words: str

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own name)
        super().__init__(id=id)
        self._limits: dict[str, int] = {}
        self._shown = False

    def compose(self) -> ComposeResult:
        """Lay out the filter and the values."""
        yield FilterInput("people, places, sources …", id="facet-filter")
        yield FacetList(id="facet-list", empty="Counting …")

    @property
    def list(self) -> FacetList:
        """The values."""
        return self.query_one(FacetList)

    @property
    def _filter(self) -> FilterInput:
        return self.query_one(FilterInput)

    def open(self) -> None:
        """Ask for the facets, all of them and few of each."""
        self._limits, self._shown = {}, False
        self._filter.close()
        self.list.empty = "Counting …"
        self.list.show(FacetRows(()))
        self.screen.set_focus(self.list)
        self.count()

    def count(self) -> None:
        """Ask for the facets anew."""
        self.post_message(self.Wanted(dict(self._limits), self._filter.value.strip()))

    def show(self, facets: "Sequence[Facet]") -> None:
        """Show facets as they were counted; the cursor stays on its value."""
        self.list.empty = "Nothing here has these words." if self._filter.value else "None."
        rows = facet_rows(facets)
        # At first the cursor stands on a value: a heading is nothing to pick.
        self.list.show(FacetRows(rows), at=None if self._shown or len(rows) < 2 else 1)
        self._shown = True

    @on(VirtualList.Chosen, "#facet-list")
    def _choose(self, message: VirtualList.Chosen) -> None:
        message.stop()
        row = self.list.row
        if row is not None and row.value is not None:
            self.post_message(FacetList.Toggled(row.field, row.value.value, exclude=False))
        elif row is not None and row.more:
            self._limits[row.field] = self._limits.get(row.field, FEW) + STEP
            self.count()

    @on(VirtualList.Highlighted, "#facet-list")
    def _keep_to_itself(self, message: VirtualList.Highlighted) -> None:
        message.stop()

    @on(FacetList.FilterWanted)
    def _edit_filter(self, message: FacetList.FilterWanted) -> None:
        message.stop()
        self._filter.edit()

    @on(Input.Changed, "#facet-filter")
    def _narrow(self, message: Input.Changed) -> None:
        message.stop()
        self._shown = False
        self.count()

    @on(FilterInput.Settled)
    def _to_values(self, message: FilterInput.Settled) -> None:
        message.stop()
        self.screen.set_focus(self.list)

    @on(FilterInput.Dropped)
    def _drop_filter(self, message: FilterInput.Dropped) -> None:
        message.stop()
        self._filter.close()
        self.screen.set_focus(self.list)
