"""What the reader's screen does for entities: it opens their list, their pages and their cards."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message

from tui.loading import CollectionComplete
from tui.screens.leading import ToQuery
from tui.screens.walking import WalkingScreen
from tui.widgets.key_line import key_of

if TYPE_CHECKING:
    from tui.collection.entities.names import Name
    from tui.collection.entities.profile import Profile
    from tui.collection.entities.table import EntityTable
    from tui.collection.selection import Selection
    from tui.dates.model import Timex
    from tui.entities.model import Mention
    from tui.screens.entity_card import Wish
    from tui.state.trail import Stop
    from tui.widgets.reading_pane import ReadingPane


@dataclass
class EntitiesCounted(Message):
    """The entities of the selection are counted."""

    selection: "Selection"
    table: "EntityTable"


@dataclass
class ProfileReady(Message):
    """What is told of an entity at first is at hand; ``near`` is an offset of an article."""

    profile: "Profile"
    near: tuple[int, int] | None


@dataclass
class CardReady(Message):
    """What a card tells of an entity is at hand; ``mention`` is the one it was asked at."""

    profile: "Profile"
    key: int
    mention: "Mention | None"


class EntityViews(WalkingScreen):
    """A screen with an open article that leads to the entities it mentions."""

    def action_entities(self) -> None:
        """See the entities of what is selected, or the page of the one under the cursor."""
        chosen = self._article.context.entity if self._article.context.has_focus else None
        if chosen is not None:
            self._prepare_page(chosen, None)
        else:
            self._count_entities()

    @on(CollectionComplete)
    @work(thread=True, group="sort-names")
    def _sort_names(self) -> None:
        """Sort the names while nobody waits for them."""
        if self.collection is not None:
            self.collection.entities.in_order()

    @work(thread=True, exclusive=True, group="entities")
    def _count_entities(self) -> None:
        from tui.collection.entities.table import EntityOrder

        selection = self.selection
        if selection is not None:
            table = selection.entities()
            table.listed(None, EntityOrder.MENTIONS)
            self.post_message(EntitiesCounted(selection, table))

    @on(EntitiesCounted)
    def _open_entities(self, message: EntitiesCounted) -> None:
        from tui.screens.entities import EntitiesScreen

        self.app.push_screen(EntitiesScreen(message.selection, message.table), self.follow)

    def return_to_entity(self, stop: "Stop") -> None:
        """Go back to the row of an entity's page on which a place was seen."""
        from tui.collection.entities.names import Name

        self._prepare_page(Name.from_key(stop.of), (stop.article, stop.offset))

    @work(thread=True, exclusive=True, group="entities")
    def _prepare_page(self, name: "Name", near: tuple[int, int] | None) -> None:
        profile = self._profile(name)
        if profile is not None:
            self.post_message(ProfileReady(profile, near))

    def _profile(self, name: "Name") -> "Profile | None":
        """Return what the selection tells of an entity, with what takes a question ready."""
        from tui.collection.entities.profile import Profile

        if self.selection is None:
            return None
        profile = Profile(self.selection, name)
        _ = profile.forms, profile.concordance, profile.doubts
        return profile

    @on(ProfileReady)
    def _open_page(self, message: ProfileReady) -> None:
        from tui.screens.entity import EntityScreen

        self.app.push_screen(EntityScreen(message.profile, message.near), self.follow)

    def action_card(self) -> None:
        """See the card of the entity under the cursor, or of the name or date in the text."""
        from tui.collection.entities.names import Name
        from tui.dates.model import Timex
        from tui.entities.model import Kind, Mention

        context, target = self._article.context, self._article.pane.in_sight
        if context.has_focus:
            if context.entity is not None:
                self._prepare_card(context.entity, None)
            else:
                self.app.bell()
        elif isinstance(target, Mention) and target.kind is not Kind.AMOUNT:
            self._article.pane.reach(target)
            self._prepare_card(Name(target.kind, target.name), target)
        elif isinstance(target, Timex):
            self._article.pane.reach(target)
            self._explain_date(target)
        elif target is not None:
            self._article.pane.reach(target)
            self.say(self._article.explained)
        else:
            self.app.bell()
            self.say(f"No name or date is here: {key_of(self, 'reader.next-mention')} goes to one.")

    def _explain_date(self, timex: "Timex") -> None:
        from tui.screens.date_card import date_card

        if self.collection is not None and self._key is not None:
            self.app.push_screen(date_card(self.collection.understood(self._key), timex))

    @work(thread=True, exclusive=True, group="entities")
    def _prepare_card(self, name: "Name", mention: "Mention | None") -> None:
        profile, key = self._profile(name), self._key
        if profile is not None and key is not None:
            self.post_message(CardReady(profile, key, mention))

    @on(CardReady)
    def _open_card(self, message: CardReady) -> None:
        from tui.screens.entity_card import EntityCard

        def go_on(wish: "Wish | None") -> None:
            if wish is not None:
                self._grant(wish, message)

        self.app.push_screen(EntityCard(message.profile, message.key, message.mention), go_on)

    def _grant(self, wish: "Wish", card: CardReady) -> None:
        from tui.collection.entities.profile import query_for
        from tui.query.rewriting import narrowed
        from tui.screens.doubting import leave_as_is
        from tui.screens.entity_card import Wish

        if wish is Wish.PAGE:
            near = (card.key, card.mention.start) if card.mention else None
            self.post_message(ProfileReady(card.profile, near))
        elif wish is Wish.ONLY:
            query = narrowed(self.query_bar.query_text, query_for(card.profile.name))
            self.follow(ToQuery(query))
        elif wish is Wish.CORRECT:
            self._correct(card)
        elif wish is Wish.SAME:
            self._take_same(card)
        elif wish is Wish.RIGHT:
            leave_as_is(self, card.profile.doubts)
        else:
            self.step_entity(card.profile.name, card.mention, forward=True)

    def _correct(self, card: CardReady) -> None:
        from tui.screens.correcting_entity import Named, correct_entity

        if self.collection is None:
            return
        named = None
        if card.mention is not None:
            article = self.collection.article(card.key)
            named = Named(" ".join(card.mention.of(article.text).split()), article.file)
        correct_entity(self, self.collection, card.profile.name, named)

    def _take_same(self, card: CardReady) -> None:
        from tui.screens.doubting import take_answer

        if self.collection is not None:
            file = self.collection.head(card.key).file
            take_answer(self, self.collection, card.profile.name, card.profile.doubts, file)

    def on_reading_pane_opened(self, message: "ReadingPane.Opened") -> None:
        """See the card of what was opened in the text."""
        message.stop()
        self.action_card()
