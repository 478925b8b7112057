from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.files import FoundFile, in_parts, read
from tui.articles.parts import LONGEST, Part, parts_of, read_part
from tui.articles.problems import DatelineError


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts of 20 bytes, so that a test's file has many."""
    monkeypatch.setattr("tui.articles.parts.LONGEST", 20)
    monkeypatch.setattr("tui.articles.parts._NEAR", 5)


@pytest.mark.usefixtures("short")
@given(st.text(max_size=200))
def test_a_file_is_the_sum_of_its_parts(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = tmp_path_factory.mktemp("long") / "a.txt"
    raw = text.encode("utf-8", "replace")
    path.write_bytes(raw)
    read_in = [read_part(path, part) for part in parts_of(len(raw))]
    assert b"".join(read_in) == raw
    # No character is cut in two.
    assert "".join(each.decode() for each in read_in) == raw.decode()


@pytest.mark.usefixtures("short")
def test_parts_end_with_a_line_or_a_word_where_one_ends_near(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"one two three fo ur\nsix seven eight nine ten" + b"x" * 22)
    parts = [read_part(path, part) for part in parts_of(path.stat().st_size)]
    words = [b"one two three fo ur\n", b"six seven eight ", b"nine ten" + b"x" * 5, b"x" * 17]
    assert parts == words


def test_a_part_goes_by_its_number_and_what_was_written_since_belongs_to_the_last(
    tmp_path: Path,
) -> None:
    path = tmp_path / "log.txt"
    path.write_bytes(b"\xef\xbb\xbf" + b"The truce held.\n" * (LONGEST // 8))
    found = in_parts(FoundFile(path, "sub/log.txt"))
    assert [each.file for each in found] == [f"sub/log.txt ({n} of 3)" for n in (1, 2, 3)]
    assert [each.path.name for each in found] == [f"log.txt ({n} of 3)" for n in (1, 2, 3)]
    with path.open("ab") as log:
        log.write(b"And broke.\n")
    texts = [read(each).text for each in found]
    assert texts[0].startswith("The truce")
    assert "".join(texts) == "The truce held.\n" * (LONGEST // 8) + "And broke.\n"


def test_short_files_and_those_that_cannot_be_cut_stay_whole(tmp_path: Path) -> None:
    long = LONGEST + 1
    for name, raw in {
        "short": b"The truce held.\n",
        "binary": b"\0\1" * long,
        "wide": "The truce.\n".encode("utf-16") * long,
    }.items():
        found = FoundFile(tmp_path / f"{name}.txt", f"{name}.txt")
        found.path.write_bytes(raw)
        assert in_parts(found) == (found,)
    gone = FoundFile(tmp_path / "gone.txt", "gone.txt")
    assert in_parts(gone) == (gone,)


def test_a_part_of_a_file_that_is_gone_or_shorter_now_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"The truce held.\n" * LONGEST)
    last = in_parts(FoundFile(path, "a.txt"))[-1]
    path.write_bytes(b"The truce held.\n")
    with pytest.raises(DatelineError, match=r"16 of 16\): the file is empty"):
        read(last)
    path.unlink()
    with pytest.raises(DatelineError, match="No such file"):
        read(last)


def test_names_of_many_parts_stand_in_their_order() -> None:
    names = [part.name("a.txt") for part in parts_of(LONGEST * 12)]
    assert names == sorted(names)
    assert Part(3, 12, 0, 1).name("a.txt") == "a.txt (03 of 12)"
