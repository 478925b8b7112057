"""Walking the earlier queries from what is typed, as shells do."""

from collections.abc import Sequence


class Earlier:
    """A walk through the earlier queries that begin as what was typed when it set out."""

    def __init__(self) -> None:
        self._queries: Sequence[str] = ()
        self._typed = ""
        self._begun = ""
        self._at = 0

    def know(self, queries: Sequence[str]) -> None:
        """Take over the earlier queries, the oldest first; a walk that is under way ends."""
        self._queries = queries
        self.stop()

    @property
    def is_walking(self) -> bool:
        """Whether an earlier query stands in the place of what was typed."""
        return self._at > 0

    def stop(self) -> None:
        """End the walk: what stands in the bar now counts as typed."""
        self._at = 0

    @property
    def is_of_all(self) -> bool:
        """Whether the walk goes, or went, through all queries, however they begin."""
        return not self._begun

    def older(self, typed: str, begun: str) -> str | None:
        """Return the next older query, None where there is none.

        What stands now is ``typed``, and ``begun`` how the queries begin that are wanted.
        """
        if not self.is_walking:
            self._typed, self._begun = typed, begun.casefold()
        found = self._found()
        if self._at == len(found):
            return None
        self._at += 1
        return found[-self._at]

    def newer(self) -> str:
        """Return the next newer query, at last what was typed."""
        self._at -= 1
        return self._found()[-self._at] if self._at else self._typed

    def _found(self) -> list[str]:
        standing = self._typed.strip()
        return [
            query
            for query in self._queries
            if query != standing and query.casefold().startswith(self._begun)
        ]
