"""What stands just before and after a name, as votes for what it names."""

import re
from collections.abc import Iterator
from typing import Final

from tui.entities import cues
from tui.entities.lexicon import PLACE, Is, flags
from tui.entities.model import Kind
from tui.entities.patterns import lazily
from tui.entities.phrases import Phrase
from tui.entities.reasons import Why, around

_BEFORE: Final = 28
_AFTER: Final = 40
_NEXT_WORD = re.compile(r"\s([a-z-]+)")
_AGE: Final = lazily(r",? \(?(?:aged )?\d{2}[,)]")
_COMMA_NAME: Final = lazily(r", ([A-Z][\w.]+)")
_IN_BRACKETS: Final = lazily(r" \(([A-Z][\w.]+)")

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
    if following:
        yield from _votes_after(following.group(1), phrase)
    elif after[0] in " ,(":
        yield from _votes_beside(after, phrase)


def _votes_before(last: str, word: str, phrase: Phrase) -> Iterator[Vote]:
    """Yield what the word before a name, and the word before that, tell."""
    if word in cues.WHERE:
        weight = 3 if word == "in" else 2
        if flags(phrase.tokens[0].text) & PLACE:
            weight += 1
        yield Kind.PLACE, weight, around(f"“{word}” stands before it")
    elif word in cues.ROLES and not flags(phrase.tokens[0].text) & Is.ACRONYM:
        yield Kind.PERSON, 4, around(f"“{word}” stands before it")
    elif word in cues.COMPANY_NOUNS:
        yield Kind.ORGANISATION, 3, around(f"“{word}” stands before it")
    elif word in cues.DIRECTIONS or word in cues.PLACE_NOUNS:
        yield Kind.PLACE, 3, around(f"“{word}” stands before it")
    elif word == "of" and last in cues.PLACE_NOUNS:
        yield Kind.PLACE, 4, around(f"“{last} of” stands before it")
    elif word == "the" and flags(phrase.tokens[-1].text) & (Is.ACRONYM | Is.CAMEL):
        yield Kind.ORGANISATION, 1, around("“the” stands before it")
    elif word == "the" and len(phrase.tokens) == 2 and 0 < phrase.weight <= 2:
        yield Kind.ORGANISATION, 3, around("“the” stands before it")


def _votes_after(word: str, phrase: Phrase) -> Iterator[Vote]:
    """Yield what the word after a name tells."""
    if word in cues.SAYING and not _is_abbreviation(phrase):
        yield Kind.PERSON, 2, around(f"it {word} something")
    elif word in cues.DOING:
        yield Kind.PERSON, 1, around("it acts as people do")
    elif word in cues.BODIES:
        yield Kind.ORGANISATION, 2, around(f"it has {word}")
    elif word in cues.PLACE_NOUNS:
        yield Kind.PLACE, 2, around(f"it is a {word}")
    elif word in cues.RULING and not flags(phrase.tokens[0].text) & PLACE:
        yield Kind.PERSON, 2, around(f"it has {word}")


def _is_abbreviation(phrase: Phrase) -> bool:
    """Tell whether a name is letters that nobody bears: ``ATT said``."""
    known = flags(phrase.tokens[0].text)
    alone = len(phrase.tokens) == 1
    return alone and bool(known & Is.ACRONYM) and not known & (Is.FIRST | Is.SURNAME)


def _votes_beside(after: str, phrase: Phrase) -> Iterator[Vote]:
    """Yield what signs after a name tell: an age, a place after a comma or in brackets."""
    if _AGE().match(after):
        yield Kind.PERSON, 4, around("an age follows it")
        return
    beside = _COMMA_NAME().match(after)
    if beside and len(phrase.tokens) == 1 and flags(beside.group(1)) & (Is.COUNTRY | Is.CITY):
        yield Kind.PLACE, 2, around(f"{beside.group(1)} follows it")
    bracketed = _IN_BRACKETS().match(after)
    if bracketed and flags(bracketed.group(1)) & PLACE:
        yield Kind.PERSON, 1, around(f"({bracketed.group(1)}) follows it")
