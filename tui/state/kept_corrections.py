"""The corrections of the opened folders, kept in the reader's own state the moment they are made.

Each folder has a file of its own, named after its path. A session that changes one reads it anew
first: another session may have corrected something since.
"""

import os
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from platformdirs import user_state_path

from tui.articles.problems import Problem
from tui.state.corrections import Correction, corrections_in, plain
from tui.state.kept import KeptFile, versioned

VERSION = 1


def corrections_folder() -> Path:
    """Return the folder that keeps the corrections of this user."""
    return user_state_path("dateline", appauthor=False) / "corrections"


def corrections_path(folder: Path, kept: Path) -> Path:
    """Return the file below ``kept`` for the corrections of a folder."""
    whole = Path(os.path.normpath(folder.absolute()))
    return kept / f"{sha256(bytes(whole)).hexdigest()[:16]}.json"


class FolderCorrections:
    """The corrections of one folder; a damaged file is put aside and told as ``problem``."""

    def __init__(self, folder: Path, kept: Path) -> None:
        self.folder = folder
        self._file = KeptFile(corrections_path(folder, kept), "the corrections")
        self._corrections = tuple(self._read())

    @property
    def problem(self) -> Problem | None:
        """What was wrong with the file."""
        return self._file.problem

    @property
    def all(self) -> Sequence[Correction]:
        """The corrections in the order in which they were made."""
        return self._corrections

    def change(self, add: Sequence[Correction], drop: Sequence[Correction]) -> None:
        """Keep some corrections and drop others; of two that are equal the later counts.

        Raises:
            OSError: they cannot be kept; nothing has changed then.
        """
        gone = {*add, *drop}
        folder = str(self.folder.absolute())
        with self._file.alone():
            changed = (*(each for each in self._read() if each not in gone), *add)
            said = [plain(each) for each in changed]
            self._file.write({"version": VERSION, "folder": folder, "corrections": said}, indent=1)
        self._corrections = changed

    def _read(self) -> list[Correction]:
        return self._file.read(_corrections) or []


def _corrections(found: object) -> list[Correction]:
    return corrections_in(versioned(found, range(VERSION, VERSION + 1)).get("corrections"))
