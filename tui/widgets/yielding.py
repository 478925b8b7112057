"""Words that give way: they stand at the right of what must not be hidden for them."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.widgets import Static

STEP = 12
"""Cells by which the words get more room while there is enough: to lay them out costs a key."""


class YieldingWords(Static):
    """Shows the longest of several forms of words that the room allows, at least the last."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 (Textual's own name)
        super().__init__("", id=id, markup=False)
        self._forms: Sequence[str] = ("",)
        self._allowed: int | None = None
        """Cells that the words may take, None before anything is laid out."""
        self._kept = 0
        """Cells that are kept for them."""
        self._shown = ""

    def say(self, forms: Sequence[str]) -> None:
        """Say something, in one of its forms, which are given from the longest to the shortest."""
        self._forms = forms
        self._fit()

    def allow(self, cells: int) -> None:
        """Let the words take so many cells and no more."""
        self._allowed = max(0, cells)
        self._fit()

    def _fit(self) -> None:
        allowed = self._allowed
        fitting = (form for form in self._forms if allowed is None or cell_len(form) <= allowed)
        words = next(fitting, self._forms[-1])
        self._keep(cell_len(words))
        if words != self._shown:
            self._shown = words
            self.update(words, layout=False)

    def _keep(self, needed: int) -> None:
        """Keep room for words, more than needed where nobody else needs it."""
        most = -(-needed // STEP) * STEP if self._allowed is None else self._allowed
        if needed <= self._kept <= max(needed, most):
            return
        self._kept = max(needed, min(-(-needed // STEP) * STEP, most))
        self.styles.width = self._kept + 1 if self._kept else 0
