"""A small question over a screen that is answered by a line of text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input, Static
from textual.widgets.input import Selection

from tui.actions import View, bindings
from tui.articles.visible import visible
from tui.screens.over import Dialog
from tui.widgets.key_line import KeyLine

LONGEST = 1000
"""Characters of an answer."""
MOST_SUGGESTED = 8

Judge = Callable[[str], tuple[bool, str]]
"""Tells of what is typed whether it can be taken, and what to say of it."""
Suggest = Callable[[str], Sequence[str]]
"""Returns what is probably meant by what is typed, the best first."""


class PromptInput(Input):
    """What is typed; an Input whose arrows walk what is suggested and whose Escape leaves."""

    BINDINGS = bindings(View.PROMPT)

    @dataclass
    class Step(Message):
        """The reader wants the next suggestion, or the one before."""

        step: int

    class Left(Message):
        """The reader doesn't want to answer."""

    async def action_take(self) -> None:
        """Answer what stands here."""
        await self.action_submit()

    def action_next(self) -> None:
        """Go to the next suggestion."""
        self.post_message(self.Step(1))

    def action_previous(self) -> None:
        """Go to the suggestion before."""
        self.post_message(self.Step(-1))

    def action_leave(self) -> None:
        """Answer nothing."""
        self.post_message(self.Left())


class Prompt(Dialog[str | None]):
    """Asks for a line of text; dismissed with it, None for none.

    What is typed is judged while it is typed; what is suggested is walked with the arrows and
    taken like what is typed.
    """

    def __init__(
        self, question: str, value: str, judge: Judge, suggest: Suggest = lambda _typed: ()
    ) -> None:
        super().__init__()
        self._question, self._value = question, value
        self._judge, self._suggest = judge, suggest
        self._typed = value
        self._suggested: Sequence[str] = ()
        self._at = -1

    def compose(self) -> ComposeResult:
        """Lay out the question, the line, and what is said of it."""
        with Vertical(classes="dialog"):
            yield Static(visible(self._question), classes="card-heading", markup=False)
            yield PromptInput(self._value, max_length=LONGEST, compact=True, select_on_focus=False)
            yield Static("", id="prompt-suggested", markup=False)
            yield Static("", classes="dialog-note", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Judge what stands there at the start."""
        # All of it is chosen, from its end to its beginning: that is where an input scrolls to.
        self.query_one(PromptInput).selection = Selection(len(self._value), 0)
        self._consider(self._value)

    @on(Input.Changed)
    def _take_typed(self, message: Input.Changed) -> None:
        message.stop()
        if self._at < 0 or message.value != self._suggested[self._at]:
            self._consider(message.value)

    def _consider(self, typed: str) -> None:
        self._typed, self._at = typed, -1
        self._suggested = self._suggest(typed)[:MOST_SUGGESTED]
        self._draw()

    def _draw(self) -> None:
        lines = (
            Text("▌ " if index == self._at else "  ").append(visible(each))
            for index, each in enumerate(self._suggested)
        )
        self.query_one("#prompt-suggested", Static).update(Text("\n").join(lines))
        _, said = self._judge(self.query_one(PromptInput).value)
        self._note(said)

    def _note(self, said: str) -> None:
        self.query_one(".dialog-note", Static).update(visible(said))

    @on(PromptInput.Step)
    def _walk(self, message: PromptInput.Step) -> None:
        if not self._suggested:
            return
        self._at = max(-1, min(self._at + message.step, len(self._suggested) - 1))
        line = self.query_one(PromptInput)
        line.value = self._typed if self._at < 0 else self._suggested[self._at]
        line.cursor_position = len(line.value)
        self._draw()

    @on(Input.Submitted)
    def _answer(self, message: Input.Submitted) -> None:
        message.stop()
        can_be_taken, _ = self._judge(message.value)
        if can_be_taken:
            self.dismiss(" ".join(message.value.split()))
        elif len(self._suggested) == 1 and self._judge(self._suggested[0])[0]:
            self.dismiss(self._suggested[0])
        else:
            self.app.bell()
            if len(self._suggested) > 1:
                self._note(f"{len(self._suggested)} names fit: choose one with the arrows.")

    @on(PromptInput.Left)
    def _leave(self) -> None:
        self.dismiss(None)
