"""The order in which the parts of long files are told, whichever process is ready first."""

from collections import deque
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.articles.files import FoundFile
    from tui.collection.reading.jobs import Chunk, Outcome


class Turns:
    """Holds the parts of long files back until it is their turn: a list shows them as they come."""

    def __init__(self, chunks: "Sequence[Chunk]") -> None:
        self._due = deque(chunk[0].found for chunk in chunks if _is_part(chunk))
        self._held: dict[FoundFile, list[Outcome]] = {}

    def take(self, chunk: "Chunk", outcomes: "list[Outcome]") -> "Iterator[list[Outcome]]":
        """Yield what can now be told, if anything."""
        if not _is_part(chunk):
            yield outcomes
            return
        self._held[chunk[0].found] = outcomes
        while self._due and (told := self._held.pop(self._due[0], None)) is not None:
            self._due.popleft()
            yield told


def _is_part(chunk: "Chunk") -> bool:
    return chunk[0].found.part is not None
