"""The rows of the sidebar: two lines an article, made when they are drawn."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from tui.articles.visible import visible
from tui.widgets.virtual_list import CHARACTERS_A_CELL, Look

if TYPE_CHECKING:
    from tui.articles.model import Span

DATE_CELLS = 11
"""The date's column: as wide as ``≈2026-01-03``."""
UNREAD = "●"
BOOKMARK = "★"


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """What the sidebar tells of an article; no text of it need be harmless to draw."""

    key: int
    date: str
    """The date as it is shown, empty where it isn't known."""
    title: str
    titled: bool
    """Whether ``title`` is one; else it is what the article begins with."""
    source: str
    read: bool
    bookmarked: bool = False
    snippet: str | None = None
    """While searching: the place that was found, with its ``matches`` as spans over it."""
    matches: "tuple[Span, ...]" = ()


class ArticleRows:
    """The articles of ``keys``; ``row_of`` tells of one, and is asked only for rows in sight."""

    height = 2

    def __init__(self, keys: Sequence[int], row_of: Callable[[int], ArticleRow]) -> None:
        self._keys = keys
        self._row_of = row_of

    def __len__(self) -> int:
        return len(self._keys)

    def index_key(self, index: int) -> Hashable:
        """Return the article's key."""
        return self._keys[index]

    def draw(self, index: int, width: int, look: Look) -> Sequence[Text]:
        """Return date and title, and below them source and read mark, or the place found."""
        row = self._row_of(self._keys[index])
        below = (_standing if row.snippet is None else _found)(row, width - 1, look)
        lines = [_heading(row, width, look), Text(" ") + below]
        for line in lines:
            line.truncate(width, overflow="ellipsis")
        return lines


def _heading(row: ArticleRow, width: int, look: Look) -> Text:
    line = Text(visible(row.date), look.style("row--date"))
    line.truncate(DATE_CELLS, overflow="ellipsis", pad=True)
    words = visible(row.title[: CHARACTERS_A_CELL * width])
    title = Text(words, look.style("row--strong") if look.selected else "")
    if not row.titled:
        title = Text.assemble(("(no title) ", look.style("row--dim")), title)
    mark = (BOOKMARK, look.style("row--mark")) if row.bookmarked else " "
    return Text.assemble(line, mark, title)


def _standing(row: ArticleRow, width: int, look: Look) -> Text:
    """Return source and read mark; a long source is cut so that the mark is seen."""
    dim = look.style("row--dim")
    mark = Text("read", dim) if row.read else Text(UNREAD, look.style("row--mark"))
    if not row.source:
        return mark
    between = " · " if row.read else " "
    source = Text(visible(row.source), dim)
    source.truncate(width - len(between) - mark.cell_len, overflow="ellipsis")
    return Text.assemble(source, (between, dim), mark)


def _found(row: ArticleRow, width: int, look: Look) -> Text:
    """Return the snippet, from shortly before its first match if that would be out of sight."""
    snippet = visible(row.snippet or "")
    cut = 0
    if row.matches and cell_len(snippet[: (first := row.matches[0]).end]) > width - 1:
        cut = max(1, first.start - width // 4)
        cut = snippet.find(" ", cut - 1, first.start) + 1 or cut
    line = Text.assemble(("…" if cut else "", look.style("row--dim")), snippet[cut:])
    shift = cut - bool(cut)
    for match in row.matches:
        line.stylize(look.style("row--match"), max(0, match.start - shift), match.end - shift)
    return line
