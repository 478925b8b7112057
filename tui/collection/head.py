"""What is shown of an article wherever articles are listed."""

from dataclasses import dataclass

from tui.articles.model import Published


@dataclass(frozen=True, slots=True)
class Head:
    """What a list shows of an article."""

    key: int
    file: str
    title: str | None
    published: Published
    source: str | None
