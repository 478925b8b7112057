from pathlib import Path

import pytest

from tui.__main__ import main

CALL = """\
A call about a ceasefire

April 29, 2025

MADRID, April 27 -- Chinese Foreign Minister Wang Yi spoke with Ishaq Dar on Sunday of a ceasefire.
"""
IN_SAMPLE = "In the sample collection; give a folder to read yours."
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "call.txt").write_text(CALL)
    return tmp_path


def told(arguments: list[str], captured: Captured) -> list[str]:
    """Return what a command without hits says of it."""
    assert main(arguments) == 1
    said = captured.readouterr()
    assert said.out == ""
    return said.err.splitlines()


@pytest.mark.parametrize("command", ["search", "timeline", "entities"])
def test_without_hits_what_was_probably_meant_is_told(
    command: str, folder: Path, capsys: Captured
) -> None:
    said = told([command, "caesefire", "articles"], capsys)
    assert said == ["No article has this. Did you mean ceasefire?"]


@pytest.mark.parametrize("command", ["search", "timeline", "entities"])
@pytest.mark.parametrize("query", ['"', "()", "person:", "…"])
def test_a_query_of_which_nothing_can_be_used_selects_nothing(
    query: str, command: str, folder: Path, capsys: Captured
) -> None:
    *_, said = told([command, query, "articles"], capsys)
    assert said == "Nothing of this can be searched for; an empty query ('') is for all."


def test_an_empty_query_selects_all(folder: Path, capsys: Captured) -> None:
    for query in ("", " "):
        assert main(["search", query, "articles"]) == 0
        assert "A call about a ceasefire" in capsys.readouterr().out


def test_what_was_meant_can_be_pasted_into_a_shell(folder: Path, capsys: Captured) -> None:
    said = told(["search", 'persn:"Wang Yi"', "articles"], capsys)
    assert said[1].endswith("there is no field persn: taken as a word; perhaps person:")
    assert said[2] == """No article has this. Did you mean 'person:"Wang Yi"'?"""


def test_the_part_that_leaves_nothing_is_told(folder: Path, capsys: Captured) -> None:
    said = told(["search", "ceasefire zzzzz", "articles"], capsys)
    assert said == [
        "No article has all of this.",
        "Without zzzzz there would be 1 article: ceasefire",
    ]


def test_where_a_word_is_corrected_and_a_part_left_out_both_are_told(
    folder: Path, capsys: Captured
) -> None:
    said = told(["search", "caesefire zzzzz", "articles"], capsys)
    assert said == [
        "No article has all of this.",
        "Did you mean ceasefire, without zzzzz? There would be 1 article.",
    ]


def test_several_that_may_have_been_meant_are_told(folder: Path, capsys: Captured) -> None:
    (folder / "articles" / "calf.txt").write_text("A calf\n\nApril 29, 2025\n\nA calf was born.\n")
    assert told(["search", "calx", "articles"], capsys) == [
        "No article has this. Did you mean calf or call?"
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["timeline", "ceasefire", "--from", "2030"], "The articles tell nothing under such"),
        (["entities", "ceasefire", "--kind", "event"], "The articles name nothing of that kind."),
    ],
)
def test_articles_that_say_nothing_of_the_sort_are_told_of(
    arguments: list[str], said: str, folder: Path, capsys: Captured
) -> None:
    assert told([*arguments[:2], "articles", *arguments[2:]], capsys)[0].startswith(said)


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("articels", "Or did you mean the path articles?"),
        ("articles", "articles is also a path: a query stands before it."),
        ("notez.doc", "If notez.doc is meant as a file: there is none of that name here."),
    ],
)
def test_a_word_that_looks_like_a_path_is_told_of(
    word: str, hint: str, folder: Path, capsys: Captured
) -> None:
    assert told(["search", word], capsys) == [IN_SAMPLE, "No article has this.", hint]


@pytest.mark.parametrize("word", ["zzzzz", "U.S.S.", "zz\0zz", "z" * 300, ""])
def test_another_word_is_not_taken_for_a_path(word: str, folder: Path, capsys: Captured) -> None:
    main(["search", word, "articles"])
    assert "path" not in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [["inspect"], ["search", "wang"], ["entities"], ["timeline"], ["mentions", "wang"]]
)
def test_that_the_sample_was_used_is_told(arguments: list[str], capsys: Captured) -> None:
    assert main(arguments) == 0
    assert IN_SAMPLE in capsys.readouterr().err.splitlines()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["Wnag"], 'Nothing is called Wnag. Did you mean "Wang Yi" (person)?'),
        (["Wang Yi", "--kind", "place"], 'No place is called Wang Yi. Did you mean "Wang Yi" (per'),
        (["Zzzzz"], "Nothing is called Zzzzz."),
    ],
)
def test_a_name_that_nobody_has_is_answered_with_one_as_it_is_spelt(
    arguments: list[str], said: str, folder: Path, capsys: Captured
) -> None:
    (line,) = told(["mentions", arguments[0], "articles", *arguments[1:]], capsys)
    assert line.startswith(said)
