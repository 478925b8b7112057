"""What a rule is, and what its meaning gets to see."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from tui.dates.context import Context, Reading, dated
from tui.dates.model import DateHow, Form
from tui.dates.points import Point
from tui.dates.tree import Elements


@dataclass(frozen=True, slots=True)
class Found:
    """The elements of a match, by name."""

    elements: Elements

    def __contains__(self, name: str) -> bool:
        return name in self.elements

    def number(self, name: str) -> int:
        """Return the whole number that an element means; raises KeyError where it's missing."""
        return int(self.elements[name][2])

    def word(self, name: str) -> str:
        """Return the code that an element means."""
        return str(self.elements[name][2])


Meaning = Callable[[Found, Context], Reading | None]
Pair = Callable[[Found, Context], tuple[Reading, ...] | None]


def explicit(point: Callable[[Found], Point | None]) -> Meaning:
    """Return the meaning of an expression that says all of its date."""

    def meaning(found: Found, _: Context) -> Reading | None:
        return dated(point(found), DateHow.EXPLICIT)

    return meaning


class Rule(NamedTuple):
    """One kind of expression.

    ``example`` is read as ``value`` by an article of Wednesday 2024-05-15, in a text of its own.
    """

    name: str
    pattern: str
    meaning: Meaning
    example: str
    value: str
    form: Form = Form.OTHER

    def readings(self, found: Found, context: Context) -> tuple[Reading, ...]:
        """Return what a match means, nothing where it makes no sense."""
        reading = self.meaning(found, context)
        return (reading,) if reading else ()


class PairRule(NamedTuple):
    """Two or more expressions that share a part, such as the month.

    ``CONNECT`` and ``COMMA`` in its pattern stand between them.
    """

    name: str
    pattern: str
    meaning: Pair
    example: str
    values: tuple[str, ...]
    form: Form = Form.OTHER

    def readings(self, found: Found, context: Context) -> tuple[Reading, ...]:
        """Return what each expression means, nothing where they make no sense."""
        return self.meaning(found, context) or ()
