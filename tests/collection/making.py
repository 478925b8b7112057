"""Understood articles made by hand, so that tests of the collection know nothing of the rules."""

from tui.articles.model import (
    Article,
    Block,
    Label,
    Published,
    PublishedHow,
    Span,
    Title,
    TitleHow,
)
from tui.collection.collection import Collection
from tui.collection.understand import Understood
from tui.dates.model import DateHow, Precision
from tui.entities.model import Kind, Mention, MentionHow
from tui.timeline.model import Event

People = dict[str, tuple[Kind, str]]
"""Words in the text, with the kind and the name of what they mean."""


def article(
    body: str,
    title: str | None = None,
    *,
    file: str = "a.txt",
    published: str | None = None,
    source: str | None = None,
    names: People | None = None,
    told: dict[str, str] | None = None,
    furniture: str = "",
) -> Understood:
    """Make an article of a title line, a body of one sentence, and boilerplate at the end.

    ``names`` and ``told`` say of words in the body what they name, and their date in EDTF.
    """
    head = f"{title}\n" if title is not None else ""
    text = head + body + furniture
    blocks = []
    if head:
        blocks.append(Block(0, len(head), Label.TITLE))
    blocks.append(Block(len(head), len(head) + len(body), Label.BODY))
    if furniture:
        blocks.append(Block(len(head) + len(body), len(text), Label.BOILERPLATE))
    sentence = Span(len(head), len(head) + len(body))
    mentions = tuple(
        Mention(text.index(words), text.index(words) + len(words), kind, name, MentionHow.RULE, "")
        for words, (kind, name) in (names or {}).items()
    )
    events = tuple(
        Event(
            sentence.start,
            sentence.end,
            edtf,
            edtf,
            Precision.RANGE if "/" in edtf else Precision.DAY,
            DateHow.EXPLICIT,
            Span(text.index(words), text.index(words) + len(words)),
            tuple(mention.name for mention in mentions),
        )
        for words, edtf in (told or {}).items()
    )
    how = PublishedHow.STATED if published else PublishedHow.NONE
    known = Title(title, TitleHow.STATED, 0, len(title)) if title is not None else Title()
    made = Article(
        file=file,
        text=text,
        blocks=tuple(blocks),
        sentences=(sentence,),
        title=known,
        published=Published(published, how),
        anchor=published,
        source=source,
        author=None,
        dateline=None,
    )
    return Understood(made, (), mentions, events)


def collection(*articles: Understood) -> Collection:
    """Make a collection of articles."""
    made = Collection("test")
    made.add(articles)
    return made


def files(made: Collection, query: str, *, typing: bool = False) -> list[str]:
    """Return the files that a query selects, as they are listed."""
    return [made.head(key).file for key in made.select(query, typing=typing).keys]
