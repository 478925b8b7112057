"""What a program wrote to its terminal and when, and the screens that this made.

The bytes are taken in raw while the program runs and drawn afterwards, so that drawing them does
not take time from the program that is measured.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pyte

from tests.pseudo_terminal import PseudoTerminal
from tests.terminal import Display

QUIET = 0.8
"""Seconds without output after which a screen is taken to be finished."""

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Recording:
    """The bytes of one run; ``chunks`` are seconds since the program was started, and bytes."""

    chunks: tuple[tuple[float, bytes], ...]

    def screens(self) -> Iterator[tuple[float, Display]]:
        """Yield the display after each chunk, with its moment."""
        display = Display()
        for seconds, data in self.chunks:
            display.write(data)
            yield seconds, display

    def first(self, holds: Callable[[list[str]], bool]) -> float:
        """Return when the lines of the screen first were as ``holds`` says.

        Raises:
            ValueError: When they never were.
        """
        for seconds, display in self.screens():
            if holds(display.lines):
                return seconds
        raise ValueError("the run has no such screen")

    def complete(self) -> tuple[float, list[str]]:
        """Return when the screen reached its last state, colours and all, and its lines then."""
        at = 0.0
        last: list[list[pyte.screens.Char]] = []
        lines: list[str] = []
        for seconds, display in self.screens():
            cells = _cells(display.screen)
            if cells != last:
                at, last, lines = seconds, cells, display.lines
        return at, lines


def record(command: Sequence[str]) -> Recording:
    """Run ``command`` in a terminal until its screen stays as it is, then end it."""
    with own_folders() as env, PseudoTerminal(command, cwd=ROOT, env=env) as terminal:
        return Recording(tuple(_until_quiet(terminal)))


@contextmanager
def own_folders() -> Iterator[dict[str, str]]:
    """Give an environment in which the reader's settings, places and cache are empty."""
    names = ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")
    with tempfile.TemporaryDirectory() as folder:
        yield {**os.environ, **dict.fromkeys(names, folder)}


def _until_quiet(terminal: PseudoTerminal) -> Iterator[tuple[float, bytes]]:
    patience = 20 * QUIET
    while data := terminal.read(patience):
        yield time.monotonic() - terminal.started, data
        patience = QUIET


def _cells(screen: pyte.Screen) -> list[list[pyte.screens.Char]]:
    return [[screen.buffer[y][x] for x in range(screen.columns)] for y in range(screen.lines)]
