from hypothesis import given
from hypothesis import strategies as st

from tests.dates.articles import plain
from tui.articles.labels import line_starts
from tui.articles.model import SaidDate, Span
from tui.dates.model import DateHow
from tui.dates.said import laid_over, place_of, saying
from tui.dates.tagger import tag

TEXT = "They met on May 7.\nIn May 70 came, and on May 7 two\nof them left on May\n7."


def values(*said: SaidDate) -> list[tuple[str, str]]:
    found = tag(plain(TEXT, "2024-05-15"))
    dates, _ = laid_over(TEXT, found, said)
    return [(" ".join(timex.of(TEXT).split()), timex.value) for timex in dates]


def test_a_date_is_what_is_said_of_it_and_else_what_was_found() -> None:
    assert values()[0] == ("May 7", "2024-05-07")
    assert values(SaidDate(1, "May 7", "1999-05-07")) == [("May 7", "1999-05-07"), *values()[1:]]
    assert values(SaidDate(1, "May 7", None)) == values()[1:]
    assert ("of them", "1999-05") in values(SaidDate(3, "of them", "1999-05"))


def test_the_later_of_two_that_speak_of_the_same_words_counts() -> None:
    early, late = SaidDate(1, "May 7", "1999"), SaidDate(1, "on May 7", "2001")
    assert values(early, late)[0] == ("on May 7", "2001")
    assert values(late, early)[0] == ("May 7", "1999")


def test_words_are_counted_in_their_line_and_may_go_on_in_the_next() -> None:
    starts = line_starts(TEXT)
    second = place_of(TEXT, starts, SaidDate(2, "May 7", None))
    assert second is not None
    assert second.start == TEXT.index("May 7 two")
    assert place_of(TEXT, starts, SaidDate(2, "May 7", None, 2)) is None
    over = place_of(TEXT, starts, SaidDate(3, "May 7", None))
    assert over is not None
    assert TEXT[over.start : over.end] == "May\n7"


def test_what_is_said_of_words_that_are_gone_does_not_hold_and_is_told() -> None:
    found = tag(plain(TEXT, "2024-05-15"))
    dates, problems = laid_over(
        TEXT, found, (SaidDate(1, "June 1", "2024"), SaidDate(9, "x", None))
    )
    assert dates == found
    assert problems == (
        "line 1 no longer has “June 1”, of which a date was said",
        "line 9 no longer has “x”, of which a date was said",
    )


def test_a_corrected_date_says_so() -> None:
    (first, *_), _ = laid_over(TEXT, (), (SaidDate(1, "May 7", "2024-05/2024-06"),))
    assert (first.how, first.value, first.precision) == (DateHow.USER, "2024-05/2024-06", "range")


@given(st.text(st.sampled_from("May 7.\n\r2x’("), max_size=60), st.data())
def test_words_are_found_again_where_they_were_said_to_stand(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    said = saying(text, span, None)
    if said is not None:
        assert place_of(text, line_starts(text), said) == span
