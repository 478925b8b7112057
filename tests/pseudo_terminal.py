"""A program in a pseudo-terminal: bytes go in and come out, each with the moment it came."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self


class PseudoTerminal:
    """A program in a terminal of its own; leaving the ``with`` block ends it."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        cwd: Path,
        env: Mapping[str, str],
        columns: int = 120,
        lines: int = 40,
    ) -> None:
        self._master, self._slave = pty.openpty()
        self._set_size(columns, lines)
        self.attributes_before = self.attributes()
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            command,
            cwd=cwd,
            env={**_without_size(env), "TERM": "xterm-256color", "COLORTERM": "truecolor"},
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            start_new_session=True,
            preexec_fn=_take_terminal,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._master)
        os.close(self._slave)

    def send(self, keys: str) -> None:
        """Type ``keys``, as the bytes that a terminal sends for them."""
        os.write(self._master, keys.encode())

    def resize(self, columns: int, lines: int) -> None:
        """Give the terminal another size and tell the program so."""
        self._set_size(columns, lines)
        os.killpg(self.process.pid, signal.SIGWINCH)

    def read(self, seconds: float) -> bytes:
        """Return what the program wrote, as soon as there is some; empty if none came in time."""
        ready, _, _ = select.select([self._master], [], [], max(0.0, seconds))
        return os.read(self._master, 1 << 16) if ready else b""

    def attributes(self) -> list[object]:
        """Return the terminal's line settings now (echo, line editing, signals)."""
        return list(termios.tcgetattr(self._slave))

    def _set_size(self, columns: int, lines: int) -> None:
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))


def _without_size(env: Mapping[str, str]) -> dict[str, str]:
    """Leave out what would overrule the size of the terminal; test runners set it, too."""
    return {name: value for name, value in env.items() if name not in {"COLUMNS", "LINES"}}


def _take_terminal() -> None:
    """Make the terminal that is standard input the controlling one, in the child."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
