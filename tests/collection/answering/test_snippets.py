import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.collection.making import article, collection
from tui.articles.model import Article, Block, Label, Span
from tui.collection.answering.matcher import Hit
from tui.collection.answering.snippets import Snippet, snippets
from tui.collection.answering.snippets import snippet as snippet_of
from tui.collection.selection import Selection

LONG = "Nothing here. " * 30 + "Wang Yi hoped for an early ceasefire. " + "More of it. " * 30


def snippet(text: str, query: str, width: int, title: str | None = None) -> Snippet:
    selection = selected(text, query, title)
    return selection.snippet(selection.keys[0], width)


def selected(text: str, query: str, title: str | None = None) -> Selection:
    return collection(article(text, title)).select(query)


def marked(shown: Snippet) -> list[str]:
    return [match.of(shown.text) for match in shown.matches]


def read(shown: Snippet) -> str:
    """Return what a reader is shown, with matches in brackets."""
    return "".join(f"[{text}]" if is_match else text for text, is_match in shown.pieces())


def laid_out(*parts: tuple[Label, str]) -> Article:
    """Make an article of blocks, whose sentences end in full stops; a dateline has none."""
    blocks, sentences, text = [], [], ""
    for label, part in parts:
        blocks.append(Block(len(text), len(text) + len(part), label))
        if label is not Label.DATELINE:
            sentences += _sentences(part, len(text))
        text += part
    made = article(text).article
    return replace(made, blocks=tuple(blocks), sentences=tuple(sentences))


def _sentences(part: str, base: int) -> list[Span]:
    found = re.finditer(r"\S[^.]*(?:\.|\S(?=\s*\Z))|\S", part)
    return [Span(base + each.start(), base + each.end()) for each in found]


def found(text: str, *terms: str) -> list[Hit]:
    """Return where terms stand in a text, as hits."""
    hits: list[Hit] = []
    for number, term in enumerate(terms):
        at = text.find(term)
        while at >= 0:
            hits.append(Hit(at, at + len(term), number))
            at = text.find(term, at + len(term))
    return sorted(hits, key=lambda hit: hit.start)


def shown(made: Article, width: int, *terms: str) -> str:
    return read(snippet_of(made, found(made.text, *terms), width))


def test_a_snippet_stands_around_the_match_and_marks_it() -> None:
    shown = snippet(LONG, "ceasefire", 60)
    assert "for an early ceasefire" in shown.text
    assert marked(shown) == ["ceasefire"]
    assert len(shown.text) <= 60


def test_a_snippet_is_characters_of_the_article_from_its_start() -> None:
    shown = snippet(LONG, "ceasefire", 60)
    assert LONG[shown.start : shown.start + len(shown.text)] == shown.text


def test_a_snippet_begins_and_ends_between_words() -> None:
    shown = snippet(LONG, "ceasefire", 60)
    assert LONG[shown.start - 1] == " "
    assert LONG[shown.start + len(shown.text)] == " "


def test_the_place_where_most_words_of_the_query_meet_is_shown() -> None:
    text = "A truce. " + "Nothing here. " * 30 + "A truce and talks. " + "And so on. " * 30
    assert marked(snippet(text, "truce talks", 60)) == ["truce", "talks"]


def test_without_a_match_the_beginning_is_shown() -> None:
    assert snippet(LONG, "", 30).text.startswith("Nothing here.")
    assert snippet("Short text.", "-ceasefire", 30).text == "Short text."


def test_line_breaks_are_shown_as_spaces() -> None:
    assert snippet("one\ntwo\u2028three", "two", 30).text == "one two three"


def test_a_match_in_the_body_is_preferred_to_one_in_the_title() -> None:
    assert snippet("They hoped for a truce.", "truce", 30, "A truce").start > len("A truce")


def test_a_match_in_the_title_alone_shows_the_title() -> None:
    assert marked(snippet("Nothing.", "truce", 30, "A truce")) == ["truce"]


@pytest.mark.parametrize("width", [1, 5, 10])
def test_a_snippet_is_wider_than_asked_only_for_one_match_that_is(width: int) -> None:
    assert snippet(LONG, "ceasefire", width).text in ("ceasefire", "ceasefire.")
    assert len(snippet("x" * 500, "", width).text) == width
    assert snippet("x" * 500, "xxx*", width).text == "x" * 500


KUWAIT = laid_out(
    (Label.TITLE, "Oil prices\n"),
    (Label.DATELINE, "KUWAIT, March 2 - "),
    (Label.BODY, "There are no plans for an OPEC meeting. Prices fell again.\n\n"),
    (Label.BODY, "Nobody else spoke of it.\n"),
)


def test_a_dateline_and_the_paragraph_that_it_opens_are_one_passage() -> None:
    assert shown(KUWAIT, 60, "KUWAIT", "meeting") == (
        "[KUWAIT], March 2 - There are no plans for an OPEC [meeting]."
    )


def test_a_dateline_is_never_shown_alone_where_the_text_goes_on() -> None:
    assert shown(KUWAIT, 60, "KUWAIT") == (
        "[KUWAIT], March 2 - There are no plans for an OPEC meeting."
    )
    assert shown(KUWAIT, 24, "KUWAIT") == "[KUWAIT], March 2 - There…"


def test_a_sentence_is_shown_without_the_dateline_before_it() -> None:
    assert shown(KUWAIT, 45, "plans") == "There are no [plans] for an OPEC meeting."


def test_terms_stand_together_only_where_one_window_shows_them() -> None:
    made = laid_out(
        (Label.BODY, "A truce.\n\n"), (Label.BODY, "The talks went on. A truce for talks.\n")
    )
    assert shown(made, 19, "truce", "talks") == "A [truce] for [talks]."


def test_body_comes_before_caption_and_dateline() -> None:
    made = laid_out(
        (Label.CAPTION, "Wang at a desk.\n\n"),
        (Label.DATELINE, "WANG, May 2 - "),
        (Label.BODY, "Nothing is new. Others spoke.\n\n"),
        (Label.BODY, "Then Wang spoke.\n"),
    )
    assert shown(made, 30, "Wang") == "Then [Wang] spoke."
    assert shown(made, 30, "desk", "Wang") == "[Wang] at a [desk]."


def test_of_terms_that_never_meet_the_rarest_is_shown() -> None:
    made = laid_out((Label.BODY, "Wang came. Wang spoke.\n\n"), (Label.BODY, "A pact was made.\n"))
    assert shown(made, 20, "Wang", "pact") == "A [pact] was made."


def test_what_is_cut_of_a_sentence_is_told_by_an_ellipsis() -> None:
    sentence = "All of the ministers of the region hoped for an early end of the long war.\n"
    made = laid_out((Label.BODY, sentence))
    assert shown(made, 30, "early") == "…for an [early] end of the long…"
    assert shown(made, 30, "All") == "[All] of the ministers of the…"
    assert shown(made, 30, "war") == "…an early end of the long [war]."


def test_a_whole_sentence_that_fits_needs_no_ellipsis() -> None:
    made = laid_out((Label.BODY, "They met at noon. They hoped for a truce. They left again.\n"))
    assert shown(made, 26, "hoped") == "They [hoped] for a truce."


def test_where_the_passage_ends_soon_more_is_shown_before() -> None:
    made = laid_out((Label.BODY, "It is so. They met at noon. A truce came.\n"))
    assert shown(made, 34, "truce") == "They met at noon. A [truce] came."


def test_a_word_with_a_hyphen_is_not_broken() -> None:
    sentence = "It ended the long-awaited two-day meeting to discuss far-reaching further steps.\n"
    made = laid_out((Label.BODY, sentence))
    assert shown(made, 27, "day") == "…two-[day] meeting to discuss…"
    assert shown(made, 33, "meeting") == "…two-day [meeting] to discuss…"


def test_a_phrase_at_the_end_is_taken_in_whole_or_left_out() -> None:
    made = laid_out((Label.BODY, "The bank spoke of lower interest rates and of much more.\n"))
    hits = found(made.text, "bank", "interest rates")
    for width in range(1, 60):
        snippet = snippet_of(made, hits, width)
        assert set(marked(snippet)) <= {"bank", "interest rates"}
    assert shown(made, 32, "bank", "rates and of", "lower interest") == (
        "The [bank] spoke of [lower interest]…"
    )


def test_scripts_without_spaces_are_shown_with_what_is_around() -> None:
    shown = snippet(
        "两国外长在北京举行会谈。" * 5 + "停火" + "双方就共同关心的问题交换意见" * 5, "停火", 20
    )
    assert marked(shown) == ["停火"]
    assert len(shown.text) == 20
    assert shown.text.index("停火") == 6


def test_of_blanks_in_a_row_a_reader_is_shown_one() -> None:
    shown = snippet("The   old\n   truce   held.", "truce", 40)
    assert shown.text == "The   old    truce   held."
    assert read(shown) == "The old [truce] held."


def test_several_snippets_are_separate_and_the_best_comes_first() -> None:
    made = laid_out(
        (Label.BODY, "The talks began.\n\n"),
        (Label.BODY, "A truce came of the talks.\n\n"),
        (Label.BODY, "The talks ended.\n\n"),
    )
    several = list(snippets(made, found(made.text, "truce", "talks"), 30))
    assert [each.text for each in several] == [
        "A truce came of the talks.",
        "The talks began.",
        "The talks ended.",
    ]


def test_titles_are_no_further_snippets() -> None:
    selection = selected("They spoke of a truce.", "truce", "A truce")
    (one,) = selection.snippets(selection.keys[0], most=3)
    assert one.text == "They spoke of a truce."


WORDS = st.sampled_from(
    ("truce", "talks", "a", "of", "two-day", "U.S.", "停火", "é", "\n", "—", "x" * 30, "rates")
)
PARTS = st.lists(
    st.tuples(
        st.sampled_from([Label.BODY, Label.BODY, Label.DATELINE, Label.CAPTION, Label.TITLE]),
        st.lists(WORDS, min_size=1, max_size=25).map(lambda words: " ".join(words) + ".\n"),
    ),
    min_size=1,
    max_size=5,
)
TERMS = st.lists(
    st.sampled_from(("truce", "talks", "day", "of a", "rates. truce", "停", "x" * 30, "S")),
    unique=True,
    max_size=3,
)


@example(parts=[(Label.BODY, "truce two-day.\n")], terms=["truce"], width=6)
@given(PARTS, TERMS, st.integers(1, 80))
def test_snippets_are_verbatim_hold_whole_matches_and_keep_their_width(
    parts: list[tuple[Label, str]], terms: list[str], width: int
) -> None:
    made = laid_out(*parts)
    hits = _apart(found(made.text, *terms))
    several = list(snippets(made, hits, width))
    spans = [(hit.start, hit.end) for hit in hits]
    for each in several:
        end = each.start + len(each.text)
        assert each.text == made.text[each.start : end].replace("\n", " ")
        assert each.text == each.text.strip()
        matches = [(each.start + m.start, each.start + m.end) for m in each.matches]
        assert matches == [(a, b) for a, b in spans if a < end and b > each.start]
        assert bool(matches) == bool(hits)
        assert len(each.text) <= max(width, *(b - a for a, b in matches), 0)
    ordered = sorted((each.start, each.start + len(each.text)) for each in several)
    assert all(before[1] <= after[0] for before, after in pairwise(ordered))
    assert several[0] == snippet_of(made, hits, width)


def _apart(hits: list[Hit]) -> list[Hit]:
    apart: list[Hit] = []
    for hit in hits:
        if not apart or hit.start >= apart[-1].end:
            apart.append(hit)
    return apart
