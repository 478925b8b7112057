"""The shipped lists of places, names and words, read when they are first asked for."""

from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib.resources import files


class Size(IntEnum):
    """How well known a place of the gazetteer is."""

    SMALL = 1
    LARGE = 2
    COUNTRY = 3
    """A country, a part of the world, or a region that news know by its name alone."""


@dataclass(frozen=True, slots=True)
class Gazetteers:
    """All lists; whatever is not an organisation is looked up in lower case."""

    words: frozenset[str]
    """English words that are written in lower case."""
    first_names: frozenset[str]
    surnames: frozenset[str]
    places: dict[str, Size]
    demonyms: dict[str, str]
    """``pakistani`` to ``Pakistan``; to nothing where no one place is meant."""
    organisations: dict[str, str]
    """A name as it is written to the organisation's chief name."""
    openings: frozenset[str]
    """First words, in lower case, of the places and organisations of several words."""


@cache
def gazetteers() -> Gazetteers:
    """Return the lists."""
    places: dict[str, Size] = dict.fromkeys(_lines("cities_small.txt", lower=True), Size.SMALL)
    places |= dict.fromkeys(_lines("regions.txt", lower=True), Size.LARGE)
    places |= dict.fromkeys(_lines("cities_large.txt", lower=True), Size.LARGE)
    places |= dict.fromkeys(_lines("countries.txt", lower=True), Size.COUNTRY)
    places |= dict.fromkeys(_lines("areas.txt", lower=True), Size.COUNTRY)
    demonyms: dict[str, str] = {}
    for line in _lines("demonyms.txt"):
        people, _, place = line.partition("\t")
        demonyms[people.lower()] = place
        if not people.endswith(("ese", "ish", "s", "ch", "ss")):
            demonyms[people.lower() + "s"] = place
    organisations: dict[str, str] = {}
    for line in _lines("organisations.txt"):
        names = line.split("|")
        organisations |= dict.fromkeys(names, names[0])
    several = {name.partition(" ")[0] for name in places if " " in name}
    several |= {name.partition(" ")[0].lower() for name in organisations if " " in name}
    return Gazetteers(
        words=frozenset(_lines("words.txt")),
        first_names=frozenset(_lines("first_names.txt")),
        surnames=frozenset(_lines("surnames.txt")),
        places=places,
        demonyms=demonyms,
        organisations=organisations,
        openings=frozenset(several),
    )


def _lines(name: str, *, lower: bool = False) -> list[str]:
    text = files("tui.entities").joinpath("data", name).read_text("utf-8")
    return (text.lower() if lower else text).splitlines()
