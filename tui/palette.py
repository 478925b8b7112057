"""What the palette finds: commands whose words begin as the words that are typed do."""

import re
from collections.abc import Iterator, Sequence

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content, Span

_WORD = re.compile(r"\w+")


class CommandProvider(Provider):
    """Finds the commands of where the reader is; Textual's own finder joins scattered letters."""

    async def discover(self) -> Hits:
        """Yield every command, by its name."""
        commands = self.app.get_system_commands(self.screen)
        for title, keys, callback, _discover in sorted(commands, key=lambda each: each.title):
            yield DiscoveryHit(title, callback, help=keys)

    async def search(self, query: str) -> Hits:
        """Yield the commands that the query names, the best first."""
        for title, keys, callback, _discover in self.app.get_system_commands(self.screen):
            places = found(query, title)
            if places:
                shown = Content(title, [Span(*place, self.match_style or "") for place in places])
                yield Hit(score(places, title), shown, callback, text=title, help=keys)


def found(query: str, title: str) -> list[tuple[int, int]]:
    """Return where a title has the beginnings of words that a query is made of.

    Nothing where one of them is missing. ``exp ev`` is found in ``Export: write events``.
    """
    places: list[tuple[int, int]] = []
    for begun in query.casefold().split():
        place = next(_beginnings(begun, title), None)
        if place is None:
            return []
        places.append(place)
    return sorted(places)


def _beginnings(begun: str, title: str) -> Iterator[tuple[int, int]]:
    for word in _WORD.finditer(title):
        if word[0].casefold().startswith(begun):
            yield word.start(), word.start() + len(begun)


def score(places: Sequence[tuple[int, int]], title: str) -> float:
    """Return how well a title fits, above 0: the sooner it has the words, the better.

    What stands before the colon is the command's name: a title that has all of it there wins.
    """
    first, last = places[0][0], places[-1][1]
    name = title.partition(":")[0]
    return (1.0 if last <= len(name) else 0.5) / (1 + first / 100) - len(name) / 1000
