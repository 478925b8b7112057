"""A timeline as a calendar (iCalendar, RFC 5545).

Dates are whole days, a span of time lasts to its end; a time of day stands where the text gives
one, without a zone. Calendars know no years before 1, and no event without a date.
"""

import hashlib
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from tui.dates.days import parts
from tui.dates.edtf import EARLIEST, LATEST, bounds
from tui.timeline.model import Event, TimelineEvent
from tui.timeline.timeline import Timeline
from tui.timeline.wording import known_how

LINE = 75
"""Octets of a line, its break not counted; what is longer goes on after a break and a blank."""
HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dateline//Timeline//EN", "CALSCALE:GREGORIAN")


def calendar(timeline: Timeline, now: datetime) -> str:
    """Return the events that a calendar can hold; ``now``, in UTC, is when it is made."""
    lines = [*HEAD]
    for told in timeline:
        lines += _event(told, now)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in fold(line))


def fold(line: str) -> Iterator[str]:
    """Yield a line in pieces of at most 75 octets, no character cut in two."""
    piece, size = "", 0
    for character in line:
        octets = len(character.encode("utf-8", "replace"))
        if size + octets > LINE:
            yield piece
            piece, size = " ", 1
        piece += character
        size += octets
    yield piece


def has_day(event: Event) -> bool:
    """Tell whether a calendar can hold an event."""
    return _days(event) is not None


def _event(told: TimelineEvent, now: datetime) -> Iterator[str]:
    event = told.event
    days = _days(event)
    if days is None:
        return
    first, last = days
    yield "BEGIN:VEVENT"
    yield f"UID:{_identity(told)}@dateline.invalid"
    yield f"DTSTAMP:{now:%Y%m%dT%H%M%SZ}"
    clock = _clock(event)
    if clock is not None:
        yield f"DTSTART:{_written(first)}T{clock}"
    else:
        yield f"DTSTART;VALUE=DATE:{_written(first)}"
        if last < date.max:
            yield f"DTEND;VALUE=DATE:{_written(last + timedelta(days=1))}"
    yield f"SUMMARY:{_text(told.sentence)}"
    facts = (f"{told.shown_date}, {known_how(event)}", told.source, told.title, told.file)
    yield f"DESCRIPTION:{_text(' · '.join(fact for fact in facts if fact))}"
    if event.entities:
        yield f"CATEGORIES:{','.join(map(_text, event.entities))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _days(event: Event) -> tuple[date, date] | None:
    """Return the first and last day, None where a calendar has no such days."""
    if event.edtf is None:
        return None
    first, last = bounds(event.edtf)
    # Of what is open at an end, the day is told that is known.
    first = last if first == EARLIEST else first
    last = first if last == LATEST else last
    try:
        return date(*parts(first)), date(*parts(last))
    except ValueError:
        return None


def _written(day: date) -> str:
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"


def _clock(event: Event) -> str | None:
    """Return the time of day as ``hhmmss``, None where the text gives none to the minute."""
    day, _, clock = event.value.partition("T")
    hours, _, minutes = clock.partition(":")
    if day != event.edtf or not (hours.isdecimal() and minutes[:2].isdecimal()):
        return None
    if int(hours) > 23 or int(minutes[:2]) > 59:
        return None
    return f"{int(hours):02d}{int(minutes[:2]):02d}00"


def _identity(told: TimelineEvent) -> str:
    """Return a name that the event keeps as long as its file stays as it is."""
    event = told.event
    parts = (told.file, str(event.start), event.edtf or "", event.told)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _text(text: str) -> str:
    """Return a TEXT value on one line, with nothing in it that a calendar would misread."""
    line = "".join(c for c in " ".join(text.split()) if c.isprintable())
    return line.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
