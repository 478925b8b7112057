from dataclasses import replace

from tests.timeline.build import Kept, table_of, timeline_of, told
from tui.articles.model import Span
from tui.dates.model import DateHow
from tui.timeline.chronicle import Chronicle
from tui.timeline.model import SAID, DateKind, Told
from tui.timeline.timeline import Timeline

EVENTS = [
    told("2025-04-02", "Ann met Bo.", article=1, entities=("Ann", "Bo")),
    told("2025-04-01", "Ann slept.", article=1, start=50, entities=("Ann",), how=DateHow.RELATIVE),
    told("2025-04-01", "It rained.", article=2, known=Told.INHERITED),
    told("2025-04-29", "A report.", article=2, known=Told.PUBLICATION),
    told(None, "Bo slept.", article=3, entities=("Bo",)),
    told("2025-04-02", "Ann met Bo.", article=4, entities=("Ann", "Bo")),
]


def sentences(timeline: Timeline) -> list[str]:
    return [event.sentence for event in timeline]


def test_events_stand_in_order_of_time_those_without_a_date_last() -> None:
    timeline = timeline_of(EVENTS)
    assert sentences(timeline) == [
        "It rained.",
        "Ann slept.",
        "Ann met Bo.",
        "A report.",
        "Bo slept.",
    ]
    assert (len(timeline), timeline.dated, timeline.undated, timeline.articles) == (5, 4, 1, 4)
    assert [(run.date.shown, run.first, run.count) for run in timeline.runs] == [
        ("2025-04-01", 0, 2),
        ("2025-04-02", 2, 1),
        ("2025-04-29", 3, 1),
    ]


def test_kinds_of_dates_are_shown_as_they_are_wanted() -> None:
    timeline = timeline_of(EVENTS)
    assert sentences(timeline.of_kinds(SAID)) == ["Ann slept.", "Ann met Bo."]
    assert sentences(timeline.of_kinds(frozenset({DateKind.UNDATED}))) == ["Bo slept."]
    assert sentences(timeline.of_kinds(frozenset())) == []
    assert timeline.of_kinds(frozenset(DateKind)) is timeline


def test_an_entity_leaves_the_sentences_that_name_it() -> None:
    assert sentences(timeline_of(EVENTS).naming_entity("Bo")) == ["Ann met Bo.", "Bo slept."]
    assert sentences(timeline_of(EVENTS).naming_entity("Chen")) == []


def test_articles_and_dates_leave_theirs() -> None:
    timeline = timeline_of(EVENTS)
    assert sentences(timeline.of_articles({2, 3})) == ["It rained.", "A report.", "Bo slept."]
    assert sentences(timeline.of_dates(lambda date: date.first == 20250402)) == ["Ann met Bo."]


def test_a_telling_stands_for_its_event_where_the_first_is_not_shown() -> None:
    timeline = timeline_of(EVENTS)
    both = timeline.of_dates(lambda date: date.first == 20250402)
    assert [telling.article for telling in both.tellings(0)] == [4, 1]
    one = timeline.of_articles({1})
    assert [telling.article for telling in one.tellings(1)] == [1]


def test_the_event_nearest_to_a_place_of_an_article_is_found_also_as_a_telling() -> None:
    timeline = timeline_of(EVENTS)
    assert timeline.nearest(1, 0) == 2
    assert timeline.nearest(1, 49) == 1
    assert timeline.nearest(4, 1000) == 2
    assert timeline.nearest(9, 0) is None
    assert timeline.of_kinds(SAID).nearest(2, 0) is None


def test_a_place_within_a_date_is_that_dates_however_near_another_begins() -> None:
    span = told("2025-05-07/2025-05-10", "x" * 40, start=10)
    span = replace(span, event=replace(span.event, date=Span(10, 40)))
    timeline = timeline_of([span, told("2025-06", "y" * 10, start=42)])
    assert [timeline.nearest(1, offset) for offset in (9, 12, 38, 40, 41)] == [0, 0, 0, 1, 1]


def test_a_timeline_stays_as_it_is_when_more_is_told() -> None:
    kept = Kept(EVENTS)
    table = table_of(kept)
    chronicle = Chronicle(table)
    timeline = Timeline(chronicle, range(len(chronicle)), kept)
    table.put(9, (), {})
    table.drop(1)
    assert len(timeline) == 5
    assert [event.article for event in map(timeline.event, range(5))] == [2, 1, 4, 2, 3]
    now = Chronicle(table)
    assert sorted(set(now.articles)) == [2, 3, 4]


def test_the_newest_article_of_a_date_comes_first() -> None:
    same_day = [told("2025", f"Rain {article}.", article=article) for article in (3, 9, 5)]
    assert [event.article for event in timeline_of(same_day)] == [9, 5, 3]


def test_articles_that_say_nothing_when_they_appear_are_not_one() -> None:
    silent = [told("2025", "", article=article, known=Told.PUBLICATION) for article in (1, 2)]
    assert len(timeline_of(silent)) == 2
