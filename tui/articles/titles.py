"""The title of an article: the line above its body that names what the body tells."""

import re
from collections.abc import Sequence

from tui.articles.line_features import Seen
from tui.articles.model import Label

_FAR = 40
"""Lines above the body among which a title may stand."""

_PARAGRAPHS = 4
"""Paragraphs of the body whose words a title shares."""

_ENOUGH = 1.5
_WORD = re.compile(r"[^\W_]{3,}")


def find_title(seen: Sequence[Seen], labels: Sequence[Label], dated: frozenset[int]) -> int | None:
    """Return the index of the title's line, None where no line can be taken for one.

    ``dated`` are the lines that hold a date of publication or a byline.
    """
    body = next((i for i, label in enumerate(labels) if label is Label.BODY), len(seen))
    told = _words(
        " ".join(
            seen[i].line.text[:1000]
            for i, label in enumerate(labels)
            if label is Label.BODY and i < body + 8
        )
    )
    best, best_score = None, _ENOUGH
    for index in range(max(0, body - _FAR), body):
        score = _score(seen, index, body, told, dated)
        if score > best_score:
            best, best_score = index, score
    return best


def _score(
    seen: Sequence[Seen], index: int, body: int, told: frozenset[str], dated: frozenset[int]
) -> float:
    each = seen[index]
    if not 2 <= each.words <= 35 or each.furniture or each.byline or each.caption:
        return 0.0
    if index in dated or len(each.line.text) > 250:
        return 0.0
    own = _words(each.line.text)
    overlap = len(own & told) / len(own) if own else 0.0
    score = 3 * overlap + 0.15 * min(each.words, 12)
    score -= 1.5 * each.phrases + 1.0 * each.bullet
    score -= 1.0 * (each.line.text[-1] in ".,;:")
    score -= 0.04 * (body - index)
    if any(below in dated for below in range(index + 1, min(body, index + 4))):
        score += 0.8
    return score


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))
