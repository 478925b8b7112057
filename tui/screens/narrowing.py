"""Adding to the query what the reader is at: a name, a date, or what the open article has."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.screens.going import GoingScreen

if TYPE_CHECKING:
    from tui.dates.model import Timex
    from tui.entities.model import Mention

MOST_NAMES = 6
"""How many of an article's names are offered, those it mentions most."""


class NarrowingScreen(GoingScreen):
    """A screen with an open article that can narrow the query by it."""

    def action_narrow(self) -> None:
        """Add what the reader is at to the query, else one of the things the article has."""
        from tui.query.rewriting import narrowed
        from tui.screens.choosing import ChoiceScreen

        query = self._narrowed_here()
        if query is not None:
            self.ask_instead(query)
            return
        offers = list(self._offers())
        if not offers:
            self.app.bell()
            return

        def add(term: str | None) -> None:
            if term is not None:
                self.ask_instead(narrowed(self.query_bar.query_text, term))

        self.app.push_screen(ChoiceScreen("Select only articles with", offers), add)

    def _narrowed_here(self) -> str | None:
        """Return the query with the name or date that the reader is at, None where that is none."""
        from tui.collection.entities.names import Name
        from tui.collection.entities.profile import query_for
        from tui.dates.model import Timex
        from tui.entities.model import Kind
        from tui.query.rewriting import narrowed

        query, context = self.query_bar.query_text, self._article.context
        if context.has_focus:
            if context.entity is not None:
                return narrowed(query, query_for(context.entity))
            return None if context.date is None else _dated(query, context.date)
        target = self._article.pane.target
        if isinstance(target, Timex):
            return _dated(query, target)
        if target is None or target.kind is Kind.AMOUNT:
            return None
        return narrowed(query, query_for(Name(target.kind, target.name)))

    def _offers(self) -> Iterator[str]:
        """Yield terms that select the open article: its source, its month, its names."""
        from tui.collection.entities.names import Name
        from tui.collection.entities.profile import query_for
        from tui.entities.model import Kind
        from tui.query.periods import parse
        from tui.query.rewriting import term_of

        if self._key is None or self.collection is None:
            return
        head = self.collection.head(self._key)
        if head.source is not None:
            yield term_of("source", head.source)
        for length in (len("2025-05"), len("2025")):
            period = (head.published.value or "")[:length]
            if len(period) == length and parse(period) is not None:
                yield term_of("published", period)
        mentions: list[Mention] = [
            each for each in self.collection.mentions(self._key) if each.kind is not Kind.AMOUNT
        ]
        named = Counter(Name(each.kind, each.name) for each in mentions)
        for name, _ in named.most_common(MOST_NAMES):
            yield query_for(name)


def _dated(query: str, timex: "Timex") -> str | None:
    from tui.dates.edtf import bounds
    from tui.query.periods import Days
    from tui.query.rewriting import dated

    return None if timex.edtf is None else dated(query, Days(*bounds(timex.edtf)))
