"""Characters that were read in the wrong encoding, and what they were: ``â€™`` for ``’``.

A text in UTF-8 that somebody read as Windows-1252 has two to four characters in place of one. Only
what can hardly be meant is repaired: the characters' bytes are one character of UTF-8, it is a
letter or mark that news uses, and what it was made of does not stand so in any language.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

_QUOTES = frozenset("‘’“”‚„‹›«»–—…•·\u00a0\u00b4\u00a8")
"""What may follow on a letter as it stands, at least in capitals or in French: ``SÃO “Ê”…``."""

_MOST_UNSURE = 1
"""Letters in a row, of scripts other than Latin, that could be chance."""


FILLER = "\N{WORD JOINER}"
"""What stands, without a width, for the rest of characters that were mended to one."""

_CUT_QUOTE = "â€"
"""What is left of ``”`` where its last byte, which means nothing in Windows-1252, is lost."""


_COMMON = 12
"""Characters of a run up to which it is likely to come again: most are one quote or one letter."""

_NEAR = 40
"""Characters around a place in which a repair is seen that may be there."""


class Repair(NamedTuple):
    """The characters that stand for one, and that one."""

    start: int
    end: int
    character: str


class _Run(NamedTuple):
    """What may be repaired in a run of garbled characters."""

    kept: tuple[Repair, ...]
    several: bool
    """Whether several of its characters stand for others, which is no chance."""


def repairs(text: str) -> Iterator[Repair]:
    """Yield what is to be repaired in ``text``, in order."""
    if text.isascii():
        return
    for run in _garbled().finditer(text):
        at, written = run.start(), run.group()
        found = _read_again(written) if len(written) <= _COMMON else _read(written)
        for start, end, character in found.kept:
            each = Repair(at + start, at + end, character)
            if found.several or _is_sure(text, each):
                yield each


def _read(written: str) -> _Run:
    """Return what a run of garbled characters stands for, offsets counted from its start."""
    found = [
        Repair(each.start(), each.end(), character)
        for each in _one().finditer(written)
        if (character := _character(each.group()))
    ]
    foreign = sum(_is_foreign(each.character) for each in found)
    kept = found if foreign > _MOST_UNSURE else [e for e in found if not _is_foreign(e.character)]
    return _Run(tuple(kept), len(found) > 1)


_read_again = lru_cache(1024)(_read)


def mended(text: str) -> str:
    """Return ``text``, as long as before, each repair where what it stands for begins."""
    pieces, at = [], 0
    for repair in repairs(text):
        filled = repair.character.ljust(repair.end - repair.start, FILLER)
        pieces += [text[at : repair.start], filled]
        at = repair.end
    return "".join((*pieces, text[at:])) if pieces else text


def past_repair(text: str, offset: int) -> int:
    """Return ``offset``, or where the repair ends that it would cut."""
    first = max(0, offset - _NEAR)
    for repair in repairs(text[first : offset + _NEAR]):
        if first + repair.start < offset < first + repair.end:
            return first + repair.end
    return offset


def words_of(mended_text: str) -> str:
    """Return the words of a mended text, without fillers and with single blanks between them."""
    return " ".join(mended_text.replace(FILLER, "").split())


def _is_foreign(character: str) -> bool:
    return character.isalpha() and character > "\u017f"


def _is_sure(text: str, repair: Repair) -> bool:
    """Tell whether no language has these characters in a row, where they stand."""
    tail = text[repair.start + 1 : repair.end]
    if tail == "€" or not _QUOTES.issuperset(tail):
        return True
    if len(tail) > 1:
        return False
    before = text[repair.start - 1 : repair.start]
    if tail == "\u00a0":
        return not before.isupper()
    return before.islower() or text[repair.end : repair.end + 1].islower()


@lru_cache(1024)
def _character(garbled: str) -> str | None:
    """Return the character that was meant, None where there is none, or none that news uses."""
    if garbled == _CUT_QUOTE:
        return "”"
    try:
        character = bytes(map(_byte, garbled)).decode("utf-8")
    except UnicodeDecodeError:
        return None
    if len(character) != 1:
        return None
    known = character.isalpha() or unicodedata.category(character)[0] in "PSN"
    known = known and not "\u2800" <= character <= "\u28ff"  # Braille: â and a blank are likelier
    return character if known or character in "\u00a0\u00ad\u2009\u200a\u202f" else None


def _byte(character: str) -> int:
    code = ord(character)
    return code if code < 0x100 else _bytes()[character]


@cache
def _bytes() -> dict[str, int]:
    table = bytes(range(0x80, 0xA0)).decode("cp1252", errors="replace")
    return {character: 0x80 + at for at, character in enumerate(table) if character != "�"}


@cache
def _follows() -> str:
    """Return a class of the characters that a byte within a character of UTF-8 is read as."""
    return "[\u0080-\u00bf" + "".join(map(re.escape, _bytes())) + "]"


@cache
def _one() -> re.Pattern[str]:
    follows = _follows()
    return re.compile(
        rf"[\u00c2-\u00c5\u00ce-\u00d1]{follows}|[\u00e2-\u00e9]{follows}{{2}}"
        rf"|\u00f0[\u0178\u009f]{follows}{{2}}|{_CUT_QUOTE}(?!\w)"
    )


@cache
def _garbled() -> re.Pattern[str]:
    return re.compile(rf"(?:{_one().pattern})+")
