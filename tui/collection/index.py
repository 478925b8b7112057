"""The database: one SQLite database in memory that every query is answered from.

The full-text index is contentless and stores texts that were folded by our own word rule; its
``ascii`` tokenizer then does nothing but split at spaces. Articles' keys are its rowids and run in
date order, so that the newest come first without sorting.
"""

import json
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple

from tui.collection.database import connect
from tui.collection.dated import MISSING, RULES, WRONG, Run, run_of
from tui.collection.keys import PLACES
from tui.collection.occurrences import Occurrences
from tui.query.periods import Days, Period
from tui.query.syntax import When


class InterruptedQueryError(Exception):
    """The question is no longer of interest: somebody called ``Index.interrupt``."""


@dataclass(frozen=True, slots=True)
class Row:
    """What the database takes in of one article; entities, forms and sources by their numbers."""

    key: int
    title: str
    body: str
    published: Days | None
    source: int | None
    told: tuple[Days, ...]
    said: "tuple[SaidRow, ...]"


class OldWords(NamedTuple):
    """The words with which an article was put in."""

    key: int
    title: str
    body: str


class SaidRow(NamedTuple):
    """How often an article names an entity in one way; names and forms by their numbers."""

    local: int
    """The entity's name, as the article alone tells it."""
    form: int
    how: int
    entity: int | None
    """The entity's name in the collection, None where the reader says that it is none."""
    times: int


class SaidWhere(NamedTuple):
    """A row of what articles say, with its article."""

    article: int
    local: int
    form: int
    how: int
    entity: int | None
    times: int


ABOUT = """
    SELECT article AS key FROM event
    WHERE first BETWEEN :first AND :last AND vagueness <= :vagueness
    UNION ALL SELECT article FROM event
    WHERE first < last AND last BETWEEN :first AND :last AND vagueness <= :vagueness"""
"""The same rule as ``Period.holds``; an article may come several times."""

LOCAL = "SELECT article, local FROM said WHERE entity IN (SELECT value FROM json_each(?))"

AT_ONCE = 1000
"""Changes after which a question may come in between."""

Values = Sequence[object] | Mapping[str, object]
Statement = tuple[str, Sequence[tuple[object, ...]]]


class Index:
    """The database of a collection: one thread may fill it while others ask.

    Every question takes the lock for as long as it runs, and so does every small batch that is
    put in. Only questions that are asked ``stoppable`` can be interrupted; they then raise
    ``InterruptedQueryError``.
    """

    def __init__(self) -> None:
        self.occurrences = Occurrences()
        """Put in before their articles: what a question finds must be known already."""
        self._connection = connect()
        self._lock = threading.Lock()
        self._asker = threading.local()
        self._is_stoppable = False
        """Whether what is being asked may be interrupted."""

    def put(self, rows: Sequence[Row]) -> None:
        """Take in a batch of articles, in order of their keys."""
        self._write(*_insertions(rows))

    def replace(self, old: OldWords, row: Row) -> None:
        """Take in an article in place of what was known of it, in one step.

        ``old`` is what it was put in with: an index without contents must be told.
        """
        gone = [(old.key,)]
        self._write(
            (
                "INSERT INTO words (words, rowid, title, body) VALUES ('delete', ?, ?, ?)",
                [(old.key, old.title, old.body)],
            ),
            ("DELETE FROM article WHERE key = ?", gone),
            ("DELETE FROM event WHERE article = ?", gone),
            ("DELETE FROM said WHERE article = ?", gone),
            *_insertions([row]),
        )

    def put_names(self, names: Sequence[tuple[int, str]]) -> None:
        """Take in names that were not there yet, by number, as folded words."""
        self._write(("INSERT INTO names (rowid, name) VALUES (?, ?)", names))

    def drop_names(self, names: Sequence[tuple[int, str]]) -> None:
        """Find names no more, which were taken in by these numbers as these words."""
        sql = "INSERT INTO names (names, rowid, name) VALUES ('delete', ?, ?)"
        self._write((sql, names))

    def link(self, links: Sequence[tuple[int, int, int]]) -> None:
        """Say which entity a name in an article stands for: entity, article, local name."""
        self._write(("UPDATE said SET entity = local WHERE entity IS NOT local", [()]))
        for at in range(0, len(links), AT_ONCE):
            sql = "UPDATE said SET entity = ? WHERE article = ? AND local = ?"
            self._write((sql, links[at : at + AT_ONCE]))

    def mean(self, rows: Sequence[SaidWhere]) -> None:
        """Say which entity each of some rows stands for."""
        sql = "UPDATE said SET entity = ? WHERE article = ? AND local = ? AND form = ? AND how = ?"
        for at in range(0, len(rows), AT_ONCE):
            some = rows[at : at + AT_ONCE]
            self._write(
                (sql, [(row.entity, row.article, row.local, row.form, row.how) for row in some])
            )

    def standing_for(self, entities: Sequence[int]) -> list[SaidWhere]:
        """Return the rows that stand for one of the entities."""
        sql = """SELECT article, local, form, how, entity, times FROM said
            WHERE entity IN (SELECT value FROM json_each(?))"""
        return [SaidWhere(*row) for row in self._ask(sql, (json.dumps(entities),))]

    def said_by(self, article: int) -> list[SaidRow]:
        """Return how an article names entities."""
        sql = "SELECT local, form, how, entity, times FROM said WHERE article = ?"
        return [SaidRow(*row) for row in self._ask(sql, (article,))]

    def used(self, names: Sequence[int]) -> set[int]:
        """Return those of the names that some article uses, be it for what it may."""
        wanted = "IN (SELECT value FROM json_each(:names))"
        columns = ("local", "form", "entity")
        sql = " UNION ".join(f"SELECT {name} FROM said WHERE {name} {wanted}" for name in columns)
        return {number for (number,) in self._ask(sql, {"names": json.dumps(names)})}

    def matching(self, expression: str) -> list[int]:
        """Return the articles that an FTS5 expression selects."""
        return self._keys("SELECT rowid AS key FROM words WHERE words MATCH ?", (expression,))

    def published(self, when: When, period: Period) -> Run:
        """Return the articles that were published in, before or after the period."""
        keys = run_of(when, period)
        asked = _asked(period) | {"lowest": keys.start, "highest": keys.stop - 1}
        wrong, missing = (each.format(rule=RULES[when]) for each in (WRONG, MISSING))
        without, besides = self._keys(wrong, asked), self._keys(missing, asked)
        return Run(keys, frozenset(without), frozenset(besides))

    def about(self, period: Period) -> list[int]:
        """Return the articles with an event in the period."""
        return list(set(self._keys(ABOUT, _asked(period))))

    def undated(self) -> list[int]:
        """Return the articles whose publication date is not known."""
        return self._keys(f"SELECT key FROM article WHERE key < {PLACES} AND first IS NULL", ())

    def from_sources(self, sources: Sequence[int]) -> list[int]:
        """Return the articles of these sources."""
        sql = "SELECT key FROM article WHERE source IN (SELECT value FROM json_each(?))"
        return self._keys(sql, (json.dumps(sources),))

    def names(self, expression: str) -> list[int]:
        """Return the numbers of the names that an FTS5 expression selects."""
        return self._keys("SELECT rowid AS key FROM names WHERE names MATCH ?", (expression,))

    def calls(self) -> list[tuple[int, int, int]]:
        """Return form, entity, and how many rows have the one stand for the other."""
        sql = """
            SELECT form, entity, count(*) FROM said
            WHERE entity IS NOT NULL GROUP BY form, entity"""
        return self._ask(sql, ())

    def across_years(self) -> list[tuple[int, int, int, int]]:
        """Return key, first, last and vagueness of publication dates that span years."""
        sql = """
            SELECT key, first, last, vagueness FROM article
            WHERE first < last AND first / 10000 <> last / 10000"""
        return self._ask(sql, ())

    def local_to(self, entities: Sequence[int]) -> dict[int, set[int]]:
        """Return the local names of the entities, in each article that names one of them."""
        names: dict[int, set[int]] = {}
        for article, local in self._ask(LOCAL, (json.dumps(entities),)):
            names.setdefault(article, set()).add(local)
        return names

    def local_names(self) -> list[tuple[int, int, int, int]]:
        """Return article, local name, how it is known, and times, for all names everywhere."""
        sql = "SELECT article, local, how, sum(times) FROM said GROUP BY article, local, how"
        return self._ask(sql, ())

    def articles_of(self, entities: Sequence[int]) -> list[tuple[int, int]]:
        """Return each of the entities with each article that mentions it, once."""
        sql = """
            SELECT DISTINCT entity, article FROM said
            WHERE entity IN (SELECT value FROM json_each(?))"""
        return self._ask(sql, (json.dumps(entities),))

    def forms_in(self, keys: Sequence[int]) -> list[tuple[int, int, int]]:
        """Return entity, form and times for all that articles name, the commonest forms first."""
        sql = """
            SELECT entity, form, sum(times) FROM said
            WHERE article IN (SELECT value FROM json_each(?)) AND entity IS NOT NULL
            GROUP BY entity, form ORDER BY sum(times) DESC"""
        return self._ask(sql, (json.dumps(keys),))

    def forms_of(self, entity: int) -> list[tuple[int, int, int]]:
        """Return article, form and times for every way in which an entity is named."""
        return self._ask("SELECT article, form, times FROM said WHERE entity = ?", (entity,))

    def words_known(self, among: Iterable[str] | None = None) -> dict[str, int]:
        """Return the words of all texts, or those of some words, with how many texts have each."""
        return self._known("words_known", among)

    def names_known(self, among: Iterable[str] | None = None) -> dict[str, int]:
        """Return the words of all names, or those of some words, with how many names have each."""
        return self._known("names_known", among)

    def any_found(self, expression: str, *, names: bool = False) -> bool:
        """Tell whether an FTS5 expression finds any text, or any name."""
        table = "names" if names else "words"
        sql = f"SELECT 1 FROM {table} WHERE {table} MATCH ? LIMIT 1"
        return bool(self._ask(sql, (expression,)))

    @contextmanager
    def stoppable(self) -> Iterator[None]:
        """Let ``interrupt`` stop what this thread asks within."""
        self._asker.is_stoppable = True
        try:
            yield
        finally:
            self._asker.is_stoppable = False

    def interrupt(self) -> None:
        """Stop the question that is being answered, if it may be stopped."""
        if self._is_stoppable:
            self._connection.interrupt()

    def _known(self, table: str, among: Iterable[str] | None) -> dict[str, int]:
        sql = f"SELECT term, doc FROM {table}"
        if among is None:
            return dict(self._ask(sql, ()))
        only = " WHERE term IN (SELECT value FROM json_each(?))"
        return dict(self._ask(sql + only, (json.dumps(list(among)),)))

    def _keys(self, sql: str, values: Values) -> list[int]:
        """Return the column ``key``; as one JSON list it takes half the time of so many rows."""
        ((keys,),) = self._ask(f"SELECT json_group_array(key) FROM ({sql})", values)
        found: list[int] = json.loads(keys)
        return found

    def _ask(self, sql: str, values: Values) -> list[Any]:
        is_stoppable = getattr(self._asker, "is_stoppable", False)
        while True:
            with self._lock:
                self._is_stoppable = is_stoppable
                try:
                    return self._connection.execute(sql, values).fetchall()
                except sqlite3.OperationalError as error:
                    if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                        raise
                    if is_stoppable:
                        raise InterruptedQueryError from error
                    # The interrupt was meant for the question before, and came late.
                finally:
                    self._is_stoppable = False

    def _write(self, *statements: Statement) -> None:
        while not self._written(statements):
            pass

    def _written(self, statements: Sequence[Statement]) -> bool:
        """Run them all or none; none where an interrupt that was meant for a question hit them."""
        with self._lock:
            try:
                self._connection.execute("BEGIN")
                for sql, rows in statements:
                    self._connection.executemany(sql, rows)
                self._connection.execute("COMMIT")
            except sqlite3.OperationalError as error:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                    raise
                return False
        return True


def _asked(period: Period) -> dict[str, object]:
    return {"first": period.first, "last": period.last, "vagueness": period.vagueness}


def _days(days: Days | None) -> tuple[int | None, int | None, int | None]:
    return (days.first, days.last, days.vagueness) if days else (None, None, None)


def _insertions(rows: Sequence[Row]) -> tuple[Statement, ...]:
    told = [(days.first, days.vagueness, row.key, days.last) for row in rows for days in row.told]
    return (
        (
            "INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)",
            [(row.key, row.title, row.body) for row in rows],
        ),
        (
            "INSERT INTO article VALUES (?, ?, ?, ?, ?)",
            [(row.key, *_days(row.published), row.source) for row in rows],
        ),
        ("INSERT OR IGNORE INTO event VALUES (?, ?, ?, ?)", told),
        (
            "INSERT INTO said VALUES (?, ?, ?, ?, ?, ?)",
            [(row.key, *said) for row in rows for said in row.said],
        ),
    )
