from collections.abc import Sequence
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from rich.style import Style
from textual.app import App
from textual.widgets import Input, Static

from tests.pilots import running
from tests.screens.conftest import settle
from tests.timeline.build import timeline_of, told
from tui.actions import View, actions
from tui.articles.model import Span
from tui.collection.telling import SHOWN_FIRST
from tui.dates.model import DateHow
from tui.resources import styles
from tui.screens.leading import Lead, ToPlace, ToQuery
from tui.screens.timeline import TimelineScreen, TimelineView
from tui.state.trail import Seen, Stop
from tui.timeline.grouping import Zoom
from tui.timeline.model import DateKind, TimelineEvent, Told
from tui.timeline.opening import Near
from tui.widgets.density_strip import DensityStrip
from tui.widgets.event_detail import EventDetail
from tui.widgets.kind_legend import KindLegend
from tui.widgets.virtual_list import VirtualList

DAM = [
    told("1951", "A treaty was signed.", article=1),
    *[
        told(f"2025-{month:02d}-{day:02d}", f"It rained {month} {day}.", article=2)
        for month in (4, 5)
        for day in range(1, 8)
    ],
    told(None, "The dam was full.", article=3, value="XXXX-08-21"),
]
SIZES = [(80, 24), (120, 40), (200, 50)]


class Host(App[None]):
    """An app that opens the timeline on events, and keeps what came back."""

    CSS_PATH = [str(path) for path in styles()]  # noqa: RUF012

    def __init__(
        self,
        events: Sequence[TimelineEvent] = DAM,
        near: Near | None = None,
        zoom: Zoom | None = None,
    ) -> None:
        super().__init__()
        self.timeline = TimelineScreen(timeline_of(events), near, TimelineView(zoom))
        self.chosen: list[Lead] = []

    def on_mount(self) -> None:
        self.push_screen(self.timeline, self.chosen.append)

    @property
    def events(self) -> VirtualList:
        return self.timeline.query_one("#events", VirtualList)

    @property
    def strip(self) -> DensityStrip:
        return self.timeline.query_one(DensityStrip)

    def seen(self) -> str:
        """Return what is on the screen, pieces of one style in one."""
        return unescape(self.export_screenshot(simplify=True)).replace("\xa0", " ")

    def list_lines(self) -> list[str]:
        return [self.events.render_line(y).text.rstrip() for y in range(self.events.size.height)]

    def under_cursor(self) -> str:
        return next(line[1:].strip() for line in self.list_lines() if line.startswith("▌"))


@pytest.mark.parametrize("size", SIZES)
async def test_the_timeline_opens_with_strip_groups_and_size(size: tuple[int, int]) -> None:
    async with running(app := Host(), size=size) as pilot:
        await pilot.pause()
        assert "by month · 15 events in 3 articles · 1 undated" in app.seen()
        assert app.list_lines()[:4] == [
            "▌1951 ▇ 1",
            *app.list_lines()[1:2],
            " 2025-04 ▇▇▇▇▇▇▇ 7",
            *app.list_lines()[3:4],
        ]
        assert app.list_lines()[1].startswith("   1951        A treaty was signed.")
        assert app.list_lines()[3].startswith("   2025-04-01  It rained 4 1.")
        assert app.strip.here == 0


async def test_where_an_event_is_told_stands_beside_it_when_there_is_room() -> None:
    for size, room in [((80, 24), False), ((120, 40), True)]:
        async with running(app := Host(), size=size) as pilot:
            await pilot.pause()
            assert app.list_lines()[1].endswith("2025-04-29  Agency") is room


async def test_every_action_of_the_timeline_is_known_to_it() -> None:
    for action in actions(View.TIMELINE):
        assert hasattr(TimelineScreen, f"action_{action.method.partition('(')[0]}")


async def test_zooming_keeps_the_event_under_the_cursor() -> None:
    async with running(app := Host(), size=(80, 24)) as pilot:
        await pilot.press(*"jjjjj")
        before = app.under_cursor()
        assert before.endswith("It rained 4 3.")
        await pilot.press("plus")
        assert app.timeline.zoom is Zoom.DAY
        assert app.under_cursor() == before
        await pilot.press("minus", "minus", "minus")
        assert (app.timeline.zoom, app.under_cursor()) == (Zoom.DECADE, before)
        assert " 2020s ▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 14" in app.list_lines()


async def test_enter_on_an_event_leads_back_with_it() -> None:
    async with running(app := Host(), size=(80, 24)) as pilot:
        await pilot.press("j", "enter")
        told = DAM[0]
        stop = Stop(told.article, told.event.date.start, Seen.TIMELINE)
        assert app.chosen == [ToPlace(told.article, told.event, stop)]


async def test_enter_on_a_head_groups_by_finer_dates() -> None:
    async with running(app := Host(), size=(80, 24)) as pilot:
        await pilot.press("j", "j", "enter")
        assert app.timeline.zoom is Zoom.DAY
        assert app.under_cursor() == "2025-04-01 ▇ 1"


@pytest.mark.parametrize("key", ["escape", "t"])
async def test_leaving_chooses_nothing(key: str) -> None:
    async with running(app := Host(), size=(80, 24)) as pilot:
        await pilot.press(key)
        assert app.chosen == [None]


async def test_undated_events_come_last_and_can_be_hidden() -> None:
    async with running(app := Host(), size=(80, 24)) as pilot:
        await pilot.press("G")
        assert app.under_cursor() == "?-08-21     The dam was full."
        await pilot.press("u")
        assert "(undated off)" in app.timeline.query_one(KindLegend).render().plain
        await pilot.press("G")
        assert app.under_cursor().endswith("It rained 5 7.")
        await pilot.press("u", "G")
        assert app.under_cursor().endswith("The dam was full.")


async def test_the_strip_follows_the_cursor_and_a_click_on_it_moves_the_cursor() -> None:
    async with running(app := Host(), size=(80, 24)) as pilot:
        await pilot.press(*"jj")
        assert app.strip.here not in (None, 0)
        await pilot.click(DensityStrip, offset=(78, 0))
        await pilot.pause()
        assert app.under_cursor().endswith("It rained 5 7.")
        await pilot.click(DensityStrip, offset=(1, 0))
        await pilot.pause()
        assert (app.under_cursor().split()[0], app.strip.here) == ("1951", 0)


async def test_the_cursor_starts_at_the_event_told_nearest_to_where_the_reader_is() -> None:
    near = [told("2025-04-05", f"Rain {start}.", article=9, start=start) for start in (0, 90, 180)]
    async with running(app := Host([*DAM, *near], near=Near.place(9, 100)), size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.under_cursor().endswith("Rain 90.")
        lines = [line[:1] for line in app.list_lines()]
        assert 3 <= lines.index("▌") <= len(lines) // 2


async def test_an_article_without_events_starts_the_timeline_at_its_top() -> None:
    async with running(app := Host(near=Near.place(77, 0)), size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.under_cursor() == "1951 ▇ 1"


async def test_the_timeline_opens_at_a_given_zoom() -> None:
    async with running(app := Host(zoom=Zoom.YEAR), size=(80, 24)) as pilot:
        await pilot.pause()
        assert " 2025 ▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 14" in app.list_lines()


async def test_the_event_under_the_cursor_is_told_in_full_with_the_reason_for_its_date() -> None:
    long = "It rained upon the dam " + "and upon the dam " * 5 + "until noon."
    async with running(app := Host([told("2025-04-01", long)]), size=(80, 24)) as pilot:
        await pilot.press("G")
        await pilot.pause()
        assert "until noon." in app.seen()
        assert "2025-04-01, as written · Agency · 2025-04-29 · Title 1" in app.seen()


async def test_a_sentence_too_long_for_its_lines_ends_in_an_ellipsis() -> None:
    long = "It rained upon the dam " + "and upon the dam " * 20 + "until noon."
    async with running(app := Host([told("2025-04-01", long)]), size=(80, 24)) as pilot:
        await pilot.press("G")
        await pilot.pause()
        first, second, facts = app.timeline.query_one(EventDetail).render().plain.split("\n")
        assert first.startswith("It rained upon the dam and")
        assert second.endswith("…")
        assert "  " not in second
        assert facts.startswith("2025-04-01")


async def test_without_events_the_timeline_says_so() -> None:
    async with running(app := Host([]), size=(80, 24)) as pilot:
        await pilot.press("j", "plus", "minus", "u", "enter", "G")
        assert "No sentence of these articles is told under such a date." in app.seen()
        assert app.chosen == []


async def test_hostile_sentences_of_any_length_are_drawn_harmless() -> None:
    hostile = "\x1b[31m\u202e\x9b" + "a" * 5_000_000
    async with running(app := Host([told("2025-04-01", hostile)]), size=(80, 24)) as pilot:
        await pilot.press("G")
        await pilot.pause()
        assert "\x1b" not in app.seen()
        detail = app.timeline.query_one(EventDetail)
        assert "␛[31m··a" in detail.render().plain


TALKS = "At noon the envoys of Ferrand opened long talks about the northern border on Friday."
TELLINGS = [
    told("2025-05-10", TALKS, article=1, source="Xinhua", entities=("Ferrand", "Ann Lee")),
    told("2025-05-11", TALKS, article=2, source="PTI", entities=("Ferrand",)),
    told("2025-05-12", "Nobody came.", article=3, known=Told.INHERITED),
    told("2025-05-13", "", article=3, known=Told.PUBLICATION, published="2025-05-13"),
    told("2025-05-14", "Ann Lee slept.", article=4, entities=("Ann Lee",), how=DateHow.RELATIVE),
]


def merged_host(*keys: DateKind) -> Host:
    app = Host(())
    view = TimelineView(kinds=frozenset(keys or SHOWN_FIRST))
    app.timeline = TimelineScreen(timeline_of(TELLINGS, merged=True), view=view)
    return app


async def test_articles_that_disagree_on_a_date_stand_together_and_say_so() -> None:
    async with running(app := merged_host(), size=(120, 40)) as pilot:
        await pilot.press("j")
        await pilot.pause()
        assert app.list_lines()[1].endswith("2 differ on it")
        assert "dates disagree: 2025-05-10 in Xinhua, 2025-05-11 in PTI" in app.seen()
        assert "telling 1 of 2" in app.seen()


async def test_each_telling_can_be_gone_to() -> None:
    async with running(app := merged_host(), size=(120, 40)) as pilot:
        await pilot.press("j", "n")
        await pilot.pause()
        assert "telling 2 of 2" in app.seen()
        await pilot.press("n", "N", "enter")
        (lead,) = app.chosen
        assert isinstance(lead, ToPlace)
        assert lead.article == 2


async def test_another_row_starts_with_its_first_telling() -> None:
    async with running(app := merged_host(), size=(120, 40)) as pilot:
        await pilot.press("j", "n", "j", "k")
        await pilot.pause()
        assert "telling 1 of 2" in app.seen()


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("3", "  ↳2025-05-12 Nobody came."),
        ("4", "  2025-05-13  (publication) Title 3"),
    ],
)
async def test_kinds_of_dates_that_are_hidden_at_first_can_be_shown(key: str, shown: str) -> None:
    async with running(app := merged_host(), size=(80, 24)) as pilot:
        assert not any(line[1:].startswith(shown) for line in app.list_lines())
        await pilot.press(key)
        await pilot.pause()
        assert any(line[1:].startswith(shown) for line in app.list_lines())
        await pilot.press(key)
        await pilot.pause()
        assert not any(line[1:].startswith(shown) for line in app.list_lines())


async def test_every_kind_can_be_hidden_and_shown_again() -> None:
    async with running(app := merged_host(), size=(80, 24)) as pilot:
        await pilot.press(*"125")
        await pilot.pause()
        assert "No sentence of these articles is told under such a date." in app.seen()
        assert app.strip.here is None
        await pilot.press("1", "j", "x", "escape", "i", "n", "enter")
        assert app.chosen


async def test_hiding_a_kind_keeps_the_event_under_the_cursor() -> None:
    async with running(app := merged_host(), size=(80, 24)) as pilot:
        await pilot.press("G")
        before = app.under_cursor()
        assert before.endswith("Ann Lee slept.")
        await pilot.press("1", "3")
        await pilot.pause()
        assert app.under_cursor() == before


async def test_an_entity_of_the_event_leaves_only_the_events_that_name_it() -> None:
    async with running(app := merged_host(), size=(120, 40)) as pilot:
        await pilot.press("j", "e", "j", "enter")
        await pilot.pause()
        assert "only Ann Lee" in app.seen()
        assert app.timeline.timeline.articles == 2
        await pilot.press("escape")
        await pilot.pause()
        assert "only Ann Lee" not in app.seen()
        assert app.chosen == []
        await pilot.press("escape")
        assert app.chosen == [None]


async def test_leaving_the_choice_of_an_entity_changes_nothing() -> None:
    async with running(app := merged_host(), size=(80, 24)) as pilot:
        await pilot.press("j", "e", "escape")
        await pilot.pause()
        assert app.timeline.view.entity is None
        assert app.screen is app.timeline


async def test_what_is_on_screen_is_written_to_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with running(app := merged_host(), size=(120, 40)) as pilot:
        await pilot.press("2", "x", "enter")
        await settle(pilot)
        assert app.screen is app.timeline
    written = (tmp_path / "timeline.md").read_text("utf-8")
    assert "## 2025-05 (1)" in written
    assert "Xinhua" in written
    assert "slept" not in written


@pytest.mark.parametrize("ending", ["md", "txt", "csv", "jsonl", "ics", "json"])
async def test_every_format_can_be_written(
    ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with running(app := merged_host(), size=(120, 40)) as pilot:
        await pilot.press("x")
        app.screen.query_one(Input).value = f"events.{ending}"
        await pilot.press("enter")
        await settle(pilot)
    assert "Ferrand" in (tmp_path / f"events.{ending}").read_text("utf-8")


async def test_sentences_are_highlighted_as_the_text_is() -> None:
    made = told("2025-05-14", "Ann Lee slept on May 14.")
    dated = replace(made.event, date=Span(17, 23))
    app = Host([replace(made, event=dated, marks=((0, 7, "person"),))])
    async with running(app, size=(80, 24)) as pilot:
        await pilot.press("G")
        await pilot.pause()
        detail = app.timeline.query_one(EventDetail)
        row = {part.text.strip(): part.style for part in app.events.render_line(1)}
        full = detail.render()
        whole = {full.plain[span.start : span.end]: span.style for span in full.spans}
        for widget, drawn in ((app.events, row), (detail, whole)):
            for words, role in (("Ann Lee", "entity--person"), ("May 14", "entity--date")):
                style = drawn[words]
                assert isinstance(style, Style)
                assert style.color == widget.get_component_rich_style(role).color


async def test_what_is_written_is_counted_as_the_head_counts_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with running(app := Host(), size=(100, 30)) as pilot:
        assert "15 events in 3 articles · 1 undated" in app.seen()
        await pilot.press("x")
        assert "Write 15 events and 1 undated to" in str(
            app.screen.query_one(".card-heading", Static).render()
        )


async def test_the_date_of_a_row_leads_to_the_articles_that_tell_of_it() -> None:
    app = Host(zoom=Zoom.MONTH)
    async with running(app) as pilot:
        await pilot.press("G", "s")
        assert app.chosen == [], "what is undated can't be asked for"
        app.events.cursor = 2
        await pilot.press("s")
        (lead,) = app.chosen
        assert isinstance(lead, ToQuery)
        assert lead.query == "about:2025-04"
        assert lead.stop == Stop(2, 0, Seen.TIMELINE)
