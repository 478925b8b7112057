from dataclasses import replace

import pytest

from tests.dates.articles import plain
from tui.articles.model import Block, Label
from tui.dates.model import DateHow, Precision, TimexType
from tui.dates.tagger import tag

WEDNESDAY = "2024-05-15"


def values(text: str, anchor: str | None = WEDNESDAY) -> list[str]:
    return [timex.value for timex in tag(plain(text, anchor))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met on Friday.", ["2024-05-10"]),
        ("They will meet on Friday.", ["2024-05-17"]),
        ("They met on Wednesday.", ["2024-05-15"]),
        ("Police said Friday that he will appear in court Monday.", ["2024-05-10", "2024-05-20"]),
        ("It ended last Monday.", ["2024-05-13"]),
        ("It starts next Monday.", ["2024-05-20"]),
    ],
)
def test_a_weekday_is_the_last_one_or_in_future_the_next(text: str, found: list[str]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The law takes effect Jan. 1.", "2025-01-01"),
        ("He was arrested on Jan. 1.", "2024-01-01"),
        ("It was signed on December 20.", "2023-12-20"),
        ("It will be signed on December 20.", "2024-12-20"),
        ("The deal will be done by March.", "2025-03"),
        ("He came in March.", "2024-03"),
        ("He came in November.", "2023-11"),
        ("It is due on Feb. 29.", "2024-02-29"),
    ],
)
def test_a_date_without_year_takes_the_nearest_that_its_tense_allows(text: str, value: str) -> None:
    (timex,) = tag(plain(text, WEDNESDAY))
    assert (timex.value, timex.how) == (value, DateHow.CONTEXT)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Voting takes place Friday.", "2024-05-17"),
        ("Trading resumes at 9:30 a.m. on Friday.", "2024-05-17T09:30"),
        ("The storm is forecast to land late Friday.", "2024-05-17"),
        ("They agreed to meet on Friday.", "2024-05-17"),
        ("Wales drew on Friday and face Peru next.", "2024-05-10"),
        ("The contract for delivery in December rose 2 cents.", "2024-12"),
    ],
)
def test_what_is_arranged_is_to_come(text: str, value: str) -> None:
    assert values(text) == [value]


def test_the_attacks_of_september_11_have_their_year() -> None:
    found = values("After the September 11 attacks, and on September 11, they met.")
    assert found == ["2001-09-11", "2023-09-11"]


def test_a_month_beside_a_dated_month_hangs_on_it() -> None:
    text = "In October 2022, two were killed, following an attack in March."
    first, second = tag(plain(text, WEDNESDAY))
    assert (first.value, second.value) == ("2022-10", "2022-03")
    assert second.how is DateHow.NEIGHBOUR


def test_a_month_hangs_on_the_year_that_opens_its_sentence() -> None:
    assert values("Last year, the ministers met in March.") == ["2023", "2023-03"]


def test_what_is_to_come_does_not_hang_on_what_is_long_past() -> None:
    text = "It was signed on July 5, 1994, and will expire in December."
    assert values(text) == ["1994-07-05", "2024-12"]


def test_a_year_that_opens_a_sentence_holds_in_the_next() -> None:
    text = "In 2021, the ministers met twice. In August, they met in the capital."
    assert values(text) == ["2021", "2021-08"]


def test_a_year_does_not_reach_into_another_paragraph() -> None:
    text = "In 2021, the ministers met twice.\n\nIn April, they met in the capital."
    assert values(text) == ["2021", "2024-04"]


def test_without_an_anchor_a_year_said_once_carries_on() -> None:
    text = "It began in May 2019.\n\nOn 3 June, the ministers met."
    assert values(text, None) == ["2019-05", "2019-06-03"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On 21 August, they met.", "XXXX-08-21"),
        ("It fell in August.", "XXXX-08"),
        ("They met on Friday.", "XXXX-WXX-5"),
        ("At 15:00 it began.", "XXXX-XX-XXT15:00"),
    ],
)
def test_without_anchor_and_year_a_date_stays_open(text: str, value: str) -> None:
    (timex,) = tag(plain(text))
    assert (timex.value, timex.edtf, timex.precision) == (value, None, None)
    assert timex.how is DateHow.OPEN


@pytest.mark.parametrize("anchor", ["2024", "2024-05"])
def test_a_partial_anchor_gives_as_much_as_it_knows(anchor: str) -> None:
    assert values("On May 3 and on Friday they met, as last year.", anchor) == [
        "2024-05-03",
        "XXXX-WXX-5",
        "2023",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("from 2009–2010", ["2009", "2010"]),
        ("from May to July", ["2024-05", "2024-07"]),
        ("on 24 and 25 April", ["2024-04-24", "2024-04-25"]),
        ("May 7–10, 2023", ["2023-05-07", "2023-05-10"]),
        ("between 1997 and 2001", ["1997", "2001"]),
        ("30 December to 2 January 2023", ["2022-12-30", "2023-01-02"]),
    ],
)
def test_a_range_gives_both_its_ends(text: str, found: list[str]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("At 15:00 GMT Saturday the truce began.", "2024-05-11T15:00"),
        ("The strike began at 3 p.m. on Friday, May 10.", "2024-05-10T15:00"),
        ("It began on May 10 at noon.", "2024-05-10T12:00"),
        ("Updated: April 29, 2025 13:53", "2025-04-29T13:53"),
        ("It was heard just before 9pm on Friday night.", "2024-05-10T21:00"),
        ("At 0845 hours on 12 March 2013, they left.", "2013-03-12T08:45"),
        ("It started at 10 o'clock on Friday.", "2024-05-10T10:00"),
    ],
)
def test_a_time_joins_the_day_beside_it(text: str, value: str) -> None:
    (timex,) = tag(plain(text, WEDNESDAY))
    assert (timex.type, timex.value, timex.edtf) == (TimexType.TIME, value, value[:10])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was held from 1200-1300 GMT on Friday.", ["2024-05-10T12:00", "2024-05-10T13:00"]),
        ("It was between 2 and 4 p.m. on Friday.", ["2024-05-10T14:00", "2024-05-10T16:00"]),
        ("It was shut from 9 a.m. to 5 p.m.", ["2024-05-15T09:00", "2024-05-15T17:00"]),
        ("The night of March 5-6 was cold.", ["2024-03-05", "2024-03-06"]),
        ("Three of 2 and 4 p.m. shows at 3 p.m. every Friday.", ["2024-05-15T16:00"]),
    ],
)
def test_two_times_share_their_day(text: str, found: list[str]) -> None:
    assert values(text)[: len(found)] == found


@pytest.mark.parametrize(
    "text",
    [
        "He may march with them.",
        "May they rest in peace.",
        "Mr. March met Ms. May and Jan Smit, and the Sun shone.",
        "It was the second round of COVID-19 talks.",
        "Registration Number: 05070218",
        "The USD 60 billion project grew, up 11.1 percent year on year.",
        "They won 3-2 and then 21-14.",
        "Call 555-2024 or +1 202 555 1984.",
        "About 2000 people and 1945 soldiers came.",
        "It cost $2024, or €1,995.50.",
        "A Boeing 747 and an Airbus A320 on Route 66.",
        "The Sunday Times told of Black Friday.",
        "On April 31, 2024, or February 30, 2024-13-01, 2024-02-30, 30/30/2024, 99999.",
        "The 45-year-old man and his son, 12 years old.",
        "It made 3.64 billion kilowatt-hours.",
        "They live in close quarters, three-quarters of them.",
        "Five flights a week bring a second chance.",
        "The fall was hard in spring water.",
        "٢٠٢٥-٠٥-١١ and २०२४",
        "The daily Dawn reported it.",
        "1/1/1/1/1/1 and 24/7/365 and 1/2/3/2024",
        "In her 30s and in his thirties, to this day.",
        "The account leaves out the year, though not the place.",
        "Vision 2030 and the last day of the talks.",
        "It was 2025-99-99 in 2009-10-99.",
        "The shop sold 2114/PC at 1000.",
        "It grew to 1500 campus computers, from 1000 to 1200 houses, to 2000 investors.",
        "In 1500 villages, they sang.",
        "His code was 2009-99, and the case 2018-CV-1234.",
        "She ran 1500 metres in 3:34.65, and a marathon in 2:03:34.1.",
        "The bill, H.R. 1995, and resolution 1973 passed.",
        "The comet 2012 DA14 and the number 1800 2000 1999 were lost.",
        "Between 1900 and 2000 people came, and met April Jones and June Sarpong.",
        "They ran the ad 30 times, and met for the second time in as many weeks.",
        "He scored in the first half of the match.",
        "In his early 20s he was Player of the Year, and liked 20th Century Fox.",
        "They sold 100 MAR-1 missiles. The October Revolution shook them, as did Christmas trees.",
        "The suites BWV 1007-1012 are for the cello.",
        "The share price rose into the mid-30's.",
        "Shares were priced in the low 20s, and trade in the mid-30s.",
        "Filed as 20240522-001, number 20240522, on 20241322.",
    ],
)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "value", "edtf", "precision"),
    [
        ("the third quarter of 2023", "2023-Q3", "2023-35", Precision.QUARTER),
        ("the second half of 2023", "2023-H2", "2023-41", Precision.HALF),
        ("the summer of 2014", "2014-SU", "2014-22", Precision.SEASON),
        ("the 1990s", "199", "199X", Precision.DECADE),
        ("the 19th century", "18", "18XX", Precision.CENTURY),
        ("the 3rd century BC", "BC02", "-02XX", Precision.CENTURY),
        ("the 1st century B.C.E.", "BC00", "-00XX", Precision.CENTURY),
        ("last week", "2024-W19", "2024-05-06/2024-05-12", Precision.WEEK),
        ("44 BC", "BC0044", "-0043", Precision.YEAR),
        ("the end of 2022", "2022", "2022", Precision.YEAR),
    ],
)
def test_each_precision_has_its_edtf(
    text: str, value: str, edtf: str, precision: Precision
) -> None:
    (timex,) = tag(plain(text, WEDNESDAY))
    assert (timex.value, timex.edtf, timex.precision) == (value, edtf, precision)


def test_figures_compare_with_the_same_quarter_of_the_year_before() -> None:
    text = "Profit fell in the first quarter. A year earlier, it had risen."
    assert values(text) == ["2024-Q1", "2023-Q1"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It began on June 3, 2022. In October of that year, it ended.", ["2022-06-03", "2022-10"]),
        ("It began on June 3, 2022. Later that year, it ended.", ["2022-06-03", "2022"]),
        ("It began in 2022. On 5 May of the following year, it ended.", ["2022", "2023-05-05"]),
        ("It began on May 4, 2019. On the same Saturday, they met.", ["2019-05-04", "2019-05-04"]),
        ("It began on May 3, 2019. That Sunday, they met.", ["2019-05-03", "2019-05-05"]),
        (
            "It began on May 3, 2019. Two days later, on Sunday, they met.",
            ["2019-05-03", "2019-05-05", "2019-05-05"],
        ),
        ("It failed last week, on Monday.", ["2024-W19", "2024-05-06"]),
    ],
)
def test_what_is_spoken_of_says_which_year_or_day(text: str, found: list[str]) -> None:
    assert values(text) == found


def test_a_weekday_corrects_the_day_counted_beside_it() -> None:
    text = "They met on Friday. It resumes on Monday. A day earlier, on Thursday, they had left."
    assert values(text)[-2:] == ["2024-05-09", "2024-05-09"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It lasted to the end. The day, he said, was long.", []),
        ("At the end of the day, it is a vote on trust.", []),
        ("They met on May 3. The day, he said, was long.", ["2024-05-03"]),
        ("They met on May 3. Later that day, they left.", ["2024-05-03", "2024-05-03"]),
    ],
)
def test_the_day_is_a_date_only_where_one_was_told(text: str, found: list[str]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The current talks stalled.", ["PRESENT_REF"]),
        ("These lines carry the current.", []),
        ("The strong current swept them away.", []),
        ("The current account shrank.", []),
        ("The current was too strong.", []),
    ],
)
def test_current_is_the_present_only_as_an_adjective(text: str, found: list[str]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Minister meets envoys Monday", ["2024-05-20"]),
        ("Parliament votes on the budget on Tuesday.", ["2024-05-21"]),
        ("The court hears the case on Dec. 3.", ["2024-12-03"]),
        ("After two visits on Monday, they left.", ["2024-05-13"]),
        ("The minister meets families after Monday's fire.", ["2024-05-13"]),
        ("The minister (L) meets envoys on Monday.", ["2024-05-13"]),
    ],
)
def test_the_present_tells_what_is_arranged_but_not_in_a_caption(
    text: str, found: list[str]
) -> None:
    assert values(text) == found


def test_a_caption_tells_in_the_present_what_was() -> None:
    made = plain("The minister meets envoys on Monday.", WEDNESDAY)
    caption = replace(made, blocks=(Block(0, len(made.text), Label.CAPTION),))
    assert [timex.value for timex in tag(caption)] == ["2024-05-13"]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("on May 2, 3 and 5, 2023", ["May 2", "3", "5, 2023"]),
        ("on 2, 3, 4 and 5 May 2023", ["2", "3", "4", "5 May 2023"]),
        ("May 2, 3, and 50 people came", ["May 2"]),
        ("May 2, 3 and 5 people came", ["May 2"]),
    ],
)
def test_each_day_of_a_list_has_its_own_place(text: str, spans: list[str]) -> None:
    assert [timex.of(text) for timex in tag(plain(text, WEDNESDAY))] == spans


def test_the_month_of_may_is_no_verb_of_what_may_be() -> None:
    assert values("He came in January; on May 3 he left.") == ["2024-01", "2024-05-03"]
    assert values("From Jan. 30 on, and in May, he was ill.") == ["2024-01-30", "2024-05"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They lost it in 1648, and by 1066 England fell.", ["1648", "1066"]),
        ("In 1453 the walls fell.", ["1453"]),
        ("It stood from 1300 to 1450.", ["1300", "1450"]),
        ("In 1648 leaders met. In 1500 traders came.", ["1648", "1500"]),
        ("The dynasty (1368–1644) built the wall.", ["1368", "1644"]),
        (
            "A failed plan, the 1355 coup; the Siena War, 1717–23 (Faber, 1716).",
            ["1355", "1717", "1723", "1716"],
        ),
        (
            "He lived (c.1680 – 1764) in 1902 – 03, not 1999 - 10.",
            ["1680", "1764", "1902", "1903", "1999"],
        ),
        ("The 1707 Act held. By 2014 troops will leave.", ["1707", "2014"]),
        ("Elected in the war of 1914-18 and after 1997-2000.", ["1914", "1918", "1997", "2000"]),
        ("In 2002 elections were held, and since 1990 prices rose.", ["2002", "1990"]),
        ("In the mid-90s, stocks rose; in the '30s, shares had fallen.", ["199", "193"]),
        ("It is open until 2000 or 2100 EST.", ["2024-05-15T20:00", "2024-05-15T21:00"]),
    ],
)
def test_four_digits_are_a_year_where_words_make_them_one(text: str, found: list[str]) -> None:
    assert values(text) == found
