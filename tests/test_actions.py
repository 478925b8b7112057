import re
from pathlib import Path

import pytest
from textual.binding import Binding
from textual.dom import DOMNode

from tui.actions import ACTIONS, Action, View, actions, clashes, markdown_table
from tui.app import DatelineApp
from tui.screens.card import Card
from tui.screens.choosing import ChoiceScreen
from tui.screens.corrections import CorrectionsScreen, Preview
from tui.screens.entities import EntitiesScreen
from tui.screens.entity import EntityScreen
from tui.screens.entity_card import EntityCard
from tui.screens.exporting import PathInput
from tui.screens.picking import PickLines
from tui.screens.prompting import PromptInput
from tui.screens.reader import ReaderScreen
from tui.screens.saved import SavedScreen
from tui.screens.timeline import TimelineScreen
from tui.widgets.entity_list import EntityList
from tui.widgets.facet_panel import FacetList
from tui.widgets.filter_input import FilterInput
from tui.widgets.find_bar import FindInput
from tui.widgets.name_input import NameInput
from tui.widgets.query_input import QueryInput
from tui.widgets.reading_pane import ReadingPane
from tui.widgets.virtual_list import VirtualList

HOMES: dict[View, type[DOMNode]] = {
    View.APP: DatelineApp,
    View.READER: ReaderScreen,
    View.READING: ReadingPane,
    View.QUOTING: ReadingPane,
    View.LIST: VirtualList,
    View.SEARCH: QueryInput,
    View.NAME: NameInput,
    View.SAVED: SavedScreen,
    View.FACETS: FacetList,
    View.FILTER: FilterInput,
    View.FIND: FindInput,
    View.TIMELINE: TimelineScreen,
    View.ENTITIES: EntitiesScreen,
    View.MARKING: EntityList,
    View.ENTITY: EntityScreen,
    View.ENTITY_CARD: EntityCard,
    View.CARD: Card,
    View.PROMPT: PromptInput,
    View.PICKING: PickLines,
    View.CORRECTIONS: CorrectionsScreen,
    View.PREVIEW: Preview,
    View.EXPORT: PathInput,
    View.CHOICE: ChoiceScreen,
}

README = Path(__file__).resolve().parents[1] / "README.md"


def test_every_view_has_a_home() -> None:
    assert set(HOMES) == set(View)


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_the_home_of_an_action_binds_it_and_can_do_it(action: Action) -> None:
    home = HOMES[action.view]
    bound = {binding.id for binding in home.BINDINGS if isinstance(binding, Binding)}
    assert action.id in bound
    assert callable(getattr(home, f"action_{action.method.partition('(')[0]}", None))


@pytest.mark.parametrize("home", dict.fromkeys(HOMES.values()))
def test_a_home_binds_nothing_that_is_not_declared(home: type[DOMNode]) -> None:
    bound = [binding.id for binding in home.BINDINGS if isinstance(binding, Binding)]
    declared = [action.id for view in View if HOMES[view] is home for action in actions(view)]
    assert sorted(map(str, bound)) == sorted(declared)


def test_ids_are_unique() -> None:
    ids = [action.id for action in ACTIONS]
    assert len(ids) == len(set(ids))


def test_no_key_means_two_things_in_one_place() -> None:
    assert clashes({}) == []


def test_a_key_that_settings_give_twice_is_named_with_both_actions() -> None:
    assert clashes({"reader.find": "t"}) == [("t", ("reader.find", "reader.timeline"))]
    assert clashes({"reader.find": "ctrl+f"}) == []


def test_the_readme_lists_every_key() -> None:
    written = re.search(r"<!-- keys -->\n(.*?)\n<!-- /keys -->", README.read_text("utf-8"), re.S)
    assert written is not None
    assert written[1].strip() == markdown_table()
