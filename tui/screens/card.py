"""A card over the screen: help, problems, and what else is read and closed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from tui.actions import ACTIONS, Action, View, bindings
from tui.articles.problems import Problem
from tui.articles.visible import visible
from tui.screens.column import ColumnScreen
from tui.widgets.key_line import KeyLine

MOST_SECTIONS = 100
"""Sections of a card of problems: each is a widget of its own."""
MOST_NAMES = 5
"""File names of a section; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a card: a heading and what stands under it."""

    heading: str
    body: RenderableType


class Card(ColumnScreen[None]):
    """Sections to read, over the screen they speak of."""

    BINDINGS = bindings(View.CARD)

    def __init__(self, sections: Sequence[Section]) -> None:
        super().__init__()
        self.sections = sections

    def compose(self) -> ComposeResult:
        """Lay out the sections in one column that scrolls."""
        with VerticalScroll(id="card"):
            for section in self.sections:
                yield Static(section.heading, classes="card-heading", markup=False)
                yield Static(section.body, classes="card-body")
        yield KeyLine()

    def action_close(self) -> None:
        """Close the card."""
        self.dismiss()


def help_card(keys: Mapping[str, Sequence[str]]) -> Card:
    """Return the card that explains keys, given as they are shown, by the ids of their actions."""
    here = [action for action in ACTIONS if action.id in keys]
    views = dict.fromkeys(action.view for action in here)
    return Card(
        [
            Section(view.value, _keys([action for action in here if action.view is view], keys))
            for view in sorted(views, key=list(View).index)
        ]
    )


def _keys(actions: Sequence[Action], keys: Mapping[str, Sequence[str]]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True, min_width=14)
    table.add_column()
    for action in actions:
        table.add_row(Text("  ".join(keys[action.id]), "bold"), Text(action.help))
    return table


def problems_card(problems: Sequence[Problem]) -> Card:
    """Return the card that lists what went wrong, and what to do about it.

    Files of which the same is to be said stand together: there may be thousands.
    """
    if not problems:
        return Card([Section("problems", Text("Every file was read."))])
    files: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for problem in problems:
        files[problem.what, problem.advice].append(problem.file)
    sections = [
        Section(_some(names), Text(f"{visible(what)}.\n{visible(advice)}"))
        for (what, advice), names in islice(files.items(), MOST_SECTIONS)
    ]
    if len(files) > MOST_SECTIONS:
        more = Text("dateline inspect lists them all.")
        sections.append(Section(f"{len(files) - MOST_SECTIONS:,} more problems", more))
    return Card(sections)


def _some(names: Sequence[str]) -> str:
    """Return the first names, and how many there are beyond them."""
    shown = ", ".join(visible(name) for name in names[:MOST_NAMES])
    return f"{shown} and {len(names) - MOST_NAMES:,} more" if len(names) > MOST_NAMES else shown
