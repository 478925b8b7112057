"""Names that are one entity's, as a forest: each tree is shown under the name at its top."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, NamedTuple

from tui.entities.model import Kind, Mention, MentionHow
from tui.entities.spelling import chief


class Name(NamedTuple):
    """A name and what it names; articles that say both mean one entity or are told apart later."""

    kind: Kind
    text: str


class Tie(StrEnum):
    """Why a name goes under another one."""

    SPELLING = "spelling"
    FULLER = "fuller"
    SURNAME = "surname"
    BEST_KNOWN = "best known"
    ENDING = "ending"
    ACRONYM = "acronym"
    KIND = "kind"


_Use = tuple[int, int, int, str]
"""In how many articles and how often a name stands, how long it is, and itself."""
_SUREST_FIRST: Final = {how: rank for rank, how in enumerate(MentionHow)}


@dataclass(slots=True)
class Evidence:
    """What the articles say of one name."""

    homes: list[int] = field(default_factory=list)
    """The keys of the articles that use it, each once."""
    times: int = 0
    rank: int = len(_SUREST_FIRST)
    """The surest way in which any article knows it."""

    @property
    def is_declared(self) -> bool:
        """Whether the collection's file declares it."""
        return self.rank == _SUREST_FIRST[MentionHow.DECLARED]

    @property
    def is_listed(self) -> bool:
        """Whether the shipped lists are the surest that know it."""
        return self.rank == _SUREST_FIRST[MentionHow.GAZETTEER]

    @property
    def is_guess(self) -> bool:
        """Whether no article more than guesses it."""
        return self.rank >= _SUREST_FIRST[MentionHow.GUESS]


def evidence_of(articles: Mapping[int, Iterable[Mention]]) -> dict[Name, Evidence]:
    """Return what is said of every name but amounts."""
    found: defaultdict[Name, Evidence] = defaultdict(Evidence)
    for key, mentions in articles.items():
        counts = Counter((each.kind, each.name, each.how) for each in mentions)
        for (kind, text, how), times in counts.items():
            if kind is Kind.AMOUNT:
                continue
            evidence = found[Name(kind, text)]
            evidence.times += times
            evidence.rank = min(evidence.rank, _SUREST_FIRST[how])
            if not evidence.homes or evidence.homes[-1] != key:
                evidence.homes.append(key)
    return dict(found)


class Groups:
    """The forest of names."""

    def __init__(self, evidence: Mapping[Name, Evidence]) -> None:
        self.evidence = evidence
        self._above: dict[Name, Name] = {}
        self._ties: dict[Name, Tie] = {}

    def top(self, name: Name) -> Name:
        """Return the name that ``name`` goes under."""
        path = []
        while name in self._above:
            path.append(name)
            name = self._above[name]
        for passed in path:
            self._above[passed] = name
        return name

    def tie(self, name: Name) -> Tie:
        """Return why ``name`` first came to go under another."""
        return self._ties[name]

    def join(self, one: Name, other: Name, tie: Tie) -> None:
        """Make two names one; the declared, then the more common of them is shown.

        Two that the collection's file declares stay two.
        """
        tops = self.top(one), self.top(other)
        if tops[0] == tops[1] or all(self.evidence[top].is_declared for top in tops):
            return
        if tie is Tie.ENDING:
            best, rest = sorted(tops, key=self._rank_by_use, reverse=True)
        else:
            best, rest = sorted(tops, key=self._rank, reverse=True)
        self.put(rest, best, tie)
        # The name that was compared knows why, though it is its top that moves.
        for name in (one, other):
            if name != best:
                self._ties.setdefault(name, tie)

    def put(self, name: Name, above: Name, tie: Tie) -> None:
        """Put the top ``name`` under another top."""
        if name != above:
            self._above[name] = above
            self._ties.setdefault(name, tie)

    def _rank_by_use(self, name: Name) -> tuple[bool, bool, _Use]:
        evidence = self.evidence[name]
        return evidence.is_declared, chief(*name) == name.text, self._use(name)

    def _rank(self, name: Name) -> tuple[bool, bool, bool, _Use]:
        declared, is_chief, use = self._rank_by_use(name)
        return declared, is_chief, " " in name.text, use

    def _use(self, name: Name) -> _Use:
        evidence = self.evidence[name]
        return len(evidence.homes), evidence.times, len(name.text), name.text
