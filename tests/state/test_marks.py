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


def test_nothing_is_written_when_nothing_changed(tmp_path: Path) -> None:
    store = tmp_path / "marks.json"
    marks = Marks(store)
    marks.put(tmp_path / "a.txt", Mark())
    marks.put(tmp_path / "a.txt", marks.of(tmp_path / "a.txt"))
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
        '{"version": 2, "files": {}}',
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
