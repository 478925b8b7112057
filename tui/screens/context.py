"""What the reader's screen does for the column beside an article: what it speaks of, and alike."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on, work
from textual.events import DescendantFocus
from textual.message import Message

from tui.articles.model import Span
from tui.screens.correcting import CorrectingScreen
from tui.widgets.key_line import key_of
from tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.widgets.context_column import ArticleRow, ContextColumn


@dataclass
class RelatedFound(Message):
    """It is known which articles are related to one."""

    key: int
    rows: "Sequence[ArticleRow]"


class ContextScreen(CorrectingScreen):
    """A screen with an open article and a column on what it speaks of."""

    def relate(self, key: int) -> None:
        """Find out which articles are related to the open one, where that is shown."""
        if self._article.context.display:
            self._find_related(key)

    @work(thread=True, exclusive=True, group="related")
    def _find_related(self, key: int) -> None:
        from tui.collection.related import related
        from tui.dates.edtf import shown_published
        from tui.widgets.context_column import ArticleRow

        if self.collection is None:
            return
        rows: list[ArticleRow] = []
        for each in related(self.collection, key):
            head = self.collection.head(each.key)
            rows.append(ArticleRow(each.key, head.title or head.file))
            date = shown_published(head.published)
            rows.append(ArticleRow(each.key, ", ".join(each.shared), date))
        self.post_message(RelatedFound(key, rows))

    @on(RelatedFound)
    def _show_related(self, message: RelatedFound) -> None:
        if message.key == self._key:
            self._article.context.show_related(message.rows)

    def on_context_column_article_chosen(self, message: "ContextColumn.ArticleChosen") -> None:
        """Read a related article; going back leads to this one."""
        message.stop()
        self._settle()
        self.read_at(message.key, Span(0, 0))

    def action_about(self) -> None:
        """Go to what the article speaks of; on a narrow screen it is shown for that long."""
        if self._article.context.has_focus:
            self.set_focus(self._article.pane)
            return
        covers_text = not self._article.context.display
        self.add_class("-context")
        self.set_focus(self._article.context)
        if covers_text:
            key = key_of(self, "reader.about")
            self.query_one(StatusLine).note(f"{key} goes back to the text, Esc to the list")
        if self._key is not None:
            self._find_related(self._key)

    @on(DescendantFocus)
    def _put_context_away(self, event: DescendantFocus) -> None:
        if event.widget.id != "context" and self.has_class("-context"):
            self.remove_class("-context")
            self.query_one(StatusLine).note(self._article.explained)

    def _settle(self) -> None:
        """Note that the reader has come to the open article to read it."""
        raise NotImplementedError

    def read_at(self, key: int, span: "Span") -> None:
        """Read an article where ``span`` stands."""
        raise NotImplementedError
