import pytest

from tui.palette import found, score


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("timeline", "Timeline: see every dated event"),
        ("exp ev", "Export: write events to a file"),
        ("EVENT", "Timeline: see every dated event"),
    ],
)
def test_a_command_is_found_by_the_beginnings_of_its_words(query: str, title: str) -> None:
    assert found(query, title)


@pytest.mark.parametrize("query", ["tmln", "merge", "see nothing", ""])
def test_letters_that_are_scattered_and_words_that_are_missing_find_nothing(query: str) -> None:
    assert not found(query, "Timeline: see every dated event")


def test_the_name_of_a_command_counts_more_than_its_words() -> None:
    name, words = "Export: write a file", "Timeline: export nothing"
    assert score(found("export", name), name) > score(found("export", words), words) > 0
