"""The sample collection: our own sentences, the reports' facts and figures, a scraper's mess."""

import json
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.references import REFERENCES

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "corpus"

TEXTS = sorted(path for path in CORPUS.iterdir() if path.suffix in {".txt", ".md"})

RUN = 7
"""Words in a row that may not also stand in a report, but for the name of an office."""

OFFICES = (
    "the political bureau of the communist party of china central committee",
    "vice chairman of the central military commission",
    "deputy prime minister and foreign minister",
    "inter services public relations ispr",
    "the china pakistan economic corridor cpec",
)

LED_TO = frozenset({"2026", "1", "3", "24"})
"""Figures that a report leads to without stating them: the year and month of a January 5 after
``last year``, the Saturday before it, and the Thursday before July 25."""


def words(text: str) -> list[str]:
    return re.findall(r"[\w$]+", text.lower())


def runs(text: str) -> set[str]:
    found = words(text)
    return {" ".join(found[at : at + RUN]) for at in range(len(found) - RUN + 1)}


def figures(text: str) -> set[str]:
    """Return every number of a text, without the zeros that only fill a date."""
    return {number.lstrip("0") or "0" for number in re.findall(r"\d+(?:[.,]\d+)*", text)}


@pytest.fixture(scope="module")
def reports() -> list[str]:
    if not REFERENCES.is_dir():
        pytest.skip("the reports that the sample was written after are not on this machine")
    return [path.read_text(encoding="utf-8") for path in sorted(REFERENCES.glob("*.txt"))]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_a_text_is_worth_a_read_and_names_its_report(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert 150 <= len(text.split()) <= 500
    (facts,) = re.findall(r"^Facts as .*", text, re.MULTILINE)
    # A date here would put the line on the sample's timeline.
    assert not re.search(r"\d", facts)
    assert "Written for the Dateline sample collection." in text


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_no_sentence_of_a_report_was_taken_over(path: Path, reports: list[str]) -> None:
    theirs = set().union(*(runs(report) for report in reports))
    ours = runs(path.read_text(encoding="utf-8"))
    assert not {run for run in ours & theirs if not any(run in office for office in OFFICES)}


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_no_figure_was_made_up(path: Path, reports: list[str]) -> None:
    known = set().union(*(figures(report) for report in reports)) | LED_TO
    body = re.sub(r"(?m)^(?:©|Copyright|Sample Identification).*", "", path.read_text("utf-8"))
    assert figures(body) <= known


def test_the_sample_keeps_the_mess_of_scraped_pages() -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in TEXTS}
    signs = {
        "a date run into the first sentence": r"\A date 2025-05-11 [A-Z]\w+ \w+",
        "a cookie banner": r"(?s)\A.{0,40}[Cc]ookies.*\nI agree\n",
        "breadcrumbs": r"\AHome\s+>\s+\w+",
        "an update line": r"(?m)^Updated: April 29, 2025",
        "an agency's dateline": r"(?m)^MADRID, April 27 \(",
        "a date without any year in the text": r"\A(?![\s\S]*\b(?:19|20)\d\d\b)[\s\S]*21 August",
        "front matter": r"\A---\ntitle: ",
        "crumbs": r"(?m)^Mobile\n\nDesktop$",
        "a copyright footer": r"(?m)^Copyright",
    }
    for sign, pattern in signs.items():
        assert any(re.search(pattern, text) for text in texts.values()), sign


def test_captions_stand_three_times() -> None:
    text = (CORPUS / "07-the-seventh-round.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line]
    thrice = {a for (a, b), (_, c) in pairwise(pairwise(lines)) if a == b == c}
    assert len(thrice) == 2


def test_the_collection_file_speaks_of_texts_that_are_there() -> None:
    declared = yaml.safe_load((CORPUS / "dateline.yaml").read_text(encoding="utf-8"))
    assert set(declared["articles"]) <= {path.name for path in TEXTS}
    whole = "\n".join(path.read_text(encoding="utf-8") for path in TEXTS)
    for entity in declared["entities"]:
        assert any(name in whole for name in (entity["name"], *entity.get("aliases", ())))


UNDERSTOOD: list[tuple[str, str | None, str | None, str]] = [
    (
        "01-foreign-ministers-in-baoting.txt",
        "Wang Yi and Qureshi meet on Hainan for the second round of their dialogue",
        None,
        "none",
    ),
    (
        "02-a-call-from-madrid.txt",
        "Wang Yi and Ishaq Dar speak by phone as tension grows over Kashmir",
        "2025-04-29",
        "stated",
    ),
    ("03-hopes-for-a-ceasefire.txt", None, "2025-05-11", "prefix"),
    (
        "04-army-chief-in-beijing.txt",
        "Pakistan's army chief visits Beijing as a Field Marshal",
        "2025-07-25",
        "stated",
    ),
    (
        "05-two-capitals-one-week.txt",
        "While Munir is in Beijing, Dar calls on Washington",
        "2025-07-25",
        "stated",
    ),
    (
        "06-four-days-in-may.md",
        "Four days in May, and the calls around them",
        "2025-07-25",
        "stated",
    ),
    (
        "08-power-for-pakistan.txt",
        "Where Pakistan's new electricity comes from",
        "2026-01-03",
        "user",
    ),
    (
        "10-guarding-the-corridor.txt",
        "Two attacks, one drill and a statement: guarding Chinese workers in Pakistan",
        "2026-01-03",
        "stated",
    ),
    (
        "11-rounds-of-a-dialogue.txt",
        "Counting the rounds: a dialogue between two foreign ministries",
        "2026-01-05",
        "stated",
    ),
]
"""Of a text: its title, when it was published, and how that is known."""


@pytest.fixture(scope="module")
def understood() -> dict[str, dict[str, Any]]:
    """What ``dateline inspect --json`` tells of the sample, by file."""
    command = [sys.executable, "-m", "tui", "inspect", "--json", str(CORPUS)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return {article["file"]: article for article in map(json.loads, done.stdout.splitlines())}


@pytest.mark.parametrize(("file", "title", "published", "how"), UNDERSTOOD)
def test_title_and_publication_date_are_understood(
    understood: dict[str, dict[str, Any]],
    file: str,
    title: str | None,
    published: str | None,
    how: str,
) -> None:
    article = understood[file]
    assert article["title"] == title
    assert (article["published"]["value"], article["published"]["how"]) == (published, how)


def test_a_weekday_counts_from_the_dateline(understood: dict[str, dict[str, Any]]) -> None:
    call = understood["02-a-call-from-madrid.txt"]
    assert call["anchor"] == "2025-04-27"
    assert "2025-04-27" in {date["value"] for date in call["dates"] if date["how"] == "relative"}


def test_a_bare_surname_is_the_person_named_before(
    understood: dict[str, dict[str, Any]],
) -> None:
    text = (CORPUS / "02-a-call-from-madrid.txt").read_text(encoding="utf-8")
    people = {
        (text[mention["start"] : mention["end"]], mention["name"])
        for mention in understood["02-a-call-from-madrid.txt"]["mentions"]
        if mention["kind"] == "person"
    }
    assert {("Wang", "Wang Yi"), ("Dar", "Ishaq Dar")} <= people


def test_a_caption_is_understood_once(understood: dict[str, dict[str, Any]]) -> None:
    article = understood["07-the-seventh-round.txt"]
    days = [date["value"] for date in article["dates"]]
    assert days.count("2025-08-21") == 1
    assert days.count("2019-01-18") == 1


def test_the_page_around_the_text_is_boilerplate(understood: dict[str, dict[str, Any]]) -> None:
    for file, crumb in (
        ("01-foreign-ministers-in-baoting.txt", "<Send This Page To A Friend>"),
        ("02-a-call-from-madrid.txt", "Desktop"),
        ("07-the-seventh-round.txt", "I agree"),
        ("10-guarding-the-corridor.txt", "Sign in"),
    ):
        at = (CORPUS / file).read_text(encoding="utf-8").index(crumb)
        (label,) = (
            block["label"]
            for block in understood[file]["blocks"]
            if block["start"] <= at < block["end"]
        )
        assert label == "boilerplate"
