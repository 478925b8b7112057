"""Tell an article's own lines from the page around it.

Every line is scored by how it looks; the body is the contiguous run of lines with the best sum,
the penalty of each line capped so that captions and headings do not cut it; then the lines within
the run are told apart.
"""

from collections.abc import Sequence

from tui.articles.line_features import Seen
from tui.articles.model import Label

_CAP = 1.5
"""The most that one line can count against the run it stands in."""


def lay_out(seen: Sequence[Seen]) -> list[Label]:
    """Return the label of every line: body, heading, caption or boilerplate."""
    scores = [_score(each) for each in seen]
    first, last = _best_run([max(-_CAP, score) for score in scores])
    labels = [Label.BOILERPLATE] * len(seen)
    for index in range(first, last):
        labels[index] = _label(seen, scores, index, last)
    _add_captions(seen, labels, first, last)
    return labels


def _add_captions(seen: Sequence[Seen], labels: list[Label], first: int, last: int) -> None:
    """Keep captions that touch the body: a picture often stands between it and the title."""
    while first > 0 and seen[first - 1].caption:
        first -= 1
        labels[first] = Label.CAPTION
    while last < len(seen) and seen[last].caption:
        labels[last] = Label.CAPTION
        last += 1


def _score(seen: Seen) -> float:
    """Return how much a line speaks for running text (positive) or for the page around it."""
    if seen.furniture or not seen.words:
        return -2.0
    score = -1.0 + min(seen.words, 60) / 12
    score += 6 * (min(seen.function_share, 0.5) - 0.25) * min(1.0, seen.words / 8)
    score += 0.8 if seen.ends else -0.6
    score -= 1.5 * seen.phrases
    score -= 1.2 * seen.bullet
    score -= 1.0 * (seen.copies > 1)
    score -= 3 * seen.reader_share
    if seen.caption or seen.byline:
        score = min(score, -0.5)
    return score


def _best_run(scores: Sequence[float]) -> tuple[int, int]:
    """Return where the contiguous run with the highest sum begins and ends (exclusive)."""
    best, best_first, best_last = 0.0, 0, 0
    total, first = 0.0, 0
    for index, score in enumerate(scores):
        if total <= 0:
            total, first = 0.0, index
        total += score
        if total > best:
            best, best_first, best_last = total, first, index + 1
    return best_first, best_last


def _label(seen: Sequence[Seen], scores: Sequence[float], index: int, last: int) -> Label:
    each = seen[index]
    if each.caption:
        return Label.CAPTION
    if scores[index] > -0.3:
        return Label.BODY
    if _is_heading(seen, index, last):
        return Label.HEADING
    if each.phrases or each.furniture or each.byline or each.bullet:
        return Label.BOILERPLATE
    return Label.BODY if each.ends else Label.BOILERPLATE


def _is_heading(seen: Sequence[Seen], index: int, last: int) -> bool:
    each = seen[index]
    if not 1 <= each.words <= 14 or each.phrases or each.furniture or each.bullet:
        return False
    if each.line.text[-1] in ".,;…" or each.copies > 1 or not each.line.text[0].isupper():
        return False
    return index + 1 < last and seen[index + 1].prose
