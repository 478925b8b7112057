"""How far text may step back in a theme and still be read."""

from textual.color import Color

READABLE = 4.5
"""The contrast to its ground that text needs (WCAG 2, level AA)."""
STEPS = range(60, 100, 5)
"""Shares of the foreground, in hundredths, that are tried; Textual itself takes 60."""


def muted(foreground: str, background: str) -> str:
    """Return the palest colour between two, ``#RRGGBB``, that can be read on the second.

    It is the foreground where nothing paler is.
    """
    text, ground = Color.parse(foreground), Color.parse(background)
    for step in STEPS:
        mixed = ground.blend(text, step / 100)
        if contrast(mixed, ground) >= READABLE:
            return mixed.hex
    return text.hex


def contrast(one: Color, other: Color) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: Color) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in color.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
