from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.build import timeline_of, told
from tui.timeline.grouping import Grouped, Zoom, fitting_zoom
from tui.timeline.model import DateKind
from tui.timeline.timeline import Timeline


def timeline(*edtfs: str | None) -> Timeline:
    return timeline_of(told(edtf, f"{number}") for number, edtf in enumerate(edtfs))


def groups(of: Timeline, zoom: Zoom) -> list[tuple[str, int]]:
    return [(group.label, group.count) for group in Grouped(of, zoom).groups]


def rows(grouped: Grouped) -> list[str]:
    shown = []
    for row in range(len(grouped)):
        event = grouped.event_at(row)
        head = grouped.group_at(row).label
        shown.append(head if event is None else f"  {grouped.timeline.event(event).event.edtf}")
    return shown


@pytest.mark.parametrize(
    ("zoom", "expected"),
    [
        (Zoom.DAY, [("2019-12-31", 1), ("2024-10-08", 2), ("2024-10-09", 1)]),
        (Zoom.WEEK, [("2020 W01", 1), ("2024 W41", 3)]),
        (Zoom.MONTH, [("2019-12", 1), ("2024-10", 3)]),
        (Zoom.YEAR, [("2019", 1), ("2024", 3)]),
        (Zoom.DECADE, [("2010s", 1), ("2020s", 3)]),
    ],
)
def test_events_are_counted_by_unit(zoom: Zoom, expected: list[tuple[str, int]]) -> None:
    days = timeline("2024-10-09", "2024-10-08", "2019-12-31", "2024-10-08")
    assert groups(days, zoom) == expected


def test_a_week_holds_its_own_date_and_is_a_day_where_no_calendar_counts_weeks() -> None:
    mixed = timeline("-0043-03-15", "2024-05-06/2024-05-12", "2024-05-10", "9999-12-31")
    assert groups(mixed, Zoom.WEEK) == [("44-03-15 BC", 1), ("2024 W19", 2), ("9999 W52", 1)]


def test_a_group_is_followed_by_its_events_in_order_of_time() -> None:
    assert rows(Grouped(timeline("2024-10-09", "2024-09-01", "2024-10-08"), Zoom.MONTH)) == [
        "2024-09",
        "  2024-09-01",
        "2024-10",
        "  2024-10-08",
        "  2024-10-09",
    ]


def test_a_date_coarser_than_the_zoom_heads_a_group_of_its_own_before_the_finer() -> None:
    mixed = timeline("2024-01-05", "2024", "202X", "2024-07", "2024-35")
    assert groups(mixed, Zoom.MONTH) == [
        ("2020s", 1),
        ("2024", 1),
        ("2024-01", 1),
        ("2024 Q3", 1),
        ("2024-07", 1),
    ]
    assert groups(mixed, Zoom.YEAR) == [("2020s", 1), ("2024", 4)]


def test_a_range_stands_in_the_unit_that_holds_it_else_on_its_own() -> None:
    ranges = timeline("2024-05-07/2024-05-10", "2024-05-30/2024-06-02", "2024-05-31")
    assert groups(ranges, Zoom.MONTH) == [("2024-05", 2), ("2024-05-30/06-02", 1)]
    assert groups(ranges, Zoom.YEAR) == [("2024", 3)]


def test_an_approximate_date_is_grouped_with_the_exact_ones() -> None:
    assert groups(timeline("2026-01~", "2026-01-03"), Zoom.MONTH) == [("2026-01", 2)]


def test_years_before_christ_come_first() -> None:
    old = timeline("0050", "-0043-03-15", "-0044", "2024")
    assert groups(old, Zoom.YEAR) == [("45 BC", 1), ("44 BC", 1), ("0050", 1), ("2024", 1)]
    assert groups(old, Zoom.DECADE)[0] == ("51 BC to 42 BC", 2)


def test_open_intervals_have_a_place() -> None:
    assert groups(timeline("2024/..", "../1951", "2000"), Zoom.YEAR) == [
        ("…1951", 1),
        ("2000", 1),
        ("2024…", 1),
    ]


def test_undated_events_come_last_or_not_at_all() -> None:
    mixed = timeline(None, "2024", None)
    assert (mixed.dated, mixed.undated) == (1, 2)
    assert groups(mixed, Zoom.YEAR) == [("2024", 1), ("undated", 2)]
    dated = mixed.of_kinds(frozenset({DateKind.WRITTEN}))
    assert groups(dated, Zoom.YEAR) == [("2024", 1)]


def test_the_same_sentence_under_the_same_date_is_one_event_with_its_tellings() -> None:
    merged = timeline_of(
        [
            told("2024", "A dam\nopened.", article=1),
            told("2024", "A dam opened.", article=2),
            told("2024", "A dam opened.", article=2),
            told("2023", "A dam opened.", article=3),
        ]
    )
    assert [event.article for event in map(merged.event, range(len(merged)))] == [3, 2]
    assert [event.article for event in merged.tellings(1)] == [2, 2, 1]
    assert [event.article for event in merged.tellings(0)] == [3]
    assert merged.articles == 3


def test_undated_events_merge_only_under_the_same_open_date() -> None:
    open_dates = [told(None, "Rain.", value=value) for value in ("XXXX-08", "XXXX-09", "XXXX-08")]
    assert timeline_of(open_dates).undated == 2


def test_zooming_keeps_the_event_under_the_cursor() -> None:
    days = timeline("2019-12-31", "2024-10-08", "2024-10-09", "2025-01-01")
    by_month, by_day = Grouped(days, Zoom.MONTH), Grouped(days, Zoom.DAY)
    row = by_month.row_of(2)
    assert row is not None
    there = by_day.same_row(row, by_month)
    assert by_day.event_at(there) == 2
    assert by_month.same_row(there, by_day) == row


def test_zooming_on_a_head_goes_to_the_head_above_its_first_event() -> None:
    days = timeline("2019-12-31", "2024-10-08", "2024-11-09")
    by_month, by_year = Grouped(days, Zoom.MONTH), Grouped(days, Zoom.YEAR)
    november = [group.label for group in by_month.groups].index("2024-11")
    there = by_year.same_row(by_month.groups[november].first + november, by_month)
    assert (by_year.event_at(there), by_year.group_at(there).label) == (None, "2024")


def test_without_events_there_are_no_rows() -> None:
    empty = Grouped(timeline_of([]), Zoom.YEAR)
    assert (len(empty), empty.most, empty.same_row(0, empty)) == (0, 0, 0)


@pytest.mark.parametrize(
    ("edtfs", "zoom"),
    [
        (["2024-05-07"] * 4, Zoom.DAY),
        ([f"2024-05-{day:02d}" for day in range(1, 20)], Zoom.MONTH),
        ([f"{year}" for year in range(1950, 2020)], Zoom.DECADE),
        (["1951", "2024-05-07", "2025-01-01"], Zoom.YEAR),
    ],
)
def test_the_zoom_to_open_with_fits_the_events(edtfs: Sequence[str], zoom: Zoom) -> None:
    assert fitting_zoom(timeline(*edtfs)) is zoom


def test_zooms_end_at_the_coarsest_and_the_finest() -> None:
    assert Zoom.DECADE.coarser is Zoom.DECADE
    assert Zoom.DECADE.finer is Zoom.YEAR
    assert Zoom.DAY.finer is Zoom.DAY


DATES = st.one_of(
    st.none(),
    st.dates().map(str),
    st.integers(1, 2100).map("{:04d}".format),
    st.integers(-300, -1).map("{:05d}".format),
    st.sampled_from(["199X", "19XX", "2024-05", "2024-05~", "2024-21", "2020/2024", "2024/.."]),
)


@given(st.lists(DATES, max_size=30), st.sampled_from(Zoom))
def test_every_event_has_one_row_that_leads_back_to_it(edtfs: list[str | None], zoom: Zoom) -> None:
    grouped = Grouped(timeline(*edtfs), zoom)
    events = [grouped.event_at(row) for row in range(len(grouped))]
    assert sorted(event for event in events if event is not None) == list(range(len(edtfs)))
    for row, event in enumerate(events):
        if event is not None:
            assert grouped.row_of(event) == row
        else:
            assert grouped.head_of(row) == row
    assert sum(group.count for group in grouped.groups) == len(edtfs)


def test_the_nearest_event_is_told_by_that_article_closest_to_the_place() -> None:
    shared = [told("2024", "A dam.", article=article) for article in (1, 2)]
    merged = timeline_of(
        [*shared, told("2023", "Rain.", article=3), told(None, "Snow.", article=4)]
    )
    assert [merged.nearest(article, 10) for article in (1, 2, 3, 4, 5)] == [1, 1, 0, 2, None]


def test_the_nearest_of_several_events_is_the_closest() -> None:
    both = [told("2024", "A dam.", start=0), told("2023", "Rain.", start=90)]
    assert timeline_of(both).nearest(1, 80) == 0
    assert timeline_of(both).nearest(1, 10) == 1


def test_the_day_of_an_event_is_the_first_of_its_date() -> None:
    mixed = timeline("2024-10", "2019-12-31", "2024-10", None)
    assert [mixed.day_of(index) for index in range(4)] == [20191231, 20241001, 20241001, None]
