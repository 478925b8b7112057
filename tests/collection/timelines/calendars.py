"""A strict reader of iCalendar files, for tests: what RFC 5545 asks of a file, asserted."""

import re

LINE = re.compile(r"([A-Z-]+)((?:;[A-Z]+=[A-Za-z0-9-]+)*):(.*)")
ESCAPE = re.compile(r"\\([\\;,nN])")
TEXT = re.compile(r"(?:[^\\;,\x00-\x1f\x7f]|\\[\\;,nN])*")


def read(calendar: str) -> list[dict[str, str]]:
    """Return the events of a calendar as their properties, names with parameters, unescaped."""
    assert calendar.endswith("\r\n")
    physical = calendar[:-2].split("\r\n")
    assert all(len(line.encode()) <= 75 for line in physical)
    assert not any("\n" in line or "\r" in line for line in physical)
    logical = "\r\n".join(physical).replace("\r\n ", "").split("\r\n")
    assert logical[:3] == ["BEGIN:VCALENDAR", "VERSION:2.0", logical[2]]
    assert logical[2].startswith("PRODID:")
    assert logical[-1] == "END:VCALENDAR"
    events: list[dict[str, str]] = []
    inside = False
    for line in logical[3:-1]:
        if line == "BEGIN:VEVENT":
            assert not inside
            inside = True
            events.append({})
        elif line == "END:VEVENT":
            assert {"UID", "DTSTAMP", "SUMMARY"} <= set(events[-1])
            assert sum(name.startswith("DTSTART") for name in events[-1]) == 1
            inside = False
        elif inside:
            match = LINE.fullmatch(line)
            assert match is not None, line
            name, value = f"{match[1]}{match[2]}", match[3]
            assert name not in events[-1]
            if match[1] in ("SUMMARY", "DESCRIPTION"):
                assert TEXT.fullmatch(value), value
                value = ESCAPE.sub(r"\1", value)
            events[-1][name] = value
    assert not inside
    assert len({event["UID"] for event in events}) == len(events)
    return events
