"""The named parts that patterns are made of: MONTH, DAY, YEAR, NUM, UNIT and so on.

Each reads one or more tokens from a place and says where it ends and what it means. ``starts``
are the words that it can begin with, by which rules are looked up.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from tui.dates import phrases, words
from tui.dates.clocks import clock, four_digits
from tui.dates.numbers import follows_number, number, ordinal, small_number, year
from tui.dates.tokens import DIGITS, Token, is_glued, word_at

Meaning = int | float | str
Found = tuple[int, Meaning] | None
Reader = Callable[[Sequence[Token], int], Found]


class Element(NamedTuple):
    """A part of patterns: how it is read, and the words that it can start with."""

    read: Reader
    starts: frozenset[str]


def _name(table: dict[str, int]) -> Reader:
    """Read a month's or weekday's name, with the dot of an abbreviation."""

    def read(tokens: Sequence[Token], i: int) -> Found:
        meaning = table.get(tokens[i].word)
        if meaning is None or not tokens[i].capital:
            return None
        if tokens[i].word in words.FULL_NAMES:
            return i + 1, meaning
        if is_glued(tokens, i + 1, "."):
            return i + 2, meaning
        return (i + 1, meaning) if _in_a_date(tokens, i) else None

    return read


def _in_a_date(tokens: Sequence[Token], i: int) -> bool:
    """Whether an abbreviation without a dot is one: a number or a month stands beside it."""
    month = tokens[i].word in words.MONTHS
    if i > 0 and month and tokens[i - 1].is_number:
        return True
    if i > 1 and tokens[i - 1].word in _JOINTS and tokens[i - 2].word in words.MONTHS:
        return True
    i += 1 + (word_at(tokens, i + 1) in (",", "'", *_JOINTS))
    return i < len(tokens) and (tokens[i].is_number or tokens[i].word in words.MONTHS)


_JOINTS = ("-", "/")


def _day(tokens: Sequence[Token], i: int) -> Found:
    if not tokens[i].is_number:
        found = ordinal(tokens, i)
        return found if found and found[1] <= 31 else None
    token = tokens[i]
    if len(token.word) > 2 or not 1 <= int(token.word) <= 31:
        return None
    end = i + 1
    if end < len(tokens) and tokens[end].glued and tokens[end].word in words.ORDINAL_ENDINGS:
        end += 1
    elif follows_number(tokens, end):
        return None
    return end, int(token.word)


def _two_digits(tokens: Sequence[Token], i: int) -> Found:
    word = tokens[i].word
    return (i + 1, int(word)) if tokens[i].is_number and len(word) <= 2 else None


def _compact(tokens: Sequence[Token], i: int) -> Found:
    """Read eight digits that may be a day: 20240522."""
    word = tokens[i].word
    if not (tokens[i].is_number and len(word) == 8 and "1900" < word < "2100"):
        return None
    return None if follows_number(tokens, i + 1) else (i + 1, int(word))


def _short_year(tokens: Sequence[Token], i: int) -> Found:
    """Read '97, without saying which century."""
    if tokens[i].word != "'" or not (i + 1 < len(tokens) and tokens[i + 1].glued):
        return None
    word = tokens[i + 1].word
    if not (tokens[i + 1].is_number and len(word) == 2) or is_glued(tokens, i + 2, "s"):
        return None
    return i + 2, int(word)


def _part_of_year(letter: str, noun: str, count: int) -> Reader:
    """Read which of ``count`` parts of a year is meant: "Q3", "third quarter"."""
    digits = tuple(str(number) for number in range(1, count + 1))

    def read(tokens: Sequence[Token], i: int) -> Found:
        if tokens[i].word != letter:
            return _ordinal_of(tokens, i, noun, count)
        digit = word_at(tokens, i + 1)
        return (i + 2, int(digit)) if digit in digits and tokens[i + 1].glued else None

    return read


def _ordinal_of(tokens: Sequence[Token], i: int, noun: str, count: int) -> Found:
    if tokens[i].word in ("final", "last", "latter"):
        found: tuple[int, int] | None = (i + 1, count)
    else:
        found = ordinal(tokens, i)
    if found is None or found[1] > count:
        return None
    end = found[0] + (word_at(tokens, found[0]) == "-")
    return (end + 1, found[1]) if word_at(tokens, end) == noun else None


def _count(tokens: Sequence[Token], i: int) -> Found:
    """Read how many: a number, "two or three", "a", "a couple of"; "X" where nobody counted."""
    found = _single_count(tokens, i)
    if found and found[1] != "X" and (end := _and_a_half(tokens, found[0])):
        return end, float(found[1]) + 0.5
    if found is None or found[1] == "X" or word_at(tokens, found[0]) not in ("to", "or", "-"):
        return found
    end = found[0] + 1
    upper = number(tokens, end) if end < len(tokens) else None
    return (upper[0], found[1]) if upper and upper[1] > float(found[1]) else found


def _and_a_half(tokens: Sequence[Token], i: int) -> int:
    """Return the end of "and a half", also with hyphens; 0 where it doesn't stand here."""
    for word in ("and", "a", "half"):
        i += word_at(tokens, i) == "-"
        if word_at(tokens, i) != word:
            return 0
        i += 1
    return i


def _single_count(tokens: Sequence[Token], i: int) -> Found:
    word = tokens[i].word
    if word in words.VAGUE:
        return i + 1, "X"
    if word in ("a", "an"):
        following = word_at(tokens, i + 1)
        if following == "few":
            return i + 2, "X"
        if following in ("couple", "dozen"):
            end = i + 2 + (word_at(tokens, i + 2) == "of")
            return end, 2 if following == "couple" else 12
        if following == "hundred":
            return number(tokens, i)
        if following == "half" or following == "number":
            return None
        return i + 1, 1
    if word == "couple" and word_at(tokens, i + 1) == "of":
        return i + 2, 2
    return number(tokens, i)


def _nth(tokens: Sequence[Token], i: int) -> Found:
    """Read which of several: "third", "last" as -1."""
    return (i + 1, -1) if tokens[i].word in ("last", "final") else ordinal(tokens, i)


def _phrase(table: Mapping[tuple[str, ...], Meaning]) -> Reader:
    """Read the longest of several fixed phrases."""
    rests: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
    for phrase in sorted(table, key=len, reverse=True):
        rests.setdefault(phrase[0], []).append((phrase[1:], table[phrase]))

    def read(tokens: Sequence[Token], i: int) -> Found:
        for rest, meaning in rests.get(tokens[i].word, ()):
            end = i + 1
            for word in rest:
                if end == len(tokens) or tokens[end].word != word:
                    break
                end += 1
            else:
                return end, meaning
        return None

    return read


def _phase(tokens: Sequence[Token], i: int) -> Found:
    """Read which part of a date is meant: "early", "the end of"."""
    after_the = i + (tokens[i].word == "the")
    return _PHASE(tokens, after_the) if after_the < len(tokens) else None


def _decade(tokens: Sequence[Token], i: int) -> Found:
    """Read 1990s, '90s, 90s or nineties; two digits mean the last century's."""
    # Bare, they may be an age: "in her 30s", "in his thirties".
    said = i > 0 and tokens[i - 1].word in ("the", "-", "early", "mid", "late")
    if (code := words.DECADES.get(tokens[i].word)) is not None:
        return (i + 1, 1900 + code) if said else None
    start = i + (tokens[i].word == "'")
    word = word_at(tokens, start)
    end = start + 1
    if word_at(tokens, end) == "'s" or is_glued(tokens, end, "s"):
        end += 1
    elif is_glued(tokens, end, "'") and is_glued(tokens, end + 1, "s"):
        end += 2
    else:
        return None
    if not (word.isdecimal() and word.endswith("0")):
        return None
    if len(word) == 4:
        return (end, int(word)) if "1000" <= word < "2100" else None
    sure = (said or start > i) and len(word) == 2 and word >= "10"
    return (end, 1900 + int(word)) if sure else None


def _lookup(table: Mapping[str, Meaning]) -> Reader:
    """Read one of several words."""

    def read(tokens: Sequence[Token], i: int) -> Found:
        meaning = table.get(tokens[i].word)
        return None if meaning is None else (i + 1, meaning)

    return read


_CONNECTORS = {
    **dict.fromkeys(("-", "/", "to", "through", "until", "till"), "to"),
    **dict.fromkeys(("and", "or", "&"), "and"),
}
_PHASE = _phrase(words.PHASES)


def _starts(*tables: Iterable[str]) -> frozenset[str]:
    return frozenset(word for table in tables for word in table)


def _first_words(phrases: Iterable[tuple[str, ...]]) -> frozenset[str]:
    return frozenset(phrase[0] for phrase in phrases)


_NUMBER_WORDS = _starts((DIGITS,), words.SMALL, words.TENS)
_YEAR_WORDS = _starts((DIGITS, "two", "twenty"), (w for w, n in words.SMALL.items() if n >= 15))
_ORDINAL_WORDS = _starts((DIGITS,), words.ORDINALS, words.TENS)
_COUNT_WORDS = _NUMBER_WORDS | words.VAGUE | {"a", "an", "hundred", "couple", "half"}

ELEMENTS = {
    "MONTH": Element(_name(words.MONTHS), _starts(words.MONTHS)),
    "WEEKDAY": Element(_name(words.WEEKDAYS), _starts(words.WEEKDAYS)),
    "DAY": Element(_day, _ORDINAL_WORDS),
    "NN": Element(_two_digits, frozenset({DIGITS})),
    "YEAR": Element(year, _YEAR_WORDS),
    "COMPACT": Element(_compact, frozenset({DIGITS})),
    "SHORTYEAR": Element(_short_year, frozenset({"'"})),
    "DECADE": Element(_decade, _starts((DIGITS, "'"), words.DECADES)),
    "ORD": Element(ordinal, _ORDINAL_WORDS),
    "QUARTER": Element(_part_of_year("q", "quarter", 4), _ORDINAL_WORDS | {"q", "final", "last"}),
    "HALF": Element(_part_of_year("h", "half", 2), _ORDINAL_WORDS | {"h", "latter", "last"}),
    "SEASON": Element(_lookup(words.SEASONS), _starts(words.SEASONS)),
    "NUM": Element(number, _NUMBER_WORDS | {"a", "half", "hundred"}),
    "INT": Element(small_number, _NUMBER_WORDS),
    "COUNT": Element(_count, _COUNT_WORDS),
    "VAGUE": Element(_lookup(dict.fromkeys(words.VAGUE, "X")), words.VAGUE),
    "UNIT": Element(_lookup(words.UNITS), _starts(words.UNITS)),
    "UNITS": Element(_lookup(words.PLURALS), _starts(words.PLURALS)),
    "ANYUNIT": Element(
        _lookup(words.UNITS | words.PLURALS), _starts(words.UNITS) | _starts(words.PLURALS)
    ),
    "PHASE": Element(_phase, _first_words(words.PHASES) | {"the"}),
    "ABOUT": Element(_phrase(phrases.APPROXIMATIONS), _first_words(phrases.APPROXIMATIONS)),
    "HOLIDAY": Element(_phrase(phrases.HOLIDAYS), _first_words(phrases.HOLIDAYS)),
    "WHICH": Element(_phrase(phrases.WHICH), _first_words(phrases.WHICH)),
    "THEN": Element(_phrase(phrases.THEN), _first_words(phrases.THEN)),
    "DAYPART": Element(_lookup(words.DAY_PARTS), _starts(words.DAY_PARTS)),
    "CONNECT": Element(_lookup(_CONNECTORS), _starts(_CONNECTORS)),
    "COMMA": Element(_lookup({",": ","}), frozenset({","})),
    "CLOCK": Element(clock, frozenset({DIGITS, "noon", "midnight"})),
    "HHMM": Element(four_digits, frozenset({DIGITS})),
    "WEEKDAYS": Element(_name(words.WEEKDAY_PLURALS), _starts(words.WEEKDAY_PLURALS)),
    "NTH": Element(_nth, _ORDINAL_WORDS | {"last", "final"}),
    "BC": Element(_phrase(phrases.BEFORE_CHRIST), _first_words(phrases.BEFORE_CHRIST)),
    "AD": Element(_phrase(phrases.ANNO_DOMINI), _first_words(phrases.ANNO_DOMINI)),
    "ZONE": Element(_phrase(phrases.ZONES), _first_words(phrases.ZONES)),
}

INNER_WORDS = phrases.INNER_WORDS | frozenset(
    {"dozen", "of", "s", "m", "o", "clock", ".", ",", "-", *words.SCALES, *words.ORDINAL_ENDINGS}
)
"""The words that stand within elements after their first."""
