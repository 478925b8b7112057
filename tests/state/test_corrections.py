import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.model import Label
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
    corrections_in,
    plain,
)
from tui.state.kept_corrections import FolderCorrections, corrections_path

SAID: list[tuple[Correction, str]] = [
    (TitleIs("a.txt", "Round two"), "title: Round two"),
    (TitleIs("a.txt", None), "it has no title"),
    (PublishedIs("a.txt", "2025-04"), "date: 2025-04"),
    (PublishedIs("a.txt", None), "it has no date"),
    (SourceIs("a.txt", "PTI"), "source: PTI"),
    (SourceIs("a.txt", None), "it has no source"),
    (LinesAre("a.txt", 3, 3, Label.BODY, "x"), "line 3 is body"),
    (LinesAre("a.txt", 3, 9, Label.CAPTION, "x"), "lines 3–9 are caption"),
    (DateIs("a.txt", 3, "May 7", 1, "2025-05-07"), "“May 7” in line 3 is 2025-05-07"),
    (DateIs("a.txt", 3, "March", 2, None), "“March” in line 3 is no date"),
    (EntityIs(Kind.PERSON, "Wang", (), Kind.PERSON, "Wang Yi"), "Wang (person) is Wang Yi"),
    (EntityIs(Kind.PERSON, "Hub", (), Kind.PLACE, "Hub"), "Hub is a place, not a person"),
    (
        EntityIs(Kind.PLACE, "Hub", (), Kind.ORGANISATION, "The Hub", "The Hub"),
        "Hub (place) is The Hub (organisation)",
    ),
    (
        Merged(
            (
                EntityIs(Kind.PERSON, "Wang", ("Minister Wang",), Kind.PERSON, "Wang Yi"),
                EntityIs(Kind.PLACE, "Wangyi", (), Kind.PERSON, "Wang Yi"),
            )
        ),
        "Wang and Wangyi (place) are Wang Yi (person)",
    ),
    (
        NotSame(Kind.PERSON, "Strand", ("Eva Strand", "Ola Strand")),
        "Strand (person) is right as it is, and not Eva Strand or Ola Strand",
    ),
    (NoEntity(Kind.PLACE, "Menu", ("menu",)), "Menu (place) is hidden"),
    (
        SetApart(Kind.PERSON, "Wang Yi", "Wang", "a.txt", Kind.PERSON, "Wang Lei"),
        "“Wang” in a.txt is Wang Lei, not Wang Yi",
    ),
    (
        SetApart(Kind.PERSON, "Hub", "Hub", None, Kind.ORGANISATION, "Hub"),
        "“Hub” is an organisation, not a person",
    ),
    (
        SetApart(Kind.PERSON, "Wang Yi", "Wang", None, None, None),
        "“Wang” is no entity, and not Wang Yi",
    ),
]

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@pytest.mark.parametrize(("correction", "words"), SAID)
def test_a_correction_says_itself_in_words(correction: Correction, words: str) -> None:
    assert correction.in_words() == words


def test_corrections_are_read_back_as_they_were_kept() -> None:
    corrections = [correction for correction, _ in SAID]
    kept = json.loads(json.dumps([plain(each) for each in corrections]))
    assert corrections_in(kept) == corrections


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"is": "titel"}, "correction 1 is of no known sort"),
        ({"title": 3}, r"correction 1 \(title\): 3 is no text"),
        ({"more": 3}, r"correction 1 \(title\) lacks something, or has too much"),
    ],
)
def test_what_is_no_correction_is_told(change: dict[str, object], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        corrections_in([{**plain(TitleIs("a.txt", "A")), **change}])


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"first": 0}, "0 is no number of a line"),
        ({"first": True}, "True is no number of a line"),
        ({"label": "chapter"}, "chapter"),
    ],
)
def test_lines_are_numbers_and_labels_are_known(change: dict[str, object], told: str) -> None:
    lines = plain(LinesAre("a.txt", 1, 2, Label.BODY, "x"))
    with pytest.raises(ValueError, match=told):
        corrections_in([{**lines, **change}])


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ([], "its parts are not of one entity"),
        ([{"is": "merged", "parts": []}], "its parts are no entities"),
        (
            [
                plain(EntityIs(Kind.PERSON, "A", (), Kind.PERSON, "B")),
                plain(EntityIs(Kind.PERSON, "A", (), Kind.PERSON, "C")),
            ],
            "its parts are not of one entity",
        ),
    ],
)
def test_what_is_merged_are_entities_that_become_one(parts: list[object], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        corrections_in(json.loads(json.dumps([{"is": "merged", "parts": parts}])))


@given(ANYTHING)
def test_whatever_a_file_holds_is_read_or_refused(found: object) -> None:
    try:
        corrections_in(found)
    except ValueError as error:
        assert str(error)


@given(st.sampled_from([each for each, _ in SAID]), st.data())
def test_a_correction_with_any_value_exchanged_is_read_or_refused(
    correction: Correction, data: st.DataObject
) -> None:
    said = plain(correction)
    said[data.draw(st.sampled_from(sorted(said)))] = data.draw(ANYTHING)
    try:
        (found,) = corrections_in([said])
    except ValueError as error:
        assert str(error).startswith("correction 1")
    else:
        assert found.in_words()


def test_corrections_are_kept_at_once_in_their_order(tmp_path: Path) -> None:
    folder = FolderCorrections(tmp_path / "news", tmp_path / "kept")
    first, second, third = (correction for correction, _ in SAID[:3])
    folder.change([first], [])
    folder.change([second, third], [])
    folder.change([first], [second])
    assert list(folder.all) == [third, first]
    assert list(FolderCorrections(tmp_path / "news", tmp_path / "kept").all) == [third, first]


def test_each_folder_has_corrections_of_its_own(tmp_path: Path) -> None:
    FolderCorrections(tmp_path / "one", tmp_path / "kept").change([SAID[0][0]], [])
    assert not FolderCorrections(tmp_path / "two", tmp_path / "kept").all
    same = corrections_path(tmp_path / "two" / ".." / "one", tmp_path / "kept")
    assert same == corrections_path(tmp_path / "one", tmp_path / "kept")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"version": 99, "corrections": []}',
        '{"version": 1}',
        '{"version": 1, "corrections": [{"is": "title"}]}',
        "[" * 100_000,
        "\x00",
    ],
)
def test_a_damaged_file_is_put_aside_and_told(tmp_path: Path, text: str) -> None:
    path = corrections_path(tmp_path / "news", tmp_path)
    path.write_text(text)
    folder = FolderCorrections(tmp_path / "news", tmp_path)
    assert not folder.all
    assert folder.problem is not None
    assert "the corrections are damaged" in str(folder.problem)
    assert path.with_suffix(".broken.json").read_text() == text
    folder.change([SAID[0][0]], [])
    assert list(FolderCorrections(tmp_path / "news", tmp_path).all) == [SAID[0][0]]


def test_a_change_that_cannot_be_kept_leaves_what_was(tmp_path: Path) -> None:
    folder = FolderCorrections(tmp_path / "news", tmp_path / "kept")
    folder.change([SAID[0][0]], [])
    (tmp_path / "kept").rename(tmp_path / "away")
    (tmp_path / "kept").write_text("a file in its place")
    with pytest.raises(OSError, match="kept"):
        folder.change([SAID[1][0]], [])
    assert list(folder.all) == [SAID[0][0]]
