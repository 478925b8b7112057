"""The queries a reader keeps under a name, each with what it selects of this collection."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text
from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from tui.actions import View, bindings
from tui.articles.visible import visible
from tui.screens.leading import Lead, ToQuery
from tui.screens.over import Dialog
from tui.state.queries import Named, SavedQueries
from tui.widgets.key_line import KeyLine, key_of
from tui.widgets.masthead import counted
from tui.widgets.name_input import NameInput
from tui.widgets.virtual_list import Look, VirtualList

if TYPE_CHECKING:
    from tui.collection.collection import Collection

Change = Callable[[], None]


@dataclass
class Counted(Message):
    """It is known how many articles a query selects."""

    query: str
    count: int


class SavedRows:
    """Two lines a query: its name with the number of articles, and below it what it says."""

    height = 2

    def __init__(self, saved: Sequence[Named], counts: Mapping[str, int]) -> None:
        self._saved, self._counts = saved, counts

    def __len__(self) -> int:
        return len(self._saved)

    def index_key(self, index: int) -> Hashable:
        """Return the query's name."""
        return self._saved[index].name

    def draw(self, index: int, width: int, look: Look) -> Sequence[Text]:
        """Return name and number, and the query."""
        row = self._saved[index]
        known = self._counts.get(row.query)
        count = Text("…" if known is None else counted(known, "article"), look.style("row--dim"))
        name = Text(visible(row.name), look.style("row--strong"))
        name.truncate(max(1, width - count.cell_len - 2), overflow="ellipsis", pad=True)
        query = Text(f"  {visible(row.query)}", look.style("row--dim"))
        query.truncate(width, overflow="ellipsis")
        return [Text.assemble(name, " ", count), query]


class SavedScreen(Dialog[Lead]):
    """Lists the saved queries; dismissed with the one to ask.

    ``keep`` makes a change to them, tells the reader where it could not be kept, and whether it
    was.
    """

    BINDINGS = bindings(View.SAVED)

    def __init__(
        self, saved: SavedQueries, collection: "Collection", keep: Callable[[Change], bool]
    ) -> None:
        super().__init__()
        self._saved, self._collection, self._keep = saved, collection, keep
        self._counts: dict[str, int] = {}
        self._before: Sequence[Named] | None = None

    def compose(self) -> ComposeResult:
        """Lay out the list, and the line that says what was done or takes a name."""
        with Vertical(id="saved"):
            yield Static("saved queries", classes="card-heading")
            yield VirtualList(
                id="saved-list",
                empty="None yet. Ctrl+s in the search bar keeps the query that stands there.",
            )
            yield Static("", id="saved-said", markup=False)
            yield NameInput()
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the queries at once and their numbers when they are known."""
        self._show()
        self.set_focus(self._list)
        self._count()

    @property
    def _list(self) -> VirtualList:
        return self.query_one(VirtualList)

    def _show(self, at: int | None = None) -> None:
        self._list.show(SavedRows(self._saved.all, self._counts), at=at)

    def _say(self, words: str) -> None:
        self.query_one("#saved-said", Static).update(words)

    @work(thread=True, exclusive=True, group="count-saved")
    def _count(self) -> None:
        worker = get_current_worker()
        for query in [each.query for each in self._saved.all]:
            count = self._collection.select(query).count
            if worker.is_cancelled:
                return
            self.post_message(Counted(query, count))

    @on(Counted)
    def _take_count(self, message: Counted) -> None:
        self._counts[message.query] = message.count
        self._list.redraw()

    @property
    def _here(self) -> Named | None:
        saved = self._saved.all
        return saved[self._list.cursor] if saved else None

    @on(VirtualList.Chosen)
    def _ask(self) -> None:
        if self._here is not None:
            self.dismiss(ToQuery(self._here.query))

    def action_delete(self) -> None:
        """Forget the query under the cursor; it can be brought back."""
        here, cursor = self._here, self._list.cursor
        if here is None:
            return
        self._before = self._saved.all
        self._keep(lambda: self._saved.drop(here.name))
        self._show(at=min(cursor, len(self._saved.all) - 1))
        self._say(f"“{here.name}” is deleted; {key_of(self, 'saved.undo')} brings it back.")

    def action_undo(self) -> None:
        """Bring back what was deleted last."""
        before = self._before
        if before is None:
            self.app.bell()
            return
        self._keep(lambda: self._saved.restore(before))
        self._before = None
        self._show()
        self._say("It is back.")

    def action_rename(self) -> None:
        """Give the query under the cursor another name."""
        if self._here is not None:
            self.add_class("-naming")
            self.query_one(NameInput).ask(self._here.name)

    @on(NameInput.Given)
    def _rename(self, message: NameInput.Given) -> None:
        here = self._here
        self._stop_naming()
        if here is None or here.name == message.name:
            return
        if any(each.name == message.name for each in self._saved.all):
            self._say(f"“{message.name}” is the name of another one.")
            return
        self._keep(lambda: self._saved.rename(here.name, message.name))
        self._show(at=self._list.cursor)

    @on(NameInput.Abandoned)
    def _stop_naming(self) -> None:
        self.remove_class("-naming")
        self.set_focus(self._list)

    def action_close(self) -> None:
        """Leave, asking none of them."""
        self.dismiss(None)
