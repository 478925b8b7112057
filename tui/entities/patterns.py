"""Regular expressions that are compiled when they are first used: many articles need few."""

import re
from collections.abc import Callable
from functools import cache


def lazily(source: str) -> Callable[[], re.Pattern[str]]:
    """Return what gives the pattern of ``source``, compiled at its first call."""

    @cache
    def pattern() -> re.Pattern[str]:
        return re.compile(source)

    return pattern
