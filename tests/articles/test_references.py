"""The five reference articles, which stand beside the repository and are no part of it."""

import pytest

from tests.references import REFERENCES, needs_references
from tui.articles.article import make_article
from tui.articles.files import find, read
from tui.articles.model import Article, Label, PublishedHow, TitleHow

pytestmark = needs_references


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    return {found.file[:3]: make_article(read(found)) for found in find([REFERENCES]).files}


@pytest.mark.parametrize(
    ("number", "start", "how"),
    [
        ("000", "Wang Yi holds", TitleHow.STATED),
        ("001", None, TitleHow.NONE),
        ("002", "State Councilor", TitleHow.STATED),
        ("003", "Chinese, Pakistani", TitleHow.STATED),
        ("004", None, TitleHow.NONE),
    ],
)
def test_titles(articles: dict[str, Article], number: str, start: str, how: TitleHow) -> None:
    title = articles[number].title
    assert title.how is how
    assert (title.text or "").startswith(start or "")
    assert (title.text is None) is (start is None)


@pytest.mark.parametrize(
    ("number", "value", "how", "anchor", "source"),
    [
        ("000", "2025-04-29", PublishedHow.STATED, "2025-04-27", "Xinhua"),
        ("001", "2025-05-11", PublishedHow.PREFIX, "2025-05-11", None),
        ("002", None, PublishedHow.NONE, None, None),
        ("003", None, PublishedHow.NONE, None, None),
        ("004", "2025-07-25", PublishedHow.PREFIX, "2025-07-25", "PTI"),
    ],
)
def test_publication(
    articles: dict[str, Article],
    number: str,
    value: str | None,
    how: PublishedHow,
    anchor: str | None,
    source: str | None,
) -> None:
    found = articles[number]
    assert (found.published.value, found.published.how) == (value, how)
    assert found.anchor == anchor
    assert found.source == source
    assert found.author is None


def test_datelines(articles: dict[str, Article]) -> None:
    places = {
        number: (found.dateline.place, found.dateline.date)
        for number, found in articles.items()
        if found.dateline
    }
    assert places == {
        "000": ("MADRID", "2025-04-27"),
        "004": ("Beijing/Islamabad", "2025-07-25"),
    }


@pytest.mark.parametrize(
    ("number", "body", "headings", "captions", "boilerplate"),
    [
        ("000", 7, 0, 0, 2),
        ("001", 9, 0, 0, 0),
        ("002", 7, 0, 0, 2),
        ("003", 18, 2, 9, 2),
        ("004", 24, 0, 0, 0),
    ],
)
def test_blocks(
    articles: dict[str, Article],
    number: str,
    body: int,
    headings: int,
    captions: int,
    boilerplate: int,
) -> None:
    labels = [block.label for block in articles[number].blocks]
    assert labels.count(Label.BODY) == body
    assert labels.count(Label.HEADING) == headings
    assert labels.count(Label.CAPTION) == captions
    assert labels.count(Label.BOILERPLATE) == boilerplate


def test_a_caption_told_three_times_is_understood_once(articles: dict[str, Article]) -> None:
    captions = [block for block in articles["003"].blocks if block.label is Label.CAPTION]
    assert [block.repeats for block in captions] == [False, True, True] * 3
    starts = {sentence.start for sentence in articles["003"].sentences}
    assert all((block.start in starts) is not block.repeats for block in captions)
