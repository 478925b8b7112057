"""What can be quoted, and how a passage grows."""

from hypothesis import given
from hypothesis import strategies as st

from tests.widgets.articles import article
from tui.articles.model import Article, Label, Span
from tui.widgets.page import page, raw_page
from tui.widgets.passages import Passage, Units, passage_at

PARTS = (
    (Label.TITLE, "Talks\n\n"),
    (Label.DATELINE, "MADRID, May 3 — "),
    (Label.BODY, "They met. They\nspoke.\n\n"),
    (Label.BOILERPLATE, "Share this\nFollow us\n"),
    (Label.BODY, "- They left. Nobody stayed.\n"),
)
TEXT = "".join(words for _, words in PARTS)
SENTENCES = ("Talks", "They met.", "They\nspoke.", "They left.", "Nobody stayed.")
OF = article(
    *PARTS,
    sentences=tuple(Span(at := TEXT.index(said), at + len(said)) for said in SENTENCES),
)


def units_of(of: Article, *, raw: bool = False, opened: frozenset[int] = frozenset()) -> Units:
    return Units(of.text, raw_page(of) if raw else page(of, opened), of.sentences)


def passage(words: str, units: Units) -> Passage:
    found = passage_at(units, OF.text.index(words))
    assert found is not None
    return found


def said(found: Passage) -> str:
    return found.span.of(OF.text)


def walked(units: Units) -> list[str]:
    """What is chosen one after the other from the top of the page on."""
    here = passage_at(units, 0)
    found: list[str] = []
    while here is not None and [said(here)] != found[-1:]:
        found.append(said(here))
        here = here.next_one()
    return found


def test_sentences_are_chosen_and_what_is_in_none_but_not_what_is_folded_or_a_mere_sign() -> None:
    assert walked(units_of(OF)) == [
        "Talks",
        "MADRID, May 3 —",
        "They met.",
        "They\nspoke.",
        "They left.",
        "Nobody stayed.",
    ]


def test_of_the_raw_file_and_of_an_open_fold_lines_are_chosen() -> None:
    fold = OF.text.index("Share")
    assert walked(units_of(OF, opened=frozenset({fold})))[4:6] == ["Share this", "Follow us"]
    assert walked(units_of(OF, raw=True))[1:4] == [
        "MADRID, May 3 — They met. They",
        "spoke.",
        "Share this",
    ]


def test_a_place_between_sentences_stands_for_the_next_and_the_end_for_the_last() -> None:
    units = units_of(OF)
    assert said(passage(" They met", units)) == "They met."
    assert said(passage("Follow us", units)) == "They left."
    last = passage_at(units, len(OF.text))
    assert last is not None
    assert said(last) == "Nobody stayed."
    assert passage_at(units_of(article((Label.BODY, " \n"))), 0) is None


def test_a_passage_grows_shrinks_and_turns_round_where_it_began() -> None:
    here = passage("They left", units_of(OF))
    assert said(here.drawn(1)) == "They left. Nobody stayed."
    assert here.drawn(1).drawn(1) == here.drawn(1), "beyond the end there is nothing"
    assert said(here.drawn(1).drawn(-1).drawn(-1)).startswith("They\nspoke.")
    assert here.drawn(-1).count == 2


def test_a_passage_grows_to_the_end_of_its_paragraph_and_then_of_the_next() -> None:
    here = passage("MADRID", units_of(OF)).drawn_by_paragraph(1)
    assert said(here).endswith("spoke.")
    assert said(here.drawn_by_paragraph(1)).endswith("stayed.")
    assert said(here.drawn_by_paragraph(-1)) == "MADRID, May 3 —"
    assert said(here.drawn_by_paragraph(-1).drawn_by_paragraph(-1)) == "Talks\n\nMADRID, May 3 —"


@given(
    st.lists(st.tuples(st.sampled_from(Label), st.text("a. \n", min_size=1))),
    st.sets(st.integers(0, 60)).map(sorted),
    st.integers(0, 60),
    st.lists(st.sampled_from([1, -1])),
)
def test_whatever_the_text_a_passage_holds_whole_units_and_its_beginning(
    parts: list[tuple[Label, str]], cuts: list[int], at: int, steps: list[int]
) -> None:
    text = "".join(words for _, words in parts)
    spans = (Span(*cut) for cut in zip(cuts[::2], cuts[1::2], strict=False))
    of = article(*parts, sentences=tuple(span for span in spans if span.end <= len(text)))
    here = passage_at(Units(of.text, page(of), of.sentences), at)
    if here is None:
        return
    begun = here.span
    for step in steps:
        here = here.drawn(step)
        assert here.span.start <= begun.start < begun.end <= here.span.end
        assert here.span.of(text) == here.span.of(text).strip()
