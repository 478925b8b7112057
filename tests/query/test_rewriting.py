import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.collection.making import article, collection, files
from tests.query.test_parsing import QUERIES
from tui.entities.model import Kind
from tui.query.parsing import parse
from tui.query.rewriting import (
    clauses_of,
    cleared,
    joined,
    narrowed,
    term_of,
    toggled,
    without,
    written_clauses,
)


@pytest.mark.parametrize(
    ("query", "more", "both"),
    [
        ("", "a", "a"),
        ("a", "", "a"),
        ("a b", "-c", "a b -c"),
        ("a", "b OR c", "a (b OR c)"),
        ("(a OR b)", "c", "(a OR b) c"),
        ('"a OR b"', "c", '"a OR b" c'),
        ('person:"Wang', "c", 'person:"Wang" c'),
        ("(a", "b", "(a) b"),
        ("a OR", "b", "a b"),
        ("title:(a OR b", "c", "title:(a OR b) c"),
    ],
)
def test_a_narrowed_query_reads_as_a_reader_would_write_it(
    query: str, more: str, both: str
) -> None:
    assert narrowed(query, more) == both


@pytest.mark.parametrize(
    ("query", "clauses"),
    [
        ("", []),
        ("a b", ["a", "b"]),
        ("a AND -b", ["a", "-b"]),
        ('-"a b" (c OR d) e*', ['-"a b"', "(c OR d)", "e*"]),
        ("a OR b c", ["a OR b c"]),
        ('person:"Wang Yi" -(x OR y)', ['person:"Wang Yi"', "-(x OR y)"]),
        ("- a )", ["a"]),
        ("title:(a OR b) -org:(c d)", ["title:(a OR b)", "-org:(c d)"]),
    ],
)
def test_the_clauses_of_a_query_are_what_must_all_hold(query: str, clauses: list[str]) -> None:
    assert [each.text for each in clauses_of(query)] == clauses


@pytest.mark.parametrize(
    ("query", "field", "terms"),
    [
        ("person:wang", "person", ("person:wang",)),
        ('-(org:"A B" OR org:c)', "org", ('org:"A B"', "org:c")),
        ('person:a OR PERSON:"b"', "person", ("person:a", 'PERSON:"b"')),
        ("on:2025", "published", ("on:2025",)),
        ("person:a OR place:a", "", ()),
        ("(person:a OR x)", "", ()),
        ("(person:a OR -person:b)", "", ()),
        ("(person:a person:b)", "", ()),
        ("x", "", ()),
    ],
)
def test_a_clause_may_ask_about_one_field_alone(
    query: str, field: str, terms: tuple[str, ...]
) -> None:
    (clause,) = clauses_of(query)
    assert (clause.field, clause.terms) == (field, terms)


@pytest.mark.parametrize(
    ("query", "value", "picked"),
    [
        ("", "Wang Yi", 'person:"Wang Yi"'),
        ("truce", "Wang Yi", 'truce person:"Wang Yi"'),
        ("a OR b", "Wang Yi", '(a OR b) person:"Wang Yi"'),
        ('person:"Dar" truce', "Wang Yi", '(person:"Dar" OR person:"Wang Yi") truce'),
        ('person:"Dar" OR person:x', "Yi", '(person:"Dar" OR person:x OR person:"Yi")'),
        ("person:a person:b", "c", 'person:a (person:b OR person:"c")'),
        ('-person:"Wang Yi" truce', "Wang Yi", 'truce person:"Wang Yi"'),
        ("place:Wang", "Wang", 'place:Wang person:"Wang"'),
        ("", 'Abu "Ali" “X”', 'person:"Abu Ali X"'),
        ("(truce", "Yi", '(truce) person:"Yi"'),
    ],
)
def test_a_value_is_picked_beside_the_others_of_its_field(
    query: str, value: str, picked: str
) -> None:
    assert toggled(query, "person", value) == picked


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ('person:"Wang Yi"', ""),
        ("person:wang-yi truce", "truce"),
        ('(person:"Wang Yi" OR person:"Dar") truce', 'person:"Dar" truce'),
        ('person:"A" OR person:"Wang Yi" OR person:"B"', '(person:"A" OR person:"B")'),
        ('-(person:"A" OR person:"Wang Yi" OR person:"B")', '-(person:"A" OR person:"B")'),
        ('-(person:"A" OR person:"Wang Yi")', '-person:"A"'),
        ('truce person:"Wang Yi" -person:"Wang Yi"', "truce"),
        ("truce", "truce"),
    ],
)
def test_a_value_is_taken_away_again(query: str, left: str) -> None:
    assert without(query, "person", "Wang Yi") == left


def test_a_value_is_excluded_and_no_longer() -> None:
    excluded = toggled("truce", "source", "PTI", exclude=True)
    assert excluded == 'truce -source:"PTI"'
    assert toggled(excluded, "source", "PTI", exclude=True) == "truce"
    assert toggled(excluded, "source", "PTI") == 'truce source:"PTI"'
    assert toggled('truce source:"PTI"', "source", "PTI", exclude=True) == excluded


def test_years_and_marks_are_written_without_quotes() -> None:
    assert toggled(toggled("", "published", "2024"), "published", "2025") == (
        "(published:2024 OR published:2025)"
    )
    assert toggled("is:read", "is", "read") == ""


def test_the_undated_are_picked_and_excluded_as_a_year_is() -> None:
    picked = toggled("truce published:2024", "published", "undated")
    assert picked == "truce (published:2024 OR is:undated)"
    assert toggled(picked, "published", "2024") == "truce is:undated"
    assert toggled(picked, "published", "undated") == "truce published:2024"
    assert toggled("truce", "published", "undated", exclude=True) == "truce -is:undated"
    assert cleared("truce (published:2024 OR is:undated)", "published") == "truce"
    assert cleared("is:unread is:undated", "published") == "is:unread"


VALUES = st.sampled_from(["Wang Yi", "Dar", "U.S.", "naïve", "O'Neil", "中国", "2025"])
FIELDS = st.sampled_from(["person", "org", "source"])


@settings(max_examples=150)
@given(QUERIES, FIELDS, VALUES, st.booleans())
def test_toggling_twice_leaves_a_query_that_means_the_same(
    query: str, field: str, value: str, exclude: bool
) -> None:
    clean = without(query, field, value)
    assert parse(without(clean, field, value)).node == parse(clean).node
    once = toggled(clean, field, value, exclude=exclude)
    assert term_of(field, value) in once
    twice = toggled(once, field, value, exclude=exclude)
    assert parse(twice).node == parse(clean).node


@settings(max_examples=150)
@given(QUERIES)
def test_the_clauses_together_are_the_query(query: str) -> None:
    clauses = clauses_of(query)
    assert parse(" ".join(each.text for each in clauses)).node == parse(query).node


def test_a_query_that_picks_several_selects_the_articles_with_any_of_them() -> None:
    names = {"Wang": (Kind.PERSON, "Wang Yi")}, {"Dar": (Kind.PERSON, "Ishaq Dar")}
    made = collection(
        article("Wang talks.", file="wang", names=names[0]),
        article("Dar talks.", file="dar", names=names[1]),
        article("Wang and Dar.", file="both", names=names[0] | names[1]),
        article("Nobody.", file="none"),
    )
    query = toggled("", "person", "Wang Yi")
    assert files(made, query) == ["wang", "both"]
    query = toggled(query, "person", "Ishaq Dar")
    assert files(made, query) == ["wang", "dar", "both"]
    query = toggled(query, "person", "Ishaq Dar", exclude=True)
    assert files(made, query) == ["wang"]


def test_clearing_a_field_takes_away_what_is_picked_and_excluded_of_it() -> None:
    query = 'truce (source:PTI OR source:Xinhua) -source:"Daily" person:Wang'
    assert cleared(query, "source") == "truce person:Wang"
    assert cleared(query, "place") == query


def test_a_query_is_taken_apart_into_its_clauses() -> None:
    assert written_clauses("truce (a OR b) -c") == ["truce", "(a OR b)", "-c"]
    assert written_clauses("a OR b c") == ["a OR b c"]
    assert written_clauses("") == []


def test_while_typing_the_last_clause_stays_open_and_can_be_put_behind_others() -> None:
    assert written_clauses('truce "a b') == ["truce", '"a b"']
    assert written_clauses('truce "a b', typing=True) == ["truce", '"a b']
    assert written_clauses("truce (a OR (b", typing=True) == ["truce", "(a OR (b"]
    assert written_clauses('truce "a b" ', typing=True) == ["truce", '"a b"']
    assert joined(["a OR b", '"c d']) == '(a OR b) "c d'
