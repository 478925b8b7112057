"""Articles in plain layout for the tests of this folder."""

import re

from tui.articles.model import Article, Block, Label, Published, Span, Title
from tui.entities.model import Kind, Mention
from tui.entities.recognise import recognise

_END = re.compile(r"(?<=[a-z0-9)][.!?]) +(?=[A-Z])|\n\s*\n")


def plain(text: str) -> Article:
    """Return ``text`` as one body, cut into sentences as simply as a test may."""
    sentences = []
    start = 0
    for end in _END.finditer(text):
        sentences.append(Span(start, end.start()))
        start = end.end()
    sentences.append(Span(start, len(text)))
    blocks = (Block(0, len(text), Label.BODY),)
    return Article(
        "a.txt",
        text,
        blocks,
        tuple(span for span in sentences if span.of(text).strip()),
        Title(),
        Published(),
        None,
        None,
        None,
        None,
    )


def mentions(text: str) -> tuple[Mention, ...]:
    """Return the mentions of a plain text."""
    return recognise(plain(text))


def names(text: str, *kinds: Kind) -> list[tuple[str, str]]:
    """Return what is marked in ``text`` and the name it goes under, of ``kinds`` or of all."""
    return [
        (mention.of(text), mention.name)
        for mention in mentions(text)
        if not kinds or mention.kind in kinds
    ]
