"""What an article looks like as a page, and what the raw page keeps."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.measuring import within
from tests.references import REFERENCES, needs_references
from tests.widgets.articles import article
from tui.articles.article import make_article
from tui.articles.files import find, read
from tui.articles.model import (
    Article,
    Dateline,
    Label,
    Published,
    PublishedHow,
    Span,
    Title,
    TitleHow,
)
from tui.widgets.flow import Flow
from tui.widgets.page import Paragraph, Role, page, raw_page

BODY = Label.BODY
TITLE = Label.TITLE
FOOTER = (Label.BOILERPLATE, "Contact us\n\nAll rights reserved")


def drawn(of: Article, paragraphs: list[Paragraph], width: int = 60) -> list[str]:
    """Return the page's lines as they stand on screen, without margin."""
    flow = Flow(of.text, paragraphs, width)
    lines: list[str] = []
    for index in range(len(flow)):
        line = flow.line(index)
        if line is None:
            lines.append("")
            continue
        text = of.text[line.start : line.end] if line.words is None else line.words
        lines.append(" " * line.paragraph.indent + " ".join(text.split()))
    return lines


def test_the_head_stands_under_the_title() -> None:
    of = article((TITLE, "Talks held\n\n"), (BODY, "They met.\n\nThey left.\n"))
    assert drawn(of, page(of)) == [
        "",
        "Talks held",
        "Xinhua · 2025-04-29, as stated",
        "",
        "They met.",
        "",
        "They left.",
    ]


def test_an_article_without_a_title_says_so_at_the_top() -> None:
    of = article((BODY, "They met.\n"))
    assert drawn(of, page(of))[1:3] == ["(no title)", "Xinhua · 2025-04-29, as stated"]
    assert page(of)[0].role is Role.UNTITLED


def test_a_title_that_is_not_in_the_text_stands_at_the_top_and_the_texts_own_as_a_heading() -> None:
    of = article((TITLE, "Talks held\n"), (BODY, "They met.\n"))
    renamed = replace(of, title=Title("The talks", TitleHow.USER))
    paragraphs = page(renamed)
    assert [part.role for part in paragraphs] == [Role.TITLE, Role.HEAD, Role.HEADING, Role.BODY]
    assert paragraphs[0].words == "The talks"


@pytest.mark.parametrize(
    ("published", "said"),
    [
        (Published("2026-01~", PublishedHow.INFERRED), "≈2026-01, inferred"),
        (Published("2026-01-03/2026-01-05", PublishedHow.INFERRED), "≈2026-01-03, inferred"),
        (Published("[2025-03-04,2025-04-03]", PublishedHow.STATED), "2025-03-04?, as stated"),
        (Published("2025-05-11", PublishedHow.PREFIX), "2025-05-11, as put before the text"),
        (Published(), "undated"),
    ],
)
def test_the_head_tells_how_the_date_is_known(published: Published, said: str) -> None:
    of = replace(article((BODY, "They met.")), published=published, source=None)
    assert page(of)[1].words == said


def test_the_head_names_the_datelines_place() -> None:
    of = replace(
        article((BODY, "MADRID, April 27 - They met.")), dateline=Dateline(0, 19, "MADRID", None)
    )
    assert page(of)[1].words == "Xinhua · 2025-04-29, as stated · Madrid"


def test_controls_in_title_and_source_are_made_visible() -> None:
    of = replace(
        article((BODY, "They met.")), title=Title("A\x1b[2J title", TitleHow.USER), source="X\x07"
    )
    assert page(of)[0].words == "A␛[2J title"
    assert (page(of)[1].words or "").startswith("X␇ ·")


def test_meta_stands_close_to_the_head() -> None:
    of = article((TITLE, "Talks\n"), (Label.META, "Updated: now\n\nBy me\n"), (BODY, "They met."))
    assert drawn(of, page(of))[1:] == [
        "Talks",
        "Xinhua · 2025-04-29, as stated",
        "Updated: now",
        "By me",
        "",
        "They met.",
    ]


def test_a_dateline_runs_into_its_sentence() -> None:
    of = article((TITLE, "Talks\n"), (Label.DATELINE, "MADRID, May 1 -- "), (BODY, "They met.\n"))
    assert drawn(of, page(of))[-1] == "MADRID, May 1 -- They met."


def test_what_is_no_part_of_the_article_is_one_line_that_opens() -> None:
    of = article((TITLE, "Talks\n"), (BODY, "They met.\n\n"), FOOTER)
    closed = page(of)
    assert drawn(of, closed)[-2:] == ["", "▸ 2 lines left out: page footer"]
    opened = page(of, frozenset({closed[-1].start}))
    assert drawn(of, opened)[-3:] == [
        "▾ 2 lines left out: page footer",
        "  Contact us",
        "  All rights reserved",
    ]


def test_folds_say_where_on_the_page_they_were() -> None:
    menu = (Label.BOILERPLATE, "Menu\n")
    of = article(menu, (TITLE, "Talks\n"), (BODY, "One.\n"), menu, (BODY, "Two.\n"), menu)
    folds = [part.words for part in page(of) if part.role is Role.FOLD]
    assert folds == [
        "▸ 1 line left out: page header",
        "▸ 1 line left out: between the paragraphs",
        "▸ 1 line left out: page footer",
    ]


def test_many_folds_take_little_more_than_as_many_paragraphs() -> None:
    menu = (Label.BOILERPLATE, "Menu\n\n")
    folded = article(*[(BODY, "One.\n\n"), menu] * 800, sentences=())
    shown = article(*[(BODY, "One.\n\n"), (Label.HEADING, "Menu\n\n")] * 800, sentences=())
    assert within(4, lambda: page(folded), than=lambda: page(shown))


def test_captions_are_indented_and_their_repeats_folded_below() -> None:
    caption = "Two ministers. /VCG\n"
    of = article(
        (BODY, "One.\n"),
        (Label.CAPTION, caption),
        (Label.CAPTION, caption, True),
        (Label.CAPTION, "\n" + caption, True),
        (BODY, "Two.\n"),
    )
    assert drawn(of, page(of))[-4:] == [
        "    Two ministers. /VCG",
        "    ▸ the same caption twice more",
        "",
        "Two.",
    ]


def test_blank_lines_collapse() -> None:
    of = article((BODY, "One.\n\n\n \n\nTwo.\n\n\n"))
    assert drawn(of, page(of))[-3:] == ["One.", "", "Two."]


def test_lines_that_a_sentence_runs_across_are_joined() -> None:
    of = article(
        (BODY, "They met in the capital of the\nother country. They spoke at length\nthen.\n")
    )
    assert drawn(of, page(of), 100)[-1] == (
        "They met in the capital of the other country. They spoke at length then."
    )


def test_full_lines_are_joined_even_where_a_sentence_ends_with_the_line() -> None:
    text = "They met in the capital of a far\ncountry on a day of heavy rain.\nThey spoke.\n"
    of = article((BODY, text))
    assert drawn(of, page(of), 100)[-1] == " ".join(text.split())


def test_short_lines_of_their_own_stay_apart_without_empty_lines() -> None:
    text = "First point.\nSecond point.\n"
    of = article((BODY, text), sentences=(Span(0, 12), Span(13, 26)))
    assert drawn(of, page(of))[-2:] == ["First point.", "Second point."]


def test_long_lines_are_paragraphs_set_off_by_empty_lines() -> None:
    long = "word " * 30 + "end."
    of = article(
        (BODY, f"{long}\n{long}\n"),
        sentences=(Span(0, len(long)), Span(len(long) + 1, 2 * len(long) + 1)),
    )
    assert [part.gap for part in page(of) if part.role is Role.BODY] == [1, 1]


def test_starts_never_descend_so_that_a_character_finds_its_line() -> None:
    of = article(FOOTER, (TITLE, "\nTalks\n"), (BODY, "One.\n"), FOOTER)
    for opened in (frozenset[int](), frozenset({0})):
        starts = [part.start for part in page(of, opened)]
        assert starts == sorted(starts)


def test_an_empty_article_has_a_page() -> None:
    of = article()
    assert drawn(of, page(of)) == ["", "(no title)", "Xinhua · 2025-04-29, as stated"]
    assert raw_page(of) == []


def test_the_raw_page_keeps_every_line_and_says_what_its_blocks_are() -> None:
    of = article((Label.META, "date 2025-05-11 "), (BODY, " They met.\n\n"), FOOTER)
    assert [(of.text[part.start : part.end], part.mark) for part in raw_page(of)] == [
        ("date 2025-05-11  They met.\n", "meta+body"),
        ("\n", ""),
        ("Contact us\n", "boilerplate"),
        ("\n", ""),
        ("All rights reserved", ""),
    ]


def test_lines_and_characters_find_each_other() -> None:
    of = article((TITLE, "Talks\n\n"), (BODY, "One two three four five six.\n\n"), FOOTER)
    flow = Flow(of.text, page(of), 10)
    for index in range(len(flow)):
        line = flow.line(index)
        if line is not None and line.words is None:
            for offset in range(line.start, line.end):
                assert flow.line_of(offset) == index
            assert flow.start_of(index) == line.start
    assert flow.line_of(len(of.text)) == len(flow) - 1


def drawn_characters(of: Article) -> list[int]:
    """Return the offsets that stand on the page when all is open, blanks aside."""
    folds = frozenset(part.start for part in page(of) if part.role is Role.FOLD)
    shown = [part for part in page(of, folds) if part.words is None]
    return [
        offset
        for part in shown
        for offset in range(part.start, part.end)
        if not of.text[offset].isspace()
    ]


PARTS = st.lists(
    st.tuples(
        st.sampled_from([label for label in Label if label is not Label.DATELINE]),
        st.text(st.sampled_from("ab. \n\r\u2028"), min_size=1),
        st.booleans(),
    )
)


@given(PARTS)
def test_every_character_of_any_article_is_shown_once(parts: list[tuple[Label, str, bool]]) -> None:
    of = article(*parts)
    assert drawn_characters(of) == [
        offset for offset, character in enumerate(of.text) if not character.isspace()
    ]
    assert [part.start for part in page(of)] == sorted(part.start for part in page(of))


@needs_references
def test_every_character_of_the_reference_articles_is_shown_once() -> None:
    files = find([REFERENCES]).files
    assert len(files) == 5
    for file in files:
        of = make_article(read(file))
        assert drawn_characters(of) == [
            offset for offset, character in enumerate(of.text) if not character.isspace()
        ]


def test_front_matter_is_folded_to_one_line_that_opens() -> None:
    head = "---\ntitle: A week\ntags: [a, b]\n---\n"
    made = article((Label.META, head), (Label.TITLE, "A week\n"), (Label.BODY, "It rained.\n"))
    fold = page(made)[0]
    assert (fold.role, fold.words) == (Role.FOLD, "▸ 4 lines of front matter")
    shown = page(made, frozenset({0}))
    assert [part.role for part in shown[1:5]] == [Role.LEFT_OUT] * 4
