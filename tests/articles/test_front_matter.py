import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.articles.texts import PROSE, article, labelled, page
from tui.articles.front_matter import read_front_matter
from tui.articles.model import Label, PublishedHow, TitleHow


def test_front_matter_states_title_date_author_and_source() -> None:
    values = "title: The storm\ndate: 2025-04-29\nauthor: [Ann Lee, Bo Dahl]\nsource: The Gull"
    front = f"---\n{values}\n---\n\n"
    found = article(front + page(*PROSE))
    assert (found.title.text, found.title.how) == ("The storm", TitleHow.STATED)
    assert (found.title.start, found.title.end) == (11, 20)
    assert (found.published.value, found.published.how) == ("2025-04-29", PublishedHow.STATED)
    assert found.published.start is not None
    assert found.text[found.published.start : found.published.end] == "2025-04-29"
    assert (found.author and found.author.name, found.source) == ("Ann Lee, Bo Dahl", "The Gull")
    assert labelled(found, Label.META) == [front.strip()]
    assert labelled(found, Label.BODY) == list(PROSE)


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2025-04-29T13:53:00Z", "2025-04-29"),
        ("April 29, 2025", "2025-04-29"),
        ("'2025-04-29'", "2025-04-29"),
        ("last week", None),
    ],
)
def test_dates_in_front_matter(written: str, edtf: str | None) -> None:
    front = read_front_matter(f"---\r\ndate: {written}\r\n---\r\nText")
    assert front is not None
    assert front.published == edtf


@pytest.mark.parametrize(
    "text",
    [
        "---\nA line, and then a rule.\n---\nText",
        "---\n- a\n- b\n---\nText",
        "---\ntitle: [\n---\nText",
        '---\ntitle: "\\U00110000"\n---\nText',
        '---\ntitle: "\\UFFFFFFFF"\n---\nText',
        pytest.param("---\n" + "[" * 5000 + "\n---\nText", id="deeply nested"),
        "---\ntitle: never closed",
        "text\n---\ntitle: A\n---\n",
    ],
)
def test_what_is_no_mapping_stays_text(text: str) -> None:
    assert read_front_matter(text) is None


@pytest.mark.parametrize(
    "line",
    ["date: 2025-13-45", "x: !!bool a", "x: !!timestamp a", "x: !!int ''", "n: " + "9" * 5000],
)
def test_a_wrong_value_leaves_the_others(line: str) -> None:
    front = read_front_matter(f"---\n{line}\ntitle: No\nsource: ~\n---\nText")
    assert front is not None
    assert (front.title, front.published, front.source) == ("No", None, None)


@given(st.text("ab:-[]{}&*!|>'\"#%@`\n ,?0", max_size=60))
def test_no_front_matter_is_an_error(text: str) -> None:
    front = read_front_matter(f"---\n{text}\n---\nText")
    assert front is None or front.end > 0


@pytest.mark.parametrize("front", ["a line of text", "- a\n- b", "title: [unclosed"])
def test_front_matter_that_is_no_mapping_is_text(front: str) -> None:
    found = article(f"---\n{front}\n---\n\n" + page(*PROSE))
    assert found.published.how is PublishedHow.NONE
    assert labelled(found, Label.META) == []
    assert front in "".join(labelled(found, Label.HEADING))
    assert labelled(found, Label.BODY) == list(PROSE)
