from tests.collection.making import article, collection
from tui.collection.collection import Collection
from tui.collection.entities.table import EntityOrder, EntityTable
from tui.entities.kinds import FAMILIES, Family
from tui.entities.model import Kind

PEOPLE, ORGANISATIONS, _, EVENTS = FAMILIES
WANG, DAR, ARMY = (
    (Kind.PERSON, "Wang Yi"),
    (Kind.PERSON, "Ishaq Dar"),
    (Kind.ORGANISATION, "Army"),
)


def made() -> Collection:
    return collection(
        article(
            "Wang Yi met Ishaq Dar. Wang spoke.",
            file="a",
            published="2024-10-15",
            names={"Wang Yi": WANG, "Ishaq Dar": DAR, "Wang spoke": WANG},
        ),
        article(
            "Mr Dar and the Army; the CPEC.",
            file="b",
            published="2025-05-11",
            names={"Mr Dar": DAR, "Army": ARMY, "CPEC": (Kind.INITIATIVE, "CPEC")},
        ),
        article("Wang Yi.", file="c", names={"Wang Yi": WANG}),
    )


def names(
    table: EntityTable, family: Family | None, order: EntityOrder, typed: str = ""
) -> list[str]:
    return [table.row(number).name for number in table.listed(family, order, typed)]


def test_entities_are_sorted_by_mentions_articles_or_name() -> None:
    table = made().select("").entities()
    assert names(table, None, EntityOrder.MENTIONS) == ["Wang Yi", "Ishaq Dar", "Army", "CPEC"]
    assert names(table, None, EntityOrder.ARTICLES) == ["Ishaq Dar", "Wang Yi", "Army", "CPEC"]
    assert names(table, None, EntityOrder.NAME) == ["Army", "CPEC", "Ishaq Dar", "Wang Yi"]


def test_a_selection_counts_its_own_articles_alone() -> None:
    (wang, dar) = made().select("met").entities()
    assert (wang.name, wang.mentions, wang.articles) == ("Wang Yi", 2, 1)
    assert (dar.name, dar.mentions, dar.articles) == ("Ishaq Dar", 1, 1)


def test_kinds_are_listed_by_family() -> None:
    table = made().select("").entities()
    assert [table.size(family) for family in FAMILIES] == [2, 1, 0, 1]
    assert names(table, EVENTS, EntityOrder.NAME) == ["CPEC"]


def test_the_filter_finds_words_anywhere_in_a_name_as_they_are_typed() -> None:
    table = made().select("").entities()
    for typed in ("w", "wa", "wang", "WÁNG ", "wang y", "yi wang"):
        assert names(table, None, EntityOrder.MENTIONS, typed) == ["Wang Yi"], typed
    assert names(table, PEOPLE, EntityOrder.MENTIONS, "ar") == ["Ishaq Dar"]
    assert names(table, None, EntityOrder.MENTIONS, "ar") == ["Ishaq Dar", "Army"]
    assert names(table, ORGANISATIONS, EntityOrder.MENTIONS, "wang") == []


def test_the_filter_finds_aliases_once_the_table_is_complete() -> None:
    table = made().select("").entities()
    assert names(table, None, EntityOrder.NAME, "mr") == []
    table.complete()
    assert names(table, None, EntityOrder.NAME, "mr") == ["Ishaq Dar"]


def test_the_dates_are_those_of_the_first_and_last_dated_article() -> None:
    table = made().select("").entities()
    dates = {
        table.row(number).name: table.dates(number)
        for number in table.listed(None, EntityOrder.NAME)
    }
    assert dates["Ishaq Dar"] is not None
    assert [each.value for each in dates["Ishaq Dar"]] == ["2024-10-15", "2025-05-11"]
    alone = made().select("is:undated").entities()
    assert alone.dates(alone.listed(None, EntityOrder.NAME)[0]) is None
