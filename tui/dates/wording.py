"""How dates are known, in a reader's words."""

from tui.articles.model import PublishedHow
from tui.dates.model import DateHow

DATE_HOW = {
    DateHow.EXPLICIT: "as written",
    DateHow.RELATIVE: "counted from the article's date",
    DateHow.CONTEXT: "year or month taken from the article's date",
    DateHow.NEIGHBOUR: "year or month taken from a date nearby",
    DateHow.OPEN: "not all of it is known",
    DateHow.USER: "as corrected",
}
PUBLISHED_HOW = {
    PublishedHow.USER: "as corrected",
    PublishedHow.STATED: "as stated",
    PublishedHow.PREFIX: "as put before the text",
    PublishedHow.DATELINE: "from its dateline",
    PublishedHow.INFERRED: "inferred",
}
"""Nothing stands for a date that is not known."""
