"""What the files of a folder have in common, from a sample that is soon read."""

from collections.abc import Sequence
from itertools import islice

from tui.articles.files import FoundFile, read_beginning
from tui.articles.model import Habits
from tui.articles.repeats import repeated_lines
from tui.dates.order import Order, order_of

FEWEST_FILES = 3
RUNS = 12
IN_A_ROW = 4
"""Files of a sample: some in a row, as those of one site often are, at places far apart."""
BYTES = 48_000
"""Bytes of each file that are read."""

_FEWEST_DECIDING = 2
"""Files that show the order of day and month, at least, when none shows the other."""


def habits_of(files: Sequence[FoundFile]) -> Habits:
    """Return the habits of a folder's ``files``; the same for the same files, always."""
    if len(files) < FEWEST_FILES:
        return Habits()
    texts = [text for each in sample(files) if (text := read_beginning(each, BYTES))]
    return Habits(repeated_lines(texts), _day_first(texts))


def sample(files: Sequence[FoundFile]) -> Sequence[FoundFile]:
    """Return runs of files at even distances, or all files where they are few."""
    if len(files) <= RUNS * IN_A_ROW:
        return files
    starts = (run * (len(files) - IN_A_ROW) // (RUNS - 1) for run in range(RUNS))
    return [each for start in starts for each in islice(files, start, start + IN_A_ROW)]


def _day_first(texts: Sequence[str]) -> bool | None:
    shown = [order for text in texts if (order := order_of((text,))) is not None]
    if len(shown) < _FEWEST_DECIDING or len(set(shown)) > 1:
        return None
    return shown[0] is Order.DAY_FIRST
