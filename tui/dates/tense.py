"""Whether a clause tells of what was or of what will be, by the verb nearest to a place in it."""

import re
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


_FUTURE = (
    r"(?:will|'ll|would|shall|may|might|could|should|must|can|to)(?: [a-z]{2,12})? be"
    r"(?: [a-z]{2,12}ly)? [a-z]{3,14}"
    "|will|won't|shall|'ll|would|going to|(?:is|are|was|were) to"
    "|(?:due|set|ready|likely|slated|poised) to"
    "|plans?|planned|planning|expects?|expected|scheduled|due|upcoming|until|till|expires?"
    "|may|might|can|could|should|must|hopes?|aims?|intends?|deadline|effective|payable|matures?"
    "|(?:takes?|taking) effect|begins?|starts|opens|beginning|starting|effective|future"
)
_PAST = (
    "was|were|had|did|been|said|told|met|held|began|fell|rose|came|went|made|took|got|gave|saw"
    "|found|left|won|lost|sold|bought|paid|led|ran|sent|brought|built|became|broke|spoke|wrote"
    "|flew|fought|grew|knew|kept|struck|shot|spent|died|stood|drew|drove|threw|slid|sank|hit|cut"
    "|since|following|had been (?:due|set|scheduled|expected|planned)|[a-z]{2,}ed"
)
_DEADLINE = re.compile(r"\bby $", re.IGNORECASE)
_WAS_DONE = re.compile(r"^,? (?:\w+ ){0,3}(?:had|was|were)\b")
_SEPARATORS = re.compile(r"[;:]|, (?:and|but|while|which|who|whereas) ")


@cache
def _cues() -> re.Pattern[str]:
    return re.compile(rf"\b(?:({_FUTURE})|({_PAST}))\b", re.IGNORECASE)


def tense_at(text: str, start: int, end: int, low: int, high: int) -> Tense:
    """Return the tense around the characters ``start`` to ``end`` of the sentence ``low``–``high``.

    What stands before counts more than what follows; a clause's end weakens both.
    """
    before = text[max(low, start - REACH) : start]
    after = text[end : min(high, end + _REACH_AFTER)]
    if _DEADLINE.search(before[-8:]) and not _WAS_DONE.search(after):
        return Tense.DUE
    best, tense = 1000, Tense.NONE
    for match in _cues().finditer(before):
        gap = before[match.end() :]
        distance = len(gap) + 60 * len(_SEPARATORS.findall(gap))
        if distance <= best:
            best, tense = distance, Tense.FUTURE if match[1] else Tense.PAST
    following = _cues().search(after)
    if following:
        gap = after[: following.start()]
        distance = 15 + len(gap) + 60 * len(_SEPARATORS.findall(gap))
        if distance < best:
            tense = Tense.FUTURE if following[1] else Tense.PAST
    return tense
