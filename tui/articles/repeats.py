"""Lines that many files of a folder have in common: what a site says on every page.

Two copies of one article have everything in common and tell nothing: of files that share most of
their long lines only the first counts.
"""

from collections import Counter
from collections.abc import Iterable

_LONGEST = 300
"""Characters of a line that are compared; longer ones are text."""

_LONG = 80
"""Characters from which on a line is hardly a menu's, but text, its own or copied."""

_FEWEST = 3
"""Files of different text in which a line stands that repeats."""

_MOST = 2000
"""Lines that are kept at most: nobody's site says more on every page."""


def repeated_lines(texts: Iterable[str]) -> frozenset[str]:
    """Return the lines, without the blanks around them, that repeat from text to text."""
    counts: Counter[str] = Counter()
    told: set[str] = set()
    whole: set[frozenset[str]] = set()
    for text in texts:
        lines = frozenset(line for each in text.splitlines() if (line := each.strip()))
        long = {line for line in lines if len(line) >= _LONG}
        if lines in whole or 2 * len(long & told) > len(long) > 0:
            continue
        told |= long
        whole.add(lines)
        counts.update(line for line in lines if len(line) <= _LONGEST)
    repeated = [(-count, line) for line, count in counts.items() if count >= _FEWEST]
    return frozenset(line for _, line in sorted(repeated)[:_MOST])
