"""A page of which a reader takes passages along: chosen by keys or mouse, or the one gone to."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.message import Message
from textual.selection import Selection

from tui.actions import View, actions
from tui.articles.model import Span
from tui.widgets.page import Paragraph
from tui.widgets.page_view import PageView
from tui.widgets.passages import Passage, Units, passage_at

QUOTING = frozenset(action.method for action in actions(View.QUOTING))


class QuotingView(PageView):
    """Chooses sentences, or lines, by keys; a selection by the mouse takes their place."""

    sentences: Sequence[Span] = ()
    """What is chosen by; where they are none, it is lines."""

    @dataclass
    class Chose(Message):
        """The reader chose ``count`` sentences or other passages; none any more if it is 0."""

        count: int

    class CopyWanted(Message):
        """The reader wants to take along what is chosen."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._passage: Passage | None = None
        self.led: Span | None = None
        """What the reader was led to last: a highlight, a match, or a passage pointed at."""

    @property
    def is_quoting(self) -> bool:
        """Whether sentences are being chosen by keys."""
        return self._passage is not None

    @property
    def place(self) -> int:
        """The character that the reader is at: what was led to, else the top of the pane."""
        led = self._led_in_view()
        return self.position if led is None else led.start

    @property
    def quoted(self) -> Span | None:
        """What would be taken along: what is chosen, else the passage led to while it is in view.

        A highlight and a match stand for their sentence.
        """
        return self.chosen() or self._passage_led_to()

    def chosen(self) -> Span | None:
        """Return the part of the text that is chosen by keys or selected by the mouse."""
        return super().chosen() if self._passage is None else self._passage.span

    def lay_out(self, paragraphs: Sequence[Paragraph], top: int) -> None:
        """Show other paragraphs; what was chosen among those before is no more."""
        self.stop_quoting()
        super().lay_out(paragraphs, top)

    def quote_from_here(self) -> bool:
        """Choose the sentence the reader is at, else the first in view; tell whether one is."""
        led = self._led_in_view()
        passage = passage_at(self._units(), self.position if led is None else led.start)
        if passage is None:
            return False
        if led is None and not self.in_view(passage.edge):
            # Its beginning is above the view.
            passage = passage.next_one()
        self._choose(passage)
        return True

    def stop_quoting(self) -> None:
        """Choose nothing any more."""
        if self._passage is not None:
            self._passage = None
            self.refresh()
            self.refresh_bindings()

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw what the mouse selects, in the place of what keys chose."""
        if self._passage is not None and selection is not None:
            self.action_leave()
        super().selection_updated(selection)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Give the keys to the choosing for as long as it lasts."""
        if action in QUOTING:
            return self.is_quoting
        return super().check_action(action, parameters)

    def action_copy(self) -> None:
        """Copy the chosen sentences with their citation."""
        self.post_message(self.CopyWanted())

    def action_down(self) -> None:
        """Take in the next sentence."""
        if self._passage is not None:
            self._choose(self._passage.drawn(1))

    def action_up(self) -> None:
        """Leave the last one out again, or take in the one before."""
        if self._passage is not None:
            self._choose(self._passage.drawn(-1))

    def action_paragraph_down(self) -> None:
        """Take in all down to the end of the paragraph, or of the next."""
        if self._passage is not None:
            self._choose(self._passage.drawn_by_paragraph(1))

    def action_paragraph_up(self) -> None:
        """Take in all up to the beginning of the paragraph, or of the one before."""
        if self._passage is not None:
            self._choose(self._passage.drawn_by_paragraph(-1))

    def action_leave(self) -> None:
        """Choose nothing."""
        self.stop_quoting()
        self._tell(0)

    def _choose(self, passage: Passage) -> None:
        self._passage = passage
        if self.text_selection is not None:
            self.screen.clear_selection()
        self.refresh()
        self.follow(passage.edge)
        self._tell(passage.count)

    def _tell(self, count: int) -> None:
        self.refresh_bindings()
        self.post_message(self.Chose(count))

    def _units(self) -> Units:
        return Units(self.scene.text, self.paragraphs, self.sentences)

    def _led_in_view(self) -> Span | None:
        return self.led if self.led is not None and self.in_view(self.led) else None

    def _passage_led_to(self) -> Span | None:
        led = self._led_in_view()
        if led is None or led == self.scene.pointed:
            return led
        around = passage_at(self._units(), led.start)
        return None if around is None else around.span
