import pytest

from tui.query.slips import LONGEST, evidence, likelihoods, one_edit_away


def test_every_slip_of_one_letter_is_reached() -> None:
    near = set(one_edit_away("wnag"))
    assert {"wang", "nag", "wnaga", "wnap"} <= near
    assert "wong" not in near


def test_a_very_long_word_has_no_neighbours() -> None:
    assert not list(one_edit_away("a" * (LONGEST + 1)))


@pytest.mark.parametrize(
    ("typed", "likelier", "other"),
    [
        ("trall", "trail", "drall"),
        ("poec", "opec", "poet"),
        ("opce", "opec", "once"),
        ("ceasfire", "ceasefire", "ceasfiry"),
        ("xinhuaa", "xinhua", "xinhuan"),
    ],
)
def test_a_swap_or_a_letter_left_out_is_likelier_than_another_letter_and_another_start_least(
    typed: str, likelier: str, other: str
) -> None:
    known = {likelier: 1, other: 1}
    ranked = likelihoods(typed, lambda word: known.get(word, 0))
    assert ranked[likelier] >= ranked.get(other, 0)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("us", "u"),
        ("us", "is"),
        ("dont", "don"),
        ("email", "mail"),
        ("opec", "cpec"),
        ("1951", "1950"),
        ("imf", "imp"),
        ("truce", "truce"),
    ],
)
def test_another_word_is_no_slip(typed: str, meant: str) -> None:
    assert not evidence(typed, meant)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("teh", "the"),
        ("trucks", "truck"),
        ("trucee", "truce"),
        ("ttruce", "truce"),
        ("seasefire", "ceasefire"),
        ("akistan", "pakistan"),
        ("pakistann", "pakistan"),
    ],
)
def test_what_is_plainly_a_slip_is_one(typed: str, meant: str) -> None:
    assert evidence(typed, meant)
