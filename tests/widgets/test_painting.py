"""Segments of a line of text."""

from itertools import groupby

from hypothesis import assume, given
from hypothesis import strategies as st
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from rich.text import Text

from tui.widgets.painting import painted

GROUND = Style.parse("white on blue")
STYLES = st.sampled_from(
    ["", "bold", "red", Style.parse("green on black"), Style.parse("not bold")]
)
SPANS = st.lists(st.tuples(STYLES, st.integers(0, 12), st.integers(0, 12)), max_size=4)


def cells(segments: list[Segment]) -> list[tuple[str, Style | None]]:
    """Return segments so that it does not matter where those of one style are cut."""
    return [
        ("".join(text for text, _, _ in same), style)
        for style, same in groupby(segments, key=lambda each: each.style)
    ]


@given(st.text("ab \u4e2d", min_size=1, max_size=10), STYLES, SPANS)
def test_segments_are_those_that_rich_makes_of_a_line_with_parts(
    words: str, style: str | Style, spans: list[tuple[str | Style, int, int]]
) -> None:
    line = Text(words, style)
    for look, start, end in spans:
        line.stylize(look, start, end)
    assume(line.spans)
    expected = list(Segment.apply_style(line.render(Console()), GROUND))
    ours = [each for each in painted(line, GROUND) if each.text]
    assert cells(ours) == cells([each for each in expected if each.text])


def test_a_line_without_parts_keeps_its_style() -> None:
    assert painted(Text("a", "bold"), GROUND) == [Segment("a", GROUND + Style(bold=True))]
