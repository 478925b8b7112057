"""A page as it was read: its paragraphs, what each of them is, its title and its stamp."""

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from tui.articles.headline import DATED_AT, has_headline
from tui.articles.layout import lay_out
from tui.articles.line_features import Seen, look
from tui.articles.lines import Line, paragraphs
from tui.articles.model import Label
from tui.articles.publication import PlacedStamp, choose, find_stamps
from tui.articles.titles import find_title, standfirst

_NEAR = 15
"""Paragraphs above and below the body that may name its source."""

_ABOVE_BODY = 8
_INTO_BODY = 3
"""Paragraphs around the beginning of the body in which author and date are told."""


class Page(NamedTuple):
    """What the lines of a page were found to be."""

    seen: Sequence[Seen]
    labels: Sequence[Label]
    title: int | None
    stamp: PlacedStamp | None

    def lines(self, label: Label) -> Iterator[Line]:
        """Yield the paragraphs with this label."""
        for each, told in zip(self.seen, self.labels, strict=True):
            if told is label:
                yield each.line

    def around(self, *, above: bool) -> list[str]:
        """Return the paragraphs nearest to the body that are not of it, above or below it."""
        own = [i for i, label in enumerate(self.labels) if label is Label.BODY]
        if not own:
            return []
        first, last = own[0], own[-1]
        chosen = range(max(0, first - _NEAR), first) if above else range(last + 1, len(self.seen))
        near = chosen if above else chosen[:_NEAR]
        return [self.seen[i].line.text for i in near if self.labels[i] is Label.BOILERPLATE]


def read_page(text: str, start: int, repeated: Set[str] = frozenset()) -> Page:
    """Return the page that ``text`` is from ``start`` on, where its head ends.

    Lines that are ``repeated`` stand in many files of its folder.
    """
    seen = look(paragraphs(text, start), repeated)
    headed = start == 0 and has_headline(seen)
    labels = lay_out(seen, opens=start > 0, begin=(DATED_AT + 1) * headed)
    title = find_title(seen, labels, headed=headed)
    stamps = [stamp for stamp in find_stamps(text, seen) if not headed or stamp.at > 0]
    stamp = choose(stamps, seen, labels, title)
    body = next((i for i, label in enumerate(labels) if label is Label.BODY), len(seen))
    if title is not None:
        labels[title] = Label.TITLE
        for index in standfirst(seen, title, body):
            labels[index] = Label.BODY
    for index in range(max(0, body - _ABOVE_BODY), min(len(seen), body + _INTO_BODY)):
        if labels[index] is Label.BOILERPLATE and (seen[index].dated or seen[index].byline):
            labels[index] = Label.META
    if stamp is not None and stamp.at != title:
        labels[stamp.at] = Label.META
    return Page(seen, labels, title, stamp)
