"""``dateline search``: prints the articles that a query selects."""

import argparse
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
from tui.dates.edtf import shown_published
from tui.query.parsing import parse

SNIPPET = 160


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
    for key in keys:
        head = selection.collection.head(key)
        date = shown_published(head.published) or "undated"
        title = head.title or "(no title)"
        source = f" · {head.source}" if head.source else ""
        line = [(f"{date:{DATE_CELLS}} ", ""), (title, BOLD), (f"  {head.file}{source}", FAINT)]
        print_pieces(line, colour)
        print_pieces(
            [(" " * (DATE_CELLS + 1), ""), *_marked(selection.snippet(key, SNIPPET))], colour
        )


def _print_json(selection: Selection, keys: Sequence[int]) -> None:
    for key in keys:
        head = selection.collection.head(key)
        snippet = selection.snippet(key, SNIPPET)
        matches = [[match.start, match.end] for match in snippet.matches]
        print_json(
            {
                "file": head.file,
                "title": head.title,
                "published": published_record(head.published),
                "score": selection.score(key),
                "snippets": [{"text": snippet.text, "matches": matches}],
            }
        )


def _print_csv(selection: Selection, keys: Sequence[int]) -> None:
    print_row(("file", "title", "published", "source", "score", "snippet"))
    for key in keys:
        head = selection.collection.head(key)
        text = selection.snippet(key, SNIPPET).text
        published, score = head.published.value, selection.score(key)
        print_row((head.file, head.title, published, head.source, score, text))


_PRINTERS = {"text": _print_text, "json": _print_json, "csv": _print_csv}


def _marked(snippet: Snippet) -> Iterator[tuple[str, str]]:
    """Yield the snippet in pieces, each with its style."""
    at = 0
    for match in snippet.matches:
        yield snippet.text[at : match.start], ""
        yield match.of(snippet.text), MATCH
        at = match.end
    yield snippet.text[at:], ""
