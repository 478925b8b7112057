"""Score the layout against annotated articles.

    python -m benchmarks.score_articles CLEAN-FOLDER [--cut N] [--dates] [--worst N]
    python -m benchmarks.score_articles CLEAN-FOLDER --reuters REUTERS-FOLDER [--limit N]

The clean folder holds dev.jsonl and its score.py, the Reuters folder the archive and its
make_corpus.py; neither is part of this repository. With ``--cut`` only the first N lines of each
article's text stay on its page: short articles are hard to tell from the page around them.
With ``--dates`` every date is shown that is not as annotated, with the line that states it. The
stories of Reuters are read as a folder of files is: with what is found to be its habits.
"""

import argparse
import importlib.util
import json
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from operator import itemgetter
from pathlib import Path
from types import ModuleType
from typing import Any

from tui.articles.article import make_article
from tui.articles.files import Document, find, read
from tui.articles.model import Article, Hints, Label, PublishedHow
from tui.collection.reading.habits import habits_of

DAY = re.compile(r"\d{4}-\d\d-\d\d")
KEPT = frozenset({Label.BODY, Label.HEADING, Label.DATELINE})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("clean", type=Path)
    parser.add_argument("--reuters", type=Path)
    parser.add_argument("--limit", type=int, default=21578, help="Reuters stories to score")
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--cut", type=int, default=0)
    parser.add_argument("--dates", action="store_true")
    options = parser.parse_args()
    score_clean(options.clean, options.worst, options.cut, dates=options.dates)
    if options.reuters:
        score_reuters(options.reuters, options.limit, dates=options.dates)


def score_clean(folder: Path, worst: int, cut: int, *, dates: bool) -> None:
    gold = [json.loads(line) for line in (folder / "dev.jsonl").open(encoding="utf-8")]
    if cut:
        gold = [shortened(page, cut) for page in gold]
    began = time.process_time()
    articles = [make_article(Document(Path(), page["id"], page["text"])) for page in gold]
    seconds = time.process_time() - began
    characters = sum(len(page["text"]) for page in gold)
    print(f"{characters / seconds / 1e6:.2f} million characters a second")
    with tempfile.TemporaryDirectory() as made:
        asked, told = Path(made, "gold.jsonl"), Path(made, "told.jsonl")
        asked.write_text("".join(json.dumps(page) + "\n" for page in gold), encoding="utf-8")
        with told.open("w", encoding="utf-8") as lines:
            for page, article in zip(gold, articles, strict=True):
                print(json.dumps({"id": page["id"], **prediction(article)}), file=lines)
        command = [sys.executable, str(folder / "score.py"), str(asked), str(told)]
        subprocess.run([*command, "--worst", str(worst)], check=True)
    if dates:
        show_dates(gold, articles)


def shortened(page: dict[str, Any], most: int) -> dict[str, Any]:
    """Return a page on which only the first lines of its article's text are left."""
    kept: list[tuple[str, str]] = []
    body: list[str] = []
    for line, label in zip(page["text"].split("\n"), page["lines"], strict=True):
        if label in ("body", "heading", "mixed"):
            if len(body) == most:
                continue
            body.append(line)
        kept.append((line, label))
    return {
        **page,
        "text": "\n".join(line for line, _ in kept),
        "lines": [label for _, label in kept],
        "body": "\n".join(body),
    }


def show_dates(gold: list[dict[str, Any]], articles: list[Article]) -> None:
    for page, article in zip(gold, articles, strict=True):
        found = article.published
        if page.get("date") in (None, found.value) or found.start is None:
            continue
        line = article.text[: article.text.find("\n", found.start)].rpartition("\n")[2]
        print(f"{page['id']}: {page['date']} ({page['date_where']}) but stated: {line.strip()}")


def prediction(article: Article) -> dict[str, Any]:
    published = article.published
    return {
        "title": article.title.text,
        "title_inferred": article.title.how != "stated",
        "date": published.value if DAY.fullmatch(published.value or "") else None,
        "date_how": str(published.how),
        "body_lines": sorted(body_lines(article)),
    }


def body_lines(article: Article) -> set[int]:
    """Return the numbers of the lines of which most characters are body or heading."""
    kept: Counter[int] = Counter()
    sizes: Counter[int] = Counter()
    number = 0
    for block in article.blocks:
        for piece in re.split(r"(\n)", block.of(article.text)):
            if piece == "\n":
                number += 1
            else:
                size = len(piece.strip())
                sizes[number] += size
                kept[number] += size * (block.label in KEPT)
    return {number for number, size in kept.items() if size * 2 > sizes[number]}


def score_reuters(folder: Path, limit: int, *, dates: bool) -> None:
    corpus = _load(folder / "make_corpus.py")
    stories = [story for story in corpus.stories() if story["id"] <= limit]
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    seconds, characters = 0.0, 0
    with tempfile.TemporaryDirectory() as made:
        for story in stories:
            path = Path(made, f"{story['id']:05d}.txt")
            path.write_text(corpus.as_text(story, "mixed"), encoding="utf-8")
        files = find([Path(made)]).files
        hints = Hints(habits=habits_of(files))
        print(f"== Reuters: {len(files)} stories, day first: {hints.habits.day_first}")
        for story, file in zip(sorted(stories, key=itemgetter("id")), files, strict=True):
            document = read(file)
            began = time.process_time()
            article = make_article(document, hints)
            seconds += time.process_time() - began
            characters += len(document.text)
            fields = _fields(story, article)
            for field, ok in fields.items():
                asked[field] += 1
                right[field] += ok
            if dates and not fields.get("date", True):
                print(f"{file.file}: {story['date']:%Y-%m-%d} but found {article.published}")
    print(f"   {characters / seconds / 1e6:.2f} million characters a second")
    for field, count in asked.items():
        print(f"   {field}: right {right[field]}/{count} = {right[field] / count:.4f}")


def _fields(story: dict[str, Any], article: Article) -> dict[str, bool]:
    fields: dict[str, bool] = {}
    if story["title"]:
        fields["title"] = _plain(article.title.text) == _plain(story["title"])
    if story["date"]:
        fields["date"] = article.published.value == story["date"].date().isoformat()
        fields["date not wrong"] = (
            fields["date"]
            or article.published.how is PublishedHow.NONE
            or story["date"].date().isoformat() in (article.published.value or "")
        )
    if story["dateline_place"]:
        place = article.dateline.place if article.dateline else None
        fields["dateline place"] = _plain(place) == _plain(story["dateline_place"])
    else:
        fields["no dateline"] = article.dateline is None
    return fields


def _plain(text: str | None) -> str:
    return " ".join(re.findall(r"\w+", (text or "").lower()))


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
