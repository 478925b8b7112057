"""Opening paths and understanding files in processes beside this one.

They are plain subprocesses that talk over pipes: nothing is forked, nothing of the running app is
inherited, and one that is no longer wanted is killed at once, whatever it is busy with.

A first one begins before anything heavy is imported, so this module imports nothing heavy itself;
what comes over the pipe brings its own modules.
"""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import chain
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any

from tui.articles.problems import Problem
from tui.collection.reading.turns import Turns

if TYPE_CHECKING:
    from tui.collection.reading.jobs import Chunk, Outcome
    from tui.collection.reading.opening import Opening

MOST_WORKERS = 8
PATIENCE = 0.05
"""Seconds until it is asked again whether the outcomes are still wanted."""


class Worker:
    """A process that understands chunks of files, one after another.

    With paths it first opens these and, not waiting to be asked, does the first chunk of what
    there is.
    """

    def __init__(self, paths: Sequence[Path] = ()) -> None:
        self._is_ahead = bool(paths)
        self.is_stopped = False
        self._process = _start(paths)

    def opening(self, cancelled: Callable[[], bool]) -> "Opening | None":
        """Return what there is at the worker's paths, None where it died or was cancelled."""
        answers: SimpleQueue[Opening | None] = SimpleQueue()
        Thread(target=lambda: answers.put(self._receive()), daemon=True).start()
        while not cancelled():
            with suppress(Empty):
                opening = answers.get(timeout=PATIENCE)
                self._is_ahead = opening is not None
                return opening
        return None

    def done(self, chunk: "Chunk") -> "list[Outcome]":
        """Return what becomes of files; those that kill the process become problems."""
        outcomes = self._outcomes(chunk)
        if outcomes is not None:
            return outcomes
        return [outcome for job in chunk for outcome in self._alone((job,))]

    def stop(self) -> None:
        """End the process now; whoever waits for it need not any longer."""
        self.is_stopped = True
        self._process.kill()

    def close(self) -> None:
        """End the process and what connects to it."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                # Closing writes what the process was never sent.
                with suppress(BrokenPipeError):
                    pipe.close()

    def _outcomes(self, chunk: "Chunk") -> "list[Outcome] | None":
        """Return what the process makes of the chunk, None where it died of it."""
        outcomes: list[Outcome] | None = None
        if self._is_ahead or self._send(chunk):
            outcomes = self._receive()
        self._is_ahead = False
        if outcomes is None:
            # It may yet seem to be alive.
            self._process.kill()
            self._process.wait()
        return outcomes

    def _alone(self, chunk: "Chunk") -> "list[Outcome]":
        """Return what a fresh process makes of one file of a chunk that killed the last one."""
        if self.is_stopped:
            return []
        outcomes = self._outcomes(chunk) if self._is_anew() else None
        if outcomes is not None:
            return outcomes
        what = "it could not be understood: a fault of dateline's own"
        advice = "The other articles are open. Please report it."
        return [Problem(job.found.file, what, advice) for job in chunk]

    def _is_anew(self) -> bool:
        """Start another process where this one has died; tell whether there is one now."""
        if self._process.poll() is None:
            return True
        self.close()
        try:
            self._process = _start()
        except OSError:
            return False
        if self.is_stopped:
            self._process.kill()
        return True

    def _send(self, chunk: "Chunk") -> bool:
        jobs = self._process.stdin
        assert jobs is not None
        try:
            pickle.dump(chunk, jobs, pickle.HIGHEST_PROTOCOL)
            jobs.flush()
        except OSError:
            return False
        return True

    def _receive(self) -> Any:
        """Return what the process tells next, None where it died."""
        results = self._process.stdout
        assert results is not None
        try:
            return pickle.load(results)
        except (OSError, EOFError, pickle.UnpicklingError):
            return None


class _Here(Worker):
    """What works in this process, where the system gives no other."""

    def __init__(self) -> None:
        self.is_stopped = False

    def opening(self, cancelled: Callable[[], bool]) -> None:
        """Leave it to who asks."""

    def done(self, chunk: "Chunk") -> "list[Outcome]":
        """Return what becomes of files."""
        from tui.collection.reading.jobs import done

        return [done(job) for job in chunk if not self.is_stopped]

    def stop(self) -> None:
        """Do no more than the file that is being read."""
        self.is_stopped = True

    def close(self) -> None:
        """End nothing."""


def new_worker(paths: Sequence[Path] = ()) -> Worker:
    """Return what understands files: a process, if the system gives one."""
    try:
        return Worker(paths)
    except OSError:
        return _Here()


def in_processes(
    chunks: "Sequence[Chunk]",
    cancelled: Callable[[], bool],
    first: Worker | None = None,
    at_most: int = MOST_WORKERS,
) -> "Iterator[list[Outcome]]":
    """Yield the outcomes of the chunks in the order in which they are ready.

    The parts of a file come in their own order. Ends soon once ``cancelled`` returns true. The
    ``first`` of the workers, if there is one already, is given the first chunk.
    """
    waiting: SimpleQueue[Chunk] = SimpleQueue()
    for chunk in chunks[1:] if first else chunks:
        waiting.put(chunk)
    ready: SimpleQueue[tuple[Chunk, list[Outcome]]] = SimpleQueue()
    turns = Turns(chunks)
    left = len(chunks)
    workers = [first] if first else []
    workers += [new_worker() for _ in range(len(workers), min(processors(), at_most, left))]
    for worker in workers:
        own = chunks[:1] if worker is first else ()
        Thread(target=_feed, args=(worker, own, waiting, ready), daemon=True).start()
    try:
        while left and not cancelled():
            with suppress(Empty):
                chunk, outcomes = ready.get(timeout=PATIENCE)
                left -= 1
                yield from turns.take(chunk, outcomes)
    finally:
        for worker in workers:
            worker.stop()


def processors() -> int:
    """Return how many processes can run at the same time."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _feed(
    worker: Worker,
    own: "Sequence[Chunk]",
    waiting: "SimpleQueue[Chunk]",
    ready: "SimpleQueue[tuple[Chunk, list[Outcome]]]",
) -> None:
    """Have a worker do its own chunks and those that wait, until it is stopped."""
    for chunk in chain(own, _taken(waiting)):
        if worker.is_stopped:
            break
        ready.put((chunk, worker.done(chunk)))
    worker.close()


def _taken(waiting: "SimpleQueue[Chunk]") -> "Iterator[Chunk]":
    with suppress(Empty):
        while True:
            yield waiting.get_nowait()


def _start(paths: Sequence[Path] = ()) -> subprocess.Popen[bytes]:
    package = Path(__file__).resolve().parents[2]
    imported_from = [str(package.parent), os.environ.get("PYTHONPATH", "")]
    return subprocess.Popen(
        # Without -P, Python would import modules that lie beside the reader's articles.
        [sys.executable, "-P", "-m", "tui.collection.reading.worker", *map(str, paths)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, imported_from))},
    )
