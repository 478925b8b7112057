from tui.query.slips import LONGEST, one_edit_away


def test_every_slip_of_one_letter_is_reached() -> None:
    near = set(one_edit_away("wnag"))
    assert {"wang", "nag", "wnaga", "wnap"} <= near
    assert "wong" not in near


def test_a_very_long_word_has_no_neighbours() -> None:
    assert not list(one_edit_away("a" * (LONGEST + 1)))
