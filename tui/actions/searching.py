"""The actions of what makes queries: the search bar, saved queries, facets."""

from tui.actions.model import Action, View

SEARCH_ACTIONS: tuple[Action, ...] = (
    Action(
        View.SEARCH,
        "complete",
        "tab",
        "Complete",
        "Take the first completion, or the chosen one; → at the end does too.",
        True,
    ),
    Action(View.SEARCH, "choose", "down", "Choose", "Choose another completion.", True),
    Action(View.SEARCH, "take", "enter", "Take", "Take the chosen completion.", True),
    Action(View.SEARCH, "results", "enter", "Results", "Go to the hits.", True),
    Action(
        View.SEARCH,
        "up",
        "up",
        "Earlier",
        "Walk back through the queries asked before that begin as this one does; all of them while "
        "the whole of it is selected.",
        True,
    ),
    Action(View.SEARCH, "down", "down", "Down", "Go to a later query, or to the hits."),
    Action(View.SEARCH, "save", "ctrl+s", "Save", "Keep the query under a name.", True),
    Action(View.SEARCH, "choose-none", "escape", "None", "Choose no completion.", True),
    Action(View.SEARCH, "leave", "escape", "Leave", "Leave the bar; the hits stay.", True),
    Action(View.NAME, "give", "enter", "Keep", "Keep the query under this name.", True),
    Action(View.NAME, "leave", "escape", "Leave", "Give no name.", True),
    Action(View.SAVED, "delete", "d,delete", "Delete", "Delete the query under the cursor.", True),
    Action(View.SAVED, "undo", "u", "Undo", "Bring back what was deleted last.", True),
    Action(View.SAVED, "rename", "r", "Rename", "Give the query another name.", True),
    Action(View.SAVED, "close", "escape,w,left_square_bracket", "Close", "Ask none of them.", True),
    Action(View.FACETS, "pick", "enter,space", "Pick", "Pick the value, or no longer.", True),
    Action(View.FACETS, "exclude", "minus", "Exclude", "Exclude the value, or no longer.", True),
    Action(View.FACETS, "clear", "c", "Clear", "Clear what is marked of this kind.", True),
    Action(View.FACETS, "clear-all", "C", "Clear all", "Clear all that is marked.", True),
    Action(
        View.FACETS,
        "filter",
        "f",
        "Filter",
        "Show the values with some words.",
        True,
        opens_input=True,
    ),
    Action(View.FACETS, "leave", "escape", "Articles", "Go back to the list of articles.", True),
    Action(View.FILTER, "settle", "enter,down", "List", "Go on in the narrowed list.", True),
    Action(View.FILTER, "drop", "escape", "Whole list", "Show the whole list again.", True),
)
