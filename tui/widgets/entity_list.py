"""The list of entities, of which several can be marked to be made one."""

from dataclasses import dataclass

from textual.message import Message

from tui.actions import View, bindings
from tui.widgets.entity_rows import EntityRows
from tui.widgets.kinds import KindList


class EntityList(KindList):
    """Entities, with marks that stay while others are listed."""

    BINDINGS = bindings(View.MARKING)

    @dataclass
    class MarksChanged(Message):
        """Others are marked now."""

    @dataclass
    class MergeWanted(Message):
        """The reader takes all that are marked for one."""

        numbers: tuple[int, ...]

    def __init__(self, *, empty: str, id: str | None = None) -> None:  # noqa: A002 (Textual's own)
        super().__init__(empty=empty, id=id)
        self.marked: dict[int, None] = {}
        """The numbers of the marked entities, in the order in which they were marked."""

    @property
    def number(self) -> int | None:
        """The entity under the cursor."""
        rows = self.rows
        return rows.numbers[self.cursor] if isinstance(rows, EntityRows) and len(rows) else None

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002 (given by Textual)
    ) -> bool | None:
        """Offer to merge only where more than one is marked."""
        return action != "merge" or len(self.marked) > 1

    def action_mark(self) -> None:
        """Mark the entity under the cursor, or no longer, and go to the next."""
        number = self.number
        if number is None:
            self.app.bell()
            return
        if number in self.marked:
            del self.marked[number]
        else:
            self.marked[number] = None
        self.cursor += 1
        self._tell()

    def action_merge(self) -> None:
        """Have the marked entities made one."""
        self.post_message(self.MergeWanted(tuple(self.marked)))

    def unmark(self) -> None:
        """Mark none any more."""
        self.marked.clear()
        self._tell()

    def _tell(self) -> None:
        self.redraw()
        self.refresh_bindings()
        self.post_message(self.MarksChanged())
