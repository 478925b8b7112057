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
    """Return the prediction of every document, and characters a second.

    Of events there are those whose dates are among ``shown``.
    """
    predicted: list[dict[str, object]] = []
    characters, seconds = 0, 0.0
    for document in documents(path):
        name, text, dct = (str(document[key]) for key in ("id", "text", "dct"))
        article = plain_article(name, text, dct)
        started = time.perf_counter()
        timexes = tag(article)
        seconds += time.perf_counter() - started
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


def main(arguments: list[str]) -> None:
    """Print the figures of both scorers."""
    folder = Path(arguments[0])
    for gold, scorer, shown in (
        ("timebank_corrected.jsonl", "score.py", SAID),
        ("semeval15_timeline.jsonl", "score_timeline.py", SAID),
        ("semeval15_timeline.jsonl", "score_timeline.py", SAID | {Told.INHERITED}),
    ):
        predicted, speed = predict(folder / gold, shown)
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
            file.writelines(json.dumps(document) + "\n" for document in predicted)
            file.flush()
            extra = arguments[1:] if scorer == "score.py" else []
            command = [sys.executable, str(folder / scorer), str(folder / gold), file.name, *extra]
            print(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        told = ", ".join(sorted(shown))
        print(f"{gold}, dates {told}: {speed:,.0f} characters a second")


if __name__ == "__main__":
    main(sys.argv[1:])
