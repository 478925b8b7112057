"""Long sorted lists of names, of which only the parts that are asked for are ever made.

A list is read as bytes at once; its names that open with the same two letters become a set when
the first of them is looked up. A small article touches a few hundredths of the lists; where many
parts were asked for, the rest is made at one go, which costs less than part after part.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Final, Generic, TypeVar

Value = TypeVar("Value")

FOLDER: Final = Path(__file__).parent / "data"
_LETTERS: Final = 2
_MOST_PARTS: Final = 150


class Listing:
    """The lines of a file, which are in lower case and sorted by code points."""

    __slots__ = ("_lines", "_parts", "_whole")

    def __init__(self, file: str) -> None:
        self._lines = read(file)
        self._parts: dict[str, frozenset[str]] = {}
        self._whole: frozenset[str] | None = None

    def __contains__(self, name: str) -> bool:
        """Tell whether ``name`` is a line."""
        if self._whole is not None:
            return name in self._whole
        opening = name[:_LETTERS]
        part = self._parts.get(opening)
        if part is None:
            if len(self._parts) >= _MOST_PARTS:
                self._parts.clear()
                self._whole = frozenset(self.lines())
                return name in self._whole
            part = self._parts[opening] = frozenset(self.opened_by(opening))
        return name in part

    def lines(self) -> list[str]:
        """Return all lines."""
        return self._lines.decode("utf-8").splitlines()

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

    __slots__ = ("_few", "_lists", "_parts", "_whole")

    def __init__(self, lists: Iterable[tuple[Listing, Value]], few: dict[str, Value]) -> None:
        self._lists = tuple(lists)
        self._few = few
        self._parts: dict[str, _Part[Value]] = {}
        self._whole: _Part[Value] | None = None

    def get(self, name: str) -> Value | None:
        """Return the value of ``name``, None where no list has it."""
        return self._part(name).named.get(name)

    def opens(self, word: str) -> bool:
        """Tell whether a name of several words opens with ``word``."""
        return word in self._part(word).openings

    def __getitem__(self, name: str) -> Value:
        """Return the value of ``name``."""
        return self._part(name).named[name]

    def __contains__(self, name: str) -> bool:
        """Tell whether any list has ``name``."""
        return name in self._part(name).named

    def _part(self, name: str) -> "_Part[Value]":
        if self._whole is not None:
            return self._whole
        opening = name[:_LETTERS]
        part = self._parts.get(opening)
        if part is not None:
            return part
        named: dict[str, Value] = {}
        if len(self._parts) >= _MOST_PARTS:
            self._parts.clear()
            for listing, value in self._lists:
                named |= dict.fromkeys(listing.lines(), value)
            self._whole = _Part(named | self._few)
            return self._whole
        for listing, value in self._lists:
            named |= dict.fromkeys(listing.opened_by(opening), value)
        named |= {few: value for few, value in self._few.items() if few.startswith(opening)}
        part = self._parts[opening] = _Part(named)
        return part


class _Part(Generic[Value]):
    """Some names of a table."""

    __slots__ = ("named", "openings")

    def __init__(self, named: dict[str, Value]) -> None:
        self.named = named
        self.openings = {first_word(name) for name in named if " " in name}


def first_word(name: str) -> str:
    """Return the first of several words without the sign of an owner, nothing for a single word."""
    opening, blank, _ = name.partition(" ")
    return opening.removesuffix("'s") if blank else ""


def read(file: str) -> bytes:
    """Return a file of the shipped data."""
    return (FOLDER / file).read_bytes()
