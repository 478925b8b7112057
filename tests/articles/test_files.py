import os
from pathlib import Path
from threading import Thread

import pytest

from tui.articles.files import FoundFile, find, read
from tui.articles.problems import DatelineError


def write(folder: Path, name: str, raw: bytes = b"It rained.\n") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    return path


def read_bytes(folder: Path, raw: bytes) -> str:
    return read(FoundFile(write(folder, "a.txt", raw), "a.txt")).text


def names(*paths: Path) -> list[str]:
    return [found.file for found in find(paths).files]


def test_articles_are_found_in_all_folders_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.md", "a/1.TXT", "c/deep/er.txt", "notes.pdf", "dateline.yaml"):
        write(tmp_path, name)
    assert names(tmp_path) == ["a/1.TXT", "a/2.md", "b.txt", "c/deep/er.txt"]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    write(tmp_path, ".git/a.txt")
    write(tmp_path, ".b.txt")
    write(tmp_path, "c.txt")
    assert names(tmp_path) == ["c.txt"]


def test_a_single_file_is_known_by_its_name_whatever_its_suffix(tmp_path: Path) -> None:
    assert names(write(tmp_path, "deep/report.text")) == ["report.text"]


def test_a_file_that_is_named_twice_is_one_article(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt")
    assert names(tmp_path, path) == ["a.txt"]


def test_equal_names_in_two_folders_are_told_apart(tmp_path: Path) -> None:
    one, two = write(tmp_path, "one/a.txt").parent, write(tmp_path, "two/a.txt").parent
    assert names(one, two) == [f"{one.as_posix()}/a.txt", f"{two.as_posix()}/a.txt"]


def test_links_in_a_circle_are_followed_once(tmp_path: Path) -> None:
    write(tmp_path, "a/b.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    assert names(tmp_path) == ["a/b.txt"]


def test_a_path_that_does_not_exist_is_a_problem(tmp_path: Path) -> None:
    found = find([tmp_path / "gone", write(tmp_path, "a.txt")])
    assert [file.file for file in found.files] == ["a.txt"]
    assert "no such file or folder" in str(found.problems[0])


def test_a_folder_without_articles_is_a_problem(tmp_path: Path) -> None:
    (problem,) = find([tmp_path]).problems
    assert problem.file == str(tmp_path)
    assert "no articles" in problem.what


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Zoë’s café\r\n".encode(), "Zoë’s café\r\n"),
        (b"\xef\xbb\xbf" + "naïve".encode(), "naïve"),
        ("\ufeffZoë\n".encode("utf-16-le"), "Zoë\n"),
        ("\ufeffZoë\n".encode("utf-16-be"), "Zoë\n"),
        ("It rained in Zürich.\n".encode("utf-16-le"), "It rained in Zürich.\n"),
        ("It rained in Zürich.\n".encode("utf-16-be"), "It rained in Zürich.\n"),
        ("\ufeffZoë\n".encode("utf-32-le"), "Zoë\n"),
        ("“Zoë” – café".encode("cp1252"), "“Zoë” – café"),
        ("Zoë, café, naïve, cut: “".encode()[:-1], "Zoë, café, naïve, cut: \ufffd"),
        (b"one\rtwo\r\nthree\x0cfour", "one\rtwo\r\nthree\x0cfour"),
    ],
)
def test_encodings(tmp_path: Path, raw: bytes, text: str) -> None:
    assert read_bytes(tmp_path, raw) == text


@pytest.mark.parametrize(
    "raw",
    [
        b"\x89PNG\r\n\x1a\n",
        b"%PDF-1.7 text",
        b"PK\x03\x04zip",
        b"abc\0\0\0def",
        b"\x01\x02\x03\x04",
    ],
)
def test_a_binary_file_is_refused(tmp_path: Path, raw: bytes) -> None:
    with pytest.raises(DatelineError, match=r"a\.txt: this is not a text file"):
        read_bytes(tmp_path, raw)


@pytest.mark.parametrize("raw", [b"", b" \n\r\n\t", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(tmp_path: Path, raw: bytes) -> None:
    with pytest.raises(DatelineError, match=r"a\.txt: the file is empty"):
        read_bytes(tmp_path, raw)


def test_a_file_that_is_gone_is_a_problem_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(DatelineError, match=r"gone\.txt: it can't be read"):
        read(FoundFile(tmp_path / "gone.txt", "gone.txt"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_a_problem(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt")
    path.chmod(0)
    with pytest.raises(DatelineError, match="permission"):
        read(FoundFile(path, "a.txt"))


needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")


@needs_pipes
def test_a_pipe_or_a_device_in_a_folder_is_a_problem_and_nobody_waits_for_it(
    tmp_path: Path,
) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    found = find([tmp_path]).files
    assert [each.file for each in found] == ["pipe.txt", "zero.txt"]
    for each in found:
        with pytest.raises(DatelineError, match="it is no ordinary file"):
            read(each)


@needs_pipes
def test_a_pipe_that_is_given_itself_is_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = Thread(target=pipe.write_text, args=["It rained.\n"])
    writer.start()
    (found,) = find([pipe]).files
    assert read(found).text == "It rained.\n"
    writer.join()


def test_a_device_that_is_given_itself_is_a_problem() -> None:
    (found,) = find([Path(os.devnull)]).files
    with pytest.raises(DatelineError, match="it is no ordinary file"):
        read(found)


def test_odd_paths_are_problems(tmp_path: Path) -> None:
    loop, long = tmp_path / "loop.txt", tmp_path / ("x" * 5000)
    loop.symlink_to(loop)
    below_a_file = write(tmp_path, "a.txt") / "b.txt"
    found = find([loop, long, below_a_file])
    assert found.files == ()
    assert [problem.file for problem in found.problems] == [str(loop), str(long), str(below_a_file)]


def test_a_path_that_may_not_be_looked_at_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "stat", refuse)
    (problem,) = find([tmp_path / "a.txt"]).problems
    assert "no permission" in problem.what
