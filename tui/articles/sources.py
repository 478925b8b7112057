"""Agencies and other sources by the names that readers know them by."""

import re
from collections.abc import Iterable
from functools import cache

SOURCES = {
    "Xinhua": "xinhua|xinhua news agency|xinhuanet|新华社",
    "PTI": "pti|press trust of india",
    "Reuters": "reuters|thomson reuters|reuter",
    "AP": "ap|associated press|the associated press",
    "AFP": "afp|agence france-presse|agence france presse",
    "UPI": "upi|united press international",
    "ANI": "ani|asian news international",
    "IANS": "ians|indo-asian news service",
    "APP": "app|associated press of pakistan",
    "CGTN": "cgtn|china global television network",
    "CNS": "cns|china news service|chinanews",
    "China Daily": "china daily",
    "Global Times": "global times",
    "People's Daily": "people's daily",
    "TASS": "tass|itar-tass",
    "RIA Novosti": "ria novosti|ria",
    "Interfax": "interfax",
    "Kyodo": "kyodo|kyodo news",
    "Jiji": "jiji|jiji press",
    "Yonhap": "yonhap",
    "dpa": "dpa|deutsche presse-agentur",
    "EFE": "efe",
    "ANSA": "ansa",
    "Anadolu": "aa|anadolu|anadolu agency",
    "Bernama": "bernama",
    "Antara": "antara",
    "VNA": "vna|vietnam news agency",
    "SPA": "spa|saudi press agency",
    "WAM": "wam",
    "IRNA": "irna",
    "KCNA": "kcna",
    "KUNA": "kuna",
    "Bloomberg": "bloomberg|bloomberg news",
    "BBC": "bbc|bbc news",
    "CNN": "cnn",
    "NPR": "npr",
    "Al Jazeera": "al jazeera",
    "Dawn": "dawn",
    "The Guardian": "the guardian|guardian",
    "The New York Times": "the new york times|new york times|nyt",
    "The Washington Post": "the washington post|washington post",
    "The Wall Street Journal": "the wall street journal|wall street journal|wsj",
    "PR Newswire": "prnewswire|pr newswire",
    "Business Wire": "business wire|businesswire",
    "Globe Newswire": "globe newswire|globenewswire",
    "CBS News": "cbs news",
    "NBC News": "nbc news",
    "ABC News": "abc news",
    "PA": "pa|pa media|press association",
    "TNS": "tns|tribune news service",
    "CP": "cp|the canadian press|canadian press",
    "AAP": "aap|australian associated press",
    "Sputnik": "sputnik",
    "Tanjug": "tanjug",
}
"""The name that readers know, and how it may be written."""

_SHORT = 4
"""Names up to this length are abbreviations: outside of a dateline only in capitals."""

_SURNAMES = frozenset({"reuter"})
"""Names of sources that people bear too: what stands before one has to part it from a name."""

_FIRST_WORD = re.compile(r"(?<![\w.@/-])\w[\w'-]*")
_WRITTEN_WORD = re.compile(r"\S+")
_GOES_ON = re.compile(r"[\w@-]")


@cache
def _names() -> dict[str, str]:
    return {form: name for name, forms in SOURCES.items() for form in forms.split("|")}


@cache
def _by_first_word() -> dict[str, list[str]]:
    """Return the forms of all names, the longest first, by their first word."""
    forms: dict[str, list[str]] = {}
    for form in sorted(_names(), key=len, reverse=True):
        forms.setdefault(form.split(None, 1)[0], []).append(form)
    return forms


def agency(written: str) -> str:
    """Return the name readers know for what stands in a dateline's brackets."""
    plain = " ".join(written.split()).lower()
    return _names().get(plain) or source_in(written) or " ".join(written.split())


def is_source(written: str) -> bool:
    """Tell whether this is a known name of a source and nothing else."""
    return " ".join(written.split()).lower() in _names()


def source_at_end(author: str) -> int:
    """Return where, after a name of two words at least, a source ends ``author``; or its length."""
    words = list(_WRITTEN_WORD.finditer(author))
    for first in range(max(2, len(words) - _MOST_WORDS), len(words)):
        named = author[words[first].start() : words[-1].end()]
        if named.lower() in _SURNAMES:
            continue
        if is_source(named) and (len(named) > _SHORT or named.isupper()):
            return words[first - 1].end() - author[words[first - 1].end() - 1].count(",")
    return len(author)


def source_in(text: str) -> str | None:
    """Return the first known source that ``text``, some line outside of the body, names."""
    low = text.lower()
    if len(low) != len(text):  # a few letters grow when they are lowered, as İ does
        low = text
    for word in _FIRST_WORD.finditer(low):
        for form in _by_first_word().get(word.group(), ()):
            end = word.start() + len(form)
            if low.startswith(form, word.start()) and not _GOES_ON.match(low, end):
                written = text[word.start() : end]
                if form in _SURNAMES and _names_person(text[: word.start()]):
                    break
                if len(written) > _SHORT or written.isupper() or written in SOURCES:
                    return _names()[form]
                break
    return None


def _names_person(before: str) -> bool:
    """Tell whether what stands before a name is likely another name of the same person."""
    last = before.rstrip()[-1:]
    return last.isalnum() or last == "."


_SAID = re.compile(r"sources?\s?:\s{0,3}", re.IGNORECASE)
_RIGHTS = re.compile(r"copyright|©|\(c\)|rights reserved", re.IGNORECASE)
_SHORT_LINE = 80
_MOST_WORDS = 5


def source_around(head: Iterable[str], foot: Iterable[str]) -> str | None:
    """Return the source that the lines above or below a body state.

    A line may be a source's name and nothing else, say ``Source: …``, or reserve its rights.
    """
    for line in (*head, *foot):
        if is_source(line):
            return agency(line)
        said = _SAID.match(line)
        if said:
            name = line[said.end() :].strip(" .")
            if 0 < len(name.split()) <= _MOST_WORDS and len(line) <= _SHORT_LINE:
                return agency(name)
    for line in foot:
        if _RIGHTS.search(line) and (named := source_in(line[:200])):
            return named
    return None
