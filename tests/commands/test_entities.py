import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tui.__main__ import main

CALL = """\
A call about a ceasefire

April 29, 2025

MADRID, April 27 -- Chinese Foreign Minister Wang Yi spoke with Ishaq Dar on Sunday of a ceasefire.
Wang praised him.
"""
VISIT = """\
A visit

May 11, 2025

BEIJING, May 11 -- Foreign Minister Wang Yi received Sergio Bru of the United Nations.
"""
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "call.txt").write_text(CALL)
    (tmp_path / "visit.txt").write_text(VISIT)
    return tmp_path


def rows(captured: Captured) -> list[dict[str, Any]]:
    return [json.loads(line) for line in captured.readouterr().out.splitlines()]


def test_entities_are_printed_one_object_a_line(folder: Path, capsys: Captured) -> None:
    assert main(["entities", str(folder), "--format", "json"]) == 0
    first, *_ = rows(capsys)
    assert first == {
        "name": "Wang Yi",
        "kind": "person",
        "aliases": ["Wang"],
        "mentions": 3,
        "articles": 2,
        "first": "2025-04-29",
        "last": "2025-05-11",
    }


def test_a_query_before_the_path_selects_the_articles(folder: Path, capsys: Captured) -> None:
    command = ["entities", "ceasefire", str(folder), "--kind", "person", "--format", "json"]
    assert main(command) == 0
    assert {row["name"] for row in rows(capsys)} == {"Wang Yi", "Ishaq Dar"}


def test_paths_may_follow_the_options(folder: Path, capsys: Captured) -> None:
    assert main(["entities", "--format", "json", "ceasefire", "--limit", "1", str(folder)]) == 0
    assert [row["articles"] for row in rows(capsys)] == [1]
    assert main(["search", "visit", "--format", "json", str(folder)]) == 0
    assert [row["file"] for row in rows(capsys)] == ["visit.txt"]


def test_entities_are_sorted_as_asked_and_a_limit_says_what_is_left(
    folder: Path, capsys: Captured
) -> None:
    command = ["entities", str(folder), "--sort", "name", "--limit", "2", "--format", "json"]
    assert main(command) == 0
    told = capsys.readouterr()
    names = [json.loads(line)["name"] for line in told.out.splitlines()]
    assert names == sorted(names)
    assert "2 of " in told.err


def test_entities_as_csv_and_text(folder: Path, capsys: Captured) -> None:
    assert main(["entities", str(folder), "--format", "csv", "--kind", "person"]) == 0
    first, *_ = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (first["name"], first["aliases"], first["mentions"]) == ("Wang Yi", "Wang", "3")
    assert main(["entities", str(folder), "--kind", "person"]) == 0
    first_line = capsys.readouterr().out.splitlines()[0]
    assert " ".join(first_line.split()) == "3 in 2 2025-04-29 2025-05-11 person Wang Yi Wang"


def test_a_mistyped_path_is_no_query(tmp_path: Path, capsys: Captured) -> None:
    for missing in ("nosuch.txt", "no/such", "./nosuch"):
        assert main(["entities", missing]) == 2
        assert missing.removeprefix("./") in capsys.readouterr().err


def test_without_entities_the_exit_code_says_so(folder: Path, capsys: Captured) -> None:
    assert main(["entities", "zzzzz", str(folder)]) == 1
    assert main(["mentions", "zzzzz", str(folder)]) == 1
    assert main(["mentions", "…", str(folder)]) == 1
    assert capsys.readouterr().out == ""


def test_mentions_are_printed_with_place_and_line(folder: Path, capsys: Captured) -> None:
    assert main(["mentions", "wang yi", str(folder), "--format", "json"]) == 0
    found = rows(capsys)
    assert [row["file"] for row in found] == ["call.txt", "call.txt", "visit.txt"]
    for row in found:
        text = VISIT if row["file"] == "visit.txt" else CALL
        first, last = row["match"]
        assert text[row["start"] : row["end"]] == row["line"][first:last]
        assert (row["kind"], row["name"]) == ("person", "Wang Yi")
        assert set(row) == {"file", "start", "end", "kind", "name", "how", "line", "match"}


def test_mentions_stand_in_one_column(
    folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    assert main(["mentions", "wang yi", str(folder)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len({line.index("Wang") for line in lines}) == 1
    assert lines[-1].endswith("visit.txt")


def test_a_name_of_several_says_so(folder: Path, capsys: Captured) -> None:
    (folder / "other.txt").write_text("Wang Wenbin spoke. Mr Wang Wenbin told reporters so.\n")
    assert main(["mentions", "wang", str(folder), "--format", "csv"]) == 0
    told = capsys.readouterr()
    assert "Wang Yi (person, 3)" in told.err
    assert {row["name"] for row in csv.DictReader(io.StringIO(told.out))} >= {"Wang Yi"}


def test_a_misspelt_name_is_answered_with_a_better_one(folder: Path, capsys: Captured) -> None:
    assert main(["mentions", "Ishak", str(folder)]) == 1
    assert "Did you mean" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("people", {"Wang Yi"}),
        ("Events", {"Belt and Road Initiative"}),
        ("initiatives", {"Belt and Road Initiative"}),
        ("works", set()),
    ],
)
def test_a_kind_may_be_one_of_a_family_and_in_the_plural(
    kind: str, names: set[str], tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "a.txt").write_text(
        "A plan\n\nForeign Minister Wang Yi praised the Belt and Road Initiative on Sunday.\n"
    )
    main(["entities", str(tmp_path), "--kind", kind, "--format", "json"])
    assert {row["name"] for row in rows(capsys)} == names


def test_a_kind_that_there_is_not_is_refused_with_those_that_there_are(capsys: Captured) -> None:
    with pytest.raises(SystemExit):
        main(["entities", "--kind", "ship"])
    assert "there is no kind ship; there are person, organisation," in capsys.readouterr().err
