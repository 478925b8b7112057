"""Score the dates found in annotated texts, and how fast they are found.

usage: python -m benchmarks.score_dates FOLDER [--errors N]

FOLDER holds ``timebank_corrected.jsonl`` and ``semeval15_timeline.jsonl`` with their scorers
``score.py`` and ``score_timeline.py``, which run over what is found here.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tui.articles.article import make_article
from tui.articles.files import Document
from tui.articles.model import Article, Hints, Layout
from tui.dates.tagger import tag
from tui.timeline.events import events_of
from tui.timeline.model import Told

SAID = frozenset({Told.SAID})


def documents(path: Path) -> Iterator[dict[str, object]]:
    """Return the objects of a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def plain_article(name: str, text: str, published: str) -> Article:
    """Return a text in plain layout, published on a known day."""
    hints = Hints(published=published, layout=Layout.PLAIN)
    return make_article(Document(Path(name), name, text), hints)


def predict(path: Path, shown: frozenset[Told]) -> tuple[list[dict[str, object]], float]:
    """Return the prediction of every document, and characters a second of one processor.

    Of events there are those whose dates are among ``shown``.
    """
    predicted: list[dict[str, object]] = []
    characters, seconds = 0, 0.0
    for document in documents(path):
        name, text, dct = (str(document[key]) for key in ("id", "text", "dct"))
        article = plain_article(name, text, dct)
        started = time.process_time()
        timexes = tag(article)
        seconds += time.process_time() - started
        characters += len(text)
        events = [
            {"start": event.start, "end": event.end, "edtf": event.edtf}
            for event in events_of(article, timexes, ())
            if event.edtf is not None and event.told in shown
        ]
        found = [
            {"start": t.start, "end": t.end, "type": t.type, "value": t.value} for t in timexes
        ]
        predicted.append({"id": name, "timexes": found, "events": events})
    return predicted, characters / seconds


def score(
    scorer: Path, gold: Path, predicted: list[dict[str, object]], part: slice, extra: list[str]
) -> str:
    """Return what a scorer prints of a part of the documents of ``gold``."""
    with (
        tempfile.NamedTemporaryFile("w", suffix=".jsonl") as annotated,
        tempfile.NamedTemporaryFile("w", suffix=".jsonl") as found,
    ):
        for file, rows in ((annotated, list(documents(gold))[part]), (found, predicted[part])):
            file.writelines(json.dumps(row) + "\n" for row in rows)
            file.flush()
        command = [sys.executable, str(scorer), annotated.name, found.name, *extra]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main(arguments: list[str]) -> None:
    """Print the figures of both scorers, and of TimeBank those of every second document."""
    folder = Path(arguments[0])
    gold, scorer = folder / "timebank_corrected.jsonl", folder / "score.py"
    predicted, speed = predict(gold, SAID)
    print(score(scorer, gold, predicted, slice(None), arguments[1:]))
    for half, part in (("odd", slice(0, None, 2)), ("even", slice(1, None, 2))):
        lines = score(scorer, gold, predicted, part, []).splitlines()
        values = [line.split()[6] for line in lines if line.strip().startswith("value")]
        print(f"{half} documents: value F1 {values[0]}, on calendar dates {values[1]}")
    print(f"{gold.name}: {speed:,.0f} characters a second of one processor")
    gold, scorer = folder / "semeval15_timeline.jsonl", folder / "score_timeline.py"
    for shown in (SAID, SAID | {Told.INHERITED}):
        predicted, speed = predict(gold, shown)
        print(score(scorer, gold, predicted, slice(None), []))
        told = ", ".join(sorted(shown))
        print(f"{gold.name}, dates {told}: {speed:,.0f} characters a second of one processor")


if __name__ == "__main__":
    main(sys.argv[1:])
