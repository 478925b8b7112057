from dataclasses import replace

from tests.timeline.build import told
from tui.articles.model import Span
from tui.timeline.brief import NAME, NUMBER, PLAIN, SORTS, Brief, brief_of
from tui.timeline.model import TimelineEvent


def brief(event: TimelineEvent) -> Brief:
    return brief_of(event.event, event.sentence, event.shown_date)


def sorts(sentence: str, *names: str) -> list[int]:
    return sorted(word % SORTS for word in brief(told("2025", sentence, entities=names)).words)


def test_the_same_words_have_the_same_number_however_they_are_parted() -> None:
    parted, other = (brief(told("2025", words)) for words in ("A dam\n opened.", "A dam opened."))
    assert parted.sentence == other.sentence
    assert parted.sentence != brief(told("2025", "A dam closed.")).sentence


def test_names_numbers_and_other_words_are_told_apart() -> None:
    assert sorts("--; Ann Lee saw 4 dams", "Ann Lee") == [PLAIN, PLAIN, NAME, NAME, NUMBER]


def test_function_words_and_endings_tell_nothing() -> None:
    plain = brief(told("2025", "--, border opened")).words
    assert brief(told("2025", "--, the borders were opening")).words == plain


def test_the_words_of_the_date_itself_are_left_out() -> None:
    event = told("2025-05-10", "On May 10 it opened.")
    dated = replace(event, event=replace(event.event, date=Span(3, 9)))
    assert brief(dated).words == brief(told("2025", "--it opened")).words


def test_a_sentence_without_end_is_like_no_other() -> None:
    assert brief(told("2025", "dam " * 1000)).words == ()


def test_lone_surrogates_are_words_too() -> None:
    assert len(brief(told("2025", "--\ud800 \udfffdam")).words) >= 1
