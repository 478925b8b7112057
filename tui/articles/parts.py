"""A file that is too long for one article: the parts in which it is read, and where they are cut.

A part is read without the rest of its file, so that files of any length open soon and no key ever
waits for all of one. Every part begins where the one before it ends, at a line's end if there is
one near.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tui.articles.regular import open_regular

LONGEST = 300_000
"""Bytes of a file that is read as one article: ten times what the longest have."""

_NEAR = 10_000
"""Bytes after a place in which the end of a line is looked for, or a blank, to cut there."""


class Part(NamedTuple):
    """Part ``number``, counted from 1, of ``of``: nearly the bytes from start to end."""

    number: int
    of: int
    start: int
    end: int

    def name(self, file: str) -> str:
        """Return the name by which readers know the part of a file."""
        return f"{file} ({self.number:0{len(str(self.of))}} of {self.of})"


def parts_of(size: int) -> Iterator[Part]:
    """Yield the parts of a file of so many bytes, which are about equally long."""
    count = -(-size // LONGEST)
    for number in range(1, count + 1):
        yield Part(number, count, size * (number - 1) // count, size * number // count)


def read_part(path: Path, part: Part) -> bytes:
    """Return the bytes of a part.

    Raises:
        OSError: the file can't be read.
    """
    with open_regular(path) as stream:
        stream.seek(part.start, os.SEEK_SET)
        length = part.end - part.start
        # The last part also has what was written since.
        raw: bytes = stream.read(length + _NEAR if part.number < part.of else -1)
    first = _cut(raw, 0) if part.number > 1 else 0
    last = _cut(raw, length) if part.number < part.of else len(raw)
    return raw[first:last]


def _cut(raw: bytes, at: int) -> int:
    """Return the first good place from ``at`` on to cut a text in UTF-8, or in single bytes."""
    for blank in (b"\n", b" "):
        found = raw.find(blank, at, at + _NEAR)
        if found >= 0:
            return found + 1
    # Within a character there are at most three bytes that begin none.
    for place in range(at, min(at + 4, len(raw))):
        if raw[place] & 0xC0 != 0x80:
            return place
    return min(at, len(raw))
