"""Cuts a run of capitalised words into phrases, and says of each what its own words tell.

``Chinese Foreign Minister Wang Yi`` is a people, a title and a name; ``General Administration of
Customs`` is one name. What stands around a phrase, and what the rest of the article says of it, is
weighed elsewhere.
"""

from typing import Final

from tui.entities import cues
from tui.entities.heads import head_end, headed
from tui.entities.joints import OF, joined, known_name
from tui.entities.lexicon import HEAD, PLACE, Is, flags
from tui.entities.model import Kind
from tui.entities.phrases import FAIR, SURE, Phrase, named, single
from tui.entities.reasons import KNOWN_BODY, KNOWN_PLACE, NUMBERED
from tui.entities.runs import SPACE, Token

_LONGEST_PERSON: Final = 5


def segment(tokens: list[Token], *, opens: bool) -> list[Phrase]:
    """Return the phrases of a run; ``opens`` tells that it starts a sentence."""
    found: list[Phrase] = []
    begin = 0
    for i in range(1, len(tokens) + 1):
        if i == len(tokens) or not joined(tokens, begin, i):
            _cut(tokens[begin:i], opens and begin == 0, found)
            begin = i
    return found


def _cut(tokens: list[Token], opens: bool, found: list[Phrase]) -> None:
    """Append the phrases of words that may all belong to one name."""
    i = 0
    titled = False
    size = len(tokens)
    while i < size:
        known = flags(tokens[i].text)
        first = opens and i == 0
        kind, end = known_name(tokens, i) if size > 1 else (None, i)
        if known & (Is.NEVER | Is.CALENDAR) and end == i and not _called(tokens, i, known):
            i, titled = i + 1, False
            continue
        if first and _only_capital(tokens, known) and end == i:
            i += 1
            continue
        head = head_end(tokens, i)
        if head > max(end, i) and (end == i or flags(tokens[head - 1].text) & HEAD):
            phrase = headed(tokens[i:head], titled, first)
            if phrase is not None:
                found.append(phrase)
            i, titled = head, False
            continue
        if end > i:
            if kind is not None:
                why = KNOWN_PLACE if kind is Kind.PLACE else KNOWN_BODY
                found.append(Phrase(tuple(tokens[i:end]), kind, SURE, why, titled, first))
            i, titled = end, False
            continue
        title = _title_end(tokens, i)
        if title > i:
            i, titled = title, True
            continue
        if known & Is.DEMONYM and not known & PLACE and not _called(tokens, i, known):
            i, titled = i + 1, False
            continue
        if _stands_before_name(tokens, i, known):
            if known & (Is.ACRONYM | Is.ORGANISATION) and not known & Is.WORD:
                found.append(single((tokens[i],), titled, first))
            i, titled = i + 1, False
            continue
        end = _name_end(tokens, i, titled)
        if end == i + 1 < size and tokens[end].text in cues.NUMBERS and not titled:
            words = tuple(tokens[i : end + 1])
            if tokens[i].text not in cues.COUNTED:
                found.append(Phrase(words, Kind.WORK, FAIR, NUMBERED, False, first))
            i = end + 1
            continue
        found.append(named(tokens[i:end], titled, first))
        i, titled = end, False


def _stands_before_name(tokens: list[Token], i: int, known: int) -> bool:
    """Tell whether a word is no part of the person's name after it: ``Affairs Liam Fox``."""
    if i + 1 >= len(tokens) or known & (Is.FIRST | Is.SURNAME | PLACE | Is.INITIAL):
        return False
    after = flags(tokens[i + 1].text)
    if after & Is.NATION and known & Is.WORD and not known & Is.PLACE_OPEN:
        return True
    if i + 2 >= len(tokens):
        return False
    if not known & (Is.WORD | Is.ACRONYM | Is.ORGANISATION) or tokens[i + 2].gap != SPACE:
        return False
    return bool(after & Is.FIRST and not after & Is.WORD)


def _called(tokens: list[Token], i: int, known: int) -> bool:
    """Tell whether a word such as ``Will`` or ``May`` is a first name here."""
    if not known & Is.FIRST or i + 1 >= len(tokens) or tokens[i + 1].gap != SPACE:
        return False
    after = flags(tokens[i + 1].text)
    if after & Is.SURNAME:
        return not after & (PLACE | Is.DEMONYM | Is.TITLE | Is.CALENDAR | Is.NEVER)
    return not known & Is.CALENDAR and not after & (_NO_SURNAME | Is.WORD | Is.NEVER)


_NO_SURNAME: Final = Is.EVERYDAY | PLACE | Is.DEMONYM | Is.TITLE | Is.CALENDAR | HEAD


def _only_capital(tokens: list[Token], known: int) -> bool:
    """Tell whether the word that opens a sentence is an everyday word before a name."""
    if not known & Is.WORD or len(tokens) == 1:
        return False
    if known & (
        Is.TITLE | Is.TITLE_PART | HEAD | Is.ORGANISATION_OPEN | Is.PLACE_OPEN | Is.COUNTRY
    ):
        return False
    after = flags(tokens[1].text)
    if known & Is.FIRST and (after & Is.SURNAME or not after & _NO_SURNAME):
        return False
    if known & Is.SURNAME and not after & _NO_SURNAME and len(tokens) > 2:
        return False
    return not after & HEAD


def _title_end(tokens: list[Token], i: int) -> int:
    """Return the end of the title that starts at ``i``, or ``i``."""
    p = i
    end = i
    in_field = False
    while p < len(tokens):
        known = flags(tokens[p].text)
        if p > i and (tokens[p].gap != SPACE or in_field):
            starts_field = tokens[p].gap in OF and tokens[p - 1].text in cues.TITLES_OF
            if not known & Is.FIELD or not (in_field or starts_field):
                break
            in_field = True
            end = p = p + 1
            continue
        if known & Is.TITLE:
            end = p + 1
        elif not known & Is.TITLE_PART:
            break
        p += 1
    return end


def _name_end(tokens: list[Token], i: int, titled: bool) -> int:
    """Return the end of the name that starts at ``i``."""
    opening = flags(tokens[i].text)
    if not titled and opening & Is.COUNTRY and not opening & Is.FIRST:
        return i + 1
    p = i + 1
    limit = min(len(tokens), i + _LONGEST_PERSON + 1)
    while p < limit:
        known = flags(tokens[p].text)
        if known & (Is.CALENDAR | Is.NEVER) or (known & Is.ACRONYM and known & Is.ORGANISATION):
            break
        if known & Is.TITLE and (not known & Is.SURNAME or p + 1 < len(tokens)):
            break
        if known & Is.DEMONYM and not _is_surname(tokens, i, p, titled):
            break
        if known & Is.WORD and not known & (Is.SURNAME | Is.FIRST):
            rare = not known & (Is.EVERYDAY | HEAD)
            follows_word = flags(tokens[p - 1].text) & _PLAIN == Is.WORD
            if not follows_word and (p > i + 1 or not rare or not opening & Is.FIRST):
                break
        p += 1
    return p


_PLAIN: Final = Is.WORD | Is.FIRST | Is.SURNAME | PLACE
"""Plain words that are nothing else go together: ``Home Depot``, ``Advanced Voice``."""


def _is_surname(tokens: list[Token], i: int, p: int, titled: bool) -> bool:
    """Tell whether the people at ``p`` is a surname here: ``Nasir Baloch``."""
    alone = p == i + 1 and p + 1 == len(tokens)
    opening = flags(tokens[i].text)
    return alone and (titled or bool(opening & Is.FIRST and not opening & (Is.WORD | PLACE)))
