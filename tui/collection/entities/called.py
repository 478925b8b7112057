"""Which entities each form of a name stands for somewhere: asked at every letter of a name."""

from collections import Counter, defaultdict
from collections.abc import Iterable


class Called:
    """The entities of forms, by numbers; one thread may change it while others ask."""

    def __init__(self, rows: Iterable[tuple[int, int, int]] = ()) -> None:
        self._times: defaultdict[int, Counter[int]] = defaultdict(Counter)
        for form, entity, times in rows:
            self.put(form, entity, times)

    def put(self, form: int, entity: int | None, times: int = 1) -> None:
        """Let so many more rows have the form stand for the entity; fewer, if it is negative."""
        if entity is None:
            return
        entities = self._times[form]
        entities[entity] += times
        if not entities[entity]:
            del entities[entity]

    def entities(self, names: Iterable[int]) -> set[int]:
        """Return the entities that have one of the names, or are called so somewhere."""
        found = set(names)
        for name in tuple(found):
            # To copy the keys takes one step, in which no other thread can change them.
            found.update(tuple(self._times.get(name, ())))
        return found
