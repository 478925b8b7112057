"""The word rule: what a word is, and when two words are the same.

This is the one place that knows it. The index stores texts folded by this rule, queries are split
by it, and matches are found in texts folded by it, so that the three can never disagree.

A word is a run of letters and digits. Case, accents and other combining signs don't count. In
scripts that write without spaces every character is a word, so that a name in them is a phrase.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from tui.articles.mojibake import mended

_SPACELESS = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x3040, 0x30FF),  # Hiragana, Katakana
    (0x3400, 0x4DBF),  # Han
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)
_ZERO_WIDTH_SPACE = "\u200b"
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


def _fold_character(character: str) -> str:
    """Return what ``character`` becomes: letters of a word, nothing, or a space between words."""
    category = unicodedata.category(character)
    if category in ("Mn", "Me") and unicodedata.combining(character):
        return ""
    if category == "Cf" and character != _ZERO_WIDTH_SPACE:
        return ""
    if category[0] == "M":
        return character
    if not character.isalnum():
        return " "
    parts = unicodedata.normalize("NFKD", character.casefold())
    kept = "".join(c for c in parts if not unicodedata.combining(c))
    letters = unicodedata.normalize("NFC", kept).casefold()
    word = "".join(c for c in letters if c.isalnum() or unicodedata.category(c)[0] == "M")
    if any(low <= ord(character) <= high for low, high in _SPACELESS):
        return f" {word} "
    return word or " "


class _Table(dict[int, str]):
    """The fold of every character met so far, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_TABLE = _Table()


def fold(text: str) -> str:
    """Return the words of ``text``, folded, with nothing but spaces between them."""
    return mended(text).translate(_TABLE)


def split(text: str) -> tuple[str, ...]:
    """Return the words of ``text``, folded."""
    return tuple(fold(text).split())


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, a space added at both ends, that knows where its characters come from."""

    text: str
    _folded_at: tuple[int, ...]
    _shift: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the original of the folded characters ``start`` to ``end``."""
        if len(self._shift) == 1:
            return start + self._shift[0], end + self._shift[0]
        return self._origin(start), max(self._origin(end - 1) + 1, self._origin(end))

    def _origin(self, position: int) -> int:
        return position + self._shift[bisect_right(self._folded_at, position) - 1]


def folded(text: str) -> Folded:
    """Fold ``text`` and keep the way back to its offsets."""
    text = mended(text)
    at, shift = [0], [-1]
    if not text.isascii():
        moved = -1
        for found in _BEYOND_ASCII.finditer(text):
            grown = len(_TABLE[ord(found[0])]) - 1
            if grown:
                _note_shift(at, shift, found.start() - moved, grown, moved)
                moved -= grown
    return Folded(f" {fold(text)} ", tuple(at), tuple(shift))


def _note_shift(at: list[int], shift: list[int], position: int, grown: int, moved: int) -> None:
    """Record that the character folded to ``position`` takes ``grown`` places more than one."""
    for extra in range(1, grown + 1):
        at.append(position + extra)
        shift.append(moved - extra)
    if grown < 0:
        at.append(position)
        shift.append(moved + 1)
