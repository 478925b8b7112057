"""Reading only what is an ordinary file: pipes and devices may have no end, or never begin."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

_AT_ONCE = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class NotRegularError(OSError):
    """What is at a path is a pipe, a device or the like."""

    def __init__(self) -> None:
        super().__init__("it is no ordinary file")


def read_regular(path: Path, most: int = -1) -> bytes:
    """Return the bytes of an ordinary file, ``most`` of them if that is not negative.

    Raises:
        NotRegularError: it is none; nothing of it was read.
        OSError: it can't be read.
    """
    # Without O_NONBLOCK, opening a pipe would wait for somebody to write into it.
    with open_regular(path) as stream:
        raw: bytes | None = stream.read(most)
    # The kernel has files that look ordinary and have nothing to read yet.
    if raw is None:
        raise NotRegularError
    return raw


def open_regular(path: Path) -> BinaryIO:
    """Open an ordinary file.

    Raises:
        NotRegularError: it is none.
        OSError: it can't be read.
    """
    return os.fdopen(_regular(path), "rb")


def read_given(path: Path) -> bytes:
    """Return the bytes of a file that somebody named, which may be a pipe, but not a device.

    Raises:
        NotRegularError: it is a device other than a terminal.
        OSError: it can't be read.
    """
    with path.open("rb") as stream:
        mode = os.fstat(stream.fileno()).st_mode
        if stat.S_ISBLK(mode) or (stat.S_ISCHR(mode) and not stream.isatty()):
            raise NotRegularError
        return stream.read()


def _regular(path: Path) -> int:
    """Return a descriptor of an ordinary file."""
    descriptor = os.open(path, _AT_ONCE)
    if stat.S_ISREG(os.fstat(descriptor).st_mode):
        return descriptor
    os.close(descriptor)
    raise NotRegularError
