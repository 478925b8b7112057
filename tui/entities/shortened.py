"""Initiatives said without their last word: ``Belt and Road`` after the initiative of that name."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from tui.articles.model import Span
from tui.entities.model import Kind, Mention, MentionHow

_LEFT_OUT: Final = frozenset(["Initiative", "Programme", "Program", "Project", "Plan", "Strategy"])
_MOST: Final = 20
"""So many initiatives are looked for, that an endless list of them costs no more."""


def shortened(text: str, passages: Sequence[Span], named: Iterable[Mention]) -> Iterator[Mention]:
    """Yield where an initiative among ``named`` goes by its name without the last word."""
    shorts: dict[str, str] = {}
    for mention in named:
        start, _, last = mention.name.rpartition(" ")
        if mention.kind is Kind.INITIATIVE and last in _LEFT_OUT and " " in start:
            shorts[start] = mention.name
    for short, name in list(shorts.items())[:_MOST]:
        for passage in passages:
            at = text.find(short, passage.start, passage.end)
            while at >= 0:
                end = at + len(short)
                if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
                    why = f"short for {name}"
                    yield Mention(at, end, Kind.INITIATIVE, name, MentionHow.ALIAS, why)
                at = text.find(short, end, passage.end)
