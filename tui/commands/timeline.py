"""``dateline timeline``: prints what happened when."""

import argparse
import shutil
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from tui.articles.problems import DatelineError, Problem
from tui.collection.answering.asked import asked, between
from tui.collection.telling import SHOWN_FIRST
from tui.collection.timelines.icalendar import calendar, has_day
from tui.collection.timelines.pages import FAINT, HEAD, PLAIN, bars, markdown
from tui.collection.timelines.records import records, rows
from tui.collection.timelines.timelinejs import timelinejs
from tui.commands import output
from tui.commands.collecting import asked_of, collected, opening_of, tell_notes
from tui.commands.nothing import asks_nothing, tell_no_hits
from tui.commands.output import in_colour, print_json, print_pieces, print_row, tell
from tui.query.periods import Period, parse
from tui.timeline.grouping import Grouped, Zoom, fitting_zoom
from tui.timeline.model import DateKind

STYLES = {HEAD: output.BOLD, FAINT: output.FAINT, PLAIN: ""}


def run(arguments: argparse.Namespace) -> int:
    """Print the events; return 1 without any, 2 where there is nothing to read.

    Raises:
        DatelineError: ``--from`` or ``--to`` is no date, or the time ends before it begins.
    """
    since, until = _period("--from", arguments.since), _period("--to", arguments.until)
    if since is not None and until is not None and until.last < since.first:
        what = f"{arguments.until} is before {arguments.since}, where the time begins"
        raise DatelineError(Problem("--to", what, "Give --from the earlier date."))
    query, paths = asked_of(arguments)
    opening = opening_of(paths)
    collection = collected(opening)
    if collection is None:
        return 2
    collection.telling.merge()
    selection = collection.select(query)
    tell_notes(selection.query)
    if asks_nothing(selection.query):
        return 1
    timeline = asked(selection, selection.timeline()).of_kinds(_kinds(arguments))
    if since is not None or until is not None:
        timeline = between(timeline, since, until)
    zoom = Zoom(arguments.by) if arguments.by else fitting_zoom(timeline)
    where = {found.file: found.path for found in opening.files}
    title = query or collection.title
    _PRINTERS[arguments.format](Grouped(timeline, zoom), title, lambda file: _link(where[file]))
    if not selection.count:
        tell_no_hits(selection)
    elif not len(timeline):
        tell("The articles tell nothing under such a date.")
    return 0 if len(timeline) else 1


def _period(option: str, text: str | None) -> Period | None:
    if text is None:
        return None
    period = parse(text)
    if period is None or ".." in text:
        what = f"{text} is no date"
        raise DatelineError(Problem(option, what, "Write 2025, 2025-05 or 2025-05-03."))
    return period


def _kinds(arguments: argparse.Namespace) -> frozenset[DateKind]:
    wanted = {
        DateKind.INHERITED: arguments.inherited,
        DateKind.UNDATED: arguments.undated,
        DateKind.PUBLICATION: arguments.publication,
    }
    more = {kind for kind, is_wanted in wanted.items() if is_wanted}
    return SHOWN_FIRST - {DateKind.UNDATED} | more


def _link(path: Path) -> str:
    """Return the address of a file, from where the command was run."""
    return quote(path.as_posix().encode("utf-8", "surrogateescape"))


Link = Callable[[str], str]


def _print_text(grouped: Grouped, _title: str, _link_to: Link) -> None:
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    colour = in_colour()
    for line in bars(grouped, width):
        print_pieces([(words, STYLES[role]) for words, role in line], colour)


def _print_json(grouped: Grouped, _title: str, _link_to: Link) -> None:
    for record in records(grouped.timeline):
        print_json(record)


def _print_csv(grouped: Grouped, _title: str, _link_to: Link) -> None:
    for row in rows(grouped.timeline):
        print_row(row)


def _print_markdown(grouped: Grouped, title: str, link: Link) -> None:
    output.print_text(markdown(grouped, title, link))


def _print_calendar(grouped: Grouped, _title: str, _link_to: Link) -> None:
    output.print_text(calendar(grouped.timeline, datetime.now(UTC)))
    left_out = sum(not has_day(told.event) for told in grouped.timeline)
    if left_out:
        tell(f"{left_out} of {len(grouped.timeline)} events have no day that a calendar knows")


def _print_timelinejs(grouped: Grouped, title: str, _link_to: Link) -> None:
    output.print_json_text(timelinejs(grouped.timeline, title))


_PRINTERS = {
    "text": _print_text,
    "json": _print_json,
    "csv": _print_csv,
    "markdown": _print_markdown,
    "ics": _print_calendar,
    "timelinejs": _print_timelinejs,
}
