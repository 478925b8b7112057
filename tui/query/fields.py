"""The fields of the query language, and what a value means in each."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from tui.entities.kinds import FAMILIES
from tui.entities.model import Kind
from tui.query import periods
from tui.query.slips import one_edit_away
from tui.query.syntax import Dated, From, Leaf, Mark, Marked, Named, When, Words
from tui.query.words import split

KINDS: dict[str, frozenset[Kind]] = {
    **{family.field: family.kinds for family in FAMILIES},
    "entity": frozenset(),
}
TIMES: dict[str, When] = {
    "published": When.PUBLISHED,
    "on": When.PUBLISHED,
    "about": When.ABOUT,
    "before": When.BEFORE,
    "after": When.AFTER,
}
FIELDS = (*KINDS, "source", "title", *TIMES, "is")
"""The names of all fields."""
CALLED_OTHERWISE = {
    "date": ("published", "about"),
    "when": ("about", "published"),
    "from": ("source", "published"),
    "by": ("source", "person"),
    "who": ("person", "entity"),
    "name": ("entity",),
    "people": ("person",),
    "organisation": ("org",),
    "organization": ("org",),
    "where": ("place",),
    "headline": ("title",),
}
"""What other tools call the fields, and the fields that may be meant."""


_ENDED = re.compile(r"(?:[\W_]|\b\w[.'’]\w|['’](?:s|t|d|m|ll|re|ve))\Z", re.IGNORECASE)
"""What nobody types on: a sign, a letter of ``U.S.``, the end of ``Wang's``."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase as it stands in a query."""

    value: str
    quoted: bool = False
    starred: bool = False
    begun: bool = False
    """Whether it may still be being typed."""
    inflected: bool = False
    """Whether a ``~`` stands before it."""

    @property
    def prefix(self) -> bool:
        """Whether its last word stands for all words that begin so."""
        return self.starred or (self.begun and not _ENDED.search(self.value))


@lru_cache(maxsize=64)
def meant_by(name: str) -> tuple[str, ...]:
    """Return the fields that were probably meant by a name that no field has."""
    near = frozenset(one_edit_away(name))
    return CALLED_OTHERWISE.get(name) or tuple(field for field in FIELDS if field in near)


def words(value: str, term: Term, *, inflect: bool = False) -> Words | None:
    """Return what asks for the words of ``value``, None where it has none.

    With ``inflect`` a single word without quotes stands for its forms too.
    """
    found = split(value)
    plain = inflect and len(found) == 1 and not term.quoted and not term.starred
    return Words(found, term.prefix, inflected=term.inflected or plain) if found else None


def leaf(name: str, term: Term, *, inflect: bool = False) -> Leaf | str:
    """Return what the field ``name`` asks for with ``term``, or what is wrong with it, in words.

    With ``inflect`` a single word in a title stands for its forms too.
    """
    if name in TIMES:
        return _dated(TIMES[name], term)
    if name == "is":
        return _marked(term)
    found = split(term.value)
    if not found:
        return f"{name}: wants a name or a word"
    if name == "title":
        asked = words(term.value, term, inflect=inflect)
        return replace(asked, title=True) if asked else f"{name}: wants a word"
    whole = term.quoted and not term.prefix
    if name == "source":
        return From(found, term.prefix, whole)
    return Named(KINDS[name], found, term.prefix, whole)


def _dated(when: When, term: Term) -> Leaf | str:
    period = periods.parse(term.value, typing=term.begun)
    if period is None:
        return "no date: write 2025, 2025-05-03 or 2024..2025"
    if when in (When.BEFORE, When.AFTER) and ".." in term.value:
        return f"{when}: wants one date, not a range"
    return Dated(when, period)


def _marked(term: Term) -> Leaf | str:
    value = term.value.lower()
    for mark in Mark:
        if mark == value or (term.begun and mark.startswith(value)):
            return Marked(mark)
    return f"is: wants one of {', '.join(Mark)}"
