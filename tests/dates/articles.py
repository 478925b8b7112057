"""Articles made by hand: one body block, split into sentences in the plainest way."""

import re

from tui.articles.model import Article, Block, Label, Published, PublishedHow, Span, Title

_SENTENCE = re.compile(r"[^\n]+?(?:[.!?]['\"”)]*(?=\s+[A-Z“\"(])|(?=\n)|$)", re.DOTALL)


def plain(text: str, anchor: str | None = None) -> Article:
    """Return an article in plain layout, counted from ``anchor``."""
    blocks = [
        Block(match.start(), match.end(), Label.BODY)
        for match in re.finditer(r"[^\n]+\n*|\n+", text)
    ]
    sentences = tuple(
        Span(match.start(), match.end())
        for match in _SENTENCE.finditer(text)
        if match.group().strip()
    )
    published = Published(anchor, PublishedHow.USER) if anchor else Published()
    return Article(
        "made.txt",
        text,
        tuple(blocks) or (Block(0, 0, Label.BODY),),
        sentences,
        Title(),
        published,
        anchor,
        None,
        None,
        None,
    )
