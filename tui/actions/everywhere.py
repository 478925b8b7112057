"""The actions that many screens share: of lists, cards, choices and the app itself."""

from tui.actions.model import Action, View

EVERYWHERE_ACTIONS: tuple[Action, ...] = (
    Action(View.LIST, "cursor-down", "j,down", "Down", "Go to the next row."),
    Action(View.LIST, "cursor-up", "k,up", "Up", "Go to the row before."),
    Action(View.LIST, "page-down", "space,pagedown", "Page down", "Go a page down."),
    Action(View.LIST, "page-up", "b,pageup", "Page up", "Go a page up."),
    Action(View.LIST, "half-page-down", "ctrl+d", "Half down", "Go half a page down."),
    Action(View.LIST, "half-page-up", "ctrl+u", "Half up", "Go half a page up."),
    Action(View.LIST, "first", "g,home", "First", "Go to the first row."),
    Action(View.LIST, "last", "G,end", "Last", "Go to the last row."),
    Action(View.LIST, "choose", "enter", "Open", "Open the row under the cursor.", True),
    Action(View.CARD, "line-down", "j,down", "Down", "Scroll a line down."),
    Action(View.CARD, "line-up", "k,up", "Up", "Scroll a line up."),
    Action(View.CARD, "page-down", "space,pagedown", "Page down", "Scroll a page down."),
    Action(View.CARD, "page-up", "b,pageup", "Page up", "Scroll a page up."),
    Action(View.CARD, "close", "escape,q,question_mark,enter", "Close", "Close the card.", True),
    Action(View.CHOICE, "leave", "escape,q", "Leave", "Choose nothing.", True),
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
