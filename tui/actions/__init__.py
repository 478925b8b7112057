"""Every action, declared once: its key, its place in the footer, its words in palette and help.

An action belongs to a view. The screen or widget of that view takes ``bindings(View.X)`` as its
``BINDINGS`` and has a method ``action_<name>`` for each; a test holds the two together. The
README's table of keys is written by ``python -m tui.actions``.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from tui.actions.correcting import CORRECTING_ACTIONS
from tui.actions.entities import ENTITY_ACTIONS
from tui.actions.everywhere import EVERYWHERE_ACTIONS
from tui.actions.model import Action as Action
from tui.actions.model import View as View
from tui.actions.quoting import QUOTING_ACTIONS
from tui.actions.reader import READER_ACTIONS
from tui.actions.searching import SEARCH_ACTIONS
from tui.actions.timeline import TIMELINE_ACTIONS

if TYPE_CHECKING:
    from textual.binding import BindingType


ACTIONS: tuple[Action, ...] = (
    *READER_ACTIONS,
    *QUOTING_ACTIONS,
    *SEARCH_ACTIONS,
    *TIMELINE_ACTIONS,
    *ENTITY_ACTIONS,
    *CORRECTING_ACTIONS,
    *EVERYWHERE_ACTIONS,
)


def actions(view: View) -> tuple[Action, ...]:
    """Return the actions of a view, in the order in which help lists them."""
    return tuple(action for action in ACTIONS if action.view is view)


HEARD_TOGETHER = (
    (View.LIST, View.READER, View.APP),
    (View.READING, View.READER, View.APP),
    (View.LIST, View.TIMELINE, View.APP),
    (View.LIST, View.CHOICE),
    (View.LIST, View.ENTITIES, View.APP),
    (View.MARKING, View.ENTITIES, View.APP),
    (View.LIST, View.ENTITY, View.APP),
    (View.LIST, View.SAVED, View.APP),
    (View.LIST, View.CORRECTIONS, View.APP),
    (View.QUOTING, View.APP),
    (View.PICKING, View.APP),
    (View.PREVIEW, View.APP),
    (View.FACETS, View.APP),
)
"""Views whose keys are heard at the same time, so that a key can mean but one thing in them."""


def clashes(keys: Mapping[str, str]) -> list[tuple[str, tuple[str, ...]]]:
    """Return the keys that several actions would have at once, with the ids of these.

    ``keys`` gives actions, by id, other keys than their own.
    """
    found: dict[tuple[str, tuple[str, ...]], None] = {}
    for views in HEARD_TOGETHER:
        owners: dict[str, list[str]] = {}
        for action in ACTIONS:
            if action.view in views:
                for key in keys.get(action.id, action.keys).split(","):
                    owners.setdefault(key, []).append(action.id)
        found |= {(key, tuple(ids)): None for key, ids in owners.items() if len(ids) > 1}
    return list(found)


def bindings(view: View) -> "list[BindingType]":
    """Return Textual's bindings for a view."""
    from textual.binding import Binding

    return [
        Binding(
            action.keys,
            action.method,
            action.label,
            show=action.footer,
            priority=action.opens_input,
            id=action.id,
            tooltip=action.help,
        )
        for action in actions(view)
    ]


KEY_SIGNS = {
    "slash": "/",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "question_mark": "?",
    "asterisk": "*",
    "number_sign": "#",
    "plus": "+",
    "equals_sign": "=",
    "minus": "-",
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "down": "↓",
    "up": "↑",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "home": "Home",
    "end": "End",
}


def shown_keys(action: Action) -> tuple[str, ...]:
    """Return an action's keys as people write them: ``/``, ``Ctrl+d``, ``↓``."""
    return tuple(
        KEY_SIGNS.get(key, key.replace("ctrl+", "Ctrl+")) for key in action.keys.split(",")
    )


def markdown_table() -> str:
    """Return the README's table of keys."""
    rows = ["| where | key | what it does | id |", "| --- | --- | --- | --- |"]
    for view in View:
        for action in actions(view):
            keys = " ".join(f"`{key}`" for key in shown_keys(action))
            rows.append(f"| {view.value} | {keys} | {action.help} | `{action.id}` |")
    return "\n".join(rows)
