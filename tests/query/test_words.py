import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.collection.making import article, collection
from tui.query.words import fold, folded, split

TEXTS = st.text(
    alphabet=st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from("aAbBéÉ 中国ßﬁİ\u0301\u00ad\u200b-'’\n\x00½ก가"),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ceasefire, truce!", ("ceasefire", "truce")),
        ("U.S. all-weather Xi's", ("u", "s", "all", "weather", "xi", "s")),
        ("Müller MULLER mu\u0308ller", ("muller", "muller", "muller")),
        ("Straße ﬁsh", ("strasse", "fish")),
        ("inter\u00adnational", ("international",)),
        ("中国外长", ("中", "国", "外", "长")),
        ("snake_case 3.5", ("snake", "case", "3", "5")),
        ("İstanbul", ("istanbul",)),
        ("-- … ©", ()),
        ("", ()),
    ],
)
def test_a_text_is_split_into_words_without_case_and_accents(
    text: str, words: tuple[str, ...]
) -> None:
    assert split(text) == words


@given(TEXTS)
def test_every_folded_word_leads_back_to_characters_that_fold_to_it(text: str) -> None:
    ground = folded(text)
    at = 0
    for word in split(text):
        at = ground.text.index(f" {word} ", at)
        start, end = ground.span(at + 1, at + 1 + len(word))
        assert 0 <= start < end <= len(text)
        assert word in fold(text[start:end])
        at += len(word)


def test_a_word_with_a_combining_accent_at_its_end_keeps_it() -> None:
    text = "a cafe\u0301 there"
    ground = folded(text)
    at = ground.text.index("cafe")
    assert text[slice(*ground.span(at, at + 4))] == "cafe\u0301"


def test_words_that_were_read_in_the_wrong_encoding_are_those_that_were_meant() -> None:
    text = "Ã‰cole, the cafÃ© of Chinaâ€™s town"
    assert split(text) == ("ecole", "the", "cafe", "of", "china", "s", "town")
    ground = folded(text)
    for word, written in (("ecole", "Ã‰cole"), ("cafe", "cafÃ©"), ("china", "China")):
        at = ground.text.index(word)
        assert text[slice(*ground.span(at, at + len(word)))] == written


@given(TEXTS)
def test_the_index_has_exactly_the_words_that_the_rule_splits(text: str) -> None:
    made = collection(article(text, file="a.txt"))
    for word in split(text):
        assert made.index.matching(f'"{word}"')
    assert not made.index.matching('"a" NOT "a"')
    for word in split(text):
        if word + "x" not in split(text):
            assert not made.index.matching(f'"{word}x"')
