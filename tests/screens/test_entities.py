"""What a reader does with entities, on the sample collection."""

from html import unescape
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from tests.pilots import press
from tests.screens.conftest import Opened, settle
from tests.screens.test_correcting import answer, choose
from tui.screens.card import Card
from tui.screens.entities import EntitiesScreen
from tui.screens.entity import EntityScreen
from tui.screens.entity_card import EntityCard
from tui.screens.reader import ReaderScreen
from tui.widgets.entity_rows import EntityRows
from tui.widgets.key_line import bindings_by_id
from tui.widgets.mention_detail import MentionDetail
from tui.widgets.query_bar import QueryBar
from tui.widgets.reading_pane import ReadingPane
from tui.widgets.virtual_list import VirtualList

SIZES = [(80, 24), (120, 40)]


def rows(pilot: Pilot[None], of: str = "#entities") -> list[str]:
    """Return the lines of a list that are in sight."""
    shown = pilot.app.screen.query_one(of, VirtualList)
    return [shown.render_line(y).text.rstrip() for y in range(shown.size.height)]


def said(pilot: Pilot[None], of: str) -> str:
    return str(pilot.app.screen.query_one(of, Static).render())


def seen(pilot: Pilot[None]) -> str:
    """Return what is on the screen."""
    return unescape(pilot.app.export_screenshot(simplify=True)).replace("\xa0", " ")


def names(pilot: Pilot[None]) -> int:
    shown = pilot.app.screen.query_one("#entities", VirtualList).rows
    assert isinstance(shown, EntityRows)
    return len(shown)


def reader(pilot: Pilot[None]) -> ReaderScreen:
    screen = pilot.app.screen_stack[0]
    assert isinstance(screen, ReaderScreen)
    return screen


def query(pilot: Pilot[None]) -> str:
    return reader(pilot).query_one(QueryBar).query_text


async def test_the_card_of_a_name_that_was_declared_says_so(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A visit\n\nOn Monday Mo Ruel spoke to the press in Oslo.\n")
    (tmp_path / "dateline.yaml").write_text("entities: [{name: Mo Ruel, kind: person}]\n")
    async with opened(tmp_path, size=(80, 24)) as pilot:
        await press(pilot, "tab", "m", "m", "i")
        assert isinstance(pilot.app.screen, EntityCard)
        assert "“Mo Ruel”, declared: named in the collection's file" in seen(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_the_entities_of_the_selection_are_listed_by_mentions(
    opened: Opened, size: tuple[int, int]
) -> None:
    async with opened(size=size) as pilot:
        await press(pilot, "e")
        assert isinstance(pilot.app.screen, EntitiesScreen)
        first, second, *_ = rows(pilot)
        assert first.startswith("▌Pakistan")
        assert second.startswith(" China")
        assert "2025-04" in first
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, ReaderScreen)


async def test_number_keys_and_tab_list_one_kind(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "e")
        everything = names(pilot)
        await press(pilot, "1")
        people = names(pilot)
        assert all("person" in row for row in rows(pilot)[:people])
        await press(pilot, "tab")
        assert "org" in rows(pilot)[0]
        await press(pilot, "shift+tab", "shift+tab")
        assert names(pilot) == everything > people


async def test_the_filter_follows_the_letters_and_escape_shows_all_again(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "e")
        everything = names(pilot)
        await press(pilot, "slash", *"wang y")
        assert names(pilot) == 1
        assert "Wang Yi" in rows(pilot)[0]
        await press(pilot, "enter", "escape")
        assert names(pilot) == everything
        await press(pilot, "slash", *"zzz")
        assert "No name has these words." in rows(pilot)[1]
        await press(pilot, "escape", "escape")
        assert isinstance(pilot.app.screen, ReaderScreen)


async def test_an_alias_finds_its_entity_and_is_told(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "e", "slash", *"mohammad")
        assert "Ishaq Dar" in rows(pilot)[0]


async def test_sorting_keeps_the_cursor_on_its_entity(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "e", "j", "j", "S", "S")
        (here,) = (row for row in rows(pilot) if row.startswith("▌"))
        assert here.startswith("▌Wang Yi")


@pytest.mark.parametrize(
    ("key", "asked"), [("a", 'person:"Wang Yi"'), ("minus", '-person:"Wang Yi"')]
)
async def test_an_entity_is_added_to_the_query(opened: Opened, key: str, asked: str) -> None:
    async with opened() as pilot:
        await press(pilot, "slash", *"ceasefire", "enter", "e", "slash", *"wang yi", "enter", key)
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert query(pilot) == f"ceasefire {asked}"


@pytest.mark.parametrize("size", SIZES)
async def test_from_a_line_of_the_page_to_its_place_and_back_to_the_same_row(
    opened: Opened, size: tuple[int, int]
) -> None:
    async with opened(size=size) as pilot:
        await press(pilot, "e", "1", "enter", "j", "j", "j")
        assert isinstance(pilot.app.screen, EntityScreen)
        (here,) = (row for row in rows(pilot, "#mentions") if row.startswith("▌"))
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert pilot.app.screen.query_one(ReadingPane).has_focus
        await press(pilot, "left_square_bracket")
        assert isinstance(pilot.app.screen, EntityScreen)
        assert [row for row in rows(pilot, "#mentions") if row.startswith("▌")] == [here]
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, ReaderScreen)


async def test_the_mentions_of_a_page_stand_in_one_column(opened: Opened) -> None:
    async with opened(size=(80, 24)) as pilot:
        await press(pilot, "e", "1", "enter")
        assert len({row.index("Wang") for row in rows(pilot, "#mentions") if row}) == 1


async def test_the_page_sorts_by_what_follows_and_what_precedes(opened: Opened) -> None:
    async with opened(size=(150, 40)) as pilot:
        await press(pilot, "e", "1", "enter", "S")
        assert "by what follows" in said(pilot, "#entity-counts")
        after = [row.split("Wang", 1)[1].lstrip(" Yi,").lower() for row in rows(pilot, "#mentions")]
        words = [text.split()[0] for text in after if text][:5]
        assert words == sorted(words)
        await press(pilot, "S", "S")
        assert "by date" in said(pilot, "#entity-counts")


async def test_whom_an_entity_meets_leads_to_their_page_and_back(opened: Opened) -> None:
    async with opened(size=(80, 24)) as pilot:
        await press(pilot, "e", "1", "enter", "tab")
        shown = rows(pilot, "#company")
        at = next(number for number, row in enumerate(shown) if "Ishaq Dar" in row)
        await press(pilot, *("j" for _ in range(at)), "enter")
        assert len(pilot.app.screen_stack) == 4
        assert said(pilot, "#entity-counts").startswith("23 mentions in 7 of 11")
        await press(pilot, "escape")
        assert len(pilot.app.screen_stack) == 3


async def test_articles_with_both_are_asked_for_from_the_company(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "e", "1", "enter", "tab")
        at = next(n for n, row in enumerate(rows(pilot, "#company")) if "Ishaq Dar" in row)
        await press(pilot, *("j" for _ in range(at)), "a")
        assert query(pilot) == 'person:"Wang Yi" person:"Ishaq Dar"'


async def test_a_page_within_a_query_can_show_all_articles(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "slash", *"ceasefire", "enter", "e", "1", "enter")
        inside = said(pilot, "#entity-counts")
        await press(pilot, "o")
        assert said(pilot, "#entity-counts") != inside
        await press(pilot, "o")
        assert said(pilot, "#entity-counts") == inside


async def test_the_mention_under_the_cursor_is_told_with_its_whole_sentence(
    opened: Opened,
) -> None:
    async with opened(size=(80, 24)) as pilot:
        await press(pilot, "e", "1", "enter", "j", "j")
        detail = pilot.app.screen.query_one(MentionDetail).render().plain
        assert detail.startswith("Dar used the call to brief Wang on how matters stood.")
        assert "2025-04-29 · Dateline sample" in detail


async def test_the_card_tells_of_the_name_in_sight_and_leads_on(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "m", "enter")
        card = pilot.app.screen
        assert isinstance(card, EntityCard)
        assert [section.heading for section in card.sections] == ["here", "named so", "met"]
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, EntityScreen)
        await press(pilot, "escape", "i", "a")
        assert query(pilot) == 'place:"China"'


async def test_a_double_click_on_a_name_opens_its_card(opened: Opened) -> None:
    async with opened() as pilot:
        pane = pilot.app.screen.query_one(ReadingPane)
        lines = [pane.render_line(y).text for y in range(pane.size.height)]
        y = next(number for number, line in enumerate(lines) if "Baoting" in line)
        await pilot.click(ReadingPane, offset=(lines[y].index("Baoting") + 1, y), times=2)
        await settle(pilot)
        assert isinstance(pilot.app.screen, EntityCard)


@pytest.mark.parametrize("size", SIZES)
async def test_the_mentions_of_one_entity_are_walked_through_articles(
    opened: Opened, size: tuple[int, int]
) -> None:
    async with opened(size=size) as pilot:
        await press(pilot, "enter", "m")
        pane = pilot.app.screen.query_one(ReadingPane)
        first = pane.article
        await press(pilot, "asterisk")
        assert "China · 2 of 2 · article 1 of 11" in seen(pilot)
        await press(pilot, "asterisk")
        assert pane.article != first
        assert "China · 1 of" in seen(pilot)
        await press(pilot, "number_sign")
        assert pane.article == first
        assert "China · 2 of 2" in seen(pilot)


async def test_the_context_column_leads_to_card_and_page(opened: Opened) -> None:
    async with opened(size=(150, 40)) as pilot:
        await press(pilot, "tab", "tab", "j", "i")
        assert isinstance(pilot.app.screen, EntityCard)
        await press(pilot, "escape", "e")
        assert isinstance(pilot.app.screen, EntityScreen)


async def test_a_renamed_entity_is_followed_on_its_page_and_in_the_list(
    opened: Opened, tmp_path: Path
) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text("A call\n\nMr Wang Yi spoke in Rome on 3 May 2024.\n")
    async with opened(folder) as pilot:
        await press(pilot, "e", "1", "enter")
        await pilot.press("c")
        await choose(pilot, "Rename")
        await answer(pilot, "Bo Li")
        await settle(pilot)
        assert isinstance(pilot.app.screen, EntityScreen)
        assert "Bo Li" in seen(pilot).replace("&#160;", " ")
        assert said(pilot, "#entity-counts").startswith("1 mention in 1 of 1 article")
        await press(pilot, "escape")
        assert rows(pilot)[0].startswith("▌Bo Li")


async def test_marked_entities_are_made_one_and_undone_as_one(
    opened: Opened, tmp_path: Path
) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    people = ("Ola Strand", "Eva Brekke", "Bo Holm")
    for number, name in enumerate(people):
        (folder / f"{number}.txt").write_text(f"A call\n\nMinister {name} spoke in Rome.\n" * 2)
    async with opened(folder, size=(80, 24)) as pilot:
        await press(pilot, "e", "1", "space")
        assert "marking.merge" not in bindings_by_id(pilot.app.screen)
        await press(pilot, "escape", "k", "space", "space")
        assert "2 marked" in seen(pilot)
        assert [row.lstrip("▌ ")[:2] for row in rows(pilot)[:3]] == ["✓ ", "✓ ", "Ol"]
        await pilot.press("m")
        await choose(pilot, "Eva Brekke (person)")
        await settle(pilot)
        assert [row[1:13].strip() for row in rows(pilot)[:2]] == ["Eva Brekke", "Ola Strand"]
        await press(pilot, "C")
        assert "Bo Holm is Eva Brekke (person)" in seen(pilot)
        await press(pilot, "u", "escape")
        assert names(pilot) == 3


async def test_list_and_mentions_are_written_to_files(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with opened() as pilot:
        await press(pilot, "e", "1", "x", "enter")
        written = (tmp_path / "entities.csv").read_text(encoding="utf-8").splitlines()
        assert written[0] == "name,kind,aliases,mentions,articles,first,last"
        assert written[1].startswith("Wang Yi,person,Wang,31,9,")
        await press(pilot, "enter", "x", "enter")
        lines = (tmp_path / "mentions.txt").read_text(encoding="utf-8").splitlines()
        assert len(lines) == 31
        assert len({line.index("Wang") for line in lines}) == 1


async def test_the_card_of_a_date_explains_it(opened: Opened) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "1", "2", "3", "4", "6", "m", "i")
        assert isinstance(pilot.app.screen, Card)


async def test_the_context_column_tells_dates_and_related_articles(opened: Opened) -> None:
    async with opened(size=(150, 60)) as pilot:
        shown = rows(pilot, "#context")
        assert " dates" in shown
        related = shown.index(" related articles")
        assert "Wang Yi" in "".join(shown[related + 1 :])
        context = pilot.app.screen.query_one("#context", VirtualList)
        before = pilot.app.screen.query_one(ReadingPane).article
        await press(pilot, "tab", "tab")
        context.cursor = related + 1
        await press(pilot, "enter")
        assert pilot.app.screen.query_one(ReadingPane).article != before
        await press(pilot, "left_square_bracket")
        assert pilot.app.screen.query_one(ReadingPane).article == before


@pytest.mark.parametrize("size", SIZES)
async def test_on_narrower_screens_a_key_shows_the_context_for_as_long_as_it_is_used(
    opened: Opened, size: tuple[int, int]
) -> None:
    async with opened(size=size) as pilot:
        context = pilot.app.screen.query_one("#context", VirtualList)
        assert not context.display
        await press(pilot, "E")
        assert context.display
        assert context.has_focus
        assert any("related articles" in str(row) for row in context.rows)
        assert "E goes back to the text, Esc to the list" in seen(pilot)
        await press(pilot, "E")
        assert not context.display
        assert "goes back to the text" not in seen(pilot)
        assert pilot.app.screen.query_one(ReadingPane).has_focus
