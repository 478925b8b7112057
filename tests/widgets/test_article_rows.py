from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.style import Style

from tui.articles.model import Span
from tui.collection.answering.snippets import Snippet
from tui.widgets.article_rows import ArticleRow, ArticleRows
from tui.widgets.virtual_list import Look

TALKS = ArticleRow(7, "2025-04-29", "A dam is opened", True, "Agency", "a.txt", read=False)
LOOK = Look(selected=False, style=lambda name: Style(meta={"role": name}))


def drawn(row: ArticleRow, width: int = 36, look: Look = LOOK) -> list[str]:
    rows = ArticleRows([row.key], lambda _key, _cells: row)
    return [line.plain.rstrip() for line in rows.draw(0, width, look)]


def roles(row: ArticleRow, line: int, width: int = 36) -> dict[str, str]:
    """Return the text of each role in a line."""
    text = ArticleRows([row.key], lambda _key, _cells: row).draw(0, width, LOOK)[line]
    return {
        span.style.meta["role"]: text.plain[span.start : span.end]
        for span in text.spans
        if isinstance(span.style, Style)
    }


LONG = replace(TALKS, title="A dam is opened in the north after years of delay")


def test_a_row_tells_date_and_title_and_below_at_the_right_the_source() -> None:
    assert drawn(TALKS) == ["● 2025-04-29  A dam is opened", "Agency".rjust(36)]


def test_what_was_read_has_no_mark_and_nothing_moves() -> None:
    unread, read = drawn(TALKS), drawn(replace(TALKS, read=True))
    assert read == [" " + unread[0][1:], unread[1]]


@pytest.mark.parametrize(
    ("date", "line"),
    [
        ("≈2026-01", "●≈2026-01     A dam is opened"),
        ("", "● undated     A dam is opened"),
        ("≈2026-01-03", "●≈2026-01-03  A dam is opened"),
        ("2026-01-03/05", "● 2026-01-03… A dam is opened"),
        ("2025-03-04?", "● 2025-03-04? A dam is opened"),
    ],
)
def test_digits_stand_under_digits_and_titles_in_one_column(date: str, line: str) -> None:
    assert drawn(replace(TALKS, date=date))[0] == line


def test_a_long_title_runs_on_beside_the_source() -> None:
    assert drawn(LONG) == [
        "● 2025-04-29  A dam is opened in the",
        "  north after years of delay  Agency",
    ]


def test_a_long_title_leaves_a_long_source_half_of_the_line() -> None:
    assert drawn(replace(LONG, source="A ministry of affairs")) == [
        "● 2025-04-29  A dam is opened in the",
        "  north after ye…  A ministry of af…",
    ]


def test_a_files_name_stands_for_the_source_where_a_title_leaves_it_room() -> None:
    unknown = replace(TALKS, source="", file="2025-a-dam-is-opened.txt")
    assert drawn(unknown)[1] == "2025-a-dam-is-opened.txt".rjust(36)
    short = replace(unknown, title="A dam is opened in the far north")
    assert drawn(short)[1] == "  far north  2025-a-dam-is-opened.t…"
    assert drawn(replace(unknown, title=LONG.title))[1] == "  north after years of delay"


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    longer = replace(LONG, title=LONG.title * 2, source="")
    assert drawn(longer)[1] == "  north after years of delayA dam i…"


def test_words_that_stand_in_for_a_title_are_quoted() -> None:
    untitled = replace(TALKS, title="The dam  was\nopened", titled=False)
    assert drawn(untitled)[0] == "● 2025-04-29  “The dam was opened”"


def test_a_bookmark_stands_before_the_title() -> None:
    kept = replace(TALKS, bookmarked=True)
    assert drawn(kept)[0] == "● 2025-04-29  ★ A dam is opened"
    assert roles(kept, 0)["row--mark"] == "★ "


@pytest.mark.parametrize("width", range(1, 40))
def test_no_line_is_wider_than_the_list(width: int) -> None:
    for row in (LONG, replace(LONG, source="水" * 40), replace(LONG, title="水" * 40, source="")):
        assert all(cell_len(line) <= width for line in drawn(row, width))


def test_while_searching_the_place_found_stands_below_with_its_matches() -> None:
    found = replace(TALKS, snippet=Snippet("hopes for a dam soon", (Span(12, 15),)))
    assert drawn(found) == ["● 2025-04-29  A dam is opened", "  hopes for a dam soon"]
    assert roles(found, 1)["row--match"] == "dam"


def test_what_a_snippet_leaves_out_of_its_sentence_is_told() -> None:
    snippet = Snippet("for a dam", (Span(6, 9),), cut_before=True, cut_after=True)
    found = replace(TALKS, snippet=snippet)
    assert drawn(found)[1] == "  …for a dam…"
    assert roles(found, 1)["row--match"] == "dam"


def test_a_snippet_is_asked_for_with_the_cells_that_are_left_for_it() -> None:
    asked: list[int] = []

    def row_of(_key: int, cells: int) -> ArticleRow:
        asked.append(cells)
        return TALKS

    ArticleRows([7], row_of).draw(0, 40, LOOK)
    assert asked == [40 - len("  ……")]


def test_a_match_of_a_million_letters_is_drawn_as_far_as_it_can_be_seen() -> None:
    found = replace(TALKS, snippet=Snippet("a" * 1_000_000, (Span(0, 1_000_000),)))
    assert drawn(found)[1] == "  " + "a" * 33 + "…"


def test_no_text_can_steer_the_terminal_or_break_the_line() -> None:
    hostile = replace(TALKS, title="a\x1b]0;b\x07", source="c\nd", date="\x1b[1m")
    assert drawn(hostile) == ["● ␛[1m        a␛]0;b␇", "c d".rjust(36)]
    assert drawn(replace(hostile, snippet=Snippet("e\r\x9bf", ())))[1] == "  e ·f"


def test_only_the_rows_that_are_drawn_are_made() -> None:
    asked: list[int] = []

    def row_of(key: int, _cells: int) -> ArticleRow:
        asked.append(key)
        return replace(TALKS, key=key)

    rows = ArticleRows(range(20_000), row_of)
    assert (len(rows), rows.index_key(19_999), asked) == (20_000, 19_999, [])
    rows.draw(5, 40, LOOK)
    assert asked == [5]
