import pytest

from tui.app import DatelineApp
from tui.palette import found, score
from tui.screens.over import Commands


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("timeline", "Timeline: see every dated event"),
        ("exp ev", "Export: write events to a file"),
        ("EVENT", "Timeline: see every dated event"),
    ],
)
def test_a_command_is_found_by_the_beginnings_of_its_words(query: str, title: str) -> None:
    assert found(query, title)


@pytest.mark.parametrize("query", ["tmln", "merge", "see nothing", ""])
def test_letters_that_are_scattered_and_words_that_are_missing_find_nothing(query: str) -> None:
    assert not found(query, "Timeline: see every dated event")


def test_the_name_of_a_command_counts_more_than_its_words() -> None:
    name, words = "Export: write a file", "Timeline: export nothing"
    assert score(found("export", name), name) > score(found("export", words), words) > 0


async def test_the_list_of_commands_takes_keys_where_it_has_no_room(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(DatelineApp, "_load", lambda _app: None)
    async with (app := DatelineApp([])).run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p")
        await pilot.resize_terminal(1, 1)
        await pilot.press("down", "pageup", "pagedown")
        assert isinstance(app.screen, Commands)
        await pilot.resize_terminal(80, 24)
        await pilot.press("pagedown", "escape", "ctrl+p", "ctrl+p")
        assert len(app.screen_stack) == 2
