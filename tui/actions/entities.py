"""The actions of the views of entities: their list, the page of one, its card."""

from tui.actions.model import Action, View

ENTITY_ACTIONS: tuple[Action, ...] = (
    Action(View.MARKING, "mark", "space", "Mark", "Mark it, to merge several; or no longer.", True),
    Action(
        View.MARKING, "merge", "m", "Merge", "Make one of all that are marked, and say which.", True
    ),
    Action(
        View.ENTITIES,
        "filter",
        "slash",
        "Filter",
        "Show only names with the words you type.",
        True,
        opens_input=True,
    ),
    *(
        Action(
            View.ENTITIES,
            name,
            str(key),
            label,
            help_,
            call=f"family('{family}')",
        )
        for key, (name, family, label, help_) in enumerate(
            (
                ("all", "", "All", "List all kinds."),
                ("people", "person", "People", "List people."),
                ("organisations", "organisation", "Organisations", "List organisations."),
                ("places", "place", "Places", "List places."),
                ("events", "event", "Events", "List events, initiatives and works."),
            )
        )
    ),
    Action(View.ENTITIES, "next-family", "tab", "Next kind", "List the next kind.", True),
    Action(View.ENTITIES, "previous-family", "shift+tab", "Kind before", "List the kind before."),
    Action(View.ENTITIES, "sort", "S", "Sort", "Sort by mentions, by articles or by name.", True),
    Action(View.ENTITIES, "only", "a", "Only with", "Select only articles that mention it.", True),
    Action(View.ENTITIES, "without", "minus", "Without", "Leave out articles that mention it."),
    Action(
        View.ENTITIES, "correct", "c", "Correct", "Correct its name, its kind, what it is.", True
    ),
    Action(View.ENTITIES, "corrections", "C", "Corrections", "List what was corrected."),
    Action(View.ENTITIES, "export", "x", "Export", "Write the list to a file."),
    Action(View.ENTITIES, "leave", "escape,e,left_square_bracket", "Back", "Go back.", True),
    Action(
        View.ENTITY,
        "next-pane",
        "tab",
        "Names, company",
        "Go from mentions to names and company.",
        True,
    ),
    Action(View.ENTITY, "sort", "S", "Sort", "Sort by date, by what follows or precedes.", True),
    Action(View.ENTITY, "only", "a", "Only with", "Select only articles that mention it.", True),
    Action(View.ENTITY, "without", "minus", "Without", "Leave out articles that mention it."),
    Action(
        View.ENTITY, "everywhere", "o", "Outside", "Show also what is outside the query, or not."
    ),
    Action(View.ENTITY, "correct", "c", "Correct", "Correct its name, its kind, what it is.", True),
    Action(
        View.ENTITY,
        "same",
        "p",
        "Same",
        "Take whom or what is perhaps meant for the same; it can be undone.",
        True,
    ),
    Action(
        View.ENTITY,
        "right",
        "P",
        "Right as is",
        "Say that what is in doubt is right as it is; it can be undone.",
        True,
    ),
    Action(View.ENTITY, "corrections", "C", "Corrections", "List what was corrected."),
    Action(View.ENTITY, "export", "x", "Export", "Write the mentions to a file."),
    Action(View.ENTITY, "leave", "escape,left_square_bracket", "Back", "Go back.", True),
    Action(View.ENTITY_CARD, "page", "enter,e", "Page", "Open the page of the entity.", True),
    Action(
        View.ENTITY_CARD, "only", "a", "Only with", "Select only articles that mention it.", True
    ),
    Action(
        View.ENTITY_CARD, "next", "asterisk", "Next", "Go to the next mention of the entity.", True
    ),
    Action(
        View.ENTITY_CARD,
        "same",
        "p",
        "Same",
        "Take whom or what is perhaps meant for the same; it can be undone.",
        True,
    ),
    Action(
        View.ENTITY_CARD,
        "right",
        "P",
        "Right as is",
        "Say that what is in doubt is right as it is; it can be undone.",
        True,
    ),
    Action(
        View.ENTITY_CARD,
        "correct",
        "c",
        "Correct",
        "Correct its name, its kind, what it is.",
        True,
    ),
    Action(View.ENTITY_CARD, "close", "escape,i,q", "Close", "Close the card.", True),
)
