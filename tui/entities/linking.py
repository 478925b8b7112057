"""Brings together the names that several articles give to one entity.

Names are compared by keys that cost one look-up each, so the work grows with the number of names
and not with its square. What is in doubt stays apart, and is told as open.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from tui.entities.cues import LEGAL_ENDS
from tui.entities.groups import Evidence, Groups, Name, Tie, evidence_of
from tui.entities.lexicon import Is, flags
from tui.entities.model import Kind, Mention
from tui.entities.slips import Slip, likely_slips
from tui.entities.spelling import chief, initials, spelling

_PROVINCES: Final = frozenset(["Province", "Prefecture", "Governorate", "Oblast", "Region"])
_LEFT_OUT: Final = {Kind.PLACE: _PROVINCES, Kind.ORGANISATION: LEGAL_ENDS | {"Corporation"}}
"""What may be left out at the end of a name without making it another's."""
_MOST_BEARERS: Final = 50
"""A word that more names share tells nothing of who is who."""
_SPELLED_KINDS: Final = frozenset({Kind.ORGANISATION, Kind.INITIATIVE, Kind.EVENT})
"""What an abbreviation may stand for, whatever it is taken for where nothing explains it."""
_LONG_ACRONYM: Final = 4
_COMMON: Final = 3
"""In so many articles a name is well known: two or three letters then are enough to mean it."""

_FAR_BETTER: Final = 10
"""In so many times more articles than all others of the surname somebody is the one it means."""
_TIMES_SHORTER: Final = 10
"""In so many times more articles a short name may stand without the full one, and no more."""

_WORDS: Final = {
    Tie.SPELLING: "another way to write {name}",
    Tie.FULLER: "the name of {name} in more or fewer words",
    Tie.SURNAME: "no other {said} than {name} is named in the collection",
    Tie.BEST_KNOWN: "of all named {said}, far the most articles mean {name}",
    Tie.ENDING: "{name}, with or without the last word",
    Tie.ACRONYM: "the first letters of {name}",
    Tie.KIND: "other articles know {name} better",
}

_Worded = tuple[Name, tuple[str, ...]]
"""A name and its words as they are compared."""


class Link(NamedTuple):
    """What an article's name goes under in the collection, and why."""

    kind: Kind
    name: str
    tie: Tie

    def why(self, said: str) -> str:
        """Return in words why the name ``said`` goes under this one."""
        return _WORDS[self.tie].format(name=self.name, said=said)


class Linking(NamedTuple):
    """How the names of a collection's articles hang together."""

    links: dict[tuple[int, Kind, str], Link]
    """For an article, a kind and a name what they go under, where that is something else."""
    open: dict[Name, tuple[str, ...]]
    """The bare surnames that stay as they are, each with the people it could mean."""
    slips: dict[Name, Slip]
    """The names that are probably slips for others, and stay as they are until a reader says."""


def link(articles: Mapping[int, Sequence[Mention]]) -> Linking:
    """Return how the names in articles hang together.

    A bare surname that several people of the collection bear, or an abbreviation with two
    meanings, stays as it is.
    """
    evidence = evidence_of(articles)
    groups = Groups(evidence)
    _join_spellings(evidence, groups)
    open_names = _join_people([name for name in evidence if name.kind is Kind.PERSON], groups)
    _join_endings(evidence, groups)
    _join_acronyms(evidence, groups)
    _join_kinds(evidence, groups)
    links: dict[tuple[int, Kind, str], Link] = {}
    for name, said in evidence.items():
        top = groups.top(name)
        if top != name:
            meant = Link(*top, groups.tie(name))
            links |= {(key, *name): meant for key in said.homes}
    return Linking(links, open_names, likely_slips(evidence, groups))


def _join_spellings(names: Iterable[Name], groups: Groups) -> None:
    first: dict[tuple[Kind, str], Name] = {}
    for name in names:
        kind = name.kind
        met = first.setdefault((kind, spelling(kind, chief(*name))), name)
        if met != name:
            groups.join(met, name, Tie.SPELLING)


def _join_people(names: Sequence[Name], groups: Groups) -> dict[Name, tuple[str, ...]]:
    """Join a name to the one fuller name that holds all its words with the same last one.

    Return the bare names that more than one fuller name may mean, with those.
    """
    several: list[_Worded] = []
    bearers: dict[str, list[_Worded]] = defaultdict(list)
    for name in names:
        words = tuple(spelling(*name).split())
        if words:
            bearers[words[-1]].append((name, words))
            several.append((name, words))
    _join_fuller(several, bearers, groups)
    families = _families(several)
    open_names: dict[Name, tuple[str, ...]] = {}
    for name, words in several:
        if len(words) > 1:
            continue
        others = bearers[words[-1]]
        if name.text in families:
            others = others + families[name.text]
        full = [other for other, whole in others if len(whole) > 1]
        meant = list(dict.fromkeys(groups.top(other) for other in full[:_MOST_BEARERS]))
        best_known = _far_best_known(meant, groups)
        if best_known is not None:
            groups.join(name, best_known, Tie.BEST_KNOWN)
        elif len(meant) > 1:
            open_names[name] = tuple(sorted(each.text for each in meant))
        elif full and len(others) <= _MOST_BEARERS and _is_known_enough(full, name, groups):
            groups.join(name, full[0], Tie.SURNAME)
    return open_names


def _join_fuller(
    people: Sequence[_Worded], bearers: Mapping[str, Sequence[_Worded]], groups: Groups
) -> None:
    """Join each name of several words to the one fuller name that holds all of them."""
    for name, words in people:
        others = bearers[words[-1]]
        if len(words) < 2 or len(others) > _MOST_BEARERS:
            continue
        fuller = [
            other
            for other, whole in others
            if len(whole) >= len(words) and whole != words and _holds(whole, words)
        ]
        if fuller and len({groups.top(other) for other in fuller}) == 1:
            groups.join(name, fuller[0], Tie.FULLER)


def _far_best_known(people: Sequence[Name], groups: Groups) -> Name | None:
    """Return the one of several people whom all but a few articles mean: ``Ronald Reagan``."""
    if len(people) < 2:
        return None
    homes = sorted(((len(groups.evidence[each].homes), each) for each in people), reverse=True)
    (most, best), *others = homes
    return best if most >= _FAR_BETTER * sum(few for few, _ in others) else None


def _is_known_enough(full: Sequence[Name], short: Name, groups: Groups) -> bool:
    """Tell whether a name that few articles use may be what so many mean by a short one."""
    known = max(len(groups.evidence[name].homes) for name in full)
    return known * _TIMES_SHORTER >= len(groups.evidence[short].homes)


def _families(several: Sequence[_Worded]) -> dict[str, list[_Worded]]:
    """Return those who are called by one bare name and may bear it as a family name in front."""
    bare = {name.text for name, words in several if len(words) == 1}
    found: dict[str, list[_Worded]] = defaultdict(list)
    for name, words in several:
        opening = name.text.partition(" ")[0]
        if len(words) != 2 or opening not in bare:
            continue
        if flags(opening) & (Is.FIRST | Is.SURNAME) == Is.SURNAME:
            found[opening].append((name, words))
    return found


def _join_endings(names: Mapping[Name, Evidence], groups: Groups) -> None:
    """Join ``Hainan Province`` and ``Hainan``, ``Harlan Inc`` and ``Harlan``."""
    for name in names:
        start, _, last = name.text.rpartition(" ")
        short = Name(name.kind, start)
        if last in _LEFT_OUT.get(name.kind, ()) and short in names:
            groups.join(name, short, Tie.ENDING)


def _holds(whole: Sequence[str], part: Sequence[str]) -> bool:
    """Tell whether ``part`` stands in ``whole`` in order; an initial stands for its word."""
    rest = iter(whole)
    return all(
        any(word == other or (len(word) == 1 and other.startswith(word)) for other in rest)
        for word in part
    )


def _join_acronyms(names: Mapping[Name, Evidence], groups: Groups) -> None:
    """Join an abbreviation to the only name that spells it out, of its own kind if there is one."""
    spelled: dict[str, list[Name]] = defaultdict(list)
    short: list[Name] = []
    for name in names:
        if name.kind is Kind.PERSON:
            continue
        if " " in name.text:
            spelled[initials(name.text)].append(name)
        elif name.text.isupper() and 1 < len(name.text) < 9:
            short.append(name)
    for name in short:
        full = spelled.get(name.text.lower(), [])
        if not full or names[name].is_listed or not _is_known_enough(full, name, groups):
            continue
        if len(name.text) == 2 and not _is_common_body(name, full, names):
            continue
        tops = {groups.top(other) for other in full if other.kind is name.kind}
        if not tops:
            tops = {groups.top(other) for other in full if _may_mean(name, other, names)}
            if len(tops) == 1:
                groups.put(groups.top(name), tops.pop(), Tie.ACRONYM)
        elif len(tops) == 1:
            groups.join(tops.pop(), name, Tie.ACRONYM)


def _is_common_body(short: Name, full: Iterable[Name], names: Mapping[Name, Evidence]) -> bool:
    """Tell whether two letters stand for a body that is well known: ``EC``."""
    is_body = short.kind is not Kind.PLACE
    return is_body and any(len(names[other].homes) >= _COMMON for other in full)


def _may_mean(short: Name, full: Name, names: Mapping[Name, Evidence]) -> bool:
    """Tell whether an abbreviation may stand for a name of another kind than it seems to have."""
    if full.kind not in _SPELLED_KINDS or short.kind is not Kind.ORGANISATION:
        return False
    if chief(*short) != short.text or names[short].is_declared or names[full].is_guess:
        return False
    return len(short.text) >= _LONG_ACRONYM or len(names[full].homes) >= _COMMON


def _join_kinds(names: Mapping[Name, Evidence], groups: Groups) -> None:
    """Put a name that is only guessed under the same name that others know to be another kind."""
    known: dict[str, list[Name]] = defaultdict(list)
    for name, evidence in names.items():
        if not evidence.is_guess:
            known[name.text].append(name)
    for name, evidence in names.items():
        others = known.get(name.text, ())
        if not evidence.is_guess or groups.top(name) != name or len(others) != 1:
            continue
        better = others[0]
        if groups.top(better) != better:
            continue
        homes = len(names[better].homes)
        if names[better].is_declared or (homes > 1 and homes >= len(evidence.homes)):
            groups.put(name, better, Tie.KIND)
