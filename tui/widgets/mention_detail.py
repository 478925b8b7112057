"""The mention under the cursor: its whole sentence, and where it stands."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual.widget import Widget

from tui.articles.model import Article
from tui.articles.visible import visible
from tui.dates.edtf import shown_published
from tui.entities.model import Kind, Mention
from tui.widgets.excerpt import sentence_at
from tui.widgets.fitting import fitted_lines
from tui.widgets.kinds import kind_part
from tui.widgets.virtual_list import CHARACTERS_A_CELL

LONGEST_FACT = 500
"""The characters of a title or source that are looked at: more than a line holds."""


class MentionDetail(Widget):
    """As much of the sentence as fits, with the mention, above a line of facts."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"detail--facts", *(kind_part(kind) for kind in Kind)}

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own name for it)
        super().__init__(id=id)
        self._shown: tuple[Article, Mention] | None = None
        self._facts = ""

    def show(self, article: Article, mention: Mention) -> None:
        """Show a mention of an article."""
        self._shown, self._facts = (article, mention), " · ".join(_facts(article, mention))
        self.refresh()

    def say(self, note: str) -> None:
        """Say something where the cursor is on no mention."""
        self._shown, self._facts = None, visible(note)
        self.refresh()

    def render(self) -> Text:
        """Draw the sentence, cut to the lines there are, above the facts."""
        width, height = self.content_size
        facts = Text(self._facts, self.get_component_rich_style("detail--facts", partial=True))
        facts.truncate(width, overflow="ellipsis")
        if self._shown is None:
            return facts
        room = max(1, height - 1)
        sentence = self._sentence(*self._shown, CHARACTERS_A_CELL * (width + 1) * room)
        return Text("\n").join([*fitted_lines(sentence, width, room, self.app.console), facts])

    def _sentence(self, article: Article, mention: Mention, length: int) -> Text:
        """Return the sentence; of a very long one what stands around the mention."""
        whole = sentence_at(article, mention.start)
        start = max(whole.start, mention.start - length // 2)
        sentence = Text(visible(article.text[start : min(whole.end, start + length)]))
        style = self.get_component_rich_style(kind_part(mention.kind), partial=True)
        sentence.stylize(style, mention.start - start, mention.end - start)
        return sentence


def _facts(article: Article, mention: Mention) -> Sequence[str]:
    start, end = article.title.start, article.title.end
    # A mention in the title has that above as its sentence.
    within = start is not None and end is not None and start <= mention.start < end
    title = (not within and article.title.text) or article.file
    parts = (shown_published(article.published), article.source, title, mention.why)
    return [visible(part[:LONGEST_FACT]) for part in parts if part]
