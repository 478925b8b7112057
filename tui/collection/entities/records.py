"""Entities and their mentions as records, for programs: the same from everywhere."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from tui.articles.visible import visible
from tui.collection.csv_rows import csv_row
from tui.collection.entities.concordance import Concordance, Line
from tui.collection.entities.kwic import fitted
from tui.dates.edtf import shown_published

if TYPE_CHECKING:
    from tui.collection.collection import Collection
    from tui.collection.entities.table import EntityTable

Record = dict[str, object]
Writers = Mapping[str, Callable[[], str]]
"""What makes the text of a file, by the file's ending."""

TEXT_WIDTH = 120
DATE_CELLS = 11
ENTITY_COLUMNS = ("name", "kind", "aliases", "mentions", "articles", "first", "last")
MENTION_COLUMNS = ("file", "start", "end", "kind", "name", "how", "before", "words", "after")


def entity_record(table: "EntityTable", number: int) -> Record:
    """Return an entity; ``first`` and ``last`` are dates of publication in EDTF."""
    count, dates = table.row(number), table.dates(number)
    return {
        "name": count.name,
        "kind": count.kind,
        "aliases": table.aliases(number),
        "mentions": count.mentions,
        "articles": count.articles,
        "first": dates[0].value if dates else None,
        "last": dates[1].value if dates else None,
    }


def entity_row(record: Record) -> list[object]:
    """Return the values of ``ENTITY_COLUMNS``."""
    aliases = record["aliases"]
    assert isinstance(aliases, list)
    return list({**record, "aliases": "; ".join(aliases)}.values())


def mention_record(collection: "Collection", line: Line) -> Record:
    """Return a mention in its line of context; offsets count characters, ends exclusive."""
    mention, match = line.mention, line.match
    return {
        "file": collection.head(line.article).file,
        "start": mention.start,
        "end": mention.end,
        "kind": mention.kind,
        "name": mention.name,
        "how": mention.how,
        "line": line.text,
        "match": [match.start, match.end],
    }


def mention_row(collection: "Collection", line: Line) -> list[object]:
    """Return the values of ``MENTION_COLUMNS``."""
    record = list(mention_record(collection, line).values())[:6]
    return [*record, line.before.strip(), line.words, line.after.strip()]


def entity_writers(table: "EntityTable", numbers: Sequence[int]) -> Writers:
    """Return the files that entities can be written to."""

    def records() -> list[Record]:
        table.complete()
        return [entity_record(table, number) for number in numbers]

    return {
        ".csv": lambda: _csv(ENTITY_COLUMNS, map(entity_row, records())),
        ".jsonl": lambda: _json_lines(records()),
    }


def mention_writers(
    collection: "Collection", concordance: Concordance, order: Sequence[int]
) -> Writers:
    """Return the files that a concordance can be written to, its lines in an order."""

    def lines() -> Iterable[Line]:
        made = (concordance.line(index) for index in order)
        return (line for line in made if line is not None)

    return {
        ".txt": lambda: "".join(f"{_text(collection, line)}\n" for line in lines()),
        ".csv": lambda: _csv(MENTION_COLUMNS, (mention_row(collection, each) for each in lines())),
        ".jsonl": lambda: _json_lines(mention_record(collection, line) for line in lines()),
    }


def _text(collection: "Collection", line: Line) -> str:
    head = collection.head(line.article)
    shown = "".join(fitted(line, TEXT_WIDTH))
    return f"{shown_published(head.published):{DATE_CELLS}} {shown} {visible(head.file)}"


def _csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    return "".join(map(csv_row, (columns, *rows)))


def _json_lines(records: Iterable[Record]) -> str:
    return "".join(f"{json.dumps(record, ensure_ascii=False)}\n" for record in records)
