"""Every value is one that TIMEX3 and EDTF know, and says as much as its precision."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tests.dates.articles import plain
from tui.dates.edtf import bounds, precision_of
from tui.dates.model import Precision, Timex, TimexType
from tui.dates.rulebook import PAIR_RULES, RULES
from tui.dates.tagger import tag

_YEAR = r"(?:\d{4}|XXXX|BC\d{4})"
_DAY = rf"{_YEAR}-(?:\d\d|XX)-(?:\d\d|XX)"
_WEEKDAY = rf"{_YEAR}-WXX-[1-7]"
_DATE = re.compile(
    rf"{_YEAR}|{_DAY}|{_YEAR}-\d\d|{_YEAR}-(?:Q[1-4]|H[12]|SP|SU|FA|WI)|{_YEAR}-W\d\d?(?:-WE)?"
    rf"|{_WEEKDAY}|(?:BC)?\d{{3}}|(?:BC)?\d\d|(?:PAST|PRESENT|FUTURE)_REF"
)
_TIME = re.compile(rf"(?:{_DAY}|{_WEEKDAY})T(?:\d\d:\d\d|MO|MI|AF|EV|NI)")
_DURATION = re.compile(
    r"P(?:(?:\d+(?:\.\d+)?|X)[DWMQYEC](?:\d+[DMY])?|\d+[DMY]|T(?:(?:\d+(?:\.\d+)?|X)[HMS])?(?:\d+[MS])?)"
)
_SHAPES = {
    TimexType.DATE: _DATE,
    TimexType.TIME: _TIME,
    TimexType.DURATION: _DURATION,
    TimexType.SET: re.compile(
        rf"(?:{_DURATION.pattern})|XXXX-WXX-[1-7](?:T(?:MO|MI|AF|EV|NI))?|XXXX-\d\d|XXXX-\d\d-\d\d"
    ),
}
_EXAMPLES = [*(rule.example for rule in RULES), *(rule.example for rule in PAIR_RULES)]
_BETWEEN = [". ", ", ", " ", "; it was ", ".\n\nOn ", " will be ", " after "]
_ANCHORS = [None, "2024-05-15", "2024-02-29", "2024-05", "2024", "0001-01-01", "9999-12-31"]


def assert_sound(timex: Timex) -> None:
    assert timex.value
    assert _SHAPES[timex.type].fullmatch(timex.value), (timex.type, timex.value)
    assert (timex.edtf is None) == (timex.precision is None)
    if timex.edtf is None:
        return
    first, last = bounds(timex.edtf)
    assert first <= last
    week = timex.precision is Precision.WEEK
    assert precision_of(timex.edtf) is (Precision.RANGE if week else timex.precision)


@given(
    st.lists(st.tuples(st.sampled_from(_EXAMPLES), st.sampled_from(_BETWEEN)), max_size=8),
    st.sampled_from(_ANCHORS),
)
def test_every_value_has_a_shape_and_a_precision_that_agree(
    pieces: list[tuple[str, str]], anchor: str | None
) -> None:
    article = plain("".join(example + between for example, between in pieces), anchor)
    passages = article.passages()
    for timex in tag(article):
        assert_sound(timex)
        assert any(p.start <= timex.start and timex.end <= p.end for p in passages)
        assert timex.basis is None or timex.basis.of(article.text)


def test_every_example_has_a_shape_whatever_is_known_of_the_article() -> None:
    for example in _EXAMPLES:
        for anchor in _ANCHORS:
            for timex in tag(plain(example, anchor)):
                assert_sound(timex)
