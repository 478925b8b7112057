"""Long sorted lists of names, of which only the parts that are asked for are ever made.

A list is read as bytes at once; its names that open with the same two letters become a set when
the first of them is looked up. A small article touches a few hundredths of the lists.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, Generic, TypeVar

Value = TypeVar("Value")

_FOLDER: Final = Path(__file__).parent / "data"
_LETTERS: Final = 2


class Listing:
    """The lines of a file, which are in lower case and sorted by code points."""

    __slots__ = ("_lines", "_parts")

    def __init__(self, file: str) -> None:
        self._lines = read(file)
        self._parts: dict[str, frozenset[str]] = {}

    def __contains__(self, name: str) -> bool:
        """Tell whether ``name`` is a line."""
        opening = name[:_LETTERS]
        part = self._parts.get(opening)
        if part is None:
            part = self._parts[opening] = frozenset(self.opened_by(opening))
        return name in part

    def opened_by(self, opening: str) -> list[str]:
        """Return the lines that start with ``opening``, which has two letters or is a line."""
        if not opening:
            return []
        first = opening if len(opening) == _LETTERS else f"{opening}\n"
        prefix = first.encode("utf-8", "replace")
        start = self._first_from(prefix, 0)
        end = self._first_from(prefix + b"\xff", start)
        return self._lines[start:end].decode("utf-8").splitlines()

    def _first_from(self, prefix: bytes, low: int) -> int:
        """Return where the first line stands that does not sort before ``prefix``."""
        lines = self._lines
        high = len(lines)
        while low < high:
            line = lines.rfind(b"\n", low, (low + high) // 2) + 1 or low
            if lines[line : line + len(prefix)] < prefix:
                low = lines.find(b"\n", line, high) + 1 or high
            else:
                high = line
        return low


class Table(Generic[Value]):
    """Names from several lists, each with the value of the last list that has it."""

    __slots__ = ("_few", "_lists", "_parts")

    def __init__(self, lists: Iterable[tuple[Listing, Value]], few: Mapping[str, Value]) -> None:
        self._lists = tuple(lists)
        self._few: dict[str, dict[str, Value]] = {}
        for name, value in few.items():
            self._few.setdefault(name[:_LETTERS], {})[name] = value
        self._parts: dict[str, tuple[dict[str, Value], frozenset[str]]] = {}

    def get(self, name: str) -> Value | None:
        """Return the value of ``name``, None where no list has it."""
        return self._part(name)[0].get(name)

    def opens(self, word: str) -> bool:
        """Tell whether a name of several words opens with ``word``."""
        return word in self._part(word)[1]

    def __getitem__(self, name: str) -> Value:
        """Return the value of ``name``."""
        return self._part(name)[0][name]

    def __contains__(self, name: str) -> bool:
        """Tell whether any list has ``name``."""
        return name in self._part(name)[0]

    def _part(self, name: str) -> tuple[dict[str, Value], frozenset[str]]:
        opening = name[:_LETTERS]
        part = self._parts.get(opening)
        if part is None:
            named: dict[str, Value] = {}
            for listing, value in self._lists:
                named |= dict.fromkeys(listing.opened_by(opening), value)
            named |= self._few.get(opening, {})
            part = self._parts[opening] = named, frozenset(map(first_word, named)) - {""}
        return part


def first_word(name: str) -> str:
    """Return the first of several words without the sign of an owner, nothing for a single word."""
    opening, blank, _ = name.partition(" ")
    return opening.removesuffix("'s") if blank else ""


def read(file: str) -> bytes:
    """Return a file of the shipped data."""
    return (_FOLDER / file).read_bytes()
