import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tui import __version__
from tui.__main__ import main
from tui.articles.problems import DatelineError
from tui.collection.answering.ranking import Order
from tui.collection.database import NO_FTS5
from tui.commands.arguments import KINDS, SORTS
from tui.commands.collecting import AROUND, MOST_NOTES, collect, opening_of
from tui.commands.output import CUT_OFF
from tui.entities.kinds import PLURALS
from tui.entities.model import Kind
from tui.query.parsing import parse
from tui.resources import sample, styles
from tui.state.marks import Mark, Marks

TEXT = """\
A call about a ceasefire

April 29, 2025

MADRID, April 27 -- Chinese Foreign Minister Wang Yi spoke with Ishaq Dar on Sunday of a ceasefire.
"""
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "call.txt").write_text(TEXT)
    (tmp_path / "other.txt").write_text(
        "Another title of words\n\nNothing was said of it at all.\n"
    )
    return tmp_path


def lines(captured: Captured) -> list[str]:
    return captured.readouterr().out.splitlines()


def test_inspect_prints_one_object_a_line_with_all_keys_of_the_contract(
    folder: Path, capsys: Captured
) -> None:
    assert main(["inspect", "--json", str(folder)]) == 0
    call, other = [json.loads(line) for line in lines(capsys)]
    keys = (
        "file title title_how published anchor source author dateline blocks sentences dates"
        " mentions events problems"
    )
    assert list(call) == list(other) == keys.split()
    assert call["file"] == "call.txt"
    assert set(call["published"]) == {"value", "how", "start", "end"}
    assert set(call["dateline"]) == {"place", "date", "start", "end"}
    assert other["dateline"] is None
    rows = {
        "blocks": {"start", "end", "label"},
        "sentences": {"start", "end"},
        "dates": {"start", "end", "type", "value", "edtf", "precision", "how"},
        "mentions": {"start", "end", "kind", "name", "how"},
        "events": {"start", "end", "edtf", "precision", "entities"},
    }
    for name, fields in rows.items():
        assert call[name]
        assert all(set(row) == fields for row in call[name])


def test_inspect_tells_the_same_facts_in_words(folder: Path, capsys: Captured) -> None:
    assert main(["inspect", str(folder / "call.txt")]) == 0
    out = capsys.readouterr().out
    for words in ("call.txt", "A call about a ceasefire", "2025-04-29", "Wang Yi", "MADRID"):
        assert words in out
    assert "2025-04-29 (as stated)" in out
    assert "date, counted from the article's date: Sunday" in out


def test_inspect_takes_its_format_as_the_others_do(folder: Path, capsys: Captured) -> None:
    printed = []
    for option in (["--json"], ["--format", "json"], ["--format", "text"], []):
        assert main(["inspect", str(folder), *option]) == 0
        printed.append(capsys.readouterr().out)
    assert printed[0] == printed[1] != printed[2] == printed[3]


def test_what_cannot_be_read_is_told_and_the_others_are_printed(
    folder: Path, capsys: Captured
) -> None:
    (folder / "empty.txt").write_text("")
    (folder / "binary.txt").write_bytes(bytes(range(256)))
    assert main(["inspect", "--json", str(folder)]) == 1
    told = capsys.readouterr()
    assert len(told.out.splitlines()) == 2
    assert "empty.txt" in told.err
    assert "binary.txt" in told.err


def test_a_broken_collection_file_is_told_with_its_line(folder: Path, capsys: Captured) -> None:
    (folder / "dateline.yaml").write_text("title: x\nlayuot: plain\n")
    assert main(["inspect", "--json", str(folder)]) == 1
    told = capsys.readouterr()
    assert "dateline.yaml: line 2, the file > layuot: unknown key" in told.err
    assert len(told.out.splitlines()) == 2


@pytest.mark.parametrize("command", [[], ["inspect"], ["search", "x"]])
def test_where_there_is_nothing_to_read_it_says_so(
    command: list[str], tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "gone", tmp_path / "folder"):
        assert main([*command, str(path)]) == 2
        told = capsys.readouterr()
        assert str(path) in told.err
        assert told.out == ""


def test_without_a_terminal_the_reader_says_what_to_use_instead(
    folder: Path, capsys: Captured
) -> None:
    assert main([str(folder)]) == 2
    assert "dateline inspect" in capsys.readouterr().err


def test_search_prints_hits_in_text_json_and_csv(folder: Path, capsys: Captured) -> None:
    assert main(["search", "ceasefire", str(folder)]) == 0
    assert "A call about a ceasefire" in capsys.readouterr().out
    assert main(["search", "ceasefire", str(folder), "--format", "json"]) == 0
    (hit,) = [json.loads(line) for line in lines(capsys)]
    assert list(hit) == ["file", "title", "published", "score", "snippets"]
    assert hit["published"]["value"] == "2025-04-29"
    (snippet,) = hit["snippets"]
    assert [snippet["text"][start:end] for start, end in snippet["matches"]] == ["ceasefire"]
    assert main(["search", "ceasefire", str(folder), "--format", "csv"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (row["file"], row["published"]) == ("call.txt", "2025-04-29")


def test_a_program_is_given_separate_passages_of_an_article_best_first(
    tmp_path: Path, capsys: Captured
) -> None:
    said = [f"{name} spoke of the truce.\n\n" for name in ("Ann", "Bob", "Cy", "Di")]
    (tmp_path / "a.txt").write_text("".join(said) + "The truce and the talks went on.\n")
    main(["search", "truce talks", str(tmp_path), "--format", "json"])
    snippets = json.loads(capsys.readouterr().out)["snippets"]
    assert [each["text"] for each in snippets] == [
        "The truce and the talks went on.",
        "Ann spoke of the truce.",
        "Bob spoke of the truce.",
    ]
    assert [each["matches"] for each in snippets] == [[[4, 9], [18, 23]], [[17, 22]], [[17, 22]]]


SENTENCE = f"They{' very' * 40} much hoped for a truce{' of long' * 20} years.\n"


def test_people_are_told_where_a_sentence_is_cut_and_programs_given_its_very_text(
    tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE)
    main(["search", "truce", str(tmp_path)])
    _, line = lines(capsys)
    assert line.strip().startswith("…very ")
    assert line.endswith(" of…")
    main(["search", "truce", str(tmp_path), "--format", "json"])
    (snippet,) = json.loads(capsys.readouterr().out)["snippets"]
    main(["search", "truce", str(tmp_path), "--format", "csv"])
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert snippet["text"] == row["snippet"] == line.strip().strip("…")
    assert snippet["text"] in SENTENCE


def print_to_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what is printed, and captured, go to a terminal of 50 columns."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "50")


def test_on_a_terminal_a_snippet_is_wrapped_under_its_title(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    print_to_terminal(monkeypatch)
    monkeypatch.setenv("NO_COLOR", "1")
    (tmp_path / "a.txt").write_text(SENTENCE)
    main(["search", "truce", str(tmp_path)])
    _, *snippet = lines(capsys)
    assert len(snippet) > 3
    assert all(line.startswith(" " * 12) and line[12] != " " for line in snippet)
    assert max(map(len, snippet)) <= 50
    monkeypatch.setattr(sys.stdout, "isatty", lambda: False)
    main(["search", "truce", str(tmp_path)])
    _, piped = lines(capsys)
    assert piped.split() == " ".join(snippet).split()


def test_matches_in_titles_are_coloured_as_in_snippets(
    folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    print_to_terminal(monkeypatch)
    main(["search", "ceasefire call", str(folder)])
    title, *snippet = lines(capsys)
    assert "\x1b[1mA \x1b[0m\x1b[1;33mcall\x1b[0m\x1b[1m about a \x1b[0m" in title
    assert "\x1b[1;33mceasefire\x1b[0m" in title
    assert "\x1b[1;33mceasefire\x1b[0m" in "".join(snippet)


def test_a_match_is_coloured_in_a_title_that_is_not_of_the_text(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    print_to_terminal(monkeypatch)
    (tmp_path / "a.txt").write_text("They spoke.\n")
    (tmp_path / "dateline.yaml").write_text("articles: {a.txt: {title: On the truce talks}}\n")
    main(["search", "truce", str(tmp_path)])
    assert "\x1b[1mOn the \x1b[0m\x1b[1;33mtruce\x1b[0m\x1b[1m talks\x1b[0m" in lines(capsys)[0]


def test_search_shows_a_date_of_open_order_in_doubt_and_a_guess_as_one(
    tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "open.txt").write_text("Talks go on\n\nPublished: 03/04/2025\n\nThey met.\n")
    (tmp_path / "guess.txt").write_text(
        "The bridge was built in 2024. The ministers met on Saturday, May 10.\n"
    )
    assert main(["search", "", str(tmp_path)]) == 0
    guessed, _, stated, _ = lines(capsys)
    assert guessed.startswith("≈2025-05 ")
    assert stated.startswith("2025-03-04? ")


@pytest.mark.parametrize(
    "query", ["ceasefire", "-title:round source:sample", "after:2025-05 ~talk"]
)
def test_what_asks_of_texts_alone_is_answered_from_texts_alone(query: str) -> None:
    assert parse(query).is_of_texts
    opening = opening_of([sample()])
    (texts, _), (whole, _) = collect(opening, text_only=True), collect(opening)
    assert texts.select(query).keys == whole.select(query).keys != ()
    assert not len(texts.select().entities())


@pytest.mark.parametrize("query", ["person:wang", "-place:karachi", "about:2025 OR truce"])
def test_what_asks_of_sentences_is_answered_from_them(query: str, capsys: Captured) -> None:
    assert not parse(query).is_of_texts
    assert main(["search", "--", query, str(sample())]) == 0
    assert lines(capsys)


def test_search_knows_what_was_bookmarked_and_read(folder: Path, capsys: Captured) -> None:
    marks = Marks()
    marks.put(folder / "call.txt", Mark(bookmarked=True))
    marks.save()
    for query in ("is:bookmarked", "-is:bookmarked", "is:read"):
        main(["search", "--format", "json", "--", query, str(folder)])
    assert [json.loads(line)["file"] for line in lines(capsys)] == ["call.txt", "other.txt"]


def test_search_without_hits_ends_with_one(folder: Path, capsys: Captured) -> None:
    assert main(["search", "xyzzy", str(folder)]) == 1
    assert capsys.readouterr().out == ""


def test_search_prints_as_many_hits_as_wanted(folder: Path, capsys: Captured) -> None:
    assert main(["search", "--limit", "1", "", str(folder), "--format", "json"]) == 0
    told = capsys.readouterr()
    assert len(told.out.splitlines()) == 1
    assert "1 of 2" in told.err
    assert main(["search", "--limit", "0", "", str(folder), "--format", "json"]) == 0
    assert len(lines(capsys)) == 2


@pytest.mark.parametrize("command", ["search", "entities"])
def test_people_are_shown_twenty_rows_and_programs_all(
    command: str, tmp_path: Path, capsys: Captured
) -> None:
    for number in range(21):
        text = f"Ann Bond spoke to Mr. Carl Name{chr(97 + number)}ova of a truce.\n"
        (tmp_path / f"{number}.txt").write_text(text)
    printed = {}
    for form in ("text", "json", "csv"):
        main([command, "truce", str(tmp_path), "--format", form])
        printed[form] = capsys.readouterr()
    assert "--limit 0 prints all" in printed["text"].err
    assert printed["json"].err == printed["csv"].err == ""
    rows = printed["json"].out.splitlines()
    assert len(rows) >= 21
    assert len(printed["csv"].out.splitlines()) == len(rows) + 1
    assert len(printed["text"].out.splitlines()) == (40 if command == "search" else 20)


@pytest.mark.parametrize(
    ("sort", "files"),
    [("oldest", ["a.txt", "b.txt"]), ("newest", ["b.txt", "a.txt"]), ("title", ["b.txt", "a.txt"])],
)
def test_search_sorts_the_hits(
    tmp_path: Path, capsys: Captured, sort: str, files: list[str]
) -> None:
    (tmp_path / "a.txt").write_text("Talks go on\n\nMay 2, 2025\n\nThey met for a truce.\n")
    (tmp_path / "b.txt").write_text("Calls go on\n\nMay 7, 2025\n\nThey met for a truce.\n")
    command = ["search", "truce", str(tmp_path), "--format", "json", "--sort", sort]
    assert main(command) == 0
    assert [json.loads(line)["file"] for line in lines(capsys)] == files


def test_the_command_line_sorts_as_selections_do() -> None:
    assert tuple(Order) == SORTS


def test_kinds_are_asked_for_by_the_words_that_are_printed() -> None:
    for kind in Kind:
        if kind is not Kind.AMOUNT:
            assert KINDS[kind] == KINDS[PLURALS[kind]] == kind


@pytest.mark.parametrize("command", ["search", "timeline", "entities"])
def test_help_ends_with_an_example_of_the_command_itself(command: str, capsys: Captured) -> None:
    with pytest.raises(SystemExit):
        main([command, "--help"])
    assert f"dateline {command} -- '-india talks'" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["--limit", "-1"], "the least is 0"),
        (["--limit", "many"], "many is no whole number; 0 is for all"),
        (["--sort", "colour"], "invalid choice"),
        (["--format", "xml"], "invalid choice"),
        (["--sort", "\x1b[31m"], "invalid choice"),
        (["-india"], "usage: dateline search"),
        (["-india"], "stands after --"),
        (["-\x1b[31m"], "unrecognized arguments: -␛[31m"),
        (["--limit", "9" * 5000], "9…"),
    ],
)
def test_search_refuses_what_it_cannot_use(capsys: Captured, given: list[str], said: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["search", "truce", *given])
    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert said in told
    assert "\x1b" not in told


def test_a_subcommand_that_lacks_its_first_argument_says_which(capsys: Captured) -> None:
    for command, lacks in ((["search"], "required: QUERY"), (["mentions"], "required: NAME")):
        with pytest.raises(SystemExit):
            main(command)
        assert capsys.readouterr().err.endswith(f"{lacks}\n")
    with pytest.raises(SystemExit):
        main(["mentions", " "])
    assert "a name is empty" in capsys.readouterr().err


def test_a_subcommand_that_is_misspelt_is_asked_for(capsys: Captured) -> None:
    assert main(["serach"]) == 2
    assert capsys.readouterr().err.endswith("Did you mean dateline search?\n")


def test_search_points_at_what_it_could_not_use(folder: Path, capsys: Captured) -> None:
    main(["search", "published:13-13 ceasefire", str(folder)])
    told = capsys.readouterr().err.splitlines()
    assert told[0] == "  published:13-13 ceasefire"
    assert told[1].startswith("            ^^^^^ no date: write 2025")


def test_nothing_in_a_text_can_steer_the_terminal(tmp_path: Path, capsys: Captured) -> None:
    name = "od\x1b[2Jd\n.txt"
    (tmp_path / name).write_text(
        "A \x1b]0;title\x07 of words\n\nThe truce \x1b[31mheld" + " on" * 99 + ".\n"
    )
    for command in (["inspect"], ["search", "truce"], ["search", "--format", "json", "truce"]):
        assert main([*command, str(tmp_path)]) == 0
        out = capsys.readouterr().out
        assert "\x1b" not in out
        assert "\x07" not in out


def test_csv_is_exact_in_a_pipe_and_cannot_steer_a_terminal(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("The truce \x1b[31mheld, “at last”\u202e.\n")
    command = ["search", "--format", "csv", "truce", str(tmp_path)]
    assert main(command) == 0
    exact = capsys.readouterr().out
    (row,) = csv.DictReader(io.StringIO(exact))
    assert row["snippet"] == "The truce \x1b[31mheld, “at last”\u202e."
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main(command) == 0
    shown = capsys.readouterr().out
    assert shown == exact.replace("\x1b", "␛").replace("\u202e", "·")


def test_a_file_name_that_is_no_unicode_stands_in_csv(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "a\udcff.txt").write_text("The truce held.\n")
    assert main(["search", "--format", "csv", "truce", str(tmp_path)]) == 0
    assert "a\\udcff.txt" in capsys.readouterr().out


def test_a_path_called_like_a_subcommand_is_opened_by_a_longer_name(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    (folder / "inspect").mkdir()
    monkeypatch.chdir(folder)
    assert main(["./inspect"]) == 2
    assert "no articles in this folder" in capsys.readouterr().err


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_and_version_import_nothing_heavy(argument: str) -> None:
    code = (
        "import sys\n"
        "from tui.__main__ import main\n"
        "try:\n"
        f"    main([{argument!r}])\n"
        "except SystemExit:\n"
        "    heavy = {'textual', 'sqlite3', 'yaml', 'tui.articles.article'} & set(sys.modules)\n"
        "    sys.exit(repr(heavy) if heavy else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert __version__ in done.stdout or "examples:" in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="pipes break differently")
def test_a_reader_of_the_output_may_go_early(folder: Path) -> None:
    for number in range(200):
        (folder / f"{number}.txt").write_text(TEXT)
    command = [sys.executable, "-m", "tui", "inspect", "--json", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == CUT_OFF, "1 would say that nothing was found"


def test_the_sample_and_the_styles_are_found() -> None:
    assert sorted(sample().glob("*.txt"))
    assert all(path.suffix == ".tcss" for path in styles())


def test_a_python_without_full_text_search_is_told_what_to_install(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def poor() -> None:
        raise DatelineError(NO_FTS5)

    monkeypatch.setattr("tui.collection.index.connect", poor)
    assert main(["search", "x", str(folder)]) == 2
    assert "Install a Python" in capsys.readouterr().err


def test_a_few_notes_are_told_of_a_query_each_with_what_stands_around_its_place(
    folder: Path, capsys: Captured
) -> None:
    main(["search", "中国 ) x", str(folder)])
    assert capsys.readouterr().err.splitlines()[:2] == [
        "  中国 ) x",
        "       ^ this bracket was never opened: left out",
    ]
    main(["search", "a" * 100 + ")" + "b" * 9_000 + ") " * 400, str(folder)])
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == f"  …{'a' * AROUND}){'b' * (AROUND - 1)}…"
    assert lines[1].index("^") == lines[0].index(")")
    assert lines[2 * MOST_NOTES].endswith("398 more that could not be used as they stand")
    assert all(len(line) < 4 * AROUND for line in lines[: 2 * MOST_NOTES])


def test_an_interrupt_ends_a_command_without_a_traceback(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def interrupted(_self: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tui.collection.collection.Collection.relink", interrupted)
    assert main(["inspect", str(folder)]) == 130
    assert capsys.readouterr().err == ""


def test_an_empty_path_is_not_the_folder_one_is_in(capsys: Captured) -> None:
    for command in ([""], ["inspect", ""], ["search", "x", ""]):
        with pytest.raises(SystemExit) as ended:
            main(command)
        assert ended.value.code == 2
        assert "a path is empty" in capsys.readouterr().err


def test_paths_that_lead_nowhere_are_told_in_a_line(tmp_path: Path, capsys: Captured) -> None:
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    for path in (str(loop), "x" * 5000):
        assert main(["inspect", path]) == 2
        (told,) = capsys.readouterr().err.splitlines()
        assert path in told


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="nothing here is always full")
def test_what_cannot_be_written_is_told_in_a_line(folder: Path) -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "tui", "inspect", str(folder)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ended.returncode == 2
    (told,) = ended.stderr.splitlines()
    assert "stdout: it can't be written" in told


def test_more_mentions_may_be_asked_for_than_a_machine_counts(capsys: Captured) -> None:
    assert main(["mentions", "Wang Yi", "--limit", "0"]) == 0
    every = capsys.readouterr()
    assert main(["mentions", "Wang Yi", "--limit", "9" * 30]) == 0
    assert capsys.readouterr() == every


@pytest.mark.parametrize("command", [["search", "talks"], ["timeline"], ["inspect", "--json"]])
def test_a_command_runs_without_stdout_and_stderr(
    command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(command) == 0
