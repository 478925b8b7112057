import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.collection.making import article, collection, files
from tui.query.inflections import FUNCTION_WORDS, MOST_PHRASES, forms, phrases

FAMILIES = [
    "talk talks talked talking",
    "study studies studied studying",
    "escalate escalates escalated escalating",
    "plan plans planned planning",
    "travel travels traveled travelled traveling travelling",
    "agree agrees agreed agreeing",
    "die dies died dying",
    "company companies",
    "tax taxes taxed taxing",
    "pass passes passed passing",
    "call calls called calling",
    "control controls controlled controlling",
    "price prices priced pricing",
    "traffic trafficked trafficking",
    "visit visits visited visiting",
    "quit quits quitting",
    "potato potatoes",
    "say says said saying",
    "go goes went gone going",
    "run runs ran running",
    "child children",
    "crisis crises",
    "statesman statesmen",
    "found founds founded founding",
    "meeting meetings",
]
"""Of each word some of its forms: each must lead to every other."""


@pytest.mark.parametrize("family", FAMILIES)
def test_each_form_leads_to_the_others(family: str) -> None:
    words = family.split()
    for word in words:
        assert set(words) <= set(forms(word)), word


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("news", "new"),
        ("united", "unit"),
        ("rated", "rat"),
        ("hoped", "hop"),
        ("called", "cal"),
        ("evening", "even"),
        ("economics", "economic"),
        ("bus", "bu"),
        ("hers", "her"),
        ("outing", "out"),
        ("university", "universe"),
        ("stated", "stat"),
        ("census", "censu"),
        ("number", "numb"),
    ],
)
def test_what_only_looks_like_a_form_is_none(word: str, other: str) -> None:
    assert other not in forms(word)


@pytest.mark.parametrize(("word", "other"), [("new", "news"), ("unit", "united"), ("rat", "rated")])
def test_nor_does_it_come_from_the_other_word(word: str, other: str) -> None:
    assert other not in forms(word)


def test_function_words_and_words_of_other_scripts_have_no_forms_by_rule() -> None:
    assert forms("with") == ("with",)
    assert forms("中国") == ("中国",)
    assert forms("u2") == ("u2",)
    assert "over" in FUNCTION_WORDS


@given(st.text(max_size=30))
def test_a_word_is_the_first_of_its_own_forms(word: str) -> None:
    assert forms(word)[0] == word
    assert len(forms(word)) == len(set(forms(word)))


@given(st.lists(st.sampled_from(["talks", "held", "the", "中国", "travelling", "x"]), min_size=1))
def test_phrases_are_the_words_and_not_too_many_in_other_forms(words: list[str]) -> None:
    found = phrases(tuple(words))
    assert found[0] == tuple(words)
    assert len(found) <= MOST_PHRASES
    assert all(len(each) == len(words) for each in found)


def test_of_a_long_phrase_the_last_words_take_other_forms() -> None:
    words = ("talks", "talks", "talks", "talks", "talks")
    assert (*words[:-1], "talked") in phrases(words)


MADE = collection(
    article("They talk of talks.", file="talk"),
    article("They talked.", "Studies of it", file="talked"),
    article("The study group holds strategic dialogues.", file="dialogues"),
    article("Talkative.", file="talkative"),
)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("talking", []),
        ("~talking", ["talk", "talked"]),
        ("~talk they", ["talk", "talked"]),
        ("-~talk", ["dialogues", "talkative"]),
        ('~"strategic dialogue"', ["dialogues"]),
        ('"strategic dialogue"', []),
        ('~"held a dialogue" OR ~"hold strategic"', ["dialogues"]),
        ("title:~study", ["talked"]),
        ("~title:study", ["talked"]),
        ("~talk*", ["talk", "talked", "talkative"]),
        ("~(talk)", ["talk"]),
        ("~U.S.", []),
    ],
)
def test_a_word_after_a_tilde_is_found_in_any_form(query: str, found: list[str]) -> None:
    assert files(MADE, query) == found


def test_while_it_is_typed_it_is_a_beginning_too() -> None:
    assert files(MADE, "~talki", typing=True) == []
    assert files(MADE, "~tal", typing=True) == ["talk", "talked", "talkative"]
    assert files(MADE, "~talks", typing=True) == ["talk", "talked"]


def test_forms_are_marked_in_texts() -> None:
    selection = MADE.select("~talked")
    text = MADE.article(selection.keys[0]).text
    assert [match.of(text) for match in selection.matches(selection.keys[0])] == ["talk", "talks"]


def test_plain_words_stand_for_their_forms_where_the_reader_set_it_so() -> None:
    made = collection(article("They talked.", file="a"), article("Peace talks.", file="b"))
    made.inflections = True
    assert files(made, "talk") == ["a", "b"]
    assert files(made, '"talk"') == []
    assert files(made, '"peace talk"') == []
    assert files(made, "peace-talk") == []
    assert files(made, "title:talk") == []
