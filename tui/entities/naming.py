"""Turns the phrases of an article into mentions, all of one entity under one name."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from tui.entities.acronyms import explained
from tui.entities.bodies import Bodies
from tui.entities.context import votes
from tui.entities.evidence import ENOUGH, Verdict
from tui.entities.gazetteers import gazetteers
from tui.entities.joints import said
from tui.entities.lexicon import Is, flags
from tui.entities.model import Kind, Mention, MentionHow
from tui.entities.people import People
from tui.entities.phrases import STRONG, Phrase
from tui.entities.reasons import NO_REASON, Basis
from tui.entities.slips import is_slip
from tui.entities.verdicts import Decided, decide_all

Named = list[Mention | None]
"""What became of each phrase that was decided on."""
SecondReader = Callable[[Sequence[Decided], Named], list[Decided] | None]
"""Reads once more what the rules made of an article; None where it finds the same."""

_LONGEST_ABBREVIATION: Final = 3
_MOST_PEOPLE: Final = 300
"""In an article of more names a slip is not looked for, which takes one look at each."""
_MOST_NAMED: Final = 4
"""So many of the people that a surname could mean are told."""
_NOBODY: Final[Mapping[str, Set[str]]] = MappingProxyType({})


def name_all(
    text: str,
    phrases: Sequence[Phrase],
    own: Iterable[Mention] = (),
    surnames: Mapping[str, Set[str]] = _NOBODY,
    second_reader: SecondReader | None = None,
) -> list[Mention]:
    """Return the mentions among ``phrases``.

    ``own`` are those that the collection's file declares, in order; ``surnames`` are those of all
    the people that it declares, with who bears them.
    """
    declared = [mention for mention in own if mention.kind is Kind.PERSON]
    decided = decide_all(text, phrases)
    named = _Article(text, People(declared=surnames)).read(decided, declared)
    reread = second_reader(decided, named) if second_reader else None
    if reread is not None:
        named = _Article(text, People(declared=surnames)).read(reread, declared)
    return [mention for mention in named if mention is not None]


@dataclass(slots=True)
class _Article:
    """What is known of the names of one article."""

    text: str
    people: People
    bodies: Bodies = field(default_factory=Bodies)
    spelled: dict[str, tuple[str, Kind]] = field(default_factory=dict)
    """Abbreviations, each with what it stands for."""
    tails: dict[tuple[Kind, str], set[str]] = field(default_factory=dict)
    """The ends of the names of events and initiatives, each with the whole names."""
    latest: dict[str, int] = field(default_factory=dict)
    """Where each person was named last."""

    def read(self, decided: Sequence[Decided], declared: Sequence[Mention]) -> Named:
        """Note the names that others may be short for, then name every phrase."""
        for mention in declared:
            self.people.add_declared(mention.of(self.text), mention.name)
        for phrase, verdict, _ in decided:
            self._note(phrase, verdict)
        self.people.settle()
        verdicts = {id(phrase): verdict for phrase, verdict, _ in decided}
        for letters, phrase in explained(self.text, [each.phrase for each in decided]).items():
            verdict = verdicts[id(phrase)]
            self.spelled[letters] = (phrase.text, verdict[0] if verdict else Kind.ORGANISATION)
        return self._named(decided, declared)

    def _note(self, phrase: Phrase, verdict: Verdict) -> None:
        if verdict is None or len(phrase.tokens) < 2:
            return
        if verdict[0] is Kind.PERSON and verdict[1] >= ENOUGH:
            self.people.add(phrase)
        elif verdict[0] is Kind.ORGANISATION:
            self.bodies.add(phrase)
        elif verdict[0] in (Kind.EVENT, Kind.INITIATIVE):
            for start in range(1, len(phrase.tokens) - 1):
                tail = said(phrase.tokens[start:])
                self.tails.setdefault((verdict[0], tail), set()).add(phrase.text)

    def _named(self, decided: Iterable[Decided], declared: Sequence[Mention]) -> Named:
        """Return a mention for each phrase that is one, without the ``declared`` people."""
        named: Named = []
        met = 0
        for each in decided:
            phrase, verdict, _ = each
            while met < len(declared) and declared[met].start < phrase.start:
                self.latest[declared[met].name] = declared[met].start
                met += 1
            mention = (
                self._abbreviation(phrase)
                or self._person(phrase, verdict)
                or self._declared(phrase, verdict)
                or self._body(phrase, verdict)
                or self._tail(phrase, verdict)
                or self._slip(each)
                or self._plain(phrase, verdict)
            )
            named.append(mention)
            if mention is not None and mention.kind is Kind.PERSON:
                self.latest[mention.name] = mention.start
        return named

    def _abbreviation(self, phrase: Phrase) -> Mention | None:
        if phrase.text not in self.spelled:
            return None
        name, kind = self.spelled[phrase.text]
        return _mention(phrase, kind, name, MentionHow.ALIAS, f"short for {name} in the text")

    def _person(self, phrase: Phrase, verdict: Verdict) -> Mention | None:
        kind, weight, why = verdict or (None, 0, NO_REASON)
        one_word = len(phrase.tokens) == 1
        if kind is Kind.PLACE and weight >= STRONG:
            if not one_word or not self.people.bears(phrase.text) or self._is_place_here(phrase):
                return None
        elif kind not in (None, Kind.PERSON) and (weight >= STRONG or not one_word):
            return None
        people = self.people.meant(phrase, self.latest, self.text)
        if not people:
            return None
        if len(people) > 1:
            reason = f"it could be {' or '.join(people[:_MOST_NAMED])}, so it stays open"
            return _mention(phrase, Kind.PERSON, phrase.text, MentionHow.ALIAS, reason)
        (person,) = people
        if person == phrase.text:
            if why.basis is Basis.MODEL:
                return self._plain(phrase, verdict)
            reason = why.words or "named in full"
            return _mention(phrase, Kind.PERSON, person, MentionHow.RULE, reason)
        place = "named above" if person in self.latest else "named below"
        reason = f"part of the name of {person}, {place}"
        return _mention(phrase, Kind.PERSON, person, MentionHow.ALIAS, reason)

    def _declared(self, phrase: Phrase, verdict: Verdict) -> Mention | None:
        """Guess the declared person of a bare surname that nothing says is something else."""
        person = self.people.only_declared(phrase)
        if person is None:
            return None
        kind, weight, _ = verdict or (None, 0, NO_REASON)
        if kind is None:
            is_name = not flags(phrase.text) & Is.WORD
        else:
            is_name = kind is Kind.PERSON or weight <= ENOUGH
        if not is_name:
            return None
        why = f"the collection's file names only one {phrase.text}, and no other is named here"
        return _mention(phrase, Kind.PERSON, person, MentionHow.GUESS, why)

    def _is_place_here(self, phrase: Phrase) -> bool:
        return any(kind is Kind.PLACE for kind, _, _ in votes(self.text, phrase))

    def _body(self, phrase: Phrase, verdict: Verdict) -> Mention | None:
        # Firms say things as people do, and one has shares in them: no proof against their names.
        is_proven = verdict is None or verdict[2].basis is not Basis.AROUND
        if verdict is not None and verdict[1] >= STRONG and is_proven:
            return None
        name = self.bodies.meant(phrase.text)
        if name is None and verdict is None and not phrase.opens and len(phrase.tokens) == 1:
            name = self.bodies.headed(phrase.text)
        if name is None:
            return None
        return _mention(phrase, Kind.ORGANISATION, name, MentionHow.ALIAS, f"short for {name}")

    def _tail(self, phrase: Phrase, verdict: Verdict) -> Mention | None:
        """Return the one event or initiative whose name ends so: ``Strategic Dialogue``."""
        if verdict is None:
            return None
        names = self.tails.get((verdict[0], phrase.text), ())
        if len(names) != 1:
            return None
        name = next(iter(names))
        return _mention(phrase, verdict[0], name, MentionHow.ALIAS, f"short for {name}")

    def _slip(self, decided: Decided) -> Mention | None:
        """Return what is nearly the name of a person named before: ``Wand noted`` after Wang."""
        phrase, verdict, tally = decided
        kind, weight, _ = verdict or (None, 0, NO_REASON)
        is_person = kind is Kind.PERSON or (kind is None and Kind.PERSON in tally.around)
        if not is_person or weight > ENOUGH or phrase.opens or len(phrase.tokens) > 1:
            return None
        if len(self.people.by_word) > _MOST_PEOPLE:
            return None
        for word, bearers in self.people.by_word.items():
            if is_slip(phrase.text, word):
                person = self.people.full[bearers[0]]
                if person in self.latest:
                    reason = f"perhaps a slip: it is nearly {word}, as in {person} named above"
                    return _mention(phrase, Kind.PERSON, phrase.text, MentionHow.GUESS, reason)
        return None

    def _plain(self, phrase: Phrase, verdict: Verdict) -> Mention | None:
        if verdict is None:
            return None
        kind, weight, why = verdict
        text = phrase.text
        name = gazetteers().organisations.get(text, text) if kind is Kind.ORGANISATION else text
        if kind is Kind.PLACE and text.isupper() and len(text) > _LONGEST_ABBREVIATION:
            name = text if text in gazetteers().same_places else text.title()
        if why.basis is Basis.LIST:
            return _mention(phrase, kind, name, MentionHow.GAZETTEER, why.words)
        is_guess = weight <= ENOUGH or why.basis is Basis.MODEL
        how = MentionHow.GUESS if is_guess else MentionHow.RULE
        return _mention(phrase, kind, name, how, why.words)


def _mention(phrase: Phrase, kind: Kind, name: str, how: MentionHow, why: str) -> Mention:
    return Mention(phrase.start, phrase.end, kind, name, how, why)
