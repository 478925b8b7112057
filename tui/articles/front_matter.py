"""YAML front matter of Markdown files: a mapping between two lines of three dashes."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from tui.articles.written_dates import find_written_dates

_FRONT = re.compile(r"---[ \t]*\r?\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_LONGEST = 20_000
"""Characters of front matter that are read at most."""

_DATE_KEYS = ("date", "published", "pubdate", "publish_date", "published_at", "created")
_SOURCE_KEYS = ("source", "agency", "publisher", "site")
_AUTHOR_KEYS = ("author", "authors", "byline")
_NULL = frozenset({"~", "null", "Null", "NULL"})


class FrontMatter(NamedTuple):
    """What stands at the head of a Markdown file; ``end`` is where its text begins."""

    end: int
    title: str | None
    published: str | None
    source: str | None
    author: str | None


def read_front_matter(text: str) -> FrontMatter | None:
    """Return the front matter of ``text``, None where it has none or where it is no mapping."""
    opened = _FRONT.match(text)
    if opened is None:
        return None
    closed = _CLOSE.search(text, opened.end(), opened.end() + _LONGEST)
    if closed is None:
        return None
    import yaml  # only here: it costs more time than all the rest, and few files need it

    try:
        # To the base loader all is text: no tag, date or number in it can be wrong.
        front = text[opened.end() : closed.start()]
        values = yaml.load(front, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError):
        return None
    if not isinstance(values, dict):
        return None
    known = {str(key).lower(): value for key, value in values.items()}
    return FrontMatter(
        closed.end(),
        _text(known, ("title", "headline")),
        _date(known),
        _text(known, _SOURCE_KEYS),
        _text(known, _AUTHOR_KEYS),
    )


def _text(values: Mapping[str, object], keys: tuple[str, ...]) -> str | None:
    for key in keys:
        value = values.get(key)
        if isinstance(value, list):
            value = ", ".join(each for each in value if isinstance(each, str))
        if isinstance(value, str) and value.strip() and value not in _NULL:
            return " ".join(value.split())
    return None


def _date(values: Mapping[str, object]) -> str | None:
    for key in _DATE_KEYS:
        value = values.get(key)
        if isinstance(value, str):
            found = next(find_written_dates(value), None)
            if found is not None:
                return found.edtf
    return None
