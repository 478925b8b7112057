"""Make text from files harmless to draw, and mend what was garbled, one character for one.

Offsets into a text hold in what this module returns, so that highlights need no translation.
"""

import re
import unicodedata
from collections.abc import Iterator

from tui.articles.mojibake import FILLER, mended

_PLACEHOLDER = "\N{REPLACEMENT CHARACTER}"
_DOT = "\N{MIDDLE DOT}"

_KEPT = frozenset(f"\u200c\u200d\ufe0e\ufe0f{FILLER}")
"""Joiners and variation selectors: they shape emoji and several scripts and move nothing."""

_NAMED = {
    "\t": " ",
    "\n": " ",
    "\r": " ",
    "\x0b": " ",
    "\x0c": " ",
    "\x85": " ",
    "\u00a0": " ",
    "\u2028": " ",
    "\u2029": " ",
    "\u202f": " ",
    "\x7f": "\N{SYMBOL FOR DELETE}",
    "\u00ad": _DOT,
    "\u115f": _DOT,
    "\u1160": _DOT,
    "\u3164": _DOT,
    "\uffa0": _DOT,
}
"""Blanks, and fillers that look blank, whose Unicode category does not tell."""

_BY_CATEGORY = {"Cf": _DOT, "Cs": _PLACEHOLDER, "Co": _PLACEHOLDER, "Cn": _PLACEHOLDER}
_SUSPECT_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zs"})

_UNFILLED = re.compile(f"[^{FILLER}]+")

_PLAIN = re.compile(
    r"[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0377\u0400-\u052f\u2010-\u2027\u20a0-\u20b9"
    r"\u3000-\u303f\u3041-\u3096\u3099-\u30ff\u3400-\u4db5\u4e00-\u9fef\uac00-\ud7a3"
    r"\uff01-\uff9f]*\Z"
)
"""Text of the blocks that most news is made of: most lines, told at once."""


def visible(text: str) -> str:
    """Return ``text``, as long as before, with nothing left that could steer a terminal.

    Blanks of every width but the plain one's become a plain blank where a terminal may misplace
    them, C0 controls become their pictures (``␛``), other controls, bidirectional overrides and
    zero-width characters a middle dot, and surrogates, private and unassigned characters ``�``.
    Joiners and variation selectors stay. Where several characters were one that was read in the
    wrong encoding (``â€™``), that one stands, and a ``FILLER`` for each of the others.
    """
    text = mended(text)
    if _PLAIN.match(text):
        return text
    return text.translate(_DRAWN)


def unfilled(drawn: str) -> Iterator[tuple[int, str]]:
    """Yield what of a drawn text takes room, in pieces, each with where it begins."""
    if FILLER not in drawn:
        yield 0, drawn
        return
    for piece in _UNFILLED.finditer(drawn):
        yield piece.start(), piece.group()


def _visible_character(character: str) -> str:
    if character in _KEPT:
        return character
    if character in _NAMED:
        return _NAMED[character]
    category = unicodedata.category(character)
    if category not in _SUSPECT_CATEGORIES:
        return character
    if category == "Zs":
        return character if character == "\u3000" else " "
    if category == "Cc":
        return chr(0x2400 + ord(character)) if character < " " else _DOT
    return _BY_CATEGORY[category]


class _Drawn(dict[int, str]):
    """What is drawn for a character's code, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        drawn = self[code] = _visible_character(chr(code))
        return drawn


_DRAWN = _Drawn()
