"""The queries a reader asked, to be walked with the arrow keys, and those kept under a name."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tui.articles.problems import Problem
from tui.state.kept import KeptFile, versioned
from tui.state.marks import state_path

VERSION = 1
MOST = 200
"""Queries of the history; the oldest are forgotten."""

LONGEST = 10_000
"""Characters of a query that is remembered: of longer ones only a damaged file knows."""


class History:
    """The queries that were asked, the newest last, each once; read when it is first needed."""

    def __init__(self, path: Path | None = None) -> None:
        self._file = KeptFile(path or state_path("history.json"), "the earlier queries")
        self._queries: list[str] | None = None

    @property
    def problem(self) -> Problem | None:
        """What is wrong with the file, None where nothing is."""
        self._known()
        return self._file.problem

    @property
    def queries(self) -> Sequence[str]:
        """The queries, the oldest first."""
        return tuple(self._known())

    def add(self, query: str) -> None:
        """Remember that a query was asked, and keep it for later sessions.

        Raises:
            OSError: where it cannot be kept; it is then remembered in this session only.
        """
        query = query.strip()
        known = self._known()
        if not query or len(query) > LONGEST or (known and known[-1] == query):
            return
        with self._file.alone():
            # Another session may have kept queries since.
            merged = dict.fromkeys([*(self._file.read(_queries) or []), *known])
            merged.pop(query, None)
            self._queries = [*merged, query][-MOST:]
            self._file.write({"version": VERSION, "queries": self._queries}, indent=1)

    def _known(self) -> list[str]:
        if self._queries is None:
            self._queries = self._file.read(_queries) or []
        return self._queries


@dataclass(frozen=True, slots=True)
class Named:
    """A query that a reader keeps under a name."""

    name: str
    query: str


class SavedQueries:
    """The queries that are kept under a name, in the order in which they were; names are unique.

    Every change is kept at once, and raises an OSError where that cannot be done; it then holds
    for this session only.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._file = KeptFile(path or state_path("queries.json"), "the saved queries")
        self._saved: dict[str, str] | None = None
        self._there: dict[str, str] = {}
        """What the file was last known to hold."""

    @property
    def problem(self) -> Problem | None:
        """What is wrong with the file, None where nothing is."""
        self._known()
        return self._file.problem

    @property
    def all(self) -> Sequence[Named]:
        """The saved queries."""
        return tuple(Named(name, query) for name, query in self._known().items())

    def name_of(self, query: str) -> str | None:
        """Return the name under which a query is kept, None where it is not."""
        found = (name for name, kept in self._known().items() if kept == query.strip())
        return next(found, None)

    def save(self, named: Named) -> None:
        """Keep a query under a name, in place of what had that name."""
        self._keep({**self._known(), named.name: named.query.strip()})

    def drop(self, name: str) -> None:
        """Forget a query."""
        self._keep({each: query for each, query in self._known().items() if each != name})

    def restore(self, saved: Sequence[Named]) -> None:
        """Keep these and no others, as they were ``all`` before."""
        self._keep({each.name: each.query for each in saved})

    def rename(self, name: str, better: str) -> None:
        """Keep a query under another name, in the same place."""
        known = self._known()
        others = {each: query for each, query in known.items() if each != better or each == name}
        self._keep({better if each == name else each: query for each, query in others.items()})

    def _keep(self, saved: dict[str, str]) -> None:
        """Keep what has become of the queries known, and what another session did meanwhile."""
        self._known()
        with self._file.alone():
            now = self._file.read(_saved)
            now = self._there if now is None else now
            dropped = {name for name in self._there if name not in now}
            new = {name: query for name, query in now.items() if name not in self._there}
            kept = {
                name: query
                for name, query in saved.items()
                if name not in dropped or self._there[name] != query
            }
            self._saved = {**new, **kept}
            self._file.write({"version": VERSION, "queries": self._saved}, indent=2)
            self._there = self._saved

    def _known(self) -> dict[str, str]:
        if self._saved is None:
            self._saved = self._there = self._file.read(_saved) or {}
        return self._saved


def _queries(found: object) -> list[str]:
    queries = versioned(found, range(VERSION, VERSION + 1)).get("queries")
    if not isinstance(queries, list):
        raise ValueError("it lists no queries")
    if not all(isinstance(query, str) for query in queries):
        raise ValueError("a query in it is no text")
    return [each for each in dict.fromkeys(queries) if len(each) <= LONGEST][-MOST:]


def _saved(found: object) -> dict[str, str]:
    queries = versioned(found, range(VERSION, VERSION + 1)).get("queries")
    if not isinstance(queries, dict):
        raise ValueError("it lists no queries by name")
    for name, query in queries.items():
        if not isinstance(query, str):
            raise ValueError(f"the query called {name} is no text")
    return dict(queries)
