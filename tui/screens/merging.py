"""Several entities that a reader takes for one: asked which name stays, then one correction."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from tui.collection.correcting import Change
from tui.collection.entities.names import Name
from tui.screens.choosing import ChoiceScreen
from tui.screens.correcting_entity import Known, want
from tui.state.corrections import EntityIs, Merged

if TYPE_CHECKING:
    from tui.collection.collection import Collection


def merge(screen: Screen[Any], collection: "Collection", names: Sequence[Name]) -> None:
    """Ask which of several names stays, and have all of them go under it."""
    shown = {f"{name.text} ({name.kind})": name for name in names}

    def choose(chosen: str | None) -> None:
        if chosen is not None:
            merged = made_one(collection, names, shown[chosen])
            want(screen, Change((merged,)))
            said = f"{merged.in_words()} now; among the corrections it can be undone."
            screen.notify(said, markup=False)

    screen.app.push_screen(ChoiceScreen("Which name stays?", list(shown)), choose)


def made_one(collection: "Collection", names: Sequence[Name], new: Name) -> Merged:
    """Return what makes ``names`` one entity, called ``new``, which is among them."""
    known = Known(collection)
    return Merged(
        tuple(
            EntityIs(name.kind, name.text, known.also(name), new.kind, new.text)
            for name in names
            if name != new
        )
    )
