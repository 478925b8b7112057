"""What a reader does about names in doubt, and reads of an entity's note and dates."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.pilots import press
from tests.screens.conftest import Opened, settle
from tests.screens.test_correcting import choose
from tests.screens.test_entities import rows, said, seen
from tui.screens.choosing import ChoiceScreen
from tui.screens.corrections import CorrectionsScreen
from tui.screens.entity import EntityScreen
from tui.screens.entity_card import EntityCard
from tui.widgets.key_line import bindings_by_id

BODIES = (
    "Foreign Minister Wang Yi spoke. It helps nobody, Wand noted.",
    "Minister Ola Strand came on 2 March 2024.",
    "Minister Eva Strand left in 1951.",
    "Minister Strand said so.",
    "Minister Strand said no.",
)
NOTED = "entities:\n  - {name: Wang Yi, kind: person, note: Speaks for the harbour}\n"


def write(folder: Path, number: int, body: str) -> None:
    head = f"Bridge number {number}\n\nPublished: 2025-05-1{number}\n\nROME - "
    (folder / f"{number}.txt").write_text(f"{head}{body}\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "news"
    made.mkdir()
    for number, body in enumerate(BODIES):
        write(made, number, body)
    (made / "dateline.yaml").write_text(NOTED)
    return made


async def open_page(pilot: Pilot[None], name: str) -> None:
    await press(pilot, "e", "slash", *name.lower(), "enter", "enter")
    assert isinstance(pilot.app.screen, EntityScreen)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_likely_slip_is_taken_by_a_key_and_can_be_undone(
    opened: Opened, folder: Path, size: tuple[int, int]
) -> None:
    async with opened(folder, size=size) as pilot:
        await open_page(pilot, "wang yi")
        assert "Perhaps also Wand (1 mention in 0.txt): probably a slip" in seen(pilot)
        await press(pilot, "p")
        assert said(pilot, "#entity-counts").startswith("2 mentions in 1 of 5")
        assert not pilot.app.screen.query_one("#entity-doubt").display
        assert "entity.same" not in bindings_by_id(pilot.app.screen)
        await press(pilot, "escape", "escape", "escape", "C")
        assert isinstance(pilot.app.screen, CorrectionsScreen)
        assert "Wand (person) is Wang Yi" in seen(pilot)
        await press(pilot, "u", "escape")
        await open_page(pilot, "wang yi")
        assert said(pilot, "#entity-counts").startswith("1 mention in 1 of 5")
        await press(pilot, "P")
        assert not pilot.app.screen.query_one("#entity-doubt").display
        await press(pilot, "C")
        assert "Wand (person) is right as it is, and not Wang Yi" in seen(pilot)
        await press(pilot, "u", "escape")
        assert pilot.app.screen.query_one("#entity-doubt").display


async def test_whom_a_surname_means_is_asked(opened: Opened, folder: Path) -> None:
    async with opened(folder) as pilot:
        await open_page(pilot, "ola strand")
        assert "could be Eva Strand or Ola Strand" in seen(pilot)
        await pilot.press("p")
        await choose(pilot, "“Strand” is Ola Strand")
        await settle(pilot)
        assert said(pilot, "#entity-counts").startswith("3 mentions in 3 of 5")


async def test_on_its_card_a_surname_can_mean_somebody_in_this_article_only(
    opened: Opened, folder: Path
) -> None:
    async with opened(folder) as pilot:
        await press(pilot, "slash", *"said so", "enter", "enter", "m", "m")
        await press(pilot, "i")
        assert isinstance(pilot.app.screen, EntityCard)
        assert "Perhaps Eva Strand or Ola Strand" in seen(pilot)
        await press(pilot, "p")
        assert isinstance(pilot.app.screen, ChoiceScreen)
        await choose(pilot, "“Strand” is Eva Strand, in this article only")
        await settle(pilot)
        await press(pilot, "slash", "ctrl+u", "enter")
        await open_page(pilot, "eva strand")
        assert said(pilot, "#entity-counts").startswith("2 mentions in 2 of")


async def test_nothing_is_offered_where_nothing_is_in_doubt(opened: Opened, folder: Path) -> None:
    write(folder, 0, "Foreign Minister Wang Yi spoke.")
    async with opened(folder) as pilot:
        await open_page(pilot, "wang yi")
        assert "Perhaps" not in seen(pilot)
        assert "entity.same" not in bindings_by_id(pilot.app.screen)


async def test_page_and_card_tell_the_note_and_the_dates_told_of(
    opened: Opened, folder: Path
) -> None:
    async with opened(folder) as pilot:
        await open_page(pilot, "wang yi")
        assert said(pilot, "#entity-note") == "Speaks for the harbour"
        await press(pilot, "escape", "escape", "escape")
        await open_page(pilot, "eva strand")
        assert not pilot.app.screen.query_one("#entity-note").display
        assert "published 2025-05-12 · told of 1951" in said(pilot, "#entity-facts")
        assert "2025-05-12" in rows(pilot, "#mentions")[0]
        await press(pilot, "enter", "3", "i")
        assert isinstance(pilot.app.screen, EntityCard)
        assert "told of 1951" in seen(pilot)
