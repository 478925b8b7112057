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

    def bookmark(self, file: str) -> bool:
        """Bookmark the article in ``file``, or no longer; tell whether it now is."""
        mark = self.mark(file)
        self._marks.put(self.paths[file], replace(mark, bookmarked=not mark.bookmarked))
        return not mark.bookmarked

    def toggle_read(self, file: str) -> bool:
        """Mark the article in ``file`` as read, or as unread; tell whether it now is read."""
        mark = self.mark(file)
        self._marks.put(self.paths[file], replace(mark, read=not mark.read))
        return not mark.read

    def offset(self, file: str) -> int:
        """Return the character at which the reader stopped in the article in ``file``."""
        return self.mark(file).offset

    def keep(self, article: int, file: str, offset: int) -> None:
        """Remember how far an article is scrolled."""
        self.trail.move(article, offset)
        self._marks.put(self.paths[file], replace(self.mark(file), offset=offset))

    def settle(self, article: int, file: str, offset: int) -> None:
        """Remember that the reader came to an article to read it."""
        self.trail.visit(Stop(article, offset))
        self.read(file)

    def read(self, file: str) -> None:
        """Mark the article in ``file`` as read."""
        self._marks.put(self.paths[file], replace(self.mark(file), read=True))

    def mark(self, file: str) -> Mark:
        """Return what is remembered of the article in ``file``."""
        return self._marks.of(self.paths[file])
