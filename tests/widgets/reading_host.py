"""A small app around the reading pane, and ways to see what stands on its screen."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual.app import App, ComposeResult
from textual.message import Message
from textual.pilot import Pilot

from tests.pilots import running
from tests.widgets.articles import article, understood
from tui.articles.model import Label
from tui.collection.understand import Understood
from tui.widgets.reading_pane import ReadingPane

STYLES = Path(__file__).resolve().parents[2] / "styles"
SIZES = ((80, 24), (120, 40))

SENTENCE = "On day {} in Madrid, Wang Yi told Dar of plans that go on for quite a while yet. "
LONG = article(
    (Label.BOILERPLATE, "We use cookies\n"),
    (Label.TITLE, "Wang Yi speaks of plans\n\n"),
    *((Label.BODY, SENTENCE.format(day) * 3 + "\n\n") for day in range(40)),
    (Label.BOILERPLATE, "Contact us\nAll rights reserved\n"),
)
TALKS = understood(LONG, person="Wang Yi,Dar?", place="Madrid", date="On day 7")


class Host(App[None]):
    """Shows a reading pane and keeps what it tells."""

    CSS_PATH = [STYLES / "entities.tcss", STYLES / "reading.tcss"]  # noqa: RUF012
    CSS = "ReadingPane { height: 1fr; }"

    def __init__(self, shown: Understood | None) -> None:
        super().__init__()
        self._shown = shown
        self.told: list[Message] = []

    def compose(self) -> ComposeResult:
        yield ReadingPane()

    def on_mount(self) -> None:
        self.begin()
        self.pane.focus()

    def begin(self) -> None:
        self.pane.show(self._shown)

    @property
    def pane(self) -> ReadingPane:
        return self.query_one(ReadingPane)

    def on_reading_pane_moved(self, message: ReadingPane.Moved) -> None:
        self.told.append(message)

    def on_reading_pane_mention_reached(self, message: ReadingPane.MentionReached) -> None:
        self.told.append(message)

    def on_reading_pane_mention_clicked(self, message: ReadingPane.MentionClicked) -> None:
        self.told.append(message)

    def last(self, kind: type[Message]) -> Any:
        """Return the last message of a kind."""
        return [message for message in self.told if isinstance(message, kind)][-1]


@asynccontextmanager
async def reading(
    shown: Understood | None = TALKS, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[Host, ReadingPane, Pilot[None]]]:
    app = Host(shown)
    async with running(app, size=size) as pilot:
        await pilot.pause()
        yield app, app.pane, pilot


def screen(pane: ReadingPane) -> list[str]:
    return [pane.draw_line(y).text.rstrip() for y in range(pane.size.height)]


def place_of(pane: ReadingPane, words: str) -> tuple[int, int]:
    """Return column and line of words on screen."""
    for y, line in enumerate(screen(pane)):
        if words in line:
            return line.index(words), y
    raise AssertionError(words)


def look_of(pane: ReadingPane, words: str) -> set[str]:
    """Return the attributes with which words are drawn where they first stand as a segment."""
    for y in range(pane.size.height):
        for segment in pane.draw_line(y):
            if segment.text == words and segment.style is not None:
                style = segment.style
                names = ("bold", "italic", "underline", "dim", "reverse")
                return {name for name in names if getattr(style, name)}
    raise AssertionError(words)
