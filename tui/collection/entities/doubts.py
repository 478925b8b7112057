"""Names that may be an entity's and may not: likely slips, and surnames that stay open.

They are offered to a reader, who alone decides.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.collection.entities.names import Name
from tui.entities.model import Kind

if TYPE_CHECKING:
    from tui.collection.collection import Collection

_MOST_SHOWN = 3
"""So many of those whom a surname could mean are named."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A name that stays by itself, and whom it perhaps means."""

    name: Name
    meant: tuple[Name, ...]
    """A slip probably means the one; a surname could mean any of several."""
    why: str
    mentions: int
    files: tuple[str, ...]

    @property
    def is_slip(self) -> bool:
        """Whether it is probably a slip of the pen."""
        return len(self.meant) == 1

    def said_of(self, name: Name) -> str:
        """Say to a reader who looks at one of both what is in doubt."""
        if name == self.name and self.is_slip:
            return f"Perhaps {self.meant[0].text}, by a slip: {self.why}"
        if name == self.name:
            return f"Perhaps {_any_of(self.meant)}: a surname alone does not tell"
        times = "1 mention" if self.mentions == 1 else f"{self.mentions:,} mentions"
        where = self.files[0] if len(self.files) == 1 else f"{len(self.files):,} articles"
        rest = "probably a slip" if self.is_slip else f"could be {_any_of(self.meant)}"
        return f"Perhaps also {self.name.text} ({times} in {where}): {rest}"


def doubts_about(collection: "Collection", name: Name) -> tuple[Doubt, ...]:
    """Return what is in doubt about an entity: its own name first, then names that may be its own.

    What a reader has decided is in doubt no longer.
    """
    if name.kind is not Kind.PERSON:
        return ()
    doubts = [
        doubt
        for told, meant, why in (*_slips(collection), *_open_surnames(collection))
        if name == told or name in meant
        if (doubt := _doubt(collection, told, meant, why)) is not None
    ]
    return tuple(sorted(doubts, key=lambda doubt: doubt.name != name))


def _slips(collection: "Collection") -> Iterator[tuple[Name, tuple[Name, ...], str]]:
    for slip in tuple(collection.linked.slips.values()):
        told, meant = Name(*slip.name), _now(collection, Name(*slip.meant))
        if meant is not None and meant != told:
            yield told, (meant,), slip.why


def _open_surnames(collection: "Collection") -> Iterator[tuple[Name, tuple[Name, ...], str]]:
    for told, people in tuple(collection.linked.open.items()):
        now = (_now(collection, Name(Kind.PERSON, each)) for each in people)
        meant = tuple(dict.fromkeys(each for each in now if each is not None and each != told))
        if len(meant) > 1:
            yield told, meant, ""


def _now(collection: "Collection", name: Name) -> Name | None:
    """Return what a name means after the reader's corrections."""
    return collection.linked.meanings.of(name, "", "")


def _doubt(collection: "Collection", told: Name, meant: tuple[Name, ...], why: str) -> Doubt | None:
    """Return the doubt, None where the reader has decided or no article has the name any more."""
    number = collection.entities.known(told.kind, told.text)
    if number is None or _now(collection, told) != told:
        return None
    if collection.linked.meanings.is_right(told, (each.text for each in meant)):
        return None
    times: Counter[int] = Counter()
    for key, _, count in collection.index.forms_of(number):
        times[key] += count
    files = tuple(collection.head(key).file for key in times)
    return Doubt(told, meant, why, times.total(), files) if times else None


def _any_of(names: Sequence[Name]) -> str:
    *others, last = [name.text for name in names[:_MOST_SHOWN]]
    if len(names) > _MOST_SHOWN:
        return f"{', '.join([*others, last])} or others"
    return f"{', '.join(others)} or {last}"
