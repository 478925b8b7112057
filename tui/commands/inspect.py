"""``dateline inspect``: tells how files were understood."""

import argparse
from collections import Counter
from collections.abc import Iterator
from typing import Final

from tui.articles.model import Published, TitleHow
from tui.collection.understand import Understood
from tui.commands.collecting import collect, opening_of, paths_of
from tui.commands.output import print_json, print_line, tell_problems
from tui.dates.edtf import display, shown_published
from tui.dates.model import Timex
from tui.dates.wording import DATE_HOW, PUBLISHED_HOW
from tui.entities.model import MentionHow
from tui.timeline.model import Told

Record = dict[str, object]

_HOWS: Final = {MentionHow.DECLARED: MentionHow.ALIAS}
"""What a mention stands on, where it is printed under another word."""


_TITLE_HOW: Final = {
    TitleHow.STATED: "as stated",
    TitleHow.INFERRED: "inferred",
    TitleHow.USER: "as corrected",
}


def run(arguments: argparse.Namespace) -> int:
    """Print every file that can be read; return 1 if there were problems, 2 without any file."""
    opening = opening_of(paths_of(arguments))
    tell_problems(opening.problems)
    if not opening.files:
        return 2
    collection, problems = collect(opening)
    for number, found in enumerate(opening.files):
        key = collection.key_of(found.file)
        if key is None:
            continue
        understood = collection.understood(key)
        if arguments.json or arguments.format == "json":
            print_json(record_of(understood))
            continue
        if number:
            print_line()
        for line in lines_of(understood):
            print_line(line)
    tell_problems(problems)
    return 1 if problems or opening.problems else 0


def record_of(understood: Understood) -> Record:
    """Return what ``--json`` prints of an article; offsets count characters, ends exclusive."""
    article = understood.article
    dateline, author = article.dateline, article.author
    return {
        "file": article.file,
        "title": article.title.text,
        "title_how": article.title.how,
        "published": published_record(article.published),
        "anchor": article.anchor,
        "source": article.source,
        "author": author
        and {
            "name": author.name,
            "start": author.start,
            "end": author.end,
        },
        "dateline": dateline
        and {
            "place": dateline.place,
            "date": dateline.date,
            "start": dateline.start,
            "end": dateline.end,
        },
        "blocks": [{"start": b.start, "end": b.end, "label": b.label} for b in article.blocks],
        "sentences": [{"start": span.start, "end": span.end} for span in article.sentences],
        "dates": [
            {
                "start": timex.start,
                "end": timex.end,
                "type": timex.type,
                "value": timex.value,
                "edtf": timex.edtf,
                "precision": timex.precision,
                "how": timex.how,
            }
            for timex in understood.dates
        ],
        "mentions": [
            {
                "start": mention.start,
                "end": mention.end,
                "kind": mention.kind,
                "name": mention.name,
                "how": _HOWS.get(mention.how, mention.how),
            }
            for mention in understood.mentions
        ],
        "events": [
            {
                "start": event.start,
                "end": event.end,
                "edtf": event.edtf,
                "precision": event.precision,
                "entities": list(event.entities),
            }
            for event in understood.events
            if event.is_stated
        ],
        "problems": list(article.problems),
    }


def published_record(published: Published) -> Record:
    """Return what JSON says of a publication date."""
    return {
        "value": published.value,
        "how": published.how,
        "start": published.start,
        "end": published.end,
    }


def lines_of(understood: Understood) -> Iterator[str]:
    """Yield the lines that tell of an article."""
    article, text = understood.article, understood.article.text
    published, dateline = article.published, article.dateline
    yield article.file
    yield _field("title", _known(article.title.text or "none", _TITLE_HOW.get(article.title.how)))
    shown = shown_published(published) or "unknown"
    yield _field("published", _known(shown, PUBLISHED_HOW.get(published.how)))
    yield _field("anchor", article.anchor or "none")
    yield _field("source", article.source or "unknown")
    if article.author is not None:
        yield _field("author", article.author.name)
    if dateline is not None:
        yield _field("dateline", ", ".join(filter(None, (dateline.place, dateline.date))))
    labels = Counter(str(block.label) for block in article.blocks)
    yield _field("blocks", ", ".join(f"{count} {label}" for label, count in labels.items()))
    yield _field("dates", str(len(understood.dates)))
    for timex in understood.dates:
        shown = display(timex.edtf, timex.value, timex.precision)
        place = f"{timex.start}–{timex.end}"
        yield f"    {place:13} {shown:12} {_found(timex)}: {timex.of(text)}"
    mentions = Counter((str(each.kind), each.name) for each in understood.mentions)
    yield _field("mentions", str(len(understood.mentions)))
    for (kind, name), times in mentions.most_common():
        yield f"    {times:4} × {kind:12} {name}"
    said = [event for event in understood.events if event.told is Told.SAID]
    yield _field("events", str(len(said)))
    for event in said:
        shown = display(event.edtf, event.value, event.precision)
        yield f"    {shown:12} {event.of(text)}"
    for problem in article.problems:
        yield _field("problem", problem)


def _known(fact: str, how: str | None) -> str:
    return f"{fact} ({how})" if how else fact


def _found(timex: Timex) -> str:
    return f"{timex.type.value.lower()}, {DATE_HOW[timex.how]}"


def _field(name: str, value: str) -> str:
    return f"  {name:10} {value}"
