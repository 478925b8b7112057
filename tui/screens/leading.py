"""What a screen over the reader's leads to when it is left: a place in a text, or a query.

Such a screen is dismissed with one of these, or with None where it leads nowhere. The reader's
screen follows it, so that no screen knows another.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.articles.model import Span
    from tui.state.trail import Stop


@dataclass(frozen=True, slots=True)
class ToPlace:
    """Read an article where ``span`` stands; ``stop`` is where going back then leads."""

    article: int
    span: "Span"
    stop: "Stop"


@dataclass(frozen=True, slots=True)
class ToQuery:
    """Ask a query in place of the one that is asked.

    ``stop`` is where going back then leads, with the other query; without it, to the text.
    """

    query: str
    stop: "Stop | None" = None


Lead = ToPlace | ToQuery | None
