"""Time what readers wait for on the views of entities, with 50,000 of them in 20,000 articles.

Run it as ``python -m benchmarks.entities``. The articles are made up; their entities are met as
unevenly as those of real ones.
"""

import random
from collections.abc import Callable
from functools import partial
from time import perf_counter

from tui.articles.model import Article, Block, Label, Published, PublishedHow, Span, Title
from tui.collection.collection import Collection
from tui.collection.entities.profile import Profile
from tui.collection.entities.table import EntityOrder
from tui.collection.related import related
from tui.collection.selection import Selection
from tui.collection.understand import Understood
from tui.entities.model import Kind, Mention, MentionHow

ENTITIES, ARTICLES, NAMES_AN_ARTICLE = 50_000, 20_000, 16
KINDS = (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE, Kind.EVENT)
SYLLABLES = ["ka", "lo", "min", "ter", "vor", "sta", "zha", "yi", "ren", "dou", "pel", "gar", "nis"]


def made(number: int, names: list[str], chosen: list[int]) -> Understood:
    """Make an article of one sentence that names the chosen entities."""
    text, mentions = "", []
    for each in chosen:
        start = len(text) + len("Then ")
        text += f"Then {names[each]} spoke. "
        kind = KINDS[each % len(KINDS)]
        end = start + len(names[each])
        mentions.append(Mention(start, end, kind, names[each], MentionHow.RULE, ""))
    day = f"{2000 + number % 25}-{1 + number % 12:02d}-{1 + number % 28:02d}"
    article = Article(
        file=f"{number}.txt",
        text=text,
        blocks=(Block(0, len(text), Label.BODY),),
        sentences=(Span(0, len(text)),),
        title=Title(),
        published=Published(day, PublishedHow.STATED),
        anchor=day,
        source=None,
        author=None,
        dateline=None,
    )
    return Understood(article, (), tuple(mentions), ())


def collected() -> Collection:
    """Make the collection; every entity is met at least once."""
    dice = random.Random(1)
    names = [f"{' '.join(dice.choices(SYLLABLES, k=3)).title()} {n:x}" for n in range(ENTITIES)]
    collection = Collection("made up")
    unmet = iter(range(ENTITIES))
    for first in range(0, ARTICLES, 500):
        batch = []
        for number in range(first, first + 500):
            chosen = [int(ENTITIES * dice.random() ** 5) for _ in range(NAMES_AN_ARTICLE)]
            chosen += [each for each, _ in zip(unmet, range(3), strict=False)]
            batch.append(made(number, names, chosen))
        collection.add(batch)
    return collection


def timed(what: str, work: Callable[[], object]) -> None:
    """Print the best of three times."""
    best = float("inf")
    for _ in range(3):
        start = perf_counter()
        work()
        best = min(best, perf_counter() - start)
    print(f"{what:52} {1000 * best:8.1f} ms")


def main() -> None:
    """Print a line for each thing that a reader waits for."""
    collection = collected()
    everything = collection.select()
    half = collection.select("after:2012")
    table = everything.entities()
    numbers = table.listed(None, EntityOrder.MENTIONS)
    print(f"{len(table):,} entities in {everything.count:,} articles")

    def opened(selection: Selection) -> None:
        selection.entities().listed(None, EntityOrder.MENTIONS)

    timed("open the list, sorted by mentions", lambda: opened(everything))
    timed(f"open the list of {half.count:,} articles", lambda: opened(half))
    timed("work out dates and aliases, in the background", table.complete)
    for typed in ("k", "ka", "ka lo"):
        timed(f"filter by {typed}", partial(table.listed, None, EntityOrder.NAME, typed))
    name = collection.entities[numbers[0]]

    def page() -> None:
        profile = Profile(everything, name)
        _ = profile.forms
        for index in range(40):
            profile.concordance.line(index)

    mentions = table.row(numbers[0]).mentions
    timed(f"open the page of one with {mentions:,} mentions, 40 rows", page)
    timed("count whom it meets, in the background", Profile(everything, name).company)
    timed("related articles", lambda: related(collection, everything.keys[0]))


if __name__ == "__main__":
    main()
