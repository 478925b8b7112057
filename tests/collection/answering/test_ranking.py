import pytest

from tests.collection.making import article, collection
from tui.collection.answering import relevance
from tui.collection.answering.ranking import FEW, Order
from tui.collection.collection import Collection
from tui.collection.understand import Understood


def listed(made: Collection, query: str, order: Order = Order.BEST) -> list[str]:
    return [made.head(key).file for key in made.select(query, order=order).keys]


def among_many(*articles: Understood) -> Collection:
    """Make a collection in which words are rare enough to tell something."""
    return collection(*(article("Nothing.", file=str(at)) for at in range(2 * FEW)), *articles)


def test_in_a_few_articles_those_with_the_words_in_their_title_come_first() -> None:
    made = collection(
        article("A truce.", "Nothing", file="new", published="2026"),
        article("Nothing.", "A truce", file="old", published="2020"),
    )
    assert listed(made, "truce") == ["old", "new"]


def test_in_a_few_articles_those_with_more_of_several_words_come_first() -> None:
    made = collection(
        article("A truce.", file="new", published="2026"),
        article("A truce and talks.", file="old", published="2020"),
    )
    assert listed(made, "truce OR talks") == ["old", "new"]
    selection = made.select("truce OR talks")
    assert [selection.score(key) for key in selection.keys] == [2.0, 1.0]


def test_what_is_scored_besides_the_hits_is_not_listed() -> None:
    made = collection(
        article("The minister talks.", file="both"),
        article("The minister.", file="hit", published="2024"),
        article("Talks.", file="none"),
    )
    assert listed(made, "minister -talks") == ["hit"]
    assert sorted(listed(made, "minister OR -talks")) == ["both", "hit"]
    assert listed(made, "(minister OR -talks) is:undated") == ["both"]


def test_where_none_of_the_hits_has_a_word_they_are_in_order_of_date_and_not_scored() -> None:
    made = collection(
        article("Talks.", file="word", published="2026"),
        article("Nothing.", file="old", published="2020"),
        article("Nothing.", file="new", published="2021"),
    )
    selection = made.select("before:2022 (talks OR before:2022)")
    assert [made.head(key).file for key in selection.keys] == ["new", "old"]
    assert not selection.scores


def test_in_many_articles_those_that_say_it_most_come_first() -> None:
    made = among_many(
        article("A truce, they say, and many other things.", file="new", published="2026"),
        article("Truce, truce, truce.", file="old", published="2020"),
    )
    selection = made.select("truce")
    assert [made.head(key).file for key in selection.keys] == ["old", "new"]
    scores = [selection.score(key) or 0 for key in selection.keys]
    assert scores[0] > scores[1] > 0


def test_where_any_of_several_words_will_do_their_forms_count_too() -> None:
    made = among_many(
        article("A truce. Nothing.", file="new", published="2026"),
        article("A truce. Talked.", file="forms", published="2020"),
        article("A truce. Talks.", file="word", published="2019"),
    )
    assert listed(made, "truce OR talks") == ["word", "forms", "new"]


def test_words_that_begin_as_one_that_is_asked_count_too() -> None:
    made = among_many(
        article("A truce. Nothing.", file="new", published="2026"),
        article("A truce. Negotiators.", file="family", published="2020"),
        article("A truce. Negotiations.", file="word", published="2019"),
    )
    assert listed(made, "truce OR negotiations") == ["word", "family", "new"]
    assert listed(made, "negotiations") == ["word"]


def test_a_phrase_counts_as_often_as_its_rarest_word() -> None:
    made = among_many(
        article("Peace talks, talks and more talks.", file="once", published="2026"),
        article("Peace talks, peace talks, peace.", file="twice", published="2020"),
    )
    assert listed(made, '"peace talks"') == ["twice", "once"]


def test_where_any_of_several_words_will_do_those_asked_twice_count_twice() -> None:
    made = among_many(article("Truce.", file="truce"), article("Talks.", file="talks"))
    assert listed(made, "truce OR talks OR talks") == ["talks", "truce"]
    assert listed(made, "talks OR truce OR truce") == ["truce", "talks"]


def test_words_that_say_little_rank_nothing_beside_others() -> None:
    made = among_many(
        article("What of the which.", file="little", published="2026"),
        article("Talks, and many a word more.", file="talks", published="2020"),
    )
    assert listed(made, "what OR of OR the OR which OR talks") == ["talks", "little"]
    assert set(listed(made, "what OR which")) == {"little"}


@pytest.mark.parametrize(
    "query", ["truce published:2020..2026", "(truce OR talks) -nobody", "~truce", '"a truce" OR b*']
)
def test_words_beside_fields_order_what_is_found(query: str) -> None:
    made = among_many(
        article("A truce, they say, and many other things.", file="new", published="2026"),
        article("A truce, truce, truce.", file="old", published="2020"),
        article("Truce.", file="nobody", published="2027"),
    )
    found = listed(made, query)
    assert found.index("old") < found.index("new")


@pytest.mark.parametrize(
    ("order", "files"),
    [
        (Order.BEST, ["b", "a", "d", "c"]),
        (Order.RELEVANCE, ["b", "a", "d", "c"]),
        (Order.NEWEST, ["a", "b", "d", "c"]),
        (Order.OLDEST, ["c", "d", "b", "a"]),
        (Order.TITLE, ["d", "a", "b", "c"]),
        (Order.SOURCE, ["d", "b", "a", "c"]),
    ],
)
def test_articles_are_listed_in_the_order_that_is_asked_for(order: Order, files: list[str]) -> None:
    made = collection(
        article("Talks.", "beta", file="a", published="2026", source="Xinhua"),
        article("Talks.", "Gamma talks", file="b", published="2025", source="PTI"),
        article("Talks.", file="c"),
        article("Talks.", "Alpha", file="d", published="2024", source="apa"),
    )
    assert listed(made, "talks", order) == files
    assert made.select("talks", order=order).order is order


def test_a_narrowed_selection_keeps_its_order() -> None:
    made = collection(article("A.", file="new", published="2026"), article("A.", file="old"))
    selection = made.select("a", order=Order.OLDEST) & "a"
    assert [made.head(key).file for key in selection.keys] == ["old", "new"]


@pytest.fixture(scope="module")
def crowded() -> Collection:
    many = (article("The truce.", file=str(at), published="2026") for at in range(5_001))
    return collection(*many, article("Truce, truce.", file="truce", published="2020"))


def test_of_very_many_the_newest_come_first_unless_relevance_is_asked_for(
    crowded: Collection,
) -> None:
    assert listed(crowded, "truce")[-1] == "truce"
    assert crowded.select("truce").scores == {}
    assert listed(crowded, "truce", Order.RELEVANCE)[0] == "truce"


def test_very_many_are_ranked_where_any_of_several_words_will_do(crowded: Collection) -> None:
    crowded.add([article("Talks.", file="talks", published="2010")])
    assert listed(crowded, "the OR talks")[0] == "talks"
    assert listed(crowded, "talks OR truce")[:2] == ["talks", "truce"]


def test_of_several_words_the_commonest_rank_nothing_where_that_would_take_long(
    crowded: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relevance, "MOST_SCORED", 5_000)
    crowded.add([article("Talk.", file="talk", published="2011")])
    assert listed(crowded, "truce OR talk OR the")[0] == "talk"
    assert listed(crowded, "truce OR talk OR the")[-1] == "truce"
    assert listed(crowded, "truce OR talk OR the", Order.RELEVANCE)[:2] == ["talk", "truce"]
