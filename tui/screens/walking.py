"""What the reader's screen does to go from mention to mention of one entity, through articles."""

from typing import TYPE_CHECKING

from tui.screens.context import ContextScreen
from tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from tui.collection.entities.names import Name
    from tui.entities.model import Mention


class WalkingScreen(ContextScreen):
    """A screen with an open article whose mentions are walked."""

    def action_next_of_entity(self) -> None:
        """Go to the next mention of this entity, here or in the next article."""
        self._walk_entity(forward=True)

    def action_previous_of_entity(self) -> None:
        """Go to the mention of this entity before, here or in the article before."""
        self._walk_entity(forward=False)

    def _walk_entity(self, forward: bool) -> None:
        from tui.collection.entities.names import Name
        from tui.entities.model import Kind, Mention

        pane = self._article.pane
        target = pane.in_sight
        if not isinstance(target, Mention) or target.kind is Kind.AMOUNT:
            self.query_one(StatusLine).note("No name is in sight to go on from: m goes to one.")
            self.app.bell()
            return
        # The first name in sight is gone to before it is gone on from.
        here = target if pane.target is target else None
        if here is None:
            self._reach(target)
        else:
            self.step_entity(Name(target.kind, target.name), here, forward)

    def step_entity(self, name: "Name", here: "Mention | None", forward: bool) -> None:
        """Go to the mention of an entity after ``here``, or to its first in the article."""
        mentions = self._article.mentions_of(name)
        if here is None:
            following = mentions[0] if mentions else None
        elif forward:
            following = next((each for each in mentions if each.start > here.start), None)
        else:
            following = next((each for each in reversed(mentions) if each.end <= here.start), None)
        if following is None:
            self._step_article(name, forward)
        else:
            self._reach(following)

    def _step_article(self, name: "Name", forward: bool) -> None:
        keys = self._keys_with(name)
        at = keys.index(self._key) + (1 if forward else -1) if self._key in keys else 0
        if not 0 <= at < len(keys) or self.collection is None:
            end = "last" if forward else "first"
            self.query_one(StatusLine).note(f"This is the {end} mention of {name.text}.")
            self.app.bell()
            return
        found = [
            each
            for each in self.collection.mentions(keys[at])
            if (each.kind, each.name) == (name.kind, name.text)
        ]
        if found:
            following = found[0] if forward else found[-1]
            self.read_at(keys[at], following)
            self._reach(following)

    def _keys_with(self, name: "Name") -> list[int]:
        """Return the listed articles that mention an entity, in the order of the list."""
        if self.collection is None:
            return []
        number, met = self.collection.entities.known(name.kind, name.text), self.collection.met
        if number is None:
            return []
        return [key for key in self.sidebar.keys if number in met.of(key)]

    def _reach(self, mention: "Mention") -> None:
        """Go to a mention in the open article and say where one is among all of its entity."""
        from tui.collection.entities.names import Name

        name = Name(mention.kind, mention.name)
        self._article.pane.reach(mention)
        mentions, keys = self._article.mentions_of(name), self._keys_with(name)
        places = [each.start for each in mentions]
        where = f"{places.index(mention.start) + 1} of {len(places)}"
        if self._key in keys:
            where += f" · article {keys.index(self._key) + 1} of {len(keys)}"
        self.query_one(StatusLine).note(f"{name.text} · {where}")
