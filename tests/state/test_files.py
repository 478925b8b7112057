import os
import threading
from pathlib import Path

import pytest

from tui.articles.regular import NotRegularError
from tui.state.files import FOR_ALL, alone_in, write_atomically
from tui.state.queries import History

not_windows = pytest.mark.skipif(os.name == "nt", reason="links and permissions differ")


def test_a_name_as_long_as_names_can_be_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 251 + ".csv")
    write_atomically(path, "a")
    assert path.read_text() == "a"


@not_windows
def test_what_is_new_has_the_permissions_asked_for_and_what_was_there_keeps_its_own(
    tmp_path: Path,
) -> None:
    own, shared = tmp_path / "marks.json", tmp_path / "articles.csv"
    old = os.umask(0o022)
    try:
        write_atomically(own, "a")
        write_atomically(shared, "a", FOR_ALL)
    finally:
        os.umask(old)
    assert [path.stat().st_mode & 0o777 for path in (own, shared)] == [0o600, 0o644]
    own.chmod(0o640)
    write_atomically(own, "b")
    assert own.stat().st_mode & 0o777 == 0o640


@not_windows
def test_a_link_stays_one_and_leads_to_what_was_written(tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_text("old")
    link.symlink_to(real)
    write_atomically(link, "new")
    assert (link.is_symlink(), real.read_text()) == (True, "new")


@not_windows
def test_what_is_no_ordinary_file_is_not_replaced(tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe.csv", tmp_path / "link.csv"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    loop = tmp_path / "loop.csv"
    loop.symlink_to(loop)
    for path in (pipe, link, tmp_path, loop):
        with pytest.raises(OSError, match=r"ordinary|symbolic"):
            write_atomically(path, "new")
    with pytest.raises(NotRegularError):
        write_atomically(link, "new")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["link.csv", "loop.csv", "pipe.csv"]


def test_text_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="surrogates"):
        write_atomically(tmp_path / "a.csv", "\udcff")
    assert list(tmp_path.iterdir()) == []


@not_windows
def test_sessions_that_write_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    store = tmp_path / "state" / "history.json"

    def ask(who: str) -> None:
        history = History(store)
        for number in range(8):
            history.add(f"{who}{number}")

    sessions = [threading.Thread(target=ask, args=(who,)) for who in "ab"]
    for each in sessions:
        each.start()
    for each in sessions:
        each.join()
    assert len(History(store).queries) == 16


def test_where_no_folder_can_be_one_goes_on(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file")
    with alone_in(tmp_path / "state" / "dateline"):
        pass
