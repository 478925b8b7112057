"""The title of an article: the line above its body that names what the body tells."""

import re
from collections.abc import Sequence

from tui.articles.line_features import Seen
from tui.articles.model import Label
from tui.articles.phrases import is_path
from tui.articles.words import words

_FAR = 40
"""Paragraphs above the body among which a title may stand."""

_TOLD_IN = 8
"""Paragraphs of the body whose words a title shares."""

_ENOUGH = 1.5
_CLIMB = 1.3
"""How much worse a line may be than the one below it, to be its title and that its standfirst."""

_SENTENCE_WORDS = 8
"""Words from which on a line with a full stop is a sentence and no title."""

_TITLE_CASE = 0.6
"""Share of capitals from which on a line is written as titles are, full stop or not."""

_STANDFIRST_WORDS = 7
_FEWEST_WORDS, _MOST_WORDS = 2, 35
_LONGEST = 250
_FEWEST_TOLD = 3
"""Words that a title shares with the text in full are at least so many, or they are chance."""

_WORD = re.compile(r"[^\W_]{3,}")
_ITEM = re.compile(r"\d{1,2}\. ")
_ADDRESS = re.compile(r"(?:https?://|www\.)", re.IGNORECASE)
_SLUG = re.compile(r"[A-Z]{2,3}-[A-Z]{2,4}--\S")
"""How an agency files a story: ``BC-EU--Port Fees, 1st Ld-Writethru``."""

_PATH = re.compile(r"[>›»|]|\s/\s")
_COMMON = words("the and for with from that this are was his her its has have will not but who how")


def find_title(
    seen: Sequence[Seen], labels: Sequence[Label], *, headed: bool = False
) -> int | None:
    """Return the index of the title's paragraph, None where none can be taken for one.

    A text that is ``headed`` opens with a line that is its title, unless another one, between
    that and the body, looks like a title and more so: a site's name may stand above it.
    """
    body = next((i for i, label in enumerate(labels) if label is Label.BODY), len(seen))
    first = max(0, body - _FAR)
    told = _words(
        " ".join(
            seen[index].line.text[:1000]
            for index in range(body, min(len(seen), body + _TOLD_IN))
            if labels[index] is Label.BODY and not seen[index].attribution
        )
    )
    scores = [_score(seen, index, body, told) for index in range(first, body)]
    if not scores or max(scores) <= _ENOUGH:
        return 0 if headed else None
    best = first + max(range(len(scores)), key=scores.__getitem__)
    return _inner(seen, _above_standfirst(seen, scores, first, best), body)


def _score(seen: Sequence[Seen], index: int, body: int, told: frozenset[str]) -> float:
    each = seen[index]
    text = each.line.text
    if not _FEWEST_WORDS <= each.words <= _MOST_WORDS or len(text) > _LONGEST:
        return 0.0
    if _is_sentence(each):
        return 0.0
    if each.furniture or each.byline or each.caption or each.teaser or each.repeated:
        return 0.0
    if each.dated and not each.marked:
        return 0.0
    if is_path(text) or _ADDRESS.search(text) or _SLUG.match(text) or _in_contents(seen, index):
        return 0.0
    own = _words(text)
    overlap = len(own & told) / max(_FEWEST_TOLD, len(own))
    score = 3 * overlap + 0.15 * min(each.words, 12) - 0.1 * max(0, each.words - 18)
    score -= 1.5 * each.phrases + 2 * each.bullet + 1.5 * each.legal
    score -= 1.0 * (text[-1] in ",;:.") + 2.0 * (_ITEM.match(text) is not None)
    score -= 1.0 * (text[0] in '(“"') + 1.0 * (_PATH.search(text) is not None)
    score += 2 * each.marked - 0.04 * (body - index)
    if index == 0 and len(seen) > 1 and seen[1].dated:
        score += 1.5
    if any(each.dated or each.byline for each in seen[index + 1 : min(body, index + 5)]):
        score += 1.0
    return score


def _is_sentence(each: Seen) -> bool:
    text = each.line.text
    stops = text[-1] == "." and text[-3] != "."
    return each.words >= _SENTENCE_WORDS and stops and each.capital_share < _TITLE_CASE


def _in_contents(seen: Sequence[Seen], index: int) -> bool:
    """Tell whether a line is one of a numbered list: the contents of a page, not its title."""
    if not _ITEM.match(seen[index].line.text):
        return False
    beside = (*seen[max(0, index - 1) : index], *seen[index + 1 : index + 2])
    return any(_ITEM.match(each.line.text) for each in beside)


def _above_standfirst(seen: Sequence[Seen], scores: Sequence[float], first: int, best: int) -> int:
    """Return the line above the best one, where that is only the standfirst below the title."""
    for above in (best - 1, best - 2):
        if above < first or seen[above].words < 3:
            continue
        if scores[above - first] > max(_ENOUGH * 0.6, scores[best - first] - _CLIMB):
            return above
    return best


def standfirst(seen: Sequence[Seen], title: int, body: int) -> range:
    """Return the paragraphs of the standfirst: sentences directly below the title."""
    index = title + 1
    while index < body and _tells(seen[index]):
        index += 1
    return range(title + 1, index)


def _tells(each: Seen) -> bool:
    if each.caption or each.byline or each.dated or each.legal or each.phrases or each.teaser:
        return False
    return not each.bullet and each.words >= _STANDFIRST_WORDS and each.function_share >= 0.15


def _inner(seen: Sequence[Seen], title: int, body: int) -> int:
    """Return the plain title below a page's own one, ``Home > News > It rains``."""
    outer = seen[title].line.text
    for index in range(title + 1, body):
        text = seen[index].line.text
        if seen[index].words >= 3 and len(text) < len(outer) and text in outer:
            return index
    return title


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower())) - _COMMON
