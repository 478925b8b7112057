"""What the reader's screen does for entities: their list, their pages, their cards, their walk."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on, work
from textual.events import DescendantFocus
from textual.message import Message

from tui.articles.model import Span
from tui.loading import CollectionComplete
from tui.screens.correcting import CorrectingScreen
from tui.screens.leading import ToQuery
from tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.collection.entities.names import Name
    from tui.collection.entities.profile import Profile
    from tui.collection.entities.table import EntityTable
    from tui.collection.selection import Selection
    from tui.dates.model import Timex
    from tui.entities.model import Mention
    from tui.screens.entity_card import Wish
    from tui.state.trail import Stop
    from tui.widgets.context_column import ArticleRow, ContextColumn
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
class RelatedFound(Message):
    """It is known which articles are related to one."""

    key: int
    rows: "Sequence[ArticleRow]"


@dataclass
class CardReady(Message):
    """What a card tells of an entity is at hand; ``mention`` is the one it was asked at."""

    profile: "Profile"
    key: int
    mention: "Mention | None"


class EntityViews(CorrectingScreen):
    """A screen with an open article that leads to the entities it mentions."""

    def relate(self, key: int) -> None:
        """Find out which articles are related to the open one, where that is shown."""
        if self._article.context.display:
            self._find_related(key)

    @work(thread=True, exclusive=True, group="related")
    def _find_related(self, key: int) -> None:
        from tui.collection.related import related
        from tui.dates.edtf import shown_published
        from tui.widgets.context_column import ArticleRow

        if self.collection is None:
            return
        rows: list[ArticleRow] = []
        for each in related(self.collection, key):
            head = self.collection.head(each.key)
            date = shown_published(head.published)
            rows.append(ArticleRow(each.key, date, head.title or head.file))
            rows.append(ArticleRow(each.key, "", ", ".join(each.shared), is_reason=True))
        self.post_message(RelatedFound(key, rows))

    @on(RelatedFound)
    def _show_related(self, message: RelatedFound) -> None:
        if message.key == self._key:
            self._article.context.show_related(message.rows)

    def on_context_column_article_chosen(self, message: "ContextColumn.ArticleChosen") -> None:
        """Read a related article; going back leads to this one."""
        message.stop()
        self._settle()
        self.read_at(message.key, Span(0, 0))

    def action_about(self) -> None:
        """Go to what the article speaks of; on a narrow screen it is shown for that long."""
        if self._article.context.has_focus:
            self.set_focus(self._article.pane)
            return
        self.add_class("-context")
        self.set_focus(self._article.context)
        if self._key is not None:
            self._find_related(self._key)

    @on(DescendantFocus)
    def _put_context_away(self, event: DescendantFocus) -> None:
        if event.widget.id != "context":
            self.remove_class("-context")

    def _settle(self) -> None:
        """Note that the reader has come to the open article to read it."""
        raise NotImplementedError

    def read_at(self, key: int, span: "Span") -> None:
        """Read an article where ``span`` stands."""
        raise NotImplementedError

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
        if context.has_focus and context.entity is not None:
            self._prepare_card(context.entity, None)
        elif isinstance(target, Mention) and target.kind is not Kind.AMOUNT:
            self._article.pane.reach(target)
            self._prepare_card(Name(target.kind, target.name), target)
        elif isinstance(target, Timex):
            self._article.pane.reach(target)
            self._explain_date(target)
        elif target is not None:
            self._article.pane.reach(target)
        else:
            self.app.bell()

    def _explain_date(self, timex: "Timex") -> None:
        from tui.screens.date_card import date_card

        if self.collection is not None and self._key is not None:
            self.app.push_screen(date_card(self.collection.understood(self._key), timex))

    @work(thread=True, exclusive=True, group="entities")
    def _prepare_card(self, name: "Name", mention: "Mention | None") -> None:
        profile, key = self._profile(name), self._key
        if profile is not None and key is not None:
            _ = profile.told_of
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
        else:
            self._step_entity(card.profile.name, card.mention, forward=True)

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
            self._step_entity(Name(target.kind, target.name), here, forward)

    def _step_entity(self, name: "Name", here: "Mention | None", forward: bool) -> None:
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
