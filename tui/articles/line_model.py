"""Score paragraphs for being an article's own text: a small linear model over what is seen.

Each group of features puts a paragraph into one bucket, each bucket has a weight, and the sum of
the weights is the log odds that the paragraph is body. ``benchmarks/train_layout.py`` learns them.
"""

from collections import deque
from collections.abc import Sequence

from tui.articles.line_features import QUOTES, Seen
from tui.articles.line_weights import WEIGHTS

GROUPS = {
    "words": 10,
    "words without an end": 10,
    "teaser": 2,
    "function words": 7,
    "capitals": 6,
    "reader words": 3,
    "phrases": 4,
    "legal": 2,
    "ending": 4,
    "opening": 5,
    "furniture": 2,
    "caption": 2,
    "byline": 2,
    "copies": 2,
    "tells": 2,
    "links": 2,
    "numbers": 2,
    "crowd": 4,
    "words before": 6,
    "ending before": 2,
    "words after": 6,
    "ending after": 2,
    "prose in 3 before": 4,
    "prose in 3 after": 4,
    "prose around": 8,
    "phrases around": 5,
    "prose above": 4,
    "prose below": 4,
    "stamp above": 5,
    "title above": 5,
}
"""The groups of features: a paragraph is in one of so many buckets of each."""

_TITLES = 8
"""Lines above a paragraph among which its title is looked for."""

_TITLED, _MOST_TITLED = 3, 25
"""Longer words that a title has at least, and words at most."""

_TELLING = 5
"""Longer words that a paragraph has at least that tells what its title names."""

_WORDS_UP_TO = (0, 1, 3, 5, 8, 12, 18, 28, 45)
_SHARES_UP_TO = (0.0, 0.12, 0.2, 0.28, 0.36, 0.44)
_NEIGHBOUR_UP_TO = (0, 3, 8, 15, 30)


def buckets(seen: Sequence[Seen]) -> list[list[int]]:
    """Return for every paragraph its bucket in each of ``GROUPS``, in their order."""
    prose = _running([each.prose for each in seen])
    phrases = _running([each.phrases > 0 or each.furniture for each in seen])
    last = len(seen)
    stamps = _since_stamp(seen)
    told = _told_above(seen)
    rows = []
    for i, each in enumerate(seen):
        before = seen[i - 1] if i else None
        after = seen[i + 1] if i + 1 < last else None
        near = prose[min(last, i + 11)] - prose[max(0, i - 10)] - each.prose
        pages = phrases[min(last, i + 4)] - phrases[max(0, i - 3)]
        rows.append(
            [
                *_own(each),
                _neighbour(before),
                int(before is not None and before.ends),
                _neighbour(after),
                int(after is not None and after.ends),
                prose[i] - prose[max(0, i - 3)],
                prose[min(last, i + 4)] - prose[i + 1],
                min(7, (near + 1) // 2),
                min(4, pages),
                _upto(prose[i], (0, 2, 6)),
                _upto(prose[last] - prose[i + 1], (0, 2, 6)),
                _upto(stamps[i], (0, 2, 5, 12)),
                _upto(told[i], (0.0, 0.15, 0.3, 0.5)),
            ]
        )
    return rows


def _own(each: Seen) -> list[int]:
    text = each.line.text
    size = _upto(each.words, _WORDS_UP_TO)
    return [
        size,
        0 if each.ends else size,
        each.teaser,
        _upto(each.function_share, _SHARES_UP_TO),
        _upto(each.capital_share, (0.05, 0.12, 0.25, 0.5, 0.8)),
        (each.reader_share > 0) + (each.reader_share > 0.06),
        min(3, each.phrases * 12 // max(12, each.words))
        if each.words > 12
        else min(3, each.phrases),
        each.legal,
        1 if text[-1] == ":" else 2 if text[-1] in "?!" else 3 if each.ends else 0,
        _opening(text[0], each.bullet),
        each.furniture,
        each.caption,
        each.byline,
        each.copies > 1,
        each.tells,
        each.links,
        each.numbers,
        _upto(each.crowd, (1, 2, 5)),
    ]


def _since_stamp(seen: Sequence[Seen]) -> list[int]:
    """Return for every paragraph how many stand above it up to an author or a date; 0 for none."""
    since, distances = 0, []
    for each in seen:
        distances.append(since)
        since = 1 if each.dated or each.byline else since + (since > 0)
    return distances


def _told_above(seen: Sequence[Seen]) -> list[float]:
    """Return for every paragraph how much it tells of a line above that may be its title."""
    titles: deque[frozenset[str]] = deque(maxlen=_TITLES)
    shares = []
    for each in seen:
        own = each.content
        shares.append(
            max((len(title & own) / len(title) for title in titles), default=0.0)
            if len(own) >= _TELLING
            else 0.0
        )
        if len(own) >= _TITLED and not each.ends and each.words <= _MOST_TITLED:
            titles.append(own)
    return shares


def _opening(first: str, bullet: bool) -> int:
    if bullet:
        return 4
    if first.islower():
        return 1
    if first in QUOTES:
        return 2
    return 3 if first.isdigit() else 0


def _neighbour(seen: Seen | None) -> int:
    return 0 if seen is None else _upto(seen.words, _NEIGHBOUR_UP_TO)


def _upto(value: float, limits: Sequence[float]) -> int:
    """Return the number of limits below ``value``."""
    for index, limit in enumerate(limits):
        if value <= limit:
            return index
    return len(limits)


def _running(flags: Sequence[bool]) -> list[int]:
    total = [0]
    for flag in flags:
        total.append(total[-1] + flag)
    return total


def scores(seen: Sequence[Seen]) -> list[float]:
    """Return for every paragraph the log odds that it is body or heading."""
    tables = [WEIGHTS[group] for group in GROUPS]
    return [
        sum(table[bucket] for table, bucket in zip(tables, row, strict=True))
        for row in buckets(seen)
    ]
