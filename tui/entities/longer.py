"""Names that go on past the capitals that they open with, over a comma or the sign of an owner."""

from collections.abc import Iterable, Sequence
from typing import Final

from tui.entities import cues
from tui.entities.gazetteers import gazetteers
from tui.entities.joints import OF
from tui.entities.lexicon import HEAD, PLACE, Is, flags
from tui.entities.model import Kind
from tui.entities.patterns import lazily
from tui.entities.phrases import SURE, Phrase
from tui.entities.reasons import KNOWN_BODY, PARTNERS
from tui.entities.runs import SPACE

_FIELD = r"[A-Z]\w{1,20}(?: [A-Z]\w{1,20}){0,2}"
_FIELDS: Final = lazily(rf"(?:, {_FIELD}){{1,6}},? and {_FIELD}(?!\w)")
_NO_FIELD: Final = (
    HEAD | PLACE | Is.TITLE | Is.CALENDAR | Is.NEVER | Is.DEMONYM | Is.ORGANISATION | Is.NOBODY
)


def lengthened(text: str, phrases: Iterable[Phrase]) -> list[Phrase]:
    """Return the phrases in their order, those that go on with all that is theirs."""
    owners = gazetteers().owners
    found: list[Phrase] = []
    for phrase in phrases:
        if found and phrase.start < found[-1].end:
            continue
        if phrase.text in owners and text[phrase.end : phrase.end + 2] in ("'s", "’s"):
            _take_sign(phrase)
        elif found and _are_partners(text, found[-1], phrase):
            found.append(_partners(found.pop(), phrase))
            continue
        elif phrase.kind is Kind.ORGANISATION and _has_field(phrase):
            _take_fields(text, phrase)
        found.append(phrase)
    return found


def _take_sign(phrase: Phrase) -> None:
    """Let a name such as McDonald's keep the sign that elsewhere ends a name."""
    phrase.end += 2
    phrase.text += "'s"
    phrase.kind, phrase.weight, phrase.why = Kind.ORGANISATION, SURE, KNOWN_BODY


def _are_partners(text: str, first: Phrase, others: Phrase) -> bool:
    """Tell whether a name and those after its comma are one firm: ``Goldman, Sachs and Co``."""
    gaps = [token.gap for token in others.tokens[1:]]
    return (
        len(first.tokens) == 1
        and first.kind in (Kind.PERSON, None)
        and len(gaps) > 0
        and gaps[-1] in ("and", "&")
        and others.tokens[-1].text in cues.PARTNERS
        and text[first.end : others.start] == ", "
    )


def _partners(first: Phrase, others: Phrase) -> Phrase:
    follows = others.tokens[0]._replace(gap=SPACE)
    words = (*first.tokens, follows, *others.tokens[1:])
    return Phrase(words, Kind.ORGANISATION, SURE, PARTNERS, first.titled, first.opens)


def _has_field(phrase: Phrase) -> bool:
    """Tell whether a body is named after what it is for: ``Ministry of Agriculture``."""
    gaps = [token.gap for token in phrase.tokens]
    places = [index for index, gap in enumerate(gaps) if gap in OF]
    return bool(places) and _are_fields([token.text for token in phrase.tokens[places[0] :]])


def _are_fields(words: Sequence[str]) -> bool:
    return all(flags(word) & (Is.WORD | _NO_FIELD) == Is.WORD for word in words)


def _take_fields(text: str, phrase: Phrase) -> None:
    """Let a ministry keep the fields after a comma: ``of Agriculture, Livestock and Fisheries``."""
    rest = _FIELDS().match(text, phrase.end)
    if rest is not None:
        words = rest.group().replace(",", "").split()
        if _are_fields([word for word in words if word != "and"]):
            phrase.end = rest.end()
            phrase.text += rest.group()
