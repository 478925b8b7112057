"""The tables of the database in memory, and what a Python needs to have them."""

import sqlite3

from tui.articles.problems import DatelineError, Problem

SCHEMA = """
CREATE VIRTUAL TABLE words USING fts5(
    title, body, content='', columnsize=0, tokenize='ascii', prefix='1 2 3');
CREATE VIRTUAL TABLE names USING fts5(
    name, content='', columnsize=0, tokenize='ascii', prefix='1 2');
CREATE VIRTUAL TABLE words_known USING fts5vocab(words, row);
CREATE VIRTUAL TABLE names_known USING fts5vocab(names, row);
CREATE TABLE article (
    key INTEGER PRIMARY KEY, first INTEGER, last INTEGER, vagueness INTEGER, source INTEGER);
CREATE TABLE event (
    first INTEGER, vagueness INTEGER, article INTEGER, last INTEGER,
    PRIMARY KEY (first, vagueness, article, last)) WITHOUT ROWID;
CREATE TABLE said (
    article INTEGER, local INTEGER, form INTEGER, how INTEGER, entity INTEGER, times INTEGER,
    PRIMARY KEY (article, local, form, how)) WITHOUT ROWID;
CREATE INDEX said_entity ON said (entity, article);
CREATE INDEX said_form ON said (form, entity);
CREATE INDEX article_spans ON article (first, last, vagueness) WHERE first < last;
CREATE INDEX event_spans ON event (last, vagueness, article) WHERE first < last;
"""
"""``names`` finds the names of entities and the forms in which texts name them, by number; what
is text of them is kept outside. A ``first`` is a day such as 20250429; of most dates it is the
``last`` as well, and the articles' keys tell it."""

NO_FTS5 = Problem(
    "the index",
    "this Python's SQLite has no full-text search (FTS5, and JSON)",
    "Install a Python whose sqlite3 has it: from python.org, your system's packages, or uv.",
)


def connect() -> sqlite3.Connection:
    """Return a new, empty database.

    Raises:
        DatelineError: SQLite was built without FTS5 or JSON.
    """
    connection = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
    try:
        connection.execute("CREATE VIRTUAL TABLE temp.probe USING fts5(word)")
        connection.execute("SELECT json_group_array(word) FROM probe")
    except sqlite3.OperationalError as error:
        raise DatelineError(NO_FTS5) from error
    connection.executescript("DROP TABLE temp.probe;" + SCHEMA)
    return connection
