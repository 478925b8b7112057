"""How long queries take over many stories, and whether their counts are exact.

    python -m benchmarks.search_reuters FOLDER [--keep FILE] [--copies N]

FOLDER holds the stories as text files. Understanding them takes minutes; with ``--keep`` what was
understood is kept in FILE and taken from there the next time. With ``--copies`` every story is
there so many times. Times are milliseconds of CPU: the
query by itself, and with the snippets of the first 20 hits. Counts of word queries are compared
with those of an oracle that reads every story.
"""

import argparse
import pickle
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tui.collection.collection import Collection
from tui.collection.posting import Posting
from tui.collection.reading.opening import Opening

QUERIES = 60
SHOWN = 20
WIDTH = 120


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--copies", type=int, default=1)
    arguments = parser.parse_args()
    postings = understood(arguments.folder, arguments.keep)
    collection = Collection("stories")
    start = time.process_time()
    for copy in range(arguments.copies):
        collection.add(replace(each, file=f"{copy}/{each.file}") for each in postings)
    print(f"{len(collection):,} stories indexed in {time.process_time() - start:.1f} s")
    start = time.process_time()
    collection.relink()
    print(f"names linked in {time.process_time() - start:.1f} s")
    print(f"{'':16}{'query p50':>10}{'p99':>8}{'+ snippets p50':>16}{'p99':>8}{'hits p50':>10}")
    for kind, queries in kinds(postings, collection).items():
        measure(kind, queries, collection)
    inexact = sum(
        collection.select(f'"{words}"').count != arguments.copies * having(words, postings)
        for words in checked(postings)
    )
    print(f"{inexact} of {QUERIES} counts differ from the oracle's")


def understood(folder: Path, keep: Path | None) -> list[Posting]:
    """Return the stories' postings, kept from an earlier run if there was one."""
    if keep is not None and keep.exists():
        kept: list[Posting] = pickle.loads(keep.read_bytes())
        return kept
    postings = [
        outcome
        for chunk in Opening([folder]).understand_all(lambda: False)
        for outcome in chunk
        if isinstance(outcome, Posting)
    ]
    if keep is not None:
        keep.write_bytes(pickle.dumps(postings))
    return postings


def kinds(postings: Sequence[Posting], collection: Collection) -> dict[str, list[str]]:
    """Return queries of every kind, made of the stories' own words and names."""
    chance = random.Random(1)
    bodies = [body for posting in postings if len(body := posting.body_words.split()) > 20]
    names = [row.name for row in collection.select("").entities() if row.articles > 1]

    def word() -> str:
        return chance.choice(chance.choice(bodies))

    def phrase(length: int) -> str:
        body = chance.choice(bodies)
        at = chance.randrange(len(body) - length)
        return '"' + " ".join(body[at : at + length]) + '"'

    def name() -> str:
        return chance.choice(names).replace('"', "")

    makers: dict[str, Callable[[], str]] = {
        "word": word,
        "word word*": lambda: f"{word()} {word()[:2]}*",
        "letter*": lambda: f"{chance.choice('abcdefghilmnoprstuvw')}*",
        "~word": lambda: f"~{word()}",
        "phrase": lambda: phrase(chance.choice((2, 3))),
        "OR": lambda: f"{word()} OR {word()}",
        "NOT": lambda: f"{word()} -{word()}",
        "NOT alone": lambda: f"-{word()}",
        "title:": lambda: f"title:{word()}",
        'entity:"…"': lambda: f'entity:"{name()}"',
        "entity: word": lambda: f"entity:{name().split()[0]} {word()}",
        "published:": lambda: f"published:1987-{chance.randrange(2, 11):02}",
        "after: word": lambda: f"after:1987-03-{chance.randrange(1, 30):02} {word()}",
        "about:": lambda: f"about:1987-{chance.randrange(2, 11):02}",
        "all": lambda: "",
    }
    return {kind: [maker() for _ in range(QUERIES)] for kind, maker in makers.items()}


def measure(kind: str, queries: Sequence[str], collection: Collection) -> None:
    """Print the times of one kind of query."""
    alone, shown, hits = [], [], []
    for query in queries:
        start = time.process_time()
        selection = collection.select(query)
        alone.append(1000 * (time.process_time() - start))
        for key in selection.keys[:SHOWN]:
            selection.snippet(key, WIDTH)
        shown.append(1000 * (time.process_time() - start))
        hits.append(selection.count)
    first, second = percentiles(alone), percentiles(shown)
    print(
        f"{kind:16}{first[0]:10.1f}{first[1]:8.1f}{second[0]:16.1f}{second[1]:8.1f}"
        f"{sorted(hits)[len(hits) // 2]:10,}"
    )


def percentiles(times: Sequence[float]) -> tuple[float, float]:
    ranked = sorted(times)
    return ranked[len(ranked) // 2], ranked[int(len(ranked) * 0.99)]


def checked(postings: Sequence[Posting]) -> Iterator[str]:
    """Yield phrases of one to three words that stand in the stories."""
    chance = random.Random(2)
    bodies = [body for posting in postings if len(body := posting.body_words.split()) > 20]
    for _ in range(QUERIES):
        body = chance.choice(bodies)
        at = chance.randrange(len(body) - 3)
        yield " ".join(body[at : at + chance.randrange(1, 4)])


def having(words: str, postings: Sequence[Posting]) -> int:
    """Return how many stories have the words side by side, by reading them all."""
    return sum(
        any(
            f" {words} " in f" {' '.join(column.split())} "
            for column in (posting.title_words, posting.body_words)
        )
        for posting in postings
    )


if __name__ == "__main__":
    main()
