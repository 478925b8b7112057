"""Days of the week: last Friday, the same Saturday, two Mondays ago, the weekend."""

from tui.dates.context import Context, Reading, dated, undated, weekday_near
from tui.dates.model import DateHow, Form, Precision, Tense, TimexType
from tui.dates.points import Point, days_after
from tui.dates.rules.rule import Found, Rule
from tui.dates.rules.then import says_same

FRIDAY = 5
_NAMED = ("black ", "bloody ", "super ", "palm ", "ash ", "holy ", "cyber ", "maundy ", "shrove ")
_NEWSPAPERS = ("times", "mail", "mirror", "express", "telegraph", "herald", "post", "world")


def _weekday(found: Found, context: Context) -> Reading | None:
    if context.before(9).endswith(_NAMED):
        return None
    if context.after(11).lstrip().lower().startswith(_NEWSPAPERS):
        return None
    if (beside := context.apposed) is not None:
        number, point = found.number("WEEKDAY"), beside.point
        if point.precision is Precision.WEEK:
            return beside.gives(days_after(point, number - 1))
        if point.precision is Precision.DAY and point.weekday == number:
            return beside.gives(point)
    return _near(found, context, context.tense)


def _near(found: Found, context: Context, tense: Tense) -> Reading | None:
    number = found.number("WEEKDAY")
    day = context.anchor and weekday_near(number, context.anchor, tense)
    return dated(day, DateHow.RELATIVE) if day else undated(f"XXXX-WXX-{number}")


def _said_weekday(found: Found, context: Context) -> Reading | None:
    """Read "last Friday", "next Monday"; the anchor's own weekday is never meant."""
    step, number = found.number("WHICH"), found.number("WEEKDAY")
    day = context.anchored(Precision.DAY)
    if day is None:
        return undated(f"XXXX-WXX-{number}")
    if step == 0:
        # "The sale is on this Saturday" is ahead unless a verb says that it is past.
        return _near(found, context, context.tense or Tense.FUTURE)
    shift = (number - day.weekday) % 7
    shift = shift - 7 if step < 0 else shift or 7
    return dated(day.moved(shift), DateHow.RELATIVE)


def _of_week(found: Found, context: Context) -> Reading | None:
    """Read "Monday of last week"."""
    week = context.anchored(Precision.WEEK)
    week = week and week.moved(found.number("WHICH"))
    return dated(week and days_after(week, found.number("WEEKDAY") - 1), DateHow.RELATIVE)


def _before_last(found: Found, context: Context) -> Reading | None:
    """Read "the Friday before last"."""
    day = context.anchored(Precision.DAY)
    back = day and ((day.weekday - found.number("WEEKDAY")) % 7 or 7)
    return dated(day.moved(-back - 7), DateHow.RELATIVE) if day and back else None


def _weekday_then(found: Found, context: Context) -> Reading | None:
    """Read "the previous Friday", "the same Saturday" by the date mentioned before."""
    base = next((base for base in context.bases() if base.point.precision is Precision.DAY), None)
    if base is None:
        return undated(f"XXXX-WXX-{found.number('WEEKDAY')}")
    step, shift = found.number("THEN"), (found.number("WEEKDAY") - base.point.weekday) % 7
    if step == 0:
        said = says_same(context) and context.recent
        return base.gives(base.point.moved(shift)) if said else None
    shift = shift - 7 if step < 0 else shift or 7
    return base.gives(base.point.moved(shift))


def _ago(found: Found, context: Context) -> Reading | None:
    """Read "a week ago Friday", "a year ago Monday": before the weekday that has just passed."""
    day = _near_anchor(found, context, Tense.PAST)
    return dated(day and _moved(day, found, -1), DateHow.RELATIVE)


def _from(found: Found, context: Context) -> Reading | None:
    """Read "a week from Friday", but not "for two weeks from Friday"."""
    if context.before(4) == "for ":
        return None
    day = _near_anchor(found, context, Tense.FUTURE)
    return dated(day and _moved(day, found, 1), DateHow.RELATIVE)


def _near_anchor(found: Found, context: Context, tense: Tense) -> Point | None:
    return context.anchor and weekday_near(found.number("WEEKDAY"), context.anchor, tense)


def _moved(day: Point, found: Found, sign: int) -> Point | None:
    count, unit = found.word("COUNT"), found.word("ANYUNIT")
    if not count.isdecimal():
        return None
    if unit == "W":
        return day.moved(sign * 7 * int(count))
    return day.years_later(sign * int(count)) if unit == "Y" else None


def _weekdays_ago(found: Found, context: Context) -> Reading | None:
    """Read "two Mondays ago"; the anchor itself doesn't count."""
    day, count = context.anchored(Precision.DAY), found.word("COUNT")
    if day is None or not count.isdecimal():
        return None
    back = (day.weekday - found.number("WEEKDAYS")) % 7 or 7
    return dated(day.moved(-back - 7 * (int(count) - 1)), DateHow.RELATIVE)


def _weekend(found: Found, context: Context) -> Reading | None:
    week, day = context.anchored(Precision.WEEK), context.anchored(Precision.DAY)
    coming = "coming" in context.written.lower()
    if "WHICH" in found and not coming:
        step = found.number("WHICH")
    elif coming:
        step = int(bool(day and day.weekday > FRIDAY))
    else:
        passed = context.tense < Tense.FUTURE and day and day.weekday < FRIDAY
        step = -1 if passed else 0
    week = week and week.moved(step)
    if week is None:
        return None
    return Reading(TimexType.DATE, f"{week.value}-WE", DateHow.RELATIVE, week)


RULES = (
    Rule(
        "weekday",
        "earlier|early|late|later? WEEKDAY",
        _weekday,
        "on Tuesday",
        "2024-05-14",
        Form.WEEKDAY,
    ),
    Rule("weekday from now", "WHICH WEEKDAY", _said_weekday, "last Wednesday", "2024-05-08"),
    Rule(
        "weekday from then",
        "THEN WEEKDAY",
        _weekday_then,
        "the previous Friday",
        "2024-05-10",
        Form.WEEKDAY,
    ),
    Rule("weekday of a week", "WEEKDAY of? WHICH week", _of_week, "Monday last week", "2024-05-06"),
    Rule(
        "weekday before last",
        "the WEEKDAY before last",
        _before_last,
        "the Friday before last",
        "2024-05-03",
    ),
    Rule("ago, weekday", "COUNT ANYUNIT ago on? WEEKDAY", _ago, "a week ago Friday", "2024-05-03"),
    Rule("weekdays ago", "COUNT WEEKDAYS ago", _weekdays_ago, "two Mondays ago", "2024-05-06"),
    Rule("from weekday", "COUNT ANYUNIT from WEEKDAY", _from, "a week from Friday", "2024-05-24"),
    Rule("weekend", "PHASE? WHICH weekend", _weekend, "last weekend", "2024-W19-WE"),
    Rule("the weekend", "the weekend", _weekend, "over the weekend", "2024-W19-WE"),
)
