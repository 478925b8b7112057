"""Score the recognition of people, organisations and places, and its speed.

    python -m benchmarks.score_entities FOLDER [--set NAME] [--errors N]

FOLDER holds files of one JSON document a line: ``{"id", "text", "spans": [[start, end, type]]}``
with types PER, ORG and LOC; others are left out. A text is taken for one body, in plain layout.
Strict: a mention is right where start, end and type all are.
"""

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from tui.articles.model import Article, Block, Label, Published, Span, Title
from tui.entities.model import Kind
from tui.entities.recognise import recognise
from tui.entities.second_reading import ModelReader, SecondReading, no_reading
from tui.entities.tagger import Tagger, tagger

TYPES = {Kind.PERSON: "PER", Kind.ORGANISATION: "ORG", Kind.PLACE: "LOC"}
SENTENCE_END = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][\"”])) +(?=[A-Z\"“])|\s*\n\s*\n\s*")
NO_END = re.compile(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|St|Sen|Rep|Gov|vs|No|U\.S))\.$")


def sentences(text: str) -> Iterator[Span]:
    """Yield sentences, found as simply as a benchmark may."""
    start = 0
    for end in SENTENCE_END.finditer(text):
        if "\n" not in end.group() and NO_END.search(text, start, end.start()):
            continue
        if end.start() > start:
            yield Span(start, end.start())
        start = end.end()
    if start < len(text):
        yield Span(start, len(text))


def article(text: str) -> Article:
    """Return ``text`` in plain layout."""
    return Article(
        "",
        text,
        (Block(0, len(text), Label.BODY),),
        tuple(sentences(text)),
        Title(),
        Published(),
        None,
        None,
        None,
        None,
    )


Counts = dict[str, Counter[str]]


def score(
    documents: list[dict[str, Any]], reading: SecondReading, wrong: Counter[str]
) -> tuple[Counts, float]:
    """Return right, predicted and expected spans by type, and the seconds it took."""
    counts: Counts = {name: Counter() for name in TYPES.values()}
    seconds = 0.0
    for document in documents:
        text = document["text"]
        made = article(text)
        began = time.process_time()
        mentions = recognise(made, second_reading=reading)
        seconds += time.process_time() - began
        found = {(m.start, m.end, TYPES[m.kind]) for m in mentions if m.kind in TYPES}
        gold = {(s, e, kind) for s, e, kind in document["spans"] if kind in counts}
        for name, tally in counts.items():
            tally["found"] += sum(1 for span in found if span[2] == name)
            tally["gold"] += sum(1 for span in gold if span[2] == name)
            tally["right"] += sum(1 for span in found & gold if span[2] == name)
        types = {span[:2]: span[2] for span in gold}
        also = {span[:2]: span[2] for span in found}
        for start, end, name in found - gold:
            wrong[f"{types.get((start, end), '-'):>4} > {name:4} {text[start:end]!r}"] += 1
        for start, end, name in gold - found:
            if (start, end) not in also:
                wrong[f"{name:>4} > -    {text[start:end]!r}"] += 1
    return counts, seconds


def rates(tally: Counter[str]) -> tuple[float, float, float]:
    """Return precision, recall and F1 in per cent."""
    precision = tally["right"] / max(1, tally["found"])
    recall = tally["right"] / max(1, tally["gold"])
    both = precision + recall
    return 100 * precision, 100 * recall, 200 * precision * recall / both if both else 0.0


def report(
    name: str, documents: list[dict[str, Any]], model: Tagger | None, errors: int = 0
) -> None:
    """Print the figures of a set, by the rules alone and then with the model."""
    readings: dict[str, SecondReading] = {"rules": no_reading}
    if model is not None:
        readings["model"] = partial(ModelReader, tagger=model)
    size = sum(len(document["text"]) for document in documents)
    wrong: Counter[str] = Counter()
    for called, reading in readings.items():
        wrong.clear()
        counts, seconds = score(documents, reading, wrong)
        total: Counter[str] = sum(counts.values(), Counter())
        for kind, tally in {**counts, "all": total}.items():
            print(f"{name:24} {called:5} {kind:4} P %5.1f  R %5.1f  F1 %5.1f" % rates(tally))
        print(f"{'':24} {size / seconds / 1e6:.2f} million characters a second")
    for line, times in wrong.most_common(errors):
        print(f"{times:6} {line}")


def main() -> None:
    """Print the figures of every set of the folder."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--set", default="", help="only files with this in their name")
    parser.add_argument("--errors", type=int, default=0)
    asked = parser.parse_args()
    recognise(article("Anna Lind of Oslo said so."))  # lists and weights are read once
    for path in sorted(asked.folder.glob("*.jsonl")):
        if asked.set in path.name:
            documents = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
            report(path.stem, documents, tagger(), asked.errors)


if __name__ == "__main__":
    main()
