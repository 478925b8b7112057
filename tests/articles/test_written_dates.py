import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.written_dates import find_written_dates


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2025-04-29", "2025-04-29"),
        ("2025/4/29", "2025-04-29"),
        ("2025-04-29T13:53:00Z", "2025-04-29"),
        ("April 29, 2025", "2025-04-29"),
        ("Apr. 29th, 2025", "2025-04-29"),
        ("Sept 3 2025", "2025-09-03"),
        ("29 April 2025", "2025-04-29"),
        ("29th of April, 2025", "2025-04-29"),
        ("29-Apr-2025", "2025-04-29"),
        ("19 NOV 2019", "2019-11-19"),
        ("2025 April 29", "2025-04-29"),
        ("29/04/2025", "2025-04-29"),
        ("04/29/2025", "2025-04-29"),
        ("4/29/25", "2025-04-29"),
        ("4/29/49", "2049-04-29"),
        ("4/29/50", "1950-04-29"),
        ("29.04.2025", "2025-04-29"),
        ("3.4.2025", "2025-04-03"),
        ("2025年4月29日", "2025-04-29"),
        ("03/04/2025", "[2025-03-04,2025-04-03]"),
        ("04/04/2025", "2025-04-04"),
    ],
)
def test_what_full_dates_look_like(text: str, edtf: str) -> None:
    line = f"Posted {text} by A"
    (found,) = find_written_dates(line)
    assert (line[found.start : found.end], found.edtf) in {(text, edtf), (text[:10], edtf)}


@pytest.mark.parametrize(
    "text",
    ["April 31, 2025", "1.2.2025.4", "version 12.10.5", "2025-13-01", "May 2025", "30/2/2025"],
)
def test_what_is_no_full_date(text: str) -> None:
    assert not list(find_written_dates(text))


@given(st.text("0123456789-/. aprilmay,日月年", max_size=40))
def test_every_date_stands_in_the_text(text: str) -> None:
    for found in find_written_dates(text):
        assert 0 <= found.start < found.end <= len(text)
        assert 1 <= len(found.days) <= 2
