import json
import os
from pathlib import Path

import pytest

from tui.state.marks import Mark, Marks


def test_marks_come_back_in_the_next_session(tmp_path: Path) -> None:
    store, article = tmp_path / "state" / "marks.json", tmp_path / "a.txt"
    marks = Marks(store)
    marks.put(article, Mark(offset=120, read=True))
    marks.save()
    assert Marks(store).of(article) == Mark(offset=120, read=True)
    assert Marks(store).of(tmp_path / "b.txt") == Mark()


def test_marks_of_the_version_without_bookmarks_are_taken_over(tmp_path: Path) -> None:
    store, article = tmp_path / "marks.json", tmp_path / "a.txt"
    store.write_text(json.dumps({"version": 1, "files": {str(article): [7, True]}}))
    marks = Marks(store)
    assert marks.of(article) == Mark(offset=7, read=True, bookmarked=False)
    marks.put(article, Mark(offset=7, bookmarked=True))
    marks.save()
    assert Marks(store).of(article) == Mark(offset=7, bookmarked=True)


def test_what_another_session_marked_meanwhile_is_kept(tmp_path: Path) -> None:
    store = tmp_path / "marks.json"
    one, other = Marks(store), Marks(store)
    one.put(tmp_path / "a.txt", Mark(1))
    one.save()
    other.put(tmp_path / "b.txt", Mark(2))
    other.save()
    assert Marks(store).of(tmp_path / "a.txt") == Mark(1)
    assert Marks(store).of(tmp_path / "b.txt") == Mark(2)


def test_a_file_whose_name_is_no_text_can_be_marked(tmp_path: Path) -> None:
    store, odd = tmp_path / "marks.json", tmp_path / "a\udcff.txt"
    marks = Marks(store)
    marks.put(odd, Mark(3))
    marks.save()
    assert Marks(store).of(odd) == Mark(3)


def test_nothing_is_written_when_nothing_changed(tmp_path: Path) -> None:
    store = tmp_path / "marks.json"
    marks = Marks(store)
    marks.put(tmp_path / "a.txt", Mark())
    marks.put(tmp_path / "a.txt", marks.of(tmp_path / "a.txt"))
    marks.put(tmp_path / "b.txt", Mark(1))
    marks.save()
    before = store.stat().st_mtime_ns
    marks.save()
    assert store.stat().st_mtime_ns == before


@pytest.mark.parametrize(
    "damage",
    [
        "",
        "{",
        "[" * 100_000,
        "[]",
        '{"version": 3, "files": {}}',
        '{"version": 2, "files": {"/a": [1, true, 1]}}',
        '{"version": 1, "files": {"/a": [-1, true]}}',
    ],
)
def test_a_damaged_file_is_put_aside_and_named(tmp_path: Path, damage: str) -> None:
    store = tmp_path / "marks.json"
    store.write_text(damage, encoding="utf-8")
    marks = Marks(store)
    assert marks.problem is not None
    assert str(store) in str(marks.problem)
    assert (tmp_path / "marks.broken.json").read_text(encoding="utf-8") == damage
    marks.put(tmp_path / "a.txt", Mark(7))
    marks.save()
    assert Marks(store).problem is None


def test_a_failed_write_leaves_the_old_marks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = tmp_path / "marks.json"
    marks = Marks(store)
    marks.put(tmp_path / "a.txt", Mark(1))
    marks.save()

    def fail(self: Path, target: Path) -> Path:
        raise OSError("no space left")

    marks.put(tmp_path / "a.txt", Mark(2))
    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="no space left"):
        marks.save()
    monkeypatch.undo()
    assert Marks(store).of(tmp_path / "a.txt") == Mark(1)
    assert [path.name for path in tmp_path.iterdir()] == ["marks.json"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_in_place_of_the_marks_is_put_aside(tmp_path: Path) -> None:
    store = tmp_path / "marks.json"
    os.mkfifo(store)
    marks = Marks(store)
    assert "it is no ordinary file" in str(marks.problem)
    assert not store.exists()
