"""The installed app in a real terminal, as a reader meets it: keys in, screens out."""

import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.terminal import ON_AT_START, Terminal

SAMPLE = Path(__file__).resolve().parents[1] / "corpus"
ESCAPE, ENTER = "\x1b", "\r"


@pytest.mark.parametrize(
    ("forgets", "left_on"),
    [
        (r"\033[?1049h", {"1049"}),
        (r"\033[?25l\033[?1003h\033[?25h", {"1003"}),
        (r"\033[?1000;1006h\033[?1000l", {"1006"}),
    ],
)
def test_a_program_that_leaves_a_mode_on_would_be_noticed(
    forgets: str, left_on: set[str], tmp_path: Path
) -> None:
    with Terminal(["printf", forgets], cwd=tmp_path, env={}) as terminal:
        assert terminal.wait_until_gone() == 0
        assert terminal.modes_on() == ON_AT_START | left_on


def test_a_program_that_leaves_colours_or_echo_changed_would_be_noticed(tmp_path: Path) -> None:
    code = "import tty; tty.setraw(0); print('\\33[1;31mred', end='', flush=True)"
    with Terminal([sys.executable, "-c", code], cwd=tmp_path, env={}) as terminal:
        assert terminal.wait_until_gone() == 0
        assert terminal.attributes() != terminal.attributes_before
        assert not terminal.display.pen_is_plain()


@pytest.fixture
def app(installed: Path, tmp_path: Path, own_folders: Mapping[str, str]) -> Iterator[Terminal]:
    """Dateline on the sample, opened, with every article read in."""
    with Terminal([str(installed), str(SAMPLE)], cwd=tmp_path, env=own_folders) as terminal:
        terminal.wait_for("11 articles")
        yield terminal


def quit_and_check_that_the_terminal_is_as_it_was(app: Terminal) -> None:
    app.send("q")
    check_that_the_terminal_is_as_it_was(app, code=0)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_to_end_leaves_the_terminal_whole(app: Terminal, number: signal.Signals) -> None:
    app.process.send_signal(number)
    check_that_the_terminal_is_as_it_was(app, code=128 + number)


def test_a_signal_in_the_first_moment_does_so_too(
    installed: Path, tmp_path: Path, own_folders: Mapping[str, str]
) -> None:
    with Terminal([str(installed), str(SAMPLE)], cwd=tmp_path, env=own_folders) as app:
        app.wait_for(lambda _: "1049" in app.modes_on())
        app.process.send_signal(signal.SIGTERM)
        check_that_the_terminal_is_as_it_was(app, code=128 + signal.SIGTERM)


def check_that_the_terminal_is_as_it_was(app: Terminal, code: int) -> None:
    assert app.wait_until_gone() == code
    assert app.modes_on() == ON_AT_START
    assert app.keyboard_modes_left() == 0
    assert app.attributes() == app.attributes_before
    assert app.display.pen_is_plain()


def test_open_search_timeline_quit(app: Terminal) -> None:
    assert {"1049", "1006"} <= app.modes_on()
    assert app.attributes() != app.attributes_before

    app.send("/")
    app.wait_for(lambda _: "Leave" in app.lines[-1])
    app.send("Karot")
    app.wait_for("1 of 11 articles")
    app.send(ENTER)
    app.wait_for(lambda _: "Open" in app.lines[-1])
    app.send(ENTER)
    app.wait_for(lambda screen: "match 1 of" in screen and "Open" not in app.lines[-1])
    app.send("n")
    app.wait_for("match 2 of")

    app.send("t")
    app.wait_for(lambda _: "Timeline" in app.lines[0])
    assert "2022" in app.text
    app.send(ESCAPE)
    app.wait_for(lambda _: "Dateline" in app.lines[0])

    quit_and_check_that_the_terminal_is_as_it_was(app)


def test_every_size_shows_the_text_and_leaves_the_terminal_as_it_was(app: Terminal) -> None:
    for columns, lines in ((80, 24), (200, 50), (120, 40)):
        app.resize(columns, lines)
        app.wait_for(lambda _: "Help" in app.lines[-1])
    quit_and_check_that_the_terminal_is_as_it_was(app)


def test_without_a_path_the_sample_opens(
    installed: Path, tmp_path: Path, own_folders: Mapping[str, str]
) -> None:
    with Terminal([str(installed)], cwd=tmp_path, env=own_folders) as app:
        app.wait_for("11 articles")
        assert "China–Pakistan diplomacy, a sample" in app.text
        quit_and_check_that_the_terminal_is_as_it_was(app)


def test_into_a_pipe_it_says_what_to_do_instead(
    installed: Path, tmp_path: Path, own_folders: Mapping[str, str]
) -> None:
    done = subprocess.run(
        [str(installed), str(SAMPLE)],
        cwd=tmp_path,
        env=dict(own_folders),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert "dateline inspect" in done.stderr
    assert "Traceback" not in done.stderr
