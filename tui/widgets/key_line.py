"""The last line: the keys of where the reader is, as many as fit.

Textual's Footer makes a widget of every key, and makes them anew whenever the keyboard goes
elsewhere; one line of text is painted sooner and follows the focus without a flicker.
"""

from collections.abc import Mapping
from functools import partial
from typing import Any, ClassVar

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Static

from tui.articles.visible import visible

HELP = "app.help"
PALETTE = "app.palette"
QUIT = "app.quit"

SAID = 5.0
"""Seconds for which something is said in place of the keys."""
BACK = (".leave", ".close")
"""How the ids of actions end that lead out of a screen."""


class KeyLine(Static):
    """Shows the bindings that want to be in the footer; a click on one is its key."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-line--key"}

    said = ""
    """What is said for a while in place of the keys."""

    def on_mount(self) -> None:
        """Follow the focus."""
        self.screen.bindings_updated_signal.subscribe(self, self._bindings_updated)

    def _bindings_updated(self, _screen: Screen[Any]) -> None:
        self.refresh()

    def say(self, words: str) -> None:
        """Say something in place of the keys, long enough to read it."""
        self.said = words
        self.refresh()
        self.set_timer(SAID, partial(self._fall_silent, words))

    def _fall_silent(self, words: str) -> None:
        if self.said == words:
            self.said = ""
            self.refresh()

    def render(self) -> Text:
        """Return the keys, those of the focused widget first; at the right what is never cut.

        That is the way out and help, before them the palette where there is room for it.
        """
        bindings = bindings_by_id(self.screen)
        end = last_of(bindings)
        last = Text().join(self._entry(bindings[name]) for name in end)
        room = self.size.width - cell_len(last.plain)
        line = Text(no_wrap=True)
        if self.said:
            line.append(f" {visible(self.said)}")
            line.truncate(max(0, room), overflow="ellipsis")
            return line.append(" " * (room - line.cell_len)).append_text(last)
        for name, binding in bindings.items():
            entry = self._entry(binding)
            if binding.show and name not in end and cell_len(line.plain + entry.plain) <= room:
                line.append_text(entry)
        palette = self._entry(bindings[PALETTE]) if PALETTE in bindings else Text()
        if cell_len(line.plain + palette.plain) <= room:
            room -= cell_len(palette.plain)
            last = palette.append_text(last)
        return line.append(" " * (room - cell_len(line.plain))).append_text(last)

    def on_click(self, event: events.Click) -> None:
        """Do what the key that was clicked does."""
        if (key := event.style.meta.get("key")) is not None:
            self.app.simulate_key(key)

    def _entry(self, binding: Binding) -> Text:
        sign = self.app.get_key_display(binding)
        style = self.get_component_rich_style("key-line--key")
        press = Style(meta={"key": binding.key})
        return Text.assemble(" ", (sign, style + press), (f" {binding.description} ", press))


def last_of(bindings: Mapping[str, Binding]) -> list[str]:
    """Return the ids of what is shown whatever there is no room for: the way out, and help."""
    shown = [name for name, binding in bindings.items() if binding.show]
    out = [name for name in shown if name.endswith(BACK)][:1]
    return [
        *(out or [name for name in shown if name == QUIT]),
        *(name for name in shown if name == HELP),
    ]


def bindings_by_id(screen: Screen[Any]) -> dict[str, Binding]:
    """Return the bindings that can be used now, under their ids, each by its first key."""
    found: dict[str, Binding] = {}
    for _node, binding, enabled, _tooltip in screen.active_bindings.values():
        if enabled and binding.id:
            found.setdefault(binding.id, binding)
    return found


def key_of(screen: Screen[Any], action: str) -> str:
    """Return the key of an action as it is shown, ``?`` where it cannot be taken now."""
    binding = bindings_by_id(screen).get(action)
    return screen.app.get_key_display(binding) if binding is not None else "?"
