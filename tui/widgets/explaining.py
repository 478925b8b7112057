"""What a highlight stands for and why, in one line."""

from tui.dates.edtf import display
from tui.dates.model import Timex
from tui.dates.wording import DATE_HOW
from tui.entities.model import Mention, MentionHow


def explain(target: Mention | Timex) -> str:
    """Return what a mention names or a date means, and how that was concluded."""
    if isinstance(target, Timex):
        shown = display(target.edtf, target.value, target.precision)
        return f"{shown} · {target.type.value.lower()} · {DATE_HOW[target.how]}"
    guess = " (a guess)" if target.how is MentionHow.GUESS else ""
    return f"{target.name} · {target.kind.value}{guess} · {target.why}"
