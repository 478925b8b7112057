"""What can be seen of a paragraph: the features from which the layout is scored."""

import re
from collections import Counter
from collections.abc import Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from tui.articles.bylines import byline_in, name_in, opens_byline
from tui.articles.captions import is_caption, is_credit
from tui.articles.datelines import opens_with_dateline
from tui.articles.lines import Line
from tui.articles.phrases import (
    CALLED_FOR,
    CALLS,
    FURNITURE,
    legal_phrases,
    page_phrases,
)
from tui.articles.stamps import is_stamp
from tui.articles.words import words

_SEEN = 1500
"""Characters of a paragraph that are looked at: enough to tell prose, however long it is."""

_NO_WORDS: frozenset[str] = frozenset()
_CONTENT = 4
"""Letters, at least, of a word that says what a text is about."""

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LINKS = re.compile(r"https?://|www\.|\S@\S|[|›»>]|\s/\s|\.com\b")
_DIGITS = re.compile(r"\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:/.]\d\d\b")

_FUNCTION_WORDS = words(
    "a an the and or but nor so yet if than then that this these those there here who whom whose"
    " which what when where while why how as at by for from in into of off on onto over to toward"
    " towards under until up upon with within without about above across after against along among"
    " around because before behind below between beyond during except near since through"
    " throughout i he she it we they me him her us them his hers its our their"
    " is are was were be been being am has have had do does did will would shall should can could"
    " may might must not no only also very more most some any each all both other such said says"
    " told added"
)
_READER_WORDS = words("you your yours our we us my")
_PAST = words("said says told added was were had did")
_TEASER = re.compile(
    r"(?:also|also on [\w.]+|also read|see also|see more|read"
    r"|read more|learn more(?: about)?|read also|read next"
    r"|related(?: \w+)?|more|watch|listen|explore|must read|don['’]t miss|recommended|live|video"
    r"|photos|gallery|opinion|analysis|next|previous)\s?(?:[:>|»—–-]|\Z)",
    re.IGNORECASE,
)
_ATTRIBUTION = re.compile(
    r"(?:the )?(?:facts|figures|data|information|quotes|details)(?: (?:here|above|in this \w+))?"
    r" (?:as|(?:are |were )?(?:from|taken from|based on|compiled from|courtesy of))\b",
    re.IGNORECASE,
)
"""How a text says where its facts come from, ``Facts as reported by …``: that is its own."""

_LINK = re.compile(r"<[^<>]*>|\[[^\[\]]*\]|《[^《》]*》")
_LONGEST_LINK = 60
"""Characters of a link that was left in the brackets a page drew around it."""

_BULLETS = "*•·–-+►▶»>›|#[&@"
MARKDOWN_HEADING = re.compile(r"#{1,6}[ \t]+(?=\S)")
"""What stands before a heading in Markdown."""

_HOUSE_STYLE = 2
"""Credits in lines of their own that show how a page writes them."""

_FEWEST_CREDITED = 6
"""Words of a caption above its credit, at least."""

_LENGTH = re.compile(r"\d{1,2}:\d\d(?::\d\d)?")
"""How long a film runs."""

_FEWEST_TWICE = 6
"""Words of a caption that is told twice in a row, at least: items of menus are shorter."""

_QUOTES_CLOSE = "\"'”’»"
QUOTES = "\"'“‘«"


class Seen(NamedTuple):
    """One paragraph as it looks."""

    line: Line
    words: int
    function_share: float
    capital_share: float
    reader_share: float
    phrases: int
    """How many phrases of page furniture it holds."""
    legal: bool
    """Whether it holds a phrase of small print."""
    ends: bool
    bullet: bool
    marked: bool
    """Whether Markdown marks it as a heading."""
    furniture: bool
    caption: bool
    byline: bool
    copies: int
    """How often the same words stand in this text."""
    tells: bool
    """Whether it has a verb that reports tell in."""
    links: bool
    numbers: bool
    crowd: int
    """How many paragraphs stand with it between two empty lines."""
    teaser: bool
    """Whether it leads to another story: ``Read more: …``."""
    dateline: bool
    """Whether it opens with a dateline that holds a date or an agency."""
    dated: bool
    """Whether it is a stamp: a full date with little around it."""
    attribution: bool
    """Whether it is a sentence that says where the facts come from."""
    content: frozenset[str]
    """Its longer words: what it is about."""
    repeated: bool = False
    """Whether many files of the folder hold it too."""

    @property
    def prose(self) -> bool:
        """Whether it looks like a sentence or more of running text."""
        return self.words >= 12 and self.function_share >= 0.18 and self.phrases < 2


def look(groups: Sequence[Sequence[Line]], repeated: Set[str] = frozenset()) -> list[Seen]:
    """Return what is seen of every paragraph, in order; ``repeated`` lines stand in many files."""
    copies = Counter(line.text for group in groups for line in group)
    seen = [_look(line, copies[line.text], len(group)) for group in groups for line in group]
    if repeated:
        seen = [each._replace(repeated=each.line.text in repeated) for each in seen]
    named = [index for index, pair in enumerate(pairwise(seen)) if _credits(*pair)]
    if len(named) >= _HOUSE_STYLE:
        named = [index for index, pair in enumerate(pairwise(seen)) if _may_credit(*pair)]
    for index in named:
        seen[index] = seen[index]._replace(caption=True)
        seen[index + 1] = seen[index + 1]._replace(caption=True)
    for index, (above, each) in enumerate(pairwise(seen)):
        if above.words <= 2 and opens_byline(above.line.text) and name_in(each.line.text):
            seen[index] = seen[index]._replace(byline=True)
            seen[index + 1] = seen[index + 1]._replace(byline=True)
        if _told_twice(above, each):
            seen[index] = seen[index]._replace(caption=True)
        if _told_twice(above, each) or _names_video(above, each):
            seen[index + 1] = seen[index + 1]._replace(caption=True)
    return seen


def _credits(above: Seen, each: Seen) -> bool:
    """Tell whether a paragraph names the maker of the picture that the one above describes."""
    if each.byline or each.dated or above.dated or above.byline:
        return False
    together = above.crowd > 1 and each.crowd == above.crowd
    longest = 60 if together else 25
    likely = _FEWEST_CREDITED <= above.words <= longest and (together or _describes(above))
    return likely and is_credit(each.line.text)


def _may_credit(above: Seen, each: Seen) -> bool:
    """Tell the same on a page that gives credits lines of their own: then any name may be one."""
    if _credits(above, each):
        return True
    if each.byline or each.dated or above.dated or each.phrases or each.furniture or each.ends:
        return False
    name = 0 < each.words <= 6 and each.capital_share >= 0.8 and each.function_share == 0
    return name and _describes(above) and _FEWEST_CREDITED <= above.words <= 20


def _describes(each: Seen) -> bool:
    """Tell whether a paragraph ends as descriptions of pictures do, and no quotation does."""
    return each.ends and each.line.text[-1] not in _QUOTES_CLOSE


def _names_video(above: Seen, each: Seen) -> bool:
    """Tell whether a paragraph is the name of a film whose length stands above it."""
    short = 0 < each.words <= 15 and not each.ends and not each.phrases and not each.dated
    return short and above.words == 0 and _LENGTH.fullmatch(above.line.text) is not None


def _told_twice(above: Seen, each: Seen) -> bool:
    """Tell whether a page says a sentence twice in a row, as scrapers write captions."""
    return above.line.text == each.line.text and each.words >= _FEWEST_TWICE and each.ends


def _look(line: Line, copies: int, crowd: int) -> Seen:
    text = line.text if len(line.text) <= _SEEN else line.text[:_SEEN]
    low = text.lower()
    found = _WORD.findall(text)
    lower = [word.lower() for word in found]
    count = len(found)
    share = 1 / count if count else 0.0
    marked = MARKDOWN_HEADING.match(text) is not None
    opens = count > 3 and opens_with_dateline(text)
    return Seen(
        line,
        count,
        sum(map(_FUNCTION_WORDS.__contains__, lower)) * share,
        sum(word[0].isupper() for word in found) * share,
        sum(map(_READER_WORDS.__contains__, lower)) * share,
        page_phrases().count(low, lower),
        legal_phrases().count(low, lower) > 0,
        line.ends_sentence,
        text[0] in _BULLETS and not marked,
        marked,
        0 < count <= 6 and (FURNITURE.issuperset(lower) or _calls(text, lower)),
        not opens and is_caption(line.text, lower),
        count <= 30 and byline_in(text) is not None,
        copies,
        not _PAST.isdisjoint(lower),
        count <= 25 and _LINKS.search(text) is not None,
        count <= 25 and _YEAR.search(text) is not None,
        crowd,
        _TEASER.match(text) is not None,
        opens,
        count <= 20 and _DIGITS.search(text) is not None and is_stamp(text),
        count >= 8 and line.ends_sentence and _ATTRIBUTION.match(text) is not None,
        frozenset([word for word in lower if len(word) >= _CONTENT and word not in _FUNCTION_WORDS])
        if count > 2
        else _NO_WORDS,
    )


def _calls(text: str, words: Sequence[str]) -> bool:
    """Tell whether a short line calls on its reader, ``Print this page``, or is its link."""
    if len(text) > _LONGEST_LINK:
        return False
    if words[0] in CALLS and not CALLED_FOR.isdisjoint(words):
        return True
    if CALLS.isdisjoint(words) and FURNITURE.isdisjoint(words):
        return False
    return text[0] in "<[《" and _LINK.fullmatch(text) is not None
