"""The articles of a selection as records, for programs and people."""

import json
from typing import TYPE_CHECKING

from tui.articles.visible import visible
from tui.collection.csv_rows import csv_row
from tui.dates.edtf import shown_published

if TYPE_CHECKING:
    from tui.collection.entities.records import Record, Writers
    from tui.collection.head import Head
    from tui.collection.selection import Selection

ARTICLE_COLUMNS = ("file", "title", "published", "how", "source")


def article_record(head: "Head") -> "Record":
    """Return an article; ``published`` is in EDTF, ``how`` says how that is known."""
    published = head.published
    return {
        "file": head.file,
        "title": head.title,
        "published": published.value,
        "how": published.how,
        "source": head.source,
    }


def article_writers(selection: "Selection") -> "Writers":
    """Return the files that the selected articles can be written to, as they are listed."""

    def heads() -> "list[Head]":
        return [selection.collection.head(key) for key in selection.keys]

    def rows() -> str:
        records = (article_record(head).values() for head in heads())
        return "".join(map(csv_row, (ARTICLE_COLUMNS, *records)))

    def lines() -> str:
        records = (json.dumps(article_record(head), ensure_ascii=False) for head in heads())
        return "".join(f"{record}\n" for record in records)

    def texts() -> str:
        return "".join(f"{_text(head)}\n" for head in heads())

    return {".csv": rows, ".jsonl": lines, ".txt": texts}


def _text(head: "Head") -> str:
    facts = (shown_published(head.published), head.title or "(no title)", head.source, head.file)
    return visible(" · ".join(fact for fact in facts if fact))
