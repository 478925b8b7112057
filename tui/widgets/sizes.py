"""How much there is, in words, and in fewer where there is less room.

What is said can be had in forms from the longest to the shortest: the years go first, then the
order; the number is what stays.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tui.widgets.masthead import counted

Forms = tuple[str, ...]
"""Ways to say the same, the longest first."""


@dataclass(frozen=True, slots=True)
class Size:
    """How much a collection holds, and how far it has been read in."""

    articles: int
    years: str = ""
    """The time that the listed articles speak of."""
    order: str = ""
    """How they are sorted."""
    read: int = 0
    files: int = 0
    problems: int = 0
    problems_key: str = ""
    """What lists the problems with some of the files."""

    def held(self) -> Forms:
        """Say how much the collection holds: ``12 articles · 1951–2026``, at least ``12``."""
        held = counted(self.articles, "article") if self.articles else ""
        news = tuple(self._news())
        return _forms(
            (held, self.years, self.order, *news),
            (held, self.order, *news),
            (held, *news),
            news or (f"{self.articles:,}" if self.articles else "",),
        )

    def selected(self, count: int) -> Forms:
        """Say how much of it is selected: ``9 of 12 articles · 2024 · best first``."""
        of_all = f"{count:,} of {counted(self.articles, 'article')}"
        return _forms(
            (of_all, self.years, self.order),
            (of_all, self.order),
            (of_all,),
            (f"{count:,} of {self.articles:,}",),
            (f"{count:,}",),
        )

    def _news(self) -> Iterator[str]:
        """Yield what goes on, and what went wrong: it is not left out for want of room."""
        if self.read < self.files:
            yield f"reading {self.read:,} of {self.files:,}"
        if self.problems:
            yield f"! {counted(self.problems, 'problem')} ({self.problems_key})"


def _forms(*rows: tuple[str, ...]) -> Forms:
    """Return each row in one, without what there is nothing to say of."""
    return tuple(" · ".join(filter(None, row)) for row in rows)
