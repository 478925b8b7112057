"""A timeline for people to read: as lines with bars, and as Markdown."""

import re
from collections.abc import Callable, Iterator

from rich.cells import cell_len, set_cell_size

from tui.articles.visible import visible
from tui.timeline.agreement import agreement, tellers
from tui.timeline.grouping import UNDATED, Grouped
from tui.timeline.model import TimelineEvent, Told

BAR = "▇"
BAR_CELLS = 28
"""The length of the bar of the group with the most events."""
DATE_CELLS = 11

HEAD, FAINT, PLAIN = "head", "faint", ""
"""The roles of the pieces of a line."""

Piece = tuple[str, str]

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def bars(grouped: Grouped, width: int | None) -> Iterator[list[Piece]]:
    """Yield lines as pieces of text with their roles: heads with bars, and an event a line.

    Sentences are cut so that lines have ``width`` cells; without a width they stand in full.
    """
    timeline = grouped.timeline
    for row in range(len(grouped)):
        event = grouped.event_at(row)
        if event is not None:
            yield _line(timeline.tellings(event), width)
            continue
        group = grouped.group_at(row)
        bar = BAR * max(1, group.count * min(grouped.most, BAR_CELLS) // grouped.most)
        drawn = "" if group.label == UNDATED else f"{bar} "
        yield [(group.label, HEAD), (f" {drawn}", FAINT), (f"{group.count:,}", PLAIN)]


def _line(tellings: tuple[TimelineEvent, ...], width: int | None) -> list[Piece]:
    told = tellings[0]
    date = f"  {_date(told):{DATE_CELLS}} "
    where = f"  {_where(tellings, in_full=width is None)}"
    sentence = _words(told)
    if width is not None:
        room = max(20, width - cell_len(date))
        if cell_len(where) > room // 3:
            where = f"{set_cell_size(where, room // 3 - 1).rstrip()}…"
        room -= cell_len(where)
        if cell_len(sentence) > room:
            sentence = f"{set_cell_size(sentence, room - 1).rstrip()}…"
    return [
        (date, FAINT if told.event.told is Told.INHERITED else PLAIN),
        (sentence, PLAIN),
        (where, FAINT),
    ]


def _date(told: TimelineEvent) -> str:
    return f"↳{told.shown_date}" if told.event.told is Told.INHERITED else told.shown_date


def _words(told: TimelineEvent) -> str:
    """Return the sentence on one line; of an article that appears, its title."""
    if told.event.told is Told.PUBLICATION:
        return f"(publication) {_line_of(told.title or told.sentence)}"
    return _line_of(told.sentence)


def _teller_and_file(told: TimelineEvent) -> str:
    return f"{told.source} ({told.file})" if told.source else told.file


def _line_of(words: str) -> str:
    return visible(" ".join(words.split()))


def _where(tellings: tuple[TimelineEvent, ...], *, in_full: bool) -> str:
    """Say who tells it, in full also in which file, and whether the dates agree."""
    told_by = dict.fromkeys(map(_teller_and_file, tellings)) if in_full else tellers(tellings)
    facts = (", ".join(told_by), agreement(tellings))
    return _line_of("; ".join(fact for fact in facts if fact))


def text(grouped: Grouped) -> str:
    """Return the lines with bars as plain text, sentences in full."""
    return "".join(f"{''.join(words for words, _ in line)}\n" for line in bars(grouped, None))


def markdown(grouped: Grouped, title: str, link: Callable[[str], str]) -> str:
    """Return a list for each group; ``link`` gives the address of a file."""
    timeline = grouped.timeline
    lines = [f"# {_escaped(_line_of(title))}\n"]
    for row in range(len(grouped)):
        event = grouped.event_at(row)
        if event is None:
            group = grouped.group_at(row)
            lines.append(f"\n## {group.label} ({group.count:,})\n\n")
            continue
        tellings = timeline.tellings(event)
        told = tellings[0]
        facts = [_link(each, link) for each in {each.file: each for each in tellings}.values()]
        if (dates := agreement(tellings)) != "":
            facts.append(_escaped(_line_of(dates)))
        lines.append(f"- **{_date(told)}** {_escaped(_words(told))} ({'; '.join(facts)})\n")
    return "".join(lines)


def _link(told: TimelineEvent, link: Callable[[str], str]) -> str:
    teller = f"{told.teller}, “{told.title}”" if told.title else told.teller
    return f"[{_escaped(_line_of(teller))}](<{link(told.file)}>)"


def _escaped(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", words)
