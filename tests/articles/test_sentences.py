from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.articles.texts import PROSE
from tui.articles.sentences import split_sentences

CASES = [
    line
    for line in (Path(__file__).parent / "hard_sentences.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]

MARKS = "#-*+•"
"""Characters that stand before headings and items of lists."""


def split(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text, 0, len(text))]


def boundaries(pieces: list[str]) -> set[int]:
    """Return where the sentences end, counted in characters that are no blanks."""
    return set(accumulate(len("".join(piece.split())) for piece in pieces[:-1]))


def test_the_boundaries_of_hard_cases_are_found() -> None:
    found = missed = wrong = 0
    for case in CASES:
        gold = case.split(" | ")
        text = case.replace(" | ", " ")
        expected, told = boundaries(gold), boundaries(split(text))
        found += len(expected & told)
        missed += len(expected - told)
        wrong += len(told - expected)
    assert len(CASES) >= 260
    assert found + missed >= 270
    assert 2 * found / (2 * found + missed + wrong) >= 0.99


@given(st.text(st.characters(codec="utf-8")), st.integers(0, 9))
def test_every_character_but_blanks_and_marks_is_in_exactly_one_sentence(
    text: str, start: int
) -> None:
    sentences = split_sentences(text, start, len(text))
    covered = [index for span in sentences for index in range(span.start, span.end)]
    assert len(covered) == len(set(covered))
    assert covered == sorted(covered)
    outside = set(range(start, len(text))) - set(covered)
    assert all(text[index].isspace() or text[index] in MARKS for index in outside)


def test_marks_of_headings_and_items_are_no_part_of_a_sentence() -> None:
    assert split("## The storm\n\n- It came. It went.\n\n#storm -5 degrees") == [
        "The storm",
        "It came.",
        "It went.",
        "#storm -5 degrees",
    ]


def test_a_credit_belongs_to_the_sentence_before_it() -> None:
    assert split("The port at night. /The Gull") == ["The port at night. /The Gull"]


def test_an_empty_line_ends_a_sentence() -> None:
    assert split("The storm came\n\nand went.") == ["The storm came", "and went."]


def test_a_line_that_reads_on_does_not_end_a_sentence() -> None:
    assert split("The storm came over\nthe sea at night.") == [
        "The storm came over\nthe sea at night."
    ]


def test_a_line_that_does_not_read_on_ends_a_sentence() -> None:
    assert split("Storm at sea\nThe boats stayed in port.") == [
        "Storm at sea",
        "The boats stayed in port.",
    ]


def test_a_missing_blank_does_not_hide_the_end_of_a_sentence() -> None:
    assert split("The talks ended.The next ones begin in May.") == [
        "The talks ended.",
        "The next ones begin in May.",
    ]
    assert split("He reads example.Com on node.Js today.") == [
        "He reads example.Com on node.Js today."
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    words = " ".join(PROSE).split()
    lines, line = [], ""
    for word in words:
        if len(line) + 1 + len(word) > 64:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    text = "\n".join([*lines, line])
    assert [" ".join(sentence.split()) for sentence in split(text)] == list(PROSE)


@pytest.mark.parametrize(
    "unit", ["a. ", "U.S. ", "“No!” ", ". ", "A", "?!", "He said. ", "\n", "("]
)
def test_long_repeats_take_linear_time(unit: str) -> None:
    text = unit * 20_000
    assert "".join("".join(split(text)).split()) == "".join(text.split())
