"""The files that a timeline can be written to, by their endings."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from tui.collection.timelines.icalendar import calendar
from tui.collection.timelines.pages import markdown, text
from tui.collection.timelines.records import csv, json_lines
from tui.collection.timelines.timelinejs import timelinejs
from tui.timeline.grouping import Grouped


def writers(
    grouped: Grouped, title: str, link: Callable[[str], str]
) -> Mapping[str, Callable[[], str]]:
    """Return what makes the text of a file with each ending; ``link`` gives an article's address.

    ``.jsonl`` has one JSON object a line, ``.json`` is what TimelineJS reads.
    """
    timeline = grouped.timeline
    return {
        ".md": lambda: markdown(grouped, title, link),
        ".txt": lambda: text(grouped),
        ".csv": lambda: csv(timeline),
        ".jsonl": lambda: json_lines(timeline),
        ".ics": lambda: calendar(timeline, datetime.now(UTC)),
        ".json": lambda: timelinejs(timeline, title),
    }
