"""Finds the mentions in an article, by rules: candidates, evidence over the article, names."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Final

from tui.articles.model import Article, Span
from tui.entities.amounts import amounts
from tui.entities.headlines import Known, in_capitals
from tui.entities.longer import lengthened
from tui.entities.model import Kind, Mention, OwnEntities
from tui.entities.naming import name_all
from tui.entities.own import own_mentions, persons, within_names
from tui.entities.patterns import lazily
from tui.entities.phrases import Phrase
from tui.entities.runs import runs
from tui.entities.second_reading import Run, SecondReading, read_again
from tui.entities.segments import segment
from tui.entities.shortened import shortened

_ADDRESS: Final = lazily(r"(?:https?://|www\.)\S{1,2000}")


NOTHING_OWN: Final = OwnEntities()
"""What a collection without a file of its own declares."""


def recognise(
    article: Article,
    own: OwnEntities = NOTHING_OWN,
    taken: Sequence[Span] = (),
    second_reading: SecondReading = read_again,
) -> tuple[Mention, ...]:
    """Return the mentions of an article in their order; none overlaps another or ``taken``.

    ``own`` is what the collection's file declares and comes first; ``taken`` are spans that
    are known to be something else, such as dates. ``second_reading`` looks at what the rules
    found, where there is one.
    """
    text = article.text
    taken = (*taken, *_addresses(text))
    passages = article.passages()
    free = _Free(taken)
    phrases: list[Phrase] = []
    capitals: list[Span] = []
    asked: list[Run] = []
    for passage in passages:
        if text[passage.start : passage.end].isupper():
            capitals.append(passage)
            continue
        for tokens in runs(text, passage.start, passage.end):
            opens = _opens(text, tokens[0].start, passage.start)
            here = segment(tokens, opens=opens)
            if here:
                phrases += here
                asked.append(Run(tokens, passage.start, passage.end))
    phrases = lengthened(text, phrases)
    declared = own_mentions(text, article.file, passages, own)
    found = free.keep(within_names(declared, phrases))
    found += free.keep(mention for passage in passages for mention in amounts(text, passage))
    phrases = [
        phrase
        for phrase in phrases
        if free.is_free(phrase.start, phrase.end) and not _is_ticker(text, phrase)
    ]
    people = persons(own, article.file)
    named = name_all(text, phrases, found, people, second_reading(text, asked, free.is_free))
    ignored = own.ignored(article.file)
    known = {
        mention.of(text).lower(): Known(mention.kind, mention.name)
        for mention in (*named, *found)
        if mention.kind is not Kind.AMOUNT
    }
    named += [mention for passage in capitals for mention in in_capitals(text, passage, known)]
    named += shortened(text, passages, named)
    found += free.keep(
        mention
        for mention in named
        if mention.name not in ignored and mention.of(text) not in ignored
    )
    return tuple(sorted(found, key=lambda mention: mention.start))


def _is_ticker(text: str, phrase: Phrase) -> bool:
    """Tell whether a phrase is what an exchange calls a firm: ``<IBM>``, ``<STOS.S>``."""
    return (
        len(phrase.tokens) == 1
        and text[phrase.start - 1 : phrase.start] == "<"
        and text[phrase.end : phrase.end + 1] in (">", ".")
        and phrase.text.isupper()
    )


def _addresses(text: str) -> list[Span]:
    """Return where web addresses stand: their parts are no names."""
    if "://" not in text and "www." not in text:
        return []
    return [Span(*found.span()) for found in _ADDRESS().finditer(text)]


class _Free:
    """Keeps account of the parts of a text that are not spoken for."""

    def __init__(self, taken: Sequence[Span]) -> None:
        spans = sorted((span.start, span.end) for span in taken)
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def is_free(self, start: int, end: int) -> bool:
        """Tell whether nothing between ``start`` and ``end`` is taken."""
        index = bisect_right(self._starts, start)
        if index and self._ends[index - 1] > start:
            return False
        return index == len(self._starts) or self._starts[index] >= end

    def keep(self, mentions: Iterable[Mention]) -> list[Mention]:
        """Return the mentions that are free, the longer where two overlap, and take them."""
        kept: list[Mention] = []
        for mention in sorted(mentions, key=lambda one: (one.start, -one.end)):
            if kept and kept[-1].end > mention.start:
                continue
            if self.is_free(mention.start, mention.end):
                kept.append(mention)
        spans = sorted(
            (*zip(self._starts, self._ends, strict=True), *((one.start, one.end) for one in kept))
        )
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]
        return kept


def _opens(text: str, start: int, passage_start: int) -> bool:
    """Tell whether a word at ``start`` would have a capital in any case."""
    before = text[max(passage_start, start - 4) : start].rstrip(" \t")
    return start == passage_start or not before or before[-1] in '.!?:;•|>*\n"“‘(-–—/'
