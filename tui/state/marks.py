"""Where a reader stopped in each article, and which were read or bookmarked, between sessions."""

import threading
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_state_path

from tui.articles.problems import Problem
from tui.state.kept import KeptFile, versioned

VERSION = 2
"""Version 1 knew no bookmarks."""


def state_path(name: str) -> Path:
    """Return where the file of that name is kept for this user."""
    return user_state_path("dateline", appauthor=False) / name


@dataclass(frozen=True, slots=True)
class Mark:
    """What is remembered of one article: ``offset`` is the character at the top of the pane."""

    offset: int = 0
    read: bool = False
    bookmarked: bool = False


class Marks:
    """The marks of all articles, by the absolute path of their file.

    They may be saved by one thread while another marks. What another session saved meanwhile is
    kept, but for the articles that both marked.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._file = KeptFile(path or state_path("marks.json"), "the reading marks")
        self._marks = self._file.read(_parsed) or {}
        self._changed: dict[str, Mark] = {}
        self._saving = threading.Lock()

    @property
    def path(self) -> Path:
        """Where they are kept."""
        return self._file.path

    @property
    def problem(self) -> Problem | None:
        """What was wrong with the file, None where nothing was."""
        return self._file.problem

    def of(self, path: Path) -> Mark:
        """Return the mark of the file at ``path``, a fresh one where there is none."""
        return self._marks.get(_key(path), Mark())

    def put(self, path: Path, mark: Mark) -> None:
        """Remember ``mark`` for the file at ``path``."""
        key = _key(path)
        if self._marks.get(key) != mark:
            self._marks[key] = self._changed[key] = mark

    def save(self) -> None:
        """Write the marks if any changed.

        Raises:
            OSError: where they cannot be written.
        """
        with self._saving:
            changed, self._changed = self._changed, {}
            if not changed:
                return
            try:
                with self._file.alone():
                    marks = {**(self._file.read(_parsed) or {}), **changed}
                    files = {key: [m.offset, m.read, m.bookmarked] for key, m in marks.items()}
                    self._file.write({"version": VERSION, "files": files})
            except OSError:
                self._changed = {**changed, **self._changed}
                raise


def _key(path: Path) -> str:
    return str(path.absolute())


def _parsed(found: object) -> dict[str, Mark]:
    files = versioned(found, range(1, VERSION + 1)).get("files")
    if not isinstance(files, dict):
        raise ValueError("it lists no files")
    marks: dict[str, Mark] = {}
    for key, value in files.items():
        match value:
            case [int(offset), bool(read)] if offset >= 0:
                marks[key] = Mark(offset, read)
            case [int(offset), bool(read), bool(bookmarked)] if offset >= 0:
                marks[key] = Mark(offset, read, bookmarked)
            case _:
                raise ValueError(f"the mark of {key} is not a position and what it is marked as")
    return marks
