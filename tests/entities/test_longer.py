"""Names that go on over a comma, or the sign of an owner."""

import pytest

from tests.entities.helpers import names
from tui.entities.model import Kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was sold by Harmon, Sachs and Co in May.", "Harmon Sachs and Co"),
        (
            "The Ministry of Agriculture, Livestock and Fisheries agreed.",
            "Ministry of Agriculture, Livestock and Fisheries",
        ),
        (
            "The Department of Environment, Land, Water and Planning agreed.",
            "Department of Environment, Land, Water and Planning",
        ),
        ("A rating by Moody's Investors Service Inc fell.", "Moody's Investors Service Inc"),
        ("A rating by Moody's fell.", "Moody's"),
        ("Moody's said the action was due to debt.", "Moody's"),
        ("The Federal Savings and Loan Association paid.", "Federal Savings and Loan Association"),
        ("They asked Brown and Sons Inc to pay.", "Brown and Sons Inc"),
        ("It was bought by Reynell and Reynell last year.", "Reynell and Reynell"),
        (
            "The Food and Agricultural Research and Extension Institute paid.",
            "Food and Agricultural Research and Extension Institute",
        ),
    ],
)
def test_a_body_keeps_all_of_its_name(text: str, name: str) -> None:
    assert [found for _, found in names(text, Kind.ORGANISATION)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Trade, Oslo and Bergen agreed.",
        "The Ministry of Trade, Congress and Parliament agreed.",
        "The Ministry of Trade, Anna Lind and Ole Strand agreed.",
    ],
)
def test_what_is_no_field_is_a_name_of_its_own(text: str) -> None:
    assert ("Ministry of Trade", "Ministry of Trade") in names(text)


def test_a_place_before_partners_is_none_of_them() -> None:
    assert ("Oslo", "Oslo") in names("It came from Oslo, Sachs and Co said.", Kind.PLACE)
