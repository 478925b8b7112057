"""A program in a terminal, with the screen that a person sees.

Nothing here sleeps: every wait is for a condition on the screen and has a deadline.
"""

import re
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pyte

from tests.pseudo_terminal import PseudoTerminal

PATIENCE = 120.0
"""Seconds after which a condition is taken to never come true, on a slow and busy machine."""

ON_AT_START = frozenset({"7", "25"})
"""The private modes (DECSET) that a terminal has on by itself: wrapping, and the cursor shown."""

PRIVATE_MODE = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
PUSHED_KEYBOARD = re.compile(rb"\x1b\[>\d+u")
POPPED_KEYBOARD = re.compile(rb"\x1b\[<\d*u")
UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<>=?][\d;]*\$?[a-gi-kmn-z]")
UNFINISHED = re.compile(rb"\x1b(?:\[[<>=?]?[\d;]*\$?)?\Z")


class Display:
    """What a terminal shows after the bytes that were written to it."""

    def __init__(self, columns: int = 120, lines: int = 40) -> None:
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self._held = b""

    @property
    def lines(self) -> list[str]:
        """What stands on the screen now, a line each, without trailing blanks."""
        return [line.rstrip() for line in self.screen.display]

    def write(self, data: bytes) -> None:
        """Draw ``data``, but keep a sequence that is cut off at its end until the rest comes."""
        data = self._held + data
        cut = UNFINISHED.search(data)
        whole, self._held = (data[: cut.start()], cut.group()) if cut else (data, b"")
        self._stream.feed(UNKNOWN_TO_PYTE.sub(b"", whole))

    def pen_is_plain(self) -> bool:
        """Whether what is written next would have the terminal's own colours."""
        pen = self.screen.cursor.attrs
        return (pen.fg, pen.bg, pen.bold, pen.reverse) == ("default", "default", False, False)


class Terminal(PseudoTerminal):
    """A program in a terminal whose screen can be read and waited for."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        cwd: Path,
        env: Mapping[str, str],
        columns: int = 120,
        lines: int = 40,
    ) -> None:
        super().__init__(command, cwd=cwd, env=env, columns=columns, lines=lines)
        self.display = Display(columns, lines)
        self._written = bytearray()

    @property
    def lines(self) -> list[str]:
        """What stands on the screen now, a line each, without trailing blanks."""
        return self.display.lines

    @property
    def text(self) -> str:
        """What stands on the screen now."""
        return "\n".join(self.lines)

    def resize(self, columns: int, lines: int) -> None:
        """Give the terminal another size and tell the program so."""
        self.display.screen.resize(lines, columns)
        super().resize(columns, lines)

    def wait_for(self, shown: str | Callable[[str], bool]) -> str:
        """Wait until ``shown`` stands on the screen (or is true of it); return the screen.

        Raises:
            AssertionError: When that never came about, with the last screen.
        """
        holds = shown if callable(shown) else lambda screen: shown in screen
        deadline = time.monotonic() + PATIENCE
        while not holds(self.text):
            if not self._take(deadline - time.monotonic()):
                raise AssertionError(f"not on the screen: {shown}\n{self.text}")
        return self.text

    def wait_until_gone(self) -> int:
        """Wait until the program has ended and all it wrote has been read; return its exit code."""
        deadline = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            if time.monotonic() > deadline:
                raise AssertionError(f"still running\n{self.text}")
            self._take(0.05)
        while self._take(0):
            pass
        return self.process.returncode

    def modes_on(self) -> frozenset[str]:
        """Return the private modes that are on after all that the program wrote."""
        modes = set(ON_AT_START)
        for numbers, switch in PRIVATE_MODE.findall(bytes(self._written)):
            for number in numbers.decode().split(";"):
                (modes.add if switch == b"h" else modes.discard)(number)
        return frozenset(modes)

    def keyboard_modes_left(self) -> int:
        """Return how many keyboard modes (kitty protocol) were pushed and not popped."""
        written = bytes(self._written)
        return len(PUSHED_KEYBOARD.findall(written)) - len(POPPED_KEYBOARD.findall(written))

    def _take(self, seconds: float) -> bool:
        """Draw what the program wrote; False where nothing came in time."""
        data = self.read(seconds)
        self._written += data
        self.display.write(data)
        return bool(data)
