"""What the index keeps of one article: small, quick to send from one process to another.

The article itself is kept packed and unpacked when someone reads it; twenty thousand articles with
all their spans as objects would fill the memory and slow every garbage collection.
"""

import io
import marshal
import pickle
import zlib
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import cache, lru_cache
from itertools import islice, starmap, takewhile
from operator import attrgetter
from typing import Any

from tui.articles.model import UNDERSTOOD, Article, Label, Published, Span
from tui.collection.understand import Understood
from tui.dates.edtf import bounds
from tui.dates.model import DateHow, Precision, Timex
from tui.entities.model import Kind, Mention, MentionHow
from tui.query.periods import Days
from tui.query.words import fold
from tui.timeline.brief import Brief, brief_of
from tui.timeline.model import Event, Mark, Told, shown_date

# A dictionary finds an enumeration's member in a third of the time that its class takes.
_PRECISIONS = {str(precision): precision for precision in Precision}
_HOWS = {str(how): how for how in DateHow}
_TOLD = {str(told): told for told in Told}

_SEARCHED = tuple(sorted(UNDERSTOOD - {Label.TITLE}))
"""Labels of what is searched besides titles; a set would ask each label for its hash, which takes
long for an enumeration's."""


@dataclass(frozen=True, slots=True)
class Said:
    """How often an article names an entity in one way."""

    kind: Kind
    name: str
    """The entity's name, as the article alone tells it."""
    form: str
    """The words that stand in the text."""
    how: MentionHow
    times: int


@dataclass(frozen=True, slots=True)
class Posting:
    """An article as the index wants it."""

    file: str
    title: str | None
    source: str | None
    published: Published
    published_days: Days | None
    title_words: str
    body_words: str
    said: tuple[Said, ...]
    told: tuple[Days, ...]
    """The days of each dated event, each once."""
    events: bytes
    """Each with its sentence, quick to unpack: a timeline shows those of all articles."""
    briefs: bytes
    """The same events as a timeline places and merges them, without their sentences."""
    article: bytes
    found: bytes
    """Dates and mentions: many a reader of the article's text never asks for them."""


def posting_of(understood: Understood) -> Posting:
    """Make the posting of an article."""
    article = understood.article
    title_words, body_words = words_of(article)
    days = (days_of(event.edtf) for event in understood.events if event.is_stated)
    return Posting(
        file=article.file,
        title=article.title.text,
        source=article.source,
        published=article.published,
        published_days=days_of(article.published.value),
        title_words=title_words,
        body_words=body_words,
        said=_said(understood),
        told=tuple(dict.fromkeys(each for each in days if each is not None)),
        events=_pack_events(understood),
        briefs=marshal.dumps([tuple(brief) for brief in _briefs(understood)]),
        article=_pack(article),
        found=_pack((understood.dates, understood.mentions)),
    )


def words_of(article: Article) -> tuple[str, str]:
    """Return the words by which an article is found: those of its title and those of its body."""
    body = "\n".join(span.of(article.text) for span in body_spans(article))
    return fold(_title_text(article)), fold(body)


class _Pickler(pickle.Pickler):
    """Writes a dataclass as a call of it, which is read twice as fast as its state."""

    def reducer_override(self, thing: object) -> Any:
        """Return the class and what it is called with; all else is left to the default."""
        if not is_dataclass(thing) or isinstance(thing, type):
            return NotImplemented
        return type(thing), _values(type(thing))(thing)


@cache
def _values(kind: type) -> Callable[[object], tuple[object, ...]]:
    """Return what takes the values of a dataclass out of one, in their order."""
    names = [field.name for field in fields(kind)]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda thing: tuple(getattr(thing, name) for name in names)


def _pack(thing: object) -> bytes:
    packed = io.BytesIO()
    _Pickler(packed, pickle.HIGHEST_PROTOCOL).dump(thing)
    return zlib.compress(packed.getvalue(), 1)


@lru_cache(maxsize=64)
def unpack_article(packed: bytes) -> Article:
    """Return the article that was packed by this very process or one of its workers."""
    article: Article = pickle.loads(zlib.decompress(packed))
    return article


@lru_cache(maxsize=64)
def unpack_found(packed: bytes) -> tuple[tuple[Timex, ...], tuple[Mention, ...]]:
    """Return the dates and the mentions that were found in the article."""
    dates, mentions = pickle.loads(zlib.decompress(packed))
    return dates, mentions


def title_spans(article: Article) -> tuple[Span, ...]:
    """Return the parts of the text that are searched as the article's title."""
    title = article.title
    if title.start is not None and title.end is not None:
        return (Span(title.start, title.end),)
    return tuple(block for block in article.blocks if block.label is Label.TITLE)


def _title_text(article: Article) -> str:
    """Return what is searched as the title, also where it does not stand in the text."""
    parts = [span.of(article.text) for span in title_spans(article)]
    return "\n".join(
        parts if article.title.start is not None else [article.title.text or "", *parts]
    )


def body_spans(article: Article) -> tuple[Span, ...]:
    """Return the parts of the text, besides the title, that are searched: each telling once.

    The author's name is one of them, though it stands outside the text proper.
    """
    told: list[Span] = [
        block for block in article.blocks if block.label in _SEARCHED and not block.repeats
    ]
    author = article.author
    if author is None or author.start is None or author.end is None:
        return tuple(told)
    apart = not any(span.start <= author.start < span.end for span in told)
    named = Span(author.start, author.end)
    told += [named] if apart and named not in title_spans(article) else []
    return tuple(sorted(told, key=lambda span: span.start))


def days_of(edtf: str | None) -> Days | None:
    """Return the days that a date covers, None where it is none."""
    if edtf is None:
        return None
    try:
        first, last = bounds(edtf)
    except ValueError:
        return None
    return Days(first, last, spans="/" in edtf)


def _said(understood: Understood) -> tuple[Said, ...]:
    text = understood.article.text
    counts = Counter(
        (mention.kind, mention.name, " ".join(mention.of(text).split()), mention.how)
        for mention in understood.mentions
        if mention.kind is not Kind.AMOUNT
    )
    return tuple(Said(*key, times) for key, times in counts.items())


def _pack_events(understood: Understood) -> bytes:
    text = understood.article.text
    return marshal.dumps(
        [
            (
                event.start,
                event.end,
                event.edtf,
                event.value,
                event.precision and str(event.precision),
                str(event.how),
                str(event.told),
                event.date.start,
                event.date.end,
                event.entities,
                event.of(text),
                _marks(event, understood.mentions),
            )
            for event in understood.events
        ]
    )


def _briefs(understood: Understood) -> Iterator[Brief]:
    article = understood.article
    for event in understood.events:
        yield brief_of(event, article.text, shown_date(event, article.published))


def briefs_in(packed: bytes) -> Iterator[Brief]:
    """Yield the events of a posting in brief, in the order of ``events_in``."""
    return starmap(Brief, marshal.loads(packed))


def _marks(event: Event, mentions: Sequence[Mention]) -> list[Mark]:
    start = event.start
    first = bisect_left(mentions, start, key=lambda mention: mention.start)
    within = takewhile(lambda mention: mention.end <= event.end, islice(mentions, first, None))
    return [(each.start - start, each.end - start, str(each.kind)) for each in within]


def events_in(packed: bytes) -> Iterator[tuple[Event, str, tuple[Mark, ...]]]:
    """Yield the events of a posting, each with its sentence and what that names."""
    for (
        start,
        end,
        edtf,
        value,
        precision,
        how,
        told,
        first,
        last,
        entities,
        sentence,
        marks,
    ) in marshal.loads(packed):
        yield (
            Event(
                start,
                end,
                edtf,
                value,
                precision and _PRECISIONS[precision],
                _HOWS[how],
                Span(first, last),
                entities,
                _TOLD[told],
            ),
            sentence,
            tuple(marks),
        )
