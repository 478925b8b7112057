"""``dateline entities``: prints whom and what the articles that a query selects speak of."""

import argparse
from collections.abc import Sequence

from tui.collection.entities.records import ENTITY_COLUMNS, entity_record, entity_row
from tui.collection.entities.table import EntityOrder, EntityTable
from tui.commands.collecting import asked_of, collected, kinds_of, opening_of, tell_notes
from tui.commands.nothing import asks_nothing, tell_no_hits
from tui.commands.output import (
    BOLD,
    DATE_CELLS,
    FAINT,
    in_colour,
    print_json,
    print_pieces,
    print_row,
    tell,
)
from tui.dates.edtf import shown_published


def run(arguments: argparse.Namespace) -> int:
    """Print the entities; return 1 without any, 2 where there is nothing to read."""
    query, paths = asked_of(arguments)
    collection = collected(opening_of(paths))
    if collection is None:
        return 2
    selection = collection.select(query)
    tell_notes(selection.query)
    if asks_nothing(selection.query):
        return 1
    kinds = kinds_of(arguments.kind)
    table = selection.entities()
    numbers = table.listed(None, EntityOrder(arguments.sort))
    if kinds:
        numbers = [number for number in numbers if table.row(number).kind in kinds]
    shown = numbers[: arguments.limit or None]
    table.complete()
    _PRINTERS[arguments.format](table, shown)
    if len(shown) < len(numbers):
        tell(f"{len(shown)} of {len(numbers)} entities; --limit 0 prints all")
    if not selection.count:
        tell_no_hits(selection)
    elif not shown:
        tell("The articles name nothing of that kind." if kinds else "The articles name nothing.")
    return 0 if shown else 1


def _print_text(table: EntityTable, numbers: Sequence[int]) -> None:
    colour = in_colour()
    for number in numbers:
        count, dates, aliases = table.row(number), table.dates(number), table.aliases(number)
        first, last = map(shown_published, dates) if dates else ("", "")
        line = [
            (f"{count.mentions:6,} ", ""),
            (f"in {count.articles:<5,} ", FAINT),
            (f"{first:{DATE_CELLS}} {last:{DATE_CELLS}} ", FAINT),
            (f"{count.kind:12} ", FAINT),
            (count.name, BOLD),
        ]
        if aliases:
            line.append((f"  {'; '.join(aliases)}", FAINT))
        print_pieces(line, colour)


def _print_json(table: EntityTable, numbers: Sequence[int]) -> None:
    for number in numbers:
        print_json(entity_record(table, number))


def _print_csv(table: EntityTable, numbers: Sequence[int]) -> None:
    print_row(ENTITY_COLUMNS)
    for number in numbers:
        print_row(entity_row(entity_record(table, number)))


_PRINTERS = {"text": _print_text, "json": _print_json, "csv": _print_csv}
