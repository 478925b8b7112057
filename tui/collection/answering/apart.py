"""Words that texts write as two, with a sign or a space between: ``e-mail``, ``don't``."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.collection.answering.matcher import pattern
from tui.query.parsing import parse
from tui.query.slips import LONGEST
from tui.query.syntax import Words

if TYPE_CHECKING:
    from tui.collection.collection import Collection


def written_apart(word: str, collection: "Collection") -> Iterator[tuple[str, int]]:
    """Yield a word as texts write it in two, and how many articles have it so."""
    index = collection.index
    for at in range(1, len(word) if len(word) <= LONGEST else 0):
        both = Words((word[:at], word[at:]))
        if all(map(index.occurrences.of, both.words)):
            keys = index.matching(f'"{both.words[0]} {both.words[1]}"')
            if keys:
                yield _as_written(both, max(keys), collection), len(keys)


def _as_written(both: Words, key: int, collection: "Collection") -> str:
    """Return two words as an article has them, in quotes where a query could not take it."""
    for ground in collection.grounds(key):
        for start, end in ground.find(pattern(both)):
            written = collection.article(key).text[start:end]
            if not any(map(str.isspace, written)) and parse(written).node == both:
                return written
    return f'"{" ".join(both.words)}"'
