"""Names in lines that are all in capitals, where the capitals say nothing.

They are looked for among the names of the article's plain lines, then in the gazetteers.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from tui.articles.model import Span
from tui.entities.cues import LEGAL_ENDS
from tui.entities.gazetteers import Size, gazetteers
from tui.entities.lexicon import HEAD, Is, flags
from tui.entities.model import Kind, Mention, MentionHow
from tui.entities.patterns import lazily

_WORD: Final = lazily(r"(?:[^\W\d_]\.){2,6}|[^\W\d_][\w]*(?:[-&][\w]+)*")
_MOST_WORDS: Final = 7
_SHORT: Final = 4
"""Names of fewer letters may be abbreviations, which stay in capitals."""
_BELOW: Final = "named in the text below"
_PLACE: Final = "a known place"


class Known(NamedTuple):
    """What a name of the plain lines was found to be."""

    kind: Kind
    name: str


def in_capitals(text: str, passage: Span, known: Mapping[str, Known]) -> Iterator[Mention]:
    """Yield the mentions of a passage in capitals; ``known`` has its names in lower case."""
    words = list(_WORD().finditer(text, passage.start, passage.end))
    line = _Line(text, words, [word.group().lower() for word in words])
    i = 0
    while i < len(words):
        found = _known(line, i, known) or _firm(line, i) or _person(line, i)
        if found is None:
            i += 1
        else:
            i, mention = found
            yield mention


class _Line(NamedTuple):
    text: str
    words: Sequence[re.Match[str]]
    lower: Sequence[str]

    def said(self, first: int, end: int) -> str:
        """Return some of the words as they are written."""
        return self.text[self.words[first].start() : self.words[end - 1].end()]

    def mention(
        self, first: int, end: int, kind: Kind, name: str, how: MentionHow, why: str
    ) -> tuple[int, Mention]:
        """Return where the words of a mention end, and the mention."""
        span = self.words[first].start(), self.words[end - 1].end()
        return end, Mention(*span, kind, name, how, why)

    def stand_together(self, first: int, end: int) -> bool:
        """Tell whether only blanks lie between the words."""
        return self.said(first, end).lower().split() == list(self.lower[first:end])


_Found = tuple[int, Mention] | None


def _known(line: _Line, i: int, known: Mapping[str, Known]) -> _Found:
    """Return the longest name from a word on that the article or the gazetteers know."""
    places = gazetteers().places
    for end in range(min(len(line.words), i + _MOST_WORDS), i, -1):
        name = " ".join(line.lower[i:end])
        met, size = known.get(name), places.get(name)
        if (met is None and size is None) or not line.stand_together(i, end):
            continue
        if met is not None:
            return line.mention(i, end, met.kind, met.name, MentionHow.ALIAS, _BELOW)
        if size is not None and _is_place(name, size, end - i):
            shown = line.said(i, end)
            shown = shown if len(shown) < _SHORT or "." in shown else shown.title()
            return line.mention(i, end, Kind.PLACE, shown, MentionHow.GAZETTEER, _PLACE)
    return None


def _is_place(name: str, size: Size, words: int) -> bool:
    common = words == 1 and bool(flags(name.title()) & Is.WORD)
    return (size >= Size.REGION and len(name) > 2) or (size is Size.LARGE and not common)


def _firm(line: _Line, i: int) -> _Found:
    """Return the firm that a headline opens with: ``MELVILLE CORP 3RD QTR NET``."""
    if i > 0:
        return None
    for end in range(2, min(len(line.words), _MOST_WORDS) + 1):
        if line.lower[end - 1].title() in LEGAL_ENDS and line.stand_together(0, end):
            name = " ".join(_written(word) for word in line.lower[:end])
            why = "ends as organisations do"
            return line.mention(0, end, Kind.ORGANISATION, name, MentionHow.RULE, why)
    return None


def _written(word: str) -> str:
    """Return a word of a firm's name as plain text would have it."""
    is_short = len(word) < _SHORT and not flags(word) & Is.WORD and word.title() not in LEGAL_ENDS
    return word.upper() if is_short else word.title()


def _person(line: _Line, i: int) -> _Found:
    """Return somebody with a first name and a surname."""
    lists, lower = gazetteers(), line.lower
    if lower[i] not in lists.first_names or flags(lower[i]) & Is.WORD or i + 1 >= len(lower):
        return None
    after = lower[i + 1]
    if flags(after) & Is.WORD or flags(after.title()) & HEAD or after in lists.demonyms:
        return None
    if after not in lists.surnames or not line.stand_together(i, i + 2):
        return None
    shown = " ".join(line.said(i, i + 2).title().split())
    why = "a first name and a word that is no other"
    return line.mention(i, i + 2, Kind.PERSON, shown, MentionHow.GUESS, why)
