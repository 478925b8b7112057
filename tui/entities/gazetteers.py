"""The shipped lists of places, names and words, read when they are first asked for."""

from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent / "data"


class Size(IntEnum):
    """How well known a place of the gazetteer is."""

    SMALL = 1
    LARGE = 2
    REGION = 3
    """A region, sea or city that news know by its name alone."""
    NATION = 4
    """A country or a continent."""


@dataclass(frozen=True, slots=True)
class Gazetteers:
    """All lists; whatever is not an organisation is looked up in lower case."""

    everyday: frozenset[str]
    """The most common English words that are written in lower case."""
    words: frozenset[str]
    """Less common ones."""
    first_names: frozenset[str]
    surnames: frozenset[str]
    places: dict[str, Size]
    same_places: dict[str, str]
    """Other names of a nation, as they are written, to its chief one: ``UK``."""
    demonyms: dict[str, str]
    """``pakistani`` to ``Pakistan``; to nothing where no one place is meant."""
    organisations: dict[str, str]
    """A name as it is written to the organisation's chief name."""
    openings: frozenset[str]
    """First words, in lower case, of the places and organisations of several words."""
    owners: frozenset[str]
    """Organisations that are named after their owner, without the sign: ``McDonald`` (``'s``)."""


@cache
def gazetteers() -> Gazetteers:
    """Return the lists."""
    places: dict[str, Size] = dict.fromkeys(_lines("cities_small.txt", lower=True), Size.SMALL)
    places |= dict.fromkeys(_lines("regions.txt", lower=True), Size.LARGE)
    places |= dict.fromkeys(_lines("cities_large.txt", lower=True), Size.LARGE)
    places |= dict.fromkeys(_lines("areas.txt", lower=True), Size.REGION)
    places |= dict.fromkeys(_lines("countries.txt", lower=True), Size.NATION)
    same_places: dict[str, str] = {}
    for line in _lines("nations.txt"):
        names = line.split("|")
        places |= dict.fromkeys(map(str.lower, names), Size.NATION)
        same_places |= dict.fromkeys(names[1:], names[0])
    demonyms: dict[str, str] = {}
    for line in _lines("demonyms.txt"):
        people, _, place = line.partition("\t")
        demonyms[people.lower()] = place
        if not people.endswith(("ese", "ish", "s", "ch", "ss")):
            demonyms[people.lower() + "s"] = place
    organisations: dict[str, str] = {}
    for line in _lines("organisations.txt"):
        names = line.split("|")
        for name in names:
            organisations.setdefault(name, names[0])
    names = [*places, *map(str.lower, organisations)]
    several = {name.partition(" ")[0].removesuffix("'s") for name in names if " " in name}
    return Gazetteers(
        everyday=frozenset(_lines("everyday.txt")),
        words=frozenset(_lines("words.txt")),
        first_names=frozenset(_lines("first_names.txt")),
        surnames=frozenset(_lines("surnames.txt")),
        places=places,
        same_places=same_places,
        demonyms=demonyms,
        organisations=organisations,
        openings=frozenset(several),
        owners=frozenset(name.removesuffix("'s") for name in organisations if name.endswith("'s")),
    )


def _lines(name: str, *, lower: bool = False) -> list[str]:
    text = (_FOLDER / name).read_text("utf-8")
    return (text.lower() if lower else text).splitlines()
