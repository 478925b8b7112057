import pytest

from tests.articles.texts import article, labelled, page
from tui.articles.lines import paragraphs
from tui.articles.model import Label

WRAPPED = (
    "The harbour of the small town was closed for most of the week,\n"
    "and the boats stayed in port because the wind did not let up and\n"
    "nobody wanted to sail out to the islands in weather such as that,\n"
    "the mayor said.",
    "She added that the ferries would sail again as soon as the sea\n"
    "was calm enough for them, and that nobody on the islands was in\n"
    "need of food, for they have stores that are full to the roof now\n"
    "and will last.",
)


def joined(text: str) -> list[str]:
    return [line.text for group in paragraphs(text) for line in group]


@pytest.mark.parametrize(
    "ragged",
    [
        # Amid a sentence, with room for the next word, which opens with a capital or a number.
        "The owner of two of the three ferries said it was to buy\n"
        "Ann Dahl Lines, the third one, and would go on to sail from the\n"
        "harbour in all weathers but the worst.",
        "It can be paid back on any day of the week from June 15, 2029,\n"
        "on, and has to be paid back with all that was lent on or before\n"
        "the last day of the bond, which the town says is\n"
        "June 15, 2037.",
    ],
)
def test_a_wrapped_paragraph_is_one_though_some_lines_had_room_for_more(ragged: str) -> None:
    assert joined(ragged) == [ragged]
    found = article(page("Ferries", "29 April 2025", ragged))
    assert labelled(found, Label.BODY) == [ragged]


def test_two_lines_are_one_paragraph_where_the_text_was_wrapped_as_wide() -> None:
    two = "The commission, which is headed by a former mayor, Henry\nDahl, wants a wall of stone."
    assert joined(page(*WRAPPED, two)) == [*WRAPPED, two]
    assert joined(page(two)) == two.split("\n")


@pytest.mark.parametrize(
    "lines",
    [
        "Storm keeps the harbour of the small town closed for all\nApril 29, 2025",
        "Boats 12 vs 14\nCatch 20 tons vs 30 tons\nThe season is over.",
        "A short line\nAnother line that is rather longer than the one\nBoats are in port.",
    ],
)
def test_lines_that_are_no_paragraph_stay_apart_in_a_wrapped_text(lines: str) -> None:
    assert joined(page(*WRAPPED, lines))[2:] == lines.split("\n")


def test_a_mark_directly_below_a_wrapped_text_makes_no_page_of_it() -> None:
    text = WRAPPED[1] + "\nMore"
    found = article(page("Ferries stay in port", "29 April 2025", WRAPPED[0], text))
    assert labelled(found, Label.BOILERPLATE) == []
    apart = article(page("Ferries stay in port", "29 April 2025", *WRAPPED, "More"))
    assert labelled(apart, Label.BOILERPLATE) == ["More"]


def test_a_mark_directly_below_a_row_costs_none_of_the_rows() -> None:
    rows = ("Catch 20 tons vs 30 tons", "NOTE: The full name is Gull Lines of Leigh\nMore")
    found = article(page("CATCHES", "29 April 2025", "ROME, April 28 - Season over", *rows))
    assert labelled(found, Label.BOILERPLATE) == []
