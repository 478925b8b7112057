"""Writing a reader's corrections into a folder's ``dateline.yaml``, when the reader asks for it.

The file keeps its comments, its order and what it says besides. What comes of it is first read as
strictly as ever; nothing is written that could not be read back.
"""

import io
import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.constructor import RoundTripConstructor
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.resolver import VersionedResolver

from tui.articles.problems import DatelineError, Problem
from tui.articles.regular import read_regular
from tui.collection.declared.collection_file import understand_collection_file
from tui.collection.declared.model import NAME
from tui.collection.declared.said_in_yaml import say
from tui.state.corrections import Correction
from tui.state.files import FOR_ALL, write_atomically

_LIST = re.compile(r"^( *)-( +)\S", re.MULTILINE)
_WIDEST = 1_000_000
"""Characters of a line: none is broken that was not."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a collection file is to become."""

    path: Path
    before: bytes | None
    """None where there is no such file yet."""
    after: bytes
    corrections: tuple[Correction, ...]

    def difference(self) -> Iterator[str]:
        """Yield the lines of the file that change, with ``+`` and ``-``, and some around them."""
        before = (self.before or b"").decode().splitlines()
        yield from unified_diff(before, self.after.decode().splitlines(), lineterm="", n=2)

    def write(self) -> None:
        """Write the file.

        Raises:
            DatelineError: it changed since the proposal was made, or cannot be written.
        """
        if _bytes_of(self.path) != self.before:
            what = "it has changed since it was read"
            raise DatelineError(Problem(str(self.path), what, "Look at the proposal once more."))
        try:
            write_atomically(self.path, self.after.decode(), FOR_ALL)
        except OSError as error:
            raise _unwritable(self.path, error) from error


def proposal(folder: Path, corrections: Sequence[Correction]) -> Proposal:
    """Return what the folder's collection file becomes with these corrections in it.

    Raises:
        DatelineError: the file has mistakes, or can't be read, or what would come of it could not
            be read back.
    """
    path = folder / NAME
    before = _bytes_of(path)
    _check(path, before or b"", "Mend it first; then the corrections can be written into it.")
    # Its marks of a beginning and of line ends are none of the text.
    text = (before or b"").decode("utf-8-sig")
    is_windows = "\r\n" in text
    try:
        after = _with(text.replace("\r\n", "\n"), corrections)
        after.encode()
    except (YAMLError, ValueError, OverflowError, RecursionError) as error:
        what = f"the corrections can't be put into it ({str(error).partition(chr(10))[0]})"
        advice = "Nothing was written, and they stay kept as they were."
        raise DatelineError(Problem(str(path), what, advice)) from error
    if is_windows:
        after = after.replace("\n", "\r\n")
    if (before or b"").startswith(b"\xef\xbb\xbf"):
        after = "\ufeff" + after
    made = Proposal(path, before, after.encode(), tuple(corrections))
    _check(path, made.after, "Please report it; nothing was written.")
    return made


def _with(text: str, corrections: Sequence[Correction]) -> str:
    yaml = YAML()
    yaml.Resolver, yaml.Constructor = _Text, _AsWritten
    yaml.preserve_quotes = True
    yaml.width = _WIDEST
    yaml.allow_duplicate_keys = True
    found = _LIST.search(text)
    offset, dash = (len(found[1]), 1 + len(found[2])) if found else (2, 2)
    yaml.indent(mapping=_indent(text), sequence=offset + dash, offset=offset)
    data: Any = yaml.load(text)
    if data is None:
        data = CommentedMap()
    _give_own(data, set())
    for each in corrections:
        say(data, each)
    stream = io.StringIO()
    yaml.dump(data, stream)
    # A file without a value keeps its comments in front of what is said now.
    kept = text if text.strip() and yaml.load(text) is None else ""
    return kept + ("\n" if kept and not kept.endswith("\n") else "") + stream.getvalue()


class _Text(VersionedResolver):
    """Takes an unquoted 2025, or No, for the text it looks like, as the file is read elsewhere."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        """Return the tag of a node without one."""
        if kind is ScalarNode:
            return self.DEFAULT_SCALAR_TAG
        return super().resolve(kind, value, implicit)


_TEXTS = {
    tag: make
    for tag, make in RoundTripConstructor.yaml_constructors.items()
    if tag is None or tag.rpartition(":")[2] in ("str", "seq", "map")
}


class _AsWritten(RoundTripConstructor):
    """Keeps a value with any other tag as it is written, whatever its tag asks of it."""

    yaml_constructors = _TEXTS


def _give_own(value: Any, seen: set[int]) -> None:
    """Give each place where an alias stands its own value: a correction of one is of no other."""
    places = value.items() if isinstance(value, CommentedMap) else enumerate(value)
    for place, each in list(places):
        if not isinstance(each, CommentedMap | CommentedSeq):
            continue
        own = each
        if id(each) in seen:
            own = value[place] = deepcopy(each)
        seen.add(id(own))
        own.anchor.value = None
        _give_own(own, seen)


def _indent(text: str) -> int:
    """Return by how much mappings are indented in a file."""
    found = re.search(r"^articles:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*( +)\S", text, re.MULTILINE)
    return len(found[1]) if found else 2


def _bytes_of(path: Path) -> bytes | None:
    try:
        return read_regular(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        what = f"it can't be read ({error.strerror or error})"
        raise DatelineError(Problem(str(path), what, "Check the file's permissions.")) from error


def _check(path: Path, raw: bytes, advice: str) -> None:
    said = understand_collection_file(raw, str(path))
    if said.problems:
        raise DatelineError(Problem(str(path), said.problems[0].what, advice))


def _unwritable(path: Path, error: OSError) -> DatelineError:
    what = f"it can't be written ({error.strerror or error})"
    return DatelineError(Problem(str(path), what, "Your corrections stay kept as they were."))
