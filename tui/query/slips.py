"""Slips of a finger: one letter more, less, other or swapped."""

from collections.abc import Iterator

LONGEST = 40
"""Longer words are no slips of a finger, and have very many neighbours."""

_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


def one_edit_away(word: str) -> Iterator[str]:
    """Yield all that a word may have been meant to be, itself too; nothing for a very long one."""
    if len(word) > LONGEST:
        return
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
