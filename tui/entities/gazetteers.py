"""The shipped lists of places, names and words, read when they are first asked for."""

from enum import IntEnum
from functools import cache
from typing import NamedTuple

from tui.entities.listing import Listing, Table, first_word, read


class Size(IntEnum):
    """How well known a place of the gazetteer is."""

    SMALL = 1
    LARGE = 2
    REGION = 3
    """A region, sea or city that news know by its name alone."""
    NATION = 4
    """A country or a continent."""


class Gazetteers(NamedTuple):
    """All lists; whatever is not an organisation is looked up in lower case."""

    everyday: Listing
    """The most common English words that are written in lower case."""
    words: Listing
    """Less common ones."""
    first_names: Listing
    surnames: Listing
    places: Table[Size]
    same_places: dict[str, str]
    """Other names of nations and states, as they are written, to the chief ones: ``UK``."""
    states: frozenset[str]
    """The abbreviations that stand for states after the names of towns: ``Conn``."""
    demonyms: dict[str, str]
    """``pakistani`` to ``Pakistan``; to nothing where no one place is meant."""
    organisations: dict[str, str]
    """A name as it is written to the organisation's chief name."""
    owners: frozenset[str]
    """Organisations that are named after their owner, without the sign: ``McDonald`` (``'s``)."""
    bodies_open: frozenset[str]
    """First words, in lower case, of the organisations of several words."""

    def opens(self, word: str) -> bool:
        """Tell whether a place or an organisation of several words opens with ``word``."""
        return word in self.bodies_open or self.places.opens(word)


@cache
def gazetteers() -> Gazetteers:
    """Return the lists."""
    nations = [line.split("|") for line in _lines("nations.txt")]
    states = [line.split("|") for line in _lines("states.txt")]
    well_known = dict.fromkeys(map(str.lower, _lines("areas.txt")), Size.REGION)
    well_known |= dict.fromkeys(_lines("countries.txt"), Size.NATION)
    well_known |= {name.lower(): Size.NATION for names in nations for name in names}
    places = (
        (Listing("cities_small.txt"), Size.SMALL),
        (Listing("regions.txt"), Size.LARGE),
        (Listing("cities_large.txt"), Size.LARGE),
    )
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
    return Gazetteers(
        everyday=Listing("everyday.txt"),
        words=Listing("words.txt"),
        first_names=Listing("first_names.txt"),
        surnames=Listing("surnames.txt"),
        places=Table(places, well_known),
        same_places={name: names[0] for names in nations + states for name in names[1:]},
        states=frozenset(name for names in states for name in names[1:]),
        demonyms=demonyms,
        organisations=organisations,
        owners=frozenset(name.removesuffix("'s") for name in organisations if name.endswith("'s")),
        bodies_open=frozenset(first_word(name.lower()) for name in organisations) - {""},
    )


def _lines(file: str) -> list[str]:
    return read(file).decode("utf-8").splitlines()
