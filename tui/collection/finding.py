"""Finding typed words in one text, also inside its words, as a reader of one article expects."""

import re

from tui.articles.model import Span
from tui.query.words import folded, split


def find(words: str, text: str) -> tuple[Span, ...]:
    """Return where ``words`` stand in ``text``, in order and without overlap.

    Case and accents don't count and any gap between words is as good as another. Where there is
    no letter or digit to find (``…``, ``©``), the very characters are found.
    """
    parts = split(words)
    if not parts:
        literal = words.strip()
        places = re.finditer(re.escape(literal), text) if literal else ()
        return tuple(Span(place.start(), place.end()) for place in places)
    ground = folded(text)
    pattern = re.compile(" +".join(re.escape(part) for part in parts))
    found: list[Span] = []
    for place in pattern.finditer(ground.text):
        span = Span(*ground.span(place.start(), place.end()))
        # One character may fold to two that both match: ß to ss.
        if not found or span.start >= found[-1].end:
            found.append(span)
    return tuple(found)
