"""What stands just before and after a name, as votes for what it names."""

import re
from collections.abc import Iterator
from typing import Final

from tui.entities import cues
from tui.entities.lexicon import PLACE, Is, flags
from tui.entities.model import Kind
from tui.entities.segments import Phrase

_BEFORE: Final = 24
_AFTER: Final = 40
_LAST_WORD = re.compile(r"([\w'-]+)[\s\"“‘(]{1,2}$")
_NEXT_WORD = re.compile(r"\s([a-z-]+)")
_AGE = re.compile(r",? \(?(?:aged )?\d{2}[,)]")
_COMMA_NAME = re.compile(r", ([A-Z]\w+)")
_IN_BRACKETS = re.compile(r" \(([A-Z][\w.]+)")

Vote = tuple[Kind, int, str]


def votes(text: str, phrase: Phrase) -> Iterator[Vote]:
    """Yield what the words around ``phrase`` say it is, how weightily, and why."""
    start, end = phrase.start, phrase.end
    before = _LAST_WORD.search(text, max(0, start - _BEFORE), start)
    if before:
        yield from _votes_before(before.group(1))
    after = text[end : end + _AFTER]
    following = _NEXT_WORD.match(after)
    if following:
        word = following.group(1)
        if word in cues.SAYING:
            yield Kind.PERSON, 2, f"it {word} something"
        elif word in cues.DOING:
            yield Kind.PERSON, 1, "it acts as people do"
        elif word in cues.BODIES:
            yield Kind.ORGANISATION, 2, f"it has {word}"
        return
    if not after or after[0] not in " ,(":
        return
    if _AGE.match(after):
        yield Kind.PERSON, 4, "an age follows it"
        return
    beside = _COMMA_NAME.match(after)
    if beside and flags(beside.group(1)) & (Is.COUNTRY | Is.CITY):
        yield Kind.PLACE, 2, f"{beside.group(1)} follows it"
    bracketed = _IN_BRACKETS.match(after)
    if bracketed and flags(bracketed.group(1)) & PLACE:
        yield Kind.PERSON, 1, f"({bracketed.group(1)}) follows it"


def _votes_before(word: str) -> Iterator[Vote]:
    if word in cues.WHERE:
        yield Kind.PLACE, 3 if word == "in" else 2, f"“{word}” stands before it"
    elif word in cues.ROLES:
        yield Kind.PERSON, 4, f"“{word}” stands before it"
    elif word == "the":
        yield Kind.ORGANISATION, 1, "“the” stands before it"
