"""Split a passage into sentences: spans that together hold all its characters but blanks."""

import re
from collections.abc import Iterator

from tui.articles import abbreviations as known
from tui.articles.lines import Line, paragraphs
from tui.articles.model import Span

_END = re.compile(
    r"(?P<mark>[.!?…]{1,12}|[。！？]{1,4})(?P<close>[\"'”’»)\]}›」』\u2060]{0,12}(?:\[\d{1,3}\])?)"
    r"(?:(?P<gap>\s{1,40}|(?<=[。！？])|(?<=[。！？][”’」』]))(?=\S)"
    r"|(?P<glued>(?=[A-Z][a-z])))"
)
"""A place where a sentence may end: final marks, closing quotes, then a blank.

A word joiner stands for what is left of a quote that was mended.
"""

_WORD_BEFORE = re.compile(r"[^\s(\[\"“‘'/—–]{1,40}\Z")
_WORD_AFTER = re.compile(r"[\"'“‘(\[«¿¡\u2060]{0,12}(?P<word>[^\W_][\w’'.-]{0,40})?")
_OPENERS = "\"'“‘([\u2060"
_NAME_THEN_SPEECH = re.compile(
    r"(?:[A-Z][\w.’'-]{0,30}\s{1,3}){1,4}?(?P<verb>[a-z]{4,9})\b", re.ASCII
)
_DOTTED = re.compile(r"(?:[^\W\d_]\.){1,6}[^\W\d_]\Z")
_LIST_MARK = re.compile(r"(?:#{1,6}|[-*+•])[ \t]{1,8}(?=\S)")
"""What stands before a heading or an item of a list, in Markdown and elsewhere."""

_ITEM_AFTER = re.compile(r"\(?(?:[a-z]|[ivx]{1,4})\)[ \t](?=\S)")
"""What opens the next item of a list that goes on in the line: ``b) Stay there.``."""

_QUOTED_BEFORE = "とっ、。は"
"""How a Japanese sentence goes on after what it quotes."""

_OPENING_HOUR = 22
"""Characters in which a sentence may open with an hour: ``At around 5:30 p.m. Ann Lee left``."""

_HOUR_OF = re.compile(
    r"\b(?:the|an?|every|this|that|[a-z]+’s) [\d:.]{1,5} [ap]\.m\Z", re.IGNORECASE
)
_LONGEST_ZONE = 5
_ZONE = re.compile(r"(?:[A-Z][a-z]{2,14}[ -]){1,3}(?:local |standard |daylight |summer )?[Tt]ime\b")
"""``Beijing time``, ``Eastern Standard Time``."""

_AHEAD = 120
"""Characters looked at after an end, at most: a name and a verb of speech."""


def split_sentences(text: str, start: int, end: int) -> list[Span]:
    """Return the sentences of ``text`` from ``start`` to ``end``, in order and without gaps.

    Every character is in exactly one of them, but for blanks and the marks before headings and
    items of lists. An empty line always ends a sentence, and so does the end of a line that does
    not read on in the next.
    """
    return [
        sentence
        for group in paragraphs(text, start, end)
        for paragraph in group
        for sentence in _of_paragraph(text, paragraph)
    ]


def _of_paragraph(text: str, paragraph: Line) -> Iterator[Span]:
    begin, stop = paragraph.start, paragraph.end
    mark = _LIST_MARK.match(text, begin, stop)
    if mark:
        begin = mark.end()
    for match in _END.finditer(text, begin, stop):
        if match.end() < stop and _ends(text, begin, match, stop):
            yield Span(begin, match.end("close"))
            begin = match.end()
    if begin < stop:
        yield Span(begin, stop)


def _ends(text: str, begin: int, match: re.Match[str], stop: int) -> bool:
    """Tell whether the sentence that starts at ``begin`` ends at ``match``."""
    mark, close = match["mark"], match["close"]
    if text[match.end()] == "/":
        return False  # the credit of a caption, ``the port. /Xinhua``
    if mark[0] in "。！？":
        return not (close[-1:] in ("」", "』") and text[match.end()] in _QUOTED_BEFORE)
    if _ITEM_AFTER.match(text, match.end(), min(stop, match.end() + _AHEAD)):
        return True
    after = _WORD_AFTER.match(text, match.end(), min(stop, match.end() + _AHEAD))
    next_word = (after["word"] if after else None) or ""
    if match["gap"] is None:
        return mark == "." and _ends_glued(text, match, next_word)
    if next_word[:1].islower() and not _begins_a_name(text, match.end(), next_word):
        return False
    if close and _speaker_follows(text, match.end(), stop):
        return False
    before = _word_before(text, begin, match.start())
    if mark != "." or close[:1] in ("'", '"', "”", "’"):
        return _ends_after_mark(mark, before, next_word)
    if not next_word and text[match.end()] not in _OPENERS:
        return text[match.end()] not in ",;:-&"
    return _ends_after_full_stop(text, begin, match, before, next_word)


def _word_before(text: str, begin: int, end: int) -> str:
    match = _WORD_BEFORE.search(text, max(begin, end - 40), end)
    return match.group() if match else ""


def _ends_glued(text: str, match: re.Match[str], next_word: str) -> bool:
    """Tell whether a blank is missing after a full stop: ``the end.The next``."""
    before = text[max(0, match.start() - 2) : match.start()]
    return before.isalpha() and before.islower() and next_word.lower() in known.STARTERS


def _begins_a_name(text: str, at: int, word: str) -> bool:
    """Tell whether a word in lower case opens a name: ``iPads``, ``al-Hadi``, ``de Boer``."""
    if not word.islower():
        return True
    return word in known.PARTICLES and text[at + len(word) + 1 : at + len(word) + 2].isupper()


def _speaker_follows(text: str, at: int, stop: int) -> bool:
    """Tell whether who said it stands after a quotation: ``“Why?” Wang asked.``."""
    match = _NAME_THEN_SPEECH.match(text, at, min(stop, at + _AHEAD))
    if match is None or match["verb"] not in known.SPEECH:
        return False
    return match.group().split(None, 1)[0].lower() not in known.STARTERS


def _ends_after_mark(mark: str, before: str, next_word: str) -> bool:
    if mark == "!" and before.lower() in known.EXCLAIMED_NAMES:
        return next_word.lower() in known.STARTERS
    return not (mark in ("...", "…", "....") and next_word == "I")


def _ends_after_full_stop(
    text: str, begin: int, match: re.Match[str], before: str, next_word: str
) -> bool:
    word = before.lower()
    starts = next_word.lower().partition("’")[0].partition("'")[0] in known.STARTERS
    if word in known.TITLES:
        return False
    if word in known.HOURS:
        return starts or _ends_after_hour(text, begin, match, next_word)
    initial = len(before) == 1 and before.isupper()
    if (before.isdigit() or initial) and match.start() - len(before) == begin:
        return False  # it opens an item, ``2. The road is open.``, or an answer
    if word in known.NUMBERED and not initial:
        return not next_word[:1].isdigit()
    if word in known.MONTHS or word in known.WEEKDAYS:
        return starts if before[:1].isupper() else True
    if word in known.WITHIN or before in known.STATES or _DOTTED.search(before):
        return starts
    if initial:
        return starts
    return True


def _ends_after_hour(text: str, begin: int, match: re.Match[str], next_word: str) -> bool:
    """Tell whether a word with a capital after ``5 p.m.`` is none that an hour goes on with.

    That would be its day or its zone, ``5 p.m. Friday``, ``5 p.m. Beijing time``, the same hour
    elsewhere, ``5 p.m. (0900 GMT)``, or what happens then: ``the 5 p.m. Manchester train``,
    ``At 5 p.m. Ann Lee left``.
    """
    if text.startswith("(", match.end()) and text[match.end() + 1 : match.end() + 2].isdigit():
        return False
    if match.start() - begin <= _OPENING_HOUR:
        return False
    if _HOUR_OF.search(text, match.start() - _OPENING_HOUR, match.start()):
        return False
    word = next_word.partition("’")[0].partition("'")[0].rstrip(".")
    if word.lower() in known.DAYS or (word.isupper() and 2 <= len(word) <= _LONGEST_ZONE):
        return False
    return _ZONE.match(text, match.end(), min(len(text), match.end() + _AHEAD)) is None
