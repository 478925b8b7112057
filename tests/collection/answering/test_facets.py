from hypothesis import given, settings
from hypothesis import strategies as st

from tests.collection.making import article, collection
from tests.collection.test_oracle import articles
from tui.collection.answering.facets import FIELDS, Facet, FacetValue, State, facet, facets
from tui.collection.collection import Collection
from tui.collection.understand import Understood
from tui.entities.model import Kind
from tui.query.parsing import parse
from tui.query.rewriting import clauses_of, narrowed, own_clause, term_of, toggled

WANG = {"Wang": (Kind.PERSON, "Wang Yi")}
DAR = {"Dar": (Kind.PERSON, "Ishaq Dar")}


def made() -> Collection:
    return collection(
        article("Wang and Dar.", file="a", published="2025-05-03", source="PTI", names=WANG | DAR),
        article("Wang talks.", file="b", published="2025", source="Xinhua", names=WANG),
        article("Dar talks.", file="c", published="2024-01-01", source="PTI", names=DAR),
        article("Nobody talks.", file="d", source="PTI News"),
    )


def shown(facet: Facet) -> list[tuple[str, int]]:
    return [(each.value, each.count) for each in facet.values]


def test_facets_count_the_articles_of_the_selection_that_have_a_value() -> None:
    found = {each.field: shown(each) for each in facets(made().select("talks"))}
    assert found == {
        "person": [("Ishaq Dar", 1), ("Wang Yi", 1)],
        "org": [],
        "place": [],
        "event": [],
        "source": [("PTI", 1), ("PTI News", 1), ("Xinhua", 1)],
        "published": [("2025", 1), ("2024", 1), ("undated", 1)],
    }


def test_the_counts_of_a_field_obey_the_query_but_for_what_is_picked_of_it() -> None:
    selection = made().select('person:"Wang Yi" source:"PTI"')
    assert facet(selection, "person").values == (
        FacetValue("Wang Yi", 1, State.PICKED),
        FacetValue("Ishaq Dar", 2),
    )
    assert facet(selection, "source").values == (
        FacetValue("PTI", 1, State.PICKED),
        FacetValue("Xinhua", 1),
    )


def test_an_excluded_value_is_listed_with_what_it_keeps_out() -> None:
    selection = made().select("-person:wang-yi")
    assert facet(selection, "person").values == (
        FacetValue("Wang Yi", 2, State.EXCLUDED),
        FacetValue("Ishaq Dar", 1),
    )


def test_of_several_picks_that_must_all_hold_the_last_takes_more() -> None:
    selection = made().select('person:"Wang Yi" person:"Ishaq Dar"')
    assert facet(selection, "person").values == (
        FacetValue("Ishaq Dar", 1, State.PICKED),
        FacetValue("Wang Yi", 2),
    )


def test_a_facet_lists_the_most_met_and_says_that_there_are_more() -> None:
    selection = made().select("")
    assert facet(selection, "source", 1) == Facet("source", (FacetValue("PTI", 2),), more=True)
    assert facet(selection, "person", 1) == Facet(
        "person", (FacetValue("Ishaq Dar", 2),), more=True
    )
    assert not facet(selection, "person", 2).more


def test_names_that_differ_in_case_or_signs_alone_are_one_value() -> None:
    found = collection(
        article("Calif. talks.", source="PTI", names={"Calif": (Kind.PLACE, "Calif.")}),
        article("Calif talks.", source="Pti", names={"Calif": (Kind.PLACE, "Calif")}),
    ).select("")
    assert [count for _, count in shown(facet(found, "place"))] == [2]
    assert [count for _, count in shown(facet(found, "source"))] == [2]


def test_a_year_counts_what_a_query_for_it_finds() -> None:
    found = collection(
        article("A.", published="2025-12-31/2026-01-02"), article("B.", published="199X")
    ).select("")
    assert shown(facet(found, "published")) == [("2026", 1), ("2025", 1)]


def test_articles_without_a_date_are_a_value_that_is_shown_beside_any_number_of_years() -> None:
    found = made()
    assert facet(found.select("talks"), "published", 1).values == (
        FacetValue("2025", 1),
        FacetValue("undated", 1),
    )
    assert facet(found.select("is:undated"), "published").values == (
        FacetValue("undated", 1, State.PICKED),
        FacetValue("2025", 2),
        FacetValue("2024", 1),
    )
    assert facet(found.select("-is:undated"), "published").values[0] == (
        FacetValue("undated", 1, State.EXCLUDED)
    )
    assert shown(facet(found.select("talks"), "published", words="und")) == [("undated", 1)]
    assert shown(facet(found.select("source:xinhua"), "published")) == [("2025", 1)]


def test_facets_follow_what_is_added() -> None:
    growing = made()
    before = shown(facet(growing.select(""), "person"))
    growing.add([article("Dar.", file="e", names=DAR)])
    assert before == [("Ishaq Dar", 2), ("Wang Yi", 2)]
    assert shown(facet(growing.select(""), "person")) == [("Ishaq Dar", 3), ("Wang Yi", 2)]


QUERIES = st.sampled_from(
    [
        "",
        "talk*",
        'person:"Wang Yi"',
        "-truce",
        'talks (person:"Wang Yi" OR person:"Ishaq Dar")',
        'source:"PTI" published:2025',
        "(published:2025 OR is:undated)",
        "talk* -is:undated",
        '-place:"Wang Lei" -source:xinhua',
        "talks OR person:wang",
    ]
)


def apart_from(query: str, field: str) -> str:
    """Return the query without what is picked of a field; what is excluded of it stays."""
    clauses = clauses_of(query)
    own = own_clause(field, clauses)
    return " ".join(each.text for each in clauses if each is not own)


@settings(deadline=None, max_examples=100)
@given(st.lists(articles(), min_size=1, max_size=8), QUERIES, st.sampled_from(FIELDS))
def test_each_count_is_that_of_the_query_it_stands_for(
    texts: list[Understood], query: str, field: str
) -> None:
    found = collection(*texts)
    selection = found.select(query)
    for each in facet(selection, field, 20).values:
        rest = apart_from(query, field)
        term = term_of(field, each.value)
        if each.state is State.EXCLUDED:
            rest = toggled(query, field, each.value, exclude=True)
        assert found.select(narrowed(rest, term)).count == each.count
        marked = each.state is not State.FREE
        assert (parse(toggled(query, field, each.value)).node != parse(query).node) or not marked


def test_values_can_be_narrowed_to_those_with_words_the_last_just_begun() -> None:
    chosen = made().select("talks")
    assert shown(facet(chosen, "person", words="ishaq d")) == [("Ishaq Dar", 1)]
    assert shown(facet(chosen, "person", words="shaq")) == []
    assert shown(facet(chosen, "source", words="PTI n")) == [("PTI News", 1)]
    assert shown(facet(chosen, "published", words="2025")) == [("2025", 1)]
