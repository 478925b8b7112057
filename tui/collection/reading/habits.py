"""What the files of a folder have in common, from a sample that is soon read."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from tui.articles.files import FoundFile, read_beginning
from tui.articles.model import Habits
from tui.articles.repeats import repeated_lines
from tui.dates.order import Order, has_numeric_dates, order_of

FEWEST_FILES = 3
RUNS = 12
IN_A_ROW = 4
"""Files of a sample: some in a row, as those of one site often are, at places far apart."""
BYTES = 48_000
"""Bytes of each file that are read."""

MORE_FILES = 240
MORE_BYTES = 12_000
"""Files, and bytes of each, that are looked at where the sample leaves it open which is the day."""

_GOLDEN = 0.6180339887
"""Its multiples lie evenly between whole numbers, and in step with nothing."""

_FEWEST_DECIDING = 2
"""Files that show the order of day and month, at least, when none shows the other."""


def habits_of(files: Sequence[FoundFile]) -> Habits:
    """Return the habits of a folder's ``files``; the same for the same files, always."""
    if len(files) < FEWEST_FILES:
        return Habits()
    texts = [text for each in sample(files) if (text := read_beginning(each, BYTES))]
    shown = _orders(texts)
    if len(shown) == 1 or (not shown and any(map(has_numeric_dates, texts))):
        more = (read_beginning(each, MORE_BYTES) for each in _scattered(files))
        shown = _orders(text for text in more if text)
    return Habits(repeated_lines(texts), _day_first(shown))


def sample(files: Sequence[FoundFile]) -> Sequence[FoundFile]:
    """Return runs of files from first to last, or all files where they are few."""
    if len(files) <= RUNS * IN_A_ROW:
        return files
    apart = (len(files) - IN_A_ROW) / (RUNS - 1)
    starts = (int(run * apart + _aside(run, apart - IN_A_ROW)) for run in range(RUNS - 1))
    runs = [each for start in starts for each in islice(files, start, start + IN_A_ROW)]
    return [*runs, *files[-IN_A_ROW:]]


def _aside(run: int, most: float) -> float:
    """Return how far a run is moved, for what every sixth file has is not to be missed by all."""
    return (run * _GOLDEN % 1) * most


def _scattered(files: Sequence[FoundFile]) -> Iterator[FoundFile]:
    """Yield different files from all over a folder."""
    count = len(files)
    chosen = {int(index * _GOLDEN % 1 * count) for index in range(MORE_FILES)}
    return (files[index] for index in sorted(chosen))


def _orders(texts: Iterable[str]) -> list[Order]:
    """Return the order of day and month in each text that shows one."""
    return [order for text in texts if (order := order_of((text,))) is not None]


def _day_first(shown: Sequence[Order]) -> bool | None:
    if len(shown) < _FEWEST_DECIDING or len(set(shown)) > 1:
        return None
    return shown[0] is Order.DAY_FIRST
