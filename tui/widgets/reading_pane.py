"""The open article: its text with what it speaks of, or the file as it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import reactive

from tui.actions import View, bindings
from tui.articles.model import Article, Span
from tui.collection.understand import Understood
from tui.widgets.excerpt import citation, excerpt, paragraph_at, sentence_at
from tui.widgets.highlights import Layer
from tui.widgets.line_painter import DATE, KINDS, Scene, Target
from tui.widgets.page import Role, page, raw_page
from tui.widgets.page_view import MARGIN
from tui.widgets.quoting_view import QuotingView

RAW_MARGIN = 16
"""Cells for the blocks' labels at the left of the raw text."""
RAW_NARROW = 48
"""Below this width the raw text goes without labels."""


class ReadingPane(QuotingView, can_focus=True, inherit_bindings=False):
    """Shows one article and says where the reader is in it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(View.QUOTING), *bindings(View.READING)]

    raw: reactive[bool] = reactive(False, init=False)
    """Whether the file is shown as it is."""
    kinds: reactive[frozenset[str]] = reactive(frozenset(KINDS), init=False)
    """The kinds that are highlighted and walked through."""

    @dataclass
    class Moved(Message):
        """The text was scrolled; ``fraction`` says how far, from 0 (top) to 1 (end)."""

        fraction: float

        def can_replace(self, message: Message) -> bool:
            """Let the newest stand for all that wait."""
            return isinstance(message, ReadingPane.Moved)

    @dataclass
    class MentionReached(Message):
        """A key led to a highlight: number ``index``, counted from 0, of ``total``."""

        target: Target
        index: int
        total: int

    @dataclass
    class Entered(Message):
        """The reader came into the text of ``file``: with the keyboard, or by scrolling it."""

        file: str

        def can_replace(self, message: Message) -> bool:
            """Let one stand for a flood of them."""
            return message == self

    @dataclass
    class Opened(Message):
        """The reader wants to know more of the highlight that the text is at."""

    @dataclass
    class MentionClicked(Message):
        """A highlight was clicked."""

        target: Target

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._understood: Understood | None = None
        self._opened: frozenset[int] = frozenset()

    @property
    def article(self) -> Article | None:
        """The article on show."""
        return self._understood.article if self._understood else None

    @property
    def matches(self) -> Sequence[Span]:
        """The matches that are marked."""
        return self.scene.matches.spans

    def show(self, understood: Understood | None, at: int | None = None) -> None:
        """Show an article from its top, or from the character ``at`` on.

        ``at`` may be an earlier ``position``. Matches, pointer, selection and opened folds of the
        article before are gone.
        """
        if self.is_attached and self.text_selection is not None:
            self.screen.clear_selection()
        self._understood = understood
        self._opened = frozenset()
        self.led = None
        self.sentences = understood.article.sentences if understood else ()
        self.scene = Scene(text=understood.article.text if understood else "")
        if understood and understood.article.dateline:
            self.scene.datelines = Layer([understood.article.dateline])
        self._collect_targets()
        self._build(at or 0)

    def mark(self, matches: Sequence[Span], current: int | None = None) -> None:
        """Mark matches over everything else; the one numbered ``current`` is brought into view."""
        before, here = self.scene.current_match, None if current is None else matches[current]
        if here != before and (here is not None or self.led == before):
            self.led = here
        self.scene.matches = Layer(matches)
        self.scene.current_match = here
        self.redraw()
        if current is not None:
            self._reveal(matches[current])

    def go_to(self, place: Span | int) -> None:
        """Bring a passage into view, a third down, with the pointer beside it.

        A character stands for its sentence.
        """
        if self.article is None:
            return
        span = sentence_at(self.article, place) if isinstance(place, int) else place
        self.led = self.scene.pointed = span
        self.redraw()
        self._reveal(span, always=True)

    def point(self, span: Span | None) -> None:
        """Put the pointer beside a passage and bring that into view; None takes it away."""
        self.led = self.scene.pointed = span
        self.redraw()
        if span is not None:
            self._reveal(span)

    @property
    def target(self) -> Target | None:
        """The highlight that a key or a click led to, if it is still in view."""
        current = self.scene.current_target
        return current if current is not None and self.in_view(current) else None

    def quote(self) -> str | None:
        """Return what is chosen, else the passage led to, with its citation; None without one."""
        if self.article is None:
            return None
        span = self.quoted
        words = excerpt(self.scene.text, self.paragraphs, span).strip() if span else ""
        return f"{words}\n— {citation(self.article)}\n" if words else None

    def next_mention(self) -> None:
        """Go to the next highlight: from the one reached last, if it is still in view."""
        self._walk(1)

    def previous_mention(self) -> None:
        """Go to the highlight before."""
        self._walk(-1)

    @property
    def in_sight(self) -> Target | None:
        """The highlight that the reader is at: the one led to last, if it is still in view.

        Else one in the passage led to or chosen, there the one at the match first; the first in
        view only where nothing was led to.
        """
        if self.target is not None:
            return self.target
        passage = self.quoted
        within = self.sight if passage is None else passage
        found = self.scene.targets.within(within.start, within.end)
        seen = [
            span for *_, number in found if self.in_view(span := self.scene.targets.spans[number])
        ]
        at = self.place if passage is not None else within.start
        return next((span for span in seen if span.start <= at < span.end), next(iter(seen), None))

    def reach(self, target: Target) -> None:
        """Go to a highlight; where its kind is switched off, to its sentence."""
        number = self.scene.targets.first_from(target.start)
        shown = self.scene.targets.spans[number : number + 1]
        if list(shown) == [target]:
            self._be_at(shown[0])
            self._reveal(target)
        else:
            self.scene.current_target = None
            self.go_to(target)

    def take_target(self, place: Span) -> Target | None:
        """Be at the highlight that stands in a place now, and return it; None where none does."""
        number = self.scene.targets.first_from(place.start)
        found = self.scene.targets.spans[number : number + 1]
        if not found or (found[0].start, found[0].end) != (place.start, place.end):
            return None
        self._be_at(found[0])
        return found[0]

    def action_open(self) -> None:
        """Tell that the reader wants to know more of the highlight the text is at."""
        self.post_message(self.Opened())

    def toggle_raw(self) -> None:
        """Show the file as it is, or the article again."""
        self.raw = not self.raw

    def toggle_left_out(self) -> None:
        """Open all that is folded away or, if all is open, fold it."""
        folds = frozenset(part.start for part in self.paragraphs if part.role is Role.FOLD)
        self._open(frozenset() if folds <= self._opened else folds)

    def measure(self, width: int) -> tuple[int, int]:
        """Return the margin and the measure; raw text takes what there is, beside its labels."""
        if not self.raw:
            return super().measure(width)
        margin = RAW_MARGIN if width >= RAW_NARROW else MARGIN
        return margin, max(1, width - margin - MARGIN)

    def watch_raw(self) -> None:
        """Exchange the article for the file as it is, or back."""
        self._collect_targets()
        self._build(self.position)

    def watch_kinds(self) -> None:
        """Highlight other kinds."""
        self._collect_targets()
        self.redraw()

    def moved(self) -> None:
        """Tell the screen where the reader is."""
        self.post_message(self.Moved(self.fraction))

    @on(events.Focus)
    @on(events.MouseScrollDown)
    @on(events.MouseScrollUp)
    def _enter(self) -> None:
        if self.article is not None:
            self.post_message(self.Entered(self.article.file))

    def on_click(self, event: events.Click) -> None:
        """Follow a highlight, open or close a fold; twice selects a word, thrice a paragraph."""
        meta = event.style.meta
        if self.is_quoting:
            self.action_leave()
        if event.chain == 2 and "target" in meta:
            event.prevent_default()
            self.reach(self.scene.targets.spans[meta["target"]])
            self.post_message(self.Opened())
        elif event.chain > 1:
            # Textual's own answer would be to select all of the text.
            event.prevent_default()
            self.choose_around(event)
        elif "fold" in meta:
            self._open(self._opened ^ {meta["fold"]})
        elif "target" in meta and self.chosen() is None:
            clicked = self.scene.targets.spans[meta["target"]]
            self._be_at(clicked)
            self.post_message(self.MentionClicked(clicked))

    def _be_at(self, target: Target) -> None:
        self.led = self.scene.current_target = target
        self.redraw()

    def _build(self, top: int) -> None:
        article = self.article
        if article is None:
            self.lay_out((), 0)
        else:
            self.lay_out(raw_page(article) if self.raw else page(article, self._opened), top)

    def _open(self, folds: frozenset[int]) -> None:
        self._opened = folds
        self._build(self.position)

    def _collect_targets(self) -> None:
        """Gather the highlights of the kinds that are switched on; raw text has none."""
        found: list[Target] = []
        kinds = self.kinds
        if self._understood is not None and not self.raw:
            found.extend(one for one in self._understood.mentions if one.kind in kinds)
            if DATE in kinds:
                found.extend(self._understood.dates)
        self.scene.targets = Layer(found)
        self.scene.current_target = None

    def _reveal(self, span: Span, *, always: bool = False) -> None:
        """Bring a span into view; a fold that hides it opens."""
        hiding = paragraph_at(self.paragraphs, span.start)
        if hiding is not None and hiding.role is Role.FOLD and span.start < hiding.end:
            self._open(self._opened | {hiding.start})
        self.bring(span, always=always)

    def _walk(self, step: int) -> None:
        spans = self.scene.targets.spans
        if not spans:
            return
        current = self.scene.current_target
        if current is not None and self.in_view(current):
            index = self.scene.targets.first_from(current.start) + step
        else:
            following = self.scene.targets.first_from(self.position)
            index = following if step > 0 else following - 1
        index %= len(spans)
        self._be_at(spans[index])
        self._reveal(spans[index])
        self.post_message(self.MentionReached(spans[index], index, len(spans)))
