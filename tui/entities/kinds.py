"""The kinds as readers are told of them: what is listed, switched and asked for as one."""

from collections.abc import Mapping
from dataclasses import dataclass

from tui.entities.model import Kind


@dataclass(frozen=True, slots=True)
class Family:
    """Kinds that readers take for one."""

    name: str
    """The name of the first of its kinds, by which it is switched on and off."""
    plural: str
    field: str
    """The field of the query language that asks for it."""
    kinds: frozenset[Kind]


FAMILIES = (
    Family("person", "people", "person", frozenset({Kind.PERSON})),
    Family("organisation", "organisations", "org", frozenset({Kind.ORGANISATION})),
    Family("place", "places", "place", frozenset({Kind.PLACE})),
    Family("event", "events", "event", frozenset({Kind.EVENT, Kind.INITIATIVE, Kind.WORK})),
)
"""The families of entities, in the order of the keys 1 to 4 and of every list."""

FAMILY_OF: Mapping[Kind, Family] = {kind: family for family in FAMILIES for kind in family.kinds}
"""The family of each kind of entity; amounts have none."""

PLURALS: Mapping[Kind, str] = {
    Kind.PERSON: "people",
    Kind.ORGANISATION: "organisations",
    Kind.PLACE: "places",
    Kind.EVENT: "events",
    Kind.INITIATIVE: "initiatives",
    Kind.WORK: "works",
}
"""What the entities of each kind are called, in the order of lists."""
