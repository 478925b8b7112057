"""What a reader read last in each collection, so that it opens there again."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tui.articles.problems import Problem
from tui.state.kept import KeptFile, versioned
from tui.state.marks import state_path

VERSION = 1
MOST = 200
"""Collections; those that were opened longest ago are forgotten."""


@dataclass(frozen=True, slots=True)
class LastRead:
    """The article that was read last, by the name that readers know its file by."""

    file: str
    offset: int
    """The character at the top of the pane."""


class Sessions:
    """What was read last in each collection, which is known by the paths that were opened."""

    def __init__(self, path: Path | None = None) -> None:
        self._file = KeptFile(path or state_path("sessions.json"), "the last sessions")

    @property
    def problem(self) -> Problem | None:
        """What was wrong with the file, None where nothing was."""
        return self._file.problem

    def last(self, paths: Sequence[Path]) -> LastRead | None:
        """Return what was read last in the collection of ``paths``, None if it is new."""
        return (self._file.read(_parsed) or {}).get(_key(paths))

    def keep(self, paths: Sequence[Path], last: LastRead) -> None:
        """Remember what was read last in the collection of ``paths``.

        Raises:
            OSError: where it cannot be kept.
        """
        with self._file.alone():
            known = self._file.read(_parsed) or {}
            known.pop(_key(paths), None)
            recent = [*known.items(), (_key(paths), last)][-MOST:]
            collections = {key: [each.file, each.offset] for key, each in recent}
            self._file.write({"version": VERSION, "collections": collections})


def _key(paths: Sequence[Path]) -> str:
    return "\n".join(sorted(str(path.absolute()) for path in paths))


def _parsed(found: object) -> dict[str, LastRead]:
    collections = versioned(found, range(VERSION, VERSION + 1)).get("collections")
    if not isinstance(collections, dict):
        raise ValueError("it lists no collections")
    sessions: dict[str, LastRead] = {}
    for key, value in collections.items():
        match value:
            case [str(file), int(offset)] if offset >= 0:
                sessions[key] = LastRead(file, offset)
            case _:
                raise ValueError(f"what was read last in {key} is not a file and a position")
    return sessions
