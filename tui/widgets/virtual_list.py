"""A list of rows of one height that draws the rows in sight only, however many there are.

What the rows are and how one is drawn is told by a ``Rows``; the list knows the cursor, the keys,
the mouse and the bar ``▌`` that marks the cursor's row without the help of colour.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Protocol

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import events
from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from tui.actions import View, bindings
from tui.articles.visible import visible
from tui.widgets.barred_view import BarredView
from tui.widgets.painting import painted

BAR = "▌"
GUTTER = 1
"""The cells at the left of each line that are the bar's."""
CACHED_ROWS = 512
CHARACTERS_A_CELL = 4
"""How many characters of a text may be needed for a cell, as signs that combine take none: what
is longer can be cut before it is looked at, however long the text."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a row is to be drawn: under the cursor or not, and in which styles.

    ``style`` gives the style of one of the list's component classes (``row--dim``) as a layer
    to put on the row: it has a background only if the class sets one.
    """

    selected: bool
    style: Callable[[str], Style]


class Rows(Protocol):
    """What a list shows."""

    @property
    def height(self) -> int:
        """The lines of a row, the same for all."""
        ...

    def __len__(self) -> int:
        """Return the number of rows."""
        ...

    def draw(self, index: int, width: int, look: Look) -> Sequence[Text]:
        """Return the lines of a row, harmless to draw; what exceeds ``width`` is cut off."""
        ...

    def index_key(self, index: int) -> Hashable:
        """Return what tells a row from others, also when it stands elsewhere."""
        ...


class PlainRows:
    """Rows of one line of plain text each."""

    height = 1

    def __init__(self, texts: Sequence[str]) -> None:
        """Show each of ``texts``, which need not be harmless to draw."""
        self.texts = texts

    def __len__(self) -> int:
        return len(self.texts)

    def draw(self, index: int, width: int, look: Look) -> Sequence[Text]:
        """Return the text, cut to the width."""
        text = visible(self.texts[index][: CHARACTERS_A_CELL * width])
        line = Text(text, look.style("row--strong") if look.selected else "")
        line.truncate(width, overflow="ellipsis")
        return [line]

    def index_key(self, index: int) -> Hashable:
        """Return the text."""
        return self.texts[index]


class VirtualList(BarredView, can_focus=True):
    """A list with a cursor; ``empty`` stands in it when there are no rows."""

    ALLOW_SELECT = False
    BINDINGS = bindings(View.LIST)
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "row",
        "row--cursor",
        "row--bar",
        "row--head",
        "row--date",
        "row--strong",
        "row--dim",
        "row--match",
        "row--mark",
        "row--when",
        "row--chart",
    }
    """Roles of what rows are made of: their ground, the ground under the cursor, the bar, a
    heading, a date, the text that matters most, what may step back, a search match, a sign such
    as the read mark, the words that date a sentence, and bars of a chart."""

    cursor: reactive[int] = reactive(0, repaint=False, init=False)
    """The index of the row under the cursor; 0 when there are no rows."""

    @dataclass
    class Highlighted(Message):
        """Another row came under the cursor, by a move or by other rows being shown."""

        list: "VirtualList"
        index: int

        @property
        def control(self) -> "VirtualList":
            """The list."""
            return self.list

        def can_replace(self, message: Message) -> bool:
            """Let the newest stand for a flood of moves in the same list."""
            return isinstance(message, VirtualList.Highlighted) and message.list is self.list

    @dataclass
    class Chosen(Message):
        """The row under the cursor was chosen, by key or by a click on it."""

        list: "VirtualList"
        index: int

        @property
        def control(self) -> "VirtualList":
            """The list."""
            return self.list

    def __init__(
        self,
        *,
        empty: str = "",
        name: str | None = None,
        id: str | None = None,  # noqa: A002 (Textual's own name for it)
        classes: str | None = None,
    ) -> None:
        """Make a list without rows; ``empty`` is drawn as long as it has none."""
        super().__init__(name=name, id=id, classes=classes)
        self.empty = empty
        self._rows: Rows = PlainRows(())
        self._laid_out = False
        self._part_styles: dict[str, Style] = {}
        self._grounds: dict[str, Style] = {}
        self._strips: LRUCache[tuple[int, bool, bool, int], list[Strip]] = LRUCache(CACHED_ROWS)

    @property
    def rows(self) -> Rows:
        """The rows that are shown."""
        return self._rows

    @property
    def page(self) -> int:
        """How many rows fit into the list's height, at least one."""
        return max(1, self.container_size.height // self._rows.height)

    @property
    def row_width(self) -> int:
        """The cells of a row, beside the cursor's bar and that which scrolls."""
        return self.line_width - GUTTER

    def show(self, rows: Rows, *, keep: bool = True, at: int | None = None) -> None:
        """Show other rows.

        The cursor goes to the row ``at``; without it, and if ``keep``, it stays on the row with
        the same key, at the same height of the screen; else it goes to the first row. Where the
        list was scrolled away from the cursor, it is what was in sight that stays there.
        Posts ``Highlighted`` if the row under the cursor is another than before.
        """
        key = self._cursor_key()
        line = self.cursor * self._rows.height - self.scroll_offset.y
        anchor: int | None = None
        if at is None and keep and key is not None:
            at = _find(key, rows, self.cursor)
            if at is not None and not -self._rows.height < line < self.size.height:
                first = self.scroll_offset.y // self._rows.height
                anchor = _find(self._rows.index_key(first), rows, first)
        beyond = self.scroll_offset.y % self._rows.height
        index = at or 0
        self._rows = rows
        self._reach_to(len(rows) * rows.height)
        self.redraw()
        with self.prevent(VirtualList.Highlighted):
            self.cursor = index
        if anchor is not None:
            self._scroll_to_line(anchor * rows.height + beyond)
        else:
            self._scroll_to_line(self.cursor * rows.height - line if at else 0)
            self._bring_into_sight()
        if len(rows) and self._cursor_key() != key:
            self.post_message(self.Highlighted(self, self.cursor))

    def redraw(self) -> None:
        """Draw the rows in sight anew, because what they show has changed."""
        self._strips.clear()
        self.refresh()

    def draw_line(self, y: int) -> Strip:
        """Draw one line of what is in sight."""
        width = self.line_width
        ground = self._ground("row")
        if not len(self._rows):
            return self._empty_line(y, width, ground)
        index, line = divmod(y + self.scroll_offset.y, self._rows.height)
        if index >= len(self._rows):
            return Strip.blank(width, ground)
        selected = index == self.cursor
        key = (index, selected, self.has_focus, width)
        strips = self._strips.get(key)
        if strips is None:
            strips = self._strips[key] = self._draw(index, width, selected)
        return strips[line]

    def notify_style_update(self) -> None:
        """Forget what was drawn in other styles."""
        self._strips.clear()
        self._part_styles.clear()
        self._grounds.clear()
        super().notify_style_update()

    def part_style(self, name: str) -> Style:
        """Return a component class's style without the ground it stands on."""
        style = self._part_styles.get(name)
        if style is None:
            partial = self.get_component_rich_style(name, partial=True)
            style = partial + Style(color=self.get_component_rich_style(name).color)
            self._part_styles[name] = style
        return style

    def _ground(self, name: str) -> Style:
        ground = self._grounds.get(name)
        if ground is None:
            ground = self._grounds[name] = self.get_component_rich_style(name)
        return ground

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor within the rows."""
        return max(0, min(cursor, len(self._rows) - 1))

    def watch_cursor(self, before: int, cursor: int) -> None:
        """Draw the two rows concerned and tell of the move."""
        height = self._rows.height
        self.refresh_lines(before * height, height)
        self.refresh_lines(cursor * height, height)
        self._bring_into_sight()
        self.post_message(self.Highlighted(self, cursor))

    def on_resize(self) -> None:
        """Keep the cursor in sight; at first show what is around it."""
        if not self._laid_out:
            self._laid_out = True
            third = self.container_size.height // 3
            self._scroll_to_line(self.cursor * self._rows.height - third)
        self._bring_into_sight()

    @property
    def chooses_at_once(self) -> bool:
        """Whether one click chooses a row, as where to choose is all that a row is for."""
        return False

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row; choose it if it was there already, or ``chooses_at_once``.

        There a second click in a row counts for nothing: it is meant as one with the first.
        """
        index = self.row_at(event)
        if index is None:
            return
        event.stop()
        chosen = event.chain == 1 if self.chooses_at_once else index == self.cursor
        self.cursor = index
        if chosen:
            self.action_choose()

    def row_at(self, event: events.MouseEvent) -> int | None:
        """Return the row that the mouse is on, None where there is none."""
        offset = event.get_content_offset(self)
        if offset is None or self.on_bar(event):
            return None
        index = (offset.y + self.scroll_offset.y) // self._rows.height
        return index if index < len(self._rows) else None

    def action_cursor_down(self) -> None:
        """Go to the next row."""
        self.cursor += 1

    def action_cursor_up(self) -> None:
        """Go to the row before."""
        self.cursor -= 1

    def action_page_down(self) -> None:
        """Go down by what fits on the screen."""
        self.cursor += self.page

    def action_page_up(self) -> None:
        """Go up by what fits on the screen."""
        self.cursor -= self.page

    def action_half_page_down(self) -> None:
        """Go down by half of what fits on the screen."""
        self.cursor += max(1, self.page // 2)

    def action_half_page_up(self) -> None:
        """Go up by half of what fits on the screen."""
        self.cursor -= max(1, self.page // 2)

    def action_first(self) -> None:
        """Go to the first row."""
        self.cursor = 0

    def action_last(self) -> None:
        """Go to the last row."""
        self.cursor = len(self._rows) - 1

    def action_choose(self) -> None:
        """Tell that the row under the cursor was chosen."""
        if len(self._rows):
            self.post_message(self.Chosen(self, self.cursor))

    def _reach_to(self, lines: int) -> None:
        """Let the list be as long as its rows, with a new layout only where that makes it grow."""
        if self.styles.auto_dimensions:
            self.virtual_size = Size(0, lines)
        else:
            self.set_reactive(VirtualList.virtual_size, Size(0, lines))

    def _cursor_key(self) -> Hashable:
        return self._rows.index_key(self.cursor) if len(self._rows) else None

    def _bring_into_sight(self) -> None:
        """Scroll as little as needed, with one row more in sight beyond the cursor's."""
        height, visible = self._rows.height, self.container_size.height
        beyond = height if visible >= 5 * height else 0
        top = self.cursor * height
        if top - beyond < self.scroll_offset.y:
            self._scroll_to_line(top - beyond)
        elif top + height + beyond > self.scroll_offset.y + visible > 0:
            self._scroll_to_line(top + height + beyond - visible)

    def _scroll_to_line(self, line: int) -> None:
        self.scroll_to(y=line, animate=False, force=True)

    def _draw(self, index: int, width: int, selected: bool) -> list[Strip]:
        ground = self._ground("row--cursor" if selected else "row")
        bar = Segment(BAR if selected else " ", ground + self.part_style("row--bar"))
        look = Look(selected, self.part_style)
        lines = self._rows.draw(index, width - GUTTER, look)
        return [self._strip(bar, line, ground, width) for line in lines]

    def _strip(self, bar: Segment, line: Text, ground: Style, width: int) -> Strip:
        return Strip([bar, *painted(line, ground)]).adjust_cell_length(width, ground)

    def _empty_line(self, y: int, width: int, ground: Style) -> Strip:
        room = max(1, width - 2 * GUTTER)
        lines = Text(self.empty).wrap(self.app.console, room)
        if not 1 <= y <= len(lines):
            return Strip.blank(width, ground)
        text = Segment(" " * GUTTER + lines[y - 1].plain, ground + self.part_style("row--dim"))
        return Strip([text]).adjust_cell_length(width, ground)


def _find(key: Hashable, rows: Rows, likely: int) -> int | None:
    """Return the index of the row with that key, which probably is still where it was."""
    if likely < len(rows) and rows.index_key(likely) == key:
        return likely
    return next((index for index in range(len(rows)) if rows.index_key(index) == key), None)
