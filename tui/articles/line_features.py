"""What can be seen of a line: the features from which the layout is scored."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from tui.articles.lines import Line
from tui.articles.phrases import FURNITURE, byline, credit, page_phrases
from tui.articles.words import words

_SEEN = 1500
"""Characters of a line that are looked at: enough to tell prose, however long the line is."""

_WORD = re.compile(r"[^\W\d_][\w’'-]*")

_FUNCTION_WORDS = words(
    "a an the and or but nor so yet if than then that this these those there here who whom whose"
    " which what when where while why how as at by for from in into of off on onto over to toward"
    " towards under until up upon with within without about above across after against along among"
    " around because before behind below between beyond during except near since through"
    " throughout i he she it we they me him her us them his hers its our their"
    " is are was were be been being am has have had do does did will would shall should can could"
    " may might must not no only also very more most some any each all both other such said says"
    " told added"
)
_READER_WORDS = words("you your yours our we us my")
_BULLETS = "*•·–-+►▶»>›|#<[&@"


@dataclass(frozen=True, slots=True)
class Seen:
    """One line as it looks."""

    line: Line
    words: int
    function_share: float
    capital_share: float
    reader_share: float
    phrases: int
    """How many phrases of page furniture it holds."""
    ends: bool
    bullet: bool
    furniture: bool
    caption: bool
    byline: bool
    copies: int
    """How often the same words stand in this text."""

    @property
    def prose(self) -> bool:
        """Whether it looks like a sentence or more of running text."""
        return self.words >= 12 and self.function_share >= 0.18 and self.phrases < 2


def look(lines: Sequence[Line]) -> list[Seen]:
    """Return what is seen of every line that is not empty, in order."""
    filled = [line for line in lines if line.text]
    copies = Counter(line.text for line in filled)
    return [_look(line, copies[line.text]) for line in filled]


def _look(line: Line, copies: int) -> Seen:
    text = line.text if len(line.text) <= _SEEN else line.text[:_SEEN]
    words = _WORD.findall(text)
    lower = [word.lower() for word in words]
    count = len(words)
    share = 1 / count if count else 0.0
    function = sum(word in _FUNCTION_WORDS for word in lower)
    return Seen(
        line,
        count,
        function * share,
        sum(word[0].isupper() for word in words) * share,
        sum(word in _READER_WORDS for word in lower) * share,
        len(page_phrases().findall(text.lower())) if count < 120 else 0,
        line.ends_sentence,
        text[0] in _BULLETS,
        0 < count <= 6 and all(word in FURNITURE for word in lower),
        is_caption(line.text, count),
        count <= 30 and byline().match(text) is not None,
        copies,
    )


def is_caption(text: str, words: int) -> bool:
    """Tell whether a line reads as the caption of a picture: a credit, or ``(L)`` and the like."""
    if words > 80 or len(text) > 700:
        return False
    return credit().search(text) is not None or (
        words >= 5 and words < 60 and _sides().search(text) is not None
    )


@cache
def _sides() -> re.Pattern[str]:
    return re.compile(
        r"\((?:[LRC]|[lr]|left|right|cent(?:er|re)|front|back|\d(?:st|nd|rd|th) [LR])\)"
        r"|, (?:left|right|cent(?:er|re)),|\bpictured\b"
    )
