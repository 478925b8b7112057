from hypothesis import given
from hypothesis import strategies as st

from tui.collection.keys import key_of
from tui.collection.occurrences import BITS, IN_BODY, IN_TITLE, MOST, Occurrences

WORDS = st.lists(st.sampled_from(["talk", "talks", "truce", "中"]), max_size=40).map(" ".join)
TEXTS = st.tuples(WORDS, WORDS)


def put(occurrences: Occurrences, title: str, body: str) -> None:
    occurrences.put(key_of(None, len(occurrences)), title, body)


def filled(*texts: tuple[str, str]) -> Occurrences:
    occurrences = Occurrences()
    for text in texts:
        put(occurrences, *text)
    return occurrences


def counts(occurrences: Occurrences, word: str) -> dict[int, int]:
    row = occurrences.of(word)
    assert list(row) == sorted(row)
    return {number >> BITS: number & MOST for number in row}


def test_a_word_in_the_title_counts_more_than_one_in_the_body() -> None:
    occurrences = filled(("truce", "talks talks"), ("", "truce"))
    assert counts(occurrences, "truce") == {0: IN_TITLE, 1: IN_BODY}
    assert counts(occurrences, "talks") == {0: 2 * IN_BODY}
    assert counts(occurrences, "nobody") == {}
    assert list(occurrences.lengths) == [16, 5]
    assert occurrences.average_length == 10.5


def test_words_are_known_by_their_beginning_also_those_that_came_later() -> None:
    occurrences = Occurrences()
    assert occurrences.beginning("t") == []
    put(occurrences, "", "truce talks tal a")
    assert occurrences.beginning("tal") == ["tal", "talks"]
    put(occurrences, "", "tall 中国 talk")
    assert occurrences.beginning("talk") == ["talk", "talks"]
    assert occurrences.beginning("中") == ["中国"]


@given(st.lists(TEXTS, min_size=1, max_size=5), st.data())
def test_an_article_that_is_replaced_leaves_nothing_of_its_old_words(
    texts: list[tuple[str, str]], data: st.DataObject
) -> None:
    occurrences = filled(*texts)
    place, text = data.draw(st.integers(0, len(texts) - 1)), data.draw(TEXTS)
    key = key_of(20250429, place)
    occurrences.replace(key, texts[place], *text)
    texts[place] = text
    new = filled(*texts)
    for word in ("talk", "talks", "truce", "中"):
        assert counts(occurrences, word) == counts(new, word)
    assert occurrences.lengths == new.lengths
    assert occurrences.average_length == new.average_length
    assert occurrences.keys_at([place]) == {key}
    assert occurrences.keys_at(range(len(texts))) - {key} == new.keys_at(range(len(texts))) - {
        key_of(None, place)
    }
