"""Tells which gaps between capitalised words may lie inside one name.

``Ministry of Trade and Industry`` is one name, ``Wang Yi and Ishaq Dar`` are two.
"""

from collections.abc import Sequence
from typing import Final

from tui.entities import cues
from tui.entities.gazetteers import gazetteers
from tui.entities.lexicon import HEAD, PLACE, Is, flags
from tui.entities.model import Kind
from tui.entities.runs import LINE, SPACE, Token

_MOST_WORDS: Final = 9
"""The longest name of a gazetteer, in words."""

OF: Final = frozenset({"of", "of the", "for", "for the"})
ABOUT: Final = frozenset({"on", "to", "against", "on the", "to the"})
_AND: Final = frozenset({"and", "&"})


def said(tokens: Sequence[Token]) -> str:
    """Return the words of ``tokens`` with what joins them, on one line."""
    if len(tokens) == 1:
        return tokens[0].text
    parts = [tokens[0].text]
    for token in tokens[1:]:
        gap = token.gap
        if gap in (SPACE, LINE):
            parts.append(f" {token.text}")
        elif gap.startswith("'"):
            parts.append(f"{gap} {token.text}")
        else:
            parts.append(f" {gap} {token.text}")
    return "".join(parts)


def joined(tokens: list[Token], begin: int, i: int) -> bool:
    """Tell whether the gap before ``tokens[i]`` may lie inside a name."""
    gap = tokens[i].gap
    if gap == SPACE:
        return True
    if gap == LINE:
        return False
    left = tokens[i - 1].text
    if gap in OF:
        return _opens_of(tokens, begin, i)
    if gap in ABOUT:
        return left in cues.ABOUT_OPENS and not flags(tokens[i].text) & (Is.CALENDAR | PLACE)
    if gap in _AND:
        return gap == "&" or _pairs(tokens, begin, i)
    if gap.startswith("'"):
        return _owns(tokens, begin, i)
    if gap in cues.PARTICLES:
        return not flags(left) & (HEAD | Is.TITLE | Is.COUNTRY | Is.CALENDAR | Is.NEVER)
    return gap == "in" and _is_known(tokens, begin, i + 1)


def _opens_of(tokens: list[Token], begin: int, i: int) -> bool:
    left = tokens[i - 1].text
    known = flags(left)
    after = flags(tokens[i].text)
    if after & (Is.CALENDAR | Is.NEVER) or (after & Is.DEMONYM and not _describes(tokens, i)):
        return False
    if left in cues.PLAIN_OPENS and left not in {"House"}:
        return _is_known(tokens, i - 1, i + 1)
    if (
        left in cues.PLACE_OF
        or left in cues.EVENT_OPENS
        or known & (Is.INITIATIVE_END | Is.EVENT_END)
    ):
        return True
    if left in cues.LEGAL_ENDS:
        return False
    if known & Is.TITLE:
        return left in cues.TITLES_OF and bool(after & Is.FIELD)
    if known & (Is.ORGANISATION_OPEN | Is.ORGANISATION_END) and i - begin <= _MOST_WORDS:
        return True
    return _is_known(tokens, begin, i + 1)


def _describes(tokens: list[Token], i: int) -> bool:
    """Tell whether the people at ``i`` describes a word after it: ``of American States``."""
    if i + 1 >= len(tokens) or tokens[i + 1].gap != SPACE:
        return False
    after = flags(tokens[i + 1].text)
    return bool(after & (Is.WORD | HEAD)) and not after & (Is.TITLE | Is.CALENDAR)


def _is_known(tokens: list[Token], begin: int, least: int) -> bool:
    """Tell whether a name of the gazetteers starts at ``begin`` and reaches over ``least``."""
    _, end = known_name(tokens, begin)
    return end >= least


def _heads(tokens: list[Token], i: int) -> bool:
    """Tell whether the words from ``i``, also plain ones joined by *and*, end as names do."""
    last = i
    while last + 1 < len(tokens) and _goes_on(tokens, last + 1):
        last += 1
    return any(flags(tokens[k].text) & HEAD for k in range(i + 1, last + 1))


def _goes_on(tokens: list[Token], i: int) -> bool:
    """Tell whether a name with plain words in it may go on with the word at ``i``."""
    if tokens[i].gap in _AND:
        return bool(flags(tokens[i - 1].text) & flags(tokens[i].text) & Is.WORD)
    return tokens[i].gap == SPACE


def _pairs(tokens: list[Token], begin: int, i: int) -> bool:
    """Tell whether *and* joins two fields of one body: ``Belt and Road Initiative``."""
    left, right = flags(tokens[i - 1].text), flags(tokens[i].text)
    if _is_known(tokens, i - 1, i + 1) or _is_known(tokens, begin, i + 1):
        return True
    names = PLACE | Is.DEMONYM | Is.TITLE | Is.CALENDAR | Is.NEVER
    if left & names and not left & Is.FIELD:
        return False
    if tokens[i].text in cues.PARTNERS or tokens[i].text == tokens[i - 1].text:
        return True
    if right & (Is.TITLE | Is.CALENDAR | Is.NEVER | Is.DEMONYM):
        return False
    inside = any(token.gap in OF or token.gap in ABOUT for token in tokens[begin + 1 : i])
    if inside and right & Is.WORD and left & Is.WORD:
        return True
    if not left & Is.WORD or not right & Is.WORD:
        return False
    if left & HEAD & ~Is.INITIATIVE_END and tokens[i - 1].text not in cues.FIELD_HEADS:
        return False
    return _heads(tokens, i)


def _owns(tokens: list[Token], begin: int, i: int) -> bool:
    """Tell whether the owner is part of the name: ``People's Liberation Army``."""
    left = tokens[i - 1].text
    if left in cues.OWNERS:
        return _heads(tokens, i) or _is_known(tokens, i - 1, i + 1)
    if said(tokens[begin:i]) in gazetteers().owners:
        return bool(flags(tokens[i].text) & Is.ORGANISATION_END) or _heads(tokens, i)
    if flags(left) & Is.ORGANISATION_END and i >= 2 and tokens[i - 1].gap == SPACE:
        return _heads(tokens, i) and not flags(tokens[i].text) & Is.TITLE
    return _is_known(tokens, i - 1, i + 1)


def known_name(tokens: list[Token], i: int) -> tuple[Kind | None, int]:
    """Return kind and end of the longest name of the gazetteers that starts at ``i``."""
    if not flags(tokens[i].text) & Is.OPENING:
        return None, i
    lists = gazetteers()
    for end in range(min(len(tokens), i + _MOST_WORDS), i + 1, -1):
        name = said(tokens[i:end])
        if name in lists.organisations:
            return Kind.ORGANISATION, end
        lower = name.lower()
        if lower in lists.places and not _is_body_of(tokens, i):
            return Kind.PLACE, end
        if lower in lists.demonyms:
            return None, end
    return None, i


def _is_body_of(tokens: list[Token], i: int) -> bool:
    """Tell whether what a quarter is called too is a body: ``University of Texas``."""
    return bool(flags(tokens[i].text) & Is.ORGANISATION_OPEN) and tokens[i + 1].gap in OF
