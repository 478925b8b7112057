import json
from pathlib import Path

import pytest

from tui.state.queries import LONGEST, MOST, History, Named, SavedQueries

DAMAGED = [
    b"",
    b"{",
    b"[" * 100_000,
    b"[]",
    b"\xff\xfe",
    b'{"version": 9, "queries": []}',
    b'{"version": 1}',
    b'{"version": 1, "queries": 3}',
    b'{"version": 1, "queries": [3]}',
    b'{"version": 1, "queries": {"name": 3}}',
]


def test_earlier_queries_come_back_in_the_next_session_each_once(tmp_path: Path) -> None:
    store = tmp_path / "state" / "history.json"
    history = History(store)
    for query in ("truce", " ceasefire ", "truce", "truce", "  "):
        history.add(query)
    assert History(store).queries == ("ceasefire", "truce")


def test_the_oldest_queries_are_forgotten(tmp_path: Path) -> None:
    store = tmp_path / "history.json"
    store.write_text(json.dumps({"version": 1, "queries": [f"q{n}" for n in range(MOST)]}))
    history = History(store)
    history.add("new")
    assert History(store).queries == (*(f"q{n}" for n in range(1, MOST)), "new")


def test_a_query_that_nobody_can_have_typed_is_forgotten(tmp_path: Path) -> None:
    store = tmp_path / "history.json"
    store.write_text(json.dumps({"version": 1, "queries": ["truce", "(" * (LONGEST + 1)]}))
    assert History(store).queries == ("truce",)


def test_queries_that_another_session_asked_meanwhile_are_kept(tmp_path: Path) -> None:
    store = tmp_path / "history.json"
    one, other = History(store), History(store)
    one.add("first")
    assert other.queries == ("first",)
    one.add("second")
    other.add("third")
    assert History(store).queries == ("first", "second", "third")


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_history_is_put_aside_and_named(tmp_path: Path, damage: bytes) -> None:
    store = tmp_path / "history.json"
    store.write_bytes(damage)
    history = History(store)
    assert history.queries == ()
    assert history.problem is not None
    assert (tmp_path / "history.broken.json").read_bytes() == damage
    history.add("truce")
    assert History(store).queries == ("truce",)


def test_saved_queries_are_kept_renamed_and_dropped(tmp_path: Path) -> None:
    store = tmp_path / "queries.json"
    saved = SavedQueries(store)
    for name, query in (("Truce", "ceasefire OR truce "), ("Wang", 'person:"Wang Yi"')):
        saved.save(Named(name, query))
    assert saved.name_of("ceasefire OR truce") == "Truce"
    saved.rename("Truce", "Fighting stops")
    assert [each.name for each in SavedQueries(store).all] == ["Fighting stops", "Wang"]
    saved.rename("Wang", "Fighting stops")
    assert SavedQueries(store).all == (Named("Fighting stops", 'person:"Wang Yi"'),)
    before = saved.all
    saved.drop("Fighting stops")
    assert SavedQueries(store).all == ()
    saved.restore(before)
    assert SavedQueries(store).all == before


def test_saved_queries_can_be_read_by_people(tmp_path: Path) -> None:
    store = tmp_path / "queries.json"
    SavedQueries(store).save(Named("Minister", 'person:"Şāh Qureshī"'))
    assert '  "Minister": "person:\\"Şāh Qureshī\\""' in store.read_text("utf-8")


@pytest.mark.parametrize("damage", DAMAGED)
def test_damaged_saved_queries_are_put_aside_and_named(tmp_path: Path, damage: bytes) -> None:
    store = tmp_path / "queries.json"
    store.write_bytes(damage)
    saved = SavedQueries(store)
    assert saved.all == ()
    assert "saved queries" in str(saved.problem)
    assert (tmp_path / "queries.broken.json").read_bytes() == damage


def test_a_query_that_cannot_be_kept_still_holds_for_this_session(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file where a folder should be")
    history = History(tmp_path / "folder" / "history.json")
    with pytest.raises(OSError, match="folder"):
        history.add("truce")
    assert history.queries == ("truce",)
    saved = SavedQueries(tmp_path / "folder" / "queries.json")
    with pytest.raises(OSError, match="folder"):
        saved.save(Named("Truce", "truce"))
    assert saved.all == (Named("Truce", "truce"),)


def test_what_another_session_did_with_saved_queries_is_kept(tmp_path: Path) -> None:
    store = tmp_path / "queries.json"
    one, other = SavedQueries(store), SavedQueries(store)
    for name in ("a", "b"):
        one.save(Named(name, name))
    assert [each.name for each in other.all] == ["a", "b"]
    one.save(Named("c", "c"))
    one.drop("a")
    other.save(Named("d", "d"))
    other.rename("b", "e")
    assert sorted(each.name for each in other.all) == ["c", "d", "e"]
    assert SavedQueries(store).all == other.all


def test_a_query_that_could_not_be_kept_once_is_kept_with_the_next(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    folder.write_text("no folder")
    saved = SavedQueries(folder / "queries.json")
    with pytest.raises(OSError, match="exists"):
        saved.save(Named("a", "a"))
    folder.unlink()
    saved.save(Named("b", "b"))
    assert [each.name for each in SavedQueries(folder / "queries.json").all] == ["a", "b"]
