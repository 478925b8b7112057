"""How list, text and completions follow what is typed, walked and marked."""

import asyncio

import pytest

from tests.pilots import press
from tests.screens.conftest import Opened
from tests.screens.test_asking import bar, helped, search
from tests.screens.test_reader import file_shown, pane, sidebar, typed
from tui.screens import selecting

PATIENCE = 30.0
"""Seconds after which what is waited for is taken not to come."""


async def test_hits_and_completions_follow_each_key_and_the_text_when_keys_rest_or_the_bar_is_left(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened() as pilot:
        before = file_shown(pilot)
        with monkeypatch.context() as patched:
            patched.setattr(selecting, "REST", PATIENCE)
            await pilot.press("slash", *"ceasefire", "space", *"per")
            async with asyncio.timeout(PATIENCE):
                while helped(pilot) != ["person:"]:
                    await pilot.pause()
            assert len(sidebar(pilot).keys) < 11
            assert file_shown(pilot) == before, "the text would flicker at every key"
            await pilot.press("enter")
            async with asyncio.timeout(PATIENCE):
                while file_shown(pilot) == before:
                    await pilot.pause()
        await search(pilot, "archivist")
        assert file_shown(pilot) == before, "the keys rested"
        current = pane(pilot).scene.current_match
        assert current is not None
        assert pane(pilot).in_view(current)
        assert bar(pilot).input.has_focus


async def test_n_goes_on_from_what_is_in_view(opened: Opened) -> None:
    async with opened(size=(80, 24)) as pilot:
        await search(pilot, "wang")
        await press(pilot, "enter", "enter")
        spans = pane(pilot).scene.matches.spans
        await press(pilot, "G")
        top = pane(pilot).position
        await press(pilot, "N")
        assert pane(pilot).scene.current_match == [each for each in spans if each.start < top][-1]


async def test_what_is_typed_into_the_find_bar_is_looked_for_from_where_one_was(
    opened: Opened,
) -> None:
    async with opened(size=(80, 24)) as pilot:
        await press(pilot, "enter", "f")
        await typed(pilot, "dialogue")
        text = pane(pilot).scene.text.lower()
        current = pane(pilot).scene.current_match
        assert current is not None
        assert current.start == text.index("dialogue")


async def test_a_list_that_asks_for_marks_follows_them(opened: Opened) -> None:
    async with opened() as pilot:
        await search(pilot, "is:unread")
        await press(pilot, "enter", "j")
        first, second, third = sidebar(pilot).keys[:3]
        await press(pilot, "u")
        assert second not in sidebar(pilot).keys
        assert sidebar(pilot).key == third
        await press(pilot, "enter")
        file = file_shown(pilot)
        await press(pilot, "u")
        assert third in sidebar(pilot).keys
        await press(pilot, "u")
        assert third not in sidebar(pilot).keys
        assert file_shown(pilot) == file, "what is read stays open"
        following = sidebar(pilot).key
        await press(pilot, "J")
        assert sidebar(pilot).key == following
        assert first in sidebar(pilot).keys
