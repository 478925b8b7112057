"""How a query is typed: completions, notes, earlier queries and saved ones."""

import json
from pathlib import Path

import pytest
from textual.events import Key
from textual.pilot import Pilot

from tests.pilots import running, until
from tests.screens.conftest import Opened, settle
from tests.screens.test_reader import sidebar, typed
from tui.app import DatelineApp
from tui.loading import ArticlesRead
from tui.resources import sample
from tui.screens.reader import ReaderScreen
from tui.screens.saved import SavedScreen
from tui.widgets.key_line import KeyLine
from tui.widgets.query_bar import QueryBar
from tui.widgets.query_help import QueryHelp
from tui.widgets.virtual_list import VirtualList

SIZES = [(80, 24), (120, 40)]


def bar(pilot: Pilot[None]) -> QueryBar:
    return pilot.app.screen_stack[0].query_one(QueryBar)


def helped(pilot: Pilot[None]) -> list[str]:
    """What stands under the query: its completions, or a note on it."""
    shown = pilot.app.screen_stack[0].query_one(QueryHelp)
    row = str(shown.content) if shown.region.height else ""
    return [each.strip() for each in row.split("  ") if each.strip()]


async def search(pilot: Pilot[None], query: str) -> None:
    await pilot.press("slash")
    await typed(pilot, query)


async def noted(pilot: Pilot[None]) -> None:
    """Wait until the keys have rested long enough for a note."""
    await until(pilot, lambda: bool(helped(pilot)))


def burst(pilot: Pilot[None], *keys: str) -> None:
    """Type keys faster than anything can be answered."""
    for key in keys:
        pilot.app.post_message(Key(key, key if len(key) == 1 else None))


@pytest.mark.parametrize("size", SIZES)
async def test_a_field_is_completed_and_then_its_values(
    opened: Opened, size: tuple[int, int]
) -> None:
    async with opened(size=size) as pilot:
        await search(pilot, "china per")
        assert [line.split() for line in helped(pilot)] == [["person:"]]
        await pilot.press("tab")
        await settle(pilot)
        assert bar(pilot).query_text == "china person:"
        assert helped(pilot)[0].split()[:2] == ['"Wang', 'Yi"']
        assert len(helped(pilot)) <= 6
        await pilot.press("tab")
        await settle(pilot)
        assert bar(pilot).query_text == 'china person:"Wang Yi" '
        assert helped(pilot) == []
        assert bar(pilot).input.has_focus


async def test_the_arrows_choose_a_completion_and_enter_takes_the_chosen_one(
    opened: Opened,
) -> None:
    async with opened() as pilot:
        await search(pilot, "place:")
        await pilot.press("down", "down", "up", "down", "enter")
        await settle(pilot)
        assert bar(pilot).query_text == 'place:"Pakistan" '
        assert bar(pilot).input.has_focus


async def test_enter_goes_to_the_hits_where_no_completion_was_chosen(opened: Opened) -> None:
    async with opened() as pilot:
        await search(pilot, "place:pak")
        assert helped(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert bar(pilot).query_text == "place:pak*"
        assert sidebar(pilot).has_focus
        assert helped(pilot) == []


async def test_right_at_the_end_takes_the_first_completion(opened: Opened) -> None:
    async with opened() as pilot:
        await search(pilot, "sour")
        await pilot.press("left", "right", "right")
        await settle(pilot)
        assert bar(pilot).query_text == "source:"


async def test_the_keys_for_completions_are_named_while_there_are_some(opened: Opened) -> None:
    async with opened(size=(80, 24)) as pilot:

        def keys() -> str:
            return pilot.app.screen.query_one(KeyLine).render().plain

        await search(pilot, "zz")
        assert not any(word in keys() for word in ("Complete", "Choose", "Take", "None"))
        await pilot.press("ctrl+u")
        await typed(pilot, "place:")
        assert all(word in keys() for word in ("tab Complete", "↓ Choose", "⏎ Results"))
        await pilot.press("down")
        await settle(pilot)
        assert all(word in keys() for word in ("↓ Choose", "⏎ Take", "esc None"))


async def test_completions_and_notes_stand_beside_the_hits_and_cover_none(opened: Opened) -> None:
    async with opened(size=(80, 24)) as pilot:
        await search(pilot, "p")
        row = pilot.app.screen.query_one(QueryHelp).region
        hits = sidebar(pilot).region
        assert helped(pilot)
        assert row.bottom <= hits.y
        await typed(pilot, "akistan")
        assert helped(pilot) == []
        assert sidebar(pilot).region == hits, "nothing moves while one types"


async def test_escape_leaves_but_first_what_was_chosen(opened: Opened) -> None:
    async with opened() as pilot:
        await search(pilot, "place:")
        await pilot.press("down", "escape")
        await settle(pilot)
        assert bar(pilot).input.has_focus
        assert bar(pilot).input.chosen is None
        await pilot.press("escape")
        await settle(pilot)
        assert sidebar(pilot).has_focus
        assert bar(pilot).query_text == "place:"
        assert helped(pilot) == []


async def test_down_past_the_last_completion_leads_to_the_hits(opened: Opened) -> None:
    async with opened() as pilot:
        await search(pilot, "per")
        await pilot.press("down", "down")
        await settle(pilot)
        assert sidebar(pilot).has_focus
        assert bar(pilot).query_text == "per*"


async def test_a_tab_that_is_faster_than_the_completions_takes_the_first_all_the_same(
    opened: Opened,
) -> None:
    async with opened() as pilot:
        burst(pilot, "slash", *"plac", "tab")
        await settle(pilot)
        assert bar(pilot).query_text == "place:"
        assert bar(pilot).input.has_focus


async def test_a_completion_that_is_clicked_is_taken(opened: Opened) -> None:
    async with opened() as pilot:
        await search(pilot, "place:")
        row = str(pilot.app.screen.query_one(QueryHelp).content)
        await pilot.click(QueryHelp, offset=(row.index("Pakistan"), 0))
        await settle(pilot)
        assert bar(pilot).query_text == 'place:"Pakistan" '
        assert bar(pilot).input.has_focus


async def test_a_caret_points_at_what_could_not_be_used_once_the_keys_rest(
    opened: Opened,
) -> None:
    async with opened(size=(80, 24)) as pilot:
        await search(pilot, "foo:bar china")
        await noted(pilot)
        assert helped(pilot) == ["^ there is no field foo: taken as a word"]
        row = str(pilot.app.screen.query_one(QueryHelp).content)
        assert row.index("^") == bar(pilot).input.region.x
        await pilot.press("x")
        await settle(pilot)
        assert helped(pilot) == []


async def test_up_walks_earlier_queries_that_begin_so_also_those_of_other_sessions(
    opened: Opened,
) -> None:
    async with opened() as pilot:
        for query in ("truce", "wang", "wang dar"):
            await search(pilot, query)
            await pilot.press("enter")
            await settle(pilot)
    async with opened() as pilot:
        await search(pilot, "wa")
        await pilot.press("up")
        await settle(pilot)
        assert bar(pilot).query_text == "wang dar"
        await pilot.press("up", "up")
        await settle(pilot)
        assert bar(pilot).query_text == "wang"
        await pilot.press("down", "down")
        await settle(pilot)
        assert bar(pilot).query_text == "wa"
        await pilot.press("down")
        await settle(pilot)
        assert sidebar(pilot).has_focus


async def test_a_query_is_saved_listed_with_its_count_renamed_and_asked(
    opened: Opened, tmp_path: Path
) -> None:
    store = tmp_path / "XDG_STATE_HOME" / "dateline" / "queries.json"
    async with opened(size=(80, 24)) as pilot:
        await search(pilot, "ceasefire")
        await pilot.press("ctrl+s")
        await typed(pilot, "truce")
        await pilot.press("enter")
        await settle(pilot)
        assert json.loads(store.read_text("utf-8"))["queries"] == {"truce": "ceasefire"}
        assert bar(pilot).input.has_focus
        await pilot.press("escape", "escape", "w")
        await settle(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, SavedScreen)
        rows = screen.query_one(VirtualList)
        assert "3 articles" in "".join(segment.text for segment in rows.render_line(0))
        await pilot.press("r")
        await typed(pilot, "Fighting")
        await pilot.press("enter", "enter")
        await settle(pilot)
        assert json.loads(store.read_text("utf-8"))["queries"] == {"Fighting": "ceasefire"}
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert bar(pilot).query_text == "ceasefire"
        assert len(sidebar(pilot).rows) == 3


async def test_a_deleted_query_can_be_brought_back(opened: Opened, tmp_path: Path) -> None:
    store = tmp_path / "XDG_STATE_HOME" / "dateline" / "queries.json"
    store.parent.mkdir(parents=True)
    kept = {"one": "china", "two": "india"}
    store.write_text(json.dumps({"version": 1, "queries": kept}), encoding="utf-8")
    async with opened() as pilot:
        await pilot.press("w")
        await settle(pilot)
        await pilot.press("d")
        await settle(pilot)
        assert json.loads(store.read_text("utf-8"))["queries"] == {"two": "india"}
        await pilot.press("u")
        await settle(pilot)
        assert json.loads(store.read_text("utf-8"))["queries"] == kept


async def test_damaged_saved_queries_are_told_and_listed(opened: Opened, tmp_path: Path) -> None:
    store = tmp_path / "XDG_STATE_HOME" / "dateline" / "queries.json"
    store.parent.mkdir(parents=True)
    store.write_text("{", encoding="utf-8")
    async with opened() as pilot:
        await pilot.press("w")
        await settle(pilot)
        assert store.with_suffix(".broken.json").exists()
        screen = pilot.app.screen_stack[0]
        assert isinstance(screen, ReaderScreen)
        assert [problem.file for problem in screen.problems] == [str(store)]


async def test_what_is_typed_before_there_is_a_screen_is_not_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    app = DatelineApp([sample()])
    for key in "/dar":
        app.post_message(Key("slash" if key == "/" else key, key))
    async with running(app) as pilot:
        await settle(pilot)
        assert app.screen.query_one(QueryBar).query_text == "dar"


async def test_a_word_that_was_begun_keeps_its_hits_when_the_collection_is_asked_anew(
    opened: Opened,
) -> None:
    async with opened() as pilot:
        await search(pilot, "place:pak")
        await pilot.press("enter")
        await settle(pilot)
        hits = sidebar(pilot).keys
        assert hits
        pilot.app.screen.post_message(ArticlesRead(11, ()))
        await settle(pilot)
        assert sidebar(pilot).keys == hits
