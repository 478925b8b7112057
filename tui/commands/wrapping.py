"""Styled text in lines as wide as a terminal, broken between words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.cells import cell_len

from tui.commands.output import Piece, as_shown

_WIDE = "\u2e80"
"""The first of the letters, most of them two cells wide, between any of which a line may end."""
_WORD = re.compile(f"[^ {_WIDE}-\uffff]+ *|[{_WIDE}-\uffff] *| +")


def lines_of(pieces: Iterable[Piece], width: int | None) -> Iterator[list[Piece]]:
    """Yield styled pieces in lines of so many cells, broken between words; in one line for None.

    A word that is wider than a line stands in one of its own, which the terminal breaks.
    """
    line, cells = list[Piece](), 0
    for word in _words_of(pieces):
        wide = sum(cell_len(as_shown(text)) for text, _ in word)
        blanks = len(word[-1][0]) - len(word[-1][0].rstrip(" "))
        if width is not None and line and cells + wide - blanks > width:
            yield _joined(line)
            line, cells = [], 0
        line += word
        cells += wide
    yield _joined(line)


def _words_of(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Yield words with the blanks after them; one may have several styles."""
    word = list[Piece]()
    for text, style in pieces:
        for part in _WORD.findall(text):
            if word and (word[-1][0].endswith(" ") or part >= _WIDE) and part[0] != " ":
                yield word
                word = []
            word.append((part, style))
    if word:
        yield word


def _joined(line: Sequence[Piece]) -> list[Piece]:
    """Return a line with no more pieces than its styles need, and no blanks at its end."""
    groups = groupby(line, key=lambda piece: piece[1])
    joined = [("".join(text for text, _ in group), style) for style, group in groups]
    while joined and not joined[-1][0].strip(" "):
        joined.pop()
    return [*joined[:-1], *((text.rstrip(" "), style) for text, style in joined[-1:])]
