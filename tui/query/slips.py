"""Slips of a finger: one letter more, less, other or swapped."""

from collections.abc import Callable, Iterator

LONGEST = 40
"""Longer words are no slips of a finger, and have very many neighbours."""
SHORTEST = 3
"""Of a shorter word every other is a neighbour: that tells nothing."""
SHORT = 3
"""Of so short a word a letter that is more or other leaves too little to know it by."""
LONG = 6
"""A word of fewer letters that begins otherwise than another, or has one letter more than it at an
end, is none of its slips."""

LIKELY, GOOD, FAIR, POOR = 1000, 100, 10, 1
"""How likely slips are, roughly. Few are possible where letters are swapped or one is left out, and
many where one is other or more, so that each of these is less likely; first letters are seldom
wrong; and what has a letter more at an end is mostly a word of its own: email is not mail."""

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


def evidence(typed: str, meant: str) -> int:
    """Tell how likely a word that was typed is a slip for one that is one edit away from it.

    0 where it is none: a number is another number, and a very short word another word.
    """
    if len(typed) < SHORTEST or typed.isdecimal() or typed == meant:
        return 0
    likely = _evidence(typed, meant)
    if len(typed) <= SHORT and (likely < LIKELY or len(meant) < len(typed)):
        return 0
    return likely


def _evidence(typed: str, meant: str) -> int:
    same_start = typed[:1] == meant[:1]
    if len(meant) > len(typed):
        return LIKELY if same_start else GOOD
    if len(meant) == len(typed):
        if sorted(meant) == sorted(typed):
            return LIKELY
        return GOOD if same_start else FAIR if len(typed) >= LONG else 0
    if not meant or meant not in (typed[1:], typed[:-1]):
        return GOOD
    if (typed[0] == typed[1] and same_start) or typed[-1] == typed[-2]:
        return GOOD
    if same_start and typed[-1] == "s" and len(typed) > SHORT + 1:
        return FAIR
    return POOR if len(typed) >= LONG else 0


def likelihoods(word: str, times: Callable[[str], int]) -> dict[str, int]:
    """Return the words that a word may be a slip for, each with how likely it is the meant one.

    A word is the likelier meant the more often it is written: ``times`` tells how often.
    """
    near = {each: times(each) * evidence(word, each) for each in set(one_edit_away(word))}
    return {each: likely for each, likely in near.items() if likely}
