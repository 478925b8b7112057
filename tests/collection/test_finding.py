import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.collection.finding import find


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("terror", "Counter-terrorism and TERROR", ["terror", "TERROR"]),
        ("ete", "un été", ["été"]),
        ("wang yi", "Wang\nYi, WANG  YI; Wang-Yi", ["Wang\nYi", "WANG  YI", "Wang-Yi"]),
        ("23.06", "$23.06 billion", ["23.06"]),
        ("©", "© 2025", ["©"]),
        ("", "anything", []),
        ("  ", "any thing", []),
        ("a(", "a( b", ["a"]),
    ],
)
def test_words_are_found_as_readers_type_them(words: str, text: str, found: list[str]) -> None:
    assert [span.of(text) for span in find(words, text)] == found


@given(st.text(max_size=20), st.text(max_size=200))
def test_any_words_in_any_text_give_spans_in_order(words: str, text: str) -> None:
    end = 0
    for span in find(words, text):
        assert end <= span.start < span.end <= len(text)
        end = span.end
