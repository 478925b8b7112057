"""What is kept of a reader's doings: bookmarks, read marks, and where a collection was left."""

import json
from pathlib import Path

import pytest
from textual.events import MouseScrollDown
from textual.pilot import Pilot

from tests.pilots import press, until
from tests.screens.conftest import Opened, settle
from tests.screens.test_asking import search
from tests.screens.test_reader import file_shown, pane, sidebar
from tui.screens import keeping
from tui.screens.reader import ReaderScreen
from tui.widgets.article_rows import BOOKMARK, UNREAD
from tui.widgets.status_line import StatusLine
from tui.widgets.yielding import YieldingWords


def row(pilot: Pilot[None], line: int) -> str:
    return "".join(segment.text for segment in sidebar(pilot).render_line(line))


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_bookmark_is_seen_in_the_list_and_can_be_asked_for(
    opened: Opened, size: tuple[int, int]
) -> None:
    async with opened(size=size) as pilot:
        await press(pilot, "j", "B")
        file = file_shown(pilot)
        assert BOOKMARK in row(pilot, 2)
        assert BOOKMARK not in row(pilot, 0)
        await search(pilot, "is:bookmarked")
        assert len(sidebar(pilot).rows) == 1
        assert file_shown(pilot) == file
        await press(pilot, "escape", "B")
        assert BOOKMARK not in row(pilot, 0)


async def test_an_article_that_was_read_can_be_marked_as_unread(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "escape")
        assert UNREAD not in row(pilot, 0)
        await press(pilot, "u")
        assert UNREAD in row(pilot, 0)
        await search(pilot, "is:read")
        assert len(sidebar(pilot).rows) == 0


async def test_who_goes_into_the_text_reads_it_and_comes_back_to_it(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "j", "j")
        assert UNREAD in row(pilot, 4)
        read = file_shown(pilot)
        await press(pilot, "tab", "G")
        place = pane(pilot).position
        assert UNREAD not in row(pilot, 4)
        await press(pilot, "u", "tab", "j", "left_square_bracket")
        assert (file_shown(pilot), pane(pilot).position) == (read, place)
        assert UNREAD in row(pilot, 4)  # as the reader has marked it


async def test_who_scrolls_the_text_beside_the_list_reads_it(opened: Opened) -> None:
    async with opened() as pilot:
        pane(pilot).post_message(MouseScrollDown(pane(pilot), 1, 1, 0, 1, 0, False, False, False))
        await settle(pilot)
        assert sidebar(pilot).has_focus
        assert UNREAD not in row(pilot, 0)
        assert UNREAD in row(pilot, 2)


async def test_bookmarks_are_saved_shortly_after_without_leaving(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "PAUSE", 0.01)
    store = tmp_path / "XDG_STATE_HOME" / "dateline" / "marks.json"
    async with opened() as pilot:
        await press(pilot, "B")
        await until(pilot, store.exists)
        marks = json.loads(store.read_text("utf-8"))["files"]
        assert [Path(file).name for file, mark in marks.items() if mark[2]] == [file_shown(pilot)]


async def test_marks_that_cannot_be_saved_are_told_and_reading_goes_on(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "PAUSE", 0.01)
    (tmp_path / "XDG_STATE_HOME").write_text("a file where the folder should be")
    told: list[str] = []

    def notify(_screen: ReaderScreen, _words: str, *, title: str = "", **_: object) -> None:
        told.append(title)

    monkeypatch.setattr(ReaderScreen, "notify", notify)
    async with opened() as pilot:
        await press(pilot, "B")
        await until(pilot, lambda: "Your places could not be kept" in told)
        await press(pilot, "j")
        assert file_shown(pilot)


async def test_a_collection_opens_again_where_it_was_left(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "j", "j", "j", "tab", "G")
        file, place = file_shown(pilot), pane(pilot).position
        assert place > 0
        await pilot.press("q")
    async with opened() as pilot:
        assert file_shown(pilot) == file
        assert pane(pilot).position == place
        assert sidebar(pilot).has_focus
        assert "last time" in str(pilot.app.screen.query_one(StatusLine).said)
        await press(pilot, "K")
        assert file_shown(pilot) != file


async def test_another_collection_opens_at_its_own_beginning(
    opened: Opened, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Another story\n\nIt happened on 3 May 2024 in Rome.\n", encoding="utf-8")
    async with opened() as pilot:
        await press(pilot, "j", "j", "enter")
        await pilot.press("q")
    async with opened(other) as pilot:
        assert file_shown(pilot) == "other.txt"


async def test_damaged_sessions_are_told_and_the_collection_opens(
    opened: Opened, tmp_path: Path
) -> None:
    store = tmp_path / "XDG_STATE_HOME" / "dateline" / "sessions.json"
    store.parent.mkdir(parents=True)
    store.write_text('{"version": 1, "collections": 3}', encoding="utf-8")
    async with opened() as pilot:
        assert file_shown(pilot) == "11-rounds-of-a-dialogue.txt"
        screen = pilot.app.screen
        assert isinstance(screen, ReaderScreen)
        assert [problem.file for problem in screen.problems] == [str(store)]


async def test_a_query_for_marks_that_is_settled_again_follows_what_was_read_meanwhile(
    opened: Opened,
) -> None:
    async with opened() as pilot:
        await search(pilot, "is:unread")
        await press(pilot, "enter", "enter", "J", "J", "escape")
        assert len(sidebar(pilot).rows) == 11, "what is read does not go from under the reader"
        await press(pilot, "slash", "enter")
        assert len(sidebar(pilot).rows) == 8
        assert sidebar(pilot).has_focus
        words = pilot.app.screen.query_one(YieldingWords)
        assert str(words.content).startswith("8 of 11 articles")
