"""How fast dates are found in single lines of nothing but dates.

usage: python -m benchmarks.hostile_dates [CHARACTERS]

Each rule's example is repeated, and beginnings of dates that nothing completes; printed are the
slowest of them, in characters a second of one processor, and how many stay below the aim. The
words of all examples in chance order say what such text costs where nothing is said twice.
"""

import random
import statistics
import sys
import time

from tui.articles.model import Article, Block, Label, Published, PublishedHow, Span, Title
from tui.dates.rulebook import PAIR_RULES, RULES
from tui.dates.tagger import tag

AIM = 300_000
"""Characters a second, as for other texts."""
SHOWN = 12
_BEGINNINGS = ("9 ", "99", "May 7-", "last ", "2009-", "the the ", "(", "[ ", "May ", "12/", "a ")


def repeated(unit: str, size: int) -> Article:
    """Return an article of one sentence of ``size`` characters that repeats ``unit``."""
    text = (unit * (size // len(unit) + 1))[:size]
    block, published = Block(0, size, Label.BODY), Published("2024-05-15", PublishedHow.USER)
    sentences, day = (Span(0, size),), published.value
    return Article("made", text, (block,), sentences, Title(), published, day, None, None, None)


def speed(unit: str, size: int) -> float:
    """Return the characters a second at which dates are found in a repeated text."""
    article = repeated(unit, size)
    tag(repeated(unit, 200))
    started = time.process_time()
    tag(article)
    return size / (time.process_time() - started)


def main(arguments: list[str]) -> None:
    """Print the slowest repeats, their median, and how many miss the aim."""
    size = int(arguments[0]) if arguments else 20_000
    examples = [rule.example for rule in RULES] + [rule.example for rule in PAIR_RULES]
    units = dict.fromkeys((*_BEGINNINGS, *(f"{example} " for example in examples)))
    speeds = sorted((speed(unit, size), unit) for unit in units)
    for found, unit in speeds[:SHOWN]:
        print(f"{found:10,.0f} {unit!r}")
    median = statistics.median(found for found, _ in speeds)
    slow = sum(found < AIM for found, _ in speeds)
    print(f"median {median:,.0f}; {slow} of {len(speeds)} below {AIM:,}")
    words = [word for example in examples for word in example.split()]
    mixed = " ".join(random.Random(1).choices(words, k=size // 5))
    print(f"in chance order {speed(mixed, len(mixed)):,.0f}")


if __name__ == "__main__":
    main(sys.argv[1:])
