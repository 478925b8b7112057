"""Find article files and decode them to text, newlines as they are.

What can't be read becomes a ``Problem`` that says what to do; the other files are not affected.
"""

import os
import stat
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from tui.articles.parts import LONGEST, Part, parts_of, read_part
from tui.articles.problems import DatelineError, Problem
from tui.articles.regular import NotRegularError, read_given, read_regular

SUFFIXES = frozenset({".txt", ".md"})

_HEAD = 8192
"""Bytes that are looked at to tell text from other files, as many as git looks at."""

_SIGNATURES = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"{\\rtf",
)
"""First bytes of files that are often renamed to .txt and may hold no NUL at their start."""

_BOMS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (BOM_UTF8, "utf-8"),
)
"""Byte order marks; UTF-32's stand before UTF-16's, which they begin with."""

_ODD_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1b\x08")) + b"\x7f"
_ODD_CONTROLS_SHARE = 0.02


class FoundFile(NamedTuple):
    """An article's file: where it is, and the name by which readers know it.

    One that is ``given`` was named itself, not found in a folder, and may be a pipe. A ``part``
    goes by a ``path`` of its own, at which there is nothing: its file is ``real``.
    """

    path: Path
    file: str
    given: bool = False
    part: Part | None = None
    whole: Path | None = None
    """The file of a part."""

    @property
    def real(self) -> Path:
        """Where the bytes are."""
        return self.whole or self.path

    @property
    def size(self) -> int:
        """How many bytes it has, 0 if that can't be told."""
        if self.part is not None:
            return self.part.end - self.part.start
        try:
            return self.path.stat().st_size
        except OSError:
            return 0


class Found(NamedTuple):
    """The files of some paths in a stable order, and what was wrong with the paths."""

    files: tuple[FoundFile, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A file's text, decoded and otherwise untouched; a byte order mark is no part of it."""

    path: Path
    file: str
    text: str
    called: str | None = None
    """What it is called where it has no title: which part of its file it is."""


def find(paths: Sequence[Path]) -> Found:
    """Return the articles among ``paths``, folders searched with all below them.

    A file is known by its path below the folder that was opened, a single file by its own name.
    Hidden files and folders below an opened folder are left out, and links are followed once.
    """
    files: list[FoundFile] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for opened in paths:
        found, wrong = _find_in(opened)
        problems += wrong
        for each, real in found:
            if real not in seen:
                seen.add(real)
                files.append(each)
    return Found(tuple(_with_different_names(files)), tuple(problems))


def read(found: FoundFile) -> Document:
    """Return the text of a file.

    Raises:
        DatelineError: the file can't be read, is no text, or is empty.
    """
    try:
        text = _text(found)
    except OSError as error:
        raise DatelineError(_unreadable(found.file, error)) from error
    if text is None:
        raise DatelineError(
            Problem(
                found.file,
                "this is not a text file",
                "Save the article as plain text (.txt), or take the file out of the folder.",
            )
        )
    if not text.strip():
        raise DatelineError(
            Problem(found.file, "the file is empty", "Put an article in it, or delete it.")
        )
    return Document(found.path, found.file, text, found.path.name if found.part else None)


def in_parts(found: FoundFile) -> tuple[FoundFile, ...]:
    """Return the parts in which a file is read; itself where it is not too long for an article."""
    if found.size <= LONGEST or not _can_be_cut(found):
        return (found,)
    return tuple(
        FoundFile(
            found.path.with_name(part.name(found.path.name)),
            part.name(found.file),
            part=part,
            whole=found.path,
        )
        for part in parts_of(found.size)
    )


def _can_be_cut(found: FoundFile) -> bool:
    """Tell whether a file is a text whose characters can be found anywhere in it."""
    try:
        head = read_regular(found.path, _HEAD)
    except OSError:
        return False
    wide = any(head.startswith(bom) for bom, encoding in _BOMS if encoding != "utf-8")
    return not wide and b"\0" not in head and _decode(head) is not None


def _text(found: FoundFile) -> str | None:
    """Return a file's text, None where it is none.

    Raises:
        OSError: it can't be read.
    """
    if found.part is not None:
        # What kind of text it is was told by the head of its file.
        return _decode_bytes(read_part(found.real, found.part).removeprefix(BOM_UTF8))
    return _decode(read_given(found.path) if found.given else read_regular(found.path))


def read_beginning(found: FoundFile, most: int) -> str | None:
    """Return the text of a file's first bytes, ``most`` of them; None where it can't be read."""
    try:
        raw = read_regular(found.path, most)
    except OSError:
        return None
    return _decode(raw)


def is_folder(path: Path) -> bool:
    """Tell whether there is a folder at ``path``, so far as that can be told."""
    try:
        return path.is_dir()
    except OSError:  # such as a name that is too long, or a folder that may not be entered
        return False


def _find_in(opened: Path) -> tuple[list[tuple[FoundFile, str]], list[Problem]]:
    """Return the files at a path, each with where it really is, and what was wrong."""
    name = str(opened)
    try:
        is_folder = stat.S_ISDIR(opened.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        advice = "Check the spelling; relative paths count from the folder you are in."
        return [], [Problem(name, "no such file or folder", advice)]
    except OSError as error:
        return [], [_unreadable(name, error)]
    if is_folder:
        problems: list[Problem] = []
        files = sorted(_walk(opened, problems), key=lambda found: found[0].file)
        if not files and not problems:
            problems.append(
                Problem(
                    name,
                    "no articles in this folder",
                    "Put *.txt or *.md files in it, or open another folder.",
                )
            )
        return files, problems
    return [(FoundFile(opened, opened.name, given=True), os.path.realpath(opened))], []


def _walk(opened: Path, problems: list[Problem]) -> Iterator[tuple[FoundFile, str]]:
    """Yield the article files below a folder, each real folder once, whatever links there are."""
    visited: set[str] = set()
    waiting = [(opened, "")]
    while waiting:
        folder, below = waiting.pop()
        real = os.path.realpath(folder)
        if real in visited:
            continue
        visited.add(real)
        try:
            with os.scandir(folder) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            problems.append(_unreadable(_name_below(folder, opened), error))
            continue
        for entry in listed:
            if entry.name.startswith("."):
                continue
            path = folder / entry.name
            if _is_folder(entry):
                waiting.append((path, f"{below}{entry.name}/"))
            elif path.suffix.lower() in SUFFIXES:
                # To ask where each of many files really is takes seconds.
                there = os.path.join(real, entry.name)  # noqa: PTH118 (no path is to be made)
                yield (
                    FoundFile(path, below + entry.name),
                    os.path.realpath(there) if entry.is_symlink() else there,
                )


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads in a circle
        return False


def _name_below(folder: Path, opened: Path) -> str:
    return str(opened) if folder == opened else folder.relative_to(opened).as_posix()


def _with_different_names(files: Sequence[FoundFile]) -> Iterable[FoundFile]:
    """Name files of several opened folders by their whole path where their names are equal."""
    counts: dict[str, int] = {}
    for found in files:
        counts[found.file] = counts.get(found.file, 0) + 1
    for found in files:
        if counts[found.file] == 1:
            yield found
        else:
            yield found._replace(file=found.path.as_posix())


def _unreadable(file: str, error: OSError) -> Problem:
    if isinstance(error, NotRegularError):
        return Problem(file, str(error), "Put the text itself there, or take it away.")
    if isinstance(error, PermissionError):
        return Problem(
            file, "you have no permission to read it", "Change its permissions (chmod +r)."
        )
    reason = error.strerror or error
    return Problem(file, f"it can't be read ({reason})", "Check the file or the disk it is on.")


def _decode(raw: bytes) -> str | None:
    """Return the text of ``raw``, None where it is not text."""
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            return raw[len(bom) :].decode(encoding, errors="replace")
    head = raw[:_HEAD]
    if b"\0" in head:
        wide = _utf16_without_mark(head)
        return raw.decode(wide, errors="replace") if wide else None
    controls = len(head) - len(head.translate(None, _ODD_CONTROLS))
    if head.startswith(_SIGNATURES) or controls > _ODD_CONTROLS_SHARE * len(head):
        return None
    return _decode_bytes(raw)


def _utf16_without_mark(head: bytes) -> str | None:
    """Tell UTF-16 by its NULs: Western text has one in nearly every second byte, on one side."""
    half = max(1, len(head) // 2)
    even, odd = head[0::2].count(0) / half, head[1::2].count(0) / half
    if odd > 0.4 and even < 0.05:
        return "utf-16-le"
    if even > 0.4 and odd < 0.05:
        return "utf-16-be"
    return None


def _decode_bytes(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        # A file cut within a character, or with a stray byte, is still UTF-8: reading all of it
        # as cp1252 would garble every other character.
        text = raw.decode("utf-8", errors="replace")
        broken = text.count("\N{REPLACEMENT CHARACTER}")
        sound = sum(byte >= 0xC2 for byte in raw) - broken
        return text if broken < sound else raw.decode("cp1252", errors="replace")
