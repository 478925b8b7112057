"""A real pseudo-terminal with a program in it: keys go in, the screen that a person sees comes out.

Nothing here sleeps: every wait is for a condition on the screen and has a deadline.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

PATIENCE = 30.0
"""Seconds after which a condition is taken to never come true, on a slow and busy machine."""

ON_AT_START = frozenset({"7", "25"})
"""The private modes (DECSET) that a terminal has on by itself: wrapping, and the cursor shown."""

PRIVATE_MODE = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
PUSHED_KEYBOARD = re.compile(rb"\x1b\[>\d+u")
POPPED_KEYBOARD = re.compile(rb"\x1b\[<\d*u")
UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<>=?][\d;]*\$?[a-gi-kmn-z]")
UNFINISHED = re.compile(rb"\x1b(?:\[[<>=?]?[\d;]*\$?)?\Z")


class Terminal:
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
        self.raw = bytearray()
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self._screen)
        self._held = b""
        self._master, self._slave = pty.openpty()
        self._set_size(columns, lines)
        self.attributes_before = termios.tcgetattr(self._slave)
        self._process = subprocess.Popen(
            command,
            cwd=cwd,
            env={**env, "TERM": "xterm-256color", "COLORTERM": "truecolor"},
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
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        os.close(self._master)
        os.close(self._slave)

    def send(self, keys: str) -> None:
        """Type ``keys``, as the bytes that a terminal sends for them."""
        os.write(self._master, keys.encode())

    def resize(self, columns: int, lines: int) -> None:
        """Give the terminal another size and tell the program so."""
        self._screen.resize(lines, columns)
        self._set_size(columns, lines)
        os.killpg(self._process.pid, signal.SIGWINCH)

    @property
    def lines(self) -> list[str]:
        """What stands on the screen now, a line each, without trailing blanks."""
        return [line.rstrip() for line in self._screen.display]

    @property
    def text(self) -> str:
        """What stands on the screen now."""
        return "\n".join(self.lines)

    def wait_for(self, shown: str | Callable[[str], bool]) -> str:
        """Wait until ``shown`` stands on the screen (or is true of it); return the screen.

        Raises:
            AssertionError: When that never came about, with the last screen.
        """
        holds = shown if callable(shown) else lambda screen: shown in screen
        deadline = time.monotonic() + PATIENCE
        while not holds(self.text):
            if not self._read(deadline):
                raise AssertionError(f"not on the screen: {shown}\n{self.text}")
        return self.text

    def wait_until_gone(self) -> int:
        """Wait until the program has ended and all it wrote has been read; return its exit code."""
        deadline = time.monotonic() + PATIENCE
        while self._process.poll() is None:
            if time.monotonic() > deadline:
                raise AssertionError(f"still running\n{self.text}")
            self._read(time.monotonic() + 0.05)
        while self._read(time.monotonic()):
            pass
        return self._process.returncode

    def modes_on(self) -> frozenset[str]:
        """The private modes that are on after all that the program wrote."""
        modes = set(ON_AT_START)
        for numbers, switch in PRIVATE_MODE.findall(bytes(self.raw)):
            for number in numbers.decode().split(";"):
                (modes.add if switch == b"h" else modes.discard)(number)
        return frozenset(modes)

    def keyboard_modes_left(self) -> int:
        """How many keyboard modes (kitty protocol) were pushed and not popped."""
        written = bytes(self.raw)
        return len(PUSHED_KEYBOARD.findall(written)) - len(POPPED_KEYBOARD.findall(written))

    def attributes(self) -> list[object]:
        """The terminal's line settings now (echo, line editing, signals)."""
        return list(termios.tcgetattr(self._slave))

    def pen_is_plain(self) -> bool:
        """Whether what is written next would have the terminal's own colours."""
        pen = self._screen.cursor.attrs
        return (pen.fg, pen.bg, pen.bold, pen.reverse) == ("default", "default", False, False)

    def _set_size(self, columns: int, lines: int) -> None:
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def _read(self, deadline: float) -> bool:
        """Take in what the program wrote; False where nothing came until ``deadline``."""
        ready, _, _ = select.select([self._master], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            return False
        data = os.read(self._master, 1 << 16)
        self.raw += data
        self._feed(self._held + data)
        return True

    def _feed(self, data: bytes) -> None:
        """Draw ``data``, but keep a sequence that is cut off at its end until the rest comes."""
        cut = UNFINISHED.search(data)
        whole, self._held = (data[: cut.start()], cut.group()) if cut else (data, b"")
        self._stream.feed(UNKNOWN_TO_PYTE.sub(b"", whole))


def _take_terminal() -> None:
    """Make the terminal that is standard input the controlling one, in the child."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
