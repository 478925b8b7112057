"""Articles for the tests of widgets, written as their blocks; the offsets follow."""

import re

from tui.articles.model import (
    Article,
    Block,
    Dateline,
    Label,
    Published,
    PublishedHow,
    Span,
    Title,
    TitleHow,
)
from tui.collection.understand import Understood
from tui.dates.model import DateHow, Precision, Timex, TimexType
from tui.entities.model import Kind, Mention, MentionHow

Part = tuple[Label, str] | tuple[Label, str, bool]


def article(*parts: Part, sentences: tuple[Span, ...] | None = None) -> Article:
    """Return an article of the given blocks: label, text and whether it repeats an earlier one."""
    text = "".join(part[1] for part in parts)
    blocks: list[Block] = []
    for part in parts:
        start = blocks[-1].end if blocks else 0
        repeats = part[2] if len(part) == 3 else False
        blocks.append(Block(start, start + len(part[1]), part[0], repeats))
    titled = next((block for block in blocks if block.label is Label.TITLE), None)
    title = Title()
    if titled is not None:
        said = titled.of(text).strip()
        start = text.index(said, titled.start)
        title = Title(said, TitleHow.STATED, start, start + len(said))
    opening = next((block for block in blocks if block.label is Label.DATELINE), None)
    dateline = None
    if opening is not None:
        dateline = Dateline(opening.start, opening.end, opening.of(text).split(",")[0], None)
    return Article(
        file="000_test.txt",
        text=text,
        blocks=tuple(blocks),
        sentences=_sentences(text, blocks) if sentences is None else sentences,
        title=title,
        published=Published("2025-04-29", PublishedHow.STATED),
        anchor=None,
        source="Xinhua",
        author=None,
        dateline=dateline,
    )


def understood(of: Article, **names: str) -> Understood:
    """Return the article with mentions: keywords say for a kind what names are of that kind.

    Names are parted by commas, one that ends in ``?`` is a guess; ``date`` gives dates.
    """
    mentions: list[Mention] = []
    dates: list[Timex] = []
    for kind, listed in names.items():
        for name in listed.split(","):
            for match in re.finditer(re.escape(name.rstrip("?")), of.text):
                if kind == "date":
                    dates.append(_timex(*match.span()))
                else:
                    how = MentionHow.GUESS if name.endswith("?") else MentionHow.GAZETTEER
                    mentions.append(Mention(*match.span(), Kind(kind), match[0], how, "a test"))
    mentions.sort(key=lambda mention: mention.start)
    return Understood(of, tuple(dates), tuple(mentions), ())


def _timex(start: int, end: int) -> Timex:
    return Timex(
        start, end, TimexType.DATE, "2025", "2025", Precision.YEAR, DateHow.EXPLICIT, "test"
    )


def _sentences(text: str, blocks: list[Block]) -> tuple[Span, ...]:
    told = [block for block in blocks if block.label in (Label.TITLE, Label.HEADING, Label.BODY)]
    return tuple(
        Span(block.start + match.start(), block.start + match.end())
        for block in told
        for match in re.finditer(r"\S[^.]*\.?", block.of(text))
    )
