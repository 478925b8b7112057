"""Make text from files harmless to draw, one character for one.

Offsets into a text hold in what this module returns, so that highlights need no translation.
"""

import re
import unicodedata
from functools import cache

_PLACEHOLDER = "\N{REPLACEMENT CHARACTER}"
_DOT = "\N{MIDDLE DOT}"

_KEPT = frozenset("\u200c\u200d\ufe0e\ufe0f")
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

_PLAIN = re.compile(r"[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0377\u0400-\u052f\u2010-\u2027]*\Z")
"""Text of the blocks that news in European languages is made of: most lines, told at once."""


def visible(text: str) -> str:
    """Return ``text``, as long as before, with nothing left that could steer a terminal.

    Blanks of every width but the plain one's become a plain blank where a terminal may misplace
    them, C0 controls become their pictures (``␛``), other controls, bidirectional overrides and
    zero-width characters a middle dot, and surrogates, private and unassigned characters ``�``.
    Joiners and variation selectors stay.
    """
    if _PLAIN.match(text):
        return text
    return "".join(map(_visible_character, text))


@cache
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
