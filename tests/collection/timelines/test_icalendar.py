from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.collection.timelines.calendars import read
from tests.timeline.build import timeline_of, told
from tui.collection.timelines.icalendar import calendar, fold, has_day
from tui.timeline.model import TimelineEvent

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def events(*made: TimelineEvent) -> list[dict[str, str]]:
    return read(calendar(timeline_of(made), NOW))


def test_a_day_is_an_event_of_the_whole_day() -> None:
    (event,) = events(told("2025-04-30", "A dam; it opened, said \\ Lee.", entities=("Ann Lee",)))
    assert event["DTSTART;VALUE=DATE"] == "20250430"
    assert event["DTEND;VALUE=DATE"] == "20250501"
    assert event["DTSTAMP"] == "20260102T030405Z"
    assert event["SUMMARY"] == "A dam; it opened, said \\ Lee."
    assert event["DESCRIPTION"] == "2025-04-30, as written · Agency · Title 1 · 001.txt"
    assert event["CATEGORIES"] == "Ann Lee"


@pytest.mark.parametrize(
    ("edtf", "start", "end"),
    [
        ("2025-05-07/2025-05-10", "20250507", "20250511"),
        ("2024-02", "20240201", "20240301"),
        ("1951", "19510101", "19520101"),
        ("2024-05/..", "20240501", "20240502"),
        ("../2024-05-07", "20240507", "20240508"),
        ("0044", "00440101", "00450101"),
    ],
)
def test_what_is_longer_than_a_day_lasts_until_after_its_last(
    edtf: str, start: str, end: str
) -> None:
    (event,) = events(told(edtf))
    assert (event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]) == (start, end)


def test_the_last_day_of_all_has_no_day_after_it() -> None:
    (event,) = events(told("9999-12-31"))
    assert "DTEND;VALUE=DATE" not in event


@pytest.mark.parametrize(
    ("value", "start"),
    [
        ("2025-04-30T15:05", "20250430T150500"),
        ("2025-04-30TNI", None),
        ("2025-04-30T99:99", None),
        ("2025-05-01T15:05", None),
    ],
)
def test_a_time_of_day_stands_only_where_it_is_known(value: str, start: str | None) -> None:
    event = told("2025-04-30", value=value)
    (found,) = events(event)
    assert found.get("DTSTART") == start
    assert ("DTSTART;VALUE=DATE" in found) is (start is None)


@pytest.mark.parametrize("edtf", [None, "-0043-03-15", "0000"])
def test_what_no_calendar_knows_is_left_out(edtf: str | None) -> None:
    assert events(told(edtf)) == []
    assert not has_day(told(edtf).event)


def test_an_event_keeps_its_name_and_shares_it_with_no_other() -> None:
    first = told("2025", "Rain.")
    others = (told("2026", "Rain."), told("2025", "Snow.", article=2), told("2025", start=9))
    names = [event["UID"] for event in events(first, *others)]
    assert len(set(names)) == len(names) == 4
    assert events(first)[0]["UID"] in names


def test_folded_lines_are_the_line_with_a_blank_after_each_break() -> None:
    line = "SUMMARY:" + "雨🙂a" * 60
    pieces = list(fold(line))
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == line


@given(st.text(max_size=300), st.text(max_size=60), st.text(max_size=60))
def test_no_text_breaks_a_calendar(sentence: str, source: str, name: str) -> None:
    event = told("2025-04-30", sentence, source=source, entities=(name,))
    event = replace(event, file="a\0\r\nEND:VCALENDAR", title=name)
    assert len(events(event)) == 1
