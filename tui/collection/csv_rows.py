"""Rows of CSV that are as sound in a spreadsheet as in a program."""

import csv
import io
from collections.abc import Iterable

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell's text for a formula: an article's text must not run there
(https://owasp.org/www-community/attacks/CSV_Injection)."""


def csv_row(values: Iterable[object]) -> str:
    """Return a row with its line break; a text like a formula gets an apostrophe in front."""
    row = io.StringIO()
    csv.writer(row, lineterminator="\n").writerow(map(_cell, values))
    return row.getvalue()


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
