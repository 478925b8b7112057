"""Reads an article once more with a trained model, and decides where that knows better.

The rules stand where they rest on a list, a longer name or a declaration; their guesses give way
to a fair doubt, their other findings to a strong one. What no rule marked is added only where the
model is rather sure.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from tui.entities.evidence import Tally
from tui.entities.features import Seen, features, look
from tui.entities.lexicon import Is, flags
from tui.entities.model import Kind, Mention, MentionHow
from tui.entities.naming import SecondReader
from tui.entities.phrases import FAIR, STRONG, Phrase
from tui.entities.reasons import Basis, Why
from tui.entities.runs import Token
from tui.entities.tagger import Tagger, tagger
from tui.entities.verdicts import Decided

_KINDS: Final = {"PER": Kind.PERSON, "ORG": Kind.ORGANISATION, "LOC": Kind.PLACE}
"""The model's labels; its fourth, MISC, says that a name is none of these."""
_OTHERS: Final = frozenset({Kind.EVENT, Kind.INITIATIVE, Kind.WORK})
_NOUNS: Final = {
    Kind.PERSON: "a person's name",
    Kind.ORGANISATION: "an organisation's",
    Kind.PLACE: "a place's",
}
_MODEL_WHY: Final = {
    kind: Why(f"a guess: it looks like {noun}, and so do the words around it", Basis.MODEL)
    for kind, noun in _NOUNS.items()
}
_ADD: Final = 0.65
_NEVER: Final = 2.0
_CHANGE: Final = {
    MentionHow.DECLARED: _NEVER,
    MentionHow.GAZETTEER: 0.95,
    MentionHow.ALIAS: 0.9,
    MentionHow.RULE: 0.7,
    MentionHow.GUESS: 0.35,
}
"""How likely another reading must be to overrule a finding of the rules."""
_DROP: Final = _CHANGE | {MentionHow.RULE: 0.6, MentionHow.GUESS: 0.5}
"""How likely it must be that a finding is nothing."""
_LONG_AND_SURE: Final = 0.8
"""For several words that say by themselves what they are: ``Central Military Commission``."""
_UNTAUGHT: Final = 0.98
"""For what the training data don't tell: teams named after places, events, initiatives, works,
and what rests on other names alone."""

_NO_NAME: Final = Is.EVERYDAY | Is.NOBODY | Is.NEVER | Is.CALENDAR | Is.TITLE | Is.INITIAL
"""Words that are no name by themselves, whatever stands around them."""


class Run(NamedTuple):
    """A run of capitalised words, and the passage that it stands in."""

    tokens: list[Token]
    low: int
    high: int


SecondReading = Callable[[str, Sequence[Run], Callable[[int, int], bool]], SecondReader | None]
"""Gives a text, its runs, and what tells whether a part of it is free, a second reader."""


def read_again(
    text: str, runs: Sequence[Run], is_free: Callable[[int, int], bool]
) -> SecondReader | None:
    """Return the trained model's reading, None where its library is not installed."""
    model = tagger()
    return ModelReader(text, runs, is_free, model) if model else None


def no_reading(*_: object) -> None:
    """Let the rules alone read."""


class _Guess(NamedTuple):
    """What the model takes for one name."""

    first: int
    end: int
    """Which words of the run it covers."""
    label: str
    sure: float


class _Known(NamedTuple):
    """A phrase of the rules within a run."""

    first: int
    end: int
    decided: Decided
    mention: Mention | None


class ModelReader:
    """Looks again at the phrases of one article."""

    def __init__(
        self,
        text: str,
        runs: Sequence[Run],
        is_free: Callable[[int, int], bool],
        tagger: Tagger,
    ) -> None:
        self._text = text
        self._runs = runs
        self._is_free = is_free
        self._tagger = tagger

    def __call__(
        self, decided: Sequence[Decided], named: Sequence[Mention | None]
    ) -> list[Decided] | None:
        """Return what every phrase names after all, None where nothing changes."""
        known = self._by_run(decided, named)
        seen = look(self._text, decided, named)
        asked = [
            (run, phrases)
            for run, phrases in zip(self._runs, known, strict=True)
            if not all(map(_is_settled, phrases))
        ]
        guesses = self._agreed([(run, self._guess(run, seen)) for run, _ in asked])
        changed: dict[int, list[Decided]] = {}
        gone: set[int] = set()
        for (run, phrases), read in zip(asked, guesses, strict=True):
            new, old = self._reconciled(run, phrases, read)
            if new or old:
                changed[run.tokens[0].start] = new
                gone |= old
        if not changed:
            return None
        kept = [each for each in decided if id(each.phrase) not in gone]
        kept += [each for new in changed.values() for each in new]
        return sorted(kept, key=lambda each: each.phrase.start)

    def _by_run(
        self, decided: Sequence[Decided], named: Sequence[Mention | None]
    ) -> list[list[_Known]]:
        """Return the phrases of each run."""
        found: list[list[_Known]] = []
        at = 0
        for run in self._runs:
            place = {token.start: index for index, token in enumerate(run.tokens)}
            here: list[_Known] = []
            while at < len(decided) and decided[at].phrase.start in place:
                tokens = decided[at].phrase.tokens
                first = place[tokens[0].start]
                here.append(_Known(first, first + len(tokens), decided[at], named[at]))
                at += 1
            found.append(here)
        return found

    def _guess(self, run: Run, seen: Seen) -> list[_Guess]:
        labels, likely = self._tagger.tag(features(self._text, *run, seen))
        found: list[_Guess] = []
        first = 0
        for i, label in enumerate(labels):
            goes_on = i + 1 < len(labels) and labels[i + 1] == f"I-{label[2:]}"
            if label == "O" or label.startswith("B-") or (i and labels[i - 1][2:] != label[2:]):
                first = i
            if not goes_on:
                found.append(_Guess(first, i + 1, label[2:], min(likely[first : i + 1])))
        return found

    def _agreed(self, read: Sequence[tuple[Run, list[_Guess]]]) -> list[list[_Guess]]:
        """Let the places of one name, as it is written, tell each other what it is."""
        votes: defaultdict[str, list[_Guess]] = defaultdict(list)
        for run, guesses in read:
            for guess in guesses:
                if guess.label:
                    votes[self._written(run, guess)].append(guess)
        return [
            [_voted(guess, votes.get(self._written(run, guess), ())) for guess in guesses]
            for run, guesses in read
        ]

    def _written(self, run: Run, guess: _Guess) -> str:
        return self._text[run.tokens[guess.first].start : run.tokens[guess.end - 1].end]

    def _reconciled(
        self, run: Run, phrases: Sequence[_Known], guesses: Sequence[_Guess]
    ) -> tuple[list[Decided], set[int]]:
        """Return what is new in a run, and which phrases (by their ids) it replaces."""
        new: list[Decided] = []
        gone: set[int] = set()
        for guess in guesses:
            over = [each for each in phrases if each.first < guess.end and each.end > guess.first]
            if not guess.label or _agrees(guess, over):
                continue
            if all(guess.sure > _needed(each, _CHANGE, _ADD) for each in over):
                made = self._made(run, guess, over)
                if made is not None or any(each.mention for each in over):
                    gone |= {id(each.decided.phrase) for each in over}
                    new += [made] if made is not None else []
        nothing = {guess.first: guess.sure for guess in guesses if not guess.label}
        for each in phrases:
            doubts = [nothing.get(i, 0.0) for i in range(each.first, each.end)]
            if each.mention is not None and min(doubts) > _needed(each, _DROP, _ADD):
                gone.add(id(each.decided.phrase))
        return new, gone

    def _made(self, run: Run, guess: _Guess, over: Sequence[_Known]) -> Decided | None:
        kind = _KINDS.get(guess.label)
        tokens = tuple(run.tokens[guess.first : guess.end])
        if kind is None or not self._is_free(tokens[0].start, tokens[-1].end):
            return None
        if len(tokens) == 1 and flags(tokens[0].text) & _NO_NAME:
            return None
        before = next((each.decided.phrase for each in over if each.first == guess.first), None)
        titled, opens = (before.titled, before.opens) if before else (False, False)
        why = _MODEL_WHY[kind]
        phrase = Phrase(tokens, kind, FAIR, why, titled, opens)
        return Decided(phrase, (kind, FAIR, why), Tally())


def _voted(guess: _Guess, votes: Sequence[_Guess]) -> _Guess:
    """Return a guess with the label that most of all ``votes`` for its name speak for."""
    if not guess.label or len(votes) < 2:
        return guess
    sure: defaultdict[str, float] = defaultdict(float)
    for vote in votes:
        sure[vote.label] += vote.sure
    label = max(sure, key=sure.__getitem__)
    return guess._replace(label=label, sure=max(guess.sure, sure[label] / len(votes)))


def _is_settled(known: _Known) -> bool:
    """Tell whether a phrase is not worth asking about."""
    mention = known.mention
    return mention is not None and mention.how in (MentionHow.GAZETTEER, MentionHow.DECLARED)


def _agrees(guess: _Guess, over: Sequence[_Known]) -> bool:
    """Tell whether the rules found the very same."""
    kind = _KINDS.get(guess.label)
    if kind is None:
        return any(each.mention is not None and each.mention.kind in _OTHERS for each in over)
    if len(over) != 1 or over[0].mention is None:
        return False
    known = over[0]
    assert known.mention is not None
    return (known.first, known.end, known.mention.kind) == (guess.first, guess.end, kind)


def _needed(known: _Known, by_how: dict[MentionHow, float], if_nothing: float) -> float:
    """Return how sure the model must be to overrule what the rules made of a phrase."""
    if known.mention is None:
        return if_nothing
    if known.decided.phrase.goes_on:
        return _NEVER  # the model sees its words alone
    verdict = known.decided.verdict
    if verdict is None or verdict[2].basis is Basis.TEAM or known.mention.kind in _OTHERS:
        return _UNTAUGHT
    is_sure = known.decided.phrase.weight >= STRONG and known.end > known.first + 1
    return max(by_how[known.mention.how], _LONG_AND_SURE if is_sure else 0)
