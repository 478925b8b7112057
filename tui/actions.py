"""Every action, declared once: its key, its place in the footer, its words in palette and help.

An action belongs to a view. The screen or widget of that view takes ``bindings(View.X)`` as its
``BINDINGS`` and has a method ``action_<name>`` for each; a test holds the two together. The
README's table of keys is written by ``python -m tui.actions``.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from tui.action import Action as Action
from tui.action import View as View
from tui.entity_actions import ENTITY_ACTIONS

if TYPE_CHECKING:
    from textual.binding import BindingType


ACTIONS: tuple[Action, ...] = (
    Action(
        View.READER,
        "search",
        "slash",
        "Search",
        "Search the collection as you type.",
        True,
        opens_input=True,
    ),
    Action(View.READER, "find", "f", "Find", "Find words in this article.", True, opens_input=True),
    Action(View.READER, "next-match", "n", "Next", "Go to the next match, or on to the next hit."),
    Action(View.READER, "previous-match", "N", "Previous", "Go to the match before."),
    Action(
        View.READER,
        "next-mention",
        "m",
        "Mention",
        "Go to the next highlighted name, date or amount.",
        True,
    ),
    Action(View.READER, "previous-mention", "M", "Mention before", "Go to the highlight before."),
    Action(View.READER, "timeline", "t", "Timeline", "See every dated event.", True),
    Action(View.READER, "entities", "e", "Entities", "See whom and what the texts speak of.", True),
    Action(View.READER, "card", "i", "Card", "See the card of the name or date you are at.", True),
    Action(
        View.READER,
        "next-of-entity",
        "asterisk",
        "Same next",
        "Go to the next mention of this entity, here or in the next article.",
    ),
    Action(
        View.READER,
        "previous-of-entity",
        "number_sign",
        "Same before",
        "Go to the mention of this entity before.",
    ),
    Action(View.READER, "about", "E", "About", "Go to names, dates and related articles."),
    Action(View.READER, "next-article", "J", "Next article", "Read the next article."),
    Action(View.READER, "previous-article", "K", "Previous article", "Read the article before."),
    Action(
        View.READER, "raw", "r", "Raw", "Show the file as it is, with labels at its edge.", True
    ),
    Action(View.READER, "left-out", "o", "Left out", "Open or fold what was left out."),
    Action(
        View.READER,
        "correct",
        "c",
        "Correct",
        "Correct what the text is taken for, or the name you are at.",
    ),
    Action(View.READER, "corrections", "C", "Corrections", "See what you corrected, and undo it."),
    Action(View.READER, "copy", "y", "Copy", "Copy the selected text with its citation."),
    Action(View.READER, "back", "left_square_bracket", "Back", "Go back to where you were."),
    Action(View.READER, "forward", "right_square_bracket", "Forward", "Go forward again."),
    Action(View.READER, "bookmark", "B", "Bookmark", "Bookmark the article, or no longer."),
    Action(View.READER, "unread", "u", "Unread", "Mark the article as unread, or as read."),
    Action(
        View.READER,
        "facets",
        "F",
        "Facets",
        "Pick people, places, sources and years of what is selected.",
    ),
    Action(
        View.READER, "saved-queries", "w", "Saved", "List the queries that are kept under a name."
    ),
    Action(View.READER, "next-pane", "tab", "Next pane", "Go from list to text to context."),
    Action(View.READER, "previous-pane", "shift+tab", "Pane before", "Go to the pane before."),
    Action(View.READER, "sidebar", "s", "Sidebar", "Show or hide the list of articles."),
    Action(View.READER, "sort", "S", "Sort", "Sort the articles by fit, date, title or source."),
    Action(
        View.READER, "problems", "p", "Problems", "List what was wrong with files and settings."
    ),
    Action(
        View.READER,
        "people",
        "1",
        "People",
        "Highlight people, or stop.",
        call="toggle_kind('person')",
    ),
    Action(
        View.READER,
        "organisations",
        "2",
        "Organisations",
        "Highlight organisations, or stop.",
        call="toggle_kind('organisation')",
    ),
    Action(
        View.READER,
        "places",
        "3",
        "Places",
        "Highlight places, or stop.",
        call="toggle_kind('place')",
    ),
    Action(
        View.READER,
        "events",
        "4",
        "Events",
        "Highlight events, initiatives and works, or stop.",
        call="toggle_kind('event')",
    ),
    Action(
        View.READER,
        "dates",
        "5",
        "Dates",
        "Highlight dates, or stop.",
        call="toggle_kind('date')",
    ),
    Action(
        View.READER,
        "amounts",
        "6",
        "Amounts",
        "Highlight amounts, or stop.",
        call="toggle_kind('amount')",
    ),
    Action(View.READER, "step-back", "escape", "Step back", "Leave what you are in, one step."),
    Action(View.READING, "line-down", "j,down", "Down", "Scroll a line down."),
    Action(View.READING, "line-up", "k,up", "Up", "Scroll a line up."),
    Action(View.READING, "page-down", "space,pagedown", "Page down", "Scroll a page down."),
    Action(View.READING, "page-up", "b,pageup", "Page up", "Scroll a page up."),
    Action(View.READING, "half-page-down", "ctrl+d", "Half down", "Scroll half a page down."),
    Action(View.READING, "half-page-up", "ctrl+u", "Half up", "Scroll half a page up."),
    Action(View.READING, "top", "g,home", "Top", "Go to the top."),
    Action(View.READING, "bottom", "G,end", "Bottom", "Go to the end."),
    Action(View.READING, "open", "enter", "Card", "See the card of the name or date you are at."),
    Action(View.LIST, "cursor-down", "j,down", "Down", "Go to the next row."),
    Action(View.LIST, "cursor-up", "k,up", "Up", "Go to the row before."),
    Action(View.LIST, "page-down", "space,pagedown", "Page down", "Go a page down."),
    Action(View.LIST, "page-up", "b,pageup", "Page up", "Go a page up."),
    Action(View.LIST, "half-page-down", "ctrl+d", "Half down", "Go half a page down."),
    Action(View.LIST, "half-page-up", "ctrl+u", "Half up", "Go half a page up."),
    Action(View.LIST, "first", "g,home", "First", "Go to the first row."),
    Action(View.LIST, "last", "G,end", "Last", "Go to the last row."),
    Action(View.LIST, "choose", "enter", "Open", "Open the row under the cursor.", True),
    Action(View.SEARCH, "results", "enter", "Results", "Go to the hits.", True),
    Action(
        View.SEARCH,
        "complete",
        "tab",
        "Complete",
        "Take what the word can become; → at the end does too.",
        True,
    ),
    Action(
        View.SEARCH,
        "up",
        "up",
        "Earlier",
        "Walk back through the queries asked before that begin as this one does.",
        True,
    ),
    Action(View.SEARCH, "down", "down", "Down", "Go to a completion, a later query, or the hits."),
    Action(View.SEARCH, "save", "ctrl+s", "Save", "Keep the query under a name.", True),
    Action(View.SEARCH, "leave", "escape", "Leave", "Leave the bar; the hits stay.", True),
    Action(View.NAME, "give", "enter", "Keep", "Keep the query under this name.", True),
    Action(View.NAME, "leave", "escape", "Leave", "Give no name.", True),
    Action(View.SAVED, "delete", "d,delete", "Delete", "Delete the query under the cursor.", True),
    Action(View.SAVED, "undo", "u", "Undo", "Bring back what was deleted last.", True),
    Action(View.SAVED, "rename", "r", "Rename", "Give the query another name.", True),
    Action(View.SAVED, "close", "escape,w,left_square_bracket", "Close", "Ask none of them.", True),
    Action(
        View.FACETS, "pick", "space", "Pick", "Pick the value, or no longer; so does Enter.", True
    ),
    Action(View.FACETS, "exclude", "minus", "Exclude", "Exclude the value, or no longer.", True),
    Action(View.FACETS, "clear", "c", "Clear", "Clear what is marked of this kind.", True),
    Action(View.FACETS, "clear-all", "C", "Clear all", "Clear all that is marked.", True),
    Action(
        View.FACETS, "filter", "f", "Filter", "Show the values with some words.", opens_input=True
    ),
    Action(View.FACETS, "leave", "escape", "Articles", "Go back to the list of articles.", True),
    Action(View.FILTER, "settle", "enter,down", "List", "Go on in the narrowed list.", True),
    Action(View.FILTER, "drop", "escape", "Whole list", "Show the whole list again.", True),
    Action(View.FIND, "read", "enter", "Read on", "Read on from here; n and N walk.", True),
    Action(View.FIND, "next", "down", "Next", "Go to the next place.", True),
    Action(View.FIND, "previous", "up", "Previous", "Go to the place before.", True),
    Action(View.FIND, "leave", "escape", "Leave", "Close the bar.", True),
    Action(View.TIMELINE, "zoom-in", "plus,equals_sign", "Finer", "Group by finer dates.", True),
    Action(View.TIMELINE, "zoom-out", "minus", "Coarser", "Group by coarser dates.", True),
    Action(
        View.TIMELINE,
        "all",
        "a",
        "All",
        "Show all events, or those the query asks for.",
        footer=True,
    ),
    Action(
        View.TIMELINE,
        "written",
        "1",
        "As written",
        "Show or hide dates as they are written.",
        call="toggle_kind('written')",
    ),
    Action(
        View.TIMELINE,
        "counted",
        "2",
        "Worked out",
        "Show or hide dates that were worked out.",
        call="toggle_kind('counted')",
    ),
    Action(
        View.TIMELINE,
        "inherited",
        "3",
        "Inherited",
        "Show or hide sentences told under the date of an earlier one.",
        call="toggle_kind('inherited')",
    ),
    Action(
        View.TIMELINE,
        "publication",
        "4",
        "Publication",
        "Show or hide when articles appeared.",
        call="toggle_kind('publication')",
    ),
    Action(
        View.TIMELINE,
        "undated",
        "5,u",
        "Undated",
        "Show or hide what has no date.",
        call="toggle_kind('undated')",
    ),
    Action(
        View.TIMELINE,
        "entity",
        "e",
        "Entity",
        "Show only what names an entity of this event.",
        True,
    ),
    Action(View.TIMELINE, "explain", "i", "Why", "Explain how this date came about.", True),
    Action(View.TIMELINE, "next-telling", "n", "Telling", "Go to the next telling of this event."),
    Action(View.TIMELINE, "previous-telling", "N", "Telling before", "Go to the telling before."),
    Action(View.TIMELINE, "export", "x", "Export", "Write what is on screen to a file.", True),
    Action(
        View.TIMELINE, "leave", "t,left_square_bracket", "Back", "Go back to the text.", footer=True
    ),
    Action(View.TIMELINE, "step-back", "escape", "Step back", "Show all entities, or go back."),
    *ENTITY_ACTIONS,
    Action(View.CARD, "line-down", "j,down", "Down", "Scroll a line down."),
    Action(View.CARD, "line-up", "k,up", "Up", "Scroll a line up."),
    Action(View.CARD, "page-down", "space,pagedown", "Page down", "Scroll a page down."),
    Action(View.CARD, "page-up", "b,pageup", "Page up", "Scroll a page up."),
    Action(View.CARD, "close", "escape,q,question_mark,enter", "Close", "Close the card.", True),
    Action(View.PREVIEW, "write", "y", "Write", "Write it so.", True),
    Action(View.PREVIEW, "leave", "n,escape", "Leave", "Write nothing.", True),
    Action(View.PREVIEW, "line-down", "j,down", "Down", "Scroll a line down."),
    Action(View.PREVIEW, "line-up", "k,up", "Up", "Scroll a line up."),
    Action(View.PREVIEW, "page-down", "space,pagedown", "Page down", "Scroll a page down."),
    Action(View.PREVIEW, "page-up", "b,pageup", "Page up", "Scroll a page up."),
    Action(View.EXPORT, "write", "enter", "Write", "Write the file.", True),
    Action(View.EXPORT, "leave", "escape", "Leave", "Write nothing.", True),
    Action(View.CHOICE, "leave", "escape,q", "Leave", "Choose nothing.", True),
    Action(View.PROMPT, "take", "enter", "Take", "Take what stands here.", True),
    Action(View.PROMPT, "next", "down", "Next", "Go to the next suggestion.", True),
    Action(View.PROMPT, "previous", "up", "Previous", "Go to the suggestion before.", True),
    Action(View.PROMPT, "leave", "escape", "Leave", "Leave it as it is.", True),
    Action(View.PICKING, "leave", "escape", "Leave", "Leave it as it is.", True),
    Action(View.PICKING, "down", "j,down", "Down", "Go to the next line.", True),
    Action(View.PICKING, "up", "k,up", "Up", "Go to the line before."),
    Action(View.PICKING, "more", "J,shift+down", "More", "Take in the next line too.", True),
    Action(View.PICKING, "less", "K,shift+up", "Less", "Leave the last line out again."),
    Action(View.PICKING, "next-block", "n,space", "Block", "Go to the next block.", True),
    Action(View.PICKING, "previous-block", "N", "Block before", "Go to the block before."),
    Action(View.PICKING, "body", "b", "Body", "It is text.", True, call="label('body')"),
    Action(
        View.PICKING,
        "boilerplate",
        "x",
        "Furniture",
        "It is page furniture, to be left out.",
        True,
        call="label('boilerplate')",
    ),
    Action(View.PICKING, "title", "t", "Title", "It is the title.", True, call="label('title')"),
    Action(
        View.PICKING, "heading", "h", "Heading", "It is a heading.", True, call="label('heading')"
    ),
    Action(
        View.PICKING, "caption", "c", "Caption", "It is a caption.", True, call="label('caption')"
    ),
    Action(
        View.PICKING,
        "meta",
        "m",
        "Meta",
        "It tells of the article: author, date, source.",
        True,
        call="label('meta')",
    ),
    Action(View.CORRECTIONS, "undo", "u,delete,x", "Undo", "Undo this correction.", True),
    Action(
        View.CORRECTIONS,
        "write",
        "w",
        "Write",
        "See what the corrections would change in dateline.yaml, and write it.",
        True,
    ),
    Action(View.CORRECTIONS, "leave", "escape,C,left_square_bracket", "Back", "Go back.", True),
    Action(View.APP, "help", "question_mark", "Help", "Show the keys of where you are.", True),
    Action(
        View.APP,
        "palette",
        "ctrl+p",
        "Commands",
        "Find any command by its name.",
        call="command_palette",
    ),
    Action(View.APP, "quit", "q", "Quit", "Leave, with your places kept.", True),
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
    (View.LIST, View.ENTITY, View.APP),
    (View.LIST, View.SAVED, View.APP),
    (View.LIST, View.CORRECTIONS, View.APP),
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


if __name__ == "__main__":
    print(markdown_table())
