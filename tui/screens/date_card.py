"""The card of a date: how it is written, what it means, why, and where it stands."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from tui.articles.model import Article, Published, Span
from tui.articles.visible import visible
from tui.collection.understand import Understood
from tui.dates.edtf import display, shown_published
from tui.dates.model import Timex
from tui.dates.reasons import reason
from tui.dates.wording import DATE_HOW, PUBLISHED_HOW
from tui.screens.card import Card, Section
from tui.timeline.model import TimelineEvent, Told
from tui.widgets.excerpt import sentence_at

DATES_BY_RULE = (
    "Dates in the text are read by rule. Correct one that you went to in the text; where several "
    "count from a wrong day, correct the date of the article."
)
"""What can be done about a date that was taken for another one."""
LONGEST = 600
"""Characters of a passage that are shown: a "sentence" can be megabytes long."""


def date_card(understood: Understood, timex: Timex) -> Card:
    """Return the card that explains a date of an article."""
    return Card(
        [
            *_of_timex(understood.article, timex),
            *_of_article(understood.article),
            Section("wrong?", Text(DATES_BY_RULE)),
        ]
    )


def group_card(label: str, events: int, unit: str) -> Card:
    """Return the card that explains the head of a group on the timeline."""
    what = "1 event stands" if events == 1 else f"{events:,} events stand"
    how = f"{what} under this head, which the grouping by {unit} gives them."
    then = "Go down to one of them to see how its date came about; Enter groups by finer dates."
    return Card([Section(label, Text(f"{how}\n{then}"))])


def event_card(understood: Understood, telling: TimelineEvent) -> Card:
    """Return the card that explains why an event stands where it does on the timeline."""
    article, event = understood.article, telling.event
    if event.told is Told.PUBLICATION:
        return Card(
            [Section(telling.shown_date, Text("The article appeared then.")), *_of_article(article)]
        )
    sections: list[Section] = []
    if event.told is Told.INHERITED:
        words = "It names no date, and is told under that of another sentence."
        passage = Text(f"{_quoted(article, event)}\n{words}")
        sections.append(Section(f"{telling.shown_date}, inherited", passage))
    for timex in _dates_in(understood.dates, event.date):
        # Both ends of a span of time stand in one sentence, and often rest on the same.
        sections += (each for each in _of_timex(article, timex) if each not in sections)
    return Card([*sections, *_of_article(article)])


def _dates_in(dates: Sequence[Timex], span: Span) -> Iterator[Timex]:
    """Yield the expression that an event's date is, or the two ends of a span of time."""
    for timex in dates:
        if span.start <= timex.start and timex.end <= span.end:
            yield timex


def _of_timex(article: Article, timex: Timex) -> Iterator[Section]:
    why = reason(timex, article)
    shown = display(timex.edtf, timex.value, timex.precision)
    precision = f", to the {timex.precision}" if timex.precision else ""
    words = visible(" ".join(timex.of(article.text[: timex.end]).split())[:LONGEST])
    lines = Text.assemble(
        ("“", ""), (words, "bold"), (f"” {visible(why.words[:LONGEST])}.", ""), "\n"
    )
    lines.append(f"{DATE_HOW[timex.how].capitalize()}{precision}.\n")
    lines.append(f"For programs: TIMEX3 {timex.type} {timex.value}", "dim")
    yield Section(shown, lines)
    yield Section("sentence", Text(_quoted(article, sentence_at(article, timex.start))))
    if why.rests_on is not None:
        yield Section("rests on", Text(_quoted(article, _passage(article, why.rests_on))))


def _of_article(article: Article) -> Iterator[Section]:
    title = article.title.text or "(no title)"
    facts = [fact for fact in (article.source, article.file) if fact]
    lines = [visible(title[:LONGEST]), visible(" · ".join(facts)[:LONGEST])]
    lines.append(published_in_words(article.published))
    if article.anchor:
        lines.append(f"Dates such as “Sunday” count from {article.anchor}.")
    yield Section("article", Text("\n".join(lines)))


def published_in_words(published: Published) -> str:
    """Say when an article appeared and how that is known."""
    shown = shown_published(published)
    if not shown:
        return "It is not known when it appeared."
    return f"Appeared {shown}, {PUBLISHED_HOW.get(published.how, published.how.value)}."


def _passage(article: Article, span: Span) -> Span:
    """Return the sentence around a span, or itself where it stands in none."""
    sentence = sentence_at(article, span.start)
    return sentence if sentence.end >= span.end else span


def _quoted(article: Article, span: Span) -> str:
    passage = article.text[span.start : min(span.end, span.start + LONGEST)]
    more = " …" if span.end - span.start > LONGEST else ""
    return visible(" ".join(passage.split())) + more
