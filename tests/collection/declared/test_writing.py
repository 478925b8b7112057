"""Corrections are written into a folder's own file, which keeps what people wrote there."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.articles.labels import disjoint
from tui.articles.model import NOTHING, Label, LabelledLines, SaidDate
from tui.articles.problems import DatelineError
from tui.collection.declared.collection_file import read_collection_file, understand_collection_file
from tui.collection.declared.model import NAME, CollectionFile
from tui.collection.declared.writing import proposal
from tui.entities.model import Kind, NotEntity, OwnEntity
from tui.state.corrections import (
    Correction,
    DateIs,
    EntityIs,
    LinesAre,
    Merged,
    NoEntity,
    PublishedIs,
    SetApart,
    SourceIs,
    TitleIs,
)

WRITTEN = """\
# Why this file is here.
title: Harbours   # a short one

articles:
  # The date was told to me by phone.
  a.txt: {published: 2020-08-22, title: 'none'}
  b.txt:
    source: Xinhua

entities:
  - name: Wang Yi   # the minister
    kind: person
    aliases: [Foreign Minister Wang]
  # A town.
  - {name: Hub, kind: place, case: exact, in: [b.txt]}

not-entities: [Desktop]   # and no more
"""


def with_corrections(folder: Path, *corrections: Correction) -> str:
    """Write corrections into the folder's file; return what it then is."""
    made = proposal(folder, corrections)
    made.write()
    return (folder / NAME).read_text(encoding="utf-8")


def said(folder: Path) -> CollectionFile:
    found = read_collection_file(folder / NAME)
    assert not found.problems
    return found


def test_every_comment_and_every_line_that_nothing_was_said_of_is_kept(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(WRITTEN)
    text = with_corrections(
        tmp_path, TitleIs("b.txt", "Bridge: closed"), NoEntity(Kind.PLACE, "Menu", ())
    )
    before, after = WRITTEN.splitlines(), text.splitlines()
    assert [line for line in before if line not in after] == [
        "not-entities: [Desktop]   # and no more"
    ]
    assert [line for line in after if line not in before] == [
        "    title: 'Bridge: closed'",
        "not-entities: [Desktop, Menu] # and no more",
    ]


def test_a_folder_without_a_file_gets_one(tmp_path: Path) -> None:
    text = with_corrections(tmp_path, PublishedIs("a.txt", "2025-04-29"))
    assert text == "articles:\n  a.txt: {published: 2025-04-29}\n"


def test_a_file_of_comments_alone_keeps_them(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("# nothing yet\n")
    text = with_corrections(tmp_path, SourceIs("a.txt", "PTI"))
    assert text == "# nothing yet\narticles:\n  a.txt: {source: PTI}\n"


def test_what_an_article_is_said_to_be_is_read_back(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(WRITTEN)
    with_corrections(
        tmp_path,
        TitleIs("a.txt", "none"),
        PublishedIs("a.txt", "2026-01-03/2026-01-05"),
        TitleIs("b.txt", None),
        PublishedIs("b.txt", "2025"),
        SourceIs("b.txt", None),
        LinesAre("b.txt", 2, 9, Label.BODY, ""),
        LinesAre("b.txt", 4, 4, Label.BOILERPLATE, ""),
        LinesAre("b.txt", 1, 2, Label.BODY, ""),
    )
    hints = said(tmp_path).hints("a.txt")
    assert (hints.title, hints.published) == ("none", "2026-01-03/2026-01-05")
    hints = said(tmp_path).hints("b.txt")
    assert (hints.title, hints.published, hints.source) == (NOTHING, "2025", NOTHING)
    assert sorted(hints.labels, key=lambda lines: lines.first) == [
        LabelledLines(1, 2, Label.BODY),
        LabelledLines(3, 3, Label.BODY),
        LabelledLines(4, 4, Label.BOILERPLATE),
        LabelledLines(5, 9, Label.BODY),
    ]


def test_what_is_said_of_a_date_last_stands_once_and_is_read_back(tmp_path: Path) -> None:
    text = with_corrections(
        tmp_path,
        DateIs("a.txt", 3, "May 7", 1, "2024-05-07"),
        DateIs("a.txt", 3, "May 7", 2, None),
        DateIs("a.txt", 3, "May 7", 1, "2025-05-07"),
    )
    assert text.count("2025-05-07") == 1
    assert said(tmp_path).hints("a.txt").dates == (
        SaidDate(3, "May 7", None, 2),
        SaidDate(3, "May 7", "2025-05-07"),
    )
    again = with_corrections(tmp_path, DateIs("a.txt", 3, "May 7", 2, "2023"))
    assert "none" not in again


def test_a_renamed_entity_keeps_its_old_name_as_an_alias(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(WRITTEN)
    text = with_corrections(
        tmp_path, EntityIs(Kind.PERSON, "Wang Yi", ("Yi Wang", "Wang"), Kind.PERSON, "Minister W")
    )
    assert "- name: Minister W" in text
    assert "# the minister" in text
    aliases = ("Foreign Minister Wang", "Wang Yi", "Yi Wang")
    assert said(tmp_path).own.entities[0] == OwnEntity("Minister W", Kind.PERSON, aliases)


AB_IS_DE = EntityIs(Kind.PERSON, "A B", (), Kind.PERSON, "D E")


@pytest.mark.parametrize("correction", [AB_IS_DE, Merged((AB_IS_DE,))])
def test_two_entities_become_one_entry(tmp_path: Path, correction: Correction) -> None:
    (tmp_path / NAME).write_text(
        "entities:\n- {name: A B, kind: person, aliases: [C]}\n- {name: D E, kind: person}\n"
    )
    with_corrections(tmp_path, correction)
    assert said(tmp_path).own.entities == (OwnEntity("D E", Kind.PERSON, ("A B", "C")),)


def test_names_are_set_apart_and_hidden_for_single_files(tmp_path: Path) -> None:
    with_corrections(
        tmp_path,
        SetApart(Kind.PERSON, "Wang Yi", "Wang", "[1].txt", Kind.PERSON, "Wang Lei"),
        SetApart(Kind.PLACE, "Hub", "Hub", "b.txt", None, None),
        EntityIs(Kind.PLACE, "Gwadar", (), Kind.ORGANISATION, "Gwadar"),
    )
    own = said(tmp_path).own
    assert own.entities == (
        OwnEntity("Wang Lei", Kind.PERSON, ("Wang",), files=("[[]1].txt",)),
        OwnEntity("Gwadar", Kind.ORGANISATION),
    )
    assert own.entities[0].is_for("[1].txt")
    assert own.not_everywhere == (NotEntity("Hub", ("b.txt",)),)


@pytest.mark.parametrize("text", ["titel: x\n", "a: [\n", "- a\n", "title: [a]\n"])
def test_a_file_with_mistakes_is_refused_and_left_alone(tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_text(text)
    with pytest.raises(DatelineError, match="Mend it first"):
        proposal(tmp_path, [TitleIs("a.txt", "A")])
    assert (tmp_path / NAME).read_text() == text


@pytest.mark.parametrize(
    "text",
    [
        "articles: &a {a.txt: &b {title: x}, b.txt: *b}\n",
        "%YAML 1.1\n---\ntitle: x\n...\n",
        "articles: {a.txt: {title: x, lines: {body: [1]}}}\nentities: []\nnot-entities: []\n",
        "? title\n: x\n",
    ],
)
def test_odd_files_are_written_into_or_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_text(text)
    try:
        made = proposal(
            tmp_path, [LinesAre("a.txt", 2, 3, Label.BODY, ""), NoEntity(Kind.PLACE, "Menu", ())]
        )
    except DatelineError:
        return
    found = understand_collection_file(made.after, NAME)
    assert LabelledLines(2, 3, Label.BODY) in disjoint(found.hints("a.txt").labels) or (
        found.hints("a.txt").labels == (LabelledLines(1, 3, Label.BODY),)
    )
    assert "Menu" in found.own.not_entities


def test_what_an_alias_repeats_is_changed_in_one_place_alone(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(
        "articles:\n  a.txt: &same {source: PTI}\n  b.txt: *same\n"
        "entities:\n"
        "  - {name: Wang Yi, kind: person, aliases: &names [Mr Wang]}\n"
        "  - {name: Wang Wei, kind: person, aliases: *names}\n"
    )
    with_corrections(
        tmp_path,
        TitleIs("a.txt", "Bridge"),
        EntityIs(Kind.PERSON, "Wang Yi", (), Kind.PERSON, "Wang Yi Two"),
    )
    found = said(tmp_path)
    assert (found.hints("a.txt").title, found.hints("a.txt").source) == ("Bridge", "PTI")
    assert (found.hints("b.txt").title, found.hints("b.txt").source) == (None, "PTI")
    assert [(each.name, each.aliases) for each in found.own.entities] == [
        ("Wang Yi Two", ("Mr Wang", "Wang Yi")),
        ("Wang Wei", ("Mr Wang",)),
    ]


@pytest.mark.parametrize(
    "written",
    ["2025-13-45", "9" * 5000, "1e999999999", "010", "0x1F", "12:30:45", "No", "!!bool x", "2.50"],
)
def test_what_looks_like_another_value_stays_as_it_is_written(tmp_path: Path, written: str) -> None:
    (tmp_path / NAME).write_text(f"title: {written}\narticles:\n  12: {{source: {written}}}\n")
    text = with_corrections(tmp_path, TitleIs("12", "yes"))
    assert text == (f"title: {written}\narticles:\n  12: {{source: {written}, title: 'yes'}}\n")


def test_a_file_that_changed_since_the_proposal_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(WRITTEN)
    made = proposal(tmp_path, [TitleIs("a.txt", "A")])
    (tmp_path / NAME).write_text("title: another\n")
    with pytest.raises(DatelineError, match="it has changed"):
        made.write()
    assert (tmp_path / NAME).read_text() == "title: another\n"


def test_line_ends_mark_and_permissions_stay_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_bytes(b"\xef\xbb\xbf# here\r\ntitle: x\r\n")
    path.chmod(0o664)
    with_corrections(tmp_path, TitleIs("a.txt", "A"))
    assert path.read_bytes() == (
        b"\xef\xbb\xbf# here\r\ntitle: x\r\narticles:\r\n  a.txt: {title: A}\r\n"
    )
    assert path.stat().st_mode & 0o777 == 0o664


def test_the_proposal_shows_what_changes(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("title: x\n")
    made = proposal(tmp_path, [TitleIs("a.txt", "A")])
    assert [line for line in made.difference() if line.startswith("+")][1:] == [
        "+articles:",
        "+  a.txt: {title: A}",
    ]


TEXTS = st.text(max_size=12).map(lambda text: " ".join(text.split())).filter(bool)


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(["", WRITTEN]), TEXTS, TEXTS, TEXTS, st.sampled_from(list(Kind)[:-1]))
def test_whatever_is_written_is_read_back_as_it_was_said(
    tmp_path_factory: pytest.TempPathFactory, text: str, title: str, old: str, new: str, kind: Kind
) -> None:
    folder = tmp_path_factory.mktemp("folder")
    (folder / NAME).write_text(text, encoding="utf-8")
    made = proposal(
        folder, [TitleIs(f"{old}.txt", title), EntityIs(kind, old, (), Kind.PLACE, new)]
    )
    found = understand_collection_file(made.after, NAME)
    assert found.hints(f"{old}.txt").title == title
    entity = next(each for each in found.own.entities if each.name == new)
    assert (entity.kind, set(entity.aliases) - {new}) == (Kind.PLACE, {old} - {new})
