"""The mouse: what is clicked opens or is told, what is selected are the file's characters."""

import pytest
from textual.pilot import Pilot

from tests.widgets.articles import article, understood
from tests.widgets.reading_host import place_of, reading, screen
from tui.articles.model import Label
from tui.widgets.reading_pane import ReadingPane


async def test_a_click_opens_and_closes_a_fold() -> None:
    async with reading() as (_, pane, pilot):
        assert await pilot.click(ReadingPane, offset=place_of(pane, "▸"))
        await pilot.pause()
        assert any("We use cookies" in line for line in screen(pane))
        await pilot.click(ReadingPane, offset=place_of(pane, "▾"))
        await pilot.pause()
        assert not any("We use cookies" in line for line in screen(pane))


async def test_a_click_on_a_highlight_tells_which() -> None:
    async with reading() as (app, pane, pilot):
        column, y = place_of(pane, "Madrid")
        await pilot.click(ReadingPane, offset=(column + 3, y))
        await pilot.pause()
        assert app.last(ReadingPane.MentionClicked).target.name == "Madrid"


async def drag(pilot: Pilot[None], start: tuple[int, int], end: tuple[int, int]) -> None:
    await pilot.mouse_down(ReadingPane, offset=start)
    await pilot.hover(ReadingPane, offset=end)
    await pilot.mouse_up(ReadingPane, offset=end)
    await pilot.pause()


async def test_a_selection_gives_the_files_characters_with_their_source() -> None:
    of = article(
        (Label.TITLE, "Talks\n"),
        (Label.BODY, "They met in the capital of the far\nand foreign land, 王毅 said.\n"),
    )
    async with reading(understood(of)) as (app, pane, pilot):
        column, y = place_of(pane, "capital")
        end, last = place_of(pane, "said")
        wide = 2  # two characters before it are two cells wide
        await drag(pilot, (column, y), (end + wide + 3, last))
        chosen = "capital of the far\nand foreign land, 王毅 said"
        assert app.screen.get_selected_text() == chosen
        assert pane.quote() == f"{chosen}\n— Talks, Xinhua, 2025-04-29, 000_test.txt\n"
        assert app.told and not isinstance(app.told[-1], ReadingPane.MentionClicked)


async def test_a_selection_over_a_fold_leaves_out_what_is_folded() -> None:
    of = article(
        (Label.BODY, "They met.\n\n"), (Label.BOILERPLATE, "Share\n"), (Label.BODY, "They left.\n")
    )
    async with reading(understood(of)) as (app, pane, pilot):
        start, end = place_of(pane, "They met"), place_of(pane, "left.")
        await drag(pilot, start, (end[0] + 4, end[1]))
        assert app.screen.get_selected_text() == "They met.\n\nThey left."


async def test_a_selection_ends_with_its_article() -> None:
    async with reading(understood(article((Label.BODY, "They met.\n")))) as (app, pane, pilot):
        column, y = place_of(pane, "They met.")
        await drag(pilot, (column, y), (column + 3, y))
        pane.show(None)
        assert not app.screen.get_selected_text()


async def test_a_selection_from_the_margin_begins_with_its_line() -> None:
    async with reading(understood(article((Label.BODY, "They met.\n")))) as (app, pane, pilot):
        column, y = place_of(pane, "They met.")
        await drag(pilot, (0, y), (column + 3, y))
        assert app.screen.get_selected_text() == "They"


@pytest.mark.parametrize(("times", "chosen"), [(2, "capital"), (3, "They met in the capital.")])
async def test_clicked_twice_a_word_is_selected_and_thrice_its_paragraph(
    times: int, chosen: str
) -> None:
    of = article((Label.BODY, "They met in the capital.\n\nThey left.\n"))
    async with reading(understood(of)) as (app, pane, pilot):
        column, y = place_of(pane, "capital")
        await pilot.click(ReadingPane, offset=(column + 2, y), times=times)
        await pilot.pause()
        assert app.screen.get_selected_text() == chosen


async def test_what_was_garbled_is_drawn_mended_and_taken_along_as_it_is_in_the_file() -> None:
    of = article((Label.BODY, "It is Chinaâ€™s plan, and the cafÃ© of â€œAnnâ€\u009d is shut.\n"))
    async with reading(understood(of)) as (app, pane, pilot):
        assert any(
            "It is China’s plan, and the café of “Ann” is shut." in row for row in screen(pane)
        )
        column, y = place_of(pane, "China")
        end, last = place_of(pane, "Ann")
        await drag(pilot, (column, y), (end + 3, last))
        assert app.screen.get_selected_text() == "Chinaâ€™s plan, and the cafÃ© of â€œAnnâ€\u009d"
