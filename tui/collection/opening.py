"""Opening files and folders: what there is to read, and reading it.

A small collection is read in this process, where it is ready sooner than another process would
have started. A large one is read by worker processes, so that no key waits for it.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tui.articles.files import FoundFile, find
from tui.articles.problems import Problem
from tui.collection.collection_file import NAME, CollectionFile, read_collection_file
from tui.collection.jobs import Job, Outcome, done
from tui.collection.workers import in_processes, size_of

FEW_FILES = 100
FEW_BYTES = 1_000_000
SMALL_CHUNK = 5
"""Files after which a small collection is shown anew."""


class Opening:
    """The files of some paths, with what their collection files say.

    Attributes:
        files: the articles' files, in the order of the paths and of their names.
        problems: what was wrong with paths and collection files.
        title: the collection files' titles, else the paths' names.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        found = find(paths)
        self.files = found.files
        self._said = {
            folder: read_collection_file(folder / NAME) for folder in paths if folder.is_dir()
        }
        self.problems: tuple[Problem, ...] = (
            *found.problems,
            *(problem for said in self._said.values() for problem in said.problems),
            *self._strangers(),
        )
        titles = [said.title for said in self._said.values() if said.title]
        self.title = ", ".join(titles or dict.fromkeys(path.resolve().name for path in paths))

    def jobs(self) -> list[Job]:
        """Return what is to be done to understand the files."""
        return [self._job(found) for found in self.files]

    def understand_all(self, cancelled: Callable[[], bool]) -> Iterator[list[Outcome]]:
        """Yield, chunk by chunk, each file as a posting for the collection, or its problem.

        Ends soon once ``cancelled`` returns true.
        """
        jobs = self.jobs()
        if self._is_small():
            for at in range(0, len(jobs), SMALL_CHUNK):
                if cancelled():
                    return
                yield [done(job) for job in jobs[at : at + SMALL_CHUNK]]
        else:
            yield from in_processes(jobs, cancelled)

    def _job(self, found: FoundFile) -> Job:
        for folder, said in self._said.items():
            if found.path.is_relative_to(folder):
                return Job(found, said.hints(_name_in(folder, found)), said.own)
        said = CollectionFile()
        return Job(found, said.hints(found.file), said.own)

    def _strangers(self) -> Iterator[Problem]:
        for folder, said in self._said.items():
            inside = [each for each in self.files if each.path.is_relative_to(folder)]
            yield from said.strangers({_name_in(folder, each) for each in inside})

    def _is_small(self) -> bool:
        if len(self.files) > FEW_FILES:
            return False
        return sum(size_of(found.path) for found in self.files) <= FEW_BYTES


def _name_in(folder: Path, found: FoundFile) -> str:
    """Return the name by which a folder's own collection file knows a file."""
    return found.path.relative_to(folder).as_posix()
