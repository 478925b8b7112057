"""A worker that is no process: what it read once, it need not read again for the next app.

A process that imports everything and understands the same few articles anew costs more than all
else in a test of the app. What such processes do is tested with real ones elsewhere:
``tests/collection/reading`` and ``tests/test_terminal.py``.
"""

import pickle
from collections.abc import Callable, Sequence
from pathlib import Path

from tui.collection.reading.jobs import Chunk, Job, Outcome, done
from tui.collection.reading.opening import Opening
from tui.collection.reading.workers import Worker
from tui.state.kept_corrections import corrections_folder

_known: dict[tuple[bytes, bytes], bytes] = {}
"""What became of a job, by the job and its file's bytes; pickled, as it comes from a process."""


class WorkerHere(Worker):
    """Opens paths and understands files in this process."""

    def __init__(self, paths: Sequence[Path] = ()) -> None:
        self.is_stopped = False
        self._paths = paths

    def opening(self, cancelled: Callable[[], bool]) -> Opening | None:
        return Opening(self._paths, corrections_folder())

    def done(self, chunk: Chunk) -> list[Outcome]:
        return [_done(job) for job in chunk]

    def stop(self) -> None:
        self.is_stopped = True

    def close(self) -> None:
        """There is nothing to close."""


def _done(job: Job) -> Outcome:
    try:
        text = job.found.path.read_bytes()
    except OSError:
        return done(job)
    key = pickle.dumps(job), text
    if key not in _known:
        _known[key] = pickle.dumps(done(job))
    outcome: Outcome = pickle.loads(_known[key])
    return outcome
