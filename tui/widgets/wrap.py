"""Where the lines of a paragraph begin when it is wrapped to a width in terminal cells.

Only offsets are made, never strings: a text of megabytes wraps into one array. Time is linear in
the text's length, whatever it holds.
"""

import re
from array import array
from collections.abc import Iterator

from rich.cells import get_character_cell_size, split_graphemes

NARROW = re.compile(
    r"[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0377\u0400-\u0482\u048a-\u052f\u2010-\u2027]*\Z"
)
"""Characters of one cell each, as far as news in European languages needs them."""

WIDE = re.compile(
    r"[\u3001-\u3029\u3041-\u3096\u30a1-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]*"
)
"""Characters of two cells each that need no neighbour to tell their width."""

_JOINER = "\u200d"
_EMOJI_SELECTOR = "\ufe0f"

_MOST_CHARACTERS = 8
"""How many characters a cell may hold: beyond that, a pile of accents is an attack."""

_NOT_FIRST = frozenset("、。，．：；！？）」』】〉》〕］｝…・ー々")
"""What no line may begin with, in scripts that break between any two characters."""


def wrap(text: str, width: int, base: int, starts: "array[int]") -> None:
    """Append to ``starts`` where each line of ``text`` begins, counted from ``base``.

    ``text`` is a paragraph as it is drawn (see :func:`tui.articles.visible.visible`), ``width`` is
    in cells, at least 1. Blanks at the end of a line belong to it and are not drawn; an empty text
    is one empty line. A word that is wider than a line is broken.
    """
    starts.append(base)
    if text.isascii() or NARROW.match(text):
        _wrap_narrow(text, width, base, starts)
    else:
        _wrap_wide(text, width, base, starts)


def _wrap_narrow(text: str, width: int, base: int, starts: "array[int]") -> None:
    end = len(text)
    start = 0
    while end - start > width:
        blank = text.rfind(" ", start, start + width + 1)
        start = _after_blanks(text, blank) if blank > start else start + width
        if start < end:
            starts.append(base + start)


def _wrap_wide(text: str, width: int, base: int, starts: "array[int]") -> None:
    end = len(text)
    start = _wide_line_end(text, 0, width)
    while start < end:
        starts.append(base + start)
        start = _wide_line_end(text, start, width)


def _wide_line_end(text: str, start: int, width: int) -> int:
    """Return where the line after the one that begins at ``start`` begins."""
    filled = start + width // 2
    if filled > start and _is_wide(text, start, filled + 1):
        return filled - 1 if text[filled] in _NOT_FIRST and filled - 1 > start else filled
    return _mixed_line_end(text, start, width)


def _is_wide(text: str, start: int, end: int) -> bool:
    match = WIDE.match(text, start, end)
    return match is not None and match.end() == end


def _mixed_line_end(text: str, start: int, width: int) -> int:
    cells = 0
    chance = start
    before = 0
    last = min(len(text), start + _MOST_CHARACTERS * width)
    for index, size in _sizes(text, start, last):
        character = text[index]
        if character == " ":
            if cells >= width:
                return _after_blanks(text, index)
            chance = index + 1
        elif size and 2 in (size, before) and character not in _NOT_FIRST:
            chance = index
        if cells + size > width:
            return chance if chance > start else max(index, start + 1)
        cells += size
        before = size or before
    return last


def _sizes(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where each character, or cluster drawn as one, begins, and its cells."""
    window = text[start:end]
    if _JOINER in window or _EMOJI_SELECTOR in window:
        for first, _, size in split_graphemes(window)[0]:
            yield start + first, size
    else:
        for index, character in enumerate(window, start):
            yield index, get_character_cell_size(character)


def _after_blanks(text: str, index: int) -> int:
    """Return where the blanks that begin at ``index`` end."""
    end = len(text)
    while index < end and text[index] == " ":
        index += 1
    return index
