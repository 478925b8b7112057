"""Whether a clause tells of what was or of what will be, by the verb nearest to a place in it."""

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import cache

REACH = 160
"""How many characters before a place are looked at."""
_REACH_AFTER = 80


class Tense(IntEnum):
    """The direction in time that a clause speaks of."""

    PAST = -1
    NONE = 0
    FUTURE = 1
    DUE = 2
    """A deadline, surely ahead: "by March"."""


_PHRASES = (
    r"(?:will|ll|would|shall|may|might|could|should|must|can|to)(?: [a-z]{2,12})? be"
    r"(?: [a-z]{2,12}ly)? [a-z]{3,14}"
    "|won't|going to|(?:is|are|was|were|due|set|ready|likely|slated|poised) to"
    "|(?:takes?|taking) effect"
)
"""Phrases of what will be; all other cues are single words."""
_FUTURE_WORDS = """
will ll would shall plan plans planned planning expect expects expected scheduled due upcoming
until till expire expires may might can could should must hope hopes aim aims intend intends
deadline effective payable mature matures begin begins start starts opens beginning starting
future
"""
_PAST_WORDS = """
was were had did been said told met held began fell rose came went made took got gave saw found
left won lost sold bought paid led ran sent brought built became broke spoke wrote flew fought
grew knew kept struck shot spent died stood drew drove threw slid sank hit cut since following
"""
_FUTURE = frozenset(_FUTURE_WORDS.split())
_PAST = frozenset(_PAST_WORDS.split())
_DEADLINE = re.compile(r"\bby $", re.IGNORECASE)
_WAS_DONE = re.compile(r"^,? (?:\w+ ){0,3}(?:had|was|were)\b")
_SEPARATORS = re.compile(r"[;:]|, (?:and|but|while|which|who|whereas) ")


@cache
def _words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:({_PHRASES})|[a-z]+)\b", re.IGNORECASE)


def _cues(text: str) -> Iterator[tuple[int, int, Tense]]:
    """Return where ``text`` has a cue, and which tense it tells of."""
    for match in _words().finditer(text):
        word = match[0].lower()
        if match[1] or word in _FUTURE:
            yield *match.span(), Tense.FUTURE
        elif word in _PAST or (word.endswith("ed") and len(word) > 3):
            yield *match.span(), Tense.PAST


def tense_at(text: str, start: int, end: int, low: int, high: int) -> Tense:
    """Return the tense around the characters ``start`` to ``end`` of the sentence ``low``–``high``.

    What stands before counts more than what follows; a clause's end weakens both.
    """
    before = text[max(low, start - REACH) : start]
    after = text[end : min(high, end + _REACH_AFTER)]
    if _DEADLINE.search(before[-8:]) and not _WAS_DONE.search(after):
        return Tense.DUE
    best, tense = 1000, Tense.NONE
    for _, end_of_cue, told in _cues(before):
        gap = before[end_of_cue:]
        distance = len(gap) + 60 * len(_SEPARATORS.findall(gap))
        if distance <= best:
            best, tense = distance, told
    if following := next(_cues(after), None):
        gap = after[: following[0]]
        if 15 + len(gap) + 60 * len(_SEPARATORS.findall(gap)) < best:
            tense = following[2]
    return tense
