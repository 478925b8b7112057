"""The dialog that asks where to write what is on screen, and writes it.

Any screen can open it: it says what there is to write and in which formats, each under the ending
of its files, and is told in words what was written.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, Static

from tui.actions import View, bindings
from tui.articles.visible import visible
from tui.screens.confirming import confirm
from tui.screens.over import Dialog
from tui.screens.selecting import SelectingScreen
from tui.state.files import FOR_ALL, write_atomically

LONGEST = 4000
"""Characters of a path: more than any system takes."""
MEANT_BY = {".jsonl": " (JSON Lines)", ".json": " (TimelineJS)"}
"""What is said beside endings that don't speak for themselves."""


@dataclass(frozen=True, slots=True)
class Export:
    """Something that can be written to a file.

    ``what`` says it in words (``61 events``); ``name`` is the file's proposed name without its
    ending; ``formats`` gives for each ending, the proposed one first, what makes the file's text.
    """

    what: str
    name: str
    formats: Mapping[str, Callable[[], str]]


@dataclass
class Written(Message):
    """The file was written; ``done`` says so in words."""

    done: str


@dataclass
class Refused(Message):
    """The file could not be written; ``why`` says what is wrong."""

    why: str


class PathInput(Input):
    """The path as it is typed; an Input whose Escape leaves the dialog."""

    BINDINGS = bindings(View.EXPORT)

    class Left(Message):
        """The reader doesn't want a file."""

    async def action_write(self) -> None:
        """Write to the path that stands here."""
        await self.action_submit()

    def action_leave(self) -> None:
        """Write nothing."""
        self.post_message(self.Left())


class ExportDialog(Dialog[str | None]):
    """Asks for a path and writes there; dismissed with what was done in words, None for nothing.

    A file that exists is only replaced when the reader says so a second time.
    """

    def __init__(self, export: Export, folder: Path | None = None) -> None:
        """Offer to write into ``folder``, the working directory if None."""
        super().__init__()
        self._export = export
        self._folder = folder
        self._to_replace: Path | None = None

    def compose(self) -> ComposeResult:
        """Lay out the question, the path, and what is to be said of it."""
        proposed = f"{self._export.name}{next(iter(self._export.formats))}"
        path = proposed if self._folder is None else str(self._folder / proposed)
        with Vertical(id="export"):
            yield Static(f"Write {visible(self._export.what)} to", classes="card-heading")
            yield PathInput(path, max_length=LONGEST, compact=True, select_on_focus=False)
            yield Static(self._advice(), id="export-note", markup=False)

    def _advice(self) -> str:
        endings = (f"{each}{MEANT_BY.get(each, '')}" for each in self._export.formats)
        return f"The ending says the format: {', '.join(endings)}"

    def _note(self, words: str) -> None:
        self.query_one("#export-note", Static).update(visible(words))

    @on(Input.Changed)
    def _begin_anew(self) -> None:
        self._to_replace = None
        self._note(self._advice())

    @on(Input.Submitted)
    def _check(self, message: Input.Submitted) -> None:
        try:
            path = Path(message.value.strip()).expanduser()
            wrong = self._wrong_with(message.value.strip(), path)
            exists = path.exists()
        # An unknown ~user, a NUL in the path, a folder that may not be looked into.
        except (RuntimeError, ValueError, OSError) as error:
            self._note(f"This can't be written: {error}")
            return
        if wrong:
            self._note(wrong)
        elif exists and path != self._to_replace:
            self._to_replace = path
            self._note(f"{path.name} exists. Enter again replaces it.")
        else:
            self._note("Writing …")
            self._write(path)

    def _wrong_with(self, typed: str, path: Path) -> str:
        """Say why a path can't be written to, nothing where it can."""
        if not typed or path.is_dir():
            return "A file needs a name."
        if path.suffix.lower() not in self._export.formats:
            return self._advice()
        if not path.parent.is_dir():
            return f"There is no folder {path.parent}"
        return ""

    @work(thread=True, exclusive=True, group="export")
    def _write(self, path: Path) -> None:
        text = self._export.formats[path.suffix.lower()]()
        try:
            # Odd file names have lone surrogates, which no file could hold.
            said = text.encode("utf-8", "backslashreplace").decode()
            write_atomically(path, said, FOR_ALL)
        except OSError as error:
            self.post_message(Refused(f"This can't be written: {error.strerror or error}"))
        except ValueError as error:  # a NUL in the path
            self.post_message(Refused(f"This can't be written: {error}"))
        else:
            self.post_message(
                Written(f"{self._export.what} written to {path.name} in {path.parent.absolute()}")
            )

    @on(Refused)
    def _tell_why(self, message: Refused) -> None:
        self._note(message.why)

    @on(Written)
    def _end(self, message: Written) -> None:
        self.dismiss(message.done)

    @on(PathInput.Left)
    def _leave(self) -> None:
        self.dismiss(None)


def export(screen: Screen[Any], what: Export, paths: Mapping[str, Path]) -> None:
    """Ask where to write, and say on ``screen`` what was written.

    ``paths`` says where the collection's files are, by the names that readers know them by: the
    dialog doesn't propose to write among them.
    """

    def tell(done: str | None) -> None:
        if done is not None:
            confirm(screen, done)

    screen.app.push_screen(ExportDialog(what, folder_beside(paths)), tell)


def export_from(screen: Screen[Any], what: Export) -> None:
    """Ask where to write, from a screen over the reader's, which knows where the files are."""
    reader = screen.app.screen_stack[0]
    export(screen, what, reader.paths if isinstance(reader, SelectingScreen) else {})


def folder_beside(paths: Mapping[str, Path]) -> Path | None:
    """Return the home folder where the working directory is the collection's, else None for it."""
    here = Path.cwd()
    opened = {(here / path).parents[len(Path(file).parts) - 1] for file, path in paths.items()}
    return None if opened.isdisjoint((here, *here.parents)) else Path.home()
