"""A process that understands files: chunks of jobs come in at stdin, outcomes leave at stdout.

Started with paths, it first tells what there is at these and what becomes of the first chunk.
It ends when its stdin does, so also when the process that started it is gone.
"""

import gc
import os
import pickle
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from threading import Thread
from typing import BinaryIO

from tui.collection.reading.jobs import Chunk, done
from tui.collection.reading.opening import Opening
from tui.state.kept_corrections import corrections_folder

PATIENCE = 1.0
"""Seconds between two looks whether the reader's process is still there."""
POLITENESS = 5
"""How much the system shall prefer other processes, the reader's own before all."""


def begin(paths: Sequence[Path], outcomes: BinaryIO) -> None:
    """Open paths and understand their first chunk."""
    opening = Opening(paths, corrections_folder(), parts=True)
    _tell(opening, outcomes)
    if opening.chunks:
        _tell([done(job) for job in opening.chunks[0]], outcomes)


def work(jobs: BinaryIO, outcomes: BinaryIO) -> None:
    """Do one chunk of jobs after another."""
    while True:
        try:
            chunk: Chunk = pickle.load(jobs)
        except EOFError:
            return
        _tell([done(job) for job in chunk], outcomes)


def end_with(parent: int) -> None:
    """End this process once the one that started it is gone, whatever it is busy with."""
    while os.getppid() == parent:
        time.sleep(PATIENCE)
    os._exit(1)


def _tell(answer: object, outcomes: BinaryIO) -> None:
    pickle.dump(answer, outcomes, pickle.HIGHEST_PROTOCOL)
    outcomes.flush()


def main(paths: Sequence[str]) -> None:
    """Begin with what the reader waits for, then work on behind everything else."""
    Thread(target=end_with, args=(os.getppid(),), daemon=True).start()
    if paths:
        gc.disable()
        begin([Path(path) for path in paths], sys.stdout.buffer)
        gc.freeze()
        gc.enable()
    if hasattr(os, "nice"):
        os.nice(POLITENESS)
    work(sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    main(sys.argv[1:])
