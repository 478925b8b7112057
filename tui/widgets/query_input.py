"""The query as it is typed: coloured by what its parts do, completed, with earlier ones at hand."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.highlighter import Highlighter
from rich.style import Style
from rich.text import Text
from textual.message import Message

from tui.actions import View, bindings
from tui.widgets.earlier import Earlier
from tui.widgets.line_input import LineInput

if TYPE_CHECKING:
    from tui.collection.answering.completions import Completion

PATIENCE = 0.3
"""Seconds that Enter waits for hits at most."""
MOST_COLOURED = 1000
"""Characters of a query up to which its parts are coloured: all of it is drawn at every key."""

ROLES = ("field", "phrase", "operator", "bracket", "without", "unused")
"""What parts of a query do, as far as it gives them a look of their own; ``without`` is what a
minus stands before."""


class PartHighlighter(Highlighter):
    """Gives the parts of a query the looks of what they do."""

    def __init__(self, input: "QueryInput") -> None:  # noqa: A002 (it is Textual's word)
        self._input = input

    def highlight(self, text: Text) -> None:
        """Style every part, and underline what could not be used as it stands.

        What is still being typed is left in peace: it may yet be of use.
        """
        from tui.query.parsing import parse
        from tui.query.syntax import Role

        if len(text) > MOST_COLOURED:
            return
        typing = self._input.has_focus
        query = parse(text.plain, typing=typing)
        minus = -1
        for part in query.parts:
            written = part.of(text.plain)
            if (part.role is Role.OPERATOR and written.startswith("-")) or (
                part.start == minus and part.role is Role.FIELD
            ):
                minus = part.end
            elif part.start == minus:
                text.stylize(self._look("without"), part.start, part.end)
                continue
            role = part.role
            if typing and role is Role.UNUSED and part.end == len(text):
                role = Role.FIELD if ":" in written else Role.WORD
            if role in ROLES:
                text.stylize(self._look(role), part.start, part.end)
        for note in query.notes:
            if note.end < len(text) or not typing:
                text.stylize(self._look("unused"), note.start, note.end)

    def _look(self, role: str) -> Style:
        return self._input.get_component_rich_style(f"query--{role}", partial=True)


class QueryInput(LineInput):
    """An Input that leads out of itself, knows earlier queries, and takes completions.

    Its keys act on what it shows at once, so that keys typed in a burst do what they would if
    typed slowly.
    """

    BINDINGS = bindings(View.SEARCH)
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"query--{role}" for role in ROLES}

    @dataclass
    class Left(Message):
        """The reader wants the hits; ``decided`` if the query is what it shall be."""

        decided: bool

    class Abandoned(Message):
        """The reader leaves the bar by Escape."""

    class SaveWanted(Message):
        """The reader wants to keep the query under a name."""

    class HelpChanged(Message):
        """There are other completions, another of them is chosen, or the cursor is elsewhere.

        Or other parts of the query are in sight.
        """

        def can_replace(self, message: Message) -> bool:
            """Let the newest stand for all that wait."""
            return isinstance(message, QueryInput.HelpChanged)

    def __init__(self) -> None:
        super().__init__(
            placeholder="search the collection",
            highlighter=PartHighlighter(self),
            select_on_focus=False,
            compact=True,
            id="query",
        )
        self.earlier = Earlier()
        self.completions: Sequence[Completion] = ()
        self.chosen: int | None = None
        """The number of the completion that the arrows chose."""
        self._awaits_completions = False
        self._takes_at_once = False
        self.is_stale = False
        """Whether completions that were taken back are still in sight."""
        self._put: str | None = None
        self.is_answered = asyncio.Event()
        """Set while the hits of what stands here are listed."""

    @property
    def is_typed(self) -> bool:
        """Whether the query stands as it was typed, not as it was put there."""
        return self.value != self._put

    @property
    def is_all_selected(self) -> bool:
        """Whether the whole of a query is selected, so that what is typed will replace it."""
        return bool(self.value) and len(self.selected_text) == len(self.value)

    def put(self, query: str) -> None:
        """Show a query that was not typed: it needs no completion."""
        self._put = query
        self.value = query
        self.cursor_position = len(query)
        self.offer(())

    def on_mount(self) -> None:
        """Tell of it when the cursor moves or other parts of the query come into sight."""
        self.watch(self, "selection", self._tell_moved, init=False)
        self.watch(self, "scroll_x", self._tell_moved, init=False)

    def on_resize(self) -> None:
        """Tell that other parts of the query are in sight."""
        self._tell_moved()

    def _tell_moved(self) -> None:
        if self.has_focus:
            self.post_message(self.HelpChanged())

    def await_completions(self) -> None:
        """Take back the completions of what stood here before; others will come.

        They stay in sight until then, out of use: to go and come at every key would flicker.
        """
        self.earlier.stop()
        self._awaits_completions, self._takes_at_once = True, False
        self.is_stale = self.is_stale or bool(self.completions)
        self.completions, self.chosen = (), None

    def offer(self, completions: "Sequence[Completion]") -> None:
        """Take over what the query can become; a Tab that was too fast takes the first now."""
        takes, self._takes_at_once = self._takes_at_once, False
        self._awaits_completions = False
        self._choose_from(completions)
        if takes and completions:
            self.take(0)

    def _choose_from(self, completions: "Sequence[Completion]") -> None:
        if completions or self.completions or self.is_stale:
            self.completions, self.chosen = completions, None
            self.is_stale = False
            self.post_message(self.HelpChanged())

    def take(self, number: int) -> None:
        """Put a completion in the place of what it completes, if there still is such a one."""
        if number >= len(self.completions):
            return
        completion = self.completions[number]
        space = "" if completion.text.endswith(":") else " "
        end = completion.end + self.value.startswith(space, completion.end) * len(space)
        self.completions, self.chosen = (), None
        self.replace(completion.text + space, completion.start, end)
        self.cursor_position = completion.start + len(completion.text) + len(space)
        self.post_message(self.HelpChanged())

    async def action_results(self) -> None:
        """Go to the hits; keys typed behind this one are meant for them, and wait a moment."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self.is_answered.wait(), PATIENCE)
        self.post_message(self.Left(decided=True))

    def action_take(self) -> None:
        """Take the completion that the arrows chose."""
        if self.chosen is not None:
            self.take(self.chosen)

    def action_complete(self) -> None:
        """Take a completion; one that is still looked for is waited for."""
        if self.completions:
            self.take(self.chosen or 0)
        else:
            self._takes_at_once = self._awaits_completions

    def action_choose(self) -> None:
        """Choose the first completion, or the next."""
        self._choose(0 if self.chosen is None else self.chosen + 1)

    def action_choose_none(self) -> None:
        """Choose none of the completions."""
        self._choose(None)

    def action_down(self) -> None:
        """Go down: back to newer queries, or to the hits."""
        if self.earlier.is_walking:
            self.put(self.earlier.newer())
            if self.earlier.is_of_all and not self.earlier.is_walking:
                self.action_select_all()
        else:
            self.post_message(self.Left(decided=False))

    def action_up(self) -> None:
        """Go up: through the completions, then to older queries."""
        if self.chosen is not None:
            self._choose(self.chosen - 1 if self.chosen else None)
        else:
            begun = "" if self.is_all_selected else self.value
            if (older := self.earlier.older(self.value, begun)) is not None:
                self.put(older)

    def _choose(self, number: int | None) -> None:
        self.chosen = number
        self.post_message(self.HelpChanged())

    def action_cursor_right(self, select: bool = False) -> None:
        """Go right; at the end of the query take a completion instead."""
        if self.completions and not select and self.cursor_at_end and self.selection.is_empty:
            self.action_complete()
        else:
            super().action_cursor_right(select)

    def action_save(self) -> None:
        """Keep the query under a name."""
        self.post_message(self.SaveWanted())

    def action_leave(self) -> None:
        """Leave the bar; the hits stay."""
        self.post_message(self.Abandoned())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave keys to others where there is nothing to complete, or nothing chosen."""
        match action:
            case "complete":
                return bool(self.completions) or self._awaits_completions
            case "choose":
                is_last = self.chosen == len(self.completions) - 1
                return bool(self.completions) and not is_last and not self.earlier.is_walking
            case "take" | "choose_none":
                return self.chosen is not None
            case _:
                return super().check_action(action, parameters)
