"""How long a reader waits for Dateline: the first frame, and every article complete behind it.

Each run starts a minimal Textual app and Dateline one after the other in a terminal of 120×40, so
that a slow moment of the machine meets both; medians and their ratio are printed. A frame counts
once both its first and its last line are there, an article list once nothing changes any more.

    python -m benchmarks.startup [--runs 15] [FOLDER]
"""

import argparse
import sys
from pathlib import Path
from statistics import median

from benchmarks.recording import ROOT, Recording, record

RATIO_AIM = 1.25
COMPLETE_AIM_MS = 150

MINIMAL = [sys.executable, str(ROOT / "benchmarks" / "minimal_app.py")]


def has_frame(lines: list[str]) -> bool:
    """Tell whether the head and the foot of a screen are painted."""
    return bool(lines[0].strip() and lines[-1].strip())


def first_frame(recording: Recording) -> float:
    """Return the seconds from the start to the first frame."""
    return recording.first(has_frame)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "corpus")
    parser.add_argument("--runs", type=int, default=15)
    asked = parser.parse_args()
    dateline = [sys.executable, "-m", "tui", str(asked.folder.resolve())]

    minimal_frames: list[float] = []
    frames: list[float] = []
    waits: list[float] = []
    for command in (MINIMAL, dateline):
        record(command)  # so that both are compiled and in the machine's memory
    for _ in range(asked.runs):
        minimal_frames.append(first_frame(record(MINIMAL)))
        run = record(dateline)
        frames.append(first_frame(run))
        complete, lines = run.complete()
        waits.append(complete - frames[-1])

    print("\n".join(lines[:12]), end="\n\n")
    minimal, frame, wait = (median(values) * 1000 for values in (minimal_frames, frames, waits))
    print(f"first frame, minimal app   {minimal:6.0f} ms")
    print(f"first frame, Dateline      {frame:6.0f} ms")
    print(f"ratio                      {frame / minimal:6.2f}    aim at most {RATIO_AIM}")
    print(f"then, until complete       {wait:6.0f} ms aim at most {COMPLETE_AIM_MS} ms")


if __name__ == "__main__":
    main()
