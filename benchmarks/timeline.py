"""How long the timeline of many events takes: from the key to painted rows, and for each key.

    python -m benchmarks.timeline [--articles 20000] [--events 5]

The collection is made up: articles of some years, each telling so many events. The app runs
without a terminal, and times are milliseconds of CPU until what a key does is painted: waiting is
not counted, for the harness waits too. Beside them stands the same of ten events, the least that
any screen costs.
"""

import argparse
import asyncio
import gc
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from textual.app import App
from textual.pilot import Pilot

from tests.collection.making import article
from tui.articles.model import Span
from tui.collection.answering.asked import asked
from tui.collection.collection import Collection
from tui.collection.selection import Selection
from tui.collection.understand import Understood
from tui.entities.model import Kind
from tui.resources import styles
from tui.screens.timeline import TimelineScreen

TRIES = 5
PEOPLE = [f"{first} {last}" for first in ("Ann", "Bo", "Chen", "Dia") for last in ("Lee", "Wei")]
VERBS = ("met", "attacked", "praised", "visited", "warned", "sued", "thanked", "called")
FIRST = date(2015, 1, 1)
SPAN = 365 * 10
KEYS = ("j", "pagedown", "k", "pageup", "G", "g", "minus", "plus", "2", "2", "3", "3", "u", "u")


def made_up(number: int, events: int, chance: random.Random) -> Understood:
    """Return an article that tells ``events`` dated sentences of made-up names and verbs."""
    published = FIRST + timedelta(days=chance.randrange(SPAN))
    sentences = []
    for place in range(events):
        day = published - timedelta(days=chance.randrange(1 + 40 * place))
        name = chance.choice(PEOPLE)
        words = " ".join(f"w{int(chance.paretovariate(0.5)) % 50_000}" for _ in range(12))
        sentences.append((f"{name} {chance.choice(VERBS)} {words} on {day}.", str(day), name))
    text = " ".join(sentence for sentence, _, _ in sentences)
    told = article(
        text,
        f"Report {number}",
        file=f"{number:06d}.txt",
        published=str(published),
        source=f"Agency {number % 9}",
        names={name: (Kind.PERSON, name) for _, _, name in sentences},
        told={sentences[0][1]: sentences[0][1]},
    )
    made, at = [], told.article.text.index(text)
    for sentence, when, name in sentences:
        start = at + sentence.index(when)
        made.append(
            replace(
                told.events[0],
                start=at,
                end=at + len(sentence),
                edtf=when,
                value=when,
                date=Span(start, start + len(when)),
                entities=(name,),
            )
        )
        at += len(sentence) + 1
    return replace(told, events=tuple(made))


def collection(articles: int, events: int) -> Collection:
    """Return the collection, with names linked and tellings merged as the app does."""
    chance = random.Random(1)
    made = Collection("made up")
    started = time.process_time()
    made.add(made_up(number, events, chance) for number in range(articles))
    print(f"{articles:,} articles taken in in {time.process_time() - started:.1f} s")
    made.relink()
    started = time.process_time()
    made.telling.merge()
    print(f"tellings merged in {time.process_time() - started:.1f} s")
    return made


class Host(App[None]):
    CSS_PATH = [str(path) for path in styles()]  # noqa: RUF012


async def took(pilot: Pilot[None], act: Callable[[], Awaitable[object]]) -> float:
    """Return the milliseconds until what ``act`` does is painted."""
    painted = asyncio.Event()
    started = time.process_time()
    await act()
    await pilot.pause()
    pilot.app.screen.call_after_refresh(painted.set)
    await painted.wait()
    return 1000 * (time.process_time() - started)


async def measure(made: Collection, query: str) -> dict[str, float]:
    """Return what opening a query's timeline costs, and each key in it: the medians."""
    costs: dict[str, list[float]] = {}
    async with (app := Host()).run_test(size=(120, 40)) as pilot:
        for _ in range(TRIES):
            selection = made.select(query)

            async def show(selection: Selection = selection) -> None:
                told = selection.timeline()
                part = asked(selection, told)
                await app.push_screen(TimelineScreen(told, asked=part, query=query))

            costs.setdefault("open", []).append(await took(pilot, show))
            for place, key in enumerate(KEYS):
                pressed = await took(pilot, partial(pilot.press, key))
                costs.setdefault(f"{place:2} {key}", []).append(pressed)
            app.pop_screen()
    return {act: sorted(each)[TRIES // 2] for act, each in costs.items()}


async def run(articles: int, events: int) -> None:
    made, little = collection(articles, events), collection(5, 2)
    # As the app does once all is read in.
    gc.collect()
    gc.freeze()
    least = await measure(little, "")
    for query in ("", 'person:"Ann Lee"', "about:2020"):
        print(f"\n{query or 'everything'}: {len(made.select(query).timeline()):,} events")
        for act, cost in (await measure(made, query)).items():
            print(f"  {act:14}{cost:8.1f} ms, of few events {least[act]:.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--events", type=int, default=5)
    arguments = parser.parse_args()
    asyncio.run(run(arguments.articles, arguments.events))


if __name__ == "__main__":
    main()
