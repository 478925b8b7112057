from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.timeline.build import timeline_of, told
from tui.timeline.strip import GAP, Density, density
from tui.timeline.timeline import Run


def strip(*edtfs: str, width: int = 40) -> Density:
    return density(
        timeline_of(told(edtf, f"{number}") for number, edtf in enumerate(edtfs)).runs, width
    )


def columns(of: Density) -> list[int]:
    return [column for column, count in enumerate(of.counts) if count]


def test_events_stand_in_proportion_to_time() -> None:
    assert columns(strip("2020", "2021", "2022", "2023", "2024", width=41)) == [0, 10, 20, 30, 40]


def test_a_column_counts_its_events_and_knows_the_first() -> None:
    dense = strip("2020", "2022", "2024-05-01", "2024-05-02", "2024-05-02", width=5)
    assert (dense.counts[0], dense.counts[-1]) == (1, 3)
    assert (dense.firsts[0], dense.firsts[-1]) == (0, 2)


def test_one_far_date_takes_no_more_than_a_part_of_the_strip() -> None:
    months = [f"{year}-{month:02d}" for year in (2024, 2025) for month in range(1, 13)]
    far, first, *_, last = columns(strip("1951", *months, width=120))
    assert (far, last) == (0, 119)
    assert first <= 120 / 12 + 1


def test_a_shortened_stretch_breaks_the_axis() -> None:
    months = [f"2024-{month:02d}" for month in range(1, 13)]
    shortened = strip("1951", *months, width=60)
    first = columns(shortened)[1]
    assert set(shortened.axis[1:first]) == {GAP}
    assert GAP not in shortened.axis[first:]
    assert GAP not in strip(*months).axis


def test_three_dates_of_which_one_is_far_stand_apart() -> None:
    assert columns(strip("1951", "2025-01", "2025-02", width=41)) == [0, 30, 40]


def test_a_bar_grows_with_its_count_and_is_never_empty() -> None:
    (line,) = strip(*["2020"] * 100, *["2021"] * 25, "2022", width=3).bars(1)
    assert line == "█▄▁"


def test_bars_of_two_lines_stand_on_each_other() -> None:
    upper, lower = strip(*["2020"] * 16, *["2021"] * 4, width=2).bars(2)
    assert (upper, lower) == ("█ ", "██")


@pytest.mark.parametrize(
    ("edtfs", "labels"),
    [
        (["2020", "2022", "2024"], "2020                2022            2024"),
        (["1951", "2024-11", "2024-12", "2025-01"], "1951                2024            2025"),
        (["2024-10-08", "2024-12", "2025-05"], "2024-10   2024-12                2025-05"),
        (["2024-10-08", "2024-10-09", "2024-10-28"], "2024-10-08                    2024-10-28"),
        (["2024-10-08"], "2024-10-08"),
    ],
)
def test_labels_name_the_first_the_last_and_what_fits_between(
    edtfs: list[str], labels: str
) -> None:
    assert strip(*edtfs).labels == labels


def test_a_day_is_found_on_its_column_and_a_column_leads_to_the_nearest_event() -> None:
    spread = strip("2020", "2022", "2024", width=41)
    assert [spread.column_of(day) for day in (20200101, 20220101, 20240101)] == [0, 20, 40]
    assert [spread.event_at(column) for column in (0, 9, 11, 29, 31, 40)] == [0, 0, 1, 1, 2, 2]


def test_a_strip_without_events_is_a_bare_axis() -> None:
    empty = density([], 5)
    assert (empty.axis, empty.labels, empty.bars(2)) == ("─────", "", ["", ""])
    assert (empty.column_of(20200101), empty.event_at(3)) == (None, None)


DATES = st.one_of(
    st.dates().map(str),
    st.integers(-9000, -1).map("{:05d}".format),
    st.sampled_from(["19XX", "2024-05~", "../1951", "2020/2024", "2024/.."]),
)


@given(st.lists(DATES, min_size=1, max_size=40), st.integers(1, 200))
def test_no_event_is_lost_and_time_never_runs_backwards(edtfs: list[str], width: int) -> None:
    dense = strip(*edtfs, width=width)
    assert sum(dense.counts) == len(edtfs)
    assert (len(dense.counts), len(dense.axis)) == (width, width)
    assert len(dense.labels) <= max(width, 10)
    assert all(before <= after for before, after in pairwise(dense.columns))
    for line in dense.bars(2):
        assert len(line) == width


@given(st.lists(st.dates().map(str), min_size=20, max_size=60, unique=True))
def test_no_empty_stretch_is_wider_than_its_part(edtfs: list[str]) -> None:
    told_at = columns(strip(*edtfs, width=240))
    assert all(after - before <= 240 / 12 + 1 for before, after in pairwise(told_at))


def test_runs_of_the_same_day_share_a_column() -> None:
    runs = timeline_of([told("2026-01", "a"), told("2026-01~", "b"), told("2027", "c")]).runs
    assert [run.count for run in runs] == [1, 1, 1]
    assert isinstance(runs[0], Run)
    assert density(runs, 10).counts == (2, 0, 0, 0, 0, 0, 0, 0, 0, 1)
