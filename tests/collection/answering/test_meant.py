import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.collection.making import article, collection
from tests.collection.test_oracle import PIECES, articles
from tui.collection.answering.meant import Meant
from tui.collection.collection import Collection
from tui.collection.understand import Understood
from tui.entities.model import Kind

WANG = {"Wang Yi": (Kind.PERSON, "Wang Yi")}


def meant(made: Collection, query: str, *, typing: bool = False) -> list[str]:
    return [each.query for each in made.select(query, typing=typing).meant()]


def having(**counts: int) -> Collection:
    """Make a collection in which so many articles consist of each word alone."""
    return collection(
        *(
            article(word, file=f"{word} {number}")
            for word, count in counts.items()
            for number in range(count)
        )
    )


@pytest.mark.parametrize(
    ("query", "better"),
    [
        ("trcue", ["truce"]),
        ("Caesefire", ["ceasefire"]),
        ("-india trcue", ["-india truce"]),
        ('"a trcue"', ['"a truce"']),
        ("title:trcue OR xyzzy", ["title:truce OR xyzzy"]),
        ("~trcue", ["~truce"]),
        ("trcue,", ["truce"]),
        ("truce", []),
        ("xyzzy", []),
        ("trcue xyzzy", []),
        ("published:2026 is:raed xyzzy", []),
        ("", []),
    ],
)
def test_an_unknown_word_is_corrected_where_it_stands_and_the_rest_is_kept(
    query: str, better: list[str]
) -> None:
    assert meant(collection(article("A truce and a ceasefire.", "Truce")), query) == better


def test_a_query_that_is_typed_is_corrected_as_it_is_asked_with_its_last_word_just_begun() -> None:
    made = collection(article("A strategic dialogue.", file="a"), article("A dialogue.", file="b"))
    assert made.select("strategc dial", typing=True).meant() == [Meant("strategic dial*", 1)]
    assert meant(made, "nothing dialo", typing=True) == []


def test_a_word_that_others_begin_with_may_stand_for_them() -> None:
    made = collection(article("Strategic dialogues."))
    assert meant(made, "dialog strategic") == ["dialog* strategic"]
    assert meant(made, "stra") == ["stra*"]
    assert meant(made, "str") == []


def test_several_words_are_offered_where_they_are_about_as_likely() -> None:
    made = having(opec=4, once=9, ounce=1)
    assert meant(made, "opce") == ["opec", "once"]
    assert meant(having(truce=9, truck=1), "trucx") == ["truce", "truck"]
    assert meant(having(truce=11, truck=1), "trucx") == ["truce"]
    four = {"trucea": 4, "truceb": 3, "trucec": 2, "truced": 1}
    assert meant(having(**four), "trucex") == ["trucea", "truceb", "trucec"]


def test_of_what_is_offered_the_rest_of_the_query_has_its_say() -> None:
    made = collection(
        *(article("A truck.", file=str(number)) for number in range(30)),
        article("A truce in Gaza.", file="gaza"),
    )
    assert meant(made, "trucx") == ["truck"]
    assert meant(made, "trucx gaza") == ["truce gaza"]


@pytest.mark.parametrize(
    ("query", "better"),
    [
        ("email", ["e-mail"]),
        ("dont", ["don’t"]),
        ("us", ["U.S"]),
        ("airstrike", ['"air strike"']),
        ("airmail", []),
        ('"email"', []),
    ],
)
def test_a_word_that_texts_write_as_two_is_offered_as_they_have_it(
    query: str, better: list[str]
) -> None:
    made = collection(article("I don’t mail an e-mail of U.S. air\nstrikes, or an air\nstrike."))
    assert meant(made, query) == better


def test_a_colon_belongs_to_no_word() -> None:
    assert meant(collection(article("For food.")), "foo:") == []


def test_a_rare_word_is_taken_for_one_that_is_far_commoner_where_it_leaves_nothing() -> None:
    many = [article("Company talks.", file=str(number)) for number in range(60)]
    made = collection(*many, article("A comapny.", file="slip"))
    assert meant(made, "comapny talks") == ["company talks"]
    assert meant(made, "comapny") == []


def test_forms_of_a_word_that_are_there_need_no_correction() -> None:
    made = collection(article("They talked."), article("A tally."))
    assert meant(made, "~talks xyzzy -tally") == []


@pytest.mark.parametrize(
    ("query", "better"),
    [
        ("persn:Wang", ["person:Wang"]),
        ('-india people:"Wang Yi"', ['-india person:"Wang Yi"']),
        ("date:2025-05-11", ["published:2025-05-11"]),
        ("date:1951", ["about:1951"]),
        ("date:2025", ["published:2025", "about:2025"]),
        ("from:agency", ["source:agency"]),
        ('persn:"Wnag Yi" spkoe', ['person:"Wang Yi" spoke']),
        ("persn:Nobody", []),
        ("source:persn:Wang", []),
    ],
)
def test_a_field_that_there_is_not_is_taken_for_one_that_there_is(
    query: str, better: list[str]
) -> None:
    made = collection(
        article(
            "Wang Yi spoke. It began in 1951, and May.",
            published="2025-05-11",
            source="Agency",
            names=WANG,
            told={"1951": "1951", "May": "2025-05"},
        )
    )
    assert meant(made, query) == better


def test_words_of_any_length_and_number_are_looked_up_in_little_time() -> None:
    made = collection(article("A truce.", file="a"))
    for query in ("x" * 10_000, "xyzzy " * 2_000, " ".join(map(str, range(2_000)))):
        selection = made.select(query)
        assert selection.meant() == []
        assert selection.emptied_by() == []


@settings(deadline=None, max_examples=100)
@given(
    st.lists(articles(), min_size=1, max_size=5),
    st.lists(
        st.sampled_from(
            (*PIECES, "truec ", 'person:"Wagn Yi" ', "source:xinua ", "tlak ", 'org:"Yi Wang" ')
        ),
        max_size=6,
    ).map("".join),
    st.booleans(),
)
def test_what_is_offered_selects_what_it_says(
    texts: list[Understood], query: str, typing: bool
) -> None:
    made = collection(*texts)
    selection = made.select(query, typing=typing)
    for each in selection.meant():
        assert made.select(each.query).count == each.count > 0
    for rest in selection.emptied_by():
        assert made.select(rest.rest).count == rest.count > 0
