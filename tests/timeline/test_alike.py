import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.measuring import within
from tests.timeline.build import Kept, table_of, timeline_of, told
from tui.timeline.alike import leaders
from tui.timeline.chronicle import Chronicle
from tui.timeline.model import TimelineEvent, Told

TRUCE = "At noon the armies of Ferrand agreed to stop all shooting along the northern border."
REWORDED = "At noon, all shooting along Ferrand's northern border stopped, both armies agreed."


def tellings(*events: TimelineEvent) -> list[list[int]]:
    """Return the articles of each event's tellings."""
    timeline = timeline_of(events, merged=True)
    return [
        [telling.article for telling in timeline.tellings(index)] for index in range(len(timeline))
    ]


def truce(
    edtf: str | None,
    sentence: str = TRUCE,
    article: int = 1,
    known: Told = Told.SAID,
    entities: tuple[str, ...] = ("Ferrand",),
) -> TimelineEvent:
    return told(edtf, sentence, article=article, entities=entities, known=known)


def test_one_happening_in_other_words_is_one_event_with_its_tellings() -> None:
    assert tellings(truce("2024-05-10"), truce("2024-05-10", REWORDED, 2)) == [[2, 1]]


def test_a_date_may_be_told_less_exactly() -> None:
    assert tellings(truce("2024-05"), truce("2024-05-10", REWORDED, 2)) == [[1, 2]]


def test_nearly_the_same_sentence_on_a_day_nearby_is_a_telling_that_disagrees() -> None:
    other = TRUCE.replace("the northern", "their northern")
    assert tellings(truce("2024-05-10"), truce("2024-05-11", other, 2)) == [[1, 2]]


@pytest.mark.parametrize(
    ("edtf", "sentence", "why"),
    [
        ("2024-05-11", f"{REWORDED} Ministers met envoys elsewhere.", "other words on another day"),
        ("2024-05-20", TRUCE, "days too far apart"),
        ("2024", TRUCE, "a date too vague"),
        ("2024-05-10", "At noon the armies of Ferrand went home to eat.", "too little in common"),
        ("2024-05-10", TRUCE.replace("noon", "noon 26 of"), ""),
    ],
)
def test_what_is_not_surely_the_same_stays_apart(edtf: str, sentence: str, why: str) -> None:
    found = tellings(truce("2024-05-10"), truce(edtf, sentence, 2))
    assert len(found) == (2 if why else 1)


def test_numbers_that_differ_speak_against_it() -> None:
    shot = "At noon in Ferrand the armies counted 26 dead soldiers along the northern border."
    assert len(tellings(truce("2024-05-10", shot), truce("2024-05-10", shot, 2))) == 1
    toll = truce("2024-05-10", shot.replace("26 ", "3 "), 2)
    assert len(tellings(truce("2024-05-10", shot), toll)) == 2


def test_without_a_common_name_nothing_is_the_same() -> None:
    nameless = truce("2024-05-10", REWORDED, 2, entities=())
    assert len(tellings(truce("2024-05-10", entities=()), nameless)) == 2


@pytest.mark.parametrize("known", [Told.INHERITED, Told.PUBLICATION])
def test_only_dates_in_the_sentence_itself_are_compared(known: Told) -> None:
    assert len(tellings(truce("2024-05-10"), truce("2024-05-10", REWORDED, 2, known))) == 2


def test_a_caption_of_the_same_article_does_not_disagree_with_it() -> None:
    other = TRUCE.replace("the northern", "their northern")
    assert len(tellings(truce("2024-05-10"), truce("2024-05-11", other))) == 2


def test_what_is_told_day_after_day_does_not_become_one_happening() -> None:
    days = [truce(f"2024-05-{day:02d}", f"{TRUCE} again", day) for day in range(1, 21, 3)]
    assert [len(each) for each in tellings(*days)] == [2, 2, 2, 1]


def test_whoever_tells_it_word_for_word_goes_with_the_first() -> None:
    same = [truce("2024-05-10", REWORDED, article) for article in (2, 3)]
    assert tellings(truce("2024-05-10", TRUCE, 4), *same) == [[4, 3, 2]]


def test_comparing_ends_when_it_is_cancelled() -> None:
    chronicle = Chronicle(table_of(Kept([truce("2024-05-10")])))
    assert leaders(chronicle, lambda: True) is None


SENTENCES = st.lists(st.sampled_from(TRUCE.split()), min_size=4, max_size=14).map(" ".join)
DATES = st.sampled_from(["2024-05-10", "2024-05-11", "2024-05", "2024", "-0044", "19XX", None])


@given(st.lists(st.tuples(DATES, SENTENCES), max_size=20))
def test_every_sentence_is_a_telling_of_exactly_one_event(
    events: list[tuple[str | None, str]],
) -> None:
    found = tellings(*(truce(edtf, words, n) for n, (edtf, words) in enumerate(events)))
    assert sorted(article for each in found for article in each) == list(range(len(events)))


def test_the_time_grows_with_the_events_also_where_all_are_alike() -> None:
    def chronicle(events: int) -> Chronicle:
        words = (f"{TRUCE} {number} {number % 7}" for number in range(events))
        told_so = [truce("2024-05-10", said, n) for n, said in enumerate(words)]
        return Chronicle(table_of(Kept(told_so)))

    small, large = chronicle(200), chronicle(1600)
    assert within(16, lambda: leaders(large), lambda: leaders(small))
