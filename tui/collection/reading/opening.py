"""Opening files and folders: what there is to read, and reading it.

The app leaves all of it to worker processes, the first of which begins before the app is even
imported. A subcommand reads a small collection in its own process, where it is ready sooner than
another process would have started.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tui.articles.files import FoundFile, find, in_parts, is_folder
from tui.articles.problems import Problem
from tui.collection.declared.model import NAME
from tui.collection.reading.habits import habits_of
from tui.collection.reading.jobs import Chunk, Job, Outcome, done
from tui.collection.reading.roots import Root, jobs
from tui.collection.reading.workers import MOST_WORKERS, Worker, in_processes
from tui.state.kept_corrections import FolderCorrections

FEW_FILES = 100
FEW_BYTES = 1_000_000
FIRST_FILES = 5
"""Files of the first chunk: few, so that there is soon something to read."""
CHUNK_FILES = 50
CHUNK_BYTES = 200_000


class Opening:
    """The files of some paths, with what their collection files say.

    Attributes:
        files: the articles' files, in the order of the paths and of their names.
        problems: what was wrong with paths and collection files.
        roots: the folders that the files belong to, with what is said of them there.
        title: the collection files' titles, else the paths' names.
        chunks: what is to be done to understand the files, in chunks that take about equally
            long but for the first, which is short.
        is_small: whether one process has soon read it all.
    """

    def __init__(
        self, paths: Sequence[Path], kept: Path | None = None, *, parts: bool = False
    ) -> None:
        """Find out what there is; the reader's corrections are ``kept`` in a folder, or nowhere.

        For a reader, who is not to wait, files too long for one article are read in ``parts``.
        """
        # A process that is sent an opening has no use for YAML, which takes long to import.
        from tui.collection.declared.collection_file import read_collection_file

        found = find(paths)
        folders = [folder for folder in dict.fromkeys(paths) if is_folder(folder)]
        alone = dict.fromkeys(
            each.path.parent
            for each in found.files
            if each.given and not any(each.path.is_relative_to(folder) for folder in folders)
        )
        corrected = {
            folder: FolderCorrections(folder, kept) for folder in (*folders, *alone) if kept
        }
        said = {folder: read_collection_file(folder / NAME) for folder in (*folders, *alone)}
        roots = [
            Root(
                folder,
                folder in folders,
                said[folder],
                tuple(corrected[folder].all) if folder in corrected else (),
            )
            for folder in (*folders, *alone)
        ]
        self.roots = tuple(_with_habits(roots, found.files))
        self.files = tuple(_cut(found.files)) if parts else found.files
        self.problems: tuple[Problem, ...] = (
            *found.problems,
            *(problem for each in said.values() for problem in each.problems),
            *_strangers(self.roots, found.files, self.files),
            *_told_parts(self.files),
            *(each.problem for each in corrected.values() if each.problem is not None),
        )
        titles = [title for folder in folders if (title := said[folder].title)]
        self.title = ", ".join(titles or dict.fromkeys(map(_own_name, paths)))
        sizes = [each.size for each in self.files]
        self.chunks = tuple(_chunks(jobs(self.roots, self.files), sizes))
        self.is_small = len(sizes) <= FEW_FILES and sum(sizes) <= FEW_BYTES

    def understand_all(
        self,
        cancelled: Callable[[], bool],
        worker: Worker | None = None,
        *,
        text_only: bool = False,
    ) -> Iterator[list[Outcome]]:
        """Yield, chunk by chunk, each file as a posting for the collection, or its problem.

        A small collection is left to the ``worker`` that opened it, or read here if there is none.
        With ``text_only`` neither dates nor names are looked for in sentences, which takes most of
        the time. Ends soon once ``cancelled`` returns true.
        """
        chunks = self.chunks
        if text_only:
            chunks = tuple(tuple(replace(job, text_only=True) for job in each) for each in chunks)
        if worker is not None or not self.is_small:
            at_most = 1 if self.is_small else MOST_WORKERS
            yield from in_processes(chunks, cancelled, worker, at_most)
            return
        for chunk in chunks:
            if cancelled():
                return
            yield [done(job) for job in chunk]


def _chunks(jobs: Iterator[Job], sizes: Sequence[int]) -> Iterator[Chunk]:
    """Yield jobs in chunks; no small file shares one with a large one, or waits for it."""
    chunk: list[Job] = []
    large: list[Job] = []
    size, most = 0, FIRST_FILES
    for job, bytes_ in zip(jobs, sizes, strict=True):
        if bytes_ >= CHUNK_BYTES:
            large.append(job)
            continue
        if chunk and (len(chunk) >= most or size + bytes_ > CHUNK_BYTES):
            yield tuple(chunk)
            chunk, size, most = [], 0, CHUNK_FILES
        chunk.append(job)
        size += bytes_
    if chunk:
        yield tuple(chunk)
    yield from ((job,) for job in large)


def _with_habits(roots: Sequence[Root], files: Sequence[FoundFile]) -> Iterator[Root]:
    """Yield the roots with what the files have in common that belong to each."""
    left = files
    for root in roots:
        # To ask of each of many files where it belongs takes a while.
        inside = left if len(roots) == 1 else [each for each in left if root.holds(each.path)]
        left = [each for each in left if not root.holds(each.path)] if len(roots) > 1 else ()
        yield replace(root, habits=habits_of(inside))


def _cut(files: Iterable[FoundFile]) -> Iterator[FoundFile]:
    for each in files:
        yield from in_parts(each)


def _told_parts(files: Iterable[FoundFile]) -> Iterator[Problem]:
    """Yield what readers are told of files that are read in parts."""
    for each in files:
        if each.part is not None and each.part.number == 1:
            file = each.file.removesuffix(each.part.name(""))
            what = f"it is too long for one article and opens in {each.part.of} parts"
            yield Problem(file, what, "Put each article in a file of its own.")


def _strangers(
    roots: Sequence[Root], files: Sequence[FoundFile], parts: Sequence[FoundFile]
) -> Iterator[Problem]:
    for root in roots:
        if root.is_opened and root.said.articles:
            inside = {
                root.name_of(found.path) for found in (*files, *parts) if root.holds(found.path)
            }
            yield from root.said.strangers(inside)


def _own_name(path: Path) -> str:
    """Return what a path is called, without following it: it may lead in a circle."""
    return Path(os.path.normpath(path.absolute())).name
