"""Which organisation is meant by a part of its name: ``Faulding`` after ``Faulding Inc``."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from tui.entities import cues
from tui.entities.lexicon import Is, flags
from tui.entities.phrases import Phrase
from tui.entities.runs import Token

_LEGAL: Final = cues.words("""
    Inc Inc. Corp Corp. Corporation Ltd Ltd. Limited LLC PLC Plc Co Co. Company Group Holdings AG SA
    NV GmbH SpA AB Oy A/S S.A. N.V. FC AFC CF SC BV KG Bhd Bancorp Pty Industries International
    Technologies Enterprises Partners Associates Airlines Airways Motors Motor Systems Bank Banka
    Securities Communications Pharmaceuticals Petroleum Electronics Stores Foods Steel Chemical
    Resources Financial Insurance Software Entertainment Newspapers Publishing Energy Mining
""")
"""Last words that are often left out when a name is said again."""


@dataclass(slots=True)
class Bodies:
    """The organisations that an article names in full, by what their names may be cut to."""

    full: dict[str, set[str]] = field(default_factory=dict)
    heads: dict[str, set[str]] = field(default_factory=dict)
    """The last words of names: ``the Commission`` once the European Commission was named."""

    _noted: set[str] = field(default_factory=set)

    def add(self, phrase: Phrase) -> None:
        """Note an organisation's name of several words."""
        if phrase.text in self._noted:
            return
        self._noted.add(phrase.text)
        for short in _short_forms(phrase.tokens):
            self.full.setdefault(short, set()).add(phrase.text)
        last = phrase.tokens[-1].text
        if flags(last) & Is.ORGANISATION_END and last not in _LEGAL:
            self.heads.setdefault(last, set()).add(phrase.text)

    def meant(self, text: str) -> str | None:
        """Return the one full name that may be cut to ``text``."""
        names = self.full.get(text, ())
        return next(iter(names)) if len(names) == 1 else None

    def headed(self, text: str) -> str | None:
        """Return the one full name that ends with the word ``text``."""
        names = self.heads.get(text, ())
        return next(iter(names)) if len(names) == 1 else None


def _short_forms(tokens: Sequence[Token]) -> Iterable[str]:
    words = [token.text for token in tokens]
    size = len(words)
    is_company = words[-1] in _LEGAL
    while size > 1 and (words[size - 1] in _LEGAL or is_company):
        size -= 1
        if all(token.gap in ("", " ") for token in tokens[1:size]):
            yield from _whole(words[:size])
    if size != len(words) or flags(words[-1]) & Is.ORGANISATION_END:
        return
    if flags(words[0]) & (Is.COUNTRY | Is.CITY):
        yield " ".join(words[1:])
        yield words[-1]
    elif size == 2:
        yield from _whole(words[1:])


def _whole(words: Sequence[str]) -> Iterable[str]:
    """Yield the words as a name, if they are more than a people, a place or plain words."""
    plain = Is.WORD | Is.DEMONYM | Is.COUNTRY | Is.CITY | Is.NEVER
    if not all(flags(word) & plain for word in words):
        yield " ".join(words)
