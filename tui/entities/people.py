"""Who is meant by a part of a person's name: ``Dar`` after ``Ishaq Dar``, ``Gen. Zhang``."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Final

from tui.entities.lexicon import PLACE, Is, flags
from tui.entities.patterns import lazily
from tui.entities.phrases import Phrase

_MOST_BEARERS: Final = 30
"""A word that more names of one article share tells nothing of who is who."""


_NEAR: Final = 300
"""So many characters after somebody's name the surname alone still means them."""
_SENTENCE_END: Final = lazily(r"[.!?\n]\s")
_PLAIN: Final = Is.WORD | PLACE


@dataclass(slots=True)
class People:
    """The people that an article names in full."""

    full: dict[tuple[str, ...], str] = field(default_factory=dict)
    """The words of each way to write a name, and the person's fullest name."""
    by_word: dict[str, list[tuple[str, ...]]] = field(default_factory=lambda: defaultdict(list))
    declared: Mapping[str, Set[str]] = field(default_factory=dict)
    """Surnames of the people that the collection's file declares, each with its bearers."""

    def add(self, phrase: Phrase) -> None:
        """Note a name of several words."""
        words = _words(phrase)
        opening, last = flags(words[0]), flags(words[-1])
        if not phrase.titled and (opening & Is.ACRONYM or (last & PLACE and opening & _PLAIN)):
            return
        self._add(words, phrase.text)

    def add_declared(self, written: str, name: str) -> None:
        """Note a way to write a person's name that the collection's file declares."""
        for words in (tuple(written.split()), tuple(name.split())):
            self._add(words, name)

    def _add(self, words: tuple[str, ...], name: str) -> None:
        if len(words) < 2 or words in self.full:
            return
        self.full[words] = name
        for word in {words[0], words[-1]}:
            self.by_word[word].append(words)

    def only_declared(self, phrase: Phrase) -> str | None:
        """Return the declared person meant by a bare surname whose full name stands nowhere.

        None where more than one bears it, or where somebody of that name is named in full.
        """
        words = _words(phrase)
        names = self.declared.get(words[-1], ())
        if len(words) > 1 or len(names) != 1 or words[-1] in self.by_word:
            return None
        return next(iter(names))

    def settle(self) -> None:
        """Give the ways to write one name, of which one lies in the other, the fullest."""
        for words in sorted(self.full, key=len):
            bearers = self.by_word[words[-1]]
            if len(bearers) > _MOST_BEARERS:
                continue
            longer = [
                other for other in bearers if len(other) > len(words) and _lies_in(words, other)
            ]
            if longer and len({self.full[other] for other in longer}) == 1:
                self.full[words] = self.full[longer[0]]

    def bears(self, word: str) -> bool:
        """Tell whether ``word`` is the surname of a person who is named in full."""
        return any(other[-1] == word for other in self.by_word.get(word, ()))

    def meant(self, phrase: Phrase, latest: dict[str, int], text: str) -> tuple[str, ...]:
        """Return the full name of the person meant by ``phrase``, nothing where nobody is known.

        ``latest`` tells where in the ``text`` each person was named last: of several with one
        surname the one is meant who alone was named so far, or alone just before. Where it could
        be either of several, all are returned.
        """
        words = _words(phrase)
        if words in self.full:
            return (self.full[words],)
        bearers = self.by_word.get(words[-1], ())
        if len(bearers) > _MOST_BEARERS:
            return ()
        if len(words) > 1:
            bearers = [other for other in bearers if _lies_in(words, other)]
        surnamed = [other for other in bearers if other[-1] == words[-1]]
        names = tuple(dict.fromkeys(self.full[other] for other in surnamed or bearers))
        if len(names) < 2:
            return names
        spoken = sorted((latest[name], name) for name in names if name in latest)
        if len(spoken) == 1 or (spoken and _is_alone_near(text, phrase.start, spoken)):
            return (spoken[-1][1],)
        return names


def _is_alone_near(text: str, start: int, spoken: Sequence[tuple[int, str]]) -> bool:
    """Tell whether the last of those spoken of stands near, in a sentence without the others."""
    (other, _), (last, _) = spoken[-2:]
    return start - last < _NEAR and _SENTENCE_END().search(text, other, last) is not None


def _words(phrase: Phrase) -> tuple[str, ...]:
    return tuple(token.text for token in phrase.tokens)


def _lies_in(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Tell whether the words of ``part`` stand in ``whole`` in their order."""
    rest = iter(whole)
    return all(word in rest for word in part)
