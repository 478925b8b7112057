"""A card over the screen: help, problems, and what else is read and closed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.actions import ACTIONS, Action, View, bindings
from tui.articles.problems import Problem
from tui.articles.visible import visible
from tui.widgets.key_line import KeyLine


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a card: a heading and what stands under it."""

    heading: str
    body: RenderableType


class Card(ModalScreen[None]):
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

    @property
    def _column(self) -> VerticalScroll:
        return self.query_one("#card", VerticalScroll)

    def action_line_down(self) -> None:
        """Scroll a line down."""
        self._column.scroll_down(animate=False)

    def action_line_up(self) -> None:
        """Scroll a line up."""
        self._column.scroll_up(animate=False)

    def action_page_down(self) -> None:
        """Scroll a page down."""
        self._column.scroll_page_down(animate=False)

    def action_page_up(self) -> None:
        """Scroll a page up."""
        self._column.scroll_page_up(animate=False)

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
    """Return the card that lists what could not be read, and what to do about it."""
    if not problems:
        return Card([Section("problems", Text("Every file was read."))])
    return Card([Section(visible(problem.file), _problem(problem)) for problem in problems])


def _problem(problem: Problem) -> Text:
    return Text(f"{visible(problem.what)}.\n{visible(problem.advice)}")
