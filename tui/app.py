"""The application: it shows the reader's screen and reads the collection in behind it."""

import asyncio
import gc
import signal
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import SystemCommand
from textual.message import Message
from textual.screen import Screen
from textual.types import CSSPathType
from textual.worker import get_current_worker

from tui.actions import ACTIONS, View, bindings, clashes, shown_keys
from tui.articles.problems import DatelineError, Problem
from tui.articles.visible import visible
from tui.collection.reading.workers import Worker, new_worker
from tui.contrast import muted
from tui.keys_in_order import KeysInOrder
from tui.loading import ArticlesRead, CollectionComplete, CollectionOpened, load
from tui.resources import styles
from tui.screens.over import Commands
from tui.screens.reader import ReaderScreen
from tui.state.marks import Marks
from tui.state.settings import read_settings

if TYPE_CHECKING:
    from textual.command import Provider

OURS_SAY_IT_BETTER = frozenset({"Keys", "Quit"})
"""Textual's own commands that our actions already offer under our words."""

LEFT_ON = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]

CANNOT_BEGIN = 2
"""The exit code where nothing could be read at all."""
SIGNALLED = 128
"""What is added to a signal's number for the exit code, as shells do."""


def _commands() -> "type[Provider]":
    """Return what the palette asks; it is not needed before the palette is."""
    from tui.palette import CommandProvider

    return CommandProvider


class DatelineApp(KeysInOrder):
    """Dateline on the files and folders of ``paths``."""

    TITLE = "Dateline"
    CSS_PATH: ClassVar[CSSPathType | None] = [str(path) for path in styles()]
    BINDINGS = bindings(View.APP)
    COMMANDS: ClassVar["set[type[Provider] | Callable[[], type[Provider]]]"] = {_commands}
    PAUSE_GC_ON_SCROLL = True

    def __init__(
        self, paths: Sequence[Path], marks: Marks | None = None, worker: Worker | None = None
    ) -> None:
        """Make the app; the ``worker``, if given, has begun to read the paths in."""
        super().__init__()
        self._paths = paths
        self._worker = worker
        self._settings = read_settings([action.id for action in ACTIONS])
        self._marks = marks or Marks()

    def get_css_variables(self) -> dict[str, str]:
        """Let no theme mute text until it can't be read, as light ones do."""
        variables = super().get_css_variables()
        colours = variables["foreground"], variables["background"]
        if all(colour.startswith("#") for colour in colours):
            variables["foreground-muted"] = muted(*colours)
        return variables

    def get_default_screen(self) -> Screen[None]:
        """Start on the reader's screen, so that it is the first thing painted."""
        return ReaderScreen(self._marks, tuple(self._own_problems()), self._paths)

    def _own_problems(self) -> Iterator[Problem]:
        """Yield what is wrong with the reader's own files."""
        yield from self._settings.problems
        if self._marks.problem is not None:
            yield self._marks.problem
        theme = self._settings.theme
        if theme is not None and theme not in self.available_themes:
            known = ", ".join(sorted(self.available_themes))
            yield Problem("settings.yaml", f"there is no theme {theme!r}", f"Known: {known}.")
        for key, taken in clashes(self._settings.keys):
            what = f"the key {key} is given to {' and '.join(taken)}, and only one can have it"
            yield Problem("settings.yaml", what, "Give one of them another key.")

    def on_mount(self) -> None:
        """Take the reader's settings, and start reading once the first frame stands."""
        self.set_keymap(dict(self._settings.keys))
        if self._settings.theme in self.available_themes:
            self.theme = str(self._settings.theme)
        elif self.console.color_system == "standard":
            # Of sixteen colours those that the terminal's user chose tell the kinds apart best.
            self.theme = "ansi-dark"
        self.screen.call_later(self.take_keys)
        self.screen.call_later(self._load)

        if not self.is_headless:
            self._leave_on_signals()

    def _leave_on_signals(self) -> None:
        """Leave a killed or abandoned terminal as ``q`` would, with the reader's places kept."""
        loop = asyncio.get_running_loop()
        for number in LEFT_ON:
            # Windows has no handlers for signals in its loop.
            with suppress(NotImplementedError):
                loop.add_signal_handler(number, self._leave, number)
        if hasattr(signal, "pthread_sigmask"):
            signal.pthread_sigmask(signal.SIG_UNBLOCK, LEFT_ON)

    def _leave(self, number: int) -> None:
        self._keep_marks()
        self.exit(return_code=SIGNALLED + number)

    @work(thread=True, exclusive=True, group="load")
    def _load(self) -> None:
        thread = get_current_worker()
        worker = self._worker or new_worker(self._paths)
        try:
            load(self._paths, worker, self._marks, self._tell, lambda: thread.is_cancelled)
        except DatelineError as error:
            message = visible(f"dateline: {error.problem}")
            self.call_from_thread(self.exit, return_code=CANNOT_BEGIN, message=message)

    def _tell(self, message: Message) -> None:
        if isinstance(message, CollectionOpened):
            message.collection.inflections = self._settings.inflections
        self.screen_stack[0].post_message(message)

    @on(ArticlesRead)
    @on(CollectionComplete)
    def _freeze(self) -> None:
        """Keep what was read in out of garbage collection's way: it stays until the end."""
        gc.freeze()
        gc.enable()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer in the palette every action that can be taken from here."""
        for command in super().get_system_commands(screen):
            if command.title not in OURS_SAY_IT_BETTER:
                yield command
        active = screen.active_bindings.values()
        nodes = {binding.id: node for node, binding, enabled, _tooltip in active if enabled}
        for action in ACTIONS:
            if action.id in nodes:
                run = partial(self.run_action, action.method, nodes[action.id])
                keys = " ".join(shown_keys(action))
                title = f"{action.label}: {action.help[0].lower()}{action.help[1:].rstrip('.')}"
                yield SystemCommand(title, f"{keys} · {action.view}", run)

    def action_command_palette(self) -> None:
        """Offer commands."""
        if not isinstance(self.screen, Commands):
            self.push_screen(Commands())

    def action_help(self) -> None:
        """Show the keys of where the reader is."""
        from tui.screens.card import help_card

        active = self.screen.active_bindings.values()
        keys: defaultdict[str, list[str]] = defaultdict(list)
        for _node, binding, _enabled, _tooltip in active:
            if binding.id:
                keys[binding.id].append(self.get_key_display(binding))
        self.push_screen(help_card(keys))

    async def action_quit(self) -> None:
        """Leave, with the reader's places kept."""
        problem = self._keep_marks()
        self.exit(return_code=1 if problem else 0, message=problem)

    def _keep_marks(self) -> str | None:
        reader = self.screen_stack[0]
        assert isinstance(reader, ReaderScreen)
        try:
            reader.save()
        except OSError as error:
            what = f"dateline: your places could not be kept in {self._marks.path}: {error}"
            return visible(what)
        return None


def run(paths: Sequence[Path], worker: Worker | None = None) -> int:
    """Run the app on ``paths`` until the reader leaves; return the exit code.

    The ``worker``, if given, has begun to read the paths in.
    """
    app = DatelineApp(paths, worker=worker)
    if hasattr(signal, "pthread_sigmask"):
        # One that came between the terminal's being taken and the handlers' being there would
        # leave the terminal as it is then: it waits for them.
        signal.pthread_sigmask(signal.SIG_BLOCK, LEFT_ON)
    app.run()
    return app.return_code or 0
