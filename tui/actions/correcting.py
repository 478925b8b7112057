"""The actions of what corrects: questions, picking lines, the list of corrections, its preview."""

from tui.actions.model import Action, View

CORRECTING_ACTIONS: tuple[Action, ...] = (
    Action(View.PROMPT, "take", "enter", "Take", "Take what stands here.", True),
    Action(View.PROMPT, "next", "down", "Next", "Go to the next suggestion.", True),
    Action(View.PROMPT, "previous", "up", "Previous", "Go to the suggestion before.", True),
    Action(View.PROMPT, "leave", "escape", "Leave", "Leave it as it is.", True),
    Action(View.PICKING, "leave", "escape", "Back", "Leave it as it is.", True),
    Action(View.PICKING, "down", "j,down", "Down", "Go to the next line."),
    Action(View.PICKING, "up", "k,up", "Up", "Go to the line before."),
    Action(View.PICKING, "more", "J,shift+down", "More", "Take in the next line too."),
    Action(View.PICKING, "less", "K,shift+up", "Less", "Leave the last line out again."),
    Action(View.PICKING, "next-block", "n,space", "Block", "Go to the next block."),
    Action(View.PICKING, "previous-block", "N", "Block before", "Go to the block before."),
    Action(
        View.PICKING, "body", "b", "Body", "It is the article's text.", True, call="label('body')"
    ),
    Action(
        View.PICKING,
        "boilerplate",
        "x",
        "Boilerplate",
        "It belongs to the page, not to the article, and is left out.",
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
    Action(View.PREVIEW, "write", "y", "Write", "Write it so.", True),
    Action(View.PREVIEW, "leave", "n,escape", "Leave", "Write nothing.", True),
    Action(View.PREVIEW, "line-down", "j,down", "Down", "Scroll a line down."),
    Action(View.PREVIEW, "line-up", "k,up", "Up", "Scroll a line up."),
    Action(View.PREVIEW, "page-down", "space,pagedown", "Page down", "Scroll a page down."),
    Action(View.PREVIEW, "page-up", "b,pageup", "Page up", "Scroll a page up."),
)
