from pathlib import Path

import pytest

from tui.articles.article import make_article
from tui.articles.bylines import byline_in, name_in, opens_byline
from tui.articles.files import Document
from tui.articles.model import Article, Label


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ann Lee", "Ann Lee"),
        ("BY ANN LEE", "ANN LEE"),
        ("BY ANN LEE AND BO DAHL", "ANN LEE AND BO DAHL"),
        ("By ANN LEE, BO DAHL and CY MOSS", "ANN LEE, BO DAHL and CY MOSS"),
        ("BY ANN LEE STAFF WRITER", "ANN LEE"),
        ("By ANN LEE, Associated Press", "ANN LEE"),
        ("By Ann Lee BBC News", "Ann Lee"),
        ("By Ann Lee, Reuters", "Ann Lee"),
        ("By Ann Lee, Reuter", "Ann Lee"),
        ("By ann lee, Reuters", "ann lee"),
        ("By Ann de Reuter", "Ann de Reuter"),
        ("By Ann Lee With Bo Dahl", "Ann Lee With Bo Dahl"),
        ("By Ann Lee May 3, 2024", "Ann Lee"),
        ("By Ann May, Reuters", "Ann May"),
        ("By ANN d'ARCY, Reuters", "ANN d'ARCY"),
        ("By Ann Lee On 5/3/24", "Ann Lee"),
        ("By Ann Lee, Harbour Reporter", "Ann Lee"),
        ("By Ann Lee.", "Ann Lee"),
        ("By Cy Moss Jr.", "Cy Moss Jr."),
    ],
)
def test_a_byline_names_people_and_not_what_they_do_or_for_whom(line: str, name: str) -> None:
    found = byline_in(line)
    assert found is not None
    assert (found.name, line[found.start : found.end]) == (name, name)


@pytest.mark.parametrize(
    "line",
    [
        "By AFP",
        "By road and rail, Reuters",
        "By staff reporter, AFP",
        "By Our Correspondent",
        "By Staff Reporter",
        "By",
    ],
)
def test_nobody_is_named_where_only_a_house_is(line: str) -> None:
    assert byline_in(line) is None


def test_by_alone_opens_a_byline_that_the_next_line_ends() -> None:
    assert opens_byline("By") and opens_byline("WRITTEN BY:")
    assert not opens_byline("By the sea")
    named = name_in("Ann Lee, Staff Writer")
    assert named is not None and named.name == "Ann Lee"
    assert name_in("The boats of Ann Lee stayed in port") is None


@pytest.mark.parametrize(
    "head", ["By\n\nAnn Lee", "BY\nAnn Lee", "Written by\n\nAnn Lee, Staff Writer", "By\r\nAnn Lee"]
)
def test_a_name_below_by_is_the_author_and_no_heading(head: str) -> None:
    article = article_of(f"Boats stay in the port of Leigh\n\n{head}\n\nMay 3, 2024")
    assert article.author is not None
    assert article.author.name == "Ann Lee"
    assert Label.HEADING not in {block.label for block in article.blocks}


def article_of(head: str) -> Article:
    told = "The boats stayed in the port of Leigh on Friday, the mayor said, for the wind was too"
    return make_article(Document(Path(), "gull.txt", f"{head}\n\n{told} strong for them.\n"))


def test_an_agency_that_reported_is_no_author() -> None:
    end = "\n\nReporting by The Associated Press.\n"
    assert article_of("Boats stay in the port of Leigh").author is None
    told = article_of("Boats stay in the port of Leigh").text + end
    assert make_article(Document(Path(), "gull.txt", told)).author is None
