"""Tell an article's own paragraphs from the page around them.

Every paragraph is scored by how it looks and stands; the body is the contiguous run that is
expected to hold the most words of the article and the fewest of others; then the paragraphs
within it are told apart. A text without anything of a page around it is taken whole.
"""

import math
import re
from collections.abc import Sequence

from tui.articles.line_features import Seen
from tui.articles.line_model import scores
from tui.articles.model import Label
from tui.articles.phrases import ordinary_phrases, page_phrases
from tui.articles.stamps import is_labelled_stamp, is_lone_stamp

_BREAK_EVEN = 0.37
"""The probability from which on a paragraph adds to the run it stands in."""

_MOST_WORDS = 60
"""Words that count at most: one long paragraph of small print is not to outweigh an article."""

_CAPTION_SHARE = 0.2
"""How much a caption counts: pictures stand between paragraphs as well as beside a page."""

_KEPT_ODDS = -1.0
"""Log odds from which on a paragraph within the run is body."""

_SHORT = 100
"""Words of a text, all in all, up to which every sentence in it counts."""

_FEWEST_TOLD = 3
"""Words of a sentence that tells something, at least."""

_FEWEST_SAID, _MOST_SAID = 8, 2
"""Words of a sentence, at least, that so many phrases of pages do not make a page's; where it
speaks to its reader, one less."""

_FEWEST_BESIDE = 2
"""Words of a line, at least, in which one that pages use may have another sense."""

_FEWEST_ABOVE = 5
"""Words of a line of text, at least, that a mark may stand below."""

_FEWEST_ORDINARY = 2
"""Words that articles use too, at least, that make a page of a text without other signs of one."""

_SMALL = 25
"""Words, at most, of a paragraph in which phrases of pages make it a page's."""

_SHORT_HEADING = 6
_HEADING_ODDS = -2.5
"""Words up to which a heading is believed, and the log odds that a longer one needs."""

_OPENING_ODDS = 2.0
"""Log odds, at least, of what opens with a dateline or a date, or says whence the facts are."""

_REPEATED_ODDS = 3.0
"""What it costs to stand in many files: it decides on doubtful lines alone, for what an agency
says in every report on a matter is still its own."""

_BYLINE_WITHIN = 15
_ABOVE_BYLINE = 0.3
"""Paragraphs, and share of the run's words, above a line with author and date."""

_FEWEST_TITLE_WORDS = 4
"""Words from which on a line over author and date is believed to be a title."""

_YEAR_FIRST = re.compile(r"(?:1\d|20)\d\d\b")
"""A heading may open with the year that it is about: ``2013: a corridor``."""

_SIGNED = re.compile(r"[—–]|source\b", re.IGNORECASE)
"""What opens a line that says whose a quotation is, and of when: ``— Ann Lee, May 3, 2024``."""

_ITEMS = "*•·►▶»›|"
"""Signs that open the items of menus."""

_HEAD = 8
"""Paragraphs among which the text of an article without page furniture begins."""


def lay_out(seen: Sequence[Seen], *, opens: bool = False, begin: int = 0) -> list[Label]:
    """Return the label of every paragraph: body, heading, caption or boilerplate.

    ``opens`` says that the first paragraph is the article's beginning; no body stands above
    ``begin``.
    """
    odds = scores(seen)
    for index, each in enumerate(seen):
        odds[index] -= _REPEATED_ODDS * each.repeated
        if each.dateline or each.attribution or (opens and index == 0):
            odds[index] = max(odds[index], _OPENING_ODDS)
    if not _has_page(seen[begin or _opens_with_title(seen) :]):
        return _lay_out_clean(seen, odds, 0 if opens else _after_head(seen, begin))
    first, last = _best_run(seen, odds, begin)
    first = _after_byline(seen, first, last)
    short = sum(each.words for each in seen) <= _SHORT or first == last
    if short:
        first, last = _told_run(seen, first, last, begin)
    labels = [Label.BOILERPLATE] * len(seen)
    for index in range(first, last):
        if not _is_pages_date(seen, index, first):
            labels[index] = _label(seen, odds, index, last, whole=short)
    _add_captions(seen, labels, first, last)
    return labels


def _lay_out_clean(seen: Sequence[Seen], odds: Sequence[float], first: int) -> list[Label]:
    """Return the labels of a text without a page around it, whose body begins at ``first``."""
    labels = [
        Label.HEADING if each.words and not _is_stamp(each) else Label.BOILERPLATE
        for each in seen[:first]
    ]
    last = len(seen)
    labels += [
        Label.BOILERPLATE
        if _says_when(seen[index])
        else _label(seen, odds, index, last, whole=True)
        for index in range(first, last)
    ]
    _add_captions(seen, labels, first, last)
    return labels


def _is_stamp(each: Seen) -> bool:
    return (each.dated and not each.dateline) or each.byline


def _says_when(each: Seen) -> bool:
    """Tell whether a line says of its date that something appeared then, and is no text."""
    if not each.dated or each.dateline or each.caption:
        return False
    text = each.line.text
    return each.byline or is_labelled_stamp(text) or _SIGNED.match(text) is not None


def _is_pages_date(seen: Sequence[Seen], index: int, first: int) -> bool:
    """Tell whether a line with a date, in the run from ``first`` on, is the page's.

    Where a line above the run states a date already, another has to say what it is the date of,
    or to stand alone, as it does below each story that a page leads to.
    """
    each = seen[index]
    if not each.dated or each.dateline or each.caption:
        return False
    stated = any(above.dated and _is_stamp(above) for above in seen[:first])
    return not stated or _says_when(each) or is_lone_stamp(each.line.text)


def _has_page(seen: Sequence[Seen]) -> bool:
    """Tell whether there is a page around an article: a line of its own, or words of pages.

    One word that articles use too says nothing, however often it stands there: a table tells of
    the premiums of each month. Nor does the mark below a report that ``more`` will follow.
    """
    told = [index for index, each in enumerate(seen) if _is_page(each)]
    if len(told) > 1 or (told and not _ends_paragraph(seen, told[0])):
        return True
    used = (_ordinary_words(each) for each in seen if _uses_words(each))
    return len(frozenset[str]().union(*used)) >= _FEWEST_ORDINARY


def _ends_paragraph(seen: Sequence[Seen], index: int) -> bool:
    """Tell whether one word stands directly below a line of text, with no empty line between."""
    if index == 0 or seen[index].words > 1 or not seen[index].furniture:
        return False
    above = seen[index - 1]
    return 1 < seen[index].crowd == above.crowd and above.words >= _FEWEST_ABOVE


def _is_page(each: Seen) -> bool:
    """Tell whether a paragraph can only stem from the page around an article.

    That its date stands in many files only says that they appeared on one day, and an agency opens
    many reports with the same words.
    """
    if each.dateline:
        return False
    said = _uses_words(each) and not _ordinary_words(each)
    repeated = each.repeated and not _is_stamp(each) and each.words <= _SMALL
    item = each.line.text[0] in _ITEMS and not each.ends
    return said or repeated or each.furniture or each.teaser or item


def _uses_words(each: Seen) -> bool:
    """Tell whether a small paragraph uses more words of pages than sentences of reports do.

    These may hold a word of pages: a commission, a suit over a copyright.
    """
    if not each.phrases or each.dateline or each.words > _SMALL:
        return False
    reports = each.tells and each.prose and not each.reader_share
    sentence = each.ends and each.words >= _FEWEST_SAID and (reports or not each.legal)
    return each.phrases > (_MOST_SAID - bool(each.reader_share) if sentence else 0)


def _ordinary_words(each: Seen) -> frozenset[str]:
    """Return the words of pages in a line, if articles use each of them too."""
    text = each.line.text.lower()
    if each.words < _FEWEST_BESIDE or "©" in text:
        return frozenset()
    words = re.findall(r"[^\W\d_][\w’'-]*", text)
    found = page_phrases().found(text, words)
    return found if found <= ordinary_phrases().found(text, words) else frozenset()


def _after_head(seen: Sequence[Seen], begin: int) -> int:
    """Return where the text begins in an article without page furniture, from ``begin`` on.

    That is at its dateline or first sentences; where it has neither, as in tables, it is after
    the title and the lines that name author and date.
    """
    for index, each in enumerate(seen[begin:_HEAD], start=begin):
        if each.dateline or (each.prose and each.ends):
            return index
    stamps = [
        index
        for index, each in enumerate(seen[:5])
        if each.byline or _is_pages_date(seen, index, index)
    ]
    if stamps:
        return max(begin, stamps[-1] + 1)
    return int(len(seen) > 1 and not seen[0].ends)


def _best_run(seen: Sequence[Seen], odds: Sequence[float], begin: int) -> tuple[int, int]:
    """Return the contiguous run (end exclusive) with the highest sum of expected words."""
    best, best_first, best_last = 0.0, begin, begin
    total, first = 0.0, begin
    for index, each in enumerate(seen[begin:], start=begin):
        if total <= 0:
            total, first = 0.0, index
        probability = 1 / (1 + math.exp(-max(-30.0, min(30.0, odds[index]))))
        gain = (probability - _BREAK_EVEN) * (2 + min(_MOST_WORDS, each.words))
        total += gain * _CAPTION_SHARE if each.caption else gain
        if total > best:
            best, best_first, best_last = total, first, index + 1
    return best_first, best_last


def _told_run(seen: Sequence[Seen], first: int, last: int, begin: int) -> tuple[int, int]:
    """Return the run of a short text: it reaches as far as there are sentences of its own.

    What surrounds a paragraph says little where there are few. A text in which nothing reads as
    its own is taken whole: the only text of a file is not to be lost.
    """
    told = [index for index, each in enumerate(seen) if index >= begin and _tells(each)]
    if told:
        return told[0], told[-1] + 1
    return (first, last) if first < last else (begin, len(seen))


def _tells(each: Seen) -> bool:
    """Tell whether a paragraph is a sentence, and of no page."""
    if _is_page(each) or each.legal or each.caption or _is_stamp(each):
        return False
    return each.dateline or each.prose or (each.ends and each.words >= _FEWEST_TOLD)


def _after_byline(seen: Sequence[Seen], first: int, last: int) -> int:
    """Return where the run begins below its author's line, where little of it stands above.

    What a page says of itself before an article may read like prose, and so may a title.
    """
    if first == 0 and last > 2 and _opens_with_title(seen):
        return 2
    total = sum(each.words for each in seen[first:last])
    above = 0
    for index in range(first, min(last, first + _BYLINE_WITHIN)):
        above += seen[index].words
        if above > _ABOVE_BYLINE * total:
            break
        if seen[index].byline and seen[index].dated:
            return index + 1
    return first


def _opens_with_title(seen: Sequence[Seen]) -> bool:
    """Tell whether a text opens with its title and a line that names author or date."""
    if len(seen) < 2:
        return False
    above, below = seen[:2]
    named = _is_stamp(below) and not below.dateline
    return named and not above.ends and above.words >= _FEWEST_TITLE_WORDS


def _label(
    seen: Sequence[Seen], odds: Sequence[float], index: int, last: int, *, whole: bool
) -> Label:
    each = seen[index]
    if each.caption:
        return Label.CAPTION
    if each.marked:
        return Label.HEADING
    likely = each.words <= _SHORT_HEADING or odds[index] > _HEADING_ODDS
    if likely and _is_heading(seen, index, last):
        return Label.HEADING
    if odds[index] > _KEPT_ODDS or whole:
        return Label.BODY
    return Label.BOILERPLATE


def _is_heading(seen: Sequence[Seen], index: int, last: int) -> bool:
    each = seen[index]
    if not 1 <= each.words <= 14 or each.phrases or each.furniture or each.bullet or each.teaser:
        return False
    if each.ends and each.line.text[-1] != "?":
        return False
    if each.line.text[-1] in ",;" or each.copies > 1 or each.repeated:
        return False
    if not (each.line.text[0].isupper() or _YEAR_FIRST.match(each.line.text)):
        return False
    return each.crowd == 1 and index + 1 < last and seen[index + 1].prose


def _add_captions(seen: Sequence[Seen], labels: list[Label], first: int, last: int) -> None:
    """Keep captions that touch the body: a picture often stands between it and the title."""
    while first > 0 and seen[first - 1].caption:
        first -= 1
        labels[first] = Label.CAPTION
    while last < len(seen) and seen[last].caption:
        labels[last] = Label.CAPTION
        last += 1
