"""One text through the whole chain: article, dates, mentions, events."""

from dataclasses import dataclass

from tui.articles.model import Article
from tui.dates.model import Timex
from tui.entities.model import Mention
from tui.timeline.model import Event


@dataclass(frozen=True, slots=True)
class Understood:
    """An article with all that was found in it, every list in order of offset."""

    article: Article
    dates: tuple[Timex, ...]
    mentions: tuple[Mention, ...]
    events: tuple[Event, ...]
