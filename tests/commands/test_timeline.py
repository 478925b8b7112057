import csv
import io
import json
from pathlib import Path

import pytest

from tests.collection.timelines.calendars import read
from tui.__main__ import main
from tui.commands import timeline

CALL = """\
A call about a ceasefire

April 29, 2025

MADRID, April 27 -- Foreign Minister Wang Yi spoke with Ishaq Dar on Sunday. They greeted envoys.

Relations were opened in 1951. Talks were held on 21 May 2024 in Beijing.
"""
OPEN = "A second round\n\nThe second round was held on August 21 in Baoting.\n"
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a call.txt").write_text(CALL)
    (tmp_path / "open.txt").write_text(OPEN)
    return tmp_path


def rows(captured: Captured) -> list[dict[str, object]]:
    return [json.loads(line) for line in captured.readouterr().out.splitlines()]


def test_text_draws_a_bar_for_each_group_and_a_line_for_each_event(
    folder: Path, capsys: Captured
) -> None:
    assert main(["timeline", str(folder), "--by", "year"]) == 0
    heads = [line for line in capsys.readouterr().out.splitlines() if not line.startswith(" ")]
    assert heads == ["1951 ▇ 1", "2024 ▇ 1", "2025 ▇ 1"]


def test_json_has_what_inspect_tells_of_an_event_and_more(folder: Path, capsys: Captured) -> None:
    assert main(["timeline", str(folder), "--format", "json"]) == 0
    found = rows(capsys)
    assert [row["edtf"] for row in found] == ["1951", "2024-05-21", "2025-04-27"]
    keys = "file start end edtf value precision how entities sentence tellings"
    assert all(list(row) == keys.split() for row in found)
    text = (folder / "a call.txt").read_text()
    for row in found:
        assert text[int(str(row["start"])) : int(str(row["end"]))] == row["sentence"]
    main(["inspect", "--json", str(folder)])
    inspected = rows(capsys)[0]["events"]
    shared = ("start", "end", "edtf", "precision", "entities")
    assert sorted(inspected, key=lambda event: event["edtf"]) == [  # type: ignore[call-overload]
        {key: row[key] for key in shared} for row in found
    ]


@pytest.mark.parametrize(
    ("options", "added"),
    [
        (["--inherited"], [("inherited", "2025-04-27")]),
        (["--publication"], [("publication", "2025-04-29")]),
        (["--undated"], [("open", None)]),
    ],
)
def test_other_kinds_of_dates_are_printed_when_asked_for(
    options: list[str], added: list[tuple[str, str | None]], folder: Path, capsys: Captured
) -> None:
    main(["timeline", str(folder), "--format", "json"])
    usual = [(row["how"], row["edtf"]) for row in rows(capsys)]
    main(["timeline", str(folder), "--format", "json", *options])
    more = [(row["how"], row["edtf"]) for row in rows(capsys)]
    assert [row for row in more if row not in usual] == added
    assert len(more) == len(usual) + len(added)


@pytest.mark.parametrize(
    ("arguments", "dates"),
    [
        (["person:Dar"], ["2025-04-27"]),
        (["about:2024"], ["2024-05-21"]),
        (["ceasefire"], ["1951", "2024-05-21", "2025-04-27"]),
        (["--from", "2024"], ["2024-05-21", "2025-04-27"]),
        (["--to", "2024-05"], ["1951", "2024-05-21"]),
        (["--from", "2024-05-21", "--to", "2024-05-21"], ["2024-05-21"]),
    ],
)
def test_a_query_and_dates_choose_events(
    arguments: list[str], dates: list[str], folder: Path, capsys: Captured
) -> None:
    query = [] if arguments[0].startswith("-") else arguments[:1]
    options = arguments[len(query) :]
    assert main(["timeline", *query, str(folder), *options, "--format", "json"]) == 0
    assert [row["edtf"] for row in rows(capsys)] == dates


def test_without_events_it_prints_nothing_and_returns_1(folder: Path, capsys: Captured) -> None:
    for style in ("text", "json"):
        assert main(["timeline", "nothing-of-this", str(folder), "--format", style]) == 1
        assert capsys.readouterr().out == ""


def test_what_is_no_date_is_told(folder: Path, capsys: Captured) -> None:
    backwards = ["timeline", str(folder), "--from", "2025", "--to", "2024-12"]
    assert main(backwards) == 2
    assert "--to: 2024-12 is before 2025" in capsys.readouterr().err
    for option, value in (("--from", "soon"), ("--to", "2024..2025"), ("--to", "2024-13")):
        assert main(["timeline", str(folder), option, value]) == 2
        told = capsys.readouterr()
        assert told.err.startswith(f"dateline: {option}: {value} is no date")
        assert told.out == ""


def test_nothing_to_read_is_told(tmp_path: Path, capsys: Captured) -> None:
    assert main(["timeline", str(tmp_path / "gone")]) == 2
    assert "gone" in capsys.readouterr().err


def test_csv_is_a_table(folder: Path, capsys: Captured) -> None:
    assert main(["timeline", str(folder), "--format", "csv"]) == 0
    head, *found = csv.reader(io.StringIO(capsys.readouterr().out))
    assert [row[head.index("date")] for row in found] == ["1951", "2024-05-21", "2025-04-27"]


def test_markdown_links_to_the_files_from_where_one_is(
    folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.parent)
    assert main(["timeline", folder.name, "--format", "markdown"]) == 0
    assert f"](<{folder.name}/a%20call.txt>)" in capsys.readouterr().out


def test_a_calendar_says_what_it_cannot_hold(folder: Path, capsys: Captured) -> None:
    assert main(["timeline", str(folder), "--format", "ics", "--undated"]) == 0
    told = capsys.readouterr()
    assert len(read(told.out)) == 3
    assert told.err == "1 of 4 events have no day that a calendar knows\n"


def test_timelinejs_is_one_object(folder: Path, capsys: Captured) -> None:
    assert main(["timeline", str(folder), "--format", "timelinejs"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert [slide["start_date"]["year"] for slide in made["events"]] == [1951, 2024, 2025]


@pytest.mark.parametrize("written", ["timelinejs", "json"])
def test_json_steers_no_terminal_be_it_behind_a_pipe(
    tmp_path: Path, capsys: Captured, written: str
) -> None:
    (tmp_path / "a.txt").write_text("On 5 May 2024 the truce \u202eheld\x9b31m for long.\n")
    assert main(["timeline", str(tmp_path), "--format", written]) == 0
    shown = capsys.readouterr().out
    assert not {"\u202e", "\x9b"} & set(shown)
    read = json.dumps(json.loads(shown), ensure_ascii=False)
    assert "\u202eheld\x9b31m" in read


def test_on_a_terminal_lines_are_cut_to_its_width_and_styled(
    folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setattr(timeline, "in_colour", lambda: True)
    monkeypatch.setenv("COLUMNS", "50")
    assert main(["timeline", str(folder)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("\x1b[1m1951\x1b[0m")
    assert any("…" in line for line in lines)
