"""Dates in a column: digits under digits, whether or not a date is inferred."""

from rich.text import Text

INFERRED = "≈"
UNDATED = "undated"
"""Stands for a publication date that is not known."""
CELLS = 12
"""The column's width: ``≈2026-01-03``, and the sign of ``2025-03-04?`` after it."""


def signed(shown: str) -> str:
    """Return a date with a cell for the sign of what is inferred before its digits."""
    return shown if shown.startswith(INFERRED) else f" {shown}"


def in_column(shown: str) -> str:
    """Return a date as it is shown, harmless to draw, as wide as the column."""
    date = Text(signed(shown))
    date.truncate(CELLS, overflow="ellipsis", pad=True)
    return date.plain
