"""What stands just before and after a name, as votes for what it names."""

import re
from collections.abc import Iterator
from typing import Final

from tui.entities import beside
from tui.entities.lexicon import PLACE, Is, flags
from tui.entities.model import Kind
from tui.entities.patterns import lazily
from tui.entities.phrases import Phrase
from tui.entities.reasons import Why, around

_BEFORE: Final = 28
_AFTER: Final = 40
_SHORTEST_PLURAL: Final = 4
_NEXT_WORD = re.compile(r"\s([a-z-]+)")
_AGE: Final = lazily(r",? \(?(?:aged )?\d{2}(?:,(?!\d)|\))")
_TICKER: Final = lazily(
    r">? (?:<[A-Z]{1,5}(?:\.[A-Z]{1,2})?>|\((?:NYSE|Nasdaq|NASDAQ|ticker): ?[A-Z])"
)
_OPENS_TICKER: Final = frozenset("<(")
_COMMA_NAME: Final = lazily(r", ([A-Z][\w.]+)")
_IN_BRACKETS: Final = lazily(r" \(([A-Z][\w.]+)")
_APPOSED: Final = lazily(
    r", (?:a|an|the|its|their|one of the) ((?:[A-Za-z0-9'’-]{1,20}[ \n]?){1,8})"
)
_LONGEST_APPOSED: Final = 120
_CALLED: Final = (
    (beside.ROLES, Kind.PERSON),
    (beside.COMPANY_NOUNS, Kind.ORGANISATION),
    (beside.PLACE_NOUNS, Kind.PLACE),
)

Vote = tuple[Kind, int, Why]


def votes(text: str, phrase: Phrase) -> Iterator[Vote]:
    """Yield what the words around ``phrase`` say it is, how weightily, and why."""
    start, end = phrase.start, phrase.end
    before = text[max(0, start - _BEFORE) : start].rstrip('"“‘( \n')
    if before and (before[-1].isalpha() or before[-1] == "."):
        last, _, word = before.rpartition(" ")
        yield from _votes_before(last.rpartition(" ")[2], word, phrase)
    after = text[end : end + _AFTER]
    if not after:
        return
    following = _NEXT_WORD.match(after)
    if after[1:3].strip()[:1] in _OPENS_TICKER and _TICKER().match(after):
        yield Kind.ORGANISATION, 5, around("its sign at the exchange follows")
    elif following:
        yield from _votes_after(following.group(1), phrase)
    elif after[0] in " ,(":
        yield from _votes_beside(after, phrase)
        if after[0] == ",":
            yield from _votes_apposed(text, end)


def _votes_before(last: str, word: str, phrase: Phrase) -> Iterator[Vote]:
    """Yield what the word before a name, and the word before that, tell."""
    if word == "in" and last in beside.SHARES:
        yield Kind.ORGANISATION, 4, around(f"“{last} in” stands before it")
    elif word in beside.WHERE:
        weight = 3 if word == "in" else 2
        if flags(phrase.tokens[0].text) & PLACE:
            weight += 1
        yield Kind.PLACE, weight, around(f"“{word}” stands before it")
    elif word in beside.ROLES and not flags(phrase.tokens[0].text) & Is.ACRONYM:
        yield Kind.PERSON, 4, around(f"“{word}” stands before it")
    elif word in beside.COMPANY_NOUNS:
        yield Kind.ORGANISATION, 3, around(f"“{word}” stands before it")
    elif word in beside.DIRECTIONS or word in beside.PLACE_NOUNS:
        yield Kind.PLACE, 3, around(f"“{word}” stands before it")
    elif word == "of" and last in beside.PLACE_NOUNS:
        yield Kind.PLACE, 4, around(f"“{last} of” stands before it")
    elif word == "the" and flags(phrase.tokens[-1].text) & (Is.ACRONYM | Is.CAMEL):
        yield Kind.ORGANISATION, 1, around("“the” stands before it")
    elif word == "the" and _is_plural(phrase):
        yield Kind.ORGANISATION, 2, around("“the” stands before it")
    elif word == "the" and len(phrase.tokens) == 2 and 0 < phrase.weight <= 2:
        yield Kind.ORGANISATION, 3, around("“the” stands before it")


def _is_plural(phrase: Phrase) -> bool:
    """Tell whether a name of one word, which no list has, looks like several: ``the Lakers``."""
    text = phrase.text
    if len(phrase.tokens) > 1 or len(text) < _SHORTEST_PLURAL or not text.endswith("s"):
        return False
    return not flags(text) & ~Is.CAMEL and not flags(text[:-1]) & (Is.SURNAME | Is.FIRST)


def _votes_after(word: str, phrase: Phrase) -> Iterator[Vote]:
    """Yield what the word after a name tells."""
    if word in beside.SAYING and not _is_abbreviation(phrase):
        yield Kind.PERSON, 2, around(f"it {word} something")
    elif word in beside.DOING:
        yield Kind.PERSON, 1, around("it acts as people do")
    elif word in beside.BODIES:
        yield Kind.ORGANISATION, 2, around(f"it has {word}")
    elif word in beside.PLACE_NOUNS:
        yield Kind.PLACE, 2, around(f"it is a {word}")
    elif word in beside.RULING and not flags(phrase.tokens[0].text) & PLACE:
        yield Kind.PERSON, 2, around(f"it has {word}")


def _is_abbreviation(phrase: Phrase) -> bool:
    """Tell whether a name is letters that nobody bears: ``ATT said``."""
    known = flags(phrase.tokens[0].text)
    alone = len(phrase.tokens) == 1
    return alone and bool(known & Is.ACRONYM) and not known & (Is.FIRST | Is.SURNAME)


def _votes_beside(after: str, phrase: Phrase) -> Iterator[Vote]:
    """Yield what a sign after a name tells: an age, a place after a comma or in brackets."""
    if _AGE().match(after):
        yield Kind.PERSON, 4, around("an age follows it")
        return
    beside = _COMMA_NAME().match(after)
    if beside and len(phrase.tokens) == 1 and flags(beside.group(1)) & (Is.COUNTRY | Is.CITY):
        yield Kind.PLACE, 2, around(f"{beside.group(1)} follows it")
    bracketed = _IN_BRACKETS().match(after)
    if bracketed and flags(bracketed.group(1)) & PLACE:
        yield Kind.PERSON, 1, around(f"({bracketed.group(1)}) follows it")


def _votes_apposed(text: str, end: int) -> Iterator[Vote]:
    """Yield what a name is said to be after its comma: ``Jumia, the leading platform``."""
    apposed = _APPOSED().match(text, end, end + _LONGEST_APPOSED)
    if apposed is None:
        return
    noun, said_to_be = "", None
    for word in apposed.group(1).split():
        if word in beside.AFTER_NOUNS:
            break
        for nouns, kind in _CALLED:
            if word in nouns:
                noun, said_to_be = word, kind
    if said_to_be is not None:
        yield said_to_be, 4, around(f"it is called a {noun}")
