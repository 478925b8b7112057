import pytest

from tests.collection.making import article, collection
from tui.collection.answering.suggestions import Listed, Without, corrected, nearest
from tui.entities.model import Kind
from tui.query.parsing import parse

KNOWN = {"ceasefire": 3, "truce": 9, "truck": 1, "wang": 2, "müller": 1}


@pytest.mark.parametrize(
    ("word", "better"),
    [
        ("caesefire", "ceasefire"),
        ("ceasfire", "ceasefire"),
        ("ceasefires", "ceasefire"),
        ("ceasefier", "ceasefire"),
        ("trucks", "truck"),
        ("trucx", "truce"),
        ("xyzzy", None),
    ],
)
def test_the_commonest_word_one_edit_away_is_nearest(word: str, better: str | None) -> None:
    assert nearest(word, Listed(KNOWN)) == better


@pytest.mark.parametrize(
    ("query", "better"),
    [
        ("Ceasfire", "ceasefire"),
        ("truce -ceasfire", "truce -ceasefire"),
        ('"truce ceasfire"', '"truce ceasefire"'),
        ("person:Wan* person:Wangg", "person:Wan* person:wang"),
        ("source:xinua ~ceasfire", "source:xinhua ~ceasefire"),
        ("truc", "truce"),
        ("truc*", None),
        ("published:2026 is:raed xyzzy", None),
        ("", None),
    ],
)
def test_unknown_words_are_replaced_where_they_stand(query: str, better: str | None) -> None:
    assert (
        corrected(parse(query), Listed(KNOWN), Listed({"wang": 1}), Listed({"xinhua": 1})) == better
    )


def test_a_query_without_hits_offers_one_that_has_some() -> None:
    made = collection(
        article("Wang Yi hopes for a truce.", names={"Wang Yi": (Kind.PERSON, "Wang Yi")})
    )
    assert made.select("trcue").meant() == "truce"
    assert made.select('person:"Wong Yi"').meant() == 'person:"wang Yi"'
    assert made.select("truce").meant() is None
    assert made.select("xyzzy").meant() is None
    assert made.select("trcue xyzzy").meant() is None


def test_the_first_letter_is_seldom_the_wrong_one() -> None:
    assert nearest("trall", Listed({"drall": 9, "trail": 1})) == "trail"


@pytest.mark.parametrize(
    ("query", "better"),
    [
        ('person:"Yi Wang"', 'person:"Wang Yi"'),
        ('org:"Wang Yi" truce', 'person:"Wang Yi" truce'),
        ('-org:"x" place:wang', '-org:"x" person:"Wang Yi"'),
        ('truce person:"Wang Yy"', 'truce person:"Wang yi"'),
    ],
)
def test_a_name_is_found_in_another_order_or_as_another_kind(query: str, better: str) -> None:
    made = collection(
        article("Wang Yi hopes for a truce.", names={"Wang Yi": (Kind.PERSON, "Wang Yi")})
    )
    assert made.select(query).meant() == better


def test_a_rare_word_is_taken_for_one_that_is_far_commoner_where_it_leaves_nothing() -> None:
    many = [article("Company talks.", file=str(number)) for number in range(60)]
    made = collection(*many, article("A comapny.", file="slip"))
    assert made.select("comapny talks").meant() == "company talks"
    assert made.select("comapny").meant() is None


def test_a_word_that_is_still_being_typed_is_no_slip() -> None:
    made = collection(article("A truce."))
    assert made.select("nothing truc", typing=True).meant() is None


def test_words_of_any_length_and_number_are_looked_up_in_little_time() -> None:
    made = collection(article("A truce.", file="a"))
    for query in ("x" * 10_000, "xyzzy " * 2_000, " ".join(map(str, range(2_000)))):
        selection = made.select(query)
        assert selection.meant() is None
        assert selection.emptied_by() == []


def test_it_is_told_which_part_of_a_query_leaves_nothing() -> None:
    made = collection(article("A truce.", file="a"), article("Truce talks.", file="b"))
    emptied = made.select("truce talks published:2020").emptied_by()
    assert emptied == [Without("published:2020", "truce talks", 1)]
    assert made.select("truce").emptied_by() == []
    assert made.select("truce -truce").emptied_by() == [Without("-truce", "truce", 2)]


def test_where_two_parts_leave_nothing_what_is_left_without_both_is_offered() -> None:
    made = collection(article("A truce.", file="a"), article("Truce talks.", file="b"))
    slip = made.select("trcue published:2020")
    assert slip.meant() is None
    assert slip.emptied_by() == [Without("published:2020", "truce", 2)]
    both = made.select("truce xyzzyq published:2020").emptied_by()
    assert both == [Without("xyzzyq and published:2020", "truce", 2)]
    assert made.select("xyzzyq published:2020").emptied_by() == []
    assert made.select("trcue tlaks").emptied_by() == []


@pytest.mark.parametrize(
    ("query", "better"),
    [
        ("persn:Wang", "person:Wang"),
        ('-india people:"Wang Yi"', '-india person:"Wang Yi"'),
        ("date:2025-05-11", "published:2025-05-11"),
        ("date:1951", "about:1951"),
        ("from:agency", "source:agency"),
        ("persn:Nobody", None),
        ("source:persn:Wang", None),
    ],
)
def test_a_field_that_there_is_not_is_taken_for_one_that_there_is(
    query: str, better: str | None
) -> None:
    made = collection(
        article(
            "Wang Yi spoke. It began in 1951.",
            published="2025-05-11",
            source="Agency",
            names={"Wang Yi": (Kind.PERSON, "Wang Yi")},
            told={"1951": "1951"},
        )
    )
    assert made.select(query).meant() == better
