from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from rich.text import Text

from tests.screens.conftest import Opened, settle
from tui.articles.files import Document
from tui.articles.model import Hints
from tui.collection.collection import Collection
from tui.collection.understand import Understood, understand
from tui.dates.model import Timex
from tui.entities.model import OwnEntities
from tui.screens.card import Card, Section
from tui.screens.date_card import LONGEST, date_card, event_card
from tui.screens.timeline import TimelineScreen
from tui.timeline.grouping import Grouped
from tui.timeline.model import TimelineEvent, Told
from tui.widgets.event_rows import EventList
from tui.widgets.reading_pane import ReadingPane

CALL = """\
A call about a ceasefire

April 29, 2025

MADRID, April 27 -- Foreign Minister Wang Yi spoke with Ishaq Dar on Sunday. They greeted envoys.

Talks were held from May 7 to 10, 2024. They are due on 21 May.
"""
RAIN = """\
Rain

It rained for long in the hills of the north on 3 May 2024, and the river rose above the bridge.
"""


def understood(text: str = CALL) -> Understood:
    return understand(Document(Path("call.txt"), "call.txt", text), Hints(), OwnEntities())


def words(card: Card) -> dict[str, str]:
    """Return what a card says under each heading."""

    def plain(section: Section) -> str:
        assert isinstance(section.body, Text)
        return section.body.plain

    return {section.heading: plain(section) for section in card.sections}


def of_words(made: Understood, expression: str) -> dict[str, str]:
    text = made.article.text
    return words(date_card(made, next(each for each in made.dates if each.of(text) == expression)))


def told(made: Understood) -> Sequence[TimelineEvent]:
    collection = Collection("x")
    collection.add([made])
    return collection.events(collection.keys()[0])


def test_a_date_is_told_with_its_words_its_reason_and_what_it_rests_on() -> None:
    card = of_words(understood(), "Sunday")
    assert card["2025-04-27"].startswith("“Sunday” counts on from 2025-04-27") or card[
        "2025-04-27"
    ].startswith("“Sunday” counts from 2025-04-27, the dateline's date")
    assert "TIMEX3 DATE 2025-04-27" in card["2025-04-27"]
    assert card["sentence"].startswith("Foreign Minister Wang Yi spoke")
    assert card["rests on"].startswith("MADRID, April 27")
    assert "A call about a ceasefire" in card["article"]
    assert "Appeared 2025-04-29, as stated." in card["article"]
    assert "count from 2025-04-27" in card["article"]


def test_what_rests_on_nothing_says_no_more_than_that_it_is_complete() -> None:
    card = of_words(understood(RAIN), "3 May 2024")
    assert "says its whole date" in card["2024-05-03"]
    assert "rests on" not in card


def test_an_event_of_a_span_of_time_explains_both_of_its_ends() -> None:
    made = understood()
    (event,) = [each for each in told(made) if "/" in (each.event.edtf or "")]
    headings = [section.heading for section in event_card(made, event).sections]
    assert headings == ["2024-05-07", "sentence", "2024-05-10", "article"]


def test_an_inherited_date_is_explained_by_the_one_it_is_from() -> None:
    made = understood()
    (event,) = [each for each in told(made) if each.event.told is Told.INHERITED]
    card = words(event_card(made, event))
    assert card["2025-04-27, inherited"].startswith("They greeted envoys.")
    assert "“Sunday”" in card["2025-04-27"]


def test_a_publication_is_explained_by_how_it_is_known() -> None:
    made = understood()
    (event,) = [each for each in told(made) if each.event.told is Told.PUBLICATION]
    assert "as stated" in words(event_card(made, event))["article"]


def test_hostile_texts_of_any_length_are_drawn_harmless() -> None:
    made = understood(
        f"A\x1b[31m title\n\nOn 3 May 2024 it \x1b[31m {'rained and ' * 5000} more.\n"
    )
    for each in words(date_card(made, made.dates[0])).values():
        assert "\x1b" not in each
        assert len(each) <= LONGEST + 200


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_key_on_the_timeline_explains_the_date(
    opened: Opened, size: tuple[int, int]
) -> None:
    async with opened(size=size) as pilot:
        await pilot.press("t")
        await settle(pilot)
        await pilot.press("g", "j", "i")
        await settle(pilot)
        card = pilot.app.screen
        assert isinstance(card, Card)
        assert "1951-05-21" in words(card)
        await pilot.press("escape")
        await settle(pilot)
        assert pilot.app.screen is not card


def test_an_article_without_a_source_is_told_by_its_file() -> None:
    made = understood()
    bare = replace(made, article=replace(made.article, source=None))
    assert "call.txt" in of_words(bare, "Sunday")["article"]


async def test_the_timeline_opens_at_the_date_that_the_reader_went_to(opened: Opened) -> None:
    async with opened() as pilot:
        reading = pilot.app.screen.query_one(ReadingPane)
        await pilot.press("enter", "1", "2", "3", "4", "6", *"mmmm")
        await settle(pilot)
        target = reading.scene.current_target
        assert isinstance(target, Timex)
        await pilot.press("t")
        await settle(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, TimelineScreen)
        row = screen.query_one(EventList).cursor
        event = screen.timeline.event(Grouped(screen.timeline, screen.zoom).first_event_at(row))
        assert event.event.date.start <= target.start < event.event.date.end
