"""Reading a collection in while the app already runs, and saying how far it has come."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from tui.state.marks import Marks

if TYPE_CHECKING:
    from tui.articles.problems import Problem
    from tui.collection.collection import Collection
    from tui.collection.correcting import Corrections
    from tui.collection.reading.workers import Worker


@dataclass
class CollectionOpened(Message):
    """The files were found; the collection is empty yet and will fill."""

    collection: "Collection"
    paths: Mapping[str, Path]
    """Where each article's file is, by the name that readers know it by."""
    corrections: "Corrections"
    """What the reader corrected of it."""
    problems: "tuple[Problem, ...]"


@dataclass
class ArticlesRead(Message):
    """More articles can be read and searched."""

    files: int
    """How many files were worked through so far."""
    problems: "tuple[Problem, ...]"
    """What was wrong with the files since the last such message."""


@dataclass
class CollectionComplete(Message):
    """Every file was worked through and names are linked over the whole collection."""


def load(
    paths: Sequence[Path],
    worker: "Worker",
    marks: Marks,
    tell: Callable[[Message], object],
    cancelled: Callable[[], bool],
) -> None:
    """Read the collection of ``paths`` in, telling of each step; meant for a thread of its own.

    The ``worker`` has begun on the same paths. What is heavy to import is imported here, after
    the first paint.
    """
    try:
        _load(paths, worker, marks, tell, cancelled)
    finally:
        worker.stop()


def _load(
    paths: Sequence[Path],
    worker: "Worker",
    marks: Marks,
    tell: Callable[[Message], object],
    cancelled: Callable[[], bool],
) -> None:
    import tui.widgets.article_view  # noqa: F401 (the app will need it as soon as there is one)
    from tui.articles.problems import Problem
    from tui.collection.collection import Collection
    from tui.collection.correcting import Corrections
    from tui.collection.reading.marked import marked
    from tui.collection.reading.opening import Opening
    from tui.collection.reading.roots import meanings, notes
    from tui.entities import tagger
    from tui.state.kept_corrections import corrections_folder

    opening = worker.opening(cancelled)
    if opening is None:
        if cancelled():
            return
        opening = Opening(paths, corrections_folder(), parts=True)
    where = {found.file: found.path for found in opening.files}

    collection = Collection(opening.title, marked(opening.files, marks))
    collection.notes = notes(opening.roots)
    collection.correct(meanings(opening.roots, opening.files))
    corrections = Corrections(collection, opening.roots, opening.files, corrections_folder())
    tell(CollectionOpened(collection, where, corrections, (*opening.problems, *tagger.problems())))
    files = 0
    for chunk in opening.understand_all(cancelled, worker):
        articles = [one for one in chunk if not isinstance(one, Problem)]
        problems = tuple(one for one in chunk if isinstance(one, Problem))
        collection.add(articles)
        files += len(chunk)
        if files == len(opening.files):
            # What is told of next is painted once only, with its names linked.
            collection.relink()
        tell(ArticlesRead(files, problems))
    if not cancelled():
        tell(CollectionComplete())

        def cancelled_meanwhile() -> bool:
            # Keys have their turn: without this, they would wait for milliseconds at a time.
            time.sleep(0)
            return cancelled()

        collection.telling.merge(cancelled_meanwhile)
