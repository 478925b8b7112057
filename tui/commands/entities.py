"""``dateline entities``: prints whom and what the articles that a query selects speak of."""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.articles.model import Published
from tui.collection.entity_table import EntityCount, EntityOrder
from tui.commands.collecting import asked_of, collect, opening_of, tell_notes
from tui.commands.output import (
    BOLD,
    DATE_CELLS,
    FAINT,
    in_colour,
    print_json,
    print_pieces,
    print_row,
    tell,
    tell_problems,
)
from tui.dates.edtf import shown_published
from tui.entities.kinds import FAMILIES


@dataclass(frozen=True, slots=True)
class Listed:
    """An entity with all that is printed of it."""

    count: EntityCount
    aliases: Sequence[str]
    dates: tuple[Published, Published] | None


def run(arguments: argparse.Namespace) -> int:
    """Print the entities; return 1 without any, 2 where there is nothing to read."""
    query, paths = asked_of(arguments)
    opening = opening_of(paths)
    tell_problems(opening.problems)
    if not opening.files:
        return 2
    collection, problems = collect(opening)
    tell_problems(problems)
    selection = collection.select(query)
    tell_notes(selection.query)
    family = next((each for each in FAMILIES if each.name == arguments.kind), None)
    table = selection.entities()
    numbers = table.listed(family, EntityOrder(arguments.sort))
    shown = numbers[: arguments.limit or None]
    table.complete()
    _PRINTERS[arguments.format](
        Listed(table.row(number), table.aliases(number), table.dates(number)) for number in shown
    )
    if len(shown) < len(numbers):
        tell(f"{len(shown)} of {len(numbers)} entities; --limit 0 prints all")
    return 0 if shown else 1


def _print_text(rows: Iterator[Listed]) -> None:
    colour = in_colour()
    for row in rows:
        count = row.count
        first, last = map(shown_published, row.dates) if row.dates else ("", "")
        line = [
            (f"{count.mentions:6,} ", ""),
            (f"in {count.articles:<5,} ", FAINT),
            (f"{first:{DATE_CELLS}} {last:{DATE_CELLS}} ", FAINT),
            (f"{count.kind:12} ", FAINT),
            (count.name, BOLD),
        ]
        if row.aliases:
            line.append((f"  {'; '.join(row.aliases)}", FAINT))
        print_pieces(line, colour)


def _print_json(rows: Iterator[Listed]) -> None:
    for row in rows:
        first, last = _values(row)
        print_json(
            {
                "name": row.count.name,
                "kind": row.count.kind,
                "aliases": list(row.aliases),
                "mentions": row.count.mentions,
                "articles": row.count.articles,
                "first": first,
                "last": last,
            }
        )


def _print_csv(rows: Iterator[Listed]) -> None:
    print_row(("name", "kind", "aliases", "mentions", "articles", "first", "last"))
    for row in rows:
        count = row.count
        aliases = "; ".join(row.aliases)
        print_row((count.name, count.kind, aliases, count.mentions, count.articles, *_values(row)))


_PRINTERS = {"text": _print_text, "json": _print_json, "csv": _print_csv}


def _values(row: Listed) -> tuple[str | None, str | None]:
    """Return the publication dates of the first and the last article, in EDTF."""
    return (row.dates[0].value, row.dates[1].value) if row.dates else (None, None)
