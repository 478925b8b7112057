"""Names that a word inside them tells the kind of: ``Belt and Road Initiative``."""

from typing import Final

from tui.entities import cues
from tui.entities.joints import ABOUT, OF, known_name, said
from tui.entities.lexicon import HEAD, PLACE, Is, flags
from tui.entities.model import Kind
from tui.entities.phrases import FAIR, STRONG, Phrase, named
from tui.entities.reasons import FIRST_NAME, by_form
from tui.entities.runs import SPACE, Token


def head_end(tokens: list[Token], i: int) -> int:
    """Return the end of a phrase from ``i`` that is a headed name, or ``i``."""
    end = i
    p = i
    size = len(tokens)
    while p < size:
        token = tokens[p]
        known = flags(token.text)
        if known & (Is.NEVER | Is.CALENDAR) and p > i:
            break
        is_title = known & Is.TITLE and not known & HEAD and not _is_owner(tokens, p)
        if is_title and not _heads_soon(tokens, p, 2 if p > i else 4):
            break
        if p > end and end > i and not known & HEAD and not _heads_soon(tokens, p):
            break
        if known & (HEAD | Is.ORGANISATION_OPEN) and p + 1 < size:
            gap = tokens[p + 1].gap
            if gap in OF or gap in ABOUT:
                p = _tail_end(tokens, p + 1)
                end = p
                continue
        if token.text in cues.PLACE_OF and p + 1 < size and tokens[p + 1].gap in OF:
            p = end = _tail_end(tokens, p + 1)
            continue
        if known & HEAD and p > i:
            if not (p + 1 < size and token.text in cues.HALF_TITLES and _is_title(tokens[p + 1])):
                end = p + 1
            if end < size and tokens[end].text in cues.NUMERALS and tokens[end].gap == SPACE:
                p = end
                end += 1
        elif token.text in cues.EVENT_OPENS and p == i and p + 1 < size:
            end = p = p + 2
            continue
        p += 1
    return end


def _is_owner(tokens: list[Token], p: int) -> bool:
    """Tell whether the word at ``p`` owns what follows: ``Ministers' Dialogue``."""
    return (
        tokens[p].text in cues.OWNERS and p + 1 < len(tokens) and tokens[p + 1].gap.startswith("'")
    )


def _is_title(token: Token) -> bool:
    return token.gap == SPACE and bool(flags(token.text) & Is.TITLE)


def _heads_soon(tokens: list[Token], p: int, within: int = 4) -> bool:
    """Tell whether one of the next words is the head of a name."""
    for k in range(p + 1, min(len(tokens), p + within)):
        if tokens[k].gap != SPACE:
            return False
        known = flags(tokens[k].text)
        if known & (Is.TITLE | Is.FIRST) and not known & (HEAD | Is.WORD):
            return False
        if known & HEAD:
            return True
    return False


def _tail_end(tokens: list[Token], p: int) -> int:
    """Return where the words after *of* end: ``Customs``, ``the Communist Party of China``."""
    _, end = known_name(tokens, p)
    if end > p:
        return end
    begin = p
    while p < len(tokens):
        known = flags(tokens[p].text)
        if p > begin:
            if known & (Is.TITLE | Is.FIRST | Is.CALENDAR) and not known & (HEAD | Is.FIELD):
                break
            if tokens[p].gap == SPACE and flags(tokens[p - 1].text) & (Is.COUNTRY | Is.CITY):
                break
            if tokens[p].gap in OF:
                break
        p += 1
    return p


def headed(tokens: list[Token], titled: bool, first: bool) -> Phrase | None:
    """Return the phrase whose words hold a head, with what the last head makes of it."""
    kind = Kind.ORGANISATION
    opening = next(
        (i for i in range(1, len(tokens)) if tokens[i].gap in OF or tokens[i].gap in ABOUT), 0
    )
    if opening:
        text = tokens[opening - 1].text
        kind = _kind_of_head(flags(text), text, last=True)
    for index in range(len(tokens) - 1, -1, -1):
        known = flags(tokens[index].text)
        text = tokens[index].text
        if known & (HEAD | Is.ORGANISATION_OPEN) or text in cues.PLACE_OF | cues.EVENT_OPENS:
            if not opening or flags(tokens[opening - 1].text) & Is.TITLE:
                rest = tokens[index + 1 :]
                last = all(token.text in cues.NUMERALS for token in rest)
                kind = _kind_of_head(known, text, last)
            break
    start = 0
    while start < len(tokens) - 1 and _leads(tokens, start, first):
        start += 1
    if start:
        tokens = tokens[start:]
    if len(tokens) == 1:
        return named(tokens, titled, first and start == 0)
    if said(tokens) in cues.ROADS:
        kind = Kind.INITIATIVE
    if all(token.text in cues.LEGAL_ENDS for token in tokens):
        return None
    if kind in (Kind.EVENT, Kind.INITIATIVE) and _only_counts(tokens[:-1]):
        return None
    if kind in (Kind.PLACE, Kind.EVENT) and _is_bearer(tokens):
        return Phrase(tuple(tokens), Kind.PERSON, FAIR, FIRST_NAME, titled, first and start == 0)
    why = f"ends as {_PLURALS[kind]} do" if flags(tokens[-1].text) & HEAD else "named as a body is"
    return Phrase(tuple(tokens), kind, STRONG, by_form(why), titled, first and start == 0)


def _only_counts(tokens: list[Token]) -> bool:
    """Tell whether the words before a head only count it: ``Phase II Protocol``, ``Day One``."""
    words = {token.text for token in tokens}
    return bool(words & cues.COUNTED) and words <= cues.COUNTED | cues.COUNTS


def _is_bearer(tokens: list[Token]) -> bool:
    """Tell whether what might be a place's name is a person's: ``Damon Hill``, ``Al B. Hall``."""
    opening, *middle, last = (flags(token.text) for token in tokens)
    if tokens[-1].text not in cues.BORNE_ENDS or not all(known & Is.INITIAL for known in middle):
        return False
    return bool(opening & Is.FIRST and last & Is.SURNAME and not opening & (Is.WORD | PLACE))


_PLURALS: Final = {
    Kind.ORGANISATION: "organisations",
    Kind.PLACE: "places",
    Kind.EVENT: "events",
    Kind.INITIATIVE: "initiatives and agreements",
}


def _leads(tokens: list[Token], start: int, first: bool) -> bool:
    """Tell whether the first word belongs to no name: a people, a country, an opening word."""
    known = flags(tokens[start].text)
    if known & Is.DEMONYM:
        after = tokens[start + 1].text
        owned = start + 2 < len(tokens) and tokens[start + 2].gap.startswith("'")
        return (owned and after in cues.OWNERS) or known_name(tokens, start + 1)[1] == len(tokens)
    return first and start == 0 and bool(known & Is.NEVER)


def _kind_of_head(known: int, text: str, last: bool) -> Kind:
    if known & Is.INITIATIVE_END and last:
        return Kind.INITIATIVE
    if (known & Is.EVENT_END and last) or text in cues.EVENT_OPENS:
        return Kind.EVENT
    if known & Is.ORGANISATION_END:
        return Kind.ORGANISATION
    if known & Is.ORGANISATION_OPEN and text not in cues.PLACE_OF:
        return Kind.ORGANISATION
    return Kind.PLACE
