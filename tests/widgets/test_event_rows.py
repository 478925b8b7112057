from collections.abc import Sequence
from dataclasses import replace

from rich.cells import cell_len
from rich.style import Style

from tests.timeline.build import timeline_of, told
from tui.articles.model import Published, Span
from tui.timeline.grouping import Grouped, Zoom
from tui.timeline.model import TimelineEvent
from tui.widgets.event_rows import EventRows
from tui.widgets.virtual_list import Look

LOOK = Look(selected=False, style=lambda name: Style(meta={"role": name}))


def rows(*events: TimelineEvent, zoom: Zoom = Zoom.MONTH) -> EventRows:
    return EventRows(Grouped(timeline_of(events), zoom))


def drawn(of: EventRows, width: int = 60) -> list[str]:
    return [of.draw(row, width, LOOK)[0].plain.rstrip() for row in range(len(of))]


def days(*edtfs: str) -> Sequence[TimelineEvent]:
    return [told(edtf, f"Rain fell for the time {number}.") for number, edtf in enumerate(edtfs)]


def test_a_head_has_a_bar_as_long_as_its_count_and_an_event_its_date() -> None:
    assert drawn(rows(*days("2024-10-08", "2024-10-09", "2024-11"))) == [
        "2024-10 ▇▇ 2",
        "  2024-10-08  Rain fell for the time 0.",
        "  2024-10-09  Rain fell for the time 1.",
        "2024-11 ▇ 1",
        "  2024-11     Rain fell for the time 2.",
    ]


def test_of_a_span_of_days_the_row_says_what_the_head_does_not() -> None:
    (_, row) = drawn(rows(*days("2024-10-08/2024-10-09")))
    assert row.startswith("  …08/09      Rain")


def test_bars_keep_their_proportion_when_the_longest_would_not_fit() -> None:
    many = rows(*days(*["2024-10"] * 280, *["2024-11"] * 140, "2024-12"))
    heads = [line for line in drawn(many) if not line.startswith(" ")]
    assert [head.count("▇") for head in heads] == [28, 14, 1]
    assert heads[0].endswith(" 280")


def test_undated_events_have_a_head_without_bar_and_an_open_date() -> None:
    assert drawn(rows(told(None, "A dialogue.", value="XXXX-08-21"))) == [
        "undated 1",
        "  ?-08-21     A dialogue.",
    ]


def test_a_wide_row_tells_when_and_where_it_was_published() -> None:
    (_, line) = drawn(rows(told("2024-10", "Rain.", source="Agency")), width=100)
    assert line.endswith("2025-04-29  Agency")


def test_a_wide_row_without_source_and_date_names_the_article() -> None:
    nameless = replace(told("2024-10", "Rain.", source=None), published=Published(None), title=None)
    assert drawn(rows(nameless), width=100)[1].endswith("             001.txt")


def test_several_articles_that_tell_the_same_are_counted() -> None:
    same = [told("2024-10", "Rain.", article=article) for article in (1, 2, 2, 3)]
    assert drawn(rows(*same), width=120)[1].endswith("Agency  3 tellings")


def test_every_row_fits_whatever_is_in_it() -> None:
    hostile = replace(
        told("2024-10-08/2024-11-09", "雨\x1b[31m\n" * 500, source="\u202esource " * 30),
        title="\x07",
    )
    for width in (20, 60, 96, 200):
        for row in drawn(rows(hostile), width)[1:]:
            assert cell_len(row) <= max(width, 24)
            assert row.isprintable()


def test_the_words_that_date_a_sentence_stand_out() -> None:
    event = told("2024-10-08", "It rained on 8 October.")
    event = replace(event, event=replace(event.event, start=100, end=123, date=Span(113, 122)))
    line = rows(event).draw(1, 60, LOOK)[0]
    (when,) = [
        line.plain[span.start : span.end]
        for span in line.spans
        if isinstance(span.style, Style) and span.style.meta["role"] == "entity--date"
    ]
    assert when == "8 October"


def test_rows_are_told_apart_by_their_event_or_group() -> None:
    shown = rows(*days("2024-10-08", "2024-10-09", "2024-11"))
    assert len({shown.index_key(row) for row in range(len(shown))}) == len(shown) == 5
