"""The list of articles that the query selects, in the reader's order."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from rich.cells import cell_len

from tui.widgets.article_rows import ArticleRow, ArticleRows, snippet_cells
from tui.widgets.offer_rows import Offer, OfferRows
from tui.widgets.virtual_list import VirtualList

if TYPE_CHECKING:
    from tui.articles.model import Article
    from tui.collection.answering.snippets import Snippet
    from tui.collection.selection import Selection

OPENING = 120
"""Characters of the first sentence that stand in for a missing title."""


class Marked(Protocol):
    """What a reader made of an article."""

    @property
    def read(self) -> bool:
        """Whether it was read."""
        ...

    @property
    def bookmarked(self) -> bool:
        """Whether it is to be found again."""
        ...


class Sidebar(VirtualList):
    """The articles of a selection; a row is made when it is drawn."""

    def __init__(self, *, id: str | None = None, empty: str = "") -> None:  # noqa: A002
        super().__init__(id=id, empty=empty)
        self._selection: Selection | None = None
        self._mark_of: Callable[[str], Marked] = _unmarked
        self._keys: Sequence[int] = ()

    @property
    def keys(self) -> Sequence[int]:
        """The articles, as they are listed."""
        return self._keys

    @property
    def key(self) -> int | None:
        """The article under the cursor."""
        return self._keys[self.cursor] if self._keys else None

    def beside(self, forward: bool, of: int | None) -> int | None:
        """Return the article after the one under the cursor, or the one before it.

        Where the cursor is not at the article that it is asked ``of``, which then is no longer in
        the list, the next one is that under the cursor.
        """
        index = self.cursor - (not forward) + (forward and of in (None, self.key))
        return self._keys[index] if 0 <= index < len(self._keys) else None

    def put(self, key: int) -> None:
        """Move the cursor to an article, if it is in the list."""
        if key != self.key and key in self._keys:
            with self.prevent(VirtualList.Highlighted):
                self.cursor = self._keys.index(key)

    def show_selection(
        self, selection: "Selection", mark_of: "Callable[[str], Marked]", *, keep: bool
    ) -> None:
        """Show what a query selects; ``keep`` the cursor on its article, or start at the top."""
        self._selection, self._mark_of = selection, mark_of
        here = self.key if keep else None
        self._keys = selection.keys
        at = None
        if here is not None and (now := selection.collection.now(here)) != here:
            # The article was corrected, and goes by another key now.
            at = self._keys.index(now) if now in self._keys else None
        elif here is not None and here not in self._keys:
            at = max(0, min(self.cursor, len(self._keys) - 1))
        self.show(ArticleRows(self._keys, self._row), keep=keep, at=at)

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Offer queries that have hits in the place of hits."""
        if not self._keys:
            self.show(OfferRows(self.empty, offers), at=1)

    @property
    def offers(self) -> Sequence[Offer]:
        """What is offered in the place of hits."""
        return self.rows.offers if isinstance(self.rows, OfferRows) else ()

    @property
    def offer(self) -> Offer | None:
        """What the row under the cursor offers, None where it is none."""
        rows = self.rows
        return rows.offer(self.cursor) if isinstance(rows, OfferRows) else None

    @property
    def chooses_at_once(self) -> bool:
        """Whether one click chooses a row: an offer is there to be taken."""
        return isinstance(self.rows, OfferRows)

    def prepare(self, selection: "Selection") -> None:
        """Work out what the rows in sight will say of a selection, so that drawing takes no time.

        Any thread may do it.
        """
        if selection.query.text:
            cells = snippet_cells(self.row_width)
            for key in selection.keys[: self.page + 1]:
                snippet_in(selection, key, cells)

    def _row(self, key: int, cells: int) -> ArticleRow:
        from tui.dates.edtf import shown_published

        selection = self._selection
        assert selection is not None
        collection = selection.collection
        head = collection.head(key)
        mark = self._mark_of(head.file)
        return ArticleRow(
            key=key,
            date=shown_published(head.published),
            title=head.title or _opening_words(collection.understood(key).article),
            titled=head.title is not None,
            source=head.source or "",
            file=head.file,
            read=mark.read,
            bookmarked=mark.bookmarked,
            snippet=snippet_in(selection, key, cells) if selection.query.text else None,
        )


def snippet_in(selection: "Selection", key: int, cells: int) -> "Snippet":
    """Return a snippet of an article that fits into so many cells."""
    snippet = selection.snippet(key, cells)
    wide = cell_len(snippet.text)
    if wide <= cells:
        return snippet
    # In scripts whose letters are two cells wide fewer of them fit.
    return selection.snippet(key, max(1, cells * len(snippet.text) // wide))


@dataclass(frozen=True, slots=True)
class _Unmarked:
    read: bool = False
    bookmarked: bool = False


def _unmarked(_file: str) -> Marked:
    return _Unmarked()


def _opening_words(article: "Article") -> str:
    if not article.sentences:
        return article.file
    start = article.sentences[0].start
    return article.text[start : start + OPENING].rstrip()
