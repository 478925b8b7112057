from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.timeline.build import timeline_of, told
from tui.collection.timelines.pages import bars, markdown, text
from tui.timeline.grouping import Grouped, Zoom
from tui.timeline.model import TimelineEvent, Told

EVENTS = [
    told("2025-04-02", "It rained\n[twice]_.", article=1, source="Xinhua"),
    told("2025-04-02", "It rained\n[twice]_.", article=2, source="PTI"),
    told("2025-04-03", "It went on.", article=1, known=Told.INHERITED),
    told("2025-05-01", "A report.", article=2, known=Told.PUBLICATION, published="2025-05-01"),
    told(None, "The dam was full.", article=3, value="XXXX-08-21", source=None),
]


def grouped(*events: TimelineEvent) -> Grouped:
    return Grouped(timeline_of(events), Zoom.MONTH)


def test_text_has_bars_and_a_line_an_event() -> None:
    assert text(grouped(*EVENTS)).splitlines() == [
        "2025-04 ▇▇ 2",
        "  2025-04-02  It rained [twice]_.  PTI (002.txt), Xinhua (001.txt); dates agree",
        "  ↳2025-04-03 It went on.  Agency (001.txt)",
        "2025-05 ▇ 1",
        "  2025-05-01  (publication) Title 2  Agency (002.txt)",
        "undated 1",
        "  ?-08-21     The dam was full.  003.txt",
    ]


def test_markdown_links_every_telling_and_escapes_what_it_would_read() -> None:
    lines = markdown(grouped(*EVENTS), "Rain *and* shine", lambda file: f"a%20b/{file}")
    assert lines.splitlines()[:5] == [
        r"# Rain \*and\* shine",
        "",
        "## 2025-04 (2)",
        "",
        r"- **2025-04-02** It rained \[twice\]\_. ([PTI, “Title 2”](<a%20b/002.txt>); "
        "[Xinhua, “Title 1”](<a%20b/001.txt>); dates agree)",
    ]


@pytest.mark.parametrize("width", [40, 80, 200])
def test_lines_are_as_wide_as_the_screen_at_most(width: int) -> None:
    long = [told("2025-04", "雨 rain " * 60, source="Agency " * 20), *EVENTS]
    for line in bars(grouped(*long), width):
        assert cell_len("".join(words for words, _ in line)) <= width


@given(st.text(max_size=100), st.text(max_size=30))
def test_whatever_articles_say_a_line_is_one_line(sentence: str, source: str) -> None:
    made = grouped(told("2025-04", sentence, source=source))
    assert len(text(made).split("\n")) == 3
    assert not any(category(character) == "Cc" for character in text(made).replace("\n", ""))
    assert len(markdown(made, source, str).split("\n")) == 6
