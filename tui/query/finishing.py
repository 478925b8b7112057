"""From a query as it stands while it is typed to one that says the same when it is whole.

While a reader types, ``ceasef`` finds what begins so, ``published:202`` all that the date can yet
become. Once it is asked for good a word is a word; to go on finding the same it must be written
``ceasef*``, the date ``2020s``.
"""

from tui.query.parsing import parse
from tui.query.periods import Days, written
from tui.query.syntax import Dated, Leaf, Marked, Role


def written_out(query: str) -> str | None:
    """Return the query so that it means when whole what it means while it is typed.

    None where it does so as it stands, or where no words can say it.
    """
    typed = parse(query, typing=True)
    if typed.node == parse(query).node or not typed.asked:
        return None
    last = typed.parts[-1]
    ending = _ending(typed.asked[-1])
    if ending is None or last.role not in (Role.WORD, Role.PHRASE):
        return None
    if ending != "*":
        return query[: last.start] + ending
    is_open = last.role is Role.PHRASE and last.of(query)[-1] not in '"”'
    return query[: last.end] + '"' * is_open + ending


def _ending(leaf: Leaf) -> str | None:
    """Return how what a query asks for last is written when it is whole: a star for more of it."""
    match leaf:
        case Dated(_, period):
            return written(Days(period.first, period.last))
        case Marked(mark):
            return str(mark)
        case _:
            return "*"
