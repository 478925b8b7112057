"""A collection that was changed is the same as one that was made so in the first place."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.collection.making import article, collection
from tests.collection.test_oracle import NAMES, QUERIES, SOURCES, Asked, articles
from tui.collection.collection import Collection
from tui.collection.entities.meanings import Meanings
from tui.collection.posting import posting_of
from tui.collection.understand import Understood
from tui.entities.model import CORRECTED, Kind
from tui.state.corrections import EntityCorrection, EntityIs, NoEntity, SetApart

FILES = ("0.txt", "1.txt", "2.txt", "3.txt")
SHOWN = (*NAMES, "Wang Lei II", "Dar")
KINDS = st.sampled_from((Kind.PERSON, Kind.PLACE))

CORRECTIONS: st.SearchStrategy[EntityCorrection] = st.one_of(
    st.builds(
        EntityIs,
        KINDS,
        st.sampled_from(SHOWN),
        st.lists(st.sampled_from(SHOWN), max_size=1).map(tuple),
        KINDS,
        st.sampled_from(SHOWN),
    ),
    st.builds(NoEntity, KINDS, st.sampled_from(SHOWN), st.just(())),
    st.builds(
        SetApart,
        KINDS,
        st.sampled_from(SHOWN),
        st.sampled_from(NAMES),
        st.none() | st.sampled_from(FILES),
        KINDS,
        st.none() | st.sampled_from(SHOWN),
    ),
)


def named(texts: Sequence[Understood]) -> list[Understood]:
    """Give each text a file of its own."""
    return [
        replace(text, article=replace(text.article, file=file))
        for file, text in zip(FILES, texts, strict=False)
    ]


def everything(made: Collection, queries: Sequence[Asked]) -> object:
    """Return all that a collection tells, but for the numbers that it gives to names."""
    keys = made.keys()
    heads = [made.head(key) for key in keys]
    selections = [made.select(asked.query) for asked in queries]
    return (
        heads,
        [made.understood(key) for key in keys],
        [made.events(key) for key in keys],
        [made.span([key]) for key in keys],
        [selection.keys for selection in selections],
        [selection.scores for selection in selections],
        [sorted(map(str, selection.entities())) for selection in selections],
        [selection.sources() for selection in selections],
        [selection.matches(key) for selection in selections for key in selection.keys],
        sorted((made.entities[each].text, n) for each, n in made.met.articles().items()),
        made.source_counts(),
        made.index.words_known(),
        made.index.names_known(),
        {(made.entities[n].kind, made.entities[n].text): c for n, c in made.met.articles().items()},
        [made.key_of(head.file) for head in heads],
    )


@settings(deadline=None, max_examples=150)
@given(
    st.lists(articles(), min_size=4, max_size=4),
    st.lists(articles(), min_size=4, max_size=4),
    st.lists(st.integers(0, 3), min_size=1, max_size=5),
    st.lists(CORRECTIONS, max_size=4),
    st.lists(QUERIES, max_size=4),
)
def test_a_collection_with_replaced_articles_equals_one_made_of_them(
    before: list[Understood],
    after: list[Understood],
    places: list[int],
    corrections: list[EntityCorrection],
    queries: list[Asked],
) -> None:
    texts, others = named(before), named(after)
    made = collection(*texts)
    made.relink()
    made.correct(Meanings(corrections))
    for turn, place in enumerate(places):
        texts[place] = others[place] if turn % 2 == 0 else named(before)[place]
        made.replace([posting_of(texts[place])])
    made.relink()
    fresh = collection(*texts)
    fresh.relink()
    fresh.correct(Meanings(corrections))
    assert everything(made, queries) == everything(fresh, queries)


@settings(deadline=None, max_examples=150)
@given(
    st.lists(articles(), min_size=1, max_size=4),
    st.lists(CORRECTIONS, min_size=1, max_size=4),
    st.lists(CORRECTIONS, max_size=4),
    st.lists(QUERIES, max_size=4),
)
def test_corrections_leave_nothing_of_those_before_and_hold_for_what_comes_after(
    texts: list[Understood],
    earlier: list[EntityCorrection],
    later: list[EntityCorrection],
    queries: list[Asked],
) -> None:
    texts = named(texts)
    made = collection(*texts)
    made.relink()
    made.correct(Meanings(earlier))
    made.correct(Meanings(later))
    fresh = collection()
    fresh.correct(Meanings(later))
    fresh.add(texts)
    fresh.relink()
    assert everything(made, queries) == everything(fresh, queries)


WANG = article(
    "Wang Yi met Dar.",
    file="a.txt",
    names={"Wang Yi": (Kind.PERSON, "Wang Yi"), "Dar": (Kind.PERSON, "Ishaq Dar")},
    told={"met": "2025-05-03"},
)


def test_a_mention_that_was_corrected_says_so() -> None:
    made = collection(WANG)
    made.correct(Meanings([EntityIs(Kind.PERSON, "Wang Yi", (), Kind.PERSON, "Minister Wang")]))
    (key,) = made.keys()
    first, second = made.mentions(key)
    assert (first.name, first.why) == ("Minister Wang", CORRECTED)
    assert second.name == "Ishaq Dar"
    assert second.why != CORRECTED


def test_what_is_hidden_is_in_no_list_no_event_and_no_answer() -> None:
    made = collection(WANG)
    made.correct(Meanings([NoEntity(Kind.PERSON, "Wang Yi", ())]))
    (key,) = made.keys()
    assert [each.name for each in made.mentions(key)] == ["Ishaq Dar"]
    assert made.events(key)[0].event.entities == ("Ishaq Dar",)
    assert [each.name for each in made.select().entities()] == ["Ishaq Dar"]
    assert made.select('person:"Wang Yi"').count == 0
    made.correct(Meanings())
    assert made.select('person:"Wang Yi"').count == 1


def test_a_name_is_set_apart_by_its_words_in_one_file_alone() -> None:
    other = replace(WANG, article=replace(WANG.article, file="b.txt"))
    made = collection(WANG, other)
    apart = SetApart(Kind.PERSON, "Ishaq Dar", "Dar", "b.txt", Kind.PLACE, "Dar")
    made.correct(Meanings([apart]))
    there = {made.head(key).file: made.understood(key) for key in made.select().keys}
    assert [each.name for each in there["a.txt"].mentions] == ["Wang Yi", "Ishaq Dar"]
    assert [(each.kind, each.name) for each in there["b.txt"].mentions] == [
        (Kind.PERSON, "Wang Yi"),
        (Kind.PLACE, "Dar"),
    ]
    assert there["b.txt"].events[0].entities == ("Wang Yi", "Dar")


def test_an_article_is_found_by_its_old_key_after_its_date_changed() -> None:
    made = collection(WANG)
    (old,) = made.keys()
    published = replace(WANG.article.published, value="2020-01-02")
    made.replace([posting_of(replace(WANG, article=replace(WANG.article, published=published)))])
    (new,) = made.keys()
    assert made.now(old) == new != old
    assert made.head(old) == made.head(new)
    assert made.article(old).published.value == "2020-01-02"


def test_a_source_that_no_article_has_any_more_is_not_counted() -> None:
    made = collection(replace(WANG, article=replace(WANG.article, source=SOURCES[0])))
    made.replace([posting_of(replace(WANG, article=replace(WANG.article, source=SOURCES[1])))])
    assert dict(made.source_counts()) == {SOURCES[1]: 1}
    assert made.select(f"source:{SOURCES[0]}").count == 0
