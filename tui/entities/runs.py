"""Finds the runs of capitalised words in a text: the only places where names are looked for.

One pass of a bounded regular expression; a run holds at most ``LONGEST`` words, so hostile text
costs no more than plain text.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from tui.entities.cues import SUFFIXES

LONGEST: Final = 40
SPACE: Final = " "
LINE: Final = "|"
_SHORT_LINE: Final = 45
"""A line that ends before this many characters was ended by its writer, not by a margin."""


class Token(NamedTuple):
    """A capitalised word of a run."""

    start: int
    end: int
    text: str
    gap: str
    """What joins it to the word before: nothing at the start of a run, ``SPACE``, ``'s``, lower
    case words such as ``of the``, or ``LINE`` where a line ends on purpose."""


_UPPER = "A-ZÀ-ÖØ-Þ" + "".join(chr(code) for code in range(0x100, 0x250) if chr(code).isupper())
_UPPER += "Α-ΩА-ЯЁЄІЇҐ" + "".join(chr(code) for code in range(0x1E00, 0x1F00, 2))
_SHORTENED = (
    "Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Adm|Brig|Sen|Rep|Gov|Pres|Prof|Dr|Mr|Mrs|Ms|Rev|Hon|St|Mt|Ft"
)
_ENDED = (
    "Inc|Corp|Bros|Ltd|Co|Jr|Sr|Fla|Calif|Mass|Conn|Mich|Minn|Wis|Tenn|Tex|Ariz|Colo|Okla|Ore|Ont"
    "|Ark|Ala|Ga|Md|Mo|Neb|Nev|Vt|Wyo|Del|Kan|Ky|La|Wash|Pa|Va|Ill|Ind"
)
"""Shortened words that may end a name; where a sentence goes on, the full stop is theirs."""
_WORD = (
    rf"(?:(?:[{_UPPER}]\.){{2,6}}(?!\w)|(?:{_SHORTENED})\.(?=\s)|(?:{_ENDED})\.(?=[,;)]|\s+[a-z])|[{_UPPER}]\.(?=\s[{_UPPER}])"
    rf"|(?:[{_UPPER}]\.){{0,3}}"
    rf"(?:(?:al|el|ad|as|ash|ar|an|at|az|ul|bin)[-–]|[dlDLO]['’])?[{_UPPER}]\w*"
    r"(?:(?:['’](?!s\b)|[-–&])\w+){0,6})"
)
_BLANK = r"(?:[ \t\xa0]{1,3}(?:\r?\n[ \t]{0,8})?|\r?\n[ \t]{0,8})"
_JOINER = (
    "(?:of|for|the|and|on|to|against|in|de|da|do|dos|das|del|della|di|du|des|la|le|van|von|der|den"
    "|ten|ter|bin|ibn|al|el|ul|y|e|&)"
)
_GAP = rf"(?:['’]s?)?{_BLANK}(?:{_JOINER}{_BLANK}){{0,3}}"


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of a word, and of what may join it to the next.

    It takes milliseconds to compile, which whoever only imports this should not pay.
    """
    return re.compile(rf"(?<!\w)({_WORD})({_GAP})?")


def runs(text: str, start: int, end: int) -> Iterator[list[Token]]:
    """Yield the runs between ``start`` and ``end`` of ``text``, each as its words."""
    tokens: list[Token] = []
    next_at = -1
    gap = None
    for found in _pattern().finditer(text, start, end):
        begin, stop = found.span(1)
        if begin != next_at or len(tokens) == LONGEST:
            if tokens:
                yield _cut_suffixes(tokens)
            tokens = [Token(begin, stop, found[1], "")]
        else:
            joint = SPACE if gap == " " else _joint(text, gap or "", tokens[-1].end)
            tokens.append(Token(begin, stop, found[1], joint))
        gap = found[2]
        next_at = found.end() if gap else -1
    if tokens:
        yield _cut_suffixes(tokens)


def _cut_suffixes(tokens: list[Token]) -> list[Token]:
    """Return the words without endings such as ``-based``, after which another name starts."""
    if not any("-" in token.text for token in tokens):
        return tokens
    cut: list[Token] = []
    ended = False
    for token in tokens:
        word, dash, suffix = token.text.rpartition("-")
        gap = LINE if ended and token.gap else token.gap
        ended = bool(dash) and suffix in SUFFIXES
        if ended:
            cut.append(Token(token.start, token.start + len(word), word, gap))
        else:
            cut.append(token if gap == token.gap else token._replace(gap=gap))
    return cut


def _joint(text: str, gap: str, start: int) -> str:
    """Return what the ``gap`` that begins at ``start`` says of the words that it joins."""
    if "\n" in gap:
        line_end = start + gap.index("\n")
        begin = text.rfind("\n", max(0, line_end - _SHORT_LINE), line_end)
        if begin >= 0 or line_end < _SHORT_LINE:
            return LINE
    return " ".join(gap.replace("’", "'").split()) or SPACE
