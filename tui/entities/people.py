"""Who is meant by a part of a person's name: ``Dar`` after ``Ishaq Dar``, ``Gen. Zhang``."""

from collections import defaultdict
from dataclasses import dataclass, field

from tui.entities.phrases import Phrase


@dataclass(slots=True)
class People:
    """The people that an article names in full."""

    full: dict[tuple[str, ...], str] = field(default_factory=dict)
    """The words of each way to write a name, and the person's fullest name."""
    by_word: dict[str, list[tuple[str, ...]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, phrase: Phrase) -> None:
        """Note a name of several words."""
        words = _words(phrase)
        if len(words) < 2 or words in self.full:
            return
        self.full[words] = phrase.text
        for word in {words[0], words[-1]}:
            self.by_word[word].append(words)

    def settle(self) -> None:
        """Give the ways to write one name, of which one lies in the other, the fullest."""
        for words in sorted(self.full, key=len):
            longer = [
                other
                for other in self.by_word[words[-1]]
                if len(other) > len(words) and _lies_in(words, other)
            ]
            if longer and len({self.full[other] for other in longer}) == 1:
                self.full[words] = self.full[longer[0]]

    def meant(self, phrase: Phrase, latest: dict[str, int]) -> str | None:
        """Return the full name of the person meant by ``phrase``, None where nobody is known.

        ``latest`` tells where each person was named last: of two with one surname, the one
        spoken of is meant.
        """
        words = _words(phrase)
        if words in self.full:
            return self.full[words]
        if len(words) == 1:
            bearers = list(self.by_word.get(words[0], ()))
            surnamed = [other for other in bearers if other[-1] == words[0]]
        else:
            bearers = [other for other in self.by_word.get(words[-1], ()) if _lies_in(words, other)]
            surnamed = []
        names = {self.full[other] for other in bearers}
        if len(names) == 1:
            return names.pop()
        spoken = [name for name in names if name in latest]
        if spoken:
            return max(spoken, key=lambda name: latest[name])
        preferred = {self.full[other] for other in surnamed}
        return preferred.pop() if len(preferred) == 1 else None


def _words(phrase: Phrase) -> tuple[str, ...]:
    return tuple(token.text for token in phrase.tokens)


def _lies_in(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Tell whether the words of ``part`` stand in ``whole`` in their order."""
    rest = iter(whole)
    return all(word in rest for word in part)
