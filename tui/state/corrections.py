"""What a reader corrected: of an article what it is, of a name what it means.

Every correction is a value that says itself in words and is kept as plain data, so that it can be
listed, undone one by one, and laid over what was found anew each time.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any

from tui.articles.model import Label
from tui.entities.model import Kind


@dataclass(frozen=True, slots=True)
class TitleIs:
    """An article has this title, or none; ``file`` is its name within the collection's folder."""

    file: str
    title: str | None

    def in_words(self) -> str:
        """Say what was corrected."""
        return f"title: {self.title}" if self.title is not None else "it has no title"


@dataclass(frozen=True, slots=True)
class PublishedIs:
    """An article appeared at this date, in EDTF, or at a date that is not known."""

    file: str
    published: str | None

    def in_words(self) -> str:
        """Say what was corrected."""
        return f"date: {self.published}" if self.published is not None else "it has no date"


@dataclass(frozen=True, slots=True)
class SourceIs:
    """An article is from this source, or from none that is known."""

    file: str
    source: str | None

    def in_words(self) -> str:
        """Say what was corrected."""
        return f"source: {self.source}" if self.source is not None else "it has no source"


@dataclass(frozen=True, slots=True)
class LinesAre:
    """The lines ``first`` to ``last`` of an article, counted from 1, are what ``label`` says.

    ``digest`` is of these lines, as ``tui.articles.labels.digest_of`` makes it: where they changed
    since, nothing is said of them.
    """

    file: str
    first: int
    last: int
    label: Label
    digest: str

    def in_words(self) -> str:
        """Say what was corrected."""
        if self.first == self.last:
            return f"line {self.first} is {self.label}"
        return f"lines {self.first}–{self.last} are {self.label}"


@dataclass(frozen=True, slots=True)
class DateIs:
    """Words of an article are this date, in EDTF, or no date.

    They begin in the ``line``, and are the ``nth`` such words in it, both counted from 1.
    """

    file: str
    line: int
    words: str
    nth: int
    date: str | None

    def in_words(self) -> str:
        """Say what was corrected."""
        said = self.date if self.date is not None else "no date"
        return f"“{self.words}” in line {self.line} is {said}"


ArticleCorrection = TitleIs | PublishedIs | SourceIs | LinesAre | DateIs


@dataclass(frozen=True, slots=True)
class EntityIs:
    """What goes under a name goes under another one, or is of another kind, or both.

    ``also`` are the names that this entity had in single articles when this was said: where other
    articles make one of them the entity's name, it is meant too. ``sought`` is a name that was not
    recognised in any article then, so that texts must be searched for it.
    """

    kind: Kind
    name: str
    also: tuple[str, ...]
    new_kind: Kind
    new: str
    sought: str | None = None

    def in_words(self) -> str:
        """Say what was corrected."""
        if self.new == self.name:
            return f"{self.name} is {_article(self.new_kind)}, not {_article(self.kind)}"
        if self.new_kind is self.kind:
            return f"{self.name} ({self.kind}) is {self.new}"
        return f"{self.name} ({self.kind}) is {self.new} ({self.new_kind})"


@dataclass(frozen=True, slots=True)
class Merged:
    """Several entities are one: all ``parts``, of which there are some, lead to the same name."""

    parts: tuple[EntityIs, ...]

    def in_words(self) -> str:
        """Say what was corrected."""
        new, new_kind = self.parts[0].new, self.parts[0].new_kind
        *others, last = [
            each.name if each.kind is new_kind else f"{each.name} ({each.kind})"
            for each in self.parts
        ]
        named = f"{', '.join(others)} and {last} are" if others else f"{last} is"
        return f"{named} {new} ({new_kind})"


@dataclass(frozen=True, slots=True)
class NotSame:
    """An entity is right as it is: a name of its own, and none of ``others`` of its kind."""

    kind: Kind
    name: str
    others: tuple[str, ...]

    def in_words(self) -> str:
        """Say what was corrected."""
        return f"{self.name} ({self.kind}) is right as it is, and not {' or '.join(self.others)}"


@dataclass(frozen=True, slots=True)
class NoEntity:
    """What goes under a name is no entity at all."""

    kind: Kind
    name: str
    also: tuple[str, ...]

    def in_words(self) -> str:
        """Say what was corrected."""
        return f"{self.name} ({self.kind}) is hidden"


@dataclass(frozen=True, slots=True)
class SetApart:
    """Where texts name an entity by ``form``, it is another one, or none.

    ``file`` is the only article in which that holds, None for all.
    """

    kind: Kind
    name: str
    form: str
    file: str | None
    new_kind: Kind | None
    new: str | None

    def in_words(self) -> str:
        """Say what was corrected."""
        where = f" in {self.file}" if self.file is not None else ""
        if self.new is None:
            return f"“{self.form}”{where} is no entity, and not {self.name}"
        if self.new == self.name:
            return f"“{self.form}”{where} is {_article(self.new_kind)}, not {_article(self.kind)}"
        return f"“{self.form}”{where} is {self.new}, not {self.name}"


EverywhereCorrection = EntityIs | Merged | NotSame | NoEntity
"""What holds in all articles."""
EntityCorrection = EverywhereCorrection | SetApart
Correction = ArticleCorrection | EntityCorrection


def file_of(correction: Correction) -> str | None:
    """Return the only article that a correction is about, None where it is about all."""
    return None if isinstance(correction, EverywhereCorrection) else correction.file


NAMES: Mapping[str, type[Correction]] = {
    "title": TitleIs,
    "published": PublishedIs,
    "source": SourceIs,
    "lines": LinesAre,
    "date": DateIs,
    "entity": EntityIs,
    "merged": Merged,
    "not-same": NotSame,
    "no-entity": NoEntity,
    "apart": SetApart,
}
"""The corrections under the names by which they are kept."""


def plain(correction: Correction) -> dict[str, object]:
    """Return a correction as JSON can hold it."""
    (name,) = (name for name, kind in NAMES.items() if kind is type(correction))
    if isinstance(correction, Merged):
        return {"is": name, "parts": [plain(each) for each in correction.parts]}
    said = {each.name: getattr(correction, each.name) for each in fields(correction)}
    return {"is": name, **said}


def corrections_in(found: object) -> list[Correction]:
    """Return the corrections in a list of plain ones, in its order.

    Raises:
        ValueError: one of them is none, with which and why.
    """
    if not isinstance(found, list):
        raise ValueError("it lists no corrections")
    return [_correction(number, each) for number, each in enumerate(found, start=1)]


def _correction(number: int, found: object) -> Correction:
    kind = NAMES.get(str(found.get("is"))) if isinstance(found, dict) else None
    if not isinstance(found, dict) or kind is None:
        raise ValueError(f"correction {number} is of no known sort")
    wanted = {each.name: CHECKS[each.type] for each in fields(kind)}
    if set(found) != {"is", *wanted}:
        raise ValueError(f"correction {number} ({found['is']}) lacks something, or has too much")
    try:
        values: dict[str, Any] = {name: check(found[name]) for name, check in wanted.items()}
        return kind(**values)
    except ValueError as error:
        raise ValueError(f"correction {number} ({found['is']}): {error}") from error


def _text(found: object) -> str:
    if not isinstance(found, str):
        raise ValueError(f"{found!r:.50} is no text")
    return found


def _number(found: object) -> int:
    if type(found) is not int or found < 1:
        raise ValueError(f"{found!r:.50} is no number of a line or place")
    return found


def _texts(found: object) -> tuple[str, ...]:
    if not isinstance(found, list):
        raise ValueError(f"{found!r:.50} is no list of texts")
    return tuple(_text(each) for each in found)


def _parts(found: object) -> tuple[EntityIs, ...]:
    said = found if isinstance(found, list) else []
    if not all(
        isinstance(each, dict) and NAMES.get(str(each.get("is"))) is EntityIs for each in said
    ):
        raise ValueError("its parts are no entities")
    parts = tuple(each for each in corrections_in(said) if isinstance(each, EntityIs))
    if len({(each.new_kind, each.new) for each in parts}) != 1:
        raise ValueError("its parts are not of one entity")
    return parts


def _or_nothing(check: Callable[[object], object]) -> Callable[[object], object]:
    return lambda found: None if found is None else check(found)


CHECKS: Mapping[object, Callable[[object], object]] = {
    str: _text,
    str | None: _or_nothing(_text),
    int: _number,
    Kind: lambda found: Kind(_text(found)),
    Kind | None: _or_nothing(lambda found: Kind(_text(found))),
    Label: lambda found: Label(_text(found)),
    tuple[str, ...]: _texts,
    tuple[EntityIs, ...]: _parts,
}
"""What the value of a field must be, by the field's type; raises a ValueError where it is not."""


def _article(kind: Kind | None) -> str:
    """Return ``a person``, ``an organisation``."""
    return f"an {kind}" if kind is not None and kind[0] in "aeiou" else f"a {kind}"
