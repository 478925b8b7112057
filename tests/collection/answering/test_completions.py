import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.collection.making import article, collection
from tests.collection.test_oracle import articles
from tui.collection.answering.completions import completions
from tui.collection.collection import Collection
from tui.collection.selection import Selection
from tui.collection.understand import Understood
from tui.entities.model import Kind

WANG = (Kind.PERSON, "Wang Yi")


@pytest.fixture(scope="module")
def made() -> Collection:
    return collection(
        article("Wang Yi spoke.", file="a", source="Xinhua", names={"Wang Yi": WANG}),
        article("Wang Yi listened.", file="b", source="PTI", names={"Wang Yi": WANG}),
        article("Wang Lei.", file="c", source="PTI", names={"Wang": (Kind.PERSON, "Wang Lei")}),
        article("Wangfujing.", file="d", names={"Wangfujing": (Kind.PLACE, "Wangfujing")}),
    )


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("pers", [("person:", None)]),
        ("truce pu", [("published:", None)]),
        ("person:wan", [('"Wang Yi"', 2), ('"Wang Lei"', 1)]),
        ('person:"Wang Y', [('"Wang Yi"', 2)]),
        ("-person:yi", [('"Wang Yi"', 2)]),
        ("person:", [('"Wang Yi"', 2), ('"Wang Lei"', 1)]),
        ("entity:wangf", [('"Wangfujing"', 1)]),
        ("source:", [('"PTI"', 2), ('"Xinhua"', 1)]),
        ("source:xin", [('"Xinhua"', 1)]),
        ("is:un", [("undated", 4), ("unread", 4)]),
        ("person:wan ", []),
        ('person:"', [('"Wang Yi"', 2), ('"Wang Lei"', 1)]),
        ("person:wang l", [('"Wang Lei"', 1)]),
        ("truce person:wang pe", [("person:", None)]),
        ('person:"Wang Yi" l', []),
        ("person:(yi OR wan", [('"Wang Yi"', 2), ('"Wang Lei"', 1)]),
        ("person:(x (y) (z OR wang l", [('"Wang Lei"', 1)]),
        ("person:(yi) wan", []),
        ("truce", []),
        ('person:"Wang Yi"', []),
        ("published:20", []),
        ("", []),
    ],
)
def test_the_end_of_a_query_can_become(
    made: Collection, text: str, offered: list[tuple[str, int | None]]
) -> None:
    assert [(each.text, each.count) for each in completions(text, made)] == offered


@pytest.mark.parametrize(
    "text", ["pers", "a -person:wan", 'person:"Wang Y', "person:wang y", 'person:"', "(source:"]
)
def test_a_completion_put_in_its_place_selects_something(made: Collection, text: str) -> None:
    first = completions(text, made)[0]
    completed = text[: first.start] + first.text + text[first.end :]
    if first.count:
        assert made.select(completed.removeprefix("a -")).count == first.count
    else:
        assert completed == "person:"


def test_a_name_is_offered_with_all_the_articles_that_a_query_for_it_finds() -> None:
    reagan, ronald = (Kind.PERSON, "Reagan"), (Kind.PERSON, "Ronald Reagan")
    made = collection(
        article("Reagan spoke.", file="a", names={"Reagan": reagan}),
        article("Reagan left.", file="b", names={"Reagan": ronald}),
        article("Reagan Jr. came.", file="c", names={"Reagan": (Kind.PERSON, "Reagan Jr.")}),
    )
    offered = [(each.text, each.count) for each in completions("person:reag", made)]
    assert offered == [('"Reagan"', 3), ('"Reagan Jr."', 1), ('"Ronald Reagan"', 1)]


def test_the_names_offered_are_those_met_most_by_themselves() -> None:
    union = (Kind.PLACE, "United States")
    made = collection(
        *(article("U.S. talks.", file=str(at), names={"U.S": union}) for at in range(3)),
        *(
            article("Uganda.", file=f"u{at}", names={"Uganda": (Kind.PLACE, "Uganda")})
            for at in "ab"
        ),
        article("U.S talks.", file="slip", names={"U.S": (Kind.PLACE, "U.S")}),
    )
    offered = [(each.text, each.count) for each in completions("place:u", made, 2)]
    assert offered == [('"United States"', 3), ('"Uganda"', 2)]
    assert made.select('place:"U.S"').count == 4


def test_names_that_differ_in_case_or_signs_alone_are_offered_once() -> None:
    made = collection(
        article("Calif. talks.", source="PTI", names={"Calif": (Kind.PLACE, "Calif.")}),
        article("Calif talks.", source="Pti", names={"Calif": (Kind.PLACE, "Calif")}),
    )
    for text in ("place:", "source:"):
        (offered,) = completions(text, made)
        assert offered.count == made.select(f"{text}{offered.text}").count == 2


@settings(deadline=None, max_examples=100)
@given(
    st.lists(articles(), min_size=1, max_size=8),
    st.sampled_from(("person", "place", "org", "entity", "source", "is", "published", "about")),
    st.sampled_from(("", '"', "wa", "P", '"Wang Y', "press tr", "ishaq", "un", "2")),
)
def test_each_count_is_that_of_what_is_put_in(
    texts: list[Understood], field: str, typed: str
) -> None:
    made = collection(*texts)
    for each in completions(f"truce {field}:{typed}", made):
        if each.count is not None:
            assert made.select(f"{field}:{each.text}").count == each.count


def test_facets_count_sources_and_years_inside_the_selection() -> None:
    texts = [
        article("x truce", file="a", source="PTI", published="2025-05-03"),
        article("x", file="b", source="PTI", published="2024"),
        article("x", file="c", source="Xinhua"),
    ]
    made = collection(*texts)
    assert made.select("x").sources() == [("PTI", 2), ("Xinhua", 1)]
    assert made.select("x").published_years() == [(2024, 1), (2025, 1)]
    assert made.select("truce").sources() == [("PTI", 1)]


def test_years_are_offered_newest_first_for_every_field_of_dates() -> None:
    made = collection(
        article("In 1998.", file="a", published="2025-05-03", told={"1998": "1998"}),
        article("In January.", file="b", published="2024", told={"January": "2025-01"}),
        article("Undated.", file="c"),
    )

    def offered(text: str) -> list[tuple[str, int | None]]:
        return [(each.text, each.count) for each in completions(text, made)]

    assert offered("published:") == [("2025", 1), ("2024", 1)]
    assert offered("truce on:20") == [("2025", 1), ("2024", 1)]
    assert offered("about:") == [("2025", 1), ("1998", 1)]
    assert offered("about:19") == [("1998", 1)]
    assert offered("before:2025") == []
    assert offered("published:2025-0") == []


def test_years_of_publication_are_not_sought_where_only_events_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = {"1066": "1066", "2900": "2900"}
    made = collection(article("In 1066, or 2900.", file="a", published="2025-05-03", told=told))
    asked: list[str] = []
    select = Collection.select

    def noted(self: Collection, query: str = "") -> Selection:
        asked.append(query)
        return select(self, query)

    monkeypatch.setattr(Collection, "select", noted)
    assert [each.text for each in completions("published:", made)] == ["2025"]
    assert asked == ["", "published:2025"]
