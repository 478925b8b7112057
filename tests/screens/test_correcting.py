"""A reader corrects an article and a name, in the app, on a folder of a few articles."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input, Static

from tests.pilots import until
from tests.screens.conftest import Opened, settle
from tui.dates.model import Timex
from tui.entities.model import CORRECTED, Mention
from tui.screens.choosing import ChoiceScreen
from tui.screens.correcting_article import judge_date
from tui.screens.corrections import CorrectionsScreen, Preview
from tui.screens.picking import PickLines
from tui.screens.prompting import Prompt
from tui.screens.reader import ReaderScreen
from tui.screens.timeline import TimelineScreen
from tui.widgets.reading_pane import ReadingPane
from tui.widgets.sidebar import Sidebar
from tui.widgets.status_line import StatusLine
from tui.widgets.virtual_list import VirtualList

SIZES = [(80, 24), (120, 40)]

HARBOUR = """\
Harbour opens again

Published: 2025-05-10

WASHINGTON (Reuters) - Foreign Minister Peter Novak said on Friday that the harbour will open.

Novak met Anna Lindqvist on May 3, 2024. Lindqvist is the mayor of Stockholm.

Subscribe to our newsletter now
"""
BRIDGE = """\
Bridge is closed

Published: 2025-04-01

Mayor Anna Lindqvist said that the bridge was closed on March 2, 2025, and that it was old.

The old bridge was built in 1951. Lindqvist will speak again in Stockholm on Monday.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "news"
    made.mkdir()
    (made / "harbour.txt").write_text(HARBOUR)
    (made / "bridge.txt").write_text(BRIDGE)
    return made


def reader(pilot: Pilot[None]) -> ReaderScreen:
    screen = pilot.app.screen_stack[0]
    assert isinstance(screen, ReaderScreen)
    return screen


def pane(pilot: Pilot[None]) -> ReadingPane:
    return reader(pilot).query_one(ReadingPane)


def head(pilot: Pilot[None]) -> str:
    """Return title and head line as they are shown."""
    words = [part.words for part in pane(pilot).paragraphs[:3] if part.words is not None]
    article = pane(pilot).article
    assert article is not None
    return " | ".join([article.title.text or "(no title)", *words])


def listed(pilot: Pilot[None]) -> list[str]:
    sidebar = reader(pilot).query_one(Sidebar)
    collection = reader(pilot).collection
    assert collection is not None
    keys = [sidebar.rows.index_key(index) for index in range(len(sidebar.rows))]
    return [collection.head(key).file for key in keys if isinstance(key, int)]


def names(pilot: Pilot[None]) -> list[str]:
    selection = reader(pilot).selection
    assert selection is not None
    return [row.name for row in selection.entities()]


def mentions(pilot: Pilot[None]) -> tuple[Mention, ...]:
    article, collection = pane(pilot).article, reader(pilot).collection
    assert article is not None
    assert collection is not None
    key = collection.key_of(article.file)
    assert key is not None
    return collection.mentions(key)


async def on_top(pilot: Pilot[None], screen: type[Screen[Any]]) -> None:
    """Wait until a screen of this sort is on top."""
    await until(pilot, lambda: isinstance(pilot.app.screen, screen))


async def choose(pilot: Pilot[None], start: str) -> None:
    """Choose the answer that starts so."""
    await on_top(pilot, ChoiceScreen)
    choice = pilot.app.screen
    assert isinstance(choice, ChoiceScreen)
    (index,) = [at for at, text in enumerate(choice.names) if text.startswith(start)]
    choice.query_one(VirtualList).cursor = index
    await pilot.press("enter")
    await pilot.pause()


async def answer(pilot: Pilot[None], text: str) -> None:
    """Type an answer in place of what stands there."""
    await on_top(pilot, Prompt)
    line = pilot.app.screen.query_one(Input)
    line.value = text
    await pilot.pause()
    await pilot.press("enter")
    await pilot.pause()


async def at_name(pilot: Pilot[None], name: str) -> None:
    """Go to the first mention of an entity in the open article."""
    reading = pane(pilot)
    for _ in range(30):
        target = reading.target
        if isinstance(target, Mention) and target.name == name:
            return
        await pilot.press("m")
        await pilot.pause()
    raise AssertionError(f"{name} is not mentioned")


@pytest.mark.parametrize("size", SIZES)
async def test_a_corrected_title_is_shown_at_once_and_after_a_restart(
    opened: Opened, folder: Path, size: tuple[int, int]
) -> None:
    async with opened(folder, size=size) as pilot:
        await pilot.press("enter", "c")
        await choose(pilot, "title: ")
        await answer(pilot, "The harbour of Washington opens")
        await settle(pilot)
        assert head(pilot).startswith("The harbour of Washington opens | ")
        assert "title as corrected" in head(pilot)
    async with opened(folder, size=size) as pilot:
        assert head(pilot).startswith("The harbour of Washington opens | ")


@pytest.mark.parametrize("size", SIZES)
async def test_a_corrected_date_moves_the_article_in_the_list_and_undoing_it_moves_it_back(
    opened: Opened, folder: Path, size: tuple[int, int]
) -> None:
    async with opened(folder, size=size) as pilot:
        assert listed(pilot) == ["harbour.txt", "bridge.txt"]
        await pilot.press("enter", "c")
        await choose(pilot, "date: ")
        await answer(pilot, "March 1, 2025")
        await settle(pilot)
        assert listed(pilot) == ["bridge.txt", "harbour.txt"]
        shown = pane(pilot).article
        assert shown is not None
        assert (shown.file, shown.published.value) == ("harbour.txt", "2025-03-01")
        assert "2025-03-01, as corrected" in head(pilot)
        await pilot.press("C")
        await on_top(pilot, CorrectionsScreen)
        await pilot.press("u")
        await settle(pilot)
        await pilot.press("escape")
        assert listed(pilot) == ["harbour.txt", "bridge.txt"]
        assert "2025-05-10, as stated" in head(pilot)


async def test_an_article_is_read_on_though_its_corrected_date_takes_it_out_of_the_hits(
    opened: Opened, folder: Path
) -> None:
    async with opened(folder) as pilot:
        reader(pilot).query_bar.put("published:2025-05")
        await settle(pilot)
        await pilot.press("enter", "c")
        await choose(pilot, "date: ")
        await answer(pilot, "2024")
        await settle(pilot)
        assert listed(pilot) == []
        assert "2024, as corrected" in head(pilot)
        assert pane(pilot).has_focus


async def test_what_is_typed_for_a_date_is_judged_while_it_is_typed(
    opened: Opened, folder: Path
) -> None:
    async with opened(folder) as pilot:
        await pilot.press("enter", "c")
        await choose(pilot, "date: ")
        await answer(pilot, "some day")
        assert isinstance(pilot.app.screen, Prompt)
        await pilot.press("escape")
        await settle(pilot)
        assert "2025-05-10, as stated" in head(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_lines_are_picked_in_the_raw_text_and_said_to_be_page_furniture(
    opened: Opened, folder: Path, size: tuple[int, int]
) -> None:
    async with opened(folder, size=size) as pilot:
        await pilot.press("enter", "c")
        await choose(pilot, "what a passage is")
        await on_top(pilot, PickLines)
        assert pane(pilot).raw
        await pilot.press("j", "j", "j", "j", "k", "x")
        await settle(pilot)
        assert not pane(pilot).raw
        article = pane(pilot).article
        assert article is not None
        at = article.text.index("Novak met Anna")
        assert article.block_at(at).label == "boilerplate"
        assert "Anna Lindqvist" not in [mention.name for mention in mentions(pilot)]


@pytest.mark.parametrize("size", SIZES)
async def test_a_renamed_entity_has_its_name_everywhere_and_after_a_restart(
    opened: Opened, folder: Path, size: tuple[int, int]
) -> None:
    async with opened(folder, size=size) as pilot:
        assert names(pilot).count("Anna Lindqvist") == 1
        await pilot.press("enter")
        await at_name(pilot, "Anna Lindqvist")
        await pilot.press("c")
        await choose(pilot, "the name: Anna Lindqvist")
        await choose(pilot, "Rename")
        await answer(pilot, "Mayor Lindqvist")
        await settle(pilot)
        assert "Mayor Lindqvist" in names(pilot)
        assert "Anna Lindqvist" not in names(pilot)
        assert [m.why for m in mentions(pilot) if m.name == "Mayor Lindqvist"] == [CORRECTED] * 2
    async with opened(folder, size=size) as pilot:
        assert "Mayor Lindqvist" in names(pilot)
        assert "Anna Lindqvist" not in names(pilot)


async def test_two_entities_become_one_and_are_two_again_when_that_is_undone(
    opened: Opened, folder: Path
) -> None:
    async with opened(folder) as pilot:
        before = sorted(names(pilot))
        await pilot.press("enter")
        await at_name(pilot, "Peter Novak")
        await pilot.press("c")
        await choose(pilot, "the name: Peter Novak")
        await choose(pilot, "It is the same as")
        await answer(pilot, "Anna Lindqvist")
        await settle(pilot)
        assert sorted(names(pilot)) == [name for name in before if name != "Peter Novak"]
        await pilot.press("C")
        await on_top(pilot, CorrectionsScreen)
        await pilot.press("u")
        await settle(pilot)
        assert sorted(names(pilot)) == before


async def test_a_hidden_entity_is_gone_from_text_and_lists(opened: Opened, folder: Path) -> None:
    async with opened(folder) as pilot:
        await pilot.press("enter")
        await at_name(pilot, "Stockholm")
        await pilot.press("c")
        await choose(pilot, "the name: Stockholm")
        await choose(pilot, "Hide it")
        await choose(pilot, "in all articles")
        await settle(pilot)
        assert "Stockholm" not in names(pilot)
        assert "Stockholm" not in [mention.name for mention in mentions(pilot)]


async def test_a_correction_that_cannot_be_kept_changes_nothing_and_says_so(
    opened: Opened, folder: Path, tmp_path: Path
) -> None:
    async with opened(folder) as pilot:
        (tmp_path / "XDG_STATE_HOME").write_text("a file where a folder should be")
        await pilot.press("enter", "c")
        await choose(pilot, "title: ")
        await answer(pilot, "Another title")
        await settle(pilot)
        assert head(pilot).startswith("Harbour opens again")


@pytest.mark.parametrize("size", SIZES)
async def test_corrections_are_written_into_the_folders_file_after_a_look_at_them(
    opened: Opened, folder: Path, size: tuple[int, int]
) -> None:
    own = folder / "dateline.yaml"
    own.write_text("# mine\ntitle: Harbours\n")
    async with opened(folder, size=size) as pilot:
        await pilot.press("enter", "c")
        await choose(pilot, "title: ")
        await answer(pilot, "Another title")
        await settle(pilot)
        assert own.read_text() == "# mine\ntitle: Harbours\n"
        await pilot.press("C")
        await on_top(pilot, CorrectionsScreen)
        await pilot.press("w")
        await on_top(pilot, Preview)
        await pilot.press("n")
        await settle(pilot)
        assert own.read_text() == "# mine\ntitle: Harbours\n"
        await pilot.press("w")
        await on_top(pilot, Preview)
        await pilot.press("y")
        await settle(pilot)
        written = "# mine\ntitle: Harbours\narticles:\n  harbour.txt: {title: Another title}\n"
        assert own.read_text() == written
        assert len(pilot.app.screen.query_one(VirtualList).rows) == 0
        assert head(pilot).startswith("Another title")
    async with opened(folder, size=size) as pilot:
        assert head(pilot).startswith("Another title")
        corrections = reader(pilot).corrections
        assert corrections is not None
        assert corrections.all == ()


async def test_a_broken_file_of_the_folder_is_refused_with_its_mistake(
    opened: Opened, folder: Path
) -> None:
    async with opened(folder) as pilot:
        await pilot.press("enter", "c")
        await choose(pilot, "title: ")
        await answer(pilot, "Another title")
        await settle(pilot)
        (folder / "dateline.yaml").write_text("titel: x\n")
        await pilot.press("C")
        await on_top(pilot, CorrectionsScreen)
        await pilot.press("w")
        await settle(pilot)
        note = pilot.app.screen.query_one(".dialog-note", Static).render()
        assert "titel: unknown key" in str(note)


async def test_an_article_that_was_opened_alone_has_no_folders_file(
    opened: Opened, folder: Path
) -> None:
    async with opened(folder / "harbour.txt") as pilot:
        await pilot.press("enter", "c")
        await choose(pilot, "title: ")
        await answer(pilot, "Another title")
        await settle(pilot)
        await pilot.press("C")
        await on_top(pilot, CorrectionsScreen)
        await pilot.press("w")
        await settle(pilot)
        note = pilot.app.screen.query_one(".dialog-note", Static).render()
        assert "opened alone" in str(note)
        assert not (folder / "dateline.yaml").exists()
    async with opened(folder) as pilot:
        assert head(pilot).startswith("Another title")


async def test_an_undone_correction_leaves_the_timeline_as_it_was(opened: Opened) -> None:
    async def seen(pilot: Pilot[None]) -> int:
        await pilot.press("t")
        await settle(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, TimelineScreen)
        count = len(screen.timeline)
        await pilot.press("escape")
        return count

    async with opened() as pilot:
        before = await seen(pilot)
        await pilot.press("c")
        await choose(pilot, "date: ")
        await answer(pilot, "5 Jan 2027")
        await settle(pilot)
        await pilot.press("C")
        await on_top(pilot, CorrectionsScreen)
        await pilot.press("u")
        await settle(pilot)
        await pilot.press("escape")
        assert await seen(pilot) == before


async def test_a_renamed_mention_stays_the_one_the_reader_is_at(
    opened: Opened, folder: Path
) -> None:
    async with opened(folder) as pilot:
        await pilot.press("enter")
        await at_name(pilot, "Anna Lindqvist")
        before = pane(pilot).target
        assert before is not None
        await pilot.press("c")
        await choose(pilot, "the name: Anna Lindqvist")
        await choose(pilot, "Rename")
        await answer(pilot, "Mayor Lindqvist")
        await settle(pilot)
        target = pane(pilot).target
        assert isinstance(target, Mention)
        assert (target.start, target.end) == (before.start, before.end)
        assert target.name == "Mayor Lindqvist"
        assert reader(pilot).query_one(StatusLine).said.startswith("Mayor Lindqvist · person · ")
        await pilot.press("c")
        await on_top(pilot, ChoiceScreen)
        choice = pilot.app.screen
        assert isinstance(choice, ChoiceScreen)
        assert choice.names[0].startswith("the name: Mayor Lindqvist")


async def test_enter_takes_the_only_name_that_is_suggested_and_asks_to_choose_among_more(
    opened: Opened, folder: Path
) -> None:
    async with opened(folder) as pilot:
        await pilot.press("enter")
        await at_name(pilot, "Peter Novak")
        await pilot.press("c")
        await choose(pilot, "the name: Peter Novak")
        await choose(pilot, "It is the same as")
        await answer(pilot, "a")
        assert isinstance(pilot.app.screen, Prompt)
        note = pilot.app.screen.query_one(".dialog-note", Static).render()
        assert "names fit: choose one with the arrows" in str(note)
        await answer(pilot, "lindq")
        await settle(pilot)
        assert "Peter Novak" not in names(pilot)
        assert "Anna Lindqvist" in names(pilot)


async def test_a_date_in_the_text_is_another_or_none_until_that_is_undone(
    opened: Opened, folder: Path
) -> None:
    def dates() -> list[str]:
        article, collection = pane(pilot).article, reader(pilot).collection
        assert article is not None
        assert collection is not None
        key = collection.key_of(article.file)
        assert key is not None
        return [date.value for date in collection.understood(key).dates]

    async with opened(folder) as pilot:
        await pilot.press("enter")
        found = dates()
        assert found == ["2025-05-09", "2024-05-03"]
        while not isinstance(pane(pilot).target, Timex):
            await pilot.press("m")
            await pilot.pause()
        await pilot.press("c")
        await choose(pilot, "“Friday” in the text: 2025-05-09")
        await answer(pilot, "May 2, 2025")
        await settle(pilot)
        assert dates() == ["2025-05-02", "2024-05-03"]
        await pilot.press("c")
        await choose(pilot, "“Friday” in the text is no date")
        await settle(pilot)
        assert dates() == ["2024-05-03"]
        for said in ("is no date", "is 2025-05-02"):
            await pilot.press("c")
            await choose(pilot, f"undo: “Friday” in line 5 {said}")
            await settle(pilot)
        assert dates() == found


def test_a_date_to_come_is_taken_and_noted() -> None:
    assert judge_date("5 Jan 2099") == (True, "understood as 2099-01-05, this is still to come")
    assert judge_date("2024-01-05") == (True, "")


async def test_the_list_of_corrections_opens_over_the_timeline_which_follows_an_undoing(
    opened: Opened, folder: Path
) -> None:
    async with opened(folder) as pilot:
        await pilot.press("t")
        await settle(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, TimelineScreen)
        before = len(screen.timeline)
        await pilot.press("escape", "enter", "c")
        await choose(pilot, "what a passage is")
        await on_top(pilot, PickLines)
        await pilot.press("j", "j", "j", "j", "k", "x")
        await settle(pilot)
        await pilot.press("t")
        await settle(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, TimelineScreen)
        assert len(screen.timeline) < before
        await pilot.press("C")
        await on_top(pilot, CorrectionsScreen)
        assert pilot.app.screen.query_one("#corrections").size.height < 12
        await pilot.press("u")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(pilot.app.screen, TimelineScreen)
        assert len(pilot.app.screen.timeline) == before


async def test_a_long_title_is_asked_for_from_its_beginning(opened: Opened, folder: Path) -> None:
    (folder / "harbour.txt").write_text(f"Harbour {'opens again and ' * 12}closes\n\nIt rained.\n")
    async with opened(folder, size=(80, 24)) as pilot:
        reader(pilot).query_bar.put("rained")
        await settle(pilot)
        await pilot.press("enter", "c")
        await choose(pilot, "title: ")
        await on_top(pilot, Prompt)
        line = pilot.app.screen.query_one(Input)
        assert line.scroll_x == 0
        await pilot.press("X")
        assert line.value == "X"
