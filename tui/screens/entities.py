"""The entities that the selected articles mention: by kind, filtered and sorted."""

from dataclasses import dataclass

from rich.table import Table
from rich.text import Text
from textual import on, work
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Input, Static

from tui.actions import View, actions, bindings
from tui.articles.visible import visible
from tui.collection.entities.profile import Profile, query_for
from tui.collection.entities.records import entity_writers
from tui.collection.entities.table import EntityOrder, EntityTable
from tui.collection.selection import Selection
from tui.entities.kinds import FAMILIES, Family
from tui.query.rewriting import narrowed
from tui.screens.changing import Corrected, CorrectionsWanted
from tui.screens.correcting_entity import correct_entity
from tui.screens.entity import EntityScreen
from tui.screens.exporting import Export, export_from
from tui.screens.leading import Lead, ToQuery
from tui.screens.merging import merge
from tui.screens.over import Over
from tui.widgets.entity_list import EntityList
from tui.widgets.entity_rows import Columns, EntityRows
from tui.widgets.filter_input import FilterInput
from tui.widgets.key_line import KeyLine
from tui.widgets.kind_tabs import KindTabs
from tui.widgets.masthead import counted
from tui.widgets.virtual_list import GUTTER, VirtualList

NOTHING = "No entity is mentioned in these articles."
NOTHING_SO = "No name has these words."
TABS = (None, *FAMILIES)
OPENING_INPUT = frozenset(each.method for each in actions(View.ENTITIES) if each.opens_input)


@dataclass
class Completed(Message):
    """The table knows dates and aliases now."""


@dataclass
class Recounted(Message):
    """Something was corrected, and the entities were counted anew."""

    selection: Selection
    table: EntityTable


def counted_entities(number: int) -> str:
    """Return a number of entities in words."""
    return "1 entity" if number == 1 else f"{number:,} entities"


class EntitiesScreen(Over[Lead]):
    """Tabs of kinds, a filter and the list; leads to a query, or where an entity's page leads."""

    BINDINGS = bindings(View.ENTITIES)

    def __init__(self, selection: Selection, table: EntityTable) -> None:
        """List the entities of ``table``, which are those of the selection."""
        super().__init__()
        self._selection = selection
        self._table = table
        self._family: Family | None = None
        self._order = EntityOrder.MENTIONS

    def compose(self) -> ComposeResult:
        """Lay out the parts."""
        yield Static(id="entities-head")
        yield KindTabs(id="kinds")
        yield FilterInput("words of a name", id="entity-filter")
        yield Static(id="entity-columns", markup=False)
        yield EntityList(id="entities", empty=NOTHING)
        yield Static(id="entity-aliases", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Show all entities, and work out what can wait."""
        self._fill()
        self.set_focus(self._list)
        self._complete()

    def on_resize(self) -> None:
        """Let the heads stand over their columns."""
        width = self.size.width - GUTTER - 1
        heads = Columns(width).heads()
        self.query_one("#entity-columns", Static).update(" " * GUTTER + heads)

    @property
    def _list(self) -> EntityList:
        return self.query_one(EntityList)

    @property
    def _filter(self) -> FilterInput:
        return self.query_one(FilterInput)

    @work(thread=True, exclusive=True, group="entities")
    def _complete(self) -> None:
        self._table.complete()
        self.post_message(Completed())

    @on(Completed)
    def _take_completion(self) -> None:
        if self._filter.value:
            self._fill()
        self._list.redraw()
        self._tell_aliases()

    def _fill(self, *, keep: bool = False) -> None:
        words = self._filter.value
        numbers = self._table.listed(self._family, self._order, words)
        self._list.empty = NOTHING_SO if words else NOTHING
        self._list.show(EntityRows(self._table, numbers, self._list.marked), keep=keep)
        self.query_one(KindTabs).tell([self._table.size(each) for each in FAMILIES], self._family)
        self._tell(len(numbers))
        self._tell_aliases()

    def _tell(self, shown: int) -> None:
        """Say of what the entities are, how many they are, and how they are sorted."""
        query = self._selection.query.text
        listed = self._table.size(self._family) if self._family else len(self._table)
        many = f"{shown:,} of {listed:,}" if shown < listed else f"{listed:,}"
        articles = counted(self._selection.count, "article")
        line = Table.grid(expand=True, padding=(0, 1))
        line.add_column(no_wrap=True, overflow="ellipsis", ratio=1)
        line.add_column(no_wrap=True, justify="right")
        what = f"  articles with {visible(query)}" if query else ""
        title = Text.assemble(("Entities", "bold"), what)
        marked = f"{len(self._list.marked):,} marked · " if self._list.marked else ""
        line.add_row(title, Text(f"{marked}{many} in {articles} · by {self._order}"))
        self.query_one("#entities-head", Static).update(line)

    @on(VirtualList.Highlighted)
    def _tell_aliases(self) -> None:
        """Say how else texts name the entity under the cursor."""
        number = self._list.number
        aliases = self._table.aliases(number) if number is not None else []
        said = f"also {' · '.join(aliases)}" if aliases else ""
        line = Text(visible(said), no_wrap=True, overflow="ellipsis")
        self.query_one("#entity-aliases", Static).update(line)

    @on(KindTabs.Clicked)
    def _show_clicked(self, message: KindTabs.Clicked) -> None:
        self._show_family(message.family)

    @on(Input.Changed)
    def _take_filter(self) -> None:
        self._fill()

    @on(FilterInput.Settled)
    def _to_rows(self) -> None:
        self.set_focus(self._list)

    @on(FilterInput.Dropped)
    def _close_filter(self) -> None:
        self._filter.close()
        self.set_focus(self._list)

    @on(VirtualList.Chosen)
    def _open_page(self) -> None:
        if self._list.number is not None:
            name = self._selection.collection.entities[self._list.number]
            self.app.push_screen(EntityScreen(Profile(self._selection, name)), self._pass_on)

    def _pass_on(self, lead: Lead) -> None:
        """Go where the page of an entity leads to; stay where it leads nowhere."""
        if lead is not None:
            self.dismiss(lead)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keep keys that are typed from opening the filter anew."""
        if action in OPENING_INPUT and isinstance(self.focused, Input):
            return False
        return super().check_action(action, parameters)

    def action_filter(self) -> None:
        """Show only names with the words that are typed."""
        self._filter.edit()

    def action_family(self, name: str) -> None:
        """List the entities of a family, or all."""
        self._show_family(next((each for each in FAMILIES if each.name == name), None))

    def action_next_family(self) -> None:
        """List the next kind."""
        self._step_family(1)

    def action_previous_family(self) -> None:
        """List the kind before."""
        self._step_family(-1)

    def _step_family(self, step: int) -> None:
        self._show_family(TABS[(TABS.index(self._family) + step) % len(TABS)])

    def _show_family(self, family: Family | None) -> None:
        self._family = family
        self._fill()

    def action_sort(self) -> None:
        """Sort in the next order; the cursor stays on its entity."""
        self._order = self._order.next()
        self._fill(keep=True)

    def action_only(self) -> None:
        """Select only the articles that mention the entity."""
        self._ask("")

    def action_without(self) -> None:
        """Leave out the articles that mention the entity."""
        self._ask("-")

    def _ask(self, sign: str) -> None:
        if self._list.number is None:
            self.app.bell()
            return
        term = query_for(self._selection.collection.entities[self._list.number])
        self.dismiss(ToQuery(narrowed(self._selection.query.text, sign + term)))

    def action_correct(self) -> None:
        """Rename, merge, split, retype or hide the entity."""
        if self._list.number is None:
            self.app.bell()
            return
        collection = self._selection.collection
        correct_entity(self, collection, collection.entities[self._list.number])

    @on(Corrected)
    @work(thread=True, exclusive=True, group="entities")
    def _count_anew(self) -> None:
        selection = self._selection.anew()
        table = selection.entities()
        table.complete()
        self.post_message(Recounted(selection, table))

    @on(Recounted)
    def _take_recount(self, message: Recounted) -> None:
        self._selection, self._table = message.selection, message.table
        self._list.unmark()
        self._fill(keep=True)

    @on(EntityList.MarksChanged)
    def _tell_marks(self) -> None:
        self._tell(len(self._list.rows))

    @on(EntityList.MergeWanted)
    def _merge(self, message: EntityList.MergeWanted) -> None:
        """Make one of the marked entities; the names of the best known are asked for first."""
        collection = self._selection.collection
        best_known = sorted(message.numbers, key=collection.met.spread, reverse=True)
        merge(self, collection, [collection.entities[number] for number in best_known])

    def action_export(self) -> None:
        """Write the list to a file."""
        rows = self._list.rows
        numbers = rows.numbers if isinstance(rows, EntityRows) else ()
        what = counted_entities(len(numbers))
        export_from(self, Export(what, "entities", entity_writers(self._table, numbers)))

    def action_corrections(self) -> None:
        """List what was corrected."""
        self.app.screen_stack[0].post_message(CorrectionsWanted())

    def action_leave(self) -> None:
        """Close the filter, else drop the marks, else go back."""
        if self._filter.value:
            self._close_filter()
        elif self._list.marked:
            self._list.unmark()
        else:
            self.dismiss(None)
