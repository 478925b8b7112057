"""Whether a clause tells of what was or of what will be, by the verb nearest to a place in it."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tui.dates.model import Tense
from tui.dates.words import PAST_VERBS

REACH = 160
"""How many characters before a place are looked at."""
_REACH_AFTER = 80
_FAR = 1000
"""Farther than any word is looked for."""


_PHRASES = (
    r"(?:will|ll|would|shall|may|might|could|should|must|can|to)(?: [a-z]{2,12})? be"
    r"(?: [a-z]{2,12}ly)? [a-z]{3,14}"
    "|won't|going to|(?:is|are|was|were|due|set|ready|likely|slated|poised|forecast|bound) to"
    r"(?: be [a-z]{3,14})?"
    "|(?:agree|vow|pledge|promise|decide)[ds]* to|(?:takes?|taking) (?:effect|place)|for delivery"
)
_NOUNS = (
    r"(?:the|of|two|three|four|five|some|several|many|all|more|most|his|her|their|its|no|by|after"
    r"|with|for|and|these|those|such|both|recent|[a-z]{2,}(?:ing|al|ed|ive))"
    r" (?:votes|visits|leaves|returns|hosts|tours|ends)"
)
"""Where what might be a verb of the present is none."""
"""Phrases of what will be; all other cues are single words."""
_FUTURE_WORDS = """
will ll would shall plan plans planned planning expect expects expected scheduled due upcoming
until till expire expires may might can could should must hope hopes aim aims intend intends
deadline effective payable mature matures begin begins start starts opens beginning starting
future
"""
_PRESENT_WORDS = """
meets arrives departs convenes hears resumes travels flies decides goes concludes ends votes visits
leaves returns hosts tours plays play faces face kicks reopens closes speaks reconvenes
"""
_FUTURE = frozenset(_FUTURE_WORDS.split())
_PRESENT = frozenset(_PRESENT_WORDS.split())
"""What is told in the present though it is to come: "the court hears the case on Tuesday"."""
_REACH_OF_PRESENT = 60
_DEADLINE = re.compile(r"\bby $", re.IGNORECASE)
_WAS_DONE = re.compile(r"^,? (?:\w+ ){0,3}(?:had|was|were)\b")
_CLAUSE = 60
"""How many characters the end of a clause counts for."""
_NEXT_VERB = re.compile(r"\b(?:and|but)\b")
"""What another verb of the same subject follows: "drew on Saturday and face Wales"."""
_AFTER = re.compile(r"\b(?:after|over|against|from)\b")
"""What leads from a verb of the present to what was before: "meets Lee after Friday's vote"."""
_SEPARATORS = re.compile(r";|:(?!\d)|, (?:and|but|while|which|who|whereas) ")


@cache
def _words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:({_PHRASES})|{_NOUNS}|[a-z]+)\b", re.IGNORECASE)


class _Cue(NamedTuple):
    """A word or phrase that shows a tense, to so many characters from it."""

    start: int
    end: int
    tense: Tense
    reach: int = _FAR


def _cues(text: str) -> Iterator[_Cue]:
    for match in _words().finditer(text):
        word = match[0].lower()
        if match[0] == "May":
            # The month.
            continue
        if match[1] or word in _FUTURE:
            yield _Cue(*match.span(), Tense.FUTURE)
        elif word in PAST_VERBS or (word.endswith("ed") and len(word) > 3):
            yield _Cue(*match.span(), Tense.PAST)
        elif word in _PRESENT:
            yield _Cue(*match.span(), Tense.PRESENT, _REACH_OF_PRESENT)


def tense_at(text: str, start: int, end: int, low: int, high: int) -> Tense:
    """Return the tense around the characters ``start`` to ``end`` of the sentence ``low``–``high``.

    What stands before counts more than what follows; a clause's end weakens both.
    """
    before = text[max(low, start - REACH) : start]
    after = text[end : min(high, end + _REACH_AFTER)]
    if _DEADLINE.search(before[-8:]) and not _WAS_DONE.search(after):
        return Tense.DUE
    best, tense = _FAR, Tense.NONE
    for cue in _cues(before):
        gap = before[cue.end :]
        distance = _distance(gap)
        if distance <= min(best, cue.reach) and not (cue.reach < _FAR and _AFTER.search(gap)):
            best, tense = distance, cue.tense
    if following := next(_cues(after), None):
        gap = after[: following.start]
        distance = 15 + _distance(gap) + (_CLAUSE if _NEXT_VERB.search(gap) else 0)
        if distance < min(best, following.reach):
            tense = following.tense
    return tense


def _distance(gap: str) -> int:
    return len(gap) + _CLAUSE * len(_SEPARATORS.findall(gap))
