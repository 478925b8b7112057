"""One text through the whole chain: article, dates, mentions, events."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tui.articles.model import Article, Hints
from tui.dates.model import Timex
from tui.dates.order import Order
from tui.entities.model import Mention, OwnEntities
from tui.timeline.model import Event

if TYPE_CHECKING:
    from tui.articles.files import Document


@dataclass(frozen=True, slots=True)
class Understood:
    """An article with all that was found in it, every list in order of offset."""

    article: Article
    dates: tuple[Timex, ...]
    mentions: tuple[Mention, ...]
    events: tuple[Event, ...]


def understand(
    document: "Document", hints: Hints, own: OwnEntities, *, text_only: bool = False
) -> Understood:
    """Find in a text all that can be found; ``hints`` and ``own`` overrule what is detected.

    With ``text_only`` what its sentences say is left out: dates, mentions and events.
    """
    # The app imports this module for its classes before the first paint; the rules come after it.
    from tui.articles.article import date_dateline, make_article
    from tui.articles.mojibake import mended
    from tui.dates.publication import place_in_time
    from tui.dates.said import laid_over
    from tui.dates.tagger import tag
    from tui.entities.recognise import recognise
    from tui.timeline.events import events_of

    order = _order(hints.habits.day_first)
    article = date_dateline(place_in_time(make_article(document, hints), order))
    if text_only:
        return Understood(article, (), (), ())
    read = replace(article, text=mended(article.text))
    dates, problems = laid_over(article.text, tag(read, order), hints.dates)
    article = replace(article, problems=(*article.problems, *problems))
    mentions = recognise(read, own, taken=dates)
    return Understood(article, dates, mentions, events_of(article, dates, mentions))


def _order(day_first: bool | None) -> Order | None:
    if day_first is None:
        return None
    return Order.DAY_FIRST if day_first else Order.MONTH_FIRST
