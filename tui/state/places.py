"""Where a reader is, was, and stopped: the trail of this session and the marks of all of them."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from tui.state.marks import Mark, Marks
from tui.state.trail import Stop, Trail


class Places:
    """Joins trail and marks for a collection whose files are at ``paths``, by their names."""

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self.paths: Mapping[str, Path] = {}
        self.trail = Trail()

    def is_read(self, file: str) -> bool:
        """Tell whether the reader has read the article in ``file``."""
        return self._mark(file).read

    def offset(self, file: str) -> int:
        """Return the character at which the reader stopped in the article in ``file``."""
        return self._mark(file).offset

    def keep(self, article: int, file: str, offset: int) -> None:
        """Remember how far an article is scrolled."""
        self.trail.move(article, offset)
        self._marks.put(self.paths[file], replace(self._mark(file), offset=offset))

    def settle(self, article: int, file: str, offset: int) -> None:
        """Remember that the reader came to an article to read it."""
        self.trail.visit(Stop(article, offset))
        self._marks.put(self.paths[file], replace(self._mark(file), read=True))

    def _mark(self, file: str) -> Mark:
        return self._marks.of(self.paths[file])
