"""Weighs what a whole article says of each name, and decides what it names.

``in Gwadar`` once makes Gwadar a place everywhere; a title once makes a name a person's.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from tui.entities.context import Vote, votes
from tui.entities.gazetteers import gazetteers
from tui.entities.lexicon import PLACE, Is, flags
from tui.entities.model import Kind
from tui.entities.phrases import FAIR, LISTED, STRONG, SURE, WEAK, Phrase
from tui.entities.reasons import KNOWN_STATE, NO_REASON, Why, around

_LISTED: Final = LISTED | {"/"}
_MOST_FROM_CONTEXT: Final = 7
ENOUGH: Final = 2

Verdict = tuple[Kind, int, Why] | None
"""What a phrase was found to name, how surely, and why."""


@dataclass(slots=True)
class Tally:
    """What speaks for each kind of one name."""

    own: dict[Kind, int] = field(default_factory=dict)
    around: dict[Kind, int] = field(default_factory=dict)
    why: dict[Kind, tuple[int, Why]] = field(default_factory=dict)
    midway: bool = False
    """Whether it stands, with its capital, where a plain word would have none."""

    def say(self, kind: Kind, weight: int, why: Why, *, own: bool) -> None:
        """Add one reason."""
        if own:
            self.own[kind] = max(weight, self.own.get(kind, 0))
        else:
            self.around[kind] = self.around.get(kind, 0) + weight
        if weight > self.why.get(kind, (0, NO_REASON))[0]:
            self.why[kind] = (weight, why)

    def best(self) -> tuple[Kind | None, int, Why]:
        """Return the kind that most speaks for, its weight and the chief reason."""
        best: tuple[Kind | None, int, Why] = (None, 0, NO_REASON)
        for kind in self.why:
            beside = min(self.around.get(kind, 0), _MOST_FROM_CONTEXT)
            total = self.own.get(kind, 0) + beside
            if total > best[1]:
                best = (kind, total, self.why[kind][1])
        return best


def tallies(text: str, phrases: Sequence[Phrase]) -> dict[str, Tally]:
    """Return, for each name as it is written, what the article says of it."""
    found: dict[str, Tally] = defaultdict(Tally)
    previous: Phrase | None = None
    for phrase in phrases:
        tally = found[phrase.text]
        if phrase.kind is not None:
            tally.say(phrase.kind, phrase.weight, phrase.why, own=True)
        if not phrase.opens:
            tally.midway = True
        if phrase.weight < STRONG + FAIR:
            for vote in votes(text, phrase):
                _say_of_context(tally, vote)
        if previous is not None and text[previous.end : phrase.start] in _LISTED:
            _share(found, previous, phrase)
            if _is_state(text, previous, phrase):
                tally.say(Kind.PLACE, SURE, KNOWN_STATE, own=True)
                why = around(f"{phrase.text} follows it")
                found[previous.text].say(Kind.PLACE, FAIR, why, own=False)
        previous = phrase
        _say_of_place_inside(found, phrase)
    return found


def _say_of_context(tally: Tally, vote: Vote) -> None:
    kind, weight, why = vote
    tally.say(kind, weight, why, own=False)


def _share(found: dict[str, Tally], one: Phrase, other: Phrase) -> None:
    """Let neighbours in a list say something of each other."""
    for known, unknown in ((one, other), (other, one)):
        if known.kind is not None and known.weight >= FAIR and unknown.weight <= WEAK + 1:
            found[unknown.text].say(known.kind, 2, around(f"listed with {known.text}"), own=False)


def _is_state(text: str, town: Phrase, phrase: Phrase) -> bool:
    """Tell whether a phrase is short for the state that the one before lies in: ``Akron, Ohio``."""
    states = gazetteers().states
    if phrase.text not in states and phrase.text.title() not in states:
        return False
    is_place = town.kind in (Kind.PLACE, None) or town.weight <= FAIR
    return is_place and text[town.end : phrase.start] == ", "


def _say_of_place_inside(found: dict[str, Tally], phrase: Phrase) -> None:
    """``Gwadar Port`` says that Gwadar is a place."""
    if phrase.kind is Kind.PLACE and len(phrase.tokens) == 2 and phrase.weight == STRONG:
        first = phrase.tokens[0].text
        if not flags(first) & Is.WORD:
            found[first].say(Kind.PLACE, 2, around(f"as in {phrase.text}"), own=False)


_NO_NAME: Final = (
    Is.WORD | Is.TITLE | Is.TITLE_PART | Is.DEMONYM | Is.NOBODY | Is.INITIAL | Is.CALENDAR
)


def decide(phrase: Phrase, tally: Tally) -> Verdict:
    """Return what ``phrase`` names, how surely, and why; None where it names nothing."""
    kind, weight, why = tally.best()
    says_itself = len(phrase.tokens) > 1 or phrase.titled or phrase.goes_on or kind is None
    if phrase.kind is not None and phrase.weight >= STRONG and says_itself:
        return phrase.kind, phrase.weight, phrase.why
    if kind is None or weight < ENOUGH:
        return _guess(phrase, tally, kind)
    known = flags(phrase.tokens[0].text)
    if known & (Is.NOBODY | Is.INITIAL) and len(phrase.tokens) == 1:
        return None
    if phrase.kind is None and kind is not Kind.ORGANISATION and _is_plain(phrase):
        # Bodies speak as people do, but plain words are nobody's name, and seldom a place's.
        speaks = kind is Kind.PERSON and len(phrase.tokens) > 1
        return (Kind.ORGANISATION, weight, why) if speaks else None
    if kind is Kind.PLACE and not tally.around and _is_everyday_city(phrase):
        return None
    is_word = len(phrase.tokens) == 1 and known & Is.WORD
    if is_word and not known & (PLACE | Is.ORGANISATION) and (weight <= FAIR or not tally.midway):
        return None
    return kind, weight, why


def _is_everyday_city(phrase: Phrase) -> bool:
    """Tell whether a single word is far more often a plain one than the city: ``Store``."""
    known = flags(phrase.tokens[0].text)
    everyday = len(phrase.tokens) == 1 and known & Is.EVERYDAY
    return bool(everyday and not known & Is.COUNTRY)


def _is_plain(phrase: Phrase) -> bool:
    """Tell whether all words of a phrase are plain ones, which nobody bears as a name."""
    words = [flags(token.text) for token in phrase.tokens]
    borne = any(word & (Is.FIRST | Is.SURNAME) and not word & Is.ORGANISATION_END for word in words)
    return not borne and all(word & Is.WORD for word in words)


def _guess(phrase: Phrase, tally: Tally, kind: Kind | None) -> Verdict:
    """Return the likeliest kind of a name of which little is known."""
    words = [flags(token.text) for token in phrase.tokens]
    if all(word & _NO_NAME for word in words):
        return None
    if kind is None:
        return None
    return kind, WEAK, tally.why[kind][1]
