"""Vague references: now, recently, soon. They have no place in the calendar."""

import re

from tui.dates.context import Context, Reading, vague
from tui.dates.rules.rule import Found, Meaning, Rule


def _reference(step: int) -> Meaning:
    def meaning(_found: Found, _context: Context) -> Reading:
        return vague(step)

    return meaning


_past, _present, _future = _reference(-1), _reference(0), _reference(1)


_STREAMS = (
    *("strong", "electric", "electrical", "ocean", "tidal", "alternating", "direct", "swift"),
    *("warm", "cold", "powerful", "the gulf", "river's"),
)
_ADJECTIVE = re.compile(
    r"\s(?!(?:was|is|were|are|had|has|that|which|of|in|into|on|at|to|from|and|or|by|through|as|for"
    r"|accounts?|affairs|flows?|flowed|ran|runs|carried|swept)\b)[A-Za-z]"
)


def _current(found: Found, context: Context) -> Reading | None:
    """Read "the current talks", but not what flows, nor a "current account"."""
    if context.before(16).rstrip().endswith(_STREAMS) or not _ADJECTIVE.match(context.after(12)):
        return None
    return _present(found, context)


def _soon(found: Found, context: Context) -> Reading | None:
    """Read "soon", but not "as soon as he came" or "soon after"."""
    if context.after(4) == " as " or context.after(7) == " after ":
        return None
    return _future(found, context)


def _the_future(found: Found, context: Context) -> Reading | None:
    """Read "the future", but not "the future of the region"."""
    return None if context.after(4) == " of " else _future(found, context)


RULES = (
    Rule("present", "right? now|currently|nowadays", _present, "right now", "PRESENT_REF"),
    Rule("current", "current", _current, "the current talks", "PRESENT_REF"),
    Rule("these days", "these days", _present, "these days", "PRESENT_REF"),
    Rule("at present", "at present", _present, "at present", "PRESENT_REF"),
    Rule("past", "more? recently", _past, "more recently", "PAST_REF"),
    Rule("recent", "recent", _past, "recent talks", "PAST_REF"),
    Rule("the past", "the recent? past", _past, "in the past", "PAST_REF"),
    Rule("soon", "soon", _soon, "soon", "FUTURE_REF"),
    Rule(
        "as soon as possible", "as soon as possible", _future, "as soon as possible", "FUTURE_REF"
    ),
    Rule("the future", "the future", _the_future, "in the future", "FUTURE_REF"),
    Rule("near future", "the near future|term", _future, "in the near future", "FUTURE_REF"),
)
