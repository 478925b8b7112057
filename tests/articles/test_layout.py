import pytest

from tests.articles.texts import PROSE, article, labelled, page
from tests.measuring import within
from tui.articles.model import Habits, Hints, Label, TitleHow

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


@pytest.mark.parametrize(
    "row",
    [
        "Record March 15, 2025",
        "03/15/25   02/15/25   Corn oils --",
        "- 9 pct bonds due March 1, 2031,",
        "The commission met the owners of the boats again.",
    ],
)
def test_no_row_of_an_article_is_lost_for_its_date_or_a_word_of_pages(row: str) -> None:
    rows = ("ROME, April 28 - Season over", "Catch 20 tons vs 30 tons", row, "Boats 12 vs 14")
    found = article(page(TITLE, "29 April 2025", *rows))
    assert labelled(found, Label.BODY) == ["Season over", *rows[1:]]


@pytest.mark.parametrize(
    "row",
    [
        "The company was formed on March 15, 1985.",
        "NOTE: Company went public May 7, 1987",
        "Record March 31, 2025",
        "The map is due on May 7, 2026.",
        "The map will be released by May 7, 2026.",
        "TONS LANDED    03/15/25   02/15/25  YEAR",
        "The owners said that the town was charged with the breach of their copyright.",
        "The mayor spoke to bankers at a meeting that was sponsored by the bank of the coast.",
    ],
)
def test_the_last_row_of_an_article_is_not_lost_for_its_date_or_words_of_pages(row: str) -> None:
    rows = ("ROME, April 28 - Season over", "Catch 20 tons vs 30 tons.", "Boats 12 vs 14.", row)
    found = article(page(TITLE, "29 April 2025", *rows))
    assert labelled(found, Label.BODY) == ["Season over", *rows[1:]]
    assert found.published.value == "2025-04-29"


@pytest.mark.parametrize(
    "row", ["Record March 31, 2025", "The map will be released by May 7, 2026."]
)
def test_a_row_with_a_date_is_no_date_of_publication(row: str) -> None:
    found = article(page("ROME, April 28 - Season over", "Catch 20 tons vs 30 tons.", row))
    assert labelled(found, Label.BODY) == ["Season over", "Catch 20 tons vs 30 tons.", row]
    assert found.published.value is None


def test_a_row_with_a_date_directly_below_the_head_is_the_articles_own() -> None:
    rows = ("Tons up to March 31, 2025, total to date nil", "Boats 12 vs 14")
    found = article(page("HERRING LANDED", "29 April 2025", *rows))
    assert labelled(found, Label.BODY) == list(rows)


def test_a_report_may_open_with_the_day_on_which_a_year_ended() -> None:
    rows = ("Year ended December 31, 2024.", "The surplus is 405.5.", "The harbour paid 14.1.")
    found = article(page(TITLE, "29 April 2025", "ROME, April 28 - " + rows[0], *rows[1:], "Share"))
    assert labelled(found, Label.DATELINE) == ["ROME, April 28 -"]
    assert labelled(found, Label.BODY) == list(rows)


@pytest.mark.parametrize(
    "stamp",
    [
        "Updated April 30, 2025",
        "By Ann Lee, April 30, 2025",
        "— Ann Lee (@annlee) April 30, 2025",
        "Source: The Gull, April 30, 2025",
    ],
)
def test_a_line_that_says_what_its_date_is_stays_out_of_the_text(stamp: str) -> None:
    found = article(page(TITLE, "29 April 2025", *PROSE[:2], stamp, PROSE[2]))
    assert labelled(found, Label.BODY) == list(PROSE)


def test_the_dates_of_other_stories_stay_out_of_the_text() -> None:
    others = ("Boats come home", "28 April 2025", "Nets are dry", "27 April 2025")
    found = article(page("Home", TITLE, "29 April 2025", *PROSE, *others, "Contact us"))
    assert labelled(found, Label.BODY)[:3] == list(PROSE)
    assert not {"28 April 2025", "27 April 2025"} & {*labelled(found, Label.BODY)}


@pytest.mark.parametrize(
    "row",
    [
        "The owner is an affiliate of the bank of Leigh",
        "General premium income 1.99 million vs 1.78 million",
        "The newsletter of the port gave the catch of each boat:",
        "The owners have recommended the bid.",
        "BOAT...PREMIUM",
        "Loss of the year includes 30 tons and the first advertising campaigns",
        "NOTE: Affiliate of Gull Lines.",
        "RSS ones in order 195.50 nil",
        "Net excludes 47 cents a share on the sale of a boat",
    ],
)
def test_one_word_that_pages_use_makes_no_page_of_an_article(row: str) -> None:
    rows = ("ROME, April 28 - Season over", "Catch 20 tons vs 30 tons", row, "Boats 12 vs 14", row)
    found = article(page(TITLE, "29 April 2025", *rows))
    assert labelled(found, Label.BODY) == ["Season over", *rows[1:]]


@pytest.mark.parametrize(
    "call",
    [
        "Sign up for our newsletter",
        "Premium",
        "Newsletter and premium content",
        "© 2025 The newsletter of Leigh",
        "Advertise with our newsletter",
    ],
)
def test_words_that_pages_use_make_a_page_where_they_say_so(call: str) -> None:
    found = article(page(TITLE, "29 April 2025", *PROSE, call))
    assert labelled(found, Label.BOILERPLATE) == [call]
    assert labelled(found, Label.BODY) == list(PROSE)


def test_a_word_of_pages_in_the_title_makes_no_page_of_an_article() -> None:
    title = "HARBOUR WINS ITS COPYRIGHT SUIT"
    rows = ("ROME, April 28 - The harbour wins a suit over a map", "Boats 12 vs 14")
    found = article(page(title, "29 April 2025", *rows))
    assert labelled(found, Label.TITLE) == [title]
    assert labelled(found, Label.BODY) == ["The harbour wins a suit over a map", rows[1]]


def test_what_an_agency_opens_many_reports_with_is_theirs() -> None:
    opening = "ROME, April 28 - The following catches were brought in:"
    rows = ("Ann - 20 tons of herring", "Bee - 30 tons of cod")
    text = page("Catches of the day", "29 April 2025", opening, *rows)
    found = article(text, Hints(habits=Habits(frozenset({opening}))))
    assert labelled(found, Label.DATELINE) == ["ROME, April 28 -"]
    assert labelled(found, Label.BODY) == [opening.partition(" - ")[2], *rows]


def test_a_date_on_which_many_files_appeared_is_no_page_around_them() -> None:
    rows = ("Shr 20 cts vs 30 cts", "Net 1,000 vs 2,000", "Revs 12.1 mln vs 14.2 mln")
    text = page(TITLE, "April 29, 2025", "ROME, April 28 - Season over", *rows)
    found = article(text, Hints(habits=Habits(frozenset({"April 29, 2025"}))))
    assert labelled(found, Label.BODY) == ["Season over", *rows]
    assert found.published.value == "2025-04-29"


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


@pytest.mark.parametrize(
    "text",
    [
        "Buy milk.",
        "Subscribe to our newsletter.",
        "Home",
        "• Ann Lee opened the bridge on Sunday.\n• Ferries sail until June.",
        "- milk\n- eggs",
        "Home > News\n\nAnn Lee opened the bridge on Sunday.\n\nContact us | Terms of use",
        "Home\n\nThe bridge is open.\n\nIt cost $3 million.\n\nPrivacy policy",
    ],
)
def test_the_only_text_of_a_file_is_not_lost(text: str) -> None:
    assert labelled(article(text), Label.BODY)


def test_the_end_of_a_short_article_is_its_own_too() -> None:
    brief = ("The works in the harbour cost $41 million.", "What comes next", "It is open.")
    found = article(page("Home", "Harbour reopens after works", *brief, "Copyright 2024"))
    assert found.title.text == "Harbour reopens after works"
    assert labelled(found, Label.BODY) == list(brief)
    assert labelled(found, Label.BOILERPLATE) == ["Home", "Copyright 2024"]


def test_a_line_above_a_list_is_its_heading() -> None:
    found = article("Shopping list\n\n- milk\n- eggs\n")
    assert labelled(found, Label.HEADING) == ["Shopping list"]
    assert labelled(found, Label.BODY) == ["- milk", "- eggs"]


def test_a_marked_title_may_hold_a_date() -> None:
    found = article(page("# Notes of 3 May 2024", "## Present", "- Ann Lee", "- Bo Dahl"))
    assert (found.title.text, found.published.value) == ("Notes of 3 May 2024", "2024-05-03")


@pytest.mark.parametrize(
    "line",
    [
        "https://www.example.com/storm-harbour-small-town",
        "2. Why the harbour is closed\n\n3. When the boats will sail",
        "The harbour of the small town. By Ann Lee",
        "See 6 more",
        "Learn more about",
    ],
)
def test_no_title_is_made_up(line: str) -> None:
    found = article(page("Home", "1:41", line, *PROSE, "Contact us", "Privacy policy"))
    assert found.title.text is None


def test_a_title_in_title_case_may_end_with_a_full_stop() -> None:
    title = "I Know the Mayor. The Harbour Could Have Helped Her Accept Me."
    assert article(page("Home", title, "29 April 2025", *PROSE)).title.text == title


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
    broken = "The\nharbour, said\nthe mayor of\nLeigh\n, was shut for a week because of “\nAnn\n.”"
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
