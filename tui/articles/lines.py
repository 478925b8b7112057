"""A text's lines, and which of them flow together to a paragraph."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from tui.articles.words import words

_FINAL = frozenset(".!?…。！？")
_CLOSERS = "\"'”’»)]}›*_ "

_WRAPPED_WIDTHS = range(40, 141)
"""Widths, in characters, at which programs wrap prose."""

_LEADS_ON = words(
    "a an the of to in on at by for from with and or but that which who is are was were as its his"
    " her their has have had into than about between under over through be been not this these"
)
"""A line that ends in one of these words is not at its end."""

_OPENS_ANEW = re.compile(
    r"(?:by|published|updated|posted|modified|written|photo|photograph|image|via|iphone|e-?mail)\b",
    re.IGNORECASE,
)
"""What may stand in lower case below a title without going on with it."""

_LINE = re.compile(r"[^\n\r\x0b\x0c\u2028\u2029]*(?:\r\n|[\n\r\x0b\x0c\u2028\u2029])?")
_LAST_WORD = re.compile(r"[\w’']{1,12}\Z")


class Line(NamedTuple):
    """A line, or a paragraph of several, without the blanks around it."""

    start: int
    end: int
    text: str

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as sentences do, closing quotes and brackets aside."""
        return self.text[-6:].rstrip(_CLOSERS)[-1:] in _FINAL


def paragraphs(text: str, start: int = 0, end: int | None = None) -> list[list[Line]]:
    """Return the paragraphs between ``start`` and ``end`` in groups that empty lines part.

    A paragraph is one line, or several that read on from each to the next.
    """
    groups: list[list[Line]] = []
    run: list[Line] = []
    for line in _lines(text, start, len(text) if end is None else end):
        if line.text:
            run.append(line)
        elif run:
            groups.append(_joined(text, run))
            run = []
    if run:
        groups.append(_joined(text, run))
    return groups


def _lines(text: str, start: int, end: int) -> Iterator[Line]:
    for match in _LINE.finditer(text, start, end):
        raw = match.group()
        stripped = raw.strip()
        first = match.start() + (len(raw) - len(raw.lstrip()) if stripped else 0)
        yield Line(first, first + len(stripped), stripped)


def _joined(text: str, run: list[Line]) -> list[Line]:
    if len(run) == 1:
        return run
    width = _wrapped_width(run)
    firsts = [0]
    for index, (before, line) in enumerate(pairwise(run), start=1):
        if not (_reads_on(before, line) or (width and _was_full(before, line, width))):
            firsts.append(index)
    return [_join(text, run[a:b]) for a, b in pairwise([*firsts, len(run)])]


def _join(text: str, lines: Sequence[Line]) -> Line:
    start, end = lines[0].start, lines[-1].end
    return lines[0] if len(lines) == 1 else Line(start, end, text[start:end])


def _reads_on(before: Line, line: Line) -> bool:
    """Tell whether a converter broke a sentence between two lines, as many do at links."""
    if before.ends_sentence or before.text[-1] == ":" or _OPENS_ANEW.match(line.text):
        return False
    if line.text[0].islower() or line.text[0] in ",;.)]”’":
        return True
    if before.text[-1] in ",“‘([":
        return True
    last = _LAST_WORD.search(before.text)
    return last is not None and last.group().lower() in _LEADS_ON


def _wrapped_width(run: Sequence[Line]) -> int:
    """Return the width at which the lines were wrapped, 0 where they were not.

    They were where every line that stops amid a sentence had no room for the next line's word.
    """
    width = max(len(line.text) for line in run)
    if width not in _WRAPPED_WIDTHS or len(run) < 3:
        return 0
    full = [_was_full(before, line, width) for before, line in pairwise(run)]
    stopped = [before.ends_sentence for before in run[:-1]]
    if sum(full) < 2 or not all(a or b for a, b in zip(full, stopped, strict=True)):
        return 0
    return width


def _was_full(before: Line, line: Line, width: int) -> bool:
    return len(before.text) + 1 + len(line.text.split(None, 1)[0]) > width
