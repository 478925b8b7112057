import pytest

from tests.articles.texts import PROSE, article, labelled, page
from tests.measuring import within
from tui.articles.model import Label, TitleHow

TITLE = "Storm keeps the harbour of the small town closed"


def test_a_page_around_an_article_is_boilerplate() -> None:
    head = ("Our Privacy Statement & Cookie Policy", "I agree", "Home > News > Coast")
    foot = ("Copyright© www.example.com | About us | Contact us", "Mobile", "Desktop")
    found = article(page(*head, TITLE, *PROSE, *foot))
    assert labelled(found, Label.TITLE) == [TITLE]
    assert labelled(found, Label.BODY) == list(PROSE)
    assert len(labelled(found, Label.BOILERPLATE)) == 2


def test_an_article_without_a_page_around_it_is_taken_whole() -> None:
    rows = ("Catch 20 tons vs 30 tons", "Boats 12 vs 14", "Year")
    found = article(page(TITLE, "29 April 2025", "ROME, April 28 - Season over", *rows))
    assert labelled(found, Label.TITLE) == [TITLE]
    assert labelled(found, Label.DATELINE) == ["ROME, April 28 -"]
    assert labelled(found, Label.BODY) == ["Season over", *rows]


def test_a_text_that_begins_with_prose_has_no_title() -> None:
    found = article(page(*PROSE))
    assert found.title.how is TitleHow.NONE
    assert labelled(found, Label.BODY) == list(PROSE)


def test_a_standfirst_below_the_title_belongs_to_the_body() -> None:
    deck = "Boats of the small town stay in the harbour for a week of storm"
    found = article(page("Home", TITLE, deck, "By Ann Lee | 29 April 2025", *PROSE, "Contact us"))
    assert labelled(found, Label.TITLE) == [TITLE]
    assert labelled(found, Label.BODY) == [deck, *PROSE]
    assert found.author is not None
    assert found.author.name == "Ann Lee"


def test_headings_stand_between_paragraphs() -> None:
    found = article(page("Home", TITLE, PROSE[0], "A new wall", *PROSE[1:], "Contact us"))
    assert labelled(found, Label.HEADING) == ["A new wall"]


def test_a_heading_may_open_with_a_year() -> None:
    found = article(page("Home", TITLE, PROSE[0], "2013: a wall", *PROSE[1:], "Contact us"))
    assert labelled(found, Label.HEADING) == ["2013: a wall"]


@pytest.mark.parametrize(
    "call", ["<Send This Page To A Friend>", "[Back]", "《Print》", "Print this page"]
)
def test_calls_and_bare_links_at_either_end_are_boilerplate(call: str) -> None:
    found = article(page(call, TITLE, *PROSE, call))
    assert labelled(found, Label.BOILERPLATE) == [call, call]
    assert labelled(found, Label.TITLE) == [TITLE]
    assert labelled(found, Label.BODY) == list(PROSE)


def test_what_says_where_the_facts_come_from_is_body() -> None:
    told = "Facts as reported by The Gull in May 2024. Written for a test."
    found = article(page("Home", TITLE, *PROSE, "Also read: Nets are dry", told, "Contact us"))
    assert labelled(found, Label.BODY) == [*PROSE, told]


def test_breadcrumbs_are_no_title_though_the_text_tells_of_them() -> None:
    found = article(page("Harbour town > Storm > Wall", "Why it is dark", *PROSE, "Contact us"))
    assert found.title.text != "Harbour town > Storm > Wall"


@pytest.mark.parametrize("teaser", ["Also read: Boats come home", "Read more: Nets are dry"])
def test_what_leads_to_another_story_is_no_heading(teaser: str) -> None:
    found = article(page("Home", TITLE, PROSE[0], teaser, *PROSE[1:]))
    assert labelled(found, Label.HEADING) == []


def test_markdown_marks_title_and_headings() -> None:
    found = article(page("# The storm", PROSE[0], "## A new wall", *PROSE[1:]))
    assert (found.title.text, found.title.start) == ("The storm", 2)
    assert labelled(found, Label.HEADING) == ["## A new wall"]
    assert labelled(found, Label.BODY) == list(PROSE)


def test_a_caption_told_again_repeats() -> None:
    caption = "Boats lie in the port of the old town. /Xinhua"
    found = article(page("Home", TITLE, caption, caption, *PROSE))
    captions = [block for block in found.blocks if block.label is Label.CAPTION]
    assert [block.repeats for block in captions] == [False, True]
    assert sum(sentence.start == captions[1].start for sentence in found.sentences) == 0


def test_a_page_that_credits_in_lines_of_their_own_does_so_for_every_name() -> None:
    pictures = ("Boats lie in the port of the town.", "A wall keeps out the water of the sea.")
    other = "A map shows where the storm came from."
    rows = [PROSE[0], pictures[0], "Ann Lee/Getty Images", PROSE[1], other, "Harbour Office"]
    found = article(page("Home", TITLE, *rows, pictures[1], "Bo Dahl/AP", *PROSE, "Contact us"))
    assert {*pictures, other, "Harbour Office"} <= {*labelled(found, Label.CAPTION)}
    alone = article(page("Home", TITLE, PROSE[0], other, "Harbour Office", *PROSE, "Contact us"))
    assert labelled(alone, Label.CAPTION) == []


def test_the_name_of_a_film_stands_below_its_length() -> None:
    film = "Boats in the storm"
    found = article(page("Home", TITLE, PROSE[0], "1:41", film, *PROSE, "Contact us"))
    assert labelled(found, Label.CAPTION) == [film]


def test_a_sentence_that_a_converter_broke_at_links_is_one_paragraph() -> None:
    broken = "The harbour, said\nthe mayor of\nLeigh\n, was closed for a week because of the storm."
    found = article(page("Home", TITLE, broken, *PROSE))
    assert labelled(found, Label.BODY)[0] == broken


@pytest.mark.parametrize(
    "unit",
    [
        "a", "A ", "(", "Photo by ", "/Xinhua ", "12/", "MADRID, ", "a\n", "\n", "- ", "April 2, ",
        "By Ann Lee and ", "Home > ", "“No!” ", ".\n", "x@", "(photo ", "<b>", "Jan ", "— ",
    ],
)  # fmt: skip
def test_time_grows_with_length_alone(unit: str) -> None:
    """Ten times the text may take ten times as long, and some: never a hundred times."""
    small, large = (unit * (size // len(unit)) for size in (10_000, 100_000))
    article(small)
    assert within(35, lambda: article(large), than=lambda: article(small))
