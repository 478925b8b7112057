"""Names in lines that are all in capitals, where the capitals say nothing.

They are looked for among the names of the article's plain lines, then in the gazetteers.
"""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from tui.articles.model import Span
from tui.entities.gazetteers import Size, gazetteers
from tui.entities.lexicon import Is, flags
from tui.entities.model import Kind, Mention, MentionHow
from tui.entities.patterns import lazily

_WORD: Final = lazily(r"(?:[^\W\d_]\.){2,6}|[^\W\d_][\w]*(?:[-&][\w]+)*")
_MOST_WORDS: Final = 7


class Known(NamedTuple):
    """What a name of the plain lines was found to be."""

    kind: Kind
    name: str


def in_capitals(text: str, passage: Span, known: Mapping[str, Known]) -> Iterator[Mention]:
    """Yield the mentions of a passage in capitals; ``known`` has its names in lower case."""
    lists = gazetteers()
    words = list(_WORD().finditer(text, passage.start, passage.end))
    lower = [word.group().lower() for word in words]
    i = 0
    while i < len(words):
        for end in range(min(len(words), i + _MOST_WORDS), i, -1):
            name = " ".join(lower[i:end])
            start_at, end_at = words[i].start(), words[end - 1].end()
            if end > i + 1 and " ".join(text[start_at:end_at].lower().split()) != name:
                continue
            met = known.get(name)
            if met is not None:
                yield Mention(
                    start_at,
                    end_at,
                    met.kind,
                    met.name,
                    MentionHow.ALIAS,
                    "named in the text below",
                )
                break
            size = lists.places.get(name)
            if size is not None and _is_place(name, size, end - i):
                shown = text[start_at:end_at]
                shown = shown if len(shown) < 4 or "." in shown else shown.title()
                yield Mention(
                    start_at, end_at, Kind.PLACE, shown, MentionHow.GAZETTEER, "a known place"
                )
                break
        else:
            end = i + 1
            person = _person_end(lower, i)
            if person > end:
                end = person
                start_at, end_at = words[i].start(), words[end - 1].end()
                shown = " ".join(text[start_at:end_at].title().split())
                yield Mention(
                    start_at,
                    end_at,
                    Kind.PERSON,
                    shown,
                    MentionHow.GUESS,
                    "a first name and a word that is no other",
                )
        i = end


def _is_place(name: str, size: Size, words: int) -> bool:
    common = words == 1 and bool(flags(name.title()) & Is.WORD)
    return (size >= Size.REGION and len(name) > 2) or (size is Size.LARGE and not common)


def _person_end(words: list[str], i: int) -> int:
    lists = gazetteers()
    if words[i] not in lists.first_names or flags(words[i]) & Is.WORD or i + 1 >= len(words):
        return i
    after = words[i + 1]
    if flags(after) & Is.WORD or after in lists.demonyms or after not in lists.surnames:
        return i
    return i + 2
