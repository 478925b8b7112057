import json
from typing import Any

import pytest

from tests.timeline.build import timeline_of, told
from tui.collection.timelines.timelinejs import HEADLINE, timelinejs
from tui.timeline.model import TimelineEvent


def slides(*events: TimelineEvent) -> list[dict[str, Any]]:
    made = json.loads(timelinejs(timeline_of(events), "A <b>title</b>"))
    assert made["title"] == {"text": {"headline": "A &lt;b&gt;title&lt;/b&gt;"}}
    found: list[dict[str, Any]] = made["events"]
    return found


def test_a_day_has_all_its_parts_and_is_shown_as_timelinejs_shows_days() -> None:
    (slide,) = slides(told("2025-04-30", "A dam <script> opened & closed."))
    assert slide["start_date"] == {"year": 2025, "month": 4, "day": 30}
    assert not {"end_date", "display_date"} & set(slide)
    assert slide["text"]["headline"] == "A dam &lt;script&gt; opened &amp; closed."
    assert slide["text"]["text"] == (
        "<p>A dam &lt;script&gt; opened &amp; closed.</p><p>Agency · Title 1 · 001.txt</p>"
    )
    assert slide["group"] == "Agency"


@pytest.mark.parametrize(
    ("edtf", "start", "end", "shown"),
    [
        ("2025-04", {"year": 2025, "month": 4}, None, "2025-04"),
        ("1951", {"year": 1951}, None, "1951"),
        ("-0043", {"year": -43}, None, "44 BC"),
        (
            "199X",
            {"year": 1990, "month": 1, "day": 1},
            {"year": 1999, "month": 12, "day": 31},
            "1990s",
        ),
        (
            "2025-05-07/2025-05-10",
            {"year": 2025, "month": 5, "day": 7},
            {"year": 2025, "month": 5, "day": 10},
            "2025-05-07/10",
        ),
        ("2025-05-07~", {"year": 2025, "month": 5, "day": 7}, None, "≈2025-05-07"),
        (
            "2025-05-07/..",
            {"year": 2025, "month": 5, "day": 7},
            None,
            "2025-05-07…",
        ),
    ],
)
def test_a_date_is_told_as_far_as_it_is_known(
    edtf: str, start: dict[str, int], end: dict[str, int] | None, shown: str
) -> None:
    (slide,) = slides(told(edtf))
    assert (slide["start_date"], slide.get("end_date")) == (start, end)
    assert slide["display_date"] == shown


def test_what_has_no_date_is_left_out_and_long_sentences_are_cut_in_the_headline() -> None:
    (slide,) = slides(told(None), told("2025", "rain " * 100))
    assert len(slide["text"]["headline"]) <= HEADLINE
    assert slide["text"]["headline"].endswith("rain…")
