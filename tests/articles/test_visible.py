import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tui.articles.mojibake import mended
from tui.articles.visible import unfilled, visible


@given(st.text(st.characters(codec=None)))
def test_the_length_never_changes(text: str) -> None:
    assert len(visible(text)) == len(text)


@given(st.text(st.characters(codec=None)))
def test_no_control_or_surrogate_is_left(text: str) -> None:
    for character in visible(text):
        assert unicodedata.category(character) not in {"Cc", "Cs", "Co", "Cn", "Zl", "Zp"}


@given(st.text())
def test_what_is_visible_stays_as_it_is(text: str) -> None:
    drawn = visible(text)
    assume(mended(drawn) == drawn)  # what was garbled twice would be mended once more
    assert visible(drawn) == drawn


@pytest.mark.parametrize(
    ("raw", "drawn"),
    [
        ("plain text, “quoted” – naïve", "plain text, “quoted” – naïve"),
        ("a\tb\r\nc", "a b  c"),
        ("\x1b[31mred", "␛[31mred"),
        ("\x00\x07\x7f\x9b", "␀␇␡·"),
        ("no\u00a0break\u2009thin", "no break thin"),
        ("\u202ereversed\u2066", "·reversed·"),
        ("soft\u00adhyphen\u200b\ufeff", "soft·hyphen··"),
        ("\ud800\ue000", "��"),
        ("line\u2028paragraph\u2029", "line paragraph "),
        ("👩\u200d🚀 ❤\ufe0f", "👩\u200d🚀 ❤\ufe0f"),
        ("北京 Ελλάδα", "北京 Ελλάδα"),
        ("「北京」\u3000東京ひらカタ、서울。₹5", "「北京」\u3000東京ひらカタ、서울。₹5"),
        ("북\u3164경\u3040", "북·경�"),
        ("Chinaâ€™s \tÃ©clair\x9b", "China’\u2060\u2060s  é\u2060clair·"),
    ],
)
def test_examples(raw: str, drawn: str) -> None:
    assert visible(raw) == drawn


@pytest.mark.parametrize("drawn", ["plain", "", "China’\u2060\u2060s é\u2060", "\u2060\u2060"])
def test_fillers_take_no_room_and_offsets_stay(drawn: str) -> None:
    pieces = list(unfilled(drawn))
    assert "".join(piece for _, piece in pieces) == drawn.replace("\u2060", "")
    assert all(drawn[at : at + len(piece)] == piece for at, piece in pieces)


def test_no_character_is_taken_for_plain_that_is_not() -> None:
    every = "".join(map(chr, range(0x10000)))
    drawn = visible(every)
    assert len(drawn) == len(every)
    assert {unicodedata.category(each) for each in drawn}.isdisjoint({"Cc", "Cs", "Co", "Cn"})
    changed = (each for each, one in zip(every, drawn, strict=True) if each != one)
    assert all(visible(each) != each for each in changed)
