"""Measurements of what a reader waits for; each runs by ``python -m benchmarks.NAME``."""

from tui.frames import draw_soon

draw_soon()  # as for readers, before any of them imports Textual
