"""How well articles are ranked that have any of a question's words, by judged collections.

    python -m benchmarks.score_ranking FOLDER…

Each folder holds one collection: ``docs`` with a text file a document, whose name is its number,
and ``judged.json`` with ``queries`` (number to question) and ``qrels`` (number of a question to
numbers of documents, each with how relevant it is). A question is asked as its words, joined by
OR, in the order that readers get. The figure is nDCG@10 with every relevant document counting 1,
and once more with the grades that were given (Järvelin and Kekäläinen, 2002).
"""

import argparse
import json
import re
import time
from collections.abc import Mapping, Sequence
from math import log2
from pathlib import Path

from tui.collection.collection import Collection
from tui.collection.posting import Posting
from tui.collection.reading.opening import Opening

DEPTH = 10
"""Hits of a question that are judged."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("folders", type=Path, nargs="+")
    for folder in parser.parse_args().folders:
        score(folder)


def score(folder: Path) -> None:
    """Print how well the questions of a collection are answered."""
    collection = Collection(folder.name)
    for chunk in Opening([folder / "docs"]).understand_all(lambda: False, text_only=True):
        collection.add(each for each in chunk if isinstance(each, Posting))
    judged = json.loads((folder / "judged.json").read_bytes())
    binary, graded, times = [], [], []
    for number, question in judged["queries"].items():
        grades = {
            int(document): grade for document, grade in judged["qrels"].get(number, {}).items()
        }
        if not grades:
            continue
        began = time.process_time()
        selection = collection.select(" OR ".join(re.findall(r"\w+", question.lower())))
        times.append(1000 * (time.process_time() - began))
        found = [int(Path(collection.head(key).file).stem) for key in selection.keys[:DEPTH]]
        binary.append(ndcg(found, dict.fromkeys(grades, 1)))
        graded.append(ndcg(found, grades))
    print(
        f"{folder.name:8} {len(collection):6,} documents {len(binary):4} questions"
        f"   nDCG@{DEPTH} {mean(binary):.3f} ({mean(graded):.3f} by grade)"
        f"   {sorted(times)[len(times) // 2]:.0f} ms each"
    )


def ndcg(found: Sequence[int], grades: Mapping[int, float]) -> float:
    """Return how near the documents that were found come to the best order, from 0 to 1."""
    best = sorted(grades.values(), reverse=True)[:DEPTH]
    return gain([grades.get(document, 0) for document in found]) / gain(best)


def gain(grades: Sequence[float]) -> float:
    """Return what a list of grades is worth: the later one stands, the less it counts."""
    return sum(grade / log2(place + 2) for place, grade in enumerate(grades))


def mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


if __name__ == "__main__":
    main()
