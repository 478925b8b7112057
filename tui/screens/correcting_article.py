"""What a reader can correct of an article, asked step by step: title, dates, source, lines."""

from collections.abc import Callable, Coroutine
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from textual.screen import Screen

from tui.articles.labels import digest_of, line_starts
from tui.articles.model import Label, SaidDate, Span
from tui.articles.visible import visible
from tui.articles.written_dates import find_written_dates
from tui.collection.correcting import Change
from tui.collection.declared.model import is_date
from tui.dates.edtf import bounds, shown_published
from tui.dates.said import saying
from tui.screens.choosing import ChoiceScreen
from tui.screens.picking import Picked, PickLines
from tui.screens.prompting import Prompt
from tui.state.corrections import (
    ArticleCorrection,
    DateIs,
    LinesAre,
    PublishedIs,
    SourceIs,
    TitleIs,
)

if TYPE_CHECKING:
    from tui.collection.correcting import Corrections
    from tui.collection.entities.names import Name
    from tui.collection.head import Head
    from tui.dates.model import Timex
    from tui.widgets.reading_pane import ReadingPane

MOST_SOURCES = 8


class ArticleQuestions:
    """The questions about one article."""

    NAME: Final = Change()
    """The answer that it is the name that is wrong."""

    def __init__(
        self,
        screen: Screen[Any],
        corrections: "Corrections",
        head: "Head",
        pane: "ReadingPane",
    ) -> None:
        self._screen, self._corrections, self._head = screen, corrections, head
        self._pane = pane

    async def ask(self, name: "Name | None", date: "Timex | None") -> Change | None:
        """Ask what is wrong, then what is right; ``name`` or ``date`` is what the reader is at."""
        head = self._head
        ways: list[tuple[str, Callable[[], Coroutine[Any, Any, Change | None]]]] = []
        if name is not None:
            ways.append((f"the name: {name.text} ({name.kind}) …", self._answer(self.NAME)))
        if date is not None and (said := self._said_of(date)) is not None:
            words = visible(f"“{said.words}” in the text")
            ways += [
                (f"{words}: {date.edtf or 'names no day'} …", partial(self._date, said, date.edtf)),
                (f"{words} is no date", self._answer(self._dated(said, None))),
            ]
        ways += [
            (f"title: {head.title or 'none'} …", self._title),
            (f"date: {shown_published(head.published) or 'none'} …", self._published),
            (f"source: {head.source or 'none'} …", self._source),
            ("what a passage is: body, caption, boilerplate …", self._lines),
        ]
        for each in self._corrections.all:
            if isinstance(each, ArticleCorrection) and each.file == head.file:
                undo = self._answer(Change(drop=(each,)))
                ways.append((f"undo: {each.in_words()}", undo))
        chosen = await self._screen.app.push_screen_wait(
            ChoiceScreen("Correct", [label for label, _ in ways])
        )
        return None if chosen is None else await dict(ways)[chosen]()

    @staticmethod
    def _answer(change: Change) -> Callable[[], Coroutine[Any, Any, Change | None]]:
        async def answer() -> Change:
            return change

        return answer

    async def _title(self) -> Change | None:
        def judge(typed: str) -> tuple[bool, str]:
            return True, "" if typed.strip() else "Nothing here: it has no title."

        prompt = Prompt("The title is", self._head.title or "", judge)
        title = await self._screen.app.push_screen_wait(prompt)
        return None if title is None else self._add(TitleIs(self._head.file, title or None))

    async def _published(self) -> Change | None:
        prompt = Prompt("It was published on", self._head.published.value or "", judge_date)
        typed = await self._screen.app.push_screen_wait(prompt)
        if typed is None:
            return None
        return self._add(PublishedIs(self._head.file, as_edtf(typed) if typed else None))

    def _said_of(self, date: "Timex") -> SaidDate | None:
        """Return what can be said of a date in the text; None where it has no words of its own."""
        article = self._pane.article
        return saying(article.text, Span(date.start, date.end), None) if article else None

    async def _date(self, said: SaidDate, known: str | None) -> Change | None:
        def judge(typed: str) -> tuple[bool, str]:
            return judge_date(typed) if typed.strip() else (True, "Nothing here: it is no date.")

        prompt = Prompt(visible(f"“{said.words}” is"), known or "", judge)
        typed = await self._screen.app.push_screen_wait(prompt)
        return None if typed is None else self._dated(said, as_edtf(typed) if typed else None)

    def _dated(self, said: SaidDate, date: str | None) -> Change:
        return self._add(DateIs(self._head.file, said.line, said.words, said.nth, date))

    async def _source(self) -> Change | None:
        counts = self._corrections.collection.source_counts()

        def judge(typed: str) -> tuple[bool, str]:
            return True, "" if typed.strip() else "Nothing here: it has no source that is known."

        def suggest(typed: str) -> list[str]:
            words = typed.casefold().split()
            names = (name for name, _ in counts.most_common() if name != typed)
            fit = (name for name in names if all(word in name.casefold() for word in words))
            return list(fit)[:MOST_SOURCES]

        prompt = Prompt("It is from", self._head.source or "", judge, suggest)
        source = await self._screen.app.push_screen_wait(prompt)
        return None if source is None else self._add(SourceIs(self._head.file, source or None))

    async def _lines(self) -> Change | None:
        picked: Picked | None = await self._screen.app.push_screen_wait(PickLines(self._pane))
        article = self._pane.article
        if picked is None or article is None:
            return None
        starts = line_starts(article.text)
        digest = digest_of(article.text, starts, picked.first, picked.last)
        file = self._head.file
        return self._add(LinesAre(file, picked.first, picked.last, Label(picked.label), digest))

    def _add(self, correction: ArticleCorrection) -> Change:
        return Change((correction,))


def as_edtf(typed: str) -> str | None:
    """Return the date that was typed, in EDTF or as texts write dates; None where it is none."""
    words = typed.strip()
    if is_date(words):
        return words
    found = list(find_written_dates(words, 0, len(words)))
    if len(found) == 1 and (found[0].start, found[0].end) == (0, len(words)):
        return found[0].edtf
    return None


def judge_date(typed: str) -> tuple[bool, str]:
    """Tell whether a date can be taken, and how it is understood."""
    if not typed.strip():
        return True, "Nothing here: it has no date that is known."
    edtf = as_edtf(typed)
    if edtf is None:
        return False, "Write 2025-04-29, 2025-04, 2025, 2026-01-03/2026-01-05, or April 29, 2025."
    notes = [] if edtf == typed.strip() else [f"understood as {edtf}"]
    today = date.today()
    if bounds(edtf)[0] > today.year * 10_000 + today.month * 100 + today.day:
        notes.append("this is still to come")
    return True, ", ".join(notes)
