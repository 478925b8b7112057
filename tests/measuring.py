"""Compare how much work things are, so that a busy machine makes no test fail."""

import time
from collections.abc import Callable

ATTEMPTS = 6
LEAST = 0.002
"""Seconds below which nothing can be told apart."""

Work = Callable[[], object]


def within(times: float, work: Work, than: Work) -> bool:
    """Tell whether ``work`` takes less than so many times what ``than`` takes.

    Other programs may make one measurement slow; work that grows too fast is too slow in every
    attempt.
    """
    return any(_seconds(work) < times * max(_seconds(than), LEAST) for _ in range(ATTEMPTS))


def _seconds(work: Work) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began
