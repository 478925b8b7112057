"""The headline: the first line of a file, directly above a line that holds nothing but a date.

Where it stands tells more than how it looks: it may end as sentences do, name a place and a day as
datelines do, or hold words of pages, and is the title all the same.
"""

from collections.abc import Sequence

from tui.articles.captions import is_credit
from tui.articles.datelines import find_dateline
from tui.articles.line_features import Seen
from tui.articles.phrases import is_path
from tui.articles.sentences import split_sentences
from tui.articles.sources import is_source
from tui.articles.stamps import is_lone_stamp

DATED_AT = 1
"""Where the date below a headline stands; the text begins after it."""

_MOST_WORDS, _LONGEST = 35, 250
_CALLS_IN = 3
"""Words up to which one phrase of pages makes a line a page's: ``Contact us``."""

_TITLE_CASE = 0.6
"""Share of capitals from which on several sentences may be a headline."""

_FEWEST_TOLD = 3
"""Words of a sentence after a dateline, at least."""


def has_headline(seen: Sequence[Seen]) -> bool:
    """Tell whether a text opens with its headline and the date below that."""
    if len(seen) <= DATED_AT or not seen[DATED_AT].dated:
        return False
    return is_lone_stamp(seen[DATED_AT].line.text) and _may_be_headline(seen[0])


def _may_be_headline(each: Seen) -> bool:
    if not 1 <= each.words <= _MOST_WORDS or len(each.line.text) > _LONGEST:
        return False
    if each.byline or (each.dated and is_lone_stamp(each.line.text)):
        return False
    return not _is_furniture(each) and not _opens_report(each) and not _is_lead(each)


def _is_furniture(each: Seen) -> bool:
    text = each.line.text
    if each.furniture or each.teaser or each.repeated or is_path(text):
        return True
    if each.phrases > 1 or (each.phrases and each.words <= _CALLS_IN):
        return True
    return is_source(text) or is_credit(text)


def _opens_report(each: Seen) -> bool:
    """Tell whether a sentence follows a dateline: headlines only look as if they had one."""
    text = each.line.text
    found = find_dateline(text, 0, len(text)) if each.dateline and each.ends else None
    return found is not None and len(text[found.end :].split()) >= _FEWEST_TOLD


def _is_lead(each: Seen) -> bool:
    """Tell whether a paragraph holds several sentences of running text."""
    if not each.prose or each.capital_share >= _TITLE_CASE:
        return False
    return len(split_sentences(each.line.text, 0, len(each.line.text))) > 1
