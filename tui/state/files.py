"""Writing a file so that a crash leaves either the old one or the new one."""

import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tui.articles.regular import NotRegularError

OWN = 0o600
"""Permissions of a new file that is nobody else's business."""
FOR_ALL = 0o666
"""Permissions of a new file that may be shared, so far as the reader's umask lets it be."""

PATIENCE = 3.0
"""Seconds to wait for another session: one that was stopped while it wrote must not stop this."""
PAUSE = 0.01


def write_atomically(path: Path, text: str, permissions: int = OWN) -> None:
    """Replace the file at ``path`` by ``text`` in one step, making its folder where needed.

    Where a link leads to a file, that file is replaced; one that is there keeps its permissions.

    Raises:
        NotRegularError: there is something that is no ordinary file; it is untouched.
        OSError: the folder cannot be written; the old file is then untouched.
        ValueError: ``text`` is none that UTF-8 could hold, or ``path`` no path.
    """
    path = Path(os.path.realpath(path))
    there = _mode(path)
    if there is not None and not stat.S_ISREG(there):
        raise NotRegularError
    path.parent.mkdir(parents=True, exist_ok=True)
    # Not called after the file: a name may be as long as names can be.
    fresh = path.with_name(f".{os.urandom(8).hex()}.new")
    how = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(fresh, how, permissions), "w", encoding="utf-8") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        if there is not None:
            fresh.chmod(stat.S_IMODE(there))
        fresh.replace(path)
    except (OSError, ValueError):
        fresh.unlink(missing_ok=True)
        raise


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Keep other sessions that ask the same from changing a folder's files meanwhile.

    Where that can't be had, as on Windows or in a folder that isn't there, it is done without.
    """
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        yield
        return
    try:
        _wait_for(descriptor)
        yield
    finally:
        os.close(descriptor)


def _wait_for(descriptor: int) -> None:
    """Lock an open folder, which closing it undoes."""
    try:
        import fcntl
    except ImportError:  # Windows
        return
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(PAUSE)
        except OSError:  # a file system that knows no locks
            return
        else:
            return


def _mode(path: Path) -> int | None:
    """Return the mode of what is at a path, None where nothing is."""
    try:
        return path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None
