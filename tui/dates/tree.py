"""Many patterns as one tree, so that what they begin with alike is read once for all of them.

A match is greedy: of what may be missing, it takes what it can. Nothing beyond the tokens given is
looked at, and their number is bounded: so is the cost at each place, whatever the text.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tui.dates.elements import Meaning
from tui.dates.patterns import Part, variants
from tui.dates.tokens import Token

Elements = dict[str, tuple[int, int, Meaning]]
"""Of each named element: its first token, the token after its last, its meaning."""


class Match(NamedTuple):
    """Tokens, from the first on, that a pattern matches."""

    pattern: int
    """Its place among the patterns."""
    length: int
    elements: Elements


_Read = tuple[tuple[str, tuple[int, int, Meaning]], ...]


_Best = dict[int, tuple[int, int, _Read]]
"""Of each pattern found: its variant, the token after it, what was read."""


class _Ending(NamedTuple):
    """A pattern that is complete at a node, as its variant of this number."""

    pattern: int
    variant: int


class _Node:
    """A place after some parts: the patterns that end here, and the parts that may follow."""

    __slots__ = ("branches", "endings", "following")

    def __init__(self) -> None:
        self.endings: list[_Ending] = []
        self.branches: dict[Part, _Node] = {}
        self.following: dict[str, list[tuple[Part, _Node]]] | None = None
        """The branches by the words that they can begin with, once they were asked for."""

    def by_word(self) -> dict[str, list[tuple[Part, "_Node"]]]:
        """Return the branches by the words that they can begin with."""
        self.following = {}
        for branch in self.branches.items():
            for word in branch[0].words:
                self.following.setdefault(word, []).append(branch)
        return self.following


class Tree:
    """Patterns that are matched all at once."""

    def __init__(self, patterns: Iterable[Sequence[Part]]) -> None:
        self._root = _Node()
        for number, parts in enumerate(patterns):
            for order, variant in enumerate(variants(parts)):
                node = self._root
                for part in variant:
                    node = node.branches.setdefault(part, _Node())
                node.endings.append(_Ending(number, order))

    def matches(self, tokens: Sequence[Token]) -> list[Match]:
        """Return the patterns that match from the first token on, the longest matches first."""
        best: _Best = {}
        _read_on(self._root, tokens, 0, (), best)
        found = [Match(each, end, dict(read)) for each, (_, end, read) in best.items()]
        return sorted(found, key=lambda match: (-match.length, match.pattern))


def _read_on(node: _Node, tokens: Sequence[Token], i: int, read: _Read, best: _Best) -> None:
    """Note in ``best`` what ends at a node or beyond it, from token ``i`` on."""
    if i == len(tokens):
        _note(node, i, read, best)
        return
    token = tokens[i]
    glued = i > 0 and token.glued
    if node.endings and not (glued and token.word[0].isalnum()):
        _note(node, i, read, best)
    following = node.by_word() if node.following is None else node.following
    for part, beyond in following.get(token.key, ()):
        if _may_be_glued(part, tokens, i) if glued else i == 0 or not part.glued:
            _take(part, beyond, tokens, i, read, best)
    if glued and token.key == "-" and i + 1 < len(tokens) and tokens[i + 1].glued:
        for part, beyond in following.get(tokens[i + 1].key, ()):
            if not (part.is_sign or part.glued):
                _take(part, beyond, tokens, i + 1, read, best)


def _note(node: _Node, end: int, read: _Read, best: _Best) -> None:
    for pattern, variant in node.endings:
        known = best.get(pattern)
        if known is None or variant < known[0]:
            best[pattern] = variant, end, read


def _take(
    part: Part, following: _Node, tokens: Sequence[Token], i: int, read: _Read, best: _Best
) -> None:
    """Read a part at token ``i``, and what follows it."""
    if part.read is None:
        _read_on(following, tokens, i + 1, read, best)
    elif (found := part.read(tokens, i)) is not None:
        end, meaning = found
        _read_on(following, tokens, end, (*read, (part.name, (i, end, meaning))), best)


def _may_be_glued(part: Part, tokens: Sequence[Token], i: int) -> bool:
    """Whether a part may stand at token ``i`` without a space before it."""
    if part.is_sign or part.glued:
        return True
    return tokens[i - 1].key in _SIGNS or tokens[i].key in ("'s", "'")


_SIGNS = frozenset({".", ",", "-", "/"})
"""What the next word may stand right after: "Oct.12", "1/2"."""
