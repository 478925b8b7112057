"""The actions of choosing sentences to quote."""

from tui.actions.model import Action, View

QUOTING_ACTIONS: tuple[Action, ...] = (
    Action(
        View.QUOTING,
        "copy",
        "y,enter",
        "Copy",
        "Copy the chosen sentences with their citation.",
        True,
    ),
    Action(View.QUOTING, "down", "j,down", "Down", "Take in the next sentence.", True),
    Action(
        View.QUOTING,
        "up",
        "k,up",
        "Up",
        "Leave the last one out again, or take in the one before.",
        True,
    ),
    Action(
        View.QUOTING,
        "paragraph-down",
        "J,shift+down",
        "Paragraph",
        "Take in all down to the end of the paragraph, or of the next.",
        True,
    ),
    Action(
        View.QUOTING,
        "paragraph-up",
        "K,shift+up",
        "Paragraph up",
        "The same towards the beginning of the paragraph.",
    ),
    Action(View.QUOTING, "leave", "escape,v", "Leave", "Choose nothing.", True),
)
