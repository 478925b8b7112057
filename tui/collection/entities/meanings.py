"""What names mean after a reader's corrections, told one after another in their order."""

from collections.abc import Iterable, Iterator, Sequence

from tui.collection.entities.names import Name
from tui.entities.model import OwnEntity
from tui.state.corrections import (
    EntityCorrection,
    EntityIs,
    Merged,
    NoEntity,
    NotSame,
    SetApart,
)


class Meanings:
    """Tells what an entity, as it was found and linked, is to a reader.

    Corrections speak of entities as they were shown at the time, so each goes on from what those
    before it made of a name.
    """

    def __init__(self, corrections: Iterable[EntityCorrection] = ()) -> None:
        said = tuple(corrections)
        self.corrections = tuple(part for each in said for part in _parts(each))
        self.subjects = frozenset(name for each in self.corrections for name in _subjects(each))
        """The names of which anything is said; all others mean what they meant."""
        apart = [each for each in self.corrections if isinstance(each, SetApart)]
        self._apart = frozenset(Name(each.kind, each.name) for each in apart)
        self._forms = frozenset(each.form for each in apart)
        self._files = frozenset(each.file for each in apart)
        self._not_same = frozenset(
            (Name(each.kind, each.name), other)
            for each in said
            if isinstance(each, NotSame)
            for other in each.others
        )
        self._known: dict[tuple[Name, str | None, str | None], Name | None] = {}
        self._by_form = frozenset(name for name in self.subjects if self._passes_apart(name))

    def of(self, name: Name, form: str, file: str) -> Name | None:
        """Return what an entity is that a file names by ``form``, None if it is none."""
        if name not in self.subjects:
            return name
        scope: tuple[str | None, str | None] = (None, None)
        if name in self._by_form and form in self._forms:
            scope = form, file if file in self._files else None
        key = (name, *scope)
        if key not in self._known:
            *_, self._known[key] = self._way(name, *scope)
        return self._known[key]

    def is_right(self, name: Name, others: Iterable[str]) -> bool:
        """Tell whether the reader has said that an entity is none of ``others``."""
        return bool(self._not_same) and all((name, other) in self._not_same for other in others)

    def depends_on_form(self, name: Name) -> bool:
        """Tell whether an entity is one or another by the words that name it."""
        return name in self._by_form

    def sought(self) -> Iterator[OwnEntity]:
        """Yield the names that texts are to be searched for, as entities of the reader's own."""
        for each in self.corrections:
            if isinstance(each, EntityIs) and each.sought is not None:
                kind = each.kind if each.sought == each.name else each.new_kind
                yield OwnEntity(each.sought, kind, is_corrected=True)

    def _way(self, name: Name | None, form: str | None, file: str | None) -> Iterator[Name | None]:
        """Yield what one correction after another makes of a name, itself first."""
        yield name
        for each in self.corrections:
            if name is None:
                return
            match each:
                case EntityIs(kind, known, also) if _is_one(name, kind, (known, *also)):
                    name = Name(each.new_kind, each.new)
                case NoEntity(kind, known, also) if _is_one(name, kind, (known, *also)):
                    name = None
                case SetApart(kind, known) if (
                    _is_one(name, kind, (known,))
                    and each.form == form
                    and each.file in (None, file)
                ):
                    name = _set_apart(each)
                case _:
                    continue
            yield name

    def _passes_apart(self, name: Name) -> bool:
        return any(each in self._apart for each in self._way(name, None, None))


def _parts(correction: EntityCorrection) -> Sequence[EntityIs | NoEntity | SetApart]:
    """Return what a correction says of single names."""
    if isinstance(correction, Merged):
        return correction.parts
    return () if isinstance(correction, NotSame) else (correction,)


def _is_one(name: Name, kind: str, names: Sequence[str]) -> bool:
    return name.kind == kind and name.text in names


def _set_apart(correction: SetApart) -> Name | None:
    if correction.new_kind is None or correction.new is None:
        return None
    return Name(correction.new_kind, correction.new)


def _subjects(correction: EntityIs | NoEntity | SetApart) -> Iterator[Name]:
    yield Name(correction.kind, correction.name)
    if not isinstance(correction, SetApart):
        for also in correction.also:
            yield Name(correction.kind, also)
