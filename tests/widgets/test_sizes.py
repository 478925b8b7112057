import pytest

from tui.widgets.sizes import Size

WHOLE = Size(articles=1204, years="1951–2026", order="best first", read=3, files=3)


def test_the_years_go_first_then_the_order_and_the_number_stays() -> None:
    assert WHOLE.selected(87) == (
        "87 of 1,204 articles · 1951–2026 · best first",
        "87 of 1,204 articles · best first",
        "87 of 1,204 articles",
        "87 of 1,204",
        "87",
    )
    assert WHOLE.held()[0] == "1,204 articles · 1951–2026 · best first"
    assert WHOLE.held()[-1] == "1,204"


def test_what_goes_on_and_what_went_wrong_is_said_in_the_least_of_room() -> None:
    size = Size(articles=9, years="2026", read=9, files=12, problems=1, problems_key="p")
    assert size.held()[0] == "9 articles · 2026 · reading 9 of 12 · ! 1 problem (p)"
    assert size.held()[-1] == "reading 9 of 12 · ! 1 problem (p)"


def test_of_nothing_nothing_is_said() -> None:
    assert set(Size(articles=0).held()) == {""}


@pytest.mark.parametrize("forms", [WHOLE.held(), WHOLE.selected(2), Size(2).selected(1)])
def test_no_form_is_longer_than_the_one_before(forms: tuple[str, ...]) -> None:
    assert list(forms) == sorted(forms, key=len, reverse=True)
