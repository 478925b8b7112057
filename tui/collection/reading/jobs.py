"""One file to be understood: what it takes, and doing it, in whichever process."""

import traceback
from dataclasses import dataclass
from pathlib import Path

from tui.articles.files import FoundFile, read
from tui.articles.model import Hints
from tui.articles.problems import DatelineError, Problem
from tui.collection.posting import Posting, posting_of
from tui.collection.understand import Understood, understand
from tui.entities.model import OwnEntities

Outcome = Posting | Problem


@dataclass(frozen=True, slots=True)
class Job:
    """A file, and what the collection file says of it."""

    found: FoundFile
    hints: Hints
    own: OwnEntities
    text_only: bool = False
    """Whether what its sentences say is not asked for."""


Chunk = tuple[Job, ...]
"""Jobs that are sent to a process, and come back done, at once."""


def understood(job: Job) -> Understood:
    """Read a file and find in it all that can be found.

    Raises:
        DatelineError: the file can't be read.
    """
    return understand(read(job.found), job.hints, job.own, text_only=job.text_only)


def done(job: Job) -> Outcome:
    """Return the file as a posting for the collection, or why it can't be read."""
    try:
        return posting_of(understood(job))
    except DatelineError as error:
        return error.problem
    except Exception as fault:  # noqa: BLE001 (a fault on one file must not cost the others)
        return _fault(job, fault)


def _fault(job: Job, fault: Exception) -> Problem:
    """Return what a reader can report of a fault that nobody foresaw."""
    place = traceback.extract_tb(fault.__traceback__)[-1]
    where = f"{Path(place.filename).name}, line {place.lineno}"
    what = f"a fault of dateline's own, {type(fault).__name__} at {where}: {fault}"
    return Problem(job.found.file, what, "The other articles are open. Please report it.")
