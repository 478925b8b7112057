"""``dateline [PATH …]``: opens the reader."""

import argparse
import gc
import sys

from tui.articles.files import find
from tui.articles.problems import Problem
from tui.collection.reading.workers import new_worker, processors
from tui.commands.output import tell, tell_problems
from tui.frames import draw_soon
from tui.resources import sample

NO_TERMINAL = Problem(
    "the reader",
    "it needs a terminal, and its input or output is none",
    "Run it in a terminal, or print what it knows with dateline inspect or dateline search.",
)


def run(arguments: argparse.Namespace) -> int:
    """Open the reader; return 2 where there is nothing to read, or no terminal."""
    paths = arguments.paths or [sample()]
    found = find(paths)
    if not found.files:
        tell_problems(found.problems)
        _tell_meant(str(paths[0]))
        return 2
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        tell_problems([NO_TERMINAL])
        return 2
    # A processor that has nothing else to do reads in while this one imports the app; a single
    # one had better paint first.
    begun = new_worker(paths) if processors() > 1 else None
    # Nothing that is made until the first articles are there becomes garbage.
    gc.disable()
    draw_soon()
    try:
        from tui.app import run as run_app

        return run_app(paths, begun)
    finally:
        if begun is not None:
            begun.stop()


def _tell_meant(path: str) -> None:
    """Ask for a subcommand where what was taken for a path is spelt nearly like one."""
    from difflib import get_close_matches

    from tui.commands.arguments import SUBCOMMANDS

    for meant in get_close_matches(path, SUBCOMMANDS, 1):
        tell(f"Did you mean dateline {meant}?")
