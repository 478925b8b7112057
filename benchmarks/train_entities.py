"""Train the sequence model of names on annotated texts, and write its weights.

    python -m benchmarks.train_entities FOLDER [--write FILE] [--hold NAME ...] [--without NAME ...]

FOLDER holds files (``.jsonl.xz``) of one document a line: ``{"text", "spans": [[start, end,
type]]}`` with types PER, ORG, LOC and MISC. The model is a conditional random field over runs of
capitalised words; what the rules say of them is among its features, so it must be trained anew
when the rules change much. With ``--hold`` files are left out of the training and scored.
"""

import argparse
import json
import lzma
import tempfile
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import pycrfsuite

from benchmarks.score_entities import article, report
from tui.entities.features import features, look
from tui.entities.naming import Named, SecondReader
from tui.entities.recognise import recognise
from tui.entities.runs import Token
from tui.entities.second_reading import Run
from tui.entities.tagger import WEIGHTS, opened
from tui.entities.verdicts import Decided

LEFT_OUT: Final = ("grobid", "re3d")
"""Sources whose habits are not those of news."""
MADE_UP: Final = "augs-"
"""What the names of made-up score tables begin with: they teach headings for clubs."""
SETTINGS: Final = {"c1": 1.0, "c2": 0.03, "feature.minfreq": 2, "max_iterations": 80}

Example = tuple[list[list[str]], list[str]]
Document = dict[str, Any]


def documents(path: Path) -> list[Document]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        found: list[Document] = [json.loads(line) for line in lines]
    return [document for document in found if not document["id"].startswith(MADE_UP)]


def examples(document: Document) -> Iterator[Example]:
    """Yield the features of each run of a document, and what its words are."""
    text = document["text"]
    spans = sorted(document["spans"])
    seen: list[tuple[Run, list[list[str]]]] = []

    def record(_: str, runs: Sequence[Run], __: object) -> SecondReader:
        def read(decided: Sequence[Decided], named: Named) -> None:
            known = look(text, decided, named)
            seen.extend((run, features(text, *run, known)) for run in runs)

        return read

    recognise(article(text), second_reading=record)
    for run, rows in seen:
        yield rows, labels(run.tokens, spans)


def labels(run: Sequence[Token], spans: Sequence[tuple[int, int, str]]) -> list[str]:
    """Return ``B-PER`` where a name opens, ``I-PER`` where it goes on, else ``O``."""
    found: list[str] = []
    latest = -1
    for token in run:
        index = bisect_right(spans, token.start, key=lambda span: span[0]) - 1
        if index < 0 or spans[index][1] <= token.start:
            found.append("O")
            continue
        found.append(f"{'I' if index == latest else 'B'}-{spans[index][2]}")
        latest = index
    return found


def train(sources: dict[str, list[Document]], write: Path) -> None:
    trainer = pycrfsuite.Trainer(verbose=False)
    for source in sources.values():
        for document in source:
            for rows, wanted in examples(document):
                trainer.append(rows, wanted)
    trainer.set_params(SETTINGS)
    trainer.train(str(write))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", type=Path, default=WEIGHTS)
    parser.add_argument("--without", nargs="*", default=LEFT_OUT)
    parser.add_argument("--hold", nargs="*", default=())
    asked = parser.parse_args()
    sources = {
        name: documents(path)
        for path in sorted(asked.folder.glob("*.jsonl.xz"))
        if (name := path.name.partition(".")[0]) not in asked.without
    }
    held = {name: sources.pop(name) for name in asked.hold}
    if not held:
        train(sources, asked.write)
        return
    with tempfile.TemporaryDirectory() as folder:
        write = Path(folder) / "weights"
        train(sources, write)
        for name, texts in held.items():
            report(name, texts, opened(write))


if __name__ == "__main__":
    main()
