"""A text's lines, and which of them flow together to a paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from tui.articles.model import Span

FINAL = frozenset(".!?…。！？")
CLOSERS = frozenset("\"'”’»)]}›*_")

_WRAPPED_WIDTHS = range(40, 141)
"""Widths, in characters, at which programs wrap prose."""

_LINE = re.compile(r"[^\n\r\x0b\x0c\u2028\u2029]*(?:\r\n|[\n\r\x0b\x0c\u2028\u2029])?")


@dataclass(frozen=True, slots=True)
class Line(Span):
    """A line without the blanks around it; ``next`` is where the following line begins."""

    next: int
    text: str

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as sentences do, closing quotes and brackets aside."""
        tail = self.text[-4:].rstrip("\"'”’»)]}›*_ ")
        return tail[-1:] in FINAL


def split_lines(text: str, start: int = 0, end: int | None = None) -> list[Line]:
    """Return the lines of ``text`` between ``start`` and ``end``, empty ones too."""
    lines = []
    stop = len(text) if end is None else end
    for match in _LINE.finditer(text, start, stop):
        if match.end() == match.start():
            break
        raw = match.group()
        stripped = raw.strip()
        first = match.start() + len(raw) - len(raw.lstrip()) if stripped else match.start()
        lines.append(Line(first, first + len(stripped), match.end(), stripped))
    return lines


def flowing(lines: list[Line]) -> Iterator[list[Line]]:
    """Yield paragraphs: runs of lines without an empty one that read on from line to line."""
    run: list[Line] = []
    for line in lines:
        if line.text:
            run.append(line)
        elif run:
            yield from _flows(run)
            run = []
    if run:
        yield from _flows(run)


def _flows(run: list[Line]) -> Iterator[list[Line]]:
    width = max(len(line.text) for line in run)
    paragraph = [run[0]]
    for before, line in pairwise(run):
        if reads_on(before, line, width):
            paragraph.append(line)
        else:
            yield paragraph
            paragraph = [line]
    yield paragraph


def reads_on(before: Line, line: Line, width: int) -> bool:
    """Tell whether ``line`` continues the sentence or paragraph of the line ``before`` it.

    It does where the one stops amid a sentence and the other begins in lower case, as after a
    converter has broken a paragraph at a link; and where lines are wrapped at ``width`` columns:
    the first word of ``line`` had no room any more on the line before.
    """
    if not before.ends_sentence and (line.text[0].islower() or line.text[0] in ",;)"):
        return True
    if width not in _WRAPPED_WIDTHS:
        return False
    word = line.text.split(None, 1)[0]
    return len(before.text) + 1 + len(word) > width
