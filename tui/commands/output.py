"""What all subcommands share: data to stdout, everything else to stderr, nothing that steers."""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from tui.articles.mojibake import FILLER
from tui.articles.problems import DatelineError, Problem
from tui.articles.visible import visible
from tui.collection.csv_rows import csv_row

BOLD, FAINT, MATCH = "1", "2", "1;33"
"""The parameters of a terminal's SGR codes."""
Piece = tuple[str, str]
"""Text and its style."""
DATE_CELLS = 11
"""A date's column: as wide as ``≈2026-01-03``."""


def in_colour() -> bool:
    """Tell whether what is printed goes to a terminal whose user has nothing against styles."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


CUT_OFF = 141
"""The exit code of programs that shells see ended by a closed pipe: 1 would say that nothing was
found."""


@contextmanager
def quiet_pipe() -> Iterator[None]:
    """End quietly where the reader of stdout has gone, as ``| head`` does.

    Raises:
        DatelineError: stdout can't be written for another reason, such as a full disk.
    """
    try:
        yield
        _out("", flush=True)
    except BrokenPipeError:
        _leave_stdout()
        sys.exit(CUT_OFF)


def open_closed() -> None:
    """Let what is written go nowhere where a program was started without stdout or stderr."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            setattr(sys, name, os.fdopen(nowhere, "w", encoding="utf-8"))


def print_line(line: str = "") -> None:
    """Print a line of text whose parts come from files."""
    _out(_encodable(as_shown(line)) + "\n")


def print_text(text: str) -> None:
    """Print text of many lines that a program or a terminal can take as it is."""
    _out(_encodable(text))


def print_pieces(pieces: Iterable[Piece], colour: bool) -> None:
    """Print a line of pieces, each with its style, the parameters of a terminal's SGR code."""
    shown = ((as_shown(text), style if colour else "") for text, style in pieces if text)
    line = "".join(f"\x1b[{style}m{text}\x1b[0m" if style else text for text, style in shown)
    _out(_encodable(line) + "\n")


def as_shown(text: str) -> str:
    """Return text as a reader sees it; no offset counts in it any more."""
    return visible(text).replace(FILLER, "")


def print_json(value: object) -> None:
    """Print a JSON object on a line of its own.

    Whatever could steer a terminal is escaped, which any program reads as the same: a pipe may
    lead to one all the same, as through ``head``.
    """
    print_json_text(json.dumps(value, ensure_ascii=False) + "\n")


def print_json_text(text: str) -> None:
    """Print JSON that is written out already, of one line or many."""
    _out(_encodable(text.translate(_ESCAPES)))


def print_row(values: Iterable[object]) -> None:
    """Print a row of CSV: text as it is for programs, on a terminal with nothing that steers it."""
    if sys.stdout.isatty():
        values = [visible(value) if isinstance(value, str) else value for value in values]
    _out(_encodable(csv_row(values)))


def tell(line: str) -> None:
    """Print a line to stderr, for people; where that can't be written, the exit code must do."""
    with suppress(OSError):
        print(visible(line).encode("utf-8", "backslashreplace").decode(), file=sys.stderr)


def tell_problems(problems: Iterable[Problem]) -> bool:
    """Tell problems on stderr; return whether there were any."""
    any_told = False
    for problem in problems:
        tell(f"dateline: {problem}")
        any_told = True
    return any_told


def _out(text: str, *, flush: bool = False) -> None:
    try:
        print(text, end="", flush=flush)
    except BrokenPipeError:
        raise
    except OSError as error:
        _leave_stdout()
        what = f"it can't be written ({error.strerror or error})"
        raise DatelineError(Problem("stdout", what, "Write it somewhere else.")) from error


def _leave_stdout() -> None:
    """Let what is still to be written go nowhere: Python flushes at its end, and complains."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class _Escapes(dict[int, str]):
    """What JSON says for a character's code, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        kept = character == "\n" or visible(character) == character
        said = self[code] = character if kept else _escaped(character)
        return said


def _escaped(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


_ESCAPES = _Escapes()


def _encodable(line: str) -> str:
    """Replace what stdout's encoding can't say, such as the lone surrogates of odd file names."""
    encoding = sys.stdout.encoding or "utf-8"
    return line.encode(encoding, "backslashreplace").decode(encoding)
