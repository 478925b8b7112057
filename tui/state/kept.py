"""A reader's own file: read with care, written in one step, put aside where it is damaged."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TypeVar

from tui.articles.problems import Problem
from tui.articles.regular import read_regular
from tui.state.files import alone_in, write_atomically

LARGEST = 100_000_000
"""Bytes; nobody reads articles enough to have more to remember."""

Held = TypeVar("Held")


class KeptFile:
    """A JSON file in which something of the reader's is kept between sessions.

    A file that cannot be understood is put aside under another name and named in ``problem``, so
    that nothing of it is lost.

    Args:
        path: where it is.
        what: what it holds, in the plural: ``the reading marks``.
    """

    def __init__(self, path: Path, what: str) -> None:
        self.path = path
        self.problem: Problem | None = None
        self._what = what

    def read(self, understand: Callable[[object], Held]) -> Held | None:
        """Return what ``understand`` makes of the file's JSON, None where there is no such file.

        ``understand`` raises a ValueError that says what is wrong; a file with such a fault is
        put aside.
        """
        try:
            raw = read_regular(self.path, LARGEST + 1)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            self._put_aside(str(error))
            return None
        try:
            return understand(_decoded(raw))
        except (ValueError, RecursionError) as error:
            self._put_aside(str(error))
            return None

    def alone(self) -> AbstractContextManager[None]:
        """Keep other sessions from changing the file between its reading and its writing."""
        return alone_in(self.path.parent)

    def write(self, value: object, *, indent: int | None = None) -> None:
        """Replace the file; ``indent`` it where people may want to read it.

        Raises:
            OSError: where it cannot be written; the old file is then untouched.
        """
        import json

        text = json.dumps(value, ensure_ascii=False, indent=indent)
        # A lone surrogate, as odd file names have them, is no text that a file could hold.
        write_atomically(self.path, text if _is_plain(text) else json.dumps(value, indent=indent))

    def _put_aside(self, reason: str) -> None:
        aside = self.path.with_suffix(f".broken{self.path.suffix}")
        try:
            self.path.replace(aside)
            advice = f"It was kept as {aside}; Dateline goes on without."
        except OSError as error:
            advice = f"It could not be put aside ({error}); what this session keeps replaces it."
        self.problem = Problem(str(self.path), f"{self._what} are damaged: {reason}", advice)


def _decoded(raw: bytes) -> object:
    import json

    if len(raw) > LARGEST:
        raise ValueError(f"it is longer than {LARGEST:,} bytes")
    value: object = json.loads(raw.decode("utf-8"))
    return value


def _is_plain(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def versioned(found: object, versions: range) -> dict[object, object]:
    """Return the mapping that a file holds.

    Raises:
        ValueError: it is none, or of a version that is not among ``versions``.
    """
    if not isinstance(found, dict) or found.get("version") not in versions:
        known = " or ".join(map(str, versions))
        raise ValueError(f"it is not of version {known}")
    return found
