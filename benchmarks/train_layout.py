"""Train the linear model of the layout on annotated articles, and write its weights.

    python benchmarks/train_layout.py CLEAN-FOLDER [--folds N] [--write FILE]

Logistic regression by stochastic gradient descent (AdaGrad), in plain Python. With ``--folds`` it
tells how well paragraphs of held-back sites are told apart, and writes nothing.
"""

import argparse
import json
import math
import random
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.score_articles import shortened
from tui.articles.line_features import look
from tui.articles.line_model import GROUPS, buckets
from tui.articles.lines import paragraphs
from tui.articles.publication import find_prefix

OWN = frozenset({"body", "heading"})
SHORT = (2, 4)
"""Lines of text to which articles are shortened, to learn from short ones too."""
SHORT_WEIGHT = 0.3
UNSURE = frozenset({"mixed", "blank"})
EPOCHS = 8
RATE = 0.15
OFFSETS = [0, *accumulate(GROUPS.values())]


class Example(NamedTuple):
    features: list[int]
    own: float
    weight: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("clean", type=Path)
    parser.add_argument("--folds", type=int)
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    pages = [json.loads(line) for line in (options.clean / "dev.jsonl").open(encoding="utf-8")]
    if options.folds:
        cross_validate(pages, options.folds)
    if options.write:
        weights = train([example for page in pages for example in all_examples(page)])
        options.write.write_text(as_module(weights), encoding="utf-8")


def all_examples(page: dict[str, Any]) -> list[Example]:
    """Return the examples of a page, and those of the page were its article short."""
    short = [
        row._replace(weight=row.weight * SHORT_WEIGHT)
        for most in SHORT
        for row in examples(shortened(page, most))
    ]
    return examples(page) + short


def examples(page: dict[str, Any]) -> list[Example]:
    """Return a page's paragraphs; each page weighs about as much as every other."""
    text = page["text"]
    prefix = find_prefix(text)
    seen = look(paragraphs(text, prefix.end if prefix else 0))
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    rows = []
    for each, row in zip(seen, buckets(seen), strict=True):
        first = bisect_right(starts, each.line.start) - 1
        last = bisect_right(starts, each.line.end - 1) - 1
        labels: Counter[str] = Counter()
        for number in range(first, last + 1):
            labels[page["lines"][number]] += starts[number + 1] - starts[number]
        label = labels.most_common(1)[0][0]
        if label not in UNSURE:
            features = [offset + bucket for offset, bucket in zip(OFFSETS, row, strict=False)]
            rows.append(Example(features, float(label in OWN), 1 + min(each.words, 60) / 12))
    total = sum(row.weight for row in rows)
    scale = 40 / (40 + 10 * math.sqrt(total))
    return [row._replace(weight=row.weight * scale) for row in rows]


def train(rows: Sequence[Example]) -> list[float]:
    shuffled = list(rows)
    generator = random.Random(1)
    weights = [0.0] * OFFSETS[-1]
    squares = [1e-6] * OFFSETS[-1]
    for _ in range(EPOCHS):
        generator.shuffle(shuffled)
        for row in shuffled:
            odds = max(-30.0, min(30.0, sum(weights[feature] for feature in row.features)))
            gradient = (1 / (1 + math.exp(-odds)) - row.own) * row.weight
            for feature in row.features:
                squares[feature] += gradient * gradient
                weights[feature] -= RATE * gradient / math.sqrt(squares[feature])
    return weights


def cross_validate(pages: Sequence[dict[str, Any]], folds: int) -> None:
    sites = sorted({page["site"] for page in pages})
    random.Random(3).shuffle(sites)
    fold = {site: index % folds for index, site in enumerate(sites)}
    right = total = 0.0
    for held in range(folds):
        kept = [row for page in pages if fold[page["site"]] != held for row in all_examples(page)]
        weights = train(kept)
        for page in pages:
            if fold[page["site"]] != held:
                continue
            for row in examples(page):
                own = sum(weights[feature] for feature in row.features) > 0
                right += row.weight * (own == bool(row.own))
                total += row.weight
    print(f"held-back sites: {right / total:.4f} of the weighted paragraphs told right")


def as_module(weights: Sequence[float]) -> str:
    lines = [
        '"""Weights of the layout\'s linear model, written by ``benchmarks/train_layout.py``."""',
        "",
        "WEIGHTS: dict[str, tuple[float, ...]] = {",
    ]
    for (group, size), offset in zip(GROUPS.items(), OFFSETS, strict=False):
        values = ", ".join(f"{weight:.2f}" for weight in weights[offset : offset + size])
        lines.append(f'    "{group}": ({values}),')
    return "\n".join([*lines, "}", ""])


if __name__ == "__main__":
    main()
