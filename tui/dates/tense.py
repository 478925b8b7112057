"""Whether a clause tells of what was or of what will be, by the verb nearest to a place in it."""

import re
from bisect import bisect_right
from functools import cache
from itertools import chain
from typing import NamedTuple

from tui.dates.model import Tense
from tui.dates.words import is_past

REACH = 160
"""How many characters before a place are looked at."""
_REACH_AFTER = 80
_FAR = 1000
"""Farther than any word is looked for."""
_AHEAD = 250
"""How many characters more than are asked for are read at once."""
_LONGEST = 60
"""How long a phrase may be that shows a tense."""


_BARE_WORDS = "meet arrive depart convene fly leave resume reopen reconvene"
_BARE = "|".join(_BARE_WORDS.split())
"""Verbs of what is arranged, also in the plural: "they meet on Friday"."""
_PHRASES = (
    r"(?:will|ll|would|shall|may|might|could|should|must|can|to)(?: [a-z]{2,12})? be"
    r"(?: [a-z]{2,12}ly)? [a-z]{3,14}"
    "|won't|going to|(?:is|are|was|were|due|set|ready|likely|slated|poised|forecast|bound) to"
    r"(?: be [a-z]{3,14})?"
    "|(?:agree|vow|pledge|promise|decide)[ds]* to|(?:takes?|taking) (?:effect|place)|for delivery"
    "|(?:runs|lasts|continues|goes on) (?:from|through|until|till|to)|(?:is|are) open from"
    "|(?:is|are) (?:forecast|set|slated|due) for|(?:go|goes) on sale"
    "|(?:extended|postponed|delayed|adjourned|rescheduled|put off) (?:to|through|until|till)"
    rf"|(?:will|would|shall|may|might|could|should|must|can) (?:{_BARE})"
)
"""Phrases of what will be; all other cues are single words."""
_NO_CUES = (
    r"(?:the|of|two|three|four|five|some|several|many|all|more|most|his|her|their|its|no|by|after"
    r"|with|for|and|these|those|such|both|recent|[a-z]{2,}(?:ing|al|ed|ive))"
    r" (?:votes|visits|leaves|returns|hosts|tours|ends)"
    r"|(?:the|an?|its|his|her|their|newly|recently) [a-z]{2,12}ed(?= [a-z])"
    rf"|(?:to|not|did) (?:{_BARE})"
)
"""Where what might be a verb is a noun ("the visits"), tells of no time ("the proposed law", "the
United Nations"), or hangs on another verb ("failed to meet")."""
_FUTURE_WORDS = """
will ll would shall plan plans planned planning expect expects expected scheduled due upcoming
until till expire expires may might can could should must hope hopes aim aims intend intends
deadline effective payable mature matures begin begins start starts opens beginning starting
future
"""
_PRESENT_WORDS = f"""
meets arrives departs convenes hears resumes travels flies decides goes concludes ends votes visits
leaves returns hosts tours plays play faces face kicks reopens closes speaks reconvenes
{_BARE_WORDS}
"""
_FUTURE = frozenset(_FUTURE_WORDS.split())
_PRESENT = frozenset(_PRESENT_WORDS.split())
"""What is told in the present though it is to come: "the court hears the case on Tuesday"."""
_REACH_OF_PRESENT = 60
_DEADLINE = re.compile(r"\bby $", re.IGNORECASE)
_WAS_DONE = re.compile(r"^,? (?:[\w'’%$-]+(?:[.,]\d+)* ){0,6}(?:had|was|were)\b")
"""What shows that a time limit has passed: "by Friday, 1,200 people had fled"."""
_IS = re.compile(r"\b(?:is|are) (?:on )?$")
"""What says that something is still to be: "the vote is Sunday"."""
_OPENING = 4
"""How many characters stand before a date that opens its sentence after "By"."""
_CLAUSE = 60
"""How many characters the end of a clause counts for."""
_NEXT_VERB = re.compile(r"\b(?:and|but)\b")
"""What another verb of the same subject follows: "drew on Saturday and face Wales"."""
_AFTER = re.compile(r"\b(?:after|over|against|from(?! $))\b")
"""What leads from a verb of the present to what was before: "meets Lee after Friday's vote"."""
_SEPARATORS = re.compile(r";|:(?!\d)|, (?:and|but|while|which|who|whereas) ")


@cache
def _words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:({_PHRASES})|{_NO_CUES}|[a-z]+)\b", re.IGNORECASE)


class _Cue(NamedTuple):
    """A word or phrase that shows a tense, to so many characters from it."""

    start: int
    end: int
    tense: Tense
    reach: int = _FAR


class Tenses:
    """The cues of one sentence, read once from left to right as its places are asked for."""

    def __init__(self, text: str, low: int, high: int) -> None:
        self._text, self._low, self._high = text, low, high
        self._cues: list[_Cue] = []
        self._ends: list[int] = []
        self._from = self._to = low

    def at(self, start: int, end: int) -> Tense:
        """Return the tense around the characters ``start`` to ``end``.

        What stands before counts more than what follows; a clause's end weakens both.
        """
        text, low, high = self._text, self._low, min(self._high, end + _REACH_AFTER)
        self._read(max(low, start - REACH), high)
        following = self._after(end, high)
        if _DEADLINE.search(text[max(low, start - 8) : start]):
            # "By Friday rebels controlled the town", but "he wanted it by Friday".
            opens = start - low <= _OPENING and following and following.tense is Tense.PAST
            if not opens and not _WAS_DONE.search(text[end:high]):
                return Tense.DUE
        if _IS.search(text[max(low, start - 8) : start]):
            return Tense.PRESENT
        best, tense = self._before(start)
        if following:
            gap = text[end : following.start]
            distance = 15 + _distance(gap) + (_CLAUSE if _NEXT_VERB.search(gap) else 0)
            if distance < min(best, following.reach):
                tense = following.tense
        return tense

    def _before(self, start: int) -> tuple[int, Tense]:
        """Return how far before a place the nearest cue stands, and which tense it shows."""
        last = bisect_right(self._ends, start)
        cues = (self._cues[k] for k in range(last - 1, -1, -1))
        for cue in chain(reversed(self._cut(last, start)), cues):
            if cue.start < start - REACH:
                break
            gap = self._text[cue.end : start]
            distance = _distance(gap)
            if distance <= cue.reach and not (cue.reach < _FAR and _AFTER.search(gap)):
                return distance, cue.tense
        return _FAR, Tense.NONE

    def _after(self, end: int, high: int) -> _Cue | None:
        """Return the first cue that begins from ``end`` to ``high``."""
        for cue in self._cues[bisect_right(self._ends, end) :][:2]:
            if cue.start >= end:
                return cue if cue.start < high else None
        return None

    def _cut(self, k: int, end: int) -> list[_Cue]:
        """Return what a phrase that reads on into an expression shows before it."""
        if k == len(self._cues) or self._cues[k].start >= end:
            return []
        start = self._cues[k].start
        matches = _words().finditer(self._text, start, end)
        return [cue for match in matches if (cue := _cue(match))]

    def _read(self, low: int, high: int) -> None:
        """Read on until the cues from ``low`` to ``high`` are known; forget those far before.

        No word is read twice, however many places of the sentence are asked for.
        """
        if not self._from <= low <= self._to:
            self._from = self._to = low
            self._cues, self._ends = [], []
        if high <= self._to:
            return
        forgotten = bisect_right(self._ends, low - REACH)
        del self._cues[:forgotten], self._ends[:forgotten]
        self._from = max(self._from, low - REACH)
        goal = min(self._high, high + _AHEAD)
        for match in _words().finditer(self._text, self._to, min(self._high, goal + _LONGEST)):
            if match.start() >= goal:
                break
            self._to = match.end()
            if cue := _cue(match):
                self._cues.append(cue)
                self._ends.append(cue.end)
        self._to = max(self._to, goal)


def _cue(match: re.Match[str]) -> _Cue | None:
    word = match[0].lower()
    if match[0] == "May":
        # The month.
        return None
    if match[1] or word in _FUTURE:
        return _Cue(*match.span(), Tense.FUTURE)
    if is_past(word) and " " not in word:
        return _Cue(*match.span(), Tense.PAST)
    if word in _PRESENT:
        return _Cue(*match.span(), Tense.PRESENT, _REACH_OF_PRESENT)
    return None


def tense_at(text: str, start: int, end: int, low: int, high: int) -> Tense:
    """Return the tense around the characters ``start`` to ``end`` of the sentence ``low``–``high``.

    Where several places of a sentence are asked for, ``Tenses`` reads it once for all.
    """
    return Tenses(text, low, high).at(start, end)


def _distance(gap: str) -> int:
    return len(gap) + _CLAUSE * len(_SEPARATORS.findall(gap))
