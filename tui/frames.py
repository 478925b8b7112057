"""How soon a change is drawn."""

import os

FRAMES = 120
"""Frames a second at most. What an answer changes waits for the next one: at Textual's own 60 up
to 17 ms, a third of what a key may take."""


def draw_soon() -> None:
    """Let Textual draw that often, unless the reader has said how often; call it before import."""
    os.environ.setdefault("TEXTUAL_FPS", str(FRAMES))
