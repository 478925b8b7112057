"""``dateline mentions``: prints every mention of an entity in its line of context."""

import argparse
import shutil
import sys
from collections.abc import Iterator, Sequence
from itertools import islice

from tui.collection.collection import Collection
from tui.collection.entities.concordance import Line
from tui.collection.entities.kwic import fitted
from tui.collection.entities.names import Name
from tui.collection.entities.profile import Profile
from tui.collection.entities.records import MENTION_COLUMNS, mention_record, mention_row
from tui.commands.collecting import collected, kinds_of, opening_of, paths_of
from tui.commands.nothing import tell_place_meant
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
from tui.entities.kinds import FAMILIES
from tui.query.parsing import parse
from tui.query.rewriting import term_of
from tui.query.syntax import Named
from tui.query.words import split

FILE_CELLS = 24
WIDTH_IN_A_PIPE = 120
NARROWEST = 40


def run(arguments: argparse.Namespace) -> int:
    """Print the mentions; return 1 without any, 2 where there is nothing to read."""
    collection = collected(opening_of(paths_of(arguments)))
    if collection is None:
        return 2
    profiles = _profiles(collection, arguments.name, arguments.kind)
    total = sum(len(profile.concordance) for profile in profiles)
    if not total:
        _tell_nothing(collection, arguments.name, arguments.kind)
        return 1
    if len(profiles) > 1:
        tell(f"{len(profiles)} entities are called so: {', '.join(map(_called, profiles))}")
    most = min(arguments.limit or total, total)
    _PRINTERS[arguments.format](collection, islice(_lines(profiles), most))
    if most < total:
        tell(f"{most} of {total} mentions; --limit 0 prints all")
    return 0


def _profiles(collection: Collection, name: str, kind: str | None) -> list[Profile]:
    """Return the entity of that name, else all that are somewhere named with its words."""
    words = split(name)
    if not words:
        return []
    everything = collection.select()
    meant = collection.meant(Named(kinds_of(kind), words))
    profiles = [Profile(everything, collection.entities[number]) for number in meant]
    found = [profile for profile in profiles if profile.keys]
    named_so = [profile for profile in found if split(profile.name.text) == words]
    return sorted(named_so or found, key=lambda each: (-len(each.concordance), each.name.text))


def _called(profile: Profile) -> str:
    return f"{profile.name.text} ({profile.name.kind}, {len(profile.concordance)})"


def _tell_nothing(collection: Collection, name: str, kind: str | None) -> None:
    field = next((each.field for each in FAMILIES if each.kinds & kinds_of(kind)), "entity")
    meant = collection.select(term_of(field, name)).meant()
    better = _best_of(collection, meant[0].query) if meant else None
    hint = f' Did you mean "{better.text}" ({better.kind})?' if better else ""
    tell(f"{'No ' + kind if kind else 'Nothing'} is called {name}.{hint}")
    tell_place_meant(name)


def _best_of(collection: Collection, query: str) -> Name | None:
    """Return the entity in most articles that a query for a name means, as it is spelt."""
    articles = collection.met.articles()
    found = [
        number
        for leaf in parse(query).asked
        if isinstance(leaf, Named)
        for number in collection.meant(leaf)
    ]
    best = max(found, key=lambda number: (articles[number], -number), default=None)
    return None if best is None else collection.entities[best]


def _lines(profiles: Sequence[Profile]) -> Iterator[tuple[Name, Line]]:
    for profile in profiles:
        for index in range(len(profile.concordance)):
            line = profile.concordance.line(index)
            if line is not None:
                yield profile.name, line


def _print_text(collection: Collection, lines: Iterator[tuple[Name, Line]]) -> None:
    colour = in_colour()
    columns, _ = shutil.get_terminal_size((WIDTH_IN_A_PIPE, 0))
    width = max(columns - FILE_CELLS - DATE_CELLS - 2, NARROWEST)
    for _, line in lines:
        head = collection.head(line.article)
        before, words, after = fitted(line, width)
        # The last column may be as long as it is where no line of a terminal breaks.
        fits = len(head.file) <= FILE_CELLS or not sys.stdout.isatty()
        place = head.file if fits else f"{head.file[: FILE_CELLS - 1]}…"
        print_pieces(
            [
                (f"{shown_published(head.published):{DATE_CELLS}} ", FAINT),
                (before, ""),
                (words, BOLD),
                (f"{after} ", ""),
                (place, FAINT),
            ],
            colour,
        )


def _print_json(collection: Collection, lines: Iterator[tuple[Name, Line]]) -> None:
    for _, line in lines:
        print_json(mention_record(collection, line))


def _print_csv(collection: Collection, lines: Iterator[tuple[Name, Line]]) -> None:
    print_row(MENTION_COLUMNS)
    for _, line in lines:
        print_row(mention_row(collection, line))


_PRINTERS = {"text": _print_text, "json": _print_json, "csv": _print_csv}
