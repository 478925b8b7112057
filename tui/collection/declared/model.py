"""What a collection file says, as data: of articles, of entities, and what is wrong with it.

Read by ``tui.collection.declared.collection_file``; kept apart from it, because most who use what
was read have no use for YAML, which takes long to import.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from tui.articles.model import Hints, LabelledLines, Layout, SaidDate
from tui.articles.problems import Problem
from tui.collection.posting import days_of
from tui.entities.model import OwnEntities

NAME = "dateline.yaml"
DATE_ADVICE = "Write 2025-04-29, 2025-04, 2025, or 2026-01-03/2026-01-05."
_GLOB = frozenset("*?[")
_FIRST_DAY = 1_01_01
"""1 January of the year 1, in ``Days``'s counting."""


def is_date(published: str) -> bool:
    """Tell whether it is a date, of a year that calendars count: there is none before year 1."""
    days = days_of(published)
    return days is not None and days.first >= _FIRST_DAY


@dataclass(frozen=True, slots=True)
class ArticleHints:
    """What is said of the articles whose file has this name, or fits this pattern."""

    file: str
    line: int
    title: str | None = None
    published: str | None = None
    source: str | None = None
    layout: Layout | None = None
    labels: tuple[LabelledLines, ...] = ()
    dates: tuple[SaidDate, ...] = ()


@dataclass(frozen=True, slots=True)
class CollectionFile:
    """What a collection file says; everything is empty where there is none."""

    name: str = NAME
    title: str | None = None
    layout: Layout = Layout.DETECT
    articles: tuple[ArticleHints, ...] = ()
    own: OwnEntities = field(default_factory=OwnEntities)
    problems: tuple[Problem, ...] = ()

    def hints(self, file: str) -> Hints:
        """Return what is said of a file: by its exact name first, then by patterns, in order."""
        return Hinting(self).of(file)

    def strangers(self, files: Collection[str]) -> Iterator[Problem]:
        """Yield a problem for every article that is named and is not among ``files``."""
        for each in self.articles:
            if each.file not in files and not _GLOB.intersection(each.file):
                what = f"line {each.line}, articles: there is no article {each.file}"
                yield Problem(self.name, what, "Write the file's name as the folder has it.")


class Hinting:
    """Tells of many files, one after another, what a collection file says of each."""

    def __init__(self, said: CollectionFile) -> None:
        self._layout = said.layout
        self._named: defaultdict[str, list[ArticleHints]] = defaultdict(list)
        for each in said.articles:
            self._named[each.file].append(each)
        self._patterns = [each for each in said.articles if _GLOB.intersection(each.file)]

    def of(self, file: str) -> Hints:
        """Return what is said of a file: by its exact name first, then by patterns, in order."""
        said = list(self._named.get(file, ()))
        said += [e for e in self._patterns if e.file != file and fnmatchcase(file, e.file)]
        return Hints(
            title=next((each.title for each in said if each.title is not None), None),
            published=next((each.published for each in said if each.published is not None), None),
            source=next((each.source for each in said if each.source is not None), None),
            layout=next((each.layout for each in said if each.layout), self._layout),
            labels=tuple(label for each in reversed(said) for label in each.labels),
            dates=tuple(date for each in reversed(said) for date in each.dates),
        )
