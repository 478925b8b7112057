"""What a query without hits was probably meant to be."""

import re
from collections.abc import Iterator, Mapping

from tui.collection.fields import KINDS, TIMES
from tui.collection.syntax import Query, Role
from tui.collection.words import folded

Vocabulary = Mapping[str, int]
"""Words, each with the number of texts that have it."""

_WORD = re.compile("[^ ]+")
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


def corrected(query: Query, words: Vocabulary, names: Vocabulary) -> str | None:
    """Return the query with every unknown word replaced by the commonest one edit away from it.

    ``words`` are those of the texts, ``names`` those of the entities' names, which the fields ask
    for. None where nothing is to be replaced.
    """
    text, field = query.text, ""
    edits: list[tuple[int, int, str]] = []
    for part in query.parts:
        if part.role is Role.FIELD:
            field = part.of(text).rstrip(":").lower()
            continue
        if part.role in (Role.WORD, Role.PHRASE) and field not in (*TIMES, "is", "source"):
            known = names if field in KINDS else words
            ground = folded(part.of(text))
            for found in _WORD.finditer(ground.text):
                better = None if _is_known(found[0], known) else nearest(found[0], known)
                if better is not None:
                    start, end = ground.span(found.start(), found.end())
                    edits.append((part.start + start, part.start + end, better))
        field = ""
    for start, end, better in reversed(edits):
        text = text[:start] + better + text[end:]
    return text if edits else None


def nearest(word: str, known: Vocabulary) -> str | None:
    """Return the commonest known word that is one letter more, less, other or swapped."""
    found = {each for each in _one_edit_away(word) if each in known}
    return max(found, key=lambda each: (known[each], each), default=None)


def _is_known(word: str, known: Vocabulary) -> bool:
    """Tell whether a word, or one that begins with it, is known."""
    return word in known or any(each.startswith(word) for each in known)


def _one_edit_away(word: str) -> Iterator[str]:
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in _LETTERS:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]
