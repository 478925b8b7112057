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

    __slots__ = ("_branches", "_by_word", "endings")

    def __init__(self) -> None:
        self.endings: list[_Ending] = []
        self._branches: dict[Part, _Node] = {}
        self._by_word: dict[str, list[tuple[Part, _Node]]] = {}

    def branch(self, part: Part) -> "_Node":
        """Return the node after ``part``, which is made if need be."""
        return self._branches.setdefault(part, _Node())

    def after(self, word: str) -> Sequence[tuple[Part, "_Node"]]:
        """Return the parts that can begin with a word, each with the node after it."""
        if not self._by_word and self._branches:
            for branch in self._branches.items():
                for first in branch[0].words:
                    self._by_word.setdefault(first, []).append(branch)
        return self._by_word.get(word, ())


class Tree:
    """Patterns that are matched all at once."""

    def __init__(self, patterns: Iterable[Sequence[Part]]) -> None:
        self._root = _Node()
        for number, parts in enumerate(patterns):
            for order, variant in enumerate(variants(parts)):
                node = self._root
                for part in variant:
                    node = node.branch(part)
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
    if node.endings and not (token.glued and token.word[0].isalnum()):
        _note(node, i, read, best)
    for part, following in node.after(token.key):
        if i and token.glued and not _may_be_glued(part, tokens, i):
            continue
        if i and part.glued and not token.glued:
            continue
        _take(part, following, tokens, i, read, best)
    if token.key == "-" and token.glued and 0 < i < len(tokens) - 1 and tokens[i + 1].glued:
        for part, following in node.after(tokens[i + 1].key):
            if not (part.is_sign or part.glued):
                _take(part, following, tokens, i + 1, read, best)


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
