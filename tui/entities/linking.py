"""Brings together the names that several articles give to one entity.

Names are compared within one kind by keys that cost one look-up each, so the work grows with the
number of names and not with its square. What is in doubt stays apart.
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from tui.entities.cues import LEGAL_ENDS, UNCOUNTED
from tui.entities.gazetteers import gazetteers
from tui.entities.lexicon import Is, flags
from tui.entities.model import Kind, Mention, MentionHow

_SPELLINGS: Final = str.maketrans({"–": "-", "—": "-", "‑": "-", "’": "'", "‘": "'"})
_BRITISH: Final = (
    ("organisation", "organization"),
    ("centre", "center"),
    ("defence", "defense"),
    ("labour", "labor"),
    ("programme", "program"),
    ("theatre", "theater"),
)
_LEGAL_FORMS: Final = {
    "corporation": "corp",
    "corp": "corp",
    "incorporated": "inc",
    "inc": "inc",
    "limited": "ltd",
    "ltd": "ltd",
    "company": "co",
    "co": "co",
}
_PROVINCES: Final = frozenset(["Province", "Prefecture", "Governorate", "Oblast", "Region"])
_LEFT_OUT: Final = {Kind.PLACE: _PROVINCES, Kind.ORGANISATION: LEGAL_ENDS | {"Corporation"}}
"""What may be left out at the end of a name without making it another's."""
_MOST_BEARERS: Final = 50
"""A word that more names share tells nothing of who is who."""

_Name = tuple[Kind, str]
_Worded = tuple[_Name, tuple[str, ...]]
"""A name and its words as they are compared."""


def link(articles: Mapping[int, Sequence[Mention]]) -> dict[tuple[int, Kind, str], str]:
    """Return for each article's name that should go under another what it should go under.

    Only names that change are returned. A bare surname that several people of the collection
    bear, or an abbreviation with two meanings, stays as it is.
    """
    counts: Counter[_Name] = Counter()
    homes: dict[_Name, set[int]] = defaultdict(set)
    declared: set[_Name] = set()
    for key, mentions in articles.items():
        for mention in mentions:
            if mention.kind is Kind.AMOUNT:
                continue
            name = (mention.kind, mention.name)
            counts[name] += 1
            homes[name].add(key)
            if mention.how is MentionHow.DECLARED:
                declared.add(name)
    groups = _Groups(counts, homes, declared)
    _join_spellings(counts, groups)
    _join_people([name for name in counts if name[0] is Kind.PERSON], groups)
    _join_endings(counts, groups)
    _join_acronyms(counts, groups)
    return {
        (key, kind, name): shown
        for (kind, name), keys in homes.items()
        if (shown := groups.shown((kind, name))) != name
        for key in keys
    }


class _Groups:
    """Names that are one entity, as a forest; each tree is shown under its best name."""

    def __init__(
        self,
        counts: Mapping[_Name, int],
        homes: Mapping[_Name, set[int]],
        declared: set[_Name],
    ) -> None:
        self._above: dict[_Name, _Name] = {}
        self._counts = counts
        self._homes = homes
        self._declared = declared

    def top(self, name: _Name) -> _Name:
        """Return the name that ``name`` goes under."""
        path = []
        while name in self._above:
            path.append(name)
            name = self._above[name]
        for passed in path:
            self._above[passed] = name
        return name

    def shown(self, name: _Name) -> str:
        """Return how the entity that bears ``name`` is shown."""
        return self.top(name)[1]

    def join(self, one: _Name, other: _Name) -> None:
        """Make two names one; the declared, then the more common of them is shown.

        Two that the collection's file declares stay two.
        """
        one, other = self.top(one), self.top(other)
        if one == other or {one, other} <= self._declared:
            return
        best, rest = sorted((one, other), key=self._rank, reverse=True)
        self._above[rest] = best

    def _rank(self, name: _Name) -> tuple[bool, bool, bool, int, int, int, str]:
        text = name[1]
        return (
            name in self._declared,
            _chief(name) == text,
            " " in text,
            len(self._homes[name]),
            self._counts[name],
            len(text),
            text,
        )


def _chief(name: _Name) -> str:
    """Return the name that the gazetteers hold to be the chief one."""
    kind, text = name
    lists = gazetteers()
    if kind is Kind.PLACE:
        return lists.same_places.get(text, text)
    return lists.organisations.get(text, text) if kind is Kind.ORGANISATION else text


def _spelling(name: _Name) -> str:
    """Return what names have in common that differ in spelling alone."""
    folded = unicodedata.normalize("NFKD", name[1].translate(_SPELLINGS)).lower()
    plain = "".join(sign for sign in folded if not unicodedata.combining(sign))
    plain = plain.removeprefix("the ")
    if name[0] is not Kind.PERSON:
        for british, american in _BRITISH:
            plain = plain.replace(british, american)
    if name[0] is Kind.ORGANISATION:
        opening, _, rest = plain.partition(" ")
        start, _, last = plain.rstrip(".").rpartition(" ")
        if start and last in _LEGAL_FORMS:
            return f"{start} {_LEGAL_FORMS[last]}"
        place = gazetteers().demonyms.get(opening)
        if place and rest:
            return f"{place.lower()} {rest}"
    return plain


def _join_spellings(names: Iterable[_Name], groups: _Groups) -> None:
    first: dict[_Name, _Name] = {}
    for name in names:
        kind = name[0]
        met = first.setdefault((kind, _spelling((kind, _chief(name)))), name)
        if met != name:
            groups.join(met, name)


def _join_people(names: Sequence[_Name], groups: _Groups) -> None:
    """Join a name to the one fuller name that holds all its words with the same last one."""
    several: list[_Worded] = []
    bearers: dict[str, list[_Worded]] = defaultdict(list)
    for name in names:
        words = tuple(_spelling(name).replace(".", "").split())
        if words:
            bearers[words[-1]].append((name, words))
            several.append((name, words))
    families = _families(several)
    for name, words in several:
        others = bearers[words[-1]]
        if len(words) < 2 or len(others) > _MOST_BEARERS:
            continue
        fuller = [
            other
            for other, whole in others
            if len(whole) >= len(words) and whole != words and _holds(whole, words)
        ]
        if fuller and len({groups.top(other) for other in fuller}) == 1:
            groups.join(name, fuller[0])
    for name, words in several:
        others = bearers[words[-1]]
        if len(words) == 1 and name[1] in families:
            others = others + families[name[1]]
        if len(words) == 1 and len(others) <= _MOST_BEARERS:
            full = [other for other, whole in others if len(whole) > 1]
            if full and len({groups.top(other) for other in full}) == 1:
                groups.join(name, full[0])


def _families(several: Sequence[_Worded]) -> dict[str, list[_Worded]]:
    """Return those who are called by one bare name and may bear it as a family name in front."""
    bare = {name[1] for name, words in several if len(words) == 1}
    found: dict[str, list[_Worded]] = defaultdict(list)
    for name, words in several:
        opening = name[1].partition(" ")[0]
        if len(words) != 2 or opening not in bare:
            continue
        if flags(opening) & (Is.FIRST | Is.SURNAME) == Is.SURNAME:
            found[opening].append((name, words))
    return found


def _join_endings(names: Mapping[_Name, int], groups: _Groups) -> None:
    """Join ``Hainan Province`` and ``Hainan``, ``Harlan Inc`` and ``Harlan``."""
    for name in names:
        kind, text = name
        short, _, last = text.rpartition(" ")
        if last in _LEFT_OUT.get(kind, ()) and (kind, short) in names:
            groups.join(name, (kind, short))


def _holds(whole: Sequence[str], part: Sequence[str]) -> bool:
    """Tell whether ``part`` stands in ``whole`` in order; an initial stands for its word."""
    rest = iter(whole)
    return all(
        any(word == other or (len(word) == 1 and other.startswith(word)) for other in rest)
        for word in part
    )


def _join_acronyms(names: Iterable[_Name], groups: _Groups) -> None:
    """Join an abbreviation to the only name of its kind that spells it out."""
    spelled: dict[_Name, list[_Name]] = defaultdict(list)
    short: list[_Name] = []
    for name in names:
        kind, text = name
        if kind is Kind.PERSON:
            continue
        if " " in text:
            spelled[kind, _initials(text)].append(name)
        elif text.isupper() and 2 < len(text) < 9:
            short.append(name)
    for name in short:
        full = spelled.get((name[0], name[1].lower()), [])
        if full and len({groups.top(other) for other in full}) == 1:
            groups.join(full[0], name)


def _initials(text: str) -> str:
    return "".join(
        part[0]
        for word in text.translate(_SPELLINGS).lower().split()
        for part in word.split("-")
        if part and part not in UNCOUNTED
    )
