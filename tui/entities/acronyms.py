"""Abbreviations that an article explains, in either order.

``China-Pakistan Economic Corridor (CPEC)`` and ``CPEC (China-Pakistan Economic Corridor)``.
"""

from collections.abc import Sequence
from typing import Final

from tui.entities.cues import UNCOUNTED
from tui.entities.patterns import lazily
from tui.entities.phrases import Phrase

_SHORT: Final = lazily(r">?\s?\((?:the )?([A-Z][A-Za-z&.-]{1,9}),?[ )]")
_IN_BRACKETS: Final = lazily(r">?\s?\((?:the )?$")
_WORD: Final = lazily(r"\w+")


def explained(text: str, phrases: Sequence[Phrase]) -> dict[str, Phrase]:
    """Return the abbreviations among ``phrases``, each with the phrase that spells it out."""
    found: dict[str, Phrase] = {}
    for index, phrase in enumerate(phrases):
        if text[phrase.end : phrase.end + 3].lstrip("> \n")[:1] != "(":
            continue
        short = _SHORT().match(text, phrase.end, phrase.end + 20)
        if short and spells(phrase.text, short.group(1)):
            found.setdefault(short.group(1), phrase)
            continue
        after = phrases[index + 1] if index + 1 < len(phrases) else None
        if (
            after is not None
            and len(phrase.tokens) == 1
            and after.start - phrase.end < 8
            and _IN_BRACKETS().fullmatch(text, phrase.end, after.start)
            and spells(after.text, phrase.text)
        ):
            found.setdefault(phrase.text, after)
    return found


_LOWER_WORDS: Final = lazily(r"((?:[a-z]+[ -]){2,8})\($")


def of_plain_words(text: str, phrases: Sequence[Phrase]) -> dict[str, str]:
    """Return the abbreviations of plain words, ``exclusive economic zone (EEZ)``, with the last."""
    found = {}
    for phrase in phrases:
        if text[phrase.start - 1 : phrase.start] != "(" or len(phrase.tokens) > 1:
            continue
        before = _LOWER_WORDS().search(text, max(0, phrase.start - 80), phrase.start)
        letters = phrase.text.lower().removesuffix("s")
        if before and len(letters) > 1:
            words = _WORD().findall(before.group(1))
            if "".join(word[0] for word in words).endswith(letters):
                found[phrase.text] = words[-1]
    return found


def spells(name: str, short: str) -> bool:
    """Tell whether ``short`` is made of first letters of ``name``, in their order."""
    letters = [sign for sign in short.lower() if sign.isalnum()]
    if short.islower() or len(letters) < 2:
        return False
    words = _WORD().findall(name.lower())
    if len(words) < 2:
        return False
    wanted = "".join(letters)
    counted = "".join(word[0] for word in words if word not in UNCOUNTED)
    if wanted in (counted, "".join(word[0] for word in words)):
        return True
    return _scattered(wanted, words, counted)


def _scattered(wanted: str, words: Sequence[str], initials: str) -> bool:
    """Tell whether the letters open most words, and the rest lie inside them (``Unicef``)."""
    if wanted[0] != words[0][0]:
        return False
    hits = 0
    left = initials
    for letter in wanted:
        _, met, rest = left.partition(letter)
        if met:
            left = rest
            hits += 1
    return hits >= max(2, len(wanted) - 1) and hits >= len(initials) - 2
