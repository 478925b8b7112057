"""What a query without hits was probably meant to be.

A field that there isn't is taken for one that there is; a name that nobody has for one that
somebody has; an unknown word for a known one that is one edit away, or for two that are written as
one; then also a word that is rare beside such a one.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from tui.collection.answering.apart import written_apart
from tui.collection.answering.asking import Asking
from tui.collection.answering.misnamed import misnamed
from tui.collection.answering.places import (
    Choice,
    Place,
    Valued,
    best_first,
    valued,
    variants,
)
from tui.query.fields import meant_by
from tui.query.inflections import forms
from tui.query.slips import LIKELY, likelihoods
from tui.query.syntax import Query, Role, Words
from tui.query.words import folded

MOST = 3
"""Queries that may have been meant."""
MOST_TRIED = 12
"""Queries that are asked to find them."""
CLOSE = 10
"""What is so many times less likely than another is not offered beside it."""
MOST_WORDS = 20
"""Words of a query that are looked up."""
MOST_NEAR = 8
"""Words that may stand for one."""
STEM = 4
"""Letters of a word that may stand for all that begin with it."""
FAR_COMMONER = 50
"""How many times as common a word must be to be meant by a known one."""

_WORD = re.compile("[^ ]+")
_FIELD = re.compile("([^\\W\\d_]+):")


@dataclass(frozen=True, slots=True)
class Meant:
    """A query that was probably meant, with the number of articles that it selects."""

    query: str
    count: int


def meant(query: Query, asking: Asking) -> list[Meant]:
    """Return what a query was probably meant to be, as far as it has hits, the likeliest first."""
    return next(filter(None, (_with_hits(each, asking) for each in _guesses(query, asking))), [])


def likeliest(query: Query, asking: Asking) -> Iterator[str]:
    """Yield what a query was probably meant to be, with hits or without."""
    for each in _guesses(query, asking):
        if each:
            yield each[0].text


def _with_hits(guesses: Sequence[Choice], asking: Asking) -> list[Meant]:
    found: list[Meant] = []
    least = 0.0
    for guess in guesses[:MOST_TRIED]:
        if len(found) == MOST or guess.likely < least:
            break
        if count := asking.count(guess.text):
            least = least or guess.likely / CLOSE
            found.append(Meant(guess.text, count))
    return found


def _guesses(query: Query, asking: Asking) -> Iterator[list[Choice]]:
    """Yield what a query may have been meant to be, by ever bolder rules."""
    fields = variants(query.text, list(_misfielded(query)))
    yield fields
    as_asked = asking.read(fields[0].text) if fields else query
    for rare in (False, True):
        yield variants(as_asked.text, list(_misspelt(as_asked, asking, rare=rare)))


def _misfielded(query: Query) -> Iterator[Place]:
    """Yield the fields that there aren't, each with those that were probably meant."""
    field_before = False
    for part in islice(query.parts, MOST_WORDS):
        named = None if field_before else _FIELD.match(part.of(query.text))
        if named is not None and part.role in (Role.WORD, Role.PHRASE):
            choices = tuple(Choice(field, 1.0) for field in meant_by(named[1].lower()))
            if choices:
                yield Place(part.start, part.start + named.end(1), choices)
        field_before = part.role is Role.FIELD


def _misspelt(query: Query, asking: Asking, *, rare: bool) -> Iterator[Place]:
    """Yield the names and words that are not known, each with those that were probably meant."""
    for each in islice(valued(query), MOST_WORDS):
        if isinstance(each.leaf, Words):
            # A colon belongs to no word: what looks like a field was meant for one.
            if each.field or not _FIELD.match(each.part.of(query.text)):
                yield from _words(query, each, each.leaf, asking, rare=rare)
        elif (place := misnamed(each, asking.collection)) is not None:
            yield place


def _words(
    query: Query, each: Valued, asked: Words, asking: Asking, *, rare: bool
) -> Iterator[Place]:
    written = each.part.of(query.text)
    ground = folded(written)
    found = list(islice(_WORD.finditer(ground.text), MOST_WORDS))
    alone = len(found) == 1 and each.part.role is Role.WORD
    for at, word in enumerate(found, 1):
        begun = asked.prefix and at == len(found) and _is_begun(word[0], asking)
        near = {} if begun else _near(word[0], asked, asking, alone=alone, rare=rare)
        if near:
            start, end = ground.span(word.start(), word.end())
            if alone:
                # What stands behind a word belongs to it no more, unless it is a star.
                end = len(written) - written.endswith("*")
            start, end = each.part.start + start, each.part.start + end
            yield Place(start, end, best_first(near, MOST_NEAR))


def _near(
    word: str, asked: Words, asking: Asking, *, alone: bool, rare: bool
) -> Mapping[str, float]:
    """Return what may be meant by a word, if it is not known, or ``rare`` beside others.

    One that stands ``alone`` may also be written as two, or be the beginning of longer ones.
    """
    times = asking.times
    known = sum(map(times, forms(word) if asked.inflected else (word,)))
    if known and not rare:
        return {}
    near = {
        better: likely
        for better, likely in likelihoods(word, times).items()
        if times(better) > known * FAR_COMMONER
    }
    if alone and not known:
        apart = written_apart(word, asking.collection)
        near |= {written: LIKELY * count for written, count in apart}
        if not near and not asked.prefix and len(word) >= STEM and _is_begun(word, asking):
            return {f"{word}*": 1}
    return near


def _is_begun(word: str, asking: Asking) -> bool:
    """Tell whether there are words that begin so."""
    return asking.collection.index.any_found(f'"{word}"*')
