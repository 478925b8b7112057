from dataclasses import replace

import pytest
from rich.style import Style

from tui.articles.model import Span
from tui.widgets.article_rows import ArticleRow, ArticleRows
from tui.widgets.virtual_list import Look

TALKS = ArticleRow(7, "2025-04-29", "A dam is opened", True, "Agency", read=False)
LOOK = Look(selected=False, style=lambda name: Style(meta={"role": name}))


def drawn(row: ArticleRow, width: int = 36, look: Look = LOOK) -> list[str]:
    rows = ArticleRows([row.key], lambda key: row)
    return [line.plain.rstrip() for line in rows.draw(0, width, look)]


def roles(row: ArticleRow, line: int, width: int = 36) -> dict[str, str]:
    """Return the text of each role in a line."""
    text = ArticleRows([row.key], lambda key: row).draw(0, width, LOOK)[line]
    return {
        span.style.meta["role"]: text.plain[span.start : span.end]
        for span in text.spans
        if isinstance(span.style, Style)
    }


def test_a_row_tells_date_and_title_and_below_the_source() -> None:
    assert drawn(TALKS) == ["2025-04-29  A dam is opened", " Agency ●"]
    assert drawn(replace(TALKS, read=True))[1] == " Agency · read"


@pytest.mark.parametrize(
    ("date", "line"),
    [
        ("≈2026-01", "≈2026-01    A dam is opened"),
        ("", "            A dam is opened"),
        ("≈2026-01-03", "≈2026-01-03 A dam is opened"),
        ("2026-01-03/05", "2026-01-03… A dam is opened"),
    ],
)
def test_titles_stand_in_one_column_beside_every_date(date: str, line: str) -> None:
    assert drawn(replace(TALKS, date=date))[0] == line


def test_an_article_without_title_shows_how_it_begins() -> None:
    untitled = replace(TALKS, title="The dam was", titled=False)
    assert drawn(untitled)[0] == "2025-04-29  (no title) The dam was"
    assert roles(untitled, 0)["row--dim"] == "(no title) "


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    assert drawn(replace(TALKS, source="A ministry of affairs"), width=20) == [
        "2025-04-29  A dam i…",
        " A ministry of af… ●",
    ]


def test_a_long_source_leaves_room_for_the_read_mark() -> None:
    long = replace(TALKS, source="水" * 40)
    assert drawn(long, width=20)[1].endswith("… ●")
    assert drawn(replace(long, read=True), width=20)[1].endswith("… · read")


def test_an_article_without_source_still_shows_whether_it_was_read() -> None:
    nameless = replace(TALKS, source="")
    assert (drawn(nameless)[1], drawn(replace(nameless, read=True))[1]) == (" ●", " read")


def test_while_searching_the_place_found_stands_below_with_its_matches() -> None:
    found = replace(TALKS, snippet="hopes for a dam soon", matches=(Span(12, 15),))
    assert drawn(found)[1] == " hopes for a dam soon"
    assert roles(found, 1)["row--match"] == "dam"


@pytest.mark.parametrize("letter", ["a", "水"])
def test_a_match_far_into_the_snippet_is_brought_into_sight(letter: str) -> None:
    found = replace(TALKS, snippet=letter * 90 + " dam soon", matches=(Span(91, 94),))
    (_, line) = drawn(found)
    assert line.startswith(" …")
    assert "dam" in line
    assert roles(found, 1)["row--match"] == "dam"


def test_no_text_can_steer_the_terminal_or_break_the_line() -> None:
    hostile = replace(TALKS, title="a\x1b]0;b\x07", source="c\nd", date="\x1b[1m")
    assert drawn(hostile) == ["␛[1m        a␛]0;b␇", " c d ●"]
    assert drawn(replace(hostile, snippet="e\r\x9bf"))[1] == " e ·f"


def test_only_the_rows_that_are_drawn_are_made() -> None:
    asked: list[int] = []

    def row_of(key: int) -> ArticleRow:
        asked.append(key)
        return replace(TALKS, key=key)

    rows = ArticleRows(range(20_000), row_of)
    assert (len(rows), rows.index_key(19_999), asked) == (20_000, 19_999, [])
    rows.draw(5, 40, LOOK)
    assert asked == [5]


def test_a_snippet_is_cut_between_words() -> None:
    found = replace(TALKS, snippet="yesterday and today the dam", matches=(Span(24, 27),))
    assert drawn(found, width=20)[1] == " …the dam"
