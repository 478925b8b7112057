from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.articles.texts import PROSE, article, labelled, page
from tui.articles.model import Article, Hints, Label, Layout, PublishedHow, TitleHow

PIECES = st.sampled_from(
    [
        " date 2025-05-11 ",
        "---\n",
        "title: A\n",
        "\n",
        "\r\n",
        "\x0c",
        "\u2028",
        " \t\u00a0",
        "Updated: April 29, 2025 13:53 Xinhua\n",
        "MADRID, April 27 -- ",
        "By Ann Lee\n",
        "Home > News\n",
        "A caption. /Xinhua\n",
        *PROSE,
    ]
)
TEXTS = st.one_of(
    st.text(min_size=1), st.lists(st.one_of(PIECES, st.text(max_size=9))).map("".join)
)


def assert_covers(found: Article) -> None:
    text = found.text
    assert found.blocks[0].start == 0
    assert found.blocks[-1].end == len(text)
    for before, block in pairwise(found.blocks):
        assert before.end == block.start
        assert before.start < before.end
    assert all(0 <= s.start < s.end <= len(text) for s in found.sentences)
    for earlier, later in pairwise(found.sentences):
        assert earlier.end <= later.start


@given(TEXTS.filter(bool))
def test_blocks_are_contiguous_and_cover_any_text(text: str) -> None:
    assert_covers(article(text))


@given(TEXTS.filter(bool))
def test_sentences_hold_every_word_of_the_blocks_that_are_understood(text: str) -> None:
    found = article(text)
    covered = {i for sentence in found.sentences for i in range(sentence.start, sentence.end)}
    kept = {Label.TITLE, Label.HEADING, Label.BODY, Label.CAPTION}
    for block in found.blocks:
        inside = {i for i in range(block.start, block.end) if not text[i].isspace()}
        inside -= {i for i in inside if text[i] in "#-*+•"}
        if block.label in kept and not block.repeats:
            assert inside <= covered
        else:
            assert not inside & covered


def test_a_plain_layout_takes_all_for_body() -> None:
    text = "By Ann Lee\n\nPublished: 3 May 2024\n\nIt rained. It stopped."
    found = article(text, Hints(layout=Layout.PLAIN))
    assert [(b.start, b.end, b.label) for b in found.blocks] == [(0, len(text), Label.BODY)]
    assert found.title.how is TitleHow.NONE
    assert found.published.how is PublishedHow.NONE


def test_hints_overrule_what_the_page_says() -> None:
    text = page("Storm keeps the harbour closed", "Published: 3 May 2024 Reuters", *PROSE)
    found = article(text, Hints(title="The storm", published="2024-05", source="The Gull"))
    assert (found.title.text, found.title.how, found.title.start) == (
        "The storm",
        TitleHow.USER,
        None,
    )
    assert (found.published.value, found.published.how) == ("2024-05", PublishedHow.USER)
    assert found.anchor == "2024-05"
    assert found.source == "The Gull"
    assert labelled(found, Label.BODY) == list(PROSE)


def test_blanks_belong_to_the_block_before_them() -> None:
    text = "\n\n  " + page("Storm keeps the harbour closed", *PROSE)
    found = article(text)
    assert found.blocks[0].start == 0
    assert all(text[block.start] not in "\n " for block in found.blocks[1:])


def test_characters_that_could_not_be_decoded_are_told() -> None:
    for layout in Layout:
        hints = Hints(layout=layout)
        assert article("They met � today.\n", hints).problems == (
            "1 character could not be decoded (�)",
        )
        assert article("�They met� today.\n", hints).problems == (
            "2 characters could not be decoded (�)",
        )
        assert article("They met today.\n", hints).problems == ()
