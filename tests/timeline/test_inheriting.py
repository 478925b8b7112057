import pytest

from tests.dates.articles import plain
from tests.measuring import within
from tui.dates.tagger import tag
from tui.timeline.events import events_of
from tui.timeline.model import DateKind, Told

PUBLISHED = "2024-05-15"


def inherited(text: str, published: str = PUBLISHED) -> list[tuple[str, str | None]]:
    """Return the sentences of an article that inherit a date, each with it."""
    made = plain(text, published)
    found = events_of(made, tag(made), ())
    return [(e.of(text).strip(), e.edtf) for e in found if e.told is Told.INHERITED]


def test_a_paragraph_that_tells_a_day_goes_on_telling_of_it() -> None:
    text = "On 7 March 2023 the army attacked. It struck nine camps. Five people died there."
    assert inherited(text) == [
        ("It struck nine camps.", "2023-03-07"),
        ("Five people died there.", "2023-03-07"),
    ]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("On 7 March 2023 the army attacked.\nIt struck nine camps.", "another paragraph"),
        ("On 7 March 2023 the army attacked. It is strong. It struck nine.", "not of the past"),
        ("On 7 March 2023 the army attacked. It will strike again.", "what is to come"),
        ("On 7 March 2023 the army attacked. It has now struck nine.", "now"),
        ("On 7 March 2023 the army attacked. They have talked a lot.", "what has been since"),
        ("On 7 March 2023 the army attacked. For years it struck.", "another time"),
        ("In March 2023 the army attacked. It struck nine camps.", "no day"),
        ("From 7 to 9 March 2023 they fought. They struck nine camps.", "several days"),
        ("They will meet on 20 May 2024. They talked a lot.", "a day to come"),
        ("It fell on 3 May 2019 and on 4 May 2020. It struck nine camps.", "two days"),
        ("The army attacked. It struck nine camps.", "no date"),
    ],
)
def test_what_is_not_surely_told_of_that_day_inherits_nothing(text: str, why: str) -> None:
    assert inherited(text) == [], why


def test_the_nearest_date_holds() -> None:
    text = "On 7 March 2023 they attacked. On 9 March 2023 they left. They had lost."
    assert inherited(text) == [("They had lost.", "2023-03-09")]


def test_a_report_is_about_the_recent_day_that_it_opens_with() -> None:
    text = "A dam broke.\nOn Monday the dam broke in the north.\nFive people died.\n"
    assert inherited(text) == [("A dam broke.", "2024-05-13"), ("Five people died.", "2024-05-13")]


@pytest.mark.parametrize(
    "opening", ["On 2 May 2024 the dam broke.", "On Wednesday the dam broke.", "It rained."]
)
def test_a_report_that_opens_with_an_older_day_or_its_own_is_not_about_it(opening: str) -> None:
    assert inherited(f"{opening}\n\nFive people died.") == []


def test_a_report_without_a_date_of_publication_is_about_no_day() -> None:
    made = plain("On 13 May 2024 it broke.\n\nFive people died.", None)
    found = events_of(made, tag(made), ())
    assert [event.told for event in found] == [Told.SAID]


def test_an_inherited_date_leads_to_its_sentence_and_knows_where_it_is_from() -> None:
    text = "On 7 March 2023 the army attacked. It struck nine camps."
    made = plain(text, PUBLISHED)
    *_, found = events_of(made, tag(made), ())
    assert found.date.of(text) == "7 March 2023"
    assert found.place.of(text).strip() == "It struck nine camps."
    assert (found.kind, found.known) == (DateKind.INHERITED, "inherited")
    assert not found.is_stated


def test_the_time_grows_with_the_text_and_not_faster() -> None:
    def work(sentences: int) -> None:
        made = plain("On 13 May 2024 it broke. " + "It has now rained. " * sentences, PUBLISHED)
        events_of(made, tag(made), ())

    assert within(12, lambda: work(4000), lambda: work(500))
