"""The actions of the timeline."""

from tui.actions.model import Action, View

TIMELINE_ACTIONS: tuple[Action, ...] = (
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
    Action(
        View.TIMELINE,
        "select",
        "s",
        "Select",
        "Select only articles that tell of this date; [ then takes it back.",
    ),
    Action(View.TIMELINE, "explain", "i", "Why", "Explain how this date came about.", True),
    Action(View.TIMELINE, "next-telling", "n", "Telling", "Go to the next telling of this event."),
    Action(View.TIMELINE, "previous-telling", "N", "Telling before", "Go to the telling before."),
    Action(View.TIMELINE, "corrections", "C", "Corrections", "List what was corrected."),
    Action(View.TIMELINE, "export", "x", "Export", "Write what is on screen to a file.", True),
    Action(
        View.TIMELINE, "leave", "t,left_square_bracket", "Back", "Go back to the text.", footer=True
    ),
    Action(View.TIMELINE, "step-back", "escape", "Step back", "Show all entities, or go back."),
)
