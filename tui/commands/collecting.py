"""Reading files and folders in for a subcommand, which has all the time it needs."""

import argparse
from pathlib import Path

from tui.articles.problems import Problem
from tui.collection.collection import Collection
from tui.collection.opening import Opening
from tui.resources import sample


def paths_of(arguments: argparse.Namespace) -> list[Path]:
    """Return the paths that were given, the sample collection for none."""
    return list(arguments.paths) or [sample()]


def collect(opening: Opening) -> tuple[Collection, list[Problem]]:
    """Return the collection of all files, its names linked, and what was wrong with files."""
    collection = Collection(opening.title)
    problems: list[Problem] = []
    for chunk in opening.understand_all(lambda: False):
        problems += [outcome for outcome in chunk if isinstance(outcome, Problem)]
        collection.add(outcome for outcome in chunk if not isinstance(outcome, Problem))
    collection.relink()
    return collection, sorted(problems, key=lambda problem: problem.file)
