"""Where a reader stopped in each article and which articles were read, kept between sessions."""

from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_state_path

from tui.articles.problems import Problem
from tui.articles.regular import read_regular
from tui.state.files import write_atomically

VERSION = 1


def marks_path() -> Path:
    """Return the file that keeps the marks of this user."""
    return user_state_path("dateline", appauthor=False) / "marks.json"


@dataclass(frozen=True, slots=True)
class Mark:
    """What is remembered of one article: ``offset`` is the character at the top of the pane."""

    offset: int = 0
    read: bool = False


class Marks:
    """The marks of all articles, by the absolute path of their file.

    A file that cannot be understood is put aside under another name and named in ``problem``, so
    that nothing of it is lost.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or marks_path()
        self.problem: Problem | None = None
        self._marks: dict[str, Mark] = {}
        self._changed = False
        self._load()

    def _load(self) -> None:
        try:
            text = read_regular(self.path).decode("utf-8")
        except FileNotFoundError:
            return
        except (OSError, UnicodeDecodeError) as error:
            self._put_aside(str(error))
            return
        try:
            self._marks = _parsed(text)
        except (ValueError, RecursionError) as error:
            self._put_aside(str(error))

    def _put_aside(self, reason: str) -> None:
        aside = self.path.with_suffix(".broken.json")
        try:
            self.path.replace(aside)
            advice = f"It was kept as {aside}; reading goes on with no marks."
        except OSError as error:
            advice = f"It could not be put aside ({error}); marks of this session replace it."
        self.problem = Problem(str(self.path), f"the reading marks are damaged: {reason}", advice)

    def of(self, path: Path) -> Mark:
        """Return the mark of the file at ``path``, a fresh one where there is none."""
        return self._marks.get(_key(path), Mark())

    def put(self, path: Path, mark: Mark) -> None:
        """Remember ``mark`` for the file at ``path``."""
        key = _key(path)
        if self._marks.get(key) != mark:
            self._marks[key] = mark
            self._changed = True

    def save(self) -> None:
        """Write the marks if any changed.

        Raises:
            OSError: where they cannot be written.
        """
        if not self._changed:
            return
        import json

        files = {key: [mark.offset, mark.read] for key, mark in self._marks.items()}
        write_atomically(self.path, json.dumps({"version": VERSION, "files": files}))
        self._changed = False


def _key(path: Path) -> str:
    return str(path.absolute())


def _parsed(text: str) -> dict[str, Mark]:
    import json

    found = json.loads(text)
    if not isinstance(found, dict) or found.get("version") != VERSION:
        raise ValueError(f"it is not of version {VERSION}")
    files = found.get("files")
    if not isinstance(files, dict):
        raise ValueError("it lists no files")
    marks: dict[str, Mark] = {}
    for key, value in files.items():
        match value:
            case [int(offset), bool(read)] if offset >= 0:
                marks[key] = Mark(offset, read)
            case _:
                raise ValueError(f"the mark of {key} is not a position and a read mark")
    return marks
