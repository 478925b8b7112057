"""What is taken along is what stands in the file, and says where it stands."""

from dataclasses import replace

from tests.widgets.articles import article
from tui.articles.model import Label, Published, Span, Title
from tui.widgets.excerpt import LONGEST_WORD, citation, excerpt, sentence_at, word_at
from tui.widgets.page import page, raw_page

OF = article(
    (Label.TITLE, "Talks\n\n"),
    (Label.BODY, "They  met\nin May.\n\n"),
    (Label.BOILERPLATE, "Share this\n"),
    (Label.BODY, "They left.\n"),
)
WHOLE = Span(0, len(OF.text))


def test_characters_are_the_files_own() -> None:
    span = Span(OF.text.index("met"), OF.text.index("May") + 3)
    assert excerpt(OF.text, page(OF), span) == "met\nin May"


def test_what_is_folded_is_left_out_and_what_is_open_is_not() -> None:
    assert excerpt(OF.text, page(OF), WHOLE) == "Talks\n\nThey  met\nin May.\n\nThey left."
    opened = page(OF, frozenset({OF.text.index("Share")}))
    assert excerpt(OF.text, opened, WHOLE) == OF.text.rstrip("\n")


def test_raw_text_is_taken_whole() -> None:
    assert excerpt(OF.text, raw_page(OF), WHOLE) == OF.text.rstrip("\n")


def test_a_citation_names_title_source_date_and_file() -> None:
    assert citation(OF) == "Talks, Xinhua, 2025-04-29, 000_test.txt"
    unknown = replace(OF, title=Title(), source=None, published=Published())
    assert citation(unknown) == "(no title), undated, 000_test.txt"


def test_a_character_finds_its_sentence() -> None:
    assert sentence_at(OF, OF.text.index("met")).of(OF.text) == "They  met\nin May."
    beyond = OF.text.index("Share")
    assert sentence_at(OF, beyond) == Span(beyond, beyond + 1)


def test_a_character_finds_its_word() -> None:
    assert word_at("one two three", 5) == Span(4, 7)
    assert word_at("one, two", 3) == Span(0, 3)
    assert word_at("", 0) == Span(0, 0)
    assert word_at("x" * 1000, 500) == Span(500 - LONGEST_WORD, 500 + LONGEST_WORD)
