"""What people say that the lines of a text are, laid over what was detected.

Lines are those of an editor: they end at a newline, in any of its forms, and are counted from 1.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from tui.articles.lines import paragraphs
from tui.articles.model import Label, LabelledLines, Span

Part = tuple[int, int, Label]
"""Where a labelled part of a text starts and ends, and what it is."""

_NEWLINE = re.compile(r"\r\n|\r|\n")
_WRAPPED = frozenset({Label.BODY, Label.HEADING})
"""What is told in paragraphs; of anything else, lines that stand together are one part."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """What is said of a text's lines, as spans in order, and what of it does not hold."""

    spans: tuple[Part, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def title(self) -> Span | None:
        """Return what was said to be the title, the first where there are several."""
        return next((Span(start, end) for start, end, what in self.spans if what == "title"), None)

    def label_at(self, offset: int) -> Label | None:
        """Return what was said of the character at ``offset``, None where nothing was."""
        at = bisect_right(self.spans, offset, key=lambda span: span[0]) - 1
        return self.spans[at][2] if at >= 0 and offset < self.spans[at][1] else None

    def over(self, text: str, parts: Iterable[Part]) -> list[Part]:
        """Return ``parts`` in order, where nothing is said of them, and between them what is."""
        if not self.spans:
            return list(parts)
        kept = list(self.spans)
        has_title = self.title is not None
        following = iter(self.spans)
        span = next(following, None)
        for start, end, found in parts:
            # There is but one title, and people said which.
            label = Label.HEADING if has_title and found is Label.TITLE else found
            while span is not None and span[0] < end:
                if span[1] > start:
                    kept += _stripped(text, start, span[0], label)
                    start = max(start, span[1])
                if span[1] > end:
                    break
                span = next(following, None)
            kept += _stripped(text, start, end, label)
        return sorted(kept)


def labelled(text: str, said: Sequence[LabelledLines]) -> Labelled:
    """Return what is said of a text's lines; where two speak of one line the later counts."""
    if not said:
        return Labelled()
    starts = line_starts(text)
    wrong = {each: what for each in said if (what := _wrong(text, starts, each)) is not None}
    runs = disjoint([each for each in said if each not in wrong])
    spans = [part for run in runs for part in _parts(text, starts, run)]
    return Labelled(tuple(spans), tuple(wrong.values()))


def disjoint(said: Sequence[LabelledLines]) -> list[LabelledLines]:
    """Return in order of lines what is said of them, of each line the latest."""
    last = max((each.last for each in said), default=0)
    free = list(range(last + 2))
    """For each line the next one, from it on, of which nothing was said yet."""
    runs: list[LabelledLines] = []
    for each in reversed(said):
        line = _next(free, each.first)
        while line <= each.last:
            first = line
            while line <= each.last and free[line] == line:
                free[line] = line + 1
                line += 1
            runs.append(LabelledLines(first, line - 1, each.label))
            line = _next(free, line)
    return sorted(runs, key=lambda run: run.first)


def line_starts(text: str) -> list[int]:
    """Return where each line of a text starts."""
    return [0, *(newline.end() for newline in _NEWLINE.finditer(text))]


def digest_of(text: str, starts: Sequence[int], first: int, last: int) -> str:
    """Return what tells whether the lines ``first`` to ``last`` of a text are still the same.

    ``starts`` is where its lines start.
    """
    words = text[starts[first - 1] : _end(text, starts, last)].split()
    return blake2b(" ".join(words).encode("utf-8", "replace"), digest_size=8).hexdigest()


def _end(text: str, starts: Sequence[int], last: int) -> int:
    return starts[last] if last < len(starts) else len(text)


def _wrong(text: str, starts: Sequence[int], said: LabelledLines) -> str | None:
    if said.last > len(starts):
        return f"line {said.last} was said to be {said.label}, but there are only {len(starts)}"
    if said.digest and digest_of(text, starts, said.first, said.last) != said.digest:
        if said.first == said.last:
            return f"what was said of line {said.first} does not hold: it is no longer the same"
        lines = f"lines {said.first}–{said.last}"
        return f"what was said of {lines} does not hold: they are no longer the same"
    return None


def _next(free: list[int], line: int) -> int:
    """Return the first line from ``line`` on of which nothing was said, and shorten the way."""
    found = line
    while free[found] != found:
        found = free[found]
    while free[line] != found and line != found:
        free[line], line = found, free[line]
    return found


def _parts(text: str, starts: Sequence[int], run: LabelledLines) -> Iterator[Part]:
    start, end = starts[run.first - 1], _end(text, starts, run.last)
    if run.label in _WRAPPED:
        for group in paragraphs(text, start, end):
            yield from ((line.start, line.end, run.label) for line in group)
    else:
        yield from _stripped(text, start, end, run.label)


def _stripped(text: str, start: int, end: int, label: Label) -> Iterator[Part]:
    """Yield a part without the blanks around it, unless it is nothing else."""
    words = text[start:end]
    bare = words.strip()
    if bare:
        first = start + len(words) - len(words.lstrip())
        yield first, first + len(bare), label
