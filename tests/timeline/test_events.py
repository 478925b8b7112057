import re
from dataclasses import replace

import pytest

from tests.dates.articles import plain
from tui.articles.model import (
    Article,
    Block,
    Label,
    Published,
    PublishedHow,
    Span,
    Title,
    TitleHow,
)
from tui.dates.model import DateHow, Precision, Timex, TimexType
from tui.dates.tagger import tag
from tui.entities.model import Kind, Mention, MentionHow
from tui.timeline.events import events_of
from tui.timeline.model import DateKind, Event, Told

TEXT = "The dam opened in May 2024 and closed on 8 June. Ann Lee met Bo Wei. It rained for 3 days."


def article(text: str) -> Article:
    sentences = tuple(Span(m.start(), m.end()) for m in re.finditer(r"\S[^.]*\.?", text))
    return Article(
        file="dam.txt",
        text=text,
        blocks=(Block(0, len(text), Label.BODY),),
        sentences=sentences,
        title=Title(),
        published=Published(),
        anchor=None,
        source=None,
        author=None,
        dateline=None,
    )


def timex(
    words: str,
    value: str,
    edtf: str | None,
    precision: Precision | None = Precision.DAY,
    kind: TimexType = TimexType.DATE,
    text: str = TEXT,
) -> Timex:
    start = text.index(words)
    return Timex(
        start, start + len(words), kind, value, edtf, precision, DateHow.EXPLICIT, rule="test"
    )


def mention(words: str, name: str, kind: Kind = Kind.PERSON, text: str = TEXT) -> Mention:
    start = text.index(words)
    return Mention(start, start + len(words), kind, name, MentionHow.RULE, "test")


def events(*dates: Timex, mentions: tuple[Mention, ...] = (), text: str = TEXT) -> list[Event]:
    return list(events_of(article(text), dates, mentions))


def test_a_sentence_makes_one_event_for_each_distinct_date() -> None:
    found = events(
        timex("May 2024", "2024-05", "2024-05", Precision.MONTH),
        timex("8 June", "2024-06-08", "2024-06-08"),
    )
    assert [(e.edtf, e.precision) for e in found] == [
        ("2024-05", Precision.MONTH),
        ("2024-06-08", Precision.DAY),
    ]
    assert {Span(e.start, e.end).of(TEXT) for e in found} == {
        "The dam opened in May 2024 and closed on 8 June."
    }
    assert found[1].date.of(TEXT) == "8 June"


def test_the_same_date_said_twice_in_a_sentence_is_one_event() -> None:
    found = events(
        timex("May 2024", "2024-05", "2024-05", Precision.MONTH),
        timex("8 June", "2024-05", "2024-05", Precision.MONTH),
    )
    assert [e.date.of(TEXT) for e in found] == ["May 2024"]


def test_a_clock_time_counts_as_its_day() -> None:
    text = "At 15:00 on 8 June it opened."
    found = events(
        timex("15:00", "2024-06-08T15:00", "2024-06-08T15:00", None, TimexType.TIME, text),
        timex("8 June", "2024-06-08", "2024-06-08", text=text),
        text=text,
    )
    assert [(e.edtf, e.precision) for e in found] == [("2024-06-08", Precision.DAY)]


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("P3D", TimexType.DURATION),
        ("XXXX-XX-XX", TimexType.SET),
        ("PRESENT_REF", TimexType.DATE),
        ("XXXX", TimexType.DATE),
        ("XXXX-XX-XX", TimexType.DATE),
        ("XXXX-WXX", TimexType.DATE),
        ("TMO", TimexType.TIME),
        ("XXXX-XX-XXT15:00", TimexType.TIME),
    ],
)
def test_what_names_no_point_of_the_calendar_makes_no_event(value: str, kind: TimexType) -> None:
    assert events(timex("3 days", value, None, None, kind)) == []


@pytest.mark.parametrize("value", ["XXXX-06-08", "XXXX-06", "XXXX-SU", "XXXX-WXX-7"])
def test_a_date_without_its_year_makes_an_undated_event(value: str) -> None:
    (found,) = events(timex("8 June", value, None))
    assert (found.edtf, found.value) == (None, value)


def told(text: str) -> list[tuple[str | None, Precision | None, str]]:
    made = plain(text, "2024-05-15")
    found = [e for e in events_of(made, tag(made), ()) if e.told is Told.SAID]
    return [(e.edtf, e.precision, e.date.of(text)) for e in found]


def test_a_span_of_time_is_one_event() -> None:
    assert told("From May 7 to 10, 2023, they fought, and on May 8, 2023 they talked.") == [
        ("2023-05-07/2023-05-10", Precision.RANGE, "May 7 to 10, 2023"),
        ("2023-05-08", Precision.DAY, "May 8, 2023"),
    ]


def test_a_day_of_a_week_or_span_that_is_told_for_its_own_sake_stays() -> None:
    assert told("It was planned last week, and the talks failed on May 6.") == [
        ("2024-05-06/2024-05-12", Precision.WEEK, "last week"),
        ("2024-05-06", Precision.DAY, "May 6"),
    ]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("He visited the city from January 3 to 5 this year.", "2024-01-03/2024-01-05"),
        ("Last year, the ministers met in March.", "2023-03"),
        ("They met on May 3 in 2024.", "2024-05-03"),
        ("They met last week, on Monday.", "2024-05-06"),
        ("A day earlier, on Tuesday, the army had fired.", "2024-05-14"),
    ],
)
def test_what_only_names_the_year_of_another_date_makes_no_event(text: str, edtf: str) -> None:
    assert [found for found, _, _ in told(text)] == [edtf]


def test_a_year_told_for_its_own_sake_stays_beside_its_month() -> None:
    text = "Exports fell in 2023, the bank said, as they had in October 2023."
    assert [found for found, _, _ in told(text)] == ["2023", "2023-10"]


def test_an_event_names_the_entities_of_its_sentence_once_and_no_amount() -> None:
    text = "Ann Lee and Lee paid $5 in May. Bo Wei slept."
    found = events(
        timex("May", "2024-05", "2024-05", Precision.MONTH, text=text),
        mentions=(
            mention("Ann Lee", "Ann Lee", text=text),
            Mention(12, 15, Kind.PERSON, "Ann Lee", MentionHow.ALIAS, "test"),
            mention("$5", "5 USD", Kind.AMOUNT, text=text),
            mention("Bo Wei", "Bo Wei", text=text),
        ),
        text=text,
    )
    assert [e.entities for e in found] == [("Ann Lee",)]


def test_a_date_outside_every_sentence_makes_no_event() -> None:
    text = "MADRID 8 June The dam opened."
    opened = replace(article(text), sentences=(Span(14, len(text)),))
    assert events_of(opened, (timex("8 June", "2024-06-08", "2024-06-08", text=text),), ()) == ()


def test_half_a_year_holds_a_quarter_and_is_told_beside_it() -> None:
    text = "In 2019, in the second half of that year and in its third quarter, prices fell."
    assert [found for found, _, _ in told(text)] == ["2019-41", "2019-35"]


@pytest.mark.parametrize(("between", "stays"), [(0, False), (20, True)])
def test_only_a_date_nearby_takes_a_year_for_its_own(between: int, stays: bool) -> None:
    text = "x" * 200
    year = Timex(0, 4, TimexType.DATE, "2019", "2019", Precision.YEAR, DateHow.EXPLICIT, "test")
    dates = [year]
    for number in range(1, between + 1):
        day = f"1990-01-{number:02d}"
        at = 5 * number
        dates.append(replace(year, start=at, end=at + 4, value=day, edtf=day, precision=None))
    june = replace(year, start=190, end=194, value="2019-06", edtf="2019-06")
    dates.append(replace(june, precision=Precision.MONTH, how=DateHow.NEIGHBOUR))
    found = [event.edtf for event in events(*dates, text=text)]
    assert ("2019" in found) is stays


def test_an_article_that_says_when_it_appeared_is_an_event_of_that_day() -> None:
    text = "A dam opens\n\nThe dam is open."
    made = replace(
        article(text),
        title=Title("A dam opens", TitleHow.STATED, 0, 11),
        published=Published("2024-06-09", PublishedHow.STATED, 3, 5),
    )
    (found,) = events_of(made, (), ())
    assert (found.edtf, found.told, found.kind) == (
        "2024-06-09",
        Told.PUBLICATION,
        DateKind.PUBLICATION,
    )
    assert Span(found.start, found.end).of(text) == "A dam opens"
    assert not found.is_stated


def test_an_article_without_a_title_in_its_text_appears_with_its_first_sentence() -> None:
    made = replace(article(TEXT), published=Published("2024-06"))
    found = events_of(made, (), ())[0]
    assert Span(found.start, found.end) == made.sentences[0]
    assert found.precision is Precision.MONTH


@pytest.mark.parametrize("value", [None, "2024-13", "soon"])
def test_an_article_that_appeared_nobody_knows_when_is_no_event(value: str | None) -> None:
    assert events_of(replace(article(TEXT), published=Published(value)), (), ()) == ()


@pytest.mark.parametrize(
    ("how", "edtf", "kind"),
    [
        (DateHow.EXPLICIT, "2024", DateKind.WRITTEN),
        (DateHow.RELATIVE, "2024", DateKind.COUNTED),
        (DateHow.OPEN, None, DateKind.UNDATED),
    ],
)
def test_the_kind_of_a_date_says_how_it_is_known(
    how: DateHow, edtf: str | None, kind: DateKind
) -> None:
    event = Event(0, 1, edtf, "2024", None, how, Span(0, 1), ())
    assert (event.kind, event.known) == (kind, how.value)
