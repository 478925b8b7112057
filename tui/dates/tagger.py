"""Find the temporal expressions of an article and give them their values.

At each word that an expression can begin with, the rules that begin so are matched; the longest
match that makes sense is taken. The anchor and the dates mentioned before travel along.
"""

import re
from collections.abc import Iterator

from tui.articles.model import Article, Label, Span
from tui.dates.candidates import Candidate, Candidates
from tui.dates.context import Base, Context, Reading
from tui.dates.joining import join
from tui.dates.model import DateHow, Precision, Tense, Timex, TimexType
from tui.dates.order import Order, order_of
from tui.dates.points import RANK, parse
from tui.dates.rulebook import rulebook
from tui.dates.rules.rule import PairRule, Rule
from tui.dates.tokens import TOKEN, WINDOW, key_of

_CIRCA = re.compile(r"(?<!\w)ca?\.$")
_WORD = re.compile(r"[a-z]+|[0-9]")
_PIECE = 2000
"""How many characters are looked through at once for words that dates have."""
_NEXT = 40
"""How far beyond a piece the word after its last one may stand."""
OPENING = 20
_OPENERS = frozenset({"", "in", "during", "by", "in early", "in late", "since", "throughout"})
"""What may stand before a year that opens a sentence, and holds for the one after it."""


def tag(article: Article, order: Order | None = None) -> tuple[Timex, ...]:
    """Return the temporal expressions of ``article`` in order, resolved against its anchor.

    ``order`` is how the collection writes dates in numbers; the article's own clear ones decide
    before it.
    """
    anchor = parse(article.anchor) if article.anchor else None
    context = Context(anchor, order_of((article.text,)) or order, article.text)
    candidates, found = Candidates(article.text), list[Timex]()
    for passage in article.passages():
        _turn_to(context, passage)
        context.caption = article.block_at(passage.start).label is Label.CAPTION
        found.extend(join(article.text, list(_read(passage, candidates, context))))
    return tuple(found)


def _turn_to(context: Context, passage: Span) -> None:
    """Begin a passage: what was told holds in the next sentence, not in another paragraph.

    Without an anchor it holds on, but for a year that was told by the way ("founded in 1919").
    """
    gap = context.text[context.high : passage.start]
    if context.anchor is not None:
        if not context.told_nearby or "\n" in gap:
            context.told = None
    elif context.told and context.told.point.precision is Precision.YEAR and not context.told_opens:
        context.told = None
    context.told_nearby = context.recent_nearby = False
    context.turn_to_sentence(passage.start, passage.end)


def _read(passage: Span, candidates: Candidates, context: Context) -> Iterator[Timex]:
    """Read a passage in pieces, leaving out those that have no word of any date."""
    telling, text = rulebook().telling, context.text
    resume = passage.start
    for start in range(passage.start, passage.end, _PIECE):
        end = min(start + _PIECE, passage.end)
        overlap = min(end + WINDOW, passage.end)
        if telling.isdisjoint(_WORD.findall(text[start:overlap].lower())):
            continue
        for timex in _read_piece(Span(max(start, resume), end), passage, candidates, context):
            resume = timex.end
            yield timex


def _read_piece(
    piece: Span, passage: Span, candidates: Candidates, context: Context
) -> Iterator[Timex]:
    text, rules = context.text, rulebook()
    resume, waiting = piece.start, -1
    for word in TOKEN.finditer(text, piece.start, min(piece.end + _NEXT, passage.end)):
        start = word.start()
        if start < resume:
            continue
        key = key_of(word[0])
        places = []
        if waiting >= 0 and key in rules.known:
            places.append(waiting)
        waiting = -1
        if key in rules.alone:
            places.append(start)
        elif key in rules.first:
            # Such as "the": worth a look only before a word that any rule knows.
            waiting = start
        for place in places:
            if place < resume:
                continue
            for timex in _at(place, passage, candidates, context):
                resume = timex.end
                yield timex


def _at(start: int, passage: Span, candidates: Candidates, context: Context) -> tuple[Timex, ...]:
    """Return what begins at a place: one expression, a pair, or nothing."""
    if not _can_begin(context.text, start, passage.start):
        return ()
    for candidate in candidates.at(start, passage.end):
        if timexes := _understand(candidate, start, context):
            return timexes
    return ()


def _can_begin(text: str, start: int, low: int) -> bool:
    """Whether an expression may begin here: not within a word, a number or a name like COVID-19."""
    if start == low:
        return True
    before, here = text[start - 1], text[start]
    if before.isspace() or before in "([{\"'“‘—–":
        return True
    if before.isalnum() or before in "_@#$€£¥":
        return False
    before_that = text[start - 2] if start - 2 >= low else " "
    if not here.isdigit():
        # "All-Sunday" is a word, "2010-January 2011" a range.
        return before != "-" or not before_that.isalpha()
    if before in ".,:/":
        return (
            not before_that.isalnum() or _CIRCA.search(text, max(low, start - 4), start) is not None
        )
    return before != "-" or before_that.islower() or before_that.isspace()


def _understand(candidate: Candidate, start: int, context: Context) -> tuple[Timex, ...]:
    rule, found, offsets = candidate
    context.turn_to(start, start + offsets[-1].end)
    readings = rule.readings(found, context)
    if not readings:
        return ()
    spans = [Span(start + span.start, start + span.end) for span in offsets]
    for reading, span in zip(readings, spans, strict=True):
        _remember(reading, span, context)
    return tuple(
        _timex(reading, span, rule, context.tense_found)
        for reading, span in zip(readings, spans, strict=True)
    )


def _remember(reading: Reading, span: Span, context: Context) -> None:
    point = reading.point
    if reading.type is TimexType.DURATION and reading.value.endswith("M"):
        context.period = None
    if point is None or reading.aside:
        return
    base = Base(point, span)
    if point.precision is Precision.QUARTER:
        context.period = base
    context.recent, context.recent_nearby = base, True
    rank, year = RANK[point.precision], RANK[Precision.YEAR]
    said = reading.how in (DateHow.EXPLICIT, DateHow.NEIGHBOUR)
    # "Last year, … in March" hangs together; "last week, … in March" doesn't.
    if (said and rank <= year) or (reading.how is DateHow.RELATIVE and rank == year):
        context.told, context.told_nearby = base, True
        context.told_opens = context.before(OPENING).strip() in _OPENERS


def _timex(reading: Reading, span: Span, rule: Rule | PairRule, tense: Tense | None) -> Timex:
    edtf, precision = _calendar_value(reading)
    return Timex(
        span.start,
        span.end,
        type=reading.type,
        value=reading.value,
        edtf=edtf,
        precision=precision,
        how=reading.how,
        rule=rule.name,
        form=rule.form,
        basis=reading.basis,
        tense=tense,
    )


def _calendar_value(reading: Reading) -> tuple[str | None, Precision | None]:
    if reading.one_of:
        return f"[{','.join(sorted(day.edtf for day in reading.one_of))}]", Precision.RANGE
    point = reading.point
    return (point.edtf, point.precision) if point else (None, None)
