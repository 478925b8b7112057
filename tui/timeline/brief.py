"""What a timeline needs of an event to place, merge and filter it, without its sentence."""

import re
import zlib
from collections.abc import Iterable
from typing import NamedTuple

from tui.articles.words import words
from tui.timeline.model import DateKind, Event

KINDS = tuple(DateKind)
"""Kinds of dates, by number."""

PLAIN, NAME, NUMBER = range(3)
"""What a telling word is; the lowest two bits of its number say so."""
SORTS = 4

LONGEST = 2000
"""Characters beyond which a "sentence" is a list or worse, and is like no other."""

_WORD = re.compile(r"\w+")
_FUNCTION_WORDS = words(
    """
    a about after again all also although an and any are as at be because been before being both but
    by can could did do does during each even for from had has have he her here him his how if in
    into is it its just last like made make many may more most much new next no not now of off on
    one only or other our out over own per said same say says she should since so some such than
    that the their them then there these they this those through to told too two under until up us
    very was we were what when where which while who will with would year years yesterday today
    tomorrow monday tuesday wednesday thursday friday saturday sunday
    """
)


class Brief(NamedTuple):
    """An event, as short as it goes: quick to send from one process to another."""

    edtf: str | None
    value: str
    shown: str
    """The date as it is written everywhere."""
    kind: int
    place: int
    """The character to which a reader is led who looks for it."""
    sentence: int
    """A number of its sentence, the same for the same words; 0 where it has none."""
    words: tuple[int, ...]
    """The numbers of the sentence's telling words, each once; of the date's own there is none."""
    names: tuple[str, ...]


def brief_of(event: Event, text: str, shown: str) -> Brief:
    """Return an event of an article's text in brief; ``shown`` is how its date is written."""
    sentence = " ".join(event.of(text).split())
    return Brief(
        event.edtf,
        event.value,
        shown,
        KINDS.index(event.kind),
        event.place.start,
        _number(sentence) << 32 | len(sentence) & 0xFFFFFFFF,
        _words(event, text),
        event.entities,
    )


def _words(event: Event, text: str) -> tuple[int, ...]:
    if event.end - event.start > LONGEST:
        return ()
    date = event.date
    pieces = [event.of(text)]
    if event.start <= date.start and date.end <= event.end:
        pieces = [text[event.start : date.start], text[date.end : event.end]]
    names = {word for name in event.entities for word in _split(name)}
    told = {word for piece in pieces for word in _split(piece)} - _FUNCTION_WORDS
    return tuple(sorted({_number(word) // SORTS * SORTS + _sort(word, names) for word in told}))


def _sort(word: str, names: Iterable[str]) -> int:
    if word[0].isdigit():
        return NUMBER
    return NAME if word in names else PLAIN


def _split(text: str) -> list[str]:
    return [_stem(word) for word in _WORD.findall(text.casefold()) if _tells(word)]


def _tells(word: str) -> bool:
    """Tell whether a word can say something: a letter alone doesn't, a digit does."""
    return len(word) > 1 or word.isdigit()


def _stem(word: str) -> str:
    """Return a word without the ending that number and tense give it."""
    for ending in ("ing", "ed", "es", "s"):
        if len(word) > len(ending) + 3 and word.endswith(ending):
            return word[: -len(ending)]
    return word


def _number(words: str) -> int:
    """Return a number of 32 bits, the same in every process."""
    return zlib.crc32(words.encode("utf-8", "surrogatepass"))
