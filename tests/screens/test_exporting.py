from pathlib import Path

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widgets import Input, Static

from tests.pilots import running
from tests.screens.conftest import settle
from tui.resources import styles
from tui.screens.exporting import Export, ExportDialog, export, folder_beside
from tui.widgets.key_line import KeyLine

EVENTS = Export("2 events", "timeline", {".md": lambda: "# two\n", ".json": lambda: "[]\n"})


class Host(App[None]):
    """An app that asks where to write the events of a collection in the folder ``articles``."""

    CSS_PATH = [str(path) for path in styles()]  # noqa: RUF012

    def compose(self) -> ComposeResult:
        yield KeyLine()

    def on_mount(self) -> None:
        export(self.screen, EVENTS, {"one.txt": Path("articles/one.txt")})

    @property
    def note(self) -> str:
        return str(self.screen.query_one("#export-note", Static).render())

    @property
    def asks(self) -> bool:
        return isinstance(self.screen, ExportDialog)

    def put(self, path: str) -> None:
        self.screen.query_one(Input).value = path


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    return tmp_path


async def written_to(app: Host, pilot: Pilot[None], path: str) -> None:
    app.put(path)
    await pilot.press("enter")
    await settle(pilot)


async def test_enter_writes_the_proposed_file_and_says_so(here: Path) -> None:
    async with running(app := Host(), size=(80, 24)) as pilot:
        await pilot.press("enter")
        await settle(pilot)
        assert not app.asks
        assert (here / "timeline.md").read_text() == "# two\n"
        done = f"2 events written to timeline.md in {here}"
        assert app.screen.query_one(KeyLine).said == done


async def test_the_ending_says_the_format(here: Path) -> None:
    async with running(app := Host(), size=(80, 24)) as pilot:
        await written_to(app, pilot, "events.JSON")
        assert (here / "events.JSON").read_text() == "[]\n"


@pytest.mark.parametrize(
    ("path", "note"),
    [
        ("timeline.txt", "The ending says the format: .md, .json (TimelineJS)"),
        ("", "A file needs a name."),
        ("articles", "A file needs a name."),
        ("nowhere/timeline.md", "There is no folder nowhere"),
        ("a\0.md", "This can't be written: embedded null byte"),
        ("~nobody-of-this-name/a.md", "This can't be written: Could not determine home directory."),
    ],
)
async def test_what_cannot_be_written_is_told_and_asked_again(
    here: Path, path: str, note: str
) -> None:
    async with running(app := Host(), size=(80, 24)) as pilot:
        await written_to(app, pilot, path)
        assert app.asks
        assert app.note == note


async def test_a_file_that_exists_is_replaced_only_at_the_second_enter(here: Path) -> None:
    old = here / "timeline.md"
    old.write_text("old")
    async with running(app := Host(), size=(80, 24)) as pilot:
        await pilot.press("enter")
        await settle(pilot)
        assert (app.asks, old.read_text()) == (True, "old")
        assert app.note == "timeline.md exists. Enter again replaces it."
        await pilot.press("enter")
        await settle(pilot)
        assert (app.asks, old.read_text()) == (False, "# two\n")


async def test_another_path_is_asked_for_again(here: Path) -> None:
    for name in ("a.md", "b.md"):
        (here / name).write_text("old")
    async with running(app := Host(), size=(80, 24)) as pilot:
        await written_to(app, pilot, "a.md")
        await written_to(app, pilot, "b.md")
        assert app.asks
        assert (here / "b.md").read_text() == "old"


async def test_escape_writes_nothing(here: Path) -> None:
    async with running(app := Host(), size=(80, 24)) as pilot:
        await pilot.press("escape")
        await settle(pilot)
        assert not app.asks
        assert list(here.iterdir()) == [here / "articles"]


async def test_every_letter_goes_into_the_path(here: Path) -> None:
    async with running(app := Host(), size=(80, 24)) as pilot:
        app.put("")
        await pilot.press(*"qjt", "question_mark")
        assert app.screen.query_one(Input).value == "qjt?"


def test_nothing_is_proposed_in_the_collections_own_folders(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = {"one.txt": Path("articles/one.txt"), "old/two.txt": Path("articles/old/two.txt")}
    assert folder_beside(paths) is None
    (here / "articles" / "old").mkdir()
    for inside in (here / "articles", here / "articles" / "old"):
        monkeypatch.chdir(inside)
        absolute = {file: here / path for file, path in paths.items()}
        assert folder_beside(absolute) == Path.home()
