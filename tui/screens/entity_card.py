"""The card of an entity at one of its mentions: who it is, how often met, why it is linked."""

from collections.abc import Iterator
from enum import Enum, auto

from rich.text import Text
from textual import on, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import Static

from tui.actions import View, bindings
from tui.articles.visible import visible
from tui.collection.entities.profile import Profile
from tui.dates.edtf import shown_published
from tui.entities.model import Mention, MentionHow
from tui.screens.card import Section
from tui.screens.over import Dialog
from tui.widgets.key_line import KeyLine
from tui.widgets.masthead import counted, from_to

MOST_DOUBTS = 5
MOST_FORMS = 12
"""Names that the card shows; the page has all."""
FOUND_HOW = {
    MentionHow.DECLARED: "declared",
    MentionHow.ALIAS: "a name that is vouched for",
    MentionHow.GAZETTEER: "known from the lists",
    MentionHow.RULE: "by rule",
    MentionHow.GUESS: "a guess",
}


class Wish(Enum):
    """What a reader wants next of the entity on a card."""

    PAGE = auto()
    ONLY = auto()
    NEXT = auto()
    SAME = auto()
    RIGHT = auto()
    CORRECT = auto()


class ToldOf(Message):
    """The dates in the sentences that name the entity are known."""


class EntityCard(Dialog[Wish | None]):
    """An entity in a few lines; dismissed with what the reader wants next of it."""

    BINDINGS = bindings(View.ENTITY_CARD)

    def __init__(self, profile: Profile, key: int, mention: Mention | None) -> None:
        """Tell of an entity in the article with this key, and of the mention if one is meant."""
        super().__init__()
        self._profile = profile
        self.sections = [*_sections(profile, key, mention)]
        self._title = Text.assemble((visible(profile.name.text), "bold"), f"  {profile.name.kind}")

    def compose(self) -> ComposeResult:
        """Lay out the sections in one column that scrolls."""
        with VerticalScroll(id="card"):
            yield Static(self._title, classes="card-body")
            for section in self.sections:
                yield Static(section.heading, classes="card-heading", markup=False)
                yield Static(section.body, classes="card-body")
        yield KeyLine()

    def on_mount(self) -> None:
        """Find out what takes a timeline, while the rest is read."""
        self._gather()

    @work(thread=True)
    def _gather(self) -> None:
        _ = self._profile.told_of
        self.post_message(ToldOf())

    @on(ToldOf)
    def _take_dates(self) -> None:
        told = self._profile.told_of
        if told is not None:
            met = self.query(".card-body").last(Static)
            met.update(f"{self.sections[-1].body}\ntold of {from_to(*told)}")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to decide what is in doubt only where something is."""
        if action in ("same", "right") and not self._profile.doubts:
            return False
        return super().check_action(action, parameters)

    def action_page(self) -> None:
        """Open the page of the entity."""
        self.dismiss(Wish.PAGE)

    def action_only(self) -> None:
        """Select only articles that mention it."""
        self.dismiss(Wish.ONLY)

    def action_next(self) -> None:
        """Go to its next mention."""
        self.dismiss(Wish.NEXT)

    def action_same(self) -> None:
        """Take for one what is perhaps the same."""
        self.dismiss(Wish.SAME)

    def action_right(self) -> None:
        """Say that what is in doubt is right as it is."""
        self.dismiss(Wish.RIGHT)

    def action_correct(self) -> None:
        """Correct it, or what it is here."""
        self.dismiss(Wish.CORRECT)

    def action_close(self) -> None:
        """Close the card."""
        self.dismiss(None)


def _sections(profile: Profile, key: int, mention: Mention | None) -> Iterator[Section]:
    article, collection = profile.collection.article(key), profile.collection
    if profile.notes:
        yield Section("note", Text(visible("\n".join(profile.notes))))
    if mention is not None:
        words = visible(" ".join(mention.of(article.text).split()))
        why = f": {visible(mention.why)}" if mention.why else ""
        yield Section("here", Text(f"“{words}”, {FOUND_HOW[mention.how]}{why}"))
    if profile.doubts:
        said = (visible(doubt.said_of(profile.name)) for doubt in profile.doubts[:MOST_DOUBTS])
        yield Section("in doubt", Text("\n".join(said)))
    forms = [f"{visible(form)} {count:,}" for form, count in profile.forms[:MOST_FORMS]]
    if len(profile.forms) > MOST_FORMS:
        forms.append(f"and {len(profile.forms) - MOST_FORMS:,} more")
    if forms:
        yield Section("named so", Text(" · ".join(forms)))
    here = 0 if profile.number is None else collection.met.times(key, profile.number)
    met = [
        f"{counted(here, 'mention')} in this article",
        f"{counted(len(profile.concordance), 'mention')} in {len(profile.keys):,} of "
        f"{counted(profile.selection.count, 'article')}",
    ]
    if profile.published is not None:
        met.append(f"published {from_to(*map(shown_published, profile.published))}")
    yield Section("met", Text("\n".join(met)))
