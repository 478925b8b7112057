"""Copying passages by the keyboard: chosen by sentences, or the one that a key led to."""

from textual.pilot import Pilot

from tests.pilots import press
from tests.screens.conftest import Opened
from tests.screens.test_reader import pane, typed
from tests.widgets.reading_host import screen
from tui.widgets.key_line import KeyLine
from tui.widgets.line_painter import CHOSEN

CITATION = "\n— Counting the rounds: a dialogue between two foreign ministries, "


def beside_chosen(pilot: Pilot[None]) -> str:
    return " ".join(
        line[line.index(CHOSEN) + 2 :] for line in screen(pane(pilot)) if CHOSEN in line
    )


async def test_sentences_are_chosen_from_the_first_in_view_and_copied_as_they_stand(
    opened: Opened,
) -> None:
    async with opened(size=(80, 24)) as pilot:
        await press(pilot, "v", "j", "j")
        assert pane(pilot).has_focus
        assert beside_chosen(pilot).startswith("Counting the rounds: a dialogue")
        assert "Copy" in pilot.app.screen.query_one(KeyLine).render().plain
        await press(pilot, "J", "y")
        copied = pilot.app.clipboard
        article = pane(pilot).article
        assert article is not None
        assert copied.split(CITATION)[0] in article.text
        assert copied.startswith("Counting")
        assert copied.endswith("2026-01-05, 11-rounds-of-a-dialogue.txt\n")
        assert beside_chosen(pilot) == ""
        await press(pilot, "r", "v", "y")
        assert pilot.app.clipboard.split(CITATION)[0] in article.text.splitlines()


async def test_escape_leaves_the_choosing_alone_and_scrolling_is_itself_again(
    opened: Opened,
) -> None:
    async with opened() as pilot:
        await press(pilot, "v", "j", "escape")
        assert beside_chosen(pilot) == ""
        assert pane(pilot).has_focus
        await press(pilot, "j", "j", "j")
        assert pane(pilot).scroll_offset.y == 3


async def test_what_a_key_led_to_is_copied_where_nothing_is_chosen(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "y")
        assert pilot.app.clipboard == ""
        await press(pilot, "slash")
        await typed(pilot, "archivist unbreakable")
        await press(pilot, "enter", "n")
        await press(pilot, "y")
        assert "unbreakable" in pilot.app.clipboard
        await press(pilot, "N", "y")
        assert pilot.app.clipboard.startswith("A series of meetings needs a good archivist.")
        await press(pilot, "escape", "t", "j")
        await press(pilot, "enter")
        sentence = pane(pilot).scene.pointed
        article = pane(pilot).article
        assert sentence is not None
        assert article is not None
        await press(pilot, "y")
        assert pilot.app.clipboard.startswith(sentence.of(article.text).split("\n")[0])
        await press(pilot, "G", "m", "y")
        assert not pilot.app.clipboard.startswith(sentence.of(article.text))
