"""The rows of the sidebar: two lines an article, made when they are drawn."""

from array import array
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from tui.articles.visible import visible
from tui.widgets.date_column import CELLS, UNDATED, in_column
from tui.widgets.virtual_list import CHARACTERS_A_CELL, Look
from tui.widgets.wrap import wrap

if TYPE_CHECKING:
    from tui.collection.answering.snippets import Snippet

TITLE_AT = 1 + CELLS + 1
"""Where the title begins: after the read mark, the date and a blank."""
INDENT = 2
"""Where the second line begins: under the date's digits."""
GAP = 2
"""Cells between the end of a title and the source beside it."""
ELLIPSIS = 1
"""Cells of what tells at either end of a snippet that a sentence is cut."""
SHORTEST = 12
"""Cells below which a name that is cut tells nothing."""
UNREAD = "●"
BOOKMARK = "★ "


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
    """Empty where it isn't known."""
    file: str
    read: bool
    bookmarked: bool = False
    snippet: "Snippet | None" = None
    """While searching: the place that was found."""


class ArticleRows:
    """The articles of ``keys``.

    ``row_of`` tells of one, given the cells that there are for a snippet, and is asked only for
    rows in sight.
    """

    height = 2

    def __init__(self, keys: Sequence[int], row_of: Callable[[int, int], ArticleRow]) -> None:
        self._keys = keys
        self._row_of = row_of

    def __len__(self) -> int:
        return len(self._keys)

    def index_key(self, index: int) -> Hashable:
        """Return the article's key."""
        return self._keys[index]

    def draw(self, index: int, width: int, look: Look) -> Sequence[Text]:
        """Return date and title, and below the title's rest and source, or the place found."""
        row = self._row_of(self._keys[index], snippet_cells(width))
        title, room = _title(row, width), width - TITLE_AT
        rest = ""
        if row.snippet is None:
            title, rest = _broken(title, max(1, room))
            below = _standing(row, rest, width - INDENT, look)
        else:
            below = _found(row.snippet, width - INDENT, look)
        lines = [_heading(row, title, look), Text(" " * INDENT) + below]
        for line in lines:
            line.truncate(width, overflow="ellipsis")
        return lines


def snippet_cells(width: int) -> int:
    """Return how many cells of a row are left for a snippet, beside two ellipses."""
    return max(1, width - INDENT - 2 * ELLIPSIS)


def _title(row: ArticleRow, width: int) -> str:
    """Return the title after its bookmark; what stands in for one is quoted."""
    words = visible(" ".join(row.title[: 2 * CHARACTERS_A_CELL * width].split()))
    return (BOOKMARK if row.bookmarked else "") + (words if row.titled else f"“{words}”")


def _broken(title: str, width: int) -> tuple[str, str]:
    """Return a title's first line, and all that comes after it."""
    starts = array("I")
    wrap(title, width, 0, starts)
    end = starts[1] if len(starts) > 1 else len(title)
    return title[:end].rstrip(), title[end:]


def _heading(row: ArticleRow, title: str, look: Look) -> Text:
    mark = " " if row.read else UNREAD
    date = in_column(visible(row.date) or UNDATED)
    words = Text(title, look.style("row--strong") if look.selected else "")
    if row.bookmarked:
        words.stylize(look.style("row--mark"), 0, len(BOOKMARK))
    return Text.assemble(
        (mark, look.style("row--mark")), (f"{date} ", look.style("row--date")), words
    )


def _standing(row: ArticleRow, rest: str, width: int, look: Look) -> Text:
    """Return the rest of the title, and at the right the source.

    A long source leaves the title half of the line; a file's name gets what the title leaves.
    """
    title = Text(rest, look.style("row--strong") if look.selected else "")
    told = Text(visible(row.source or row.file), look.style("row--dim"))
    left = width - title.cell_len - GAP if rest else width
    if row.source:
        left = max(left, width // 2)
    if left < min(told.cell_len, SHORTEST):
        return title
    told.truncate(left, overflow="ellipsis")
    title.truncate(max(0, width - told.cell_len - GAP), overflow="ellipsis")
    return Text.assemble(title, " " * (width - title.cell_len - told.cell_len), told)


def _found(snippet: "Snippet", width: int, look: Look) -> Text:
    """Return the place found; of a single match that is longer than any row its beginning."""
    line, match = Text(), look.style("row--match")
    for text, is_match in snippet.pieces():
        line.append(text[: CHARACTERS_A_CELL * width], match if is_match else None)
    return line
