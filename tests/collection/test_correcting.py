"""What a reader corrects holds at once, and is the same after the folder was opened anew."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.articles.labels import digest_of, line_starts
from tui.articles.model import Label
from tui.articles.problems import DatelineError, Problem
from tui.collection.collection import Collection
from tui.collection.correcting import Change, Corrections
from tui.collection.reading.opening import Opening
from tui.collection.reading.roots import meanings
from tui.entities.model import Kind
from tui.state.corrections import (
    Correction,
    DateIs,
    EntityIs,
    LinesAre,
    Merged,
    NoEntity,
    NotSame,
    PublishedIs,
    SetApart,
    SourceIs,
    TitleIs,
)

TEXTS = {
    "a.txt": "Talks in Stockholm\n\nPublished: 2025-05-10\n\n"
    "Minister Peter Novak met Anna Lindqvist on May 3, 2024. Novak spoke for the zorblax union.\n",
    "b.txt": "Bridge is closed\n\nPublished: 2025-04-01\n\n"
    "Mayor Anna Lindqvist said that the bridge was built in 1951. Lindqvist is from Stockholm.\n",
    "c.txt": "Nothing new\n\nThe zorblax union met the mayor of Stockholm, Anna Lindqvist.\n",
    "d.txt": "Peter Novak Junior wins\n\nNovak won on March 2, 2025, in Stockholm.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return made_folder(tmp_path / "news")


def made_folder(folder: Path) -> Path:
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text)
    return folder


def opened(*paths: Path, kept: Path) -> Corrections:
    opening = Opening(paths, kept)
    assert not opening.problems
    collection = Collection(opening.title)
    collection.correct(meanings(opening.roots, opening.files))
    for chunk in opening.understand_all(lambda: False):
        assert not [each for each in chunk if isinstance(each, Problem)]
        collection.add(each for each in chunk if not isinstance(each, Problem))
    collection.relink()
    return Corrections(collection, opening.roots, opening.files, kept)


def caught_up(corrections: Corrections, change: Change) -> None:
    assert corrections.change(change) == []
    assert corrections.catch_up(lambda _files, _of: None, lambda: False) == []


def shown(corrections: Corrections) -> object:
    """Return all that readers see of a collection."""
    collection = corrections.collection
    keys = collection.keys()
    return (
        [collection.head(key) for key in keys],
        [
            (one.article, one.dates, one.events, [(m.start, m.kind, m.name) for m in one.mentions])
            for one in map(collection.understood, keys)
        ],
        sorted(map(str, collection.select().entities())),
        collection.index.words_known(),
        collection.index.names_known(),
        corrections.all,
    )


def lines(text: str, first: int, last: int, label: Label, file: str) -> LinesAre:
    return LinesAre(file, first, last, label, digest_of(text, line_starts(text), first, last))


NOVAK, LINDQVIST = (Kind.PERSON, "Peter Novak"), (Kind.PERSON, "Anna Lindqvist")

CORRECTIONS: Sequence[Correction] = (
    TitleIs("a.txt", "Zorblax"),
    TitleIs("a.txt", None),
    PublishedIs("a.txt", "2024-01"),
    PublishedIs("b.txt", None),
    PublishedIs("c.txt", "2025-05-10"),
    SourceIs("c.txt", "PTI"),
    DateIs("a.txt", 5, "May 3, 2024", 1, "2023-05-03"),
    DateIs("b.txt", 5, "1951", 1, None),
    lines(TEXTS["a.txt"], 5, 5, Label.BOILERPLATE, "a.txt"),
    lines(TEXTS["b.txt"], 1, 3, Label.BODY, "b.txt"),
    lines(TEXTS["c.txt"], 3, 3, Label.TITLE, "c.txt"),
    EntityIs(*LINDQVIST, (), Kind.PERSON, "Mayor Lindqvist"),
    EntityIs(Kind.PERSON, "Mayor Lindqvist", (), *NOVAK),
    EntityIs(*NOVAK, ("Novak",), Kind.PERSON, "Zorblax union", "Zorblax union"),
    EntityIs(Kind.ORGANISATION, "zorblax union", (), *LINDQVIST, "zorblax union"),
    EntityIs(Kind.PLACE, "Stockholm", (), Kind.ORGANISATION, "Stockholm"),
    Merged(
        (
            EntityIs(*NOVAK, ("Novak",), *LINDQVIST),
            EntityIs(Kind.PERSON, "Peter Novak Junior", (), *LINDQVIST),
            EntityIs(Kind.PLACE, "Stockholm", (), *LINDQVIST),
        )
    ),
    NotSame(*NOVAK, ("Anna Lindqvist",)),
    NoEntity(Kind.PLACE, "Stockholm", ()),
    NoEntity(*NOVAK, ()),
    SetApart(*LINDQVIST, "Lindqvist", None, Kind.PERSON, "Another Lindqvist"),
    SetApart(*NOVAK, "Novak", "a.txt", Kind.PLACE, "Novak"),
    SetApart(*NOVAK, "Novak", "d.txt", None, None),
)


def test_a_name_that_linking_gave_and_gives_no_more_is_found_no_more(
    folder: Path, tmp_path: Path
) -> None:
    corrections = opened(folder, kept=tmp_path / "kept")
    index = corrections.collection.index
    assert index.names_known(["novak"]) == {"novak": 3}
    caught_up(corrections, Change(add=(lines(TEXTS["a.txt"], 5, 5, Label.BOILERPLATE, "a.txt"),)))
    assert index.names_known(["novak"]) == {"novak": 2}, "Novak, and Peter Novak Junior"


@settings(deadline=None, max_examples=25)
@given(st.lists(st.tuples(st.sampled_from(CORRECTIONS), st.booleans()), min_size=1, max_size=6))
def test_what_was_corrected_is_the_same_at_once_and_after_opening_anew(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[Correction, bool]]
) -> None:
    base = tmp_path_factory.mktemp("base")
    folder = made_folder(base / "news")
    corrections = opened(folder, kept=base / "kept")
    for correction, undo in steps:
        if undo and corrections.all:
            caught_up(corrections, Change(drop=(corrections.all[0],)))
        caught_up(corrections, Change(add=(correction,)))
    assert shown(corrections) == shown(opened(folder, kept=base / "kept"))


def test_all_corrections_hold_together_and_undone_one_by_one_leave_nothing(
    folder: Path, tmp_path: Path
) -> None:
    corrections = opened(folder, kept=tmp_path / "kept")
    before = shown(corrections)
    for correction in CORRECTIONS:
        caught_up(corrections, Change(add=(correction,)))
    assert corrections.all == tuple(CORRECTIONS)
    assert shown(corrections) != before
    for correction in CORRECTIONS:
        caught_up(corrections, Change(drop=(correction,)))
    assert shown(corrections) == before


def test_a_new_name_is_found_in_texts_that_had_no_mention_of_it(
    folder: Path, tmp_path: Path
) -> None:
    corrections = opened(folder, kept=tmp_path / "kept")
    collection = corrections.collection
    assert collection.select('person:"Anna Lindqvist" zorblax').count == 2
    alias = EntityIs(
        Kind.ORGANISATION, "zorblax union", (), Kind.ORGANISATION, "ZU", "zorblax union"
    )
    corrections.change(Change(add=(alias,)))
    assert corrections.is_due
    told: list[tuple[int, int]] = []
    corrections.catch_up(lambda files, of: told.append((files, of)), lambda: False)
    assert told == [(2, 2)]
    assert not corrections.is_due
    assert collection.select("org:ZU").count == 2
    caught_up(corrections, Change(drop=(alias,)))
    assert collection.select("org:ZU").count == 0


def test_many_files_are_understood_anew_in_processes(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.collection.correcting.FEW", 0)
    corrections = opened(folder, kept=tmp_path / "kept")
    found = EntityIs(Kind.ORGANISATION, "ZU", (), *LINDQVIST, "zorblax union")
    caught_up(corrections, Change(add=(found,)))
    assert shown(corrections) == shown(opened(folder, kept=tmp_path / "kept"))


def test_lines_that_changed_since_are_left_as_they_are_found_and_that_is_told(
    folder: Path, tmp_path: Path
) -> None:
    corrections = opened(folder, kept=tmp_path / "kept")
    said = lines(TEXTS["a.txt"], 5, 5, Label.BOILERPLATE, "a.txt")
    corrections.change(Change(add=(said,)))
    assert corrections.holds(said)
    (folder / "a.txt").write_text(TEXTS["a.txt"].replace("Minister", "The minister"))
    corrections = opened(folder, kept=tmp_path / "kept")
    assert not corrections.holds(said)
    key = corrections.collection.key_of("a.txt")
    assert key is not None
    article = corrections.collection.article(key)
    assert article.block_at(article.text.index("Novak")).label is Label.BODY
    (problem,) = article.problems
    assert problem == "what was said of line 5 does not hold: it is no longer the same"


def test_a_date_is_corrected_on_the_timeline_and_left_where_its_words_are_gone(
    folder: Path, tmp_path: Path
) -> None:
    corrections = opened(folder, kept=tmp_path / "kept")
    said = DateIs("a.txt", 5, "May 3, 2024", 1, "2023-05-03")
    corrections.change(Change(add=(said, DateIs("b.txt", 5, "1951", 1, None))))
    told = corrections.collection.select("about:..2024").timeline()
    assert [each.event.edtf for each in told if each.event.is_stated] == ["2023-05-03"]
    (folder / "a.txt").write_text(TEXTS["a.txt"].replace("May 3, 2024", "June 2024"))
    corrections = opened(folder, kept=tmp_path / "kept")
    assert not corrections.holds(said)
    key = corrections.collection.key_of("a.txt")
    assert key is not None
    (problem,) = corrections.collection.article(key).problems
    assert problem == "line 5 no longer has “May 3, 2024”, of which a date was said"


def test_a_correction_of_an_article_that_is_gone_can_still_be_undone(
    folder: Path, tmp_path: Path
) -> None:
    corrections = opened(folder, kept=tmp_path / "kept")
    title = TitleIs("a.txt", "Another")
    corrections.change(Change(add=(title,)))
    (folder / "a.txt").unlink()
    corrections = opened(folder, kept=tmp_path / "kept")
    assert corrections.all == (title,)
    assert not corrections.holds(title)
    corrections.change(Change(drop=(title,)))
    assert not corrections.all
    assert opened(folder, kept=tmp_path / "kept").all == ()


def test_a_file_that_cannot_be_read_anew_is_told(folder: Path, tmp_path: Path) -> None:
    corrections = opened(folder, kept=tmp_path / "kept")
    (folder / "a.txt").unlink()
    (problem,) = corrections.change(Change(add=(TitleIs("a.txt", "Another"),)))
    assert problem.file == "a.txt"


def test_corrections_of_two_folders_are_kept_by_folder_and_hold_over_both(tmp_path: Path) -> None:
    first, second = made_folder(tmp_path / "one"), made_folder(tmp_path / "two")
    kept = tmp_path / "kept"
    corrections = opened(first, second, kept=kept)
    heads = map(corrections.collection.head, corrections.collection.keys())
    files = [head.file for head in heads if head.file.endswith("a.txt")]
    (file,) = [each for each in files if corrections.root_of(each).folder == second]
    apart = SetApart(*NOVAK, "Novak", file, Kind.PERSON, "Novak II")
    hidden = NoEntity(Kind.PLACE, "Stockholm", ())
    for correction in (TitleIs(file, "Only here"), apart, hidden):
        caught_up(corrections, Change(add=(correction,)))
    assert set(corrections.all) == {TitleIs(file, "Only here"), apart, hidden}
    assert shown(corrections) == shown(opened(first, second, kept=kept))
    assert opened(first, kept=kept).all == (hidden,)
    alone = opened(second, kept=kept)
    assert set(alone.all) == {
        TitleIs("a.txt", "Only here"),
        SetApart(*NOVAK, "Novak", "a.txt", Kind.PERSON, "Novak II"),
        hidden,
    }


def test_another_session_loses_nothing_of_what_this_one_corrects(
    folder: Path, tmp_path: Path
) -> None:
    one, other = (opened(folder, kept=tmp_path / "kept") for _ in range(2))
    one.change(Change(add=(TitleIs("a.txt", "One"),)))
    other.change(Change(add=(TitleIs("b.txt", "Other"),)))
    assert set(opened(folder, kept=tmp_path / "kept").all) == {
        TitleIs("a.txt", "One"),
        TitleIs("b.txt", "Other"),
    }


def test_what_cannot_be_kept_changes_nothing(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file where a folder should be")
    corrections = opened(folder, kept=tmp_path / "kept")
    before = shown(corrections)
    with pytest.raises(OSError, match="kept"):
        corrections.change(Change(add=(TitleIs("a.txt", "Another"),)))
    assert shown(corrections) == before


def test_a_written_correction_holds_on_and_is_in_no_list(folder: Path, tmp_path: Path) -> None:
    corrections = opened(folder, kept=tmp_path / "kept")
    caught_up(corrections, Change(add=(PublishedIs("a.txt", "2020-02-02"), NoEntity(*NOVAK, ()))))
    corrections.write(corrections.proposals())
    assert corrections.all == ()
    caught_up(corrections, Change(add=(TitleIs("b.txt", "Another"),)))
    anew = opened(folder, kept=tmp_path / "kept")
    for each in (corrections, anew):
        assert each.all == (TitleIs("b.txt", "Another"),)
        assert "Peter Novak" not in [row.name for row in each.collection.select().entities()]
        heads = map(each.collection.head, each.collection.keys())
        assert "2020-02-02" in [head.published.value for head in heads]


def test_nothing_is_written_for_a_file_that_was_opened_alone(folder: Path, tmp_path: Path) -> None:
    corrections = opened(folder / "a.txt", kept=tmp_path / "kept")
    corrections.change(Change(add=(TitleIs("a.txt", "Another"),)))
    with pytest.raises(DatelineError, match="opened alone"):
        corrections.proposals()


def test_the_list_stays_in_order_while_dates_change(folder: Path, tmp_path: Path) -> None:
    corrections = opened(folder, kept=tmp_path / "kept")
    for year in (2001, 2030, 2012):
        corrections.change(Change(add=(PublishedIs("b.txt", str(year)),)))
        keys = corrections.collection.keys()
        assert all(first > second for first, second in pairwise(keys))
