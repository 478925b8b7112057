"""Which of the opened files their reader marked."""

from collections.abc import Callable, Sequence

from tui.articles.files import FoundFile
from tui.query.syntax import Mark
from tui.state.marks import Marks


def marked(files: Sequence[FoundFile], marks: Marks) -> Callable[[Mark], frozenset[str]]:
    """Return what tells the files that are marked so, as the marks stand when it is asked."""

    def having(mark: Mark) -> frozenset[str]:
        if mark is Mark.READ:
            return frozenset(found.file for found in files if marks.of(found.path).read)
        return frozenset(found.file for found in files if marks.of(found.path).bookmarked)

    return having
