"""Why an expression has its value, in a reader's words, and where the words stand that it rests on.

"Sunday" counts back from 2025-04-27, the dateline's date, as the sentence tells of what was.
"""

from dataclasses import dataclass

from tui.articles.model import Article, PublishedHow, Span
from tui.dates.edtf import bounds, display
from tui.dates.model import DateHow, Form, Precision, Tense, Timex, TimexType


@dataclass(frozen=True, slots=True)
class Reason:
    """How a value was concluded."""

    words: str
    """A clause of which the expression is the subject: "counts back from 2025-04-27, …"."""
    rests_on: Span | None = None
    """The dateline, publication date or neighbour that it was concluded from."""


def reason(timex: Timex, article: Article) -> Reason:
    """Return why an expression of ``article`` has its value."""
    match timex.how:
        case DateHow.EXPLICIT:
            return Reason(_COMPLETE.get(timex.type, "says its whole date"))
        case DateHow.USER:
            return Reason("was said to be that date")
        case DateHow.OPEN:
            return Reason(_open(timex))
        case DateHow.NEIGHBOUR:
            return _of_neighbour(timex, article.text)
        case _:
            return _of_anchor(timex, article)


_COMPLETE = {
    TimexType.DURATION: "says how long, not when",
    TimexType.SET: "says how often, not when",
}


def _open(timex: Timex) -> str:
    if timex.value.endswith("_REF"):
        return "names no day"
    if timex.form is Form.NUMBERS:
        return "does not show which number is the day and which the month"
    if timex.value.startswith("XXXX-WXX"):
        return "says which day of the week, and no date is known to count from"
    if timex.form is Form.CLOCK:
        return "says the time, and no day is known that it could be of"
    return "says no year, and nothing near it does"


def _of_neighbour(timex: Timex, text: str) -> Reason:
    if timex.basis is None:
        return Reason("was told of just before")
    words = " ".join(timex.basis.of(text).split())
    if timex.form is Form.COUNTED or timex.precision not in _PARTS_OF_A_YEAR:
        lead = "counts from"
    elif timex.form in (Form.CLOCK, Form.WEEKDAY, Form.LONE_DAY):
        lead = "goes with"
    else:
        lead = "has its year from"
    return Reason(f"{lead} “{words}”", timex.basis)


_PARTS_OF_A_YEAR = frozenset(
    {Precision.DAY, Precision.MONTH, Precision.QUARTER, Precision.SEASON, Precision.HALF}
)


def _of_anchor(timex: Timex, article: Article) -> Reason:
    name, span, value = _anchor(timex, article)
    told = _TOLD.get(timex.tense, "") if timex.tense is not None else ""
    if timex.form is Form.CLOCK:
        return Reason(f"is a time on {value}, {name}", span)
    if timex.form is Form.NUMBERS:
        return Reason(f"is read, of two ways, as the day near {value}, {name}", span)
    if timex.how is DateHow.CONTEXT:
        lacks = "month" if timex.form is Form.LONE_DAY else "year"
        return Reason(f"says no {lacks}: the one that fits best with {value}, {name}{told}", span)
    return Reason(f"counts {_direction(timex, value)}from {value}, {name}{told}", span)


_TOLD = {
    Tense.PAST: ", as the sentence tells of what was",
    Tense.PRESENT: ", as the sentence tells of what is to come",
    Tense.FUTURE: ", as the sentence tells of what is to come",
    Tense.DUE: ", as the sentence sets a time limit",
}
_PUBLISHED = {
    PublishedHow.DATELINE: "the dateline's date",
    PublishedHow.INFERRED: "the publication date as far as it can be inferred",
    PublishedHow.USER: "the publication date that was given for the article",
}


def _anchor(timex: Timex, article: Article) -> tuple[str, Span | None, str]:
    """Return what the date is called that ``timex`` counts from, where it stands, and the date."""
    anchor, dateline, published = article.anchor or "", article.dateline, article.published
    within = dateline is not None and dateline.start <= timex.start < dateline.end
    if dateline is not None and dateline.date == anchor and not within:
        return "the dateline's date", Span(dateline.start, dateline.end), anchor
    name = _PUBLISHED.get(published.how, "the publication date")
    span = None
    if published.start is not None and published.end is not None:
        span = Span(published.start, published.end)
    value = published.value if within and published.value else anchor
    return name, span, display(value, value, None)


def _direction(timex: Timex, anchor: str) -> str:
    """Return whether a date lies before or after the anchor: "back ", "on " or neither."""
    try:
        first, last = bounds(timex.edtf or "")
        anchor_first, anchor_last = bounds(anchor)
    except ValueError:
        return ""
    if last < anchor_first:
        return "back "
    return "on " if first > anchor_last else ""
