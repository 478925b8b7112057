from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.collection.making import article, collection
from tests.collection.test_oracle import articles
from tui.collection.answering.emptying import Without
from tui.collection.collection import Collection
from tui.collection.understand import Understood
from tui.query.rewriting import joined, written_clauses


@pytest.fixture(scope="module")
def made() -> Collection:
    return collection(
        article("A truce.", file="a"),
        article("Truce talks.", file="b"),
        article("Talks in Islamabad.", file="c"),
    )


def test_it_is_told_which_part_of_a_query_leaves_nothing(made: Collection) -> None:
    assert made.select("truce talks published:2020").emptied_by() == [
        Without(("published:2020",), "truce talks", 1)
    ]
    assert made.select("truce").emptied_by() == []
    assert made.select("xyzzyq published:2020").emptied_by() == []


def test_where_no_single_part_is_to_blame_the_fewest_that_are_leave_together(
    made: Collection,
) -> None:
    assert made.select("truce islamabad xyzzyq").emptied_by() == [
        Without(("islamabad", "xyzzyq"), "truce", 2),
        Without(("truce", "xyzzyq"), "islamabad", 1),
    ]
    assert made.select("bb truce cc talks dd").emptied_by() == [
        Without(("bb", "cc", "dd"), "truce talks", 1)
    ]


def test_at_most_three_rests_are_told_those_with_most_hits_first() -> None:
    words = ("one", "two two", "three three three", "four four four four")
    texts = [word for words in words for word in words.split()]
    made = collection(*(article(word, file=str(at)) for at, word in enumerate(texts)))
    emptied = made.select("one two three four").emptied_by()
    assert [(each.rest, each.count) for each in emptied] == [("four", 4), ("three", 3), ("two", 2)]
    assert emptied[0].in_words == "one, two and three"


def test_a_rest_that_only_shuts_out_is_the_last_to_be_told(made: Collection) -> None:
    assert made.select("islamabad -talks").emptied_by() == [
        Without(("-talks",), "islamabad", 1),
        Without(("islamabad",), "-talks", 1),
    ]


def test_of_a_query_that_is_typed_the_last_word_that_is_left_is_just_begun(
    made: Collection,
) -> None:
    assert made.select("tru islam", typing=True).emptied_by() == [
        Without(("islam",), "tru*", 2),
        Without(("tru",), "islam*", 1),
    ]
    assert made.select("tru published:2020", typing=True).emptied_by() == [
        Without(("published:2020",), "tru*", 2)
    ]
    assert made.select("islam published:2020").emptied_by() == [
        Without(("published:2020",), "islam*", 1, corrected=True)
    ]
    assert made.select('xyzzyq "truce ta', typing=True).emptied_by() == [
        Without(("xyzzyq",), '"truce ta"*', 1)
    ]


def test_a_word_is_corrected_and_a_part_left_out_only_where_both_are_told(
    made: Collection,
) -> None:
    slip = made.select("trcue published:2020")
    assert slip.meant() == []
    assert slip.emptied_by() == [Without(("published:2020",), "truce", 2, corrected=True)]
    assert made.select("trcue tlaks").emptied_by() == []


def test_what_was_written_is_kept_where_a_correction_keeps_no_more(made: Collection) -> None:
    assert made.select("islamabda truce published:2020").emptied_by() == [
        Without(("islamabda", "published:2020"), "truce", 2)
    ]


CLAUSES = ("talk", "tru", '"Dar"', "-talks", 'person:"Wang Yi"', "source:pti", "(dar OR fire)")


@settings(deadline=None, max_examples=100)
@given(
    st.lists(articles(), min_size=1, max_size=6),
    st.lists(st.sampled_from((*CLAUSES, "about:2025", "title:izmir")), min_size=2, max_size=5),
    st.booleans(),
)
def test_no_fewer_parts_could_be_left_out(
    texts: list[Understood], clauses: list[str], typing: bool
) -> None:
    made = collection(*texts)
    selection = made.select(" ".join(clauses), typing=typing)
    rests = {
        joined(kept): made.select(joined(kept), typing=typing).count
        for number in range(1, len(clauses))
        for kept in combinations(clauses, number)
    }
    most = max((len(written_clauses(rest)) for rest, count in rests.items() if count), default=0)
    told = [each for each in selection.emptied_by() if not each.corrected]
    assert bool(told) == (most > 0 and not selection.keys) or selection.emptied_by()
    for each in told:
        assert len(written_clauses(each.rest)) == most
        assert made.select(each.rest).count == each.count
        assert each.count in (rests.get(each.rest), rests.get(each.rest.removesuffix("*")))
