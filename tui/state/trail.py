"""Back and forward: the places where a reader has been, as in a browser."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stop:
    """A place in the collection: an article's key and a character offset in its text."""

    article: int
    offset: int


class Trail:
    """A line of stops with a here in it; leaving for a new place forgets what lay ahead."""

    LONGEST = 200

    def __init__(self) -> None:
        self._behind: list[Stop] = []
        self._ahead: list[Stop] = []

    def leave(self, stop: Stop) -> None:
        """Remember ``stop`` as the place that is now left for a new one."""
        if not self._behind or self._behind[-1] != stop:
            self._behind.append(stop)
            del self._behind[: -self.LONGEST]
        self._ahead.clear()

    def back(self, here: Stop) -> Stop | None:
        """Return the stop before ``here``, None where there is none."""
        return self._step(here, self._behind, self._ahead)

    def forward(self, here: Stop) -> Stop | None:
        """Return the stop that was left by going back, None where there is none."""
        return self._step(here, self._ahead, self._behind)

    @staticmethod
    def _step(here: Stop, source: list[Stop], target: list[Stop]) -> Stop | None:
        while source:
            stop = source.pop()
            if stop != here:
                target.append(here)
                return stop
        return None
