"""A passage fitted into a few lines."""

from rich.console import Console
from rich.text import Text


def fitted_lines(passage: Text, width: int, room: int, console: Console) -> list[Text]:
    """Return the passage in at most ``room`` lines; what is cut off leaves an ellipsis."""
    lines = list(passage.wrap(console, max(1, width)))
    if len(lines) > room:
        lines[room - 1].rstrip()
        last = Text(" ").join(lines[room - 1 : room + 1])
        last.truncate(width, overflow="ellipsis")
        lines[room - 1 :] = [last]
    return lines
