"""Made-up articles for the tests, and a short way from a text to an article."""

from pathlib import Path

from tui.articles.article import make_article
from tui.articles.files import Document
from tui.articles.model import Article, Hints, Label

PROSE = (
    "The harbour of the small town was closed for most of the week, and the boats stayed in port"
    " because the wind did not let up, the mayor said.",
    "She added that the ferries would sail again as soon as the sea was calm enough for them, and"
    " that nobody on the islands was in need of food.",
    "The council has spent two years on plans for a new wall, which would keep the water out of"
    " the old quarter when a storm comes from the west.",
)


def article(text: str, hints: Hints | None = None) -> Article:
    return make_article(Document(Path("made-up.txt"), "made-up.txt", text), hints)


def labelled(found: Article, label: Label) -> list[str]:
    return [block.of(found.text).strip() for block in found.blocks if block.label is label]


def page(*lines: str) -> str:
    return "\n\n".join(lines) + "\n"
