"""What the trained model is told of each word: letters, neighbours, the rules' say.

A feature is a short string. What hangs on a word alone is worked out once a word.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tui.entities.lexicon import Is, flags
from tui.entities.model import Mention
from tui.entities.runs import Token
from tui.entities.verdicts import Decided

_BESIDE: Final = 40
"""So many characters before and after a run are looked at."""
_PIECE: Final = re.compile(r"[\w'-]+|[^\w\s]|\n")
_REPEATED: Final = re.compile(r"(.)\1{2,}")
_FLAGS: Final = tuple(
    (name, flag) for name, flag in vars(Is).items() if name.isupper() and isinstance(flag, int)
)
_TOGETHER: Final = (
    Is.WORD | Is.FIRST | Is.SURNAME | Is.COUNTRY | Is.CITY | Is.SMALL_PLACE | Is.DEMONYM | Is.TITLE
)
_MOST_AROUND: Final = 8


@dataclass(frozen=True, slots=True)
class Seen:
    """What the rules and the whole article say, as features of phrases and words."""

    labels: dict[int, str]
    """What each word, by its start, is to the rules: it opens (``B-``) or goes on (``I-``)."""
    phrases: dict[int, tuple[str, ...]]
    """What is known of the phrase that each word, by its start, stands in."""
    usual: dict[str, str]
    """What the rules mostly take a word for in this article."""
    lower: frozenset[str]
    """The words of the article, among them all that are written in lower case."""


def look(text: str, decided: Sequence[Decided], named: Sequence[Mention | None]) -> Seen:
    """Return what the rules say of every word."""
    labels: dict[int, str] = {}
    phrases: dict[int, tuple[str, ...]] = {}
    kinds: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for each, mention in zip(decided, named, strict=True):
        known = tuple(_of_phrase(each, mention))
        mark = "B-"
        for token in each.phrase.tokens:
            phrases[token.start] = known
            if mention is not None:
                labels[token.start] = f"{mark}{mention.kind[:3]}"
                kinds[token.text][mention.kind[:3]] += 1
                mark = "I-"
    usual = {word: f"usual={counts.most_common(1)[0][0]}" for word, counts in kinds.items()}
    return Seen(labels, phrases, usual, frozenset(text.split()))


def _of_phrase(decided: Decided, mention: Mention | None) -> Iterable[str]:
    phrase, _, tally = decided
    yield f"form={phrase.kind[:3]}{phrase.weight}" if phrase.kind else "form=-"
    if mention is not None:
        yield f"how={mention.kind[:3]}{mention.how}"
        if len(phrase.tokens) == 1:
            yield "alone"
    if phrase.titled:
        yield "titled"
    if phrase.opens:
        yield "opens"
    if tally.midway:
        yield "midway"
    for kind, weight in tally.around.items():
        yield f"around={kind[:3]}{min(weight, _MOST_AROUND) // 2}"


def features(text: str, run: Sequence[Token], low: int, high: int, seen: Seen) -> list[list[str]]:
    """Return the features of each word of a run in the passage from ``low`` to ``high``."""
    words = [_of_word(token.text) for token in run]
    labels = [seen.labels.get(token.start, "O") for token in run]
    last = len(run) - 1
    found: list[list[str]] = []
    for i, token in enumerate(run):
        label = labels[i]
        row = [*words[i][0], f"R={label}", *seen.phrases.get(token.start, ("none",))]
        usual = seen.usual.get(token.text)
        if usual:
            row.append(usual)
        if token.text.lower() in seen.lower:
            row.append("lower")
        if i:
            row += words[i - 1][1]
            row += (f"-g={token.gap}", f"-R={labels[i - 1]}", f"-R={labels[i - 1]}|{label}")
        else:
            row += _before(text, token.start, low)
        if i < last:
            row += words[i + 1][2]
            row += (f"+g={run[i + 1].gap}", f"+R={labels[i + 1]}")
        else:
            row += _after(text, token.end, high)
        if i > 1:
            row.append(f"-2w={run[i - 2].text.lower()}")
        if i < last - 1:
            row.append(f"+2w={run[i + 2].text.lower()}")
        found.append(row)
    return found


def _before(text: str, start: int, low: int) -> tuple[str, ...]:
    pieces = _PIECE.findall(text, max(low, start - _BESIDE), start)
    one = _said(pieces[-1]) if pieces else "^"
    two = _said(pieces[-2]) if len(pieces) > 1 else "^"
    return "first", f"-1w={one}", f"-2w={two}", f"-12={two}|{one}"


def _after(text: str, end: int, high: int) -> tuple[str, ...]:
    pieces = _PIECE.findall(text, end, min(high, end + _BESIDE))
    one = _said(pieces[0]) if pieces else "$"
    two = _said(pieces[1]) if len(pieces) > 1 else "$"
    return "last", f"+1w={one}", f"+2w={two}"


def _said(piece: str) -> str:
    return f"#{len(piece)}" if piece.isdigit() else piece.lower()


@lru_cache(maxsize=1 << 15)
def _of_word(word: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the features of a word: for itself, for the word after it, for the one before."""
    lower = word.lower()
    known = flags(word)
    own = [f"w={lower}", f"shape={_shape(word)}", f"all={known & _TOGETHER}"]
    own += [name for name, flag in _FLAGS if known & flag]
    itself = (
        *(f"0{each}" for each in own),
        f"W={word}",
        f"p2={lower[:2]}",
        f"p3={lower[:3]}",
        f"s2={lower[-2:]}",
        f"s3={lower[-3:]}",
        f"s4={lower[-4:]}",
    )
    return itself, tuple(f"-1{each}" for each in own), tuple(f"+1{each}" for each in own)


def _shape(word: str) -> str:
    signs = (
        "X" if sign.isupper() else "x" if sign.islower() else "d" if sign.isdigit() else sign
        for sign in word[:40]
    )
    return _REPEATED.sub(r"\1\1", "".join(signs))
