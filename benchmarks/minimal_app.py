"""The least Textual app that can be compared with Dateline: header, input, list, footer."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widgets import Footer, Header, Input, OptionList


class MinimalApp(App[None]):
    TITLE = "Minimal"
    BINDINGS: ClassVar[list[BindingType]] = [("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        yield Header()
        yield Input(placeholder="Search")
        yield OptionList(*(f"Row number {number}" for number in range(1, 31)))
        yield Footer()


if __name__ == "__main__":
    MinimalApp().run()
