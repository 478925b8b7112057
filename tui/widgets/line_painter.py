"""One line of the page as a strip of styled segments that know their characters.

A segment's meta says ``offset``, for Textual's text selection: (characters into the line, the
character at which the line starts), negative for what is not text; and ``target`` or ``fold`` for
what a click on it means.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.articles.model import Span
from tui.articles.visible import unfilled, visible
from tui.dates.model import Timex
from tui.entities.model import Kind, Mention, MentionHow
from tui.widgets.flow import Line
from tui.widgets.highlights import Layer, pieces
from tui.widgets.page import Role

DATE = "date"
"""The kind of a date's highlight; the others' are those of entities."""
KINDS = (*(kind.value for kind in Kind), DATE)

Target = Mention | Timex
"""What a highlight stands for."""

NOT_TEXT = -1_000_000
"""The offset in a line of what stands beside the text; a screen's width added, still negative."""

POINTER = "▌"
CHOSEN = "┃"
"""Stands beside what is selected, for eyes and terminals that tell colours badly."""

STATES = (
    "dateline",
    "guess",
    "mention-current",
    "match",
    "match-current",
    "pointer",
    "chosen",
    "mark",
)


def component(name: str) -> str:
    """Return the class under which the style sheet knows a kind of entity, a role or a state."""
    return f"entity--{name}" if name in KINDS else f"reading--{name}"


COMPONENTS = frozenset(component(name) for name in (*Role, *KINDS, *STATES))


def kind_of(target: Target) -> str:
    """Return the kind under which a target is highlighted."""
    return DATE if isinstance(target, Timex) else target.kind.value


@dataclass(slots=True)
class Scene:
    """What lines are painted from, besides their place."""

    text: str = ""
    targets: Layer[Target] = field(default_factory=Layer)
    datelines: Layer[Span] = field(default_factory=Layer)
    matches: Layer[Span] = field(default_factory=Layer)
    current_target: Target | None = None
    current_match: Span | None = None
    pointed: Span | None = None
    """The passage that the pointer stands beside."""


class LinePainter:
    """Paints lines; ``look`` gives a component's style, without what it takes from the page."""

    def __init__(self, page: Style, selected: Style, look: Callable[[str], Style]) -> None:
        self._page = page
        self._selected = selected
        self._look = look

    def paint(
        self, scene: Scene, line: Line | None, start: int, left: int, width: int, chosen: Span
    ) -> Strip:
        """Paint a line that starts at character ``start``, ``left`` cells from the edge.

        ``chosen`` is the selected part of the text; it may be empty.
        """
        beside = Style.from_meta({"offset": (NOT_TEXT, start)})
        if line is None:
            return Strip([Segment(" " * width, self._page + beside)], width)
        base = self._page + self._look(line.paragraph.role)
        segments = list(self._margin(scene, line, left, beside, chosen))
        if line.words is None:
            segments.extend(self._text(scene, line, base, chosen))
        else:
            meta = {"fold": start} if line.paragraph.role is Role.FOLD else {}
            own = Style.from_meta({"offset": (NOT_TEXT, start), **meta})
            segments.append(Segment(line.words, base + own))
        strip = Strip(segments)
        return strip.adjust_cell_length(width, self._page)

    def _margin(
        self, scene: Scene, line: Line, left: int, beside: Style, chosen: Span
    ) -> Sequence[Segment]:
        indent = left + line.paragraph.indent
        mark = line.paragraph.mark if line.first else ""
        room = max(0, indent - len(POINTER) - 1)
        sign, look = " ", "pointer"
        if indent > 1 and _touches(line, chosen):
            sign, look = CHOSEN, "chosen"
        elif indent > 1 and scene.pointed is not None and _touches(line, scene.pointed):
            sign = POINTER
        return (
            Segment(f" {mark}"[:room].ljust(room), self._page + self._look("mark") + beside),
            Segment(sign, self._page + self._look(look) + beside),
            Segment(" " * (indent - room - 1), self._page + beside),
        )

    def _text(self, scene: Scene, line: Line, base: Style, chosen: Span) -> Sequence[Segment]:
        shown = visible(scene.text[line.start : line.end])
        end = line.start + len(shown.rstrip(" "))
        layers = (
            scene.datelines,
            scene.targets,
            scene.matches,
            Layer([chosen]),
        )
        segments = []
        for first, last, (dateline, target, match, selected) in pieces(line.start, end, layers):
            style = base
            meta: dict[str, object] = {}
            if dateline is not None:
                style += self._look("dateline")
            if target is not None:
                meta["target"] = target
                style += self._target_style(scene, target)
            if match is not None:
                current = scene.matches.spans[match] == scene.current_match
                style += self._look("match-current" if current else "match")
            if selected is not None:
                style += self._selected
            for at, drawn in unfilled(shown[first - line.start : last - line.start]):
                meta["offset"] = (first - line.start + at, line.start)
                segments.append(Segment(drawn, style + Style.from_meta(dict(meta))))
        return segments

    def _target_style(self, scene: Scene, number: int) -> Style:
        target = scene.targets.spans[number]
        style = self._look(kind_of(target))
        if isinstance(target, Mention) and target.how is MentionHow.GUESS:
            style += self._look("guess")
        if target is scene.current_target:
            style += self._look("mention-current")
        return style


def _touches(line: Line, span: Span) -> bool:
    return line.words is None and line.start < span.end and line.end > span.start
