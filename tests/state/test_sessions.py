from pathlib import Path

import pytest

from tui.state.sessions import MOST, LastRead, Sessions


def test_what_was_read_last_is_known_by_the_paths_in_any_order(tmp_path: Path) -> None:
    store = tmp_path / "state" / "sessions.json"
    Sessions(store).keep([tmp_path / "a", tmp_path / "b"], LastRead("a/1.txt", 40))
    assert Sessions(store).last([tmp_path / "b", tmp_path / "a"]) == LastRead("a/1.txt", 40)
    assert Sessions(store).last([tmp_path / "a"]) is None


def test_collections_not_opened_for_long_are_forgotten(tmp_path: Path) -> None:
    sessions = Sessions(tmp_path / "sessions.json")
    for number in range(MOST + 1):
        sessions.keep([tmp_path / str(number)], LastRead("1.txt", number))
    assert sessions.last([tmp_path / "0"]) is None
    assert sessions.last([tmp_path / "1"]) == LastRead("1.txt", 1)


@pytest.mark.parametrize(
    "damage",
    ["", "{", "[]", '{"version": 1}', '{"version": 1, "collections": {"/a": ["b.txt", -1]}}'],
)
def test_damaged_sessions_are_put_aside_and_named(tmp_path: Path, damage: str) -> None:
    store = tmp_path / "sessions.json"
    store.write_text(damage, encoding="utf-8")
    sessions = Sessions(store)
    assert sessions.last([tmp_path]) is None
    assert sessions.problem is not None
    assert (tmp_path / "sessions.broken.json").read_text(encoding="utf-8") == damage
