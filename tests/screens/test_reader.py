"""What a reader does on the main screen, on the sample collection."""

from pathlib import Path

import pytest
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input, Static

from tests.screens.conftest import Opened, settle
from tui.screens.card import Card
from tui.screens.exporting import ExportDialog
from tui.screens.reader import ReaderScreen
from tui.screens.timeline import TimelineScreen
from tui.state.marks import Marks
from tui.widgets.article_view import ArticleView
from tui.widgets.key_line import KeyLine
from tui.widgets.query_bar import QueryBar
from tui.widgets.reading_pane import ReadingPane
from tui.widgets.sidebar import Sidebar
from tui.widgets.status_line import StatusLine

SIZES = [(80, 24), (120, 40)]


def sidebar(pilot: Pilot[None]) -> Sidebar:
    return pilot.app.screen_stack[0].query_one(Sidebar)


def pane(pilot: Pilot[None]) -> ReadingPane:
    return pilot.app.screen_stack[0].query_one(ReadingPane)


def file_shown(pilot: Pilot[None]) -> str:
    article = pane(pilot).article
    assert article is not None
    return article.file


async def typed(pilot: Pilot[None], words: str) -> None:
    names = {" ": "space", '"': "quotation_mark", ":": "colon", "-": "minus"}
    for character in words:
        await pilot.press(names.get(character, character))
    await settle(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_the_newest_article_is_shown_at_the_start(
    opened: Opened, size: tuple[int, int]
) -> None:
    async with opened(size=size) as pilot:
        assert len(sidebar(pilot).rows) == 11
        assert sidebar(pilot).has_focus
        assert file_shown(pilot) == "11-rounds-of-a-dialogue.txt"


async def test_the_list_slides_away_on_a_narrow_screen_while_reading(opened: Opened) -> None:
    async with opened(size=(80, 24)) as pilot:
        assert sidebar(pilot).display
        await pilot.press("enter")
        await settle(pilot)
        assert not sidebar(pilot).display
        assert pane(pilot).size.width >= 78
        await pilot.press("s")
        await settle(pilot)
        assert sidebar(pilot).display
        assert sidebar(pilot).has_focus


async def test_enter_reads_and_escape_leads_back_to_the_list(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("j", "enter")
        await settle(pilot)
        assert pane(pilot).has_focus
        first = file_shown(pilot)
        await pilot.press("escape")
        assert sidebar(pilot).has_focus
        assert file_shown(pilot) == first


@pytest.mark.parametrize("size", SIZES)
async def test_typing_a_query_selects_and_marks_its_matches(
    opened: Opened, size: tuple[int, int]
) -> None:
    async with opened(size=size) as pilot:
        await pilot.press("slash")
        await typed(pilot, "hydropower")
        count = len(sidebar(pilot).rows)
        assert 0 < count < 11
        await pilot.press("enter")
        await settle(pilot)
        assert sidebar(pilot).has_focus
        article = pane(pilot).article
        assert article is not None
        marked = {span.of(article.text).casefold() for span in pane(pilot).matches}
        assert marked == {"hydropower"}


async def test_escape_clears_the_query_last(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash")
        await typed(pilot, "hydropower")
        await pilot.press("escape")
        await settle(pilot)
        assert pilot.app.screen.query_one(QueryBar).query_text == "hydropower"
        await pilot.press("escape")
        await settle(pilot)
        assert pilot.app.screen.query_one(QueryBar).query_text == ""
        assert len(sidebar(pilot).rows) == 11


async def test_n_walks_the_matches_and_goes_on_in_the_next_hit(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash")
        await typed(pilot, "ceasefire")
        await pilot.press("enter", "enter")
        await settle(pilot)
        first = file_shown(pilot)
        for _ in range(len(pane(pilot).matches)):
            await pilot.press("n")
            await settle(pilot)
        assert file_shown(pilot) != first
        second = file_shown(pilot)
        await pilot.press("N")
        await settle(pilot)
        assert file_shown(pilot) == first != second


async def test_a_query_without_hits_says_so(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash")
        await typed(pilot, "zzzzzz")
        assert len(sidebar(pilot).rows) == 0
        assert pane(pilot).article is None
        for _ in range(6):
            await pilot.press("backspace")
        await settle(pilot)
        assert len(sidebar(pilot).rows) == 11
        assert pane(pilot).article is not None


@pytest.mark.parametrize("size", SIZES)
async def test_finding_in_the_article_counts_and_walks(
    opened: Opened, size: tuple[int, int]
) -> None:
    async with opened(size=size) as pilot:
        await pilot.press("enter", "f")
        await typed(pilot, "pakistan")
        found = pane(pilot).matches
        assert len(found) > 2
        await pilot.press("enter", "n", "n")
        await settle(pilot)
        assert pane(pilot).has_focus
        assert "of" in str(pilot.app.screen.query_one(StatusLine).match)
        await pilot.press("escape")
        await settle(pilot)
        assert not pane(pilot).matches


async def test_the_keys_of_the_program_can_be_typed_into_a_query(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash")
        await typed(pilot, "q t?")
        assert pilot.app.screen.query_one("#query", Input).value == "q t?"
        assert isinstance(pilot.app.screen, ReaderScreen)


async def test_words_typed_in_a_burst_after_the_slash_are_the_query(opened: Opened) -> None:
    async with opened() as pilot:
        for key in ("slash", *"hydropower"):
            pilot.app.post_message(Key(key, "/" if key == "slash" else key))
        await settle(pilot)
        assert pilot.app.screen.query_one(QueryBar).query_text == "hydropower"


async def test_n_right_after_opening_a_hit_is_not_undone(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash")
        await typed(pilot, "pakistan")
        await pilot.press("enter", "enter", "n", "n")
        await settle(pilot)
        assert pilot.app.screen.query_one(StatusLine).match.startswith("match 3 of")


async def test_back_and_forward_walk_what_was_read(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("enter")
        await settle(pilot)
        first = file_shown(pilot)
        await pilot.press("J")
        await settle(pilot)
        second = file_shown(pilot)
        assert second != first
        await pilot.press("left_square_bracket")
        await settle(pilot)
        assert file_shown(pilot) == first
        await pilot.press("right_square_bracket")
        await settle(pilot)
        assert file_shown(pilot) == second


@pytest.mark.parametrize("size", SIZES)
async def test_from_the_timeline_to_the_sentence_and_back(
    opened: Opened, size: tuple[int, int]
) -> None:
    async with opened(size=size) as pilot:
        await pilot.press("t")
        await settle(pilot)
        assert isinstance(pilot.app.screen, TimelineScreen)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(pilot.app.screen, ReaderScreen)
        assert pane(pilot).has_focus
        await pilot.press("left_square_bracket")
        await settle(pilot)
        assert isinstance(pilot.app.screen, TimelineScreen)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(pilot.app.screen, ReaderScreen)


async def test_the_timeline_of_a_person_and_a_month_shows_their_events_alone(
    opened: Opened,
) -> None:
    async with opened() as pilot:
        await pilot.press("slash")
        await typed(pilot, 'person:"wang yi" about:2025-05')
        await pilot.press("enter", "t")
        await settle(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, TimelineScreen)
        asked = list(screen.timeline)
        assert asked
        assert all("Wang Yi" in told.event.entities for told in asked)
        assert all((told.event.edtf or "").startswith("2025-05") for told in asked)
        await pilot.press("a")
        await settle(pilot)
        assert len(screen.timeline) > len(asked)
        await pilot.press("a")
        await settle(pilot)
        assert list(screen.timeline) == asked


async def test_places_and_read_marks_are_kept_for_the_next_session(
    opened: Opened, tmp_path: Path
) -> None:
    store = tmp_path / "marks.json"
    async with opened(marks=Marks(store)) as pilot:
        await pilot.press("enter", "G")
        await settle(pilot)
        place, file = pane(pilot).position, file_shown(pilot)
        await pilot.press("q")
    async with opened(marks=Marks(store)) as pilot:
        assert file_shown(pilot) == file
        assert pane(pilot).position == place


async def test_the_last_line_offers_what_can_be_done_with_an_article(opened: Opened) -> None:
    async with opened() as pilot:
        shown = pilot.app.screen.query_one(KeyLine).render().plain
        assert all(label in shown for label in ("Open", "Search", "Find", "Timeline", "Commands"))
        await pilot.click(KeyLine, offset=(shown.index("Timeline") + 1, 0))
        await settle(pilot)
        assert isinstance(pilot.app.screen, TimelineScreen)


async def test_help_lists_the_keys_of_where_one_is(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("question_mark")
        await settle(pilot)
        assert isinstance(pilot.app.screen, Card)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(pilot.app.screen, ReaderScreen)


async def test_tab_goes_round_the_panes_and_never_into_the_query(opened: Opened) -> None:
    async with opened(size=(150, 40)) as pilot:
        seen = []
        for _ in range(3):
            await pilot.press("tab")
            assert pilot.app.focused is not None
            seen.append(pilot.app.focused.id)
        assert seen == ["reading", "context", "sidebar"]
        await pilot.press("shift+tab")
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == "context"


async def test_tab_brings_the_list_back_on_a_narrow_screen(opened: Opened) -> None:
    async with opened(size=(80, 24)) as pilot:
        await pilot.press("enter", "tab")
        await settle(pilot)
        assert sidebar(pilot).has_focus
        assert sidebar(pilot).display


async def test_wrong_settings_are_told_and_listed(opened: Opened, tmp_path: Path) -> None:
    settings = tmp_path / "XDG_CONFIG_HOME" / "dateline" / "settings.yaml"
    settings.parent.mkdir(parents=True)
    settings.write_text("theme: nosuch\nkeys: {reader.fly: x}\n", encoding="utf-8")
    async with opened(size=(80, 24)) as pilot:
        assert "2 problems" in str(pilot.app.screen.query_one("#query-selects", Static).content)
        await pilot.press("p")
        await settle(pilot)
        card = pilot.app.screen
        assert isinstance(card, Card)
        assert len(card.sections) == 2


async def test_kinds_are_switched_off_and_on(opened: Opened) -> None:
    async with opened() as pilot:
        before = pane(pilot).kinds
        await pilot.press("1")
        assert before - pane(pilot).kinds == {"person"}
        await pilot.press("4", "1")
        assert before - pane(pilot).kinds == {"event", "initiative", "work"}


async def test_unreadable_files_are_listed_and_the_others_open(
    opened: Opened, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "good.txt").write_text("A good story\n\nIt happened on 3 May 2024 in Rome.\n")
    (folder / "empty.txt").write_text("")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 20)
    async with opened(folder) as pilot:
        assert file_shown(pilot) == "good.txt"
        await pilot.press("p")
        await settle(pilot)
        card = pilot.app.screen
        assert isinstance(card, Card)
        assert {"empty.txt", "binary.txt"} <= {section.heading for section in card.sections}


async def test_an_article_view_alone_has_nothing_to_find(opened: Opened) -> None:
    async with opened() as pilot:
        view = pilot.app.screen.query_one(ArticleView)
        assert view.stop_finding() is False


async def test_keys_for_matches_say_why_there_is_nowhere_to_go(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("enter", "n")
        await settle(pilot)
        said = pilot.app.screen.query_one(StatusLine).said
        assert said == "There are no matches to walk: / searches, f finds."


async def test_x_offers_to_write_the_list_of_articles(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("x")
        await settle(pilot)
        assert isinstance(pilot.app.screen, ExportDialog)
        await pilot.press("escape", "t")
        await settle(pilot)
        await pilot.press("g", "i")
        await settle(pilot)
        assert isinstance(pilot.app.screen, Card)
