from pathlib import Path

import pytest

from tui.entities.gazetteers import gazetteers
from tui.entities.listing import Listing, Table

DATA = Path(__file__).resolve().parents[2] / "tui" / "entities" / "data"
SORTED = [
    "everyday.txt",
    "words.txt",
    "first_names.txt",
    "surnames.txt",
    "cities_small.txt",
    "cities_large.txt",
    "regions.txt",
]


@pytest.mark.parametrize("file", SORTED)
def test_a_list_is_sorted_and_in_lower_case(file: str) -> None:
    lines = (DATA / file).read_text("utf-8").splitlines()
    assert lines == sorted({line.lower() for line in lines})


@pytest.mark.parametrize("file", SORTED)
def test_every_line_is_found_whether_parts_or_all_were_made(file: str) -> None:
    lines = (DATA / file).read_text("utf-8").splitlines()
    few = [*lines[:40], *lines[-40:]]
    listing = Listing(file)
    assert [line for line in few if line not in listing] == []
    assert [line for line in lines if line not in listing] == []


@pytest.mark.parametrize(
    "name", ["", "z", "zz", "gw", "gwad", "gwadarr", "\n", "é\x00", "\ud800", "ÿÿ"]
)
def test_what_is_no_line_is_not_found(name: str) -> None:
    assert name not in Listing("cities_small.txt")


def test_a_name_has_the_value_of_the_last_list_that_has_it() -> None:
    cities = Listing("cities_small.txt"), Listing("cities_large.txt")
    table = Table(((cities[0], 1), (cities[1], 2)), {"karachi": 3})
    assert (table.get("gwadar"), table.get("lahore"), table["karachi"]) == (1, 2, 3)
    assert table.get("zorvatia") is None
    assert "zorvatia" not in table


def test_a_table_says_the_same_when_it_is_made_whole() -> None:
    names = [f"{a}{b}" for a in "abcdefghijklmnopqrstuvwxyz" for b in "aeiouhrst"]
    asked = ["gwadar", "lahore", "new york city", *names]
    table = Table(((Listing("cities_small.txt"), 1), (Listing("cities_large.txt"), 2)), {})
    first = {name: (table.get(name), table.opens(name)) for name in asked}
    assert {name: (table.get(name), table.opens(name)) for name in asked} == first


def test_the_first_word_of_a_long_name_is_known() -> None:
    assert gazetteers().opens("shanghai")
    assert gazetteers().opens("people")
    assert not gazetteers().opens("zorvat")
