"""What the rules say that each phrase of an article names, before anyone else is asked."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.entities.acronyms import of_plain_words
from tui.entities.beside import COMPANY_NOUNS
from tui.entities.evidence import Tally, Verdict, decide, tallies
from tui.entities.model import Kind
from tui.entities.phrases import FAIR, STRONG, Phrase
from tui.entities.reasons import A_BODY, A_SIDE
from tui.entities.sports import is_sport, is_there, teams


class Decided(NamedTuple):
    """A phrase and what it was found to name."""

    phrase: Phrase
    verdict: Verdict
    tally: Tally
    """What the whole article says of it."""


def decide_all(text: str, phrases: Sequence[Phrase]) -> list[Decided]:
    """Decide what every phrase names; abbreviations of plain words are left out but for bodies'."""
    evidence = tallies(text, phrases)
    plain = of_plain_words(text, phrases)
    sides = teams(text, phrases) if is_sport(text) else set()
    decided: list[Decided] = []
    for phrase in phrases:
        tally = evidence[phrase.text]
        verdict = decide(phrase, tally)
        if phrase.text in plain:
            if plain[phrase.text] not in COMPANY_NOUNS:
                continue
            verdict = (Kind.ORGANISATION, STRONG, A_BODY)
        if phrase.text in sides and not _is_no_side(text, phrase, verdict):
            verdict = (Kind.ORGANISATION, FAIR, A_SIDE)
        decided.append(Decided(phrase, verdict, tally))
    return decided


def _is_no_side(text: str, phrase: Phrase, verdict: Verdict) -> bool:
    is_person = verdict is not None and verdict[0] is Kind.PERSON and verdict[1] >= STRONG
    return is_person or is_there(text, phrase)
