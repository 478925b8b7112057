"""Reading as a reader does it: keys, sizes, places; what is seen and what is told."""

from collections.abc import Callable

import pytest

from tests.pilots import running
from tests.widgets.articles import article, understood
from tests.widgets.reading_host import LONG, SIZES, TALKS, Host, look_of, place_of, reading, screen
from tui.articles.model import Label, Span
from tui.widgets.page_view import MEASURE
from tui.widgets.reading_pane import ReadingPane


@pytest.mark.parametrize("size", SIZES)
async def test_text_stands_in_the_middle_in_lines_of_a_readable_length(
    size: tuple[int, int],
) -> None:
    async with reading(size=size) as (_, pane, _pilot):
        lines = [line for line in screen(pane) if line]
        left = {len(line) - len(line.lstrip()) for line in lines}
        room = size[0] - 1
        assert max(map(len, lines)) - min(left) <= min(MEASURE, room - 4)
        assert left == {max(2, (room - MEASURE) // 2)}
        assert lines[0].strip() == "▸ 1 line left out: page header"
        assert lines[1].strip() == "Wang Yi speaks of plans"
        assert all(pane.draw_line(y).cell_length == room for y in range(size[1]))


@pytest.mark.parametrize("size", SIZES)
async def test_keys_scroll_by_lines_halves_and_pages(size: tuple[int, int]) -> None:
    async with reading(size=size) as (app, pane, pilot):
        height = size[1]
        for key, line in (
            ("j", 1),
            ("down", 2),
            ("k", 1),
            ("ctrl+d", 1 + height // 2),
            ("ctrl+u", 1),
            ("space", height - 1),
            ("b", 1),
            ("g", 0),
            ("k", 0),
        ):
            await pilot.press(key)
            assert pane.scroll_offset.y == line, key
        await pilot.press("G")
        assert "2 lines left out: page footer" in "".join(screen(pane)[-3:])
        assert app.last(ReadingPane.Moved).fraction == 1.0
        await pilot.press("home")
        assert app.last(ReadingPane.Moved).fraction == 0.0


async def test_a_resize_keeps_the_place_and_does_not_drift() -> None:
    async with reading() as (_, pane, pilot):
        await pilot.press("space", "space", "space")
        place = pane.position
        for width in (57, 120, 40, 200, 33, 80):
            await pilot.resize_terminal(width, 24)
            await pilot.pause()
            assert pane.position == place
            line = " ".join(screen(pane)[:2])
            assert LONG.text[place : place + 9] in " ".join(line.split())
        await pilot.press("j")
        assert pane.position > place


async def test_an_article_shown_again_at_its_position_stands_as_it_was() -> None:
    async with reading() as (_, pane, pilot):
        await pilot.press("space", "space")
        before, place = screen(pane), pane.position
        assert before[0]
        pane.show(None)
        await pilot.pause()
        assert not "".join(screen(pane))
        pane.show(TALKS, at=place)
        assert screen(pane) == before


async def test_kinds_differ_by_more_than_colour_and_guesses_are_faint() -> None:
    kinds = {
        "person": "Wang Yi",
        "place": "Madrid",
        "organisation": "Senate",
        "event": "Games",
        "initiative": "Pact",
        "work": "Treaty",
        "amount": "5 billion",
        "date": "Sunday",
    }
    of = article((Label.BODY, " and ".join(kinds.values()) + " and Dar."))
    shown = understood(of, **{**kinds, "person": "Wang Yi,Dar?"})
    async with reading(shown) as (_, pane, _pilot):
        looks = {kind: frozenset(look_of(pane, name)) for kind, name in kinds.items()}
        assert len(set(looks.values())) == len(kinds)
        assert look_of(pane, "Dar") == {"dim"}


async def test_kinds_differ_without_colour_and_none_looks_like_plain_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    await test_kinds_differ_by_more_than_colour_and_guesses_are_faint()
    async with reading() as (_, pane, _pilot):
        assert look_of(pane, "Madrid") == {"italic"}


async def test_m_walks_the_highlights_and_says_which() -> None:
    async with reading() as (app, pane, pilot):
        pane.next_mention()
        pane.next_mention()
        await pilot.pause()
        reached = app.last(ReadingPane.MentionReached)
        assert (reached.target.name, reached.index) == ("Madrid", 1)
        assert reached.total == len(TALKS.mentions) + len(TALKS.dates)
        assert "reverse" in look_of(pane, "Madrid")
        pane.previous_mention()
        pane.previous_mention()
        await pilot.pause()
        reached = app.last(ReadingPane.MentionReached)
        assert reached.index == reached.total - 1
        assert "reverse" in look_of(pane, "Dar") or pane.fraction > 0.9


async def test_after_scrolling_away_the_next_highlight_is_the_first_in_view() -> None:
    async with reading() as (app, pane, pilot):
        pane.next_mention()
        await pilot.press("space", "space")
        top = pane.position
        pane.next_mention()
        await pilot.pause()
        target = app.last(ReadingPane.MentionReached).target
        assert target.start == min(one.start for one in TALKS.mentions if one.start >= top)


async def test_the_highlight_one_is_at_is_one_of_the_passage_led_to() -> None:
    async with reading() as (_, pane, _pilot):
        text = pane.scene.text

        def at() -> str:
            target = pane.in_sight
            return "" if target is None else f"{target.of(text)} {target.start}"

        assert at().startswith("Wang Yi ")
        start = text.index("On day 2 ")
        madrid, dar = text.index("Madrid", start), text.index("Dar", start)
        pane.go_to(Span(start, dar))
        assert at() == f"Madrid {madrid}"
        pane.mark([Span(dar, dar + 3)], 0)
        assert at() == f"Dar {dar}"
        pane.mark([])
        pane.go_to(Span(start, start + 4))
        assert at() == ""
        pane.action_bottom()
        assert at()


async def test_only_kinds_that_are_switched_on_are_highlighted_and_walked() -> None:
    async with reading() as (app, pane, pilot):
        pane.kinds = frozenset({"date"})
        await pilot.pause()
        with pytest.raises(AssertionError):
            look_of(pane, "Madrid")
        pane.next_mention()
        await pilot.pause()
        assert app.last(ReadingPane.MentionReached).target == TALKS.dates[0]
        assert place_of(pane, "On day 7")[1] == pytest.approx(pane.size.height // 3, abs=1)


async def test_matches_lie_over_highlights_and_the_current_one_is_brought_into_view() -> None:
    async with reading() as (_, pane, pilot):
        found = [Span(one.start, one.end) for one in TALKS.mentions if one.name == "Madrid"]
        pane.mark(found)
        await pilot.pause()
        assert pane.position == 0
        column, y = place_of(pane, "Madrid")
        plain = pane.get_style_at(column, y)
        pane.mark(found, 30)
        await pilot.pause()
        assert list(pane.matches) == found
        top, bottom = pane.position, pane.position + 24 * MEASURE
        assert top < found[30].start < bottom
        pane.mark(found, 0)
        await pilot.pause()
        assert pane.get_style_at(*place_of(pane, "Madrid")).bgcolor != plain.bgcolor


async def test_going_to_a_passage_points_at_its_lines() -> None:
    async with reading() as (_, pane, pilot):
        start = LONG.text.index("On day 20")
        pane.go_to(start)
        await pilot.pause()
        pointed = [line for line in screen(pane) if "▌" in line]
        assert len(pointed) == 2
        assert "On day 20" in pointed[0]
        assert place_of(pane, "▌")[1] == 24 // 3
        assert (pane.quote() or "").startswith("On day 20 in Madrid")


async def test_a_passage_asked_for_before_there_is_a_screen_is_gone_to() -> None:
    class Early(Host):
        def begin(self) -> None:
            super().begin()
            self.pane.go_to(LONG.text.index("On day 20"))

    app = Early(TALKS)
    async with running(app, size=(80, 24)) as pilot:
        await pilot.pause()
        assert place_of(app.pane, "On day 20")[1] == 24 // 3


async def test_an_article_shown_while_the_pane_is_hidden_stands_there_when_it_comes_back() -> None:
    async with reading(understood(article((Label.BODY, "They met.")))) as (_, pane, pilot):
        pane.display = False
        await pilot.pause()
        start = LONG.text.index("On day 20")
        pane.show(TALKS, at=start)
        assert pane.position == start
        pane.display = True
        await pilot.pause()
        assert "On day 20" in screen(pane)[0]


async def test_a_place_that_is_folded_away_opens() -> None:
    async with reading() as (_, pane, pilot):
        start = LONG.text.index("All rights")
        pane.mark([Span(start, start + 3)], 0)
        await pilot.pause()
        assert any("All rights reserved" in line for line in screen(pane))


async def test_all_folds_open_and_close_and_the_place_stays() -> None:
    async with reading() as (_, pane, pilot):
        await pilot.press("space")
        place = pane.position
        pane.toggle_left_out()
        await pilot.pause()
        assert pane.position == place
        await pilot.press("G")
        assert any("All rights reserved" in line for line in screen(pane))
        pane.toggle_left_out()
        await pilot.pause()
        assert any("▸ 2 lines left out" in line for line in screen(pane))


async def test_without_a_selection_the_sentence_of_the_mention_is_quoted() -> None:
    async with reading() as (_, pane, _pilot):
        assert pane.quote() is None
        pane.kinds = frozenset({"date"})
        pane.next_mention()
        assert (pane.quote() or "").startswith("On day 7 in Madrid, Wang Yi told Dar")


@pytest.mark.parametrize("size", SIZES)
async def test_raw_shows_the_file_with_labels_and_keeps_the_place(size: tuple[int, int]) -> None:
    async with reading(size=size) as (_, pane, pilot):
        pane.toggle_raw()
        await pilot.pause()
        lines = screen(pane)
        assert [line.split() for line in lines[:2]] == [
            ["boilerplate", "We", "use", "cookies"],
            ["title", *["Wang", "Yi", "speaks", "of", "plans"]],
        ]
        assert look_of(pane, lines[3].split("body")[1].strip()) == set()
        await pilot.press("space")
        place = pane.position
        pane.toggle_raw()
        await pilot.pause()
        assert abs(pane.position - place) < MEASURE
        pane.next_mention()


HOSTILE: tuple[Callable[[], str], ...] = (
    lambda: "\x1b[2J\x1b]0;title\x07 \u202eevil\u2066 \r\x0b\x0c\x85\u2028 end\n",
    lambda: "x" * 3000,
    lambda: "\u0301" * 3000,
    lambda: "👩\u200d" * 500,
    lambda: "\ud800\udfff \ue000 \U0010ffff\n",
    lambda: "[bold red]not markup[/] [@click=app.quit]x[/]\n",
)


@pytest.mark.parametrize("text", HOSTILE)
async def test_hostile_text_is_drawn_harmlessly_and_fits(text: Callable[[], str]) -> None:
    async with reading(understood(article((Label.BODY, text())))) as (_, pane, pilot):
        for raw in (False, True):
            pane.raw = raw
            await pilot.pause()
            for y in range(24):
                strip = pane.draw_line(y)
                assert strip.cell_length == 79
                assert all(
                    character.isprintable() or character in "\u200d" for character in strip.text
                )


async def test_an_empty_article_and_none_can_be_read() -> None:
    async with reading(understood(article())) as (_, pane, pilot):
        pane.next_mention()
        pane.toggle_left_out()
        await pilot.press("space", "G", "g")
        assert screen(pane)[1].strip() == "(no title)"
        assert pane.quote() is None
        pane.show(None)
        pane.go_to(5)
        pane.toggle_raw()
        await pilot.press("j", "G")
        assert pane.position == 0


async def test_a_narrow_pane_still_shows_the_text() -> None:
    async with reading(size=(12, 6)) as (_, pane, pilot):
        pane.toggle_raw()
        await pilot.pause()
        assert any("cookies" in line for line in screen(pane))
        await pilot.resize_terminal(2, 2)
        await pilot.pause()
        assert pane.render_line(0).cell_length <= 2
