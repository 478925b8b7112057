"""A line of styled text as segments: lists draw dozens of them at each key."""

from itertools import pairwise

from rich.segment import Segment
from rich.style import Style
from rich.text import Text


def painted(line: Text, ground: Style) -> list[Segment]:
    """Return the segments of a line of text that stands on a ground.

    Rich's own ``Text.render`` asks more of each style than lists need, and forgets that of the
    whole line where no part of it has one of its own.
    """
    plain = line.plain
    base = ground + _style(line.style)
    if not line.spans:
        return [Segment(plain, base)]
    edges = {0, len(plain)}
    for span in line.spans:
        edges.add(min(span.start, len(plain)))
        edges.add(min(span.end, len(plain)))
    segments = []
    for start, end in pairwise(sorted(edges)):
        style = base
        for span in line.spans:
            if span.start <= start and end <= span.end:
                style += _style(span.style)
        segments.append(Segment(plain[start:end], style))
    return segments


def _style(style: str | Style) -> Style:
    return style if isinstance(style, Style) else Style.parse(style)
