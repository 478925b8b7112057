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

_FEWEST_WRAPPED = 3
"""Lines of a run, at least, that shows by itself that it was wrapped."""

_FEWEST_SHOWN = 2
"""Runs that show at which width a text was wrapped, at least."""

_RAGGED, _OVER = 0.75, 8
"""Share of the width that wrapped lines fill, and characters by which one may be longer."""

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
    runs = _runs(text, start, len(text) if end is None else end)
    if max(map(len, runs), default=1) == 1:
        return runs
    widths = [_wrapped_width(run) for run in runs]
    shown = [width for width in widths if width]
    usual = max(shown) if len(shown) >= _FEWEST_SHOWN else 0
    return [_joined(text, run, width, usual) for run, width in zip(runs, widths, strict=True)]


def _runs(text: str, start: int, end: int) -> list[list[Line]]:
    """Return the lines that stand together, without an empty line between them."""
    runs: list[list[Line]] = []
    run: list[Line] = []
    for line in _lines(text, start, end):
        if line.text:
            run.append(line)
        elif run:
            runs.append(run)
            run = []
    if run:
        runs.append(run)
    return runs


def _lines(text: str, start: int, end: int) -> Iterator[Line]:
    for match in _LINE.finditer(text, start, end):
        raw = match.group()
        stripped = raw.strip()
        first = match.start() + (len(raw) - len(raw.lstrip()) if stripped else 0)
        yield Line(first, first + len(stripped), stripped)


def _joined(text: str, run: list[Line], width: int, usual: int) -> list[Line]:
    """Return the paragraphs of a run that was wrapped at ``width``, as others at ``usual``."""
    if len(run) == 1:
        return run
    ragged = not width and _is_ragged(run, usual)
    firsts = [0]
    for index, (before, line) in enumerate(pairwise(run), start=1):
        wrapped = ragged and not before.ends_sentence
        full = width and _was_full(before, line, width)
        if not (wrapped or full or _reads_on(before, line)):
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
    if len(run) < _FEWEST_WRAPPED:
        return 0
    width = max(len(line.text) for line in run)
    if width not in _WRAPPED_WIDTHS:
        return 0
    full = [_was_full(before, line, width) for before, line in pairwise(run)]
    stopped = [before.ends_sentence for before in run[:-1]]
    if sum(full) < 2 or not all(a or b for a, b in zip(full, stopped, strict=True)):
        return 0
    return width


def _is_ragged(run: Sequence[Line], usual: int) -> bool:
    """Tell whether a run is one that was wrapped, though some of its lines had room for more.

    It ends as sentences do, and its lines that stop amid one are long: as long as lines are where
    the rest of the text was wrapped, or else half of them go on in small letters.
    """
    if not run[-1].ends_sentence or (len(run) < _FEWEST_WRAPPED and not usual):
        return False
    breaks = [(before, line) for before, line in pairwise(run) if not before.ends_sentence]
    longest = max(len(line.text) for line in run)
    width = usual or longest
    if not breaks or width not in _WRAPPED_WIDTHS or longest > width + _OVER:
        return False
    long = all(len(before.text) >= _RAGGED * width for before, _ in breaks)
    small = sum(line.text[0].islower() for _, line in breaks)
    return long and (usual > 0 or 2 * small >= len(breaks))


def _was_full(before: Line, line: Line, width: int) -> bool:
    return len(before.text) + 1 + len(line.text.split(None, 1)[0]) > width
