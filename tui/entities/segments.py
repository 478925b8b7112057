"""Cuts a run of capitalised words into phrases, and says of each what its own words tell.

``Chinese Foreign Minister Wang Yi`` is a people, a title and a name; ``General Administration of
Customs`` is one name. What stands around a phrase, and what the rest of the article says of it, is
weighed elsewhere.
"""

from typing import Final, NamedTuple

from tui.entities import cues
from tui.entities.joints import ABOUT, OF, joined, known_name, said
from tui.entities.lexicon import HEAD, PLACE, Is, flags
from tui.entities.model import Kind
from tui.entities.runs import SPACE, Token

SURE: Final = 8
STRONG: Final = 5
FAIR: Final = 3
WEAK: Final = 1
_LONGEST_PERSON: Final = 5


class Phrase(NamedTuple):
    """A name, or what may be one."""

    tokens: tuple[Token, ...]
    kind: Kind | None
    weight: int
    why: str
    titled: bool = False
    """Whether a title stands before it: ``Foreign Minister``."""
    opens: bool = False
    """Whether its first word would have a capital anyway."""

    @property
    def start(self) -> int:
        """Return where it starts in the text."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Return where it ends in the text."""
        return self.tokens[-1].end

    @property
    def text(self) -> str:
        """Return its words on one line."""
        return said(self.tokens)


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
        head = _head_end(tokens, i)
        if head > max(end, i):
            phrase = _headed(tokens[i:head], titled, first)
            if phrase is not None:
                found.append(phrase)
            i, titled = head, False
            continue
        if end > i:
            if kind is not None:
                why = "a known place" if kind is Kind.PLACE else "a known organisation"
                found.append(Phrase(tuple(tokens[i:end]), kind, SURE, why, titled, first))
            i, titled = end, False
            continue
        title = _title_end(tokens, i)
        if title > i:
            i, titled = title, True
            continue
        if known & Is.DEMONYM and not known & PLACE:
            i, titled = i + 1, False
            continue
        end = _name_end(tokens, i, titled)
        found.append(_named(tokens[i:end], titled, first))
        i, titled = end, False


def _called(tokens: list[Token], i: int, known: int) -> bool:
    """Tell whether a word such as ``Will`` or ``May`` is a first name here."""
    if not known & Is.FIRST or i + 1 >= len(tokens) or tokens[i + 1].gap != SPACE:
        return False
    after = flags(tokens[i + 1].text)
    return bool(after & Is.SURNAME) and not after & (Is.WORD | Is.CALENDAR | Is.NEVER | Is.TITLE)


def _only_capital(tokens: list[Token], known: int) -> bool:
    """Tell whether the word that opens a sentence is an everyday word before a name."""
    if not known & Is.WORD or len(tokens) == 1:
        return False
    if known & (
        Is.TITLE | Is.TITLE_PART | HEAD | Is.ORGANISATION_OPEN | Is.PLACE_OPEN | Is.COUNTRY
    ):
        return False
    after = flags(tokens[1].text)
    if known & Is.FIRST and not after & (Is.WORD | PLACE | Is.DEMONYM | Is.TITLE):
        return False
    return not after & HEAD


def _head_end(tokens: list[Token], i: int) -> int:
    """Return the end of a phrase from ``i`` that is a headed name, or ``i``."""
    end = i
    p = i
    size = len(tokens)
    while p < size:
        token = tokens[p]
        known = flags(token.text)
        if known & (Is.NEVER | Is.CALENDAR) and p > i:
            break
        if known & Is.TITLE and not known & HEAD and (p > i or not _heads_soon(tokens, p)):
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
            end = p + 1
        elif token.text in cues.EVENT_OPENS and p == i and p + 1 < size:
            end = p = p + 2
            continue
        p += 1
    return end


def _heads_soon(tokens: list[Token], p: int) -> bool:
    """Tell whether one of the next three words is the head of a name."""
    for k in range(p + 1, min(len(tokens), p + 4)):
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
        if known & HEAD and p > begin:
            break
        p += 1
    return p


def _headed(tokens: list[Token], titled: bool, first: bool) -> Phrase | None:
    """Return the phrase whose words hold a head, with what the last head makes of it."""
    kind = Kind.ORGANISATION
    for index in range(len(tokens) - 1, -1, -1):
        known = flags(tokens[index].text)
        text = tokens[index].text
        if known & (HEAD | Is.ORGANISATION_OPEN) or text in cues.PLACE_OF | cues.EVENT_OPENS:
            kind = _kind_of_head(known, text, index == len(tokens) - 1)
            break
    start = 0
    while start < len(tokens) - 1 and _leads(tokens, start, first):
        start += 1
    if start:
        tokens = tokens[start:]
    if len(tokens) == 1:
        return _named(tokens, titled, first and start == 0)
    why = f"ends as {_PLURALS[kind]} do" if flags(tokens[-1].text) & HEAD else "named as a body is"
    return Phrase(tuple(tokens), kind, STRONG, why, titled, first and start == 0)


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


def _title_end(tokens: list[Token], i: int) -> int:
    """Return the end of the title that starts at ``i``, or ``i``."""
    p = i
    end = i
    while p < len(tokens):
        known = flags(tokens[p].text)
        if p > i and tokens[p].gap != SPACE:
            if not (tokens[p].gap in OF and tokens[p - 1].text in cues.TITLES_OF):
                break
            if not known & Is.FIELD:
                break
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
    known = flags(tokens[i].text)
    if not titled and known & Is.COUNTRY and not known & Is.FIRST:
        return i + 1
    p = i + 1
    limit = min(len(tokens), i + _LONGEST_PERSON + 1)
    while p < limit:
        known = flags(tokens[p].text)
        if known & (Is.TITLE | Is.CALENDAR | Is.NEVER) and not known & Is.SURNAME:
            break
        if known & Is.DEMONYM and not _is_surname(tokens, i, p, titled):
            break
        if known & Is.WORD and not known & (Is.SURNAME | Is.FIRST):
            break
        p += 1
    return p


def _is_surname(tokens: list[Token], i: int, p: int, titled: bool) -> bool:
    """Tell whether the people at ``p`` is a surname here: ``Nasir Baloch``."""
    alone = p == i + 1 and p + 1 == len(tokens)
    opening = flags(tokens[i].text)
    return alone and (titled or bool(opening & Is.FIRST and not opening & (Is.WORD | PLACE)))


def _named(tokens: list[Token], titled: bool, first: bool) -> Phrase:
    """Return the phrase of a name without a head."""
    words = tuple(tokens)
    if len(words) == 1:
        return _single(words, titled, first)
    opening, last = flags(words[0].text), flags(words[-1].text)
    if titled:
        return Phrase(words, Kind.PERSON, STRONG + 1, "a title stands before it", True, first)
    if opening & (Is.FIRST | Is.INITIAL) and not last & Is.COUNTRY:
        sure = STRONG if not opening & (Is.WORD | Is.CITY) else FAIR
        return Phrase(words, Kind.PERSON, sure, "opens with a first name", False, first)
    if opening & Is.PLACE_OPEN:
        return Phrase(words, Kind.PLACE, FAIR, "opens as places do", False, first)
    common = sum(1 for word in words if flags(word.text) & Is.WORD)
    if common == len(words):
        return Phrase(words, None, 0, "", False, first)
    if any(flags(word.text) & (Is.COUNTRY | Is.CITY) for word in words):
        return Phrase(words, Kind.ORGANISATION, WEAK, "a place with another name", False, first)
    if last & Is.SURNAME and not opening & Is.WORD:
        return Phrase(words, Kind.PERSON, FAIR, "ends with a surname", False, first)
    if any(flags(word.text) & Is.ACRONYM for word in words):
        return Phrase(words, Kind.ORGANISATION, WEAK, "holds an abbreviation", False, first)
    return Phrase(words, Kind.PERSON, WEAK, "written as people's names are", False, first)


def _single(words: tuple[Token, ...], titled: bool, first: bool) -> Phrase:
    text = words[0].text
    known = flags(text)
    if titled and not known & (Is.COUNTRY | Is.ORGANISATION):
        return Phrase(words, Kind.PERSON, STRONG, "a title stands before it", True, first)
    if known & Is.COUNTRY:
        return Phrase(words, Kind.PLACE, SURE, "a known place", titled, first)
    if known & Is.ORGANISATION:
        weight = SURE if not known & (Is.WORD | Is.CITY | Is.FIRST | Is.SURNAME) else FAIR
        return Phrase(words, Kind.ORGANISATION, weight, "a known organisation", titled, first)
    if known & Is.CITY:
        weight = FAIR if known & (Is.WORD | Is.FIRST) else STRONG
        return Phrase(words, Kind.PLACE, weight, "a known city", titled, first)
    if known & Is.WORD:
        return Phrase(words, None, 0, "", titled, first)
    if known & Is.ACRONYM:
        return Phrase(words, Kind.ORGANISATION, FAIR, "an abbreviation", titled, first)
    if known & Is.SMALL_PLACE and not known & Is.FIRST:
        return Phrase(words, Kind.PLACE, WEAK + 1, "a known town", titled, first)
    if known & (Is.SURNAME | Is.FIRST):
        return Phrase(words, Kind.PERSON, WEAK, "a name that people bear", titled, first)
    return Phrase(words, None, 0, "", titled, first)
