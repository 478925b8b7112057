"""A reader's corrections at work: kept at once, laid over at once, undone one by one.

What is corrected of one article has that file understood anew; what is corrected of a name changes
what it means wherever it is found. Files are named here as readers know them, and in what is kept
as their folder knows them.
"""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tui.articles.files import FoundFile
from tui.articles.labels import digest_of, line_starts
from tui.articles.model import SaidDate
from tui.articles.problems import DatelineError, Problem
from tui.collection.collection import Collection
from tui.collection.posting import Posting
from tui.collection.reading.jobs import Chunk, done
from tui.collection.reading.roots import Root, jobs, meanings, root_of
from tui.collection.reading.workers import in_processes
from tui.dates.said import place_of
from tui.query.words import split
from tui.state.corrections import (
    ArticleCorrection,
    Correction,
    DateIs,
    EntityCorrection,
    EntityIs,
    EverywhereCorrection,
    LinesAre,
    NotSame,
    file_of,
)
from tui.state.kept_corrections import FolderCorrections

if TYPE_CHECKING:
    from tui.collection.declared.writing import Proposal

FEW = 8
FEW_BYTES = 300_000
"""Files, and their bytes, that are understood sooner here than in a process yet to start."""
CHUNK = 50
MOST_PROCESSES = 2

Progress = Callable[[int, int], None]
"""Told how many files were understood anew, of how many."""


@dataclass(frozen=True, slots=True)
class Change:
    """Corrections to be made, and others to be undone."""

    add: tuple[Correction, ...] = ()
    drop: tuple[Correction, ...] = ()


class Corrections:
    """The corrections of the opened folders, over the collection that was read from them.

    Args:
        collection: what is corrected.
        roots: the folders that its files belong to, with what is said of them there.
        files: all files that were opened.
        kept: the folder in which corrections are kept.
    """

    def __init__(
        self, collection: Collection, roots: Sequence[Root], files: Sequence[FoundFile], kept: Path
    ) -> None:
        self.collection = collection
        self.roots = list(roots)
        self._files = {found.file: found for found in files}
        self._kept = kept
        self._written: set[tuple[Path, Correction]] = set()
        self._due: set[str] = set()
        """Names that came or went, for which texts are still to be searched."""
        self._changing = threading.Lock()

    @property
    def all(self) -> Sequence[Correction]:
        """The corrections that are kept, in the order in which they were made, each once."""
        return tuple(
            dict.fromkeys(
                self._known(root, each)
                for root in self.roots
                for each in root.corrections
                if (root.folder, each) not in self._written
            )
        )

    def holds(self, correction: Correction) -> bool:
        """Tell whether what it is about is still there, and still the same."""
        file = file_of(correction)
        if file is None:
            return True
        key = self.collection.key_of(file)
        if key is None or not isinstance(correction, LinesAre | DateIs):
            return key is not None
        text = self.collection.article(key).text
        starts = line_starts(text)
        if isinstance(correction, DateIs):
            said = SaidDate(correction.line, correction.words, correction.date, correction.nth)
            return place_of(text, starts, said) is not None
        first, last = correction.first, correction.last
        return last <= len(starts) and digest_of(text, starts, first, last) == correction.digest

    def root_of(self, file: str) -> Root:
        """Return the folder that a file belongs to."""
        return root_of(self._files[file].path, self.roots)

    def change(self, change: Change) -> list[Problem]:
        """Make and undo corrections; return which files could not be read anew.

        They hold from then on, but for what ``catch_up`` has to do.

        Raises:
            OSError: they cannot be kept; nothing has changed then.
        """
        with self._changing:
            for number, root in enumerate(self.roots):
                add, drop = self._in(root, change.add), self._in(root, change.drop)
                if add or drop:
                    store = FolderCorrections(root.folder, self._kept)
                    store.change(add, drop)
                    written = [each for each in root.corrections if self._is_written(root, each)]
                    said = tuple(dict.fromkeys((*written, *store.all)))
                    self.roots[number] = replace(root, corrections=said)
            both = (*change.add, *change.drop)
            if any(isinstance(each, EntityCorrection) for each in both):
                self.collection.correct(meanings(self.roots, self._files.values()))
            for each in both:
                if isinstance(each, EntityIs) and each.sought is not None:
                    self._due.add(each.sought)
            files = dict.fromkeys(e.file for e in both if isinstance(e, ArticleCorrection))
            found = [self._files[file] for file in files if file in self._files]
            return list(self._understand(found, lambda _done, _of: None, lambda: False))

    def catch_up(self, progress: Progress, cancelled: Callable[[], bool]) -> list[Problem]:
        """Understand anew the files in which a name stands that came or went; meant for a thread.

        Returns which files could not be read anew.
        """
        with self._changing:
            due, self._due = self._due, set()
            found = (self._having(words) for name in due if (words := split(name)))
            files = dict.fromkeys(file for each in found for file in each)
            return list(
                self._understand([self._files[file] for file in files], progress, cancelled)
            )

    @property
    def is_due(self) -> bool:
        """Whether there is something to catch up with."""
        return bool(self._due)

    def proposals(self) -> "list[Proposal]":
        """Return what the folders' own files become with the corrections in them.

        Raises:
            DatelineError: no folder was opened, or one of the files has mistakes.
        """
        from tui.collection.declared.writing import proposal

        found: list[Proposal] = []
        for root in self.roots:
            # That a name is right as it is has no words in a folder's file: it goes on to be kept.
            to_write = (e for e in root.corrections if not isinstance(e, NotSame))
            said = [e for e in to_write if not self._is_written(root, e)]
            holding = [each for each in said if self.holds(self._known(root, each))]
            if holding and not root.is_opened:
                what = "its articles were opened alone, and there is no folder's file for them"
                raise DatelineError(Problem(str(root.folder), what, "Open the folder."))
            if holding:
                found.append(proposal(root.folder, holding))
        return found

    def write(self, proposals: "Sequence[Proposal]") -> None:
        """Write the folders' files; what is written there goes on to hold, and is kept no longer.

        Raises:
            DatelineError: a file has changed meanwhile, or cannot be written.
            OSError: the corrections cannot be dropped from where they were kept.
        """
        with self._changing:
            for each in proposals:
                each.write()
                folder = each.path.parent
                FolderCorrections(folder, self._kept).change((), each.corrections)
                self._written.update((folder, correction) for correction in each.corrections)

    def _having(self, words: Sequence[str]) -> list[str]:
        keys = self.collection.index.matching(f'"{" ".join(words)}"')
        return [self.collection.head(key).file for key in keys]

    def _understand(
        self, files: Sequence[FoundFile], progress: Progress, cancelled: Callable[[], bool]
    ) -> Iterator[Problem]:
        """Read files anew and put them in place of what was known of them."""
        if not files:
            return
        work = list(jobs(self.roots, files))
        chunks: list[Chunk] = [tuple(work[at : at + CHUNK]) for at in range(0, len(work), CHUNK)]
        size = sum(found.size for found in files)
        if len(work) <= FEW and size <= FEW_BYTES:
            outcomes = iter([[done(job) for job in chunk] for chunk in chunks])
        else:
            outcomes = in_processes(chunks, cancelled, None, MOST_PROCESSES)
        count, is_to_link = 0, False
        for chunk in outcomes:
            is_to_link |= self.collection.replace(e for e in chunk if isinstance(e, Posting))
            yield from (each for each in chunk if isinstance(each, Problem))
            count += len(chunk)
            progress(count, len(work))
        if is_to_link:
            self.collection.relink()

    def _is_written(self, root: Root, correction: Correction) -> bool:
        return (root.folder, correction) in self._written

    def _in(self, root: Root, corrections: Iterable[Correction]) -> list[Correction]:
        """Return those of the corrections that a root keeps, as it knows their files."""
        found: list[Correction] = []
        for each in corrections:
            file = file_of(each)
            # What it is about may no longer be there; it can still be undone.
            if file not in self._files or isinstance(each, EverywhereCorrection):
                found.append(each)
            elif self.root_of(file).folder == root.folder:
                found.append(replace(each, file=root.name_of(self._files[file].path)))
        return found

    def _known(self, root: Root, correction: Correction) -> Correction:
        """Return a correction with the name by which readers know its file."""
        file = file_of(correction)
        if file is None or isinstance(correction, EverywhereCorrection):
            return correction
        path = root.folder / file
        known = (found.file for found in self._files.values() if found.path == path)
        return replace(correction, file=next(known, file))
