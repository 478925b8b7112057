import pytest

from tests.collection.making import article, collection
from tui.collection.answering.completions import completions
from tui.collection.collection import Collection
from tui.collection.selection import Selection
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
        ("entity:wangf", [("Wangfujing", 1)]),
        ("source:", [("PTI", 2), ("Xinhua", 1)]),
        ("source:xin", [("Xinhua", 1)]),
        ("is:un", [("undated", 4), ("unread", 4)]),
        ("person:wan ", []),
        ('person:"', [('"Wang Yi"', 2), ('"Wang Lei"', 1)]),
        ("person:wang l", [('"Wang Lei"', 1)]),
        ("truce person:wang pe", [("person:", None)]),
        ('person:"Wang Yi" l', []),
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
