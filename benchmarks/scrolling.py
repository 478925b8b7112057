"""What a key costs while scrolling: an article of 5 MB beside one of 5 KB.

Both are open at the same time and get the same keys in turn; a key's cost is the time from
writing it to the last byte of the new screen. Medians, and the ratio.

    python -m benchmarks.scrolling [--keys 200]
"""

import argparse
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles

from benchmarks.recording import ROOT, own_folders
from tests.pseudo_terminal import PseudoTerminal
from tests.terminal import Terminal

RATIO_AIM = 1.0
SIZES = {"5 KB": 5_000, "5 MB": 5_000_000}
KEYS = ("j", "j", " ", "k", "b", "k")
"""Lines and pages down and up again: a round ends where it began, so that both articles can
follow and draw the same lines."""
PAUSE = 0.15
"""Seconds without output after which the screen of a key is finished."""


@dataclass
class Reading:
    """One open article, and the seconds that each key took in it."""

    terminal: PseudoTerminal
    costs: list[float] = field(default_factory=list)

    def press(self, key: str) -> None:
        """Press ``key`` and take the time until the screen stands."""
        started = time.perf_counter()
        self.terminal.send(key)
        cost = 0.0
        while self.terminal.read(PAUSE):
            cost = time.perf_counter() - started
        if cost:
            self.costs.append(cost)


def article_of(size: int) -> str:
    """Return an article of about ``size`` characters, made of the sample's own paragraphs."""
    source = (ROOT / "corpus" / "04-army-chief-in-beijing.txt").read_text(encoding="utf-8")
    opening, _, rest = source.partition("\n\nMunir met")
    body = f"\n\nMunir met{rest.partition('Facts as')[0].rstrip()}"
    return opening + body * max(1, (size - len(opening)) // len(body)) + "\n"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--keys", type=int, default=200)
    keys = parser.parse_args().keys

    with ExitStack() as stack:
        env = stack.enter_context(own_folders())
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        readings: dict[str, Reading] = {}
        for name, size in SIZES.items():
            path = folder / f"{size}.txt"
            path.write_text(article_of(size), encoding="utf-8")
            command = [sys.executable, "-m", "tui", str(path)]
            terminal = stack.enter_context(Terminal(command, cwd=ROOT, env=env))
            terminal.wait_for("1 article")
            terminal.wait_for("called on China")
            terminal.send("\t")
            while terminal.read(1.0):
                pass
            readings[name] = Reading(terminal)
        for number in range(keys):
            turn = list(readings.values())
            for reading in turn if number % 2 else reversed(turn):
                reading.press(KEYS[number % len(KEYS)])

    costs = {name: reading.costs for name, reading in readings.items()}
    for name, values in costs.items():
        p95 = quantiles(values, n=20)[-1] * 1000
        print(f"{name}: {len(values)} of {keys} keys changed the screen;", end=" ")
        print(f"median {median(values) * 1000:.1f} ms, 95 of 100 below {p95:.1f} ms")
    small, large = (median(costs[name]) for name in SIZES)
    print(f"ratio {large / small:.2f}, aim {RATIO_AIM}")


if __name__ == "__main__":
    main()
