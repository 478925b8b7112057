"""Finds the mentions in an article, by rules: candidates, evidence over the article, names."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from tui.articles.model import Article, Span
from tui.entities.acronyms import explained, unnamed
from tui.entities.amounts import amounts
from tui.entities.bodies import Bodies
from tui.entities.evidence import ENOUGH, decide, tallies
from tui.entities.gazetteers import gazetteers
from tui.entities.headlines import Known, in_capitals
from tui.entities.model import Kind, Mention, MentionHow, OwnEntities
from tui.entities.own import own_mentions
from tui.entities.people import People
from tui.entities.phrases import FAIR, STRONG, Phrase
from tui.entities.runs import runs
from tui.entities.segments import segment
from tui.entities.sports import is_sport, is_there, teams

_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S{1,2000}")


NOTHING_OWN: Final = OwnEntities()
"""What a collection without a file of its own declares."""


def recognise(
    article: Article, own: OwnEntities = NOTHING_OWN, taken: Sequence[Span] = ()
) -> tuple[Mention, ...]:
    """Return the mentions of an article in their order; none overlaps another or ``taken``.

    ``own`` is what the collection's file declares and comes first; ``taken`` are spans that
    are known to be something else, such as dates.
    """
    text = article.text
    taken = (*taken, *_addresses(text))
    passages = article.passages()
    free = _Free(taken)
    found = free.keep(own_mentions(text, article.file, passages, own))
    found += free.keep(mention for passage in passages for mention in amounts(text, passage))
    phrases: list[Phrase] = []
    capitals: list[Span] = []
    for passage in passages:
        if text[passage.start : passage.end].isupper():
            capitals.append(passage)
            continue
        for run in runs(text, passage.start, passage.end):
            phrases.extend(segment(run, opens=_opens(text, run[0].start, passage.start)))
    phrases = [phrase for phrase in phrases if free.is_free(phrase.start, phrase.end)]
    named = _named(text, phrases)
    ignored = own.not_entities
    known = {
        mention.of(text).lower(): Known(mention.kind, mention.name) for mention in (*named, *found)
    }
    found += free.keep(mention for mention in named if mention.name not in ignored)
    found += free.keep(
        mention
        for passage in capitals
        for mention in in_capitals(text, passage, known)
        if mention.name not in ignored
    )
    return tuple(sorted(found, key=lambda mention: mention.start))


def _addresses(text: str) -> list[Span]:
    """Return where web addresses stand: their parts are no names."""
    if "://" not in text and "www." not in text:
        return []
    return [Span(*found.span()) for found in _ADDRESS.finditer(text)]


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


def _named(text: str, phrases: Sequence[Phrase]) -> list[Mention]:
    evidence = tallies(text, phrases)
    short = explained(text, phrases)
    nothing = unnamed(text, phrases)
    sides = teams(text, phrases) if is_sport(text) else set()
    decided = []
    people = People()
    bodies = Bodies()
    for phrase in phrases:
        if phrase.text in nothing:
            continue
        verdict = decide(phrase, evidence[phrase.text])
        if (
            phrase.text in sides
            and (verdict is None or verdict[0] is not Kind.PERSON or verdict[1] < STRONG)
            and not is_there(text, phrase)
        ):
            verdict = (Kind.ORGANISATION, FAIR, "a side in a report on sport")
        decided.append((phrase, verdict))
        if verdict is None:
            continue
        if verdict[0] is Kind.PERSON and verdict[1] >= ENOUGH:
            people.add(phrase)
        elif verdict[0] is Kind.ORGANISATION and len(phrase.tokens) > 1:
            bodies.add(phrase)
    people.settle()
    spelled = {
        letters: (phrase, decide(phrase, evidence[phrase.text]))
        for letters, phrase in short.items()
    }
    latest: dict[str, int] = {}
    found: list[Mention] = []
    for phrase, verdict in decided:
        mention = _mention(phrase, verdict, spelled, people, bodies, latest)
        if mention is not None:
            found.append(mention)
            if mention.kind is Kind.PERSON:
                latest[mention.name] = mention.start
    return found


_Verdict = tuple[Kind, int, str] | None


def _mention(
    phrase: Phrase,
    verdict: _Verdict,
    spelled: Mapping[str, tuple[Phrase, _Verdict]],
    people: People,
    bodies: Bodies,
    latest: dict[str, int],
) -> Mention | None:
    text = phrase.text
    if text in spelled:
        full, of_full = spelled[text]
        kind = of_full[0] if of_full else Kind.ORGANISATION
        name = full.text
        return Mention(
            phrase.start, phrase.end, kind, name, MentionHow.ALIAS, f"short for {name} in the text"
        )
    is_person = verdict is not None and verdict[0] is Kind.PERSON
    if is_person or verdict is None or (verdict[1] < STRONG and len(phrase.tokens) == 1):
        person = people.meant(phrase, latest)
        if person is not None:
            is_full = person == text
            how = MentionHow.RULE if is_full else MentionHow.ALIAS
            why = verdict[2] if is_full and verdict else f"part of the name of {person}"
            return Mention(phrase.start, phrase.end, Kind.PERSON, person, how, why)
    body = bodies.meant(text)
    if body is not None and (verdict is None or verdict[1] < STRONG):
        return Mention(
            phrase.start, phrase.end, Kind.ORGANISATION, body, MentionHow.ALIAS, f"short for {body}"
        )
    if verdict is None and not phrase.opens and len(phrase.tokens) == 1:
        body = bodies.headed(text)
        if body is not None:
            why = f"short for {body}"
            return Mention(phrase.start, phrase.end, Kind.ORGANISATION, body, MentionHow.ALIAS, why)
    if verdict is None:
        return None
    kind, weight, why = verdict
    name = gazetteers().organisations.get(text, text) if kind is Kind.ORGANISATION else text
    how = MentionHow.GUESS if weight < ENOUGH + 1 else MentionHow.RULE
    if why.startswith("a known"):
        how = MentionHow.GAZETTEER
    return Mention(phrase.start, phrase.end, kind, name, how, why)
