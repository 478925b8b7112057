"""The trained model: opened when it is first asked, absent where its library is not installed."""

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from tui.articles.problems import Problem
from tui.entities.listing import FOLDER

WEIGHTS: Final = FOLDER / "names.crfsuite"
_LIBRARY: Final = "pycrfsuite"
_MISSING: Final = Problem(
    "python-crfsuite",
    "it is not installed, so names are found by rules alone, a little less well",
    "Install it with pip where it is to be had for this machine.",
)


class Tagger:
    """Labels the words of a run: where a name opens (``B-PER``), goes on (``I-PER``), or ``O``."""

    def __init__(self, opened: Any) -> None:
        self._opened = opened

    def tag(self, rows: Sequence[Sequence[str]]) -> tuple[list[str], list[float]]:
        """Return the likeliest label of each word, and how likely that label is."""
        opened = self._opened
        labels: list[str] = opened.tag(rows)
        return labels, [opened.marginal(label, i) for i, label in enumerate(labels)]


def opened(weights: Path) -> Tagger:
    """Return the model of a file of weights.

    Raises:
        ImportError: the library that runs it is not installed.
    """
    model = import_module(_LIBRARY).Tagger()
    model.open(str(weights))
    return Tagger(model)


@cache
def tagger() -> Tagger | None:
    """Return the shipped model, None where the library that runs it is not installed."""
    try:
        return opened(WEIGHTS)
    except ImportError:
        return None


def problems() -> tuple[Problem, ...]:
    """Return what a reader should know of a model that can't be used; loads nothing."""
    return () if find_spec(_LIBRARY) else (_MISSING,)
