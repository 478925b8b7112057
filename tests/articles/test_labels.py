"""What people say of lines: it holds for these, and blocks stay contiguous whatever is said."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.articles.article import make_article
from tui.articles.files import Document
from tui.articles.labels import digest_of, disjoint, labelled, line_starts
from tui.articles.model import Article, Hints, Label, LabelledLines, Layout, TitleHow

TEXT = """\
Harbour opens again

Published: 2025-05-10

The harbour was opened on Friday, the ministry said in a statement to the press.
It had been closed since the storm in May, and ships had gone elsewhere.

Share this article
Another Title Of This Page
"""

LABELS = st.sampled_from([label for label in Label if label is not Label.DATELINE])
SAID = st.lists(
    st.tuples(st.integers(1, 12), st.integers(0, 12), LABELS).map(
        lambda said: LabelledLines(said[0], said[0] + said[1], said[2])
    ),
    max_size=6,
)
LINES = st.lists(
    st.sampled_from(
        ["", "  ", "Share", "The minister said on Friday that it was well.", "中国。", "\x0cA"]
    ),
    max_size=12,
)
ENDS = st.sampled_from(["\n", "\r\n", "\r", "\u2028", "\x0b"])


def article(text: str, *said: LabelledLines, layout: Layout = Layout.DETECT) -> Article:
    return make_article(Document(Path("a"), "a", text), Hints(labels=said, layout=layout))


@settings(max_examples=300)
@given(LINES, ENDS, SAID, st.sampled_from(Layout))
def test_blocks_cover_the_text_and_are_what_was_said(
    lines: list[str], end: str, said: list[LabelledLines], layout: Layout
) -> None:
    text = end.join(lines)
    made = article(text, *said, layout=layout)
    assert made.blocks[0].start == 0
    assert made.blocks[-1].end == len(text)
    assert all(a.end == b.start for a, b in zip(made.blocks, made.blocks[1:], strict=False))
    starts = line_starts(text)
    holding = [each for each in said if each.last <= len(starts)]
    for run in disjoint(holding):
        for line in range(run.first, run.last + 1):
            stop = starts[line] if line < len(starts) else len(text)
            words = text[starts[line - 1] : stop]
            if words.strip():
                at = starts[line - 1] + len(words) - len(words.lstrip())
                label = made.block_at(at).label
                assert label is run.label or (run.label, label) == (Label.BODY, Label.DATELINE)


@given(SAID)
def test_of_two_that_speak_of_one_line_the_later_counts(said: list[LabelledLines]) -> None:
    told = {line: e.label for e in said for line in range(e.first, e.last + 1)}
    runs = disjoint(said)
    assert {line: r.label for r in runs for line in range(r.first, r.last + 1)} == told
    assert sum(run.last - run.first + 1 for run in runs) == len(told)


def test_a_line_that_is_said_to_be_the_title_is_it_and_the_one_found_is_not() -> None:
    made = article(TEXT, LabelledLines(9, 9, Label.TITLE))
    assert (made.title.text, made.title.how) == ("Another Title Of This Page", TitleHow.USER)
    assert made.block_at(0).label is not Label.TITLE


def test_a_title_that_is_said_to_be_furniture_is_no_title() -> None:
    assert article(TEXT).title.text == "Harbour opens again"
    assert article(TEXT, LabelledLines(1, 1, Label.BOILERPLATE)).title.text is None


def test_furniture_that_is_said_to_be_text_is_read() -> None:
    assert article(TEXT).block_at(TEXT.index("Share")).label is Label.BOILERPLATE
    made = article(TEXT, LabelledLines(8, 8, Label.BODY))
    assert "Share this article" in [s.of(TEXT).strip() for s in made.sentences]


def test_lines_beyond_the_end_are_told() -> None:
    made = article(TEXT, LabelledLines(3, 900, Label.BODY))
    assert made.blocks == article(TEXT).blocks
    assert made.problems == ("line 900 was said to be body, but there are only 10",)


def test_what_was_said_of_other_words_does_not_hold() -> None:
    digest = digest_of(TEXT, line_starts(TEXT), 5, 6)
    said = LabelledLines(5, 6, Label.CAPTION, digest)
    assert article(TEXT, said).block_at(TEXT.index("It had")).label is Label.CAPTION
    changed = TEXT.replace("Friday", "Monday")
    assert article(changed, said).block_at(changed.index("It had")).label is Label.BODY
    assert article(changed, said).problems


def test_many_long_overlapping_ranges_take_no_longer_than_their_lines() -> None:
    said = [LabelledLines(1 + n % 7, 200_000 - n % 5, Label.BODY) for n in range(20_000)]
    spans = labelled("a\n" * 200_000, said).spans
    assert (spans[0][0], spans[-1][1]) == (0, 399_999)
