"""Draw the README's picture anew: the sample collection, open at a search.

Run it as ``python -m benchmarks.picture``, with a file to write if not ``screenshot.svg``.
"""

import argparse
import asyncio
import os
import tempfile
from pathlib import Path

from benchmarks.recording import ROOT

KEYS = ("slash", *"munir", "enter", "j", "enter", "m")
SIZE = (120, 34)


async def draw(target: Path) -> None:
    """Open the sample, press ``KEYS`` and save what is on the screen."""
    from textual.pilot import Pilot

    from tui.app import DatelineApp
    from tui.resources import sample

    async def settle(pilot: Pilot[None]) -> None:
        await pilot.pause()
        while any(not worker.is_finished for worker in pilot.app.workers):
            await pilot.pause()
        await pilot.pause()

    app = DatelineApp([sample()])
    async with app.run_test(size=SIZE) as pilot:
        app.theme = "textual-dark"
        await settle(pilot)
        for key in KEYS:
            await pilot.press(key)
            await settle(pilot)
        app.save_screenshot(target.name, str(target.parent))


def main() -> None:
    """Draw with a reader's folders that are empty, so that no mark of anyone's is in it."""
    parser = argparse.ArgumentParser(description="Draw the README's picture anew.")
    parser.add_argument("file", nargs="?", type=Path, default=ROOT / "screenshot.svg")
    target = parser.parse_args().file.resolve()
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(XDG_STATE_HOME=folder, XDG_CONFIG_HOME=folder)
        asyncio.run(draw(target))


if __name__ == "__main__":
    main()
