"""Where the opened files belong, and what is said of them there: by the folder and the reader.

A reader's corrections are a collection file of their own: they hold what ``dateline.yaml`` could
hold, and are laid over it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from tui.articles.files import FoundFile
from tui.articles.model import NOTHING, Habits, Hints, LabelledLines, Layout, SaidDate
from tui.collection.declared.model import ArticleHints, CollectionFile, Hinting, is_date
from tui.collection.entities.meanings import Meanings
from tui.collection.entities.names import Name
from tui.collection.reading.jobs import Job
from tui.state.corrections import (
    Correction,
    DateIs,
    EntityCorrection,
    EntityIs,
    LinesAre,
    Merged,
    NoEntity,
    NotSame,
    PublishedIs,
    SetApart,
    SourceIs,
    TitleIs,
)


@dataclass(frozen=True, slots=True)
class Root:
    """A folder that was opened, or that a file lies in which was opened alone."""

    folder: Path
    is_opened: bool
    """Whether the whole folder was opened, with all below it."""
    said: CollectionFile = field(default_factory=CollectionFile)
    corrections: tuple[Correction, ...] = ()
    habits: Habits = field(default_factory=Habits)

    def holds(self, path: Path) -> bool:
        """Tell whether an opened file belongs here."""
        return path.is_relative_to(self.folder) if self.is_opened else path.parent == self.folder

    def name_of(self, path: Path) -> str:
        """Return the name by which the folder's own collection file knows a file."""
        return path.relative_to(self.folder).as_posix()


def root_of(path: Path, roots: Sequence[Root]) -> Root:
    """Return where a file belongs: in the first of the roots that holds it."""
    return next(root for root in roots if root.holds(path))


def jobs(roots: Sequence[Root], files: Iterable[FoundFile]) -> Iterator[Job]:
    """Yield what it takes to understand the files, in their order."""
    told: dict[int, tuple[Root, CollectionFile, Hinting]] = {}
    for number, root in enumerate(roots):
        said = laid_over(root.said, root.corrections)
        told[number] = root, said, Hinting(said)
    for found in files:
        root, said, hinting = next(each for each in told.values() if each[0].holds(found.path))
        yield Job(found, replace(_hints(found, root, hinting), habits=root.habits), said.own)


def _hints(found: FoundFile, root: Root, hinting: Hinting) -> Hints:
    """Return what is said of a file; what is said of a long one holds for its parts.

    A part has no page around it and no date of its own, and lines by their numbers are the whole
    file's.
    """
    own = hinting.of(root.name_of(found.path))
    if found.part is None:
        return own
    whole = hinting.of(root.name_of(found.real))
    published = whole.published if own.published is None else own.published
    return replace(
        own,
        published=NOTHING if published is None else published,
        source=whole.source if own.source is None else own.source,
        layout=Layout.PLAIN,
    )


def laid_over(said: CollectionFile, corrections: Sequence[Correction]) -> CollectionFile:
    """Return what a collection file says with a reader's corrections; the latest counts most."""
    if not corrections:
        return said
    hints = tuple(hint for each in reversed(corrections) if (hint := _hint(each)) is not None)
    entities = [each for each in corrections if isinstance(each, EntityCorrection)]
    own = replace(said.own, entities=(*Meanings(entities).sought(), *said.own.entities))
    return replace(said, articles=(*hints, *said.articles), own=own)


def meanings(roots: Sequence[Root], files: Iterable[FoundFile]) -> Meanings:
    """Return what the reader says of the entities of the whole collection."""
    said = {
        (root, each): None
        for root in range(len(roots))
        for each in roots[root].corrections
        if isinstance(each, EntityCorrection)
    }
    if not said:
        return Meanings()
    known = _known_names(roots, files)
    here: dict[EntityCorrection, None] = {}
    for root, each in said:
        if isinstance(each, SetApart) and each.file is not None:
            file = known.get((root, each.file))
            if file is not None:
                here[replace(each, file=file)] = None
        else:
            here[each] = None
    return Meanings(here)


def notes(roots: Iterable[Root]) -> Mapping[Name, Sequence[str]]:
    """Return what collection files say of the entities that they declare."""
    found: defaultdict[Name, list[str]] = defaultdict(list)
    for root in roots:
        for each in root.said.own.entities:
            if each.note:
                found[Name(each.kind, each.name)].append(each.note)
    return dict(found)


def _known_names(
    roots: Sequence[Root], files: Iterable[FoundFile]
) -> Mapping[tuple[int, str], str]:
    """Return the names by which readers know files, by their root's number and name there."""
    known: dict[tuple[int, str], str] = {}
    for found in files:
        number = next(number for number, root in enumerate(roots) if root.holds(found.path))
        known[number, roots[number].name_of(found.path)] = found.file
    return known


def _hint(correction: Correction) -> ArticleHints | None:
    """Return what is corrected of an article as a collection file could say it."""
    match correction:
        case TitleIs(file, title):
            return ArticleHints(file, 0, title=NOTHING if title is None else title)
        case PublishedIs(file, published):
            if published is not None and not is_date(published):
                return None
            return ArticleHints(file, 0, published=NOTHING if published is None else published)
        case SourceIs(file, source):
            return ArticleHints(file, 0, source=NOTHING if source is None else source)
        case LinesAre(file, first, last, label, digest):
            lines = LabelledLines(first, last, label, digest)
            return ArticleHints(file, 0, labels=(lines,))
        case DateIs(file, line, words, nth, date):
            if date is not None and not is_date(date):
                return None
            return ArticleHints(file, 0, dates=(SaidDate(line, words, date, nth),))
        case EntityIs() | Merged() | NotSame() | NoEntity() | SetApart():
            return None
