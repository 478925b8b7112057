"""Reading files and folders in for a subcommand, which has all the time it needs."""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from os.path import lexists
from pathlib import Path

from rich.cells import cell_len

from tui.articles.files import SUFFIXES
from tui.articles.problems import Problem
from tui.articles.visible import visible
from tui.collection.collection import Collection
from tui.collection.reading.jobs import Outcome
from tui.collection.reading.marked import marked
from tui.collection.reading.opening import Opening
from tui.collection.reading.roots import meanings
from tui.commands.output import tell, tell_problems
from tui.entities.kinds import FAMILIES
from tui.entities.model import Kind
from tui.query.syntax import Query
from tui.resources import sample
from tui.state.kept_corrections import corrections_folder
from tui.state.marks import Marks

MOST_NOTES = 3
"""Notes on a query that are told; who meant so many things otherwise wants no list of them."""
AROUND = 60
"""Characters of a query that are shown before and behind what is noted."""


def paths_of(arguments: argparse.Namespace) -> list[Path]:
    """Return the paths that were given, the sample collection for none."""
    return list(arguments.paths) or _sample()


def asked_of(arguments: argparse.Namespace) -> tuple[str, list[Path]]:
    """Return the query and the paths of ``[QUERY] [PATH …]``, the sample collection for none.

    The first of them is a path where something is there under its name, or where it is written
    like one: a query that was meant for a folder would be answered from another.
    """
    asked: list[str] = list(arguments.asked)
    query = "" if not asked or _is_path(asked[0]) else asked.pop(0)
    return query, [Path(each) for each in asked] or _sample()


def _sample() -> list[Path]:
    tell("In the sample collection; give a folder to read yours.")
    return [sample()]


def _is_path(text: str) -> bool:
    return bool(text) and (Path(text).suffix in SUFFIXES or "/" in text or lexists(text))


def kinds_of(kind: str | None) -> frozenset[Kind]:
    """Return what ``--kind`` chooses: a family of kinds, or one of them; empty for all."""
    if kind is None:
        return frozenset()
    family = next((each for each in FAMILIES if each.name == kind), None)
    return family.kinds if family is not None else frozenset({Kind(kind)})


def tell_notes(query: Query) -> None:
    """Tell what of a query was not understood, with carets under its place."""
    for note in query.notes[:MOST_NOTES]:
        left, right = max(note.start - AROUND, 0), note.start + AROUND
        before = visible("…" * (left > 0) + query.text[left : note.start])
        behind = query.text[note.start : right] + "…" * (right < len(query.text))
        carets = "^" * max(cell_len(visible(query.text[note.start : min(note.end, right)])), 1)
        tell(f"  {before}{behind}")
        tell(f"  {' ' * cell_len(before)}{carets} {note.message}")
    if (more := len(query.notes) - MOST_NOTES) > 0:
        tell(f"  and {more:,} more that could not be used as they stand")


def opening_of(paths: Sequence[Path]) -> Opening:
    """Return what there is at paths, with what the reader corrected there."""
    return Opening(paths, corrections_folder())


def collected(opening: Opening, *, text_only: bool = False) -> Collection | None:
    """Return the collection of what there is, with all problems told; None without a file.

    With ``text_only`` no dates and names are looked for in its sentences.
    """
    tell_problems(opening.problems)
    if not opening.files:
        return None
    collection, problems = collect(opening, text_only=text_only)
    tell_problems(problems)
    return collection


def collect(opening: Opening, *, text_only: bool = False) -> tuple[Collection, list[Problem]]:
    """Return the collection of all files, its names linked, and what was wrong with files."""
    marks = Marks()
    if marks.problem is not None:
        tell_problems([marks.problem])
    collection = Collection(opening.title, marked(opening.files, marks))
    collection.correct(meanings(opening.roots, opening.files))
    problems: list[Problem] = []
    chunks = opening.understand_all(lambda: False, text_only=text_only)
    for chunk in in_order(chunks, [found.file for found in opening.files]):
        problems += [outcome for outcome in chunk if isinstance(outcome, Problem)]
        collection.add(outcome for outcome in chunk if not isinstance(outcome, Problem))
    if not text_only:
        collection.relink()
    return collection, sorted(problems, key=lambda problem: problem.file)


def in_order(chunks: Iterable[Sequence[Outcome]], files: Sequence[str]) -> Iterator[list[Outcome]]:
    """Yield the outcomes of files in their order, each as soon as those before it are there.

    Several processes have them ready in an order of chance, and equal articles are listed as they
    came: that is to be the same each time.
    """
    waiting: dict[str, Outcome] = {}
    at = 0
    for chunk in chunks:
        waiting.update((outcome.file, outcome) for outcome in chunk)
        first = at
        while at < len(files) and files[at] in waiting:
            at += 1
        yield [waiting.pop(file) for file in files[first:at]]
    yield [waiting.pop(file) for file in files[at:] if file in waiting]
    yield list(waiting.values())
