import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.articles.model import NOTHING, Hints, Label, LabelledLines, Layout, SaidDate
from tui.collection.declared.collection_file import LARGEST, read_collection_file
from tui.collection.declared.model import NAME, CollectionFile
from tui.entities.model import Kind, OwnEntity

GOOD = """\
title: China–Pakistan diplomacy
layout: plain
articles:
  002_dialogue.txt: {published: 2020-08-22, source: Foreign Ministry, title: Round two}
  003_*.txt: {source: CGTN}
  003_b.txt: {layout: detect}
entities:
  - {name: Wang Yi, kind: person, aliases: [Foreign Minister Wang], note: Foreign Minister}
  - {name: Hub, kind: place, case: exact, in: [003_*.txt]}
not-entities: [Desktop, Mobile]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def said(folder: Path, text: str | bytes) -> CollectionFile:
    path = folder / NAME
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_collection_file(path)


def test_a_collection_file_gives_title_hints_and_entities(folder: Path) -> None:
    file = said(folder, GOOD)
    assert not file.problems
    assert file.title == "China–Pakistan diplomacy"
    assert file.hints("002_dialogue.txt") == Hints(
        "Round two", "2020-08-22", "Foreign Ministry", Layout.PLAIN
    )
    assert file.own.entities == (
        OwnEntity("Wang Yi", Kind.PERSON, ("Foreign Minister Wang",), "Foreign Minister"),
        OwnEntity("Hub", Kind.PLACE, exact_case=True, files=("003_*.txt",)),
    )
    assert file.own.not_entities == {"Desktop", "Mobile"}


def test_a_files_own_name_counts_before_a_pattern_and_both_before_the_collection(
    folder: Path,
) -> None:
    file = said(folder, GOOD)
    assert file.hints("003_a.txt") == Hints(source="CGTN", layout=Layout.PLAIN)
    assert file.hints("003_b.txt") == Hints(source="CGTN", layout=Layout.DETECT)
    assert file.hints("other.txt") == Hints(layout=Layout.PLAIN)


def test_without_the_file_nothing_is_said(folder: Path) -> None:
    file = read_collection_file(folder / NAME)
    assert file.hints("a.txt") == Hints()
    assert not file.problems
    assert said(folder, "") == said(folder, "# only a comment\n")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("titel: x", "line 1, the file > titel: unknown key"),
        ("- a\n- b", "line 1, the file: this must be keys with values"),
        ("just text", "line 1, the file: this must be keys with values"),
        ("title: [a]", "line 1, title: this must be text"),
        ("title:", "line 1, title: this is empty"),
        ("title: ' '", "line 1, title: this is empty"),
        ("layout: fancy", "line 1, layout: fancy is unknown. Write detect or plain."),
        ("title: a\ntitle: b", "line 2, the file > title: given twice"),
        ("articles: [a]", "line 1, articles: this must be keys with values"),
        (
            "articles:\n  a.txt: {publishd: 2020}",
            "line 2, articles > a.txt > publishd: unknown key. "
            "Known here: title, published, source, layout, lines, dates.",
        ),
        (
            "articles:\n  a.txt: {published: 22 August 2020}",
            "line 2, articles > a.txt > published: 22 August 2020 is no date",
        ),
        ("articles: {a.txt: {published: 2020-13}}", "2020-13 is no date"),
        ("entities: {a: b}", "line 1, entities: this must be a list"),
        ("entities:\n  - Wang Yi", "line 2, entities: this must be keys with values"),
        ("entities: [{kind: person}]", "line 1, entities > ?: it has no name"),
        ("entities: [{name: X}]", "line 1, entities > X: it has no kind"),
        ("entities: [{name: '', kind: person}]", "line 1, entities > name: this is empty"),
        ("entities: [{name: X, kind: amount}]", "entities > X > kind: amount is unknown"),
        ("entities: [{name: X, kind: place, aliases: Y}]", "X > aliases: this must be a list"),
        ("entities: [{name: X, kind: place, aliases: [[Y]]}]", "X > aliases: this must be text"),
        ("entities: [{name: X, kind: place, case: odd}]", "X > case: odd is unknown"),
        ("{? [a] : b}", "line 1, the file > ?: unknown key"),
        ("title: a\n  b: c", "line 2: it is not YAML"),
        ("title: 'open", "it is not YAML"),
        ("a: *nowhere", "line 1: it is not YAML (found undefined alias"),
        (b"title: \xff\xfe", "it is not YAML"),
        (b"title: \x00", "it is not YAML"),
        ('title: "\\U00110000"', "it is not YAML"),
        ('title: "\\UFFFFFFFF"', "it is not YAML"),
        ("[" * 50_000, "its lists are nested too deeply"),
        ("#" * (LARGEST + 1), "it is longer than"),
    ],
    ids=lambda value: repr(value[:24]),
)
def test_what_is_wrong_is_told_with_file_line_and_key(
    folder: Path, text: str | bytes, told: str
) -> None:
    problems = [str(problem) for problem in said(folder, text).problems]
    assert len(problems) == 1
    assert problems[0].startswith(f"{folder / NAME}: ")
    assert told in problems[0]


def test_the_rest_of_a_broken_file_still_counts(folder: Path) -> None:
    file = said(folder, GOOD + "extra: 1\n")
    assert len(file.problems) == 1
    assert file.title == "China–Pakistan diplomacy"
    assert len(file.own.entities) == 2


def test_words_that_yaml_takes_for_something_else_are_text(folder: Path) -> None:
    file = said(folder, "title: 2025\nentities: [{name: No, kind: place, aliases: [1.5, on]}]")
    assert file.title == "2025"
    assert file.own.entities == (OwnEntity("No", Kind.PLACE, ("1.5", "on")),)
    assert not file.problems


def test_a_name_of_one_letter_is_a_name(folder: Path) -> None:
    assert said(folder, "entities: [{name: X, kind: organisation}]").own.entities[0].name == "X"


def test_an_alias_that_contains_itself_is_only_a_wrong_type(folder: Path) -> None:
    file = said(folder, "entities: &all [*all]")
    assert [problem.what for problem in file.problems] == [
        "line 1, entities: this must be keys with values"
    ]


def test_aliases_that_multiply_end_at_a_limit_with_a_message(folder: Path) -> None:
    names = ", ".join(f"n{number}" for number in range(1000))
    entity = "&e {name: X, kind: place, aliases: *names}"
    text = f"not-entities: &names [{names}]\nentities: [{entity}{', *e' * 5000}]"
    file = said(folder, text)
    assert "more than 100,000 things" in file.problems[0].what


def test_an_article_that_is_named_and_not_there_is_told(folder: Path) -> None:
    (problem,) = said(folder, GOOD).strangers({"002_dialogue.txt", "003_a.txt"})
    assert problem.what == "line 6, articles: there is no article 003_b.txt"


@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
def test_any_bytes_are_read_or_told_of(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes
) -> None:
    folder = tmp_path_factory.getbasetemp()
    for problem in said(folder, raw).problems:
        assert problem.what


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_in_its_place_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / NAME)
    (problem,) = read_collection_file(folder / NAME).problems
    assert problem.what == "it is no ordinary file"


def test_no_more_is_read_than_it_may_have(folder: Path) -> None:
    path = folder / NAME
    path.touch()
    os.truncate(path, 1 << 40)
    (problem,) = read_collection_file(path).problems
    assert "longer than" in problem.what


@pytest.mark.parametrize("year", ["0000", "0000-01-01", "-0500", "0000/2020"])
def test_a_publication_date_before_the_year_1_is_no_date(folder: Path, year: str) -> None:
    found = said(folder, f"articles: {{a.txt: {{published: '{year}'}}}}")
    assert "is no date" in found.problems[0].what
    assert found.hints("a.txt").published is None


def test_lines_are_said_to_be_what_they_are(folder: Path) -> None:
    file = said(folder, "articles:\n  a.txt: {lines: {body: [12-20, 31], boilerplate: [1 – 3]}}\n")
    assert not file.problems
    assert file.hints("a.txt").labels == (
        LabelledLines(12, 20, Label.BODY),
        LabelledLines(31, 31, Label.BODY),
        LabelledLines(1, 3, Label.BOILERPLATE),
    )


def test_words_are_said_to_be_dates_or_none(folder: Path) -> None:
    file = said(
        folder,
        "articles:\n  a.txt:\n    dates:\n"
        "      - {line: 12, words: May 7, date: 2025-05-07}\n"
        "      - {line: 14, words: March, nth: 2, date: none}\n",
    )
    assert not file.problems
    assert file.hints("a.txt").dates == (
        SaidDate(12, "May 7", "2025-05-07"),
        SaidDate(14, "March", None, 2),
    )


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        ("{line: 1}", "dates: this must be a list"),
        ("[3]", "dates: this must be keys with values"),
        ("[{line: 1, words: May}]", "dates: it has no date"),
        ("[{line: 0, words: May, date: 2025}]", "dates > line: 0 is no number"),
        ("[{line: 1, words: May, date: soon}]", "dates > date: soon is no date"),
        ("[{line: 1, words: May, date: 2025, nth: x}]", "dates > nth: x is no number"),
        ("[{line: 1, word: May, words: May, date: none}]", "dates > word: unknown key"),
    ],
)
def test_dates_that_are_none_are_told(folder: Path, dates: str, told: str) -> None:
    (problem,) = said(folder, f"articles:\n  a.txt: {{dates: {dates}}}\n").problems
    assert f"line 2, articles > a.txt > {told}" in str(problem)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("{bodies: [1]}", "lines > bodies: unknown key. Known here: title, meta, heading, body"),
        ("{body: 3}", "lines > body: this must be a list"),
        ("{body: [3-1]}", "lines > body: 3-1 is no line, and no first and last one"),
        ("{body: [0]}", "lines > body: 0 is no line"),
        ("{body: [x, 1]}", "lines > body: x is no line"),
        ("{body: [99999999999]}", "lines > body: 99999999999 is no line"),
        ("[1, 2]", "lines: this must be keys with values"),
    ],
)
def test_lines_that_are_none_are_told(folder: Path, lines: str, told: str) -> None:
    (problem,) = said(folder, f"articles:\n  a.txt: {{lines: {lines}}}\n").problems
    assert f"line 2, articles > a.txt > {told}" in str(problem)


def test_none_without_quotes_says_that_there_is_nothing(folder: Path) -> None:
    file = said(folder, "articles:\n  a.txt: {title: none, published: none, source: 'none'}\n")
    assert not file.problems
    hints = file.hints("a.txt")
    assert (hints.title, hints.published, hints.source) == (NOTHING, NOTHING, "none")


def test_a_name_is_no_entity_in_some_files(folder: Path) -> None:
    own = said(folder, "not-entities: [Desktop, {name: Hub, in: [b_*.txt]}]\n").own
    assert own.ignored("a.txt") == {"Desktop"}
    assert own.ignored("b_1.txt") == {"Desktop", "Hub"}


def test_a_name_that_is_no_entity_nowhere_is_told(folder: Path) -> None:
    (problem,) = said(folder, "not-entities: [{name: Hub}]\n").problems
    assert "line 1, not-entities > Hub: it has no in" in str(problem)
