"""What the reader's screen does for facets: it shows their panel in the sidebar's place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message
from textual.worker import get_current_worker

from tui.screens.answers import Selected
from tui.screens.asking import AskingScreen
from tui.widgets.virtual_list import VirtualList

if TYPE_CHECKING:
    from tui.collection.answering.facets import Facet
    from tui.collection.selection import Selection
    from tui.widgets.facet_panel import FacetList, FacetPanel


@dataclass
class FacetsCounted(Message):
    """The facets of the selection are at hand."""

    facets: "Sequence[Facet]"


class FacetingScreen(AskingScreen):
    """A screen in which values of facets are picked; the query always says which."""

    @property
    def _panel(self) -> "FacetPanel | None":
        """The panel, None before it was first needed."""
        found = self.query("#facets")
        if not found:
            return None
        from tui.widgets.facet_panel import FacetPanel

        return found.only_one(FacetPanel)

    @property
    def _is_faceting(self) -> bool:
        return self.has_class("-facets")

    @property
    def list_pane(self) -> VirtualList:
        """What stands at the left: the values of facets while they are shown, else the articles."""
        panel = self._panel
        return panel.list if panel is not None and self._is_faceting else super().list_pane

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the key that finds in the text to the panel's filter while the panel is in use."""
        if action == "find" and self._is_faceting and self.focused is self.list_pane:
            return False
        return super().check_action(action, parameters)

    def show_list(self) -> None:
        """Show the articles in the panel's place."""
        self.remove_class("-facets")
        super().show_list()

    async def action_facets(self) -> None:
        """Show the facets of what is selected, or the articles again."""
        if self._is_faceting:
            self.show_list()
            return
        if self._panel is None:
            from tui.widgets.facet_panel import FacetPanel

            await self.query_one("#main").mount(FacetPanel(id="facets"), before=0)
        panel = self._panel
        assert panel is not None
        self.remove_class("-no-sidebar", "-reading")
        self.add_class("-facets")
        panel.open()

    @on(Selected)
    def _recount(self) -> None:
        panel = self._panel
        if panel is not None and self._is_faceting:
            # After this screen has taken over the selection that the message tells of.
            self.call_next(panel.count)

    def on_facet_panel_wanted(self, message: "FacetPanel.Wanted") -> None:
        """Count what the panel asks for."""
        if self.selection is not None:
            self._count_facets(self.selection, message.limits, message.words)

    @work(thread=True, exclusive=True, group="facets")
    def _count_facets(self, selection: "Selection", limits: Mapping[str, int], words: str) -> None:
        from tui.collection.answering.facets import FIELDS, facet
        from tui.collection.index import InterruptedQueryError
        from tui.widgets.facet_panel import FEW

        worker = get_current_worker()
        try:
            with selection.collection.stoppable():
                counted = [
                    facet(selection, field, limits.get(field, FEW), words) for field in FIELDS
                ]
        except InterruptedQueryError:
            return
        if not worker.is_cancelled:
            self.post_message(FacetsCounted(counted))

    @on(FacetsCounted)
    def _show_facets(self, message: FacetsCounted) -> None:
        if self._panel is not None:
            self._panel.show(message.facets)

    def on_facet_list_toggled(self, message: "FacetList.Toggled") -> None:
        """Write the value into the query, or out of it."""
        from tui.query.rewriting import toggled

        query = self.query_bar.query_text
        self.query_bar.put(toggled(query, message.field, message.value, exclude=message.exclude))

    def on_facet_list_cleared(self, message: "FacetList.Cleared") -> None:
        """Write all values of a field, or of all fields, out of the query."""
        from tui.collection.answering.facets import FIELDS
        from tui.query.rewriting import cleared

        fields = FIELDS if message.field is None else (message.field,)
        query = self.query_bar.query_text
        for field in fields:
            query = cleared(query, field)
        self.query_bar.put(query)

    def on_facet_list_left(self) -> None:
        """Go back to the articles."""
        self.show_list()
