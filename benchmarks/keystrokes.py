"""How long after a key of a query its hits are on the screen, over many stories.

    python -m benchmarks.keystrokes FOLDER [--keep FILE] [--copies 5] [--queries 30]

FOLDER holds the stories as text files. Understanding them takes minutes; with ``--keep`` what was
understood is kept in FILE and taken from there the next time. The app runs without a terminal, as
in tests, on a screen of 120 columns and 40 lines; the stories are put into it as they were
understood, each ``--copies`` times. Every query is typed letter by letter, once waiting for the
hits of each letter, and once a letter each 60 ms, when only the last one's hits must come. Times
are milliseconds on the clock and, as other programs slow that, of CPU; the longest wait is how long
anything else that is done meanwhile (another key, a scroll) was held up at most.
"""

import argparse
import asyncio
import gc
import os
import random
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from textual.events import Key
from textual.message import Message
from textual.pilot import Pilot

from benchmarks.search_reuters import understood
from tui.app import DatelineApp
from tui.collection.collection import Collection
from tui.collection.correcting import Corrections
from tui.collection.posting import Posting
from tui.loading import ArticlesRead, CollectionComplete, CollectionOpened
from tui.screens.reader import ReaderScreen

AIM = 60.0
"""Milliseconds from a key to its hits that 95 of 100 keys may take at most."""
Tell = Callable[[Message], object]
TICK = 0.005
PATIENCE = 10.0
BETWEEN = 0.06
"""Seconds between the letters of somebody who types fast."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--copies", type=int, default=1)
    parser.add_argument("--queries", type=int, default=30)
    arguments = parser.parse_args()
    postings = understood(arguments.folder, arguments.keep)
    collection = Collection("stories")
    for copy in range(arguments.copies):
        collection.add([replace(each, file=f"{copy}/{each.file}") for each in postings])
    collection.relink()
    queries = typed(postings, collection, arguments.queries)
    print(f"{len(collection):,} stories, {sum(map(len, queries))} keys")
    with tempfile.TemporaryDirectory() as folder:
        for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            os.environ[name] = folder
        asyncio.run(measure(collection, queries, Path(folder)))


def typed(postings: Sequence[Posting], collection: Collection, number: int) -> list[str]:
    """Return queries of the stories' own words and names, of the kinds that readers type."""
    chance = random.Random(3)
    bodies = [body for posting in postings if len(body := posting.body_words.split()) > 20]
    names = [row.name for row in collection.select("").entities() if row.articles > 1]

    def word() -> str:
        return chance.choice(chance.choice(bodies))

    makers = (
        word,
        lambda: f"{word()} {word()}",
        lambda: f'"{" ".join(chance.choice(bodies)[3:5])}"',
        lambda: f"{word()} OR {word()}",
        lambda: f"{word()} -{word()}",
        lambda: f"entity:{chance.choice(names).split()[0]}",
        lambda: f"published:1987-{chance.randrange(2, 11):02}",
    )
    return [makers[at % len(makers)]() for at in range(number)]


class Took(NamedTuple):
    """How long a key took, in milliseconds."""

    clock: float
    cpu: float
    """What all threads together worked."""


@dataclass
class Watch:
    """How long the event loop was held up each time."""

    waits: list[float] = field(default_factory=list)

    async def run(self) -> None:
        while True:
            started = time.perf_counter()
            await asyncio.sleep(TICK)
            self.waits.append(1000 * (time.perf_counter() - started - TICK))


async def measure(collection: Collection, queries: Sequence[str], folder: Path) -> None:
    """Print how long the keys of the queries take over the collection."""
    files = {collection.head(key).file: folder / "a.txt" for key in collection.select().keys}

    def put(_paths: object, _worker: object, _marks: object, tell: Tell, *_: object) -> None:
        tell(CollectionOpened(collection, files, Corrections(collection, (), (), folder), ()))
        tell(ArticlesRead(len(files), ()))
        tell(CollectionComplete())

    app = DatelineApp([folder])
    with patch("tui.app.load", put):
        await type_all(app, queries)


async def type_all(app: DatelineApp, queries: Sequence[str]) -> None:
    """Type the queries in an app and print how long their keys take."""
    async with app.run_test(size=(120, 40)) as pilot:
        reader = app.screen
        assert isinstance(reader, ReaderScreen)
        for _ in range(3):
            await pilot.pause()
            await app.workers.wait_for_complete()
        gc.collect()
        gc.freeze()
        watch = Watch()
        watching = asyncio.create_task(watch.run())
        alone: list[Took] = []
        last: list[Took] = []
        for query in queries:
            await start_over(pilot)
            alone += [await press(pilot, reader, query[:end]) for end in range(1, len(query) + 1)]
        tell("key to its hits, one by one", alone)
        for query in queries:
            await start_over(pilot)
            for end in range(1, len(query)):
                app.post_message(key_of(query[end - 1]))
                await asyncio.sleep(BETWEEN)
            last.append(await press(pilot, reader, query))
        tell("last key of a query typed fast", last)
        watching.cancel()
        print(f"{'held up meanwhile':32} {spread(watch.waits)}")


async def start_over(pilot: Pilot[None]) -> None:
    """Clear the query and open it for the next."""
    await pilot.press("escape", "escape", "escape", "slash", "ctrl+u")
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def press(pilot: Pilot[None], reader: ReaderScreen, query: str) -> Took:
    """Press the last key of a query; return the time until its hits are painted."""
    painted = asyncio.Event()
    started, worked = time.perf_counter(), time.process_time()
    pilot.app.post_message(key_of(query[-1]))
    while reader.selection is None or reader.selection.query.text != query:
        await asyncio.sleep(0.0005)
        if time.perf_counter() - started > PATIENCE:
            stands = reader.query_bar.query_text
            raise TimeoutError(f"no hits of {query!r} in {PATIENCE} s; {stands!r} stands there")
    reader.sidebar.call_after_refresh(painted.set)
    await painted.wait()
    return Took(1000 * (time.perf_counter() - started), 1000 * (time.process_time() - worked))


def key_of(character: str) -> Key:
    return Key("space" if character == " " else character, character)


def tell(what: str, times: Sequence[Took]) -> None:
    print(f"{what:32} {spread([each.clock for each in times])}   aim p95 {AIM:.0f}")
    print(f"{'':20} of CPU      {spread([each.cpu for each in times])}")


def spread(times: Sequence[float]) -> str:
    ranked = sorted(times)
    median, most = ranked[len(ranked) // 2], ranked[int(len(ranked) * 0.95)]
    return f"p50 {median:6.1f}   p95 {most:6.1f}   most {ranked[-1]:6.1f} ms"


if __name__ == "__main__":
    main()
