"""A process that understands files: lists of jobs come in at stdin, outcomes leave at stdout.

It ends when its stdin does, so also when the process that started it is gone.
"""

import os
import pickle
import sys
from typing import BinaryIO

from tui.collection.jobs import Job, done

POLITENESS = 5
"""How much the system shall prefer other processes, the reader's own before all."""


def work(jobs: BinaryIO, outcomes: BinaryIO) -> None:
    """Do one list of jobs after another."""
    while True:
        try:
            batch: list[Job] = pickle.load(jobs)
        except EOFError:
            return
        pickle.dump([done(job) for job in batch], outcomes, pickle.HIGHEST_PROTOCOL)
        outcomes.flush()


if __name__ == "__main__":
    if hasattr(os, "nice"):
        os.nice(POLITENESS)
    work(sys.stdin.buffer, sys.stdout.buffer)
