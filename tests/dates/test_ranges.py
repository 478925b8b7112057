import pytest

from tests.dates.articles import plain
from tui.dates.ranges import ranges
from tui.dates.tagger import tag


def found(text: str) -> list[str]:
    return [each.edtf for each in ranges(text, tag(plain(text, "2024-05-15")))]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It lasted from May 7 to 10.", "2024-05-07/2024-05-10"),
        ("It lasted from 2009–2010.", "2009/2010"),
        ("It ran from June 2022 through May 2023.", "2022-06/2023-05"),
        ("It fell between 2012 and 2014.", "2012/2014"),
        ("They met from Monday to Friday.", "2024-05-13/2024-05-17"),
    ],
)
def test_joined_dates_are_a_range(text: str, edtf: str) -> None:
    assert found(text) == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "They met on 24 and 25 April.",
        "They met in 2012 and 2014.",
        "It fell from 2014 to 2012.",
        "They met in 2012, and then again in 2014.",
        "",
    ],
)
def test_other_dates_stand_by_themselves(text: str) -> None:
    assert found(text) == []
