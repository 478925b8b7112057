"""What the commands say where they have nothing to print: what was probably meant."""

import shlex
from difflib import get_close_matches
from itertools import islice
from pathlib import Path

from tui.articles.files import SUFFIXES
from tui.collection.answering.emptying import Without
from tui.collection.selection import Selection
from tui.commands.output import tell
from tui.query.syntax import Query
from tui.query.wording import nothing_found

MOST_PLACES = 2000
"""Files and folders whose names are compared with a word."""
LONGEST_NAME = 255
"""Characters of a file's name: more than most systems take."""
ALIKE = 0.8
"""How much of two names is the same, from 0 to 1, where one is a slip for the other."""


def tell_no_hits(selection: Selection) -> None:
    """Tell that a query selects no article, what was probably meant, and what leaves nothing."""
    if not len(selection.collection):
        return
    *others, last = [shlex.quote(each.query) for each in selection.meant()] or [""]
    either = f"{', '.join(others)} or {last}" if others else last
    tell(nothing_found(selection.query) + (f" Did you mean {either}?" if either else ""))
    for each in selection.emptied_by():
        tell(_said(each))
    tell_place_meant(selection.query.text)


def asks_nothing(query: Query) -> bool:
    """Tell whether nothing of what was written can be searched for, and say so.

    It would select everything, which is an answer to no more than the empty query.
    """
    if query.asked or not query.text.strip():
        return False
    tell("Nothing of this can be searched for; an empty query ('') is for all.")
    tell_place_meant(query.text)
    return True


def _said(without: Without) -> str:
    """Say without what there would be hits, and of which query."""
    count = "1 article" if without.count == 1 else f"{without.count:,} articles"
    gone, rest = without.in_words, shlex.quote(without.rest)
    if without.corrected:
        return f"Did you mean {rest}, without {gone}? There would be {count}."
    return f"Without {gone} there would be {count}: {rest}"


def tell_place_meant(word: str) -> None:
    """Tell that a query looks like the name of a file or folder, where it does."""
    place = _place_meant(word)
    if place:
        tell(place)


def _place_meant(word: str) -> str:
    """Say that a query looks like the name of a file or folder; nothing where it doesn't."""
    path = Path(word)
    if not path.name or len(word) > LONGEST_NAME:
        return ""
    try:
        if path.exists():
            return f"{word} is also a path: a query stands before it."
        known = [
            each.name
            for each in islice(path.parent.iterdir(), MOST_PLACES)
            if each.suffix in SUFFIXES or each.is_dir()
        ]
    except (OSError, ValueError):  # a folder that can't be looked into, a NUL in the name
        return ""
    for near in get_close_matches(path.name, known, 1, ALIKE):
        return f"Or did you mean the path {shlex.quote(str(path.with_name(near)))}?"
    if path.suffix[1:].isalpha() and len(path.suffix) > 2 and not word.count(" "):
        return f"If {word} is meant as a file: there is none of that name here."
    return ""
