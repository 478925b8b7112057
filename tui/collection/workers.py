"""Understanding many files in several processes.

They are plain subprocesses that talk over pipes: nothing is forked, nothing of the running app is
inherited, and one that is no longer wanted is killed at once, whatever it is busy with.
"""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from tui.articles.problems import Problem
from tui.collection.jobs import Job, Outcome

CHUNK_FILES = 50
CHUNK_BYTES = 200_000
MOST_WORKERS = 8
PATIENCE = 0.05
"""Seconds until it is asked again whether the outcomes are still wanted."""

Chunk = list[Job]


def in_processes(jobs: Sequence[Job], cancelled: Callable[[], bool]) -> Iterator[list[Outcome]]:
    """Yield the outcomes of the jobs, chunk by chunk, in the order in which they are ready.

    Ends soon once ``cancelled`` returns true.
    """
    chunks: SimpleQueue[Chunk] = SimpleQueue()
    waiting = 0
    for chunk in _chunks(jobs):
        chunks.put(chunk)
        waiting += 1
    ready: SimpleQueue[list[Outcome]] = SimpleQueue()
    workers = [_Worker(chunks, ready) for _ in range(min(_processors(), MOST_WORKERS, waiting))]
    try:
        while waiting and not cancelled():
            try:
                outcomes = ready.get(timeout=PATIENCE)
            except Empty:
                continue
            waiting -= 1
            yield outcomes
    finally:
        for worker in workers:
            worker.stop()


def _chunks(jobs: Sequence[Job]) -> Iterator[Chunk]:
    """Yield chunks that take about equally long."""
    chunk: Chunk = []
    size = 0
    for job in jobs:
        chunk.append(job)
        size += size_of(job.found.path)
        if len(chunk) == CHUNK_FILES or size >= CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def size_of(path: Path) -> int:
    """Return how many bytes a file has, 0 if that can't be told."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Worker:
    """A process, and the thread that feeds it chunks and takes its outcomes."""

    def __init__(self, chunks: SimpleQueue[Chunk], ready: SimpleQueue[list[Outcome]]) -> None:
        self._chunks = chunks
        self._ready = ready
        self._stopped = False
        self._process = _start()
        Thread(target=self._feed, daemon=True).start()

    def stop(self) -> None:
        """End the process now."""
        self._stopped = True
        self._process.kill()

    def _feed(self) -> None:
        while not self._stopped:
            try:
                chunk = self._chunks.get_nowait()
            except Empty:
                break
            outcomes = self._done(chunk)
            if outcomes is None and not self._stopped:
                outcomes = [outcome for job in chunk for outcome in self._alone(job)]
            if outcomes is not None:
                self._ready.put(outcomes)
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                # Closing writes what the process was never sent.
                with suppress(BrokenPipeError):
                    pipe.close()

    def _done(self, chunk: Chunk) -> list[Outcome] | None:
        """Return what the process makes of the chunk, None where it died of it."""
        jobs, results = self._process.stdin, self._process.stdout
        assert jobs is not None
        assert results is not None
        try:
            pickle.dump(chunk, jobs, pickle.HIGHEST_PROTOCOL)
            jobs.flush()
            outcomes: list[Outcome] = pickle.load(results)
        except (OSError, EOFError, pickle.UnpicklingError):
            return None
        return outcomes

    def _alone(self, job: Job) -> list[Outcome]:
        """Return what a fresh process makes of one file of a chunk that killed the last one."""
        if self._stopped:
            return []
        if self._process.poll() is not None:
            self._process = _start()
        outcomes = self._done([job])
        if outcomes is not None:
            return outcomes
        self._process.kill()
        self._process.wait()
        what = "it could not be understood: a fault of dateline's own"
        return [Problem(job.found.file, what, "The other articles are open. Please report it.")]


def _start() -> subprocess.Popen[bytes]:
    package = Path(__file__).resolve().parents[1]
    paths = [str(package.parent), os.environ.get("PYTHONPATH", "")]
    return subprocess.Popen(
        [sys.executable, "-m", "tui.collection.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))},
    )
