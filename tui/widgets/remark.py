"""What is said of the parts of a query that could not be used as they stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from tui.articles.visible import visible

if TYPE_CHECKING:
    from tui.query.syntax import Note


@dataclass(frozen=True, slots=True)
class Remark:
    """One such part, in words, and how many others there are."""

    start: int
    end: int
    written: str
    """The part itself."""
    message: str
    others: int = 0

    @property
    def whole(self) -> str:
        """All that there is to say where the part is pointed at."""
        return self.message + self._more

    def within(self, room: int) -> str:
        """Say it in so many cells: what stands behind the last semicolons is left out first."""
        return _within(self.message, self._more, room)

    def of_its_own(self, room: int) -> str:
        """Say it in so many cells where nothing points at the part, which then is named."""
        if self.written in self.message:
            return self.within(room)
        return _within(f"{self.written} – {self.message}", self._more, room)

    @property
    def _more(self) -> str:
        return f" (and {self.others} more)" if self.others else ""


def remark(notes: "Sequence[Note]", query: str, cursor: int) -> Remark | None:
    """Return what is to be said first of the notes on a query: the one nearest to the cursor."""
    if not notes:
        return None
    note = min(notes, key=lambda each: max(each.start - cursor, cursor - each.end, 0))
    written = visible(query[note.start : note.end])
    return Remark(note.start, note.end, written, visible(note.message), len(notes) - 1)


def _within(words: str, more: str, room: int) -> str:
    left = max(0, room - cell_len(more))
    while cell_len(words) > left and "; " in words:
        words = words.rpartition("; ")[0]
    said = Text(words)
    said.truncate(left, overflow="ellipsis")
    return said.plain + more
