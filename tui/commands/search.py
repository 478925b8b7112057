"""``dateline search``: prints the articles that a query selects."""

import argparse
import shutil
import sys
from collections.abc import Iterator, Sequence

from tui.collection.answering.ranking import Order
from tui.collection.answering.snippets import Snippet
from tui.collection.selection import Selection
from tui.commands.collecting import collected, opening_of, paths_of, tell_notes
from tui.commands.inspect import published_record
from tui.commands.nothing import asks_nothing, tell_no_hits
from tui.commands.output import (
    BOLD,
    DATE_CELLS,
    FAINT,
    MATCH,
    in_colour,
    print_json,
    print_pieces,
    print_row,
    tell,
)
from tui.commands.wrapping import lines_of
from tui.dates.edtf import shown_published
from tui.query.parsing import parse

SNIPPET = 160
MOST_SNIPPETS = 3
"""Passages of an article that a program is given."""
NARROWEST = 20
INDENT = DATE_CELLS + 1
"""Cells before titles and snippets."""


def run(arguments: argparse.Namespace) -> int:
    """Print the hits; return 1 without any, 2 where there is nothing to search."""
    query = parse(arguments.query)
    # Of a query that was not understood as it is written it is told what was perhaps meant.
    text_only = query.is_of_texts and not query.notes
    collection = collected(opening_of(paths_of(arguments)), text_only=text_only)
    if collection is None:
        return 2
    order = Order(arguments.sort)
    # No key waits here: there is time to rank any number of hits.
    order = Order.RELEVANCE if order is Order.BEST else order
    selection = collection.answer(query, order)
    tell_notes(selection.query)
    if asks_nothing(selection.query):
        return 1
    keys = selection.keys[: arguments.limit or None]
    _PRINTERS[arguments.format](selection, keys)
    if len(keys) < selection.count:
        tell(f"{len(keys)} of {selection.count} hits; --limit 0 prints all")
    if not keys:
        tell_no_hits(selection)
    return 0 if keys else 1


def _print_text(selection: Selection, keys: Sequence[int]) -> None:
    colour = in_colour()
    width = _room() if sys.stdout.isatty() else None
    for key in keys:
        head = selection.collection.head(key)
        date = shown_published(head.published) or "undated"
        source = f" · {head.source}" if head.source else ""
        told = [*_title(selection, key), (f"  {head.file}{source}", FAINT)]
        print_pieces([(f"{date:{DATE_CELLS}} ", ""), *told], colour)
        pieces = selection.snippet(key, SNIPPET).pieces()
        for line in lines_of(
            ((text, MATCH if is_match else "") for text, is_match in pieces), width
        ):
            print_pieces([(" " * INDENT, ""), *line], colour)


def _room() -> int:
    """Return the cells that a terminal has for a line of a snippet."""
    return max(shutil.get_terminal_size().columns - INDENT, NARROWEST)


def _title(selection: Selection, key: int) -> Iterator[tuple[str, str]]:
    """Yield the title in pieces, each with its style."""
    title, at = selection.collection.head(key).title or "", 0
    for match in selection.title_matches(key):
        yield title[at : match.start], BOLD
        yield match.of(title), MATCH
        at = match.end
    yield title[at:] if title else "(no title)", BOLD


def _print_json(selection: Selection, keys: Sequence[int]) -> None:
    for key in keys:
        head = selection.collection.head(key)
        print_json(
            {
                "file": head.file,
                "title": head.title,
                "published": published_record(head.published),
                "score": selection.score(key),
                "snippets": list(map(_record, selection.snippets(key, MOST_SNIPPETS, SNIPPET))),
            }
        )


def _record(snippet: Snippet) -> dict[str, object]:
    matches = [[match.start, match.end] for match in snippet.matches]
    return {"text": snippet.text, "matches": matches}


def _print_csv(selection: Selection, keys: Sequence[int]) -> None:
    print_row(("file", "title", "published", "source", "score", "snippet"))
    for key in keys:
        head = selection.collection.head(key)
        text = selection.snippet(key, SNIPPET).text
        published, score = head.published.value, selection.score(key)
        print_row((head.file, head.title, published, head.source, score, text))


_PRINTERS = {"text": _print_text, "json": _print_json, "csv": _print_csv}
