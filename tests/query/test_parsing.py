import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.measuring import within
from tui.entities.model import Kind
from tui.query import periods
from tui.query.fields import FIELDS
from tui.query.parsing import DEEPEST, closed_up, parse
from tui.query.syntax import (
    And,
    Dated,
    Everything,
    From,
    Mark,
    Marked,
    Named,
    Node,
    Not,
    Or,
    Role,
    When,
    Words,
)

PERSON = frozenset({Kind.PERSON})


def word(*words: str, prefix: bool = False, title: bool = False) -> Words:
    return Words(words, prefix, title)


def dated(when: When, text: str) -> Dated:
    period = periods.parse(text)
    assert period is not None
    return Dated(when, period)


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("", Everything()),
        ("ceasefire", word("ceasefire")),
        ("ceasefire truce", And((word("ceasefire"), word("truce")))),
        ("ceasefire AND truce", And((word("ceasefire"), word("truce")))),
        ("ceasefire OR truce", Or((word("ceasefire"), word("truce")))),
        ("a b OR c", Or((And((word("a"), word("b"))), word("c")))),
        ("a (b OR c)", And((word("a"), Or((word("b"), word("c")))))),
        ("-india", Not(word("india"))),
        ("-(a OR b)", Not(Or((word("a"), word("b"))))),
        (
            "title:(a OR b c*)",
            Or(
                (
                    word("a", title=True),
                    And((word("b", title=True), word("c", prefix=True, title=True))),
                )
            ),
        ),
        (
            "-title:(a person:b (c d))",
            Not(
                And(
                    (
                        word("a", title=True),
                        Named(PERSON, ("b",)),
                        And((word("c", title=True), word("d", title=True))),
                    )
                )
            ),
        ),
        (
            "published:(2024 OR 2025-05)",
            Or((dated(When.PUBLISHED, "2024"), dated(When.PUBLISHED, "2025-05"))),
        ),
        ("or", word("or")),
        ("NOT", word("not")),
        ('"Strategic Dialogue"', word("strategic", "dialogue")),
        ("“strategic dialogue”", word("strategic", "dialogue")),
        ("escalat*", word("escalat", prefix=True)),
        ('"strategic dia"*', word("strategic", "dia", prefix=True)),
        ('"strategic dia*"', word("strategic", "dia", prefix=True)),
        ("U.S.", word("u", "s")),
        ("all-weather", word("all", "weather")),
        ("C++", word("c")),
        ("a a", word("a")),
        ("title:talks", word("talks", title=True)),
        ('person:"Wang Yi"', Named(PERSON, ("wang", "yi"), whole=True)),
        ('person:"Wang Yi', Named(PERSON, ("wang", "yi"), whole=True)),
        ("PERSON:wang", Named(PERSON, ("wang",))),
        ("entity:cpec", Named(frozenset(), ("cpec",))),
        ("source:PTI", From(("pti",))),
        ("published:2025-05", dated(When.PUBLISHED, "2025-05")),
        ("on:2025-05-03", dated(When.PUBLISHED, "2025-05-03")),
        ("about:2024..2025-03", dated(When.ABOUT, "2024..2025-03")),
        ("-before:2020", Not(dated(When.BEFORE, "2020"))),
        ("is:unread", Marked(Mark.UNREAD)),
    ],
)
def test_a_query_means(text: str, node: Node) -> None:
    understood = parse(text)
    assert understood.node == node
    assert not understood.notes


@pytest.mark.parametrize(
    ("text", "node", "place"),
    [
        ("foo:bar", word("foo", "bar"), "foo:"),
        ("http://x.org", word("http", "x", "org"), "http:"),
        ("published:13-13", word("published", "13", "13"), "13-13"),
        ("before:2020..2021", word("before", "2020", "2021"), "2020..2021"),
        ("is:red", word("is", "red"), "red"),
        ("person:", Everything(), "person:"),
        ('person:""', Everything(), 'person:""'),
        ("person:*", word("person", prefix=True), "*"),
        ("a OR", word("a"), "OR"),
        ("OR a", word("a"), "OR"),
        ("a )", word("a"), ")"),
        ("a -", word("a"), "-"),
        ("a …", word("a"), "…"),
        ("a or b", And((word("a"), word("or"), word("b"))), "or"),
        ("a NOT b", And((word("a"), word("not"), word("b"))), "NOT"),
        ("a or", And((word("a"), word("or"))), "or"),
        ("*lation", word("lation"), "*lation"),
        ("pak*tan", word("pak", "tan"), "*tan"),
        ('"interest ra*e"', word("interest", "ra", "e"), '*e"'),
        ("NOT india", And((word("not"), word("india"))), "NOT"),
        ("foo:(a OR b)", Or((word("a"), word("b"))), "foo:"),
        ("title:(published:soon)", word("published", "soon"), "soon"),
    ],
)
def test_what_cannot_be_used_is_noted_at_its_place(text: str, node: Node, place: str) -> None:
    understood = parse(text)
    assert understood.node == node
    (note,) = understood.notes
    assert place in text[note.start : note.end] or text[note.start : note.end] in place


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("ceasef", word("ceasef", prefix=True)),
        ("ceasefire ", word("ceasefire")),
        ("a ceasef", And((word("a"), word("ceasef", prefix=True)))),
        ('"strategic dia', word("strategic", "dia", prefix=True)),
        ('"strategic dialogue"', word("strategic", "dialogue")),
        ("(a OR b", Or((word("a"), word("b", prefix=True)))),
        ("person:wan", Named(PERSON, ("wan",), prefix=True)),
        ('person:"Wang Y', Named(PERSON, ("wang", "y"), prefix=True)),
        ("is:un", Marked(Mark.UNREAD)),
        ("title:(oil OR ga", Or((word("oil", title=True), word("ga", title=True, prefix=True)))),
        ("all-w", word("all", "w", prefix=True)),
        ("all-", word("all")),
        ("wang's", word("wang", "s")),
        ("wang’", word("wang")),
        ("o'neil", word("o", "neil", prefix=True)),
        ("U.S", word("u", "s")),
        ("U.S.S", word("u", "s", "s")),
        ("C++", word("c")),
        ('"strategic dialogue ', word("strategic", "dialogue")),
        ("person:wang's", Named(PERSON, ("wang", "s"))),
    ],
)
def test_while_typing_the_last_word_is_only_begun(text: str, node: Node) -> None:
    assert parse(text, typing=True).node == node


@pytest.mark.parametrize(
    "text",
    [
        *(
            "a OR",
            "a or",
            "a NOT",
            "(oil OR",
            "(oil OR ",
            "a -",
            "-",
            "OR",
            "person:",
            'a person:"',
            "title:",
            "a ~",
        ),
        *('a "', "(", "a &", "about:2025.", "about:2025..", "about:..", "about:2025-", "is:unr"),
    ],
)
def test_while_typing_what_is_only_unfinished_is_not_noted(text: str) -> None:
    assert not parse(text, typing=True).notes


@pytest.mark.parametrize(
    "text", ["(a OR )", "- a", "OR a", "person: a", "foo:", "about:2025-13", "a )", "is:x"]
)
def test_while_typing_what_will_stay_unused_is_noted(text: str) -> None:
    assert parse(text, typing=True).notes


def test_a_word_to_be_left_out_counts_only_when_it_is_whole() -> None:
    assert parse("-ind", typing=True).node == Not(word("ind"))


def test_a_date_that_is_being_typed_stands_for_all_it_can_become() -> None:
    node = parse("published:202", typing=True).node
    assert isinstance(node, Dated)
    assert (node.period.first, node.period.last) == (20200101, 20291231)


def test_the_parts_of_a_query_are_told_by_their_places() -> None:
    text = 'person:"Wang Yi" OR -(truce'
    shown = [(part.role, part.of(text)) for part in parse(text).parts]
    assert shown == [
        (Role.FIELD, "person:"),
        (Role.PHRASE, '"Wang Yi"'),
        (Role.OPERATOR, "OR"),
        (Role.BRACKET, "-("),
        (Role.WORD, "truce"),
    ]


def test_brackets_beyond_the_deepest_level_are_left_out_with_a_note() -> None:
    understood = parse("(" * (DEEPEST + 1) + "a" + ")" * (DEEPEST + 1))
    assert understood.node == word("a")
    assert [note.start for note in understood.notes] == [DEEPEST]


PIECES = st.sampled_from(
    [
        "(",
        ")",
        '"',
        "-",
        "*",
        " ",
        "OR ",
        "AND ",
        "a",
        "é",
        "\x00",
        "中",
        "“",
        ":",
        "..",
        "NEAR(",
        "🙂",
    ]
    + [f"{name}:" for name in FIELDS]
    + ["2025-05", "13-13", "U.S.", "\ud800"]
)
QUERIES = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=60).map("".join))


@given(QUERIES, st.booleans())
def test_any_string_is_a_query_whose_parts_and_notes_lie_in_it(text: str, typing: bool) -> None:
    understood = parse(text, typing=typing)
    end = 0
    for part in understood.parts:
        assert end <= part.start < part.end <= len(text)
        end = part.end
    for note in understood.notes:
        assert 0 <= note.start < note.end <= len(text)


@settings(deadline=None, max_examples=20)
@given(st.lists(PIECES, min_size=1, max_size=5).map("".join))
def test_ten_thousand_characters_are_read_in_linear_time(piece: str) -> None:
    few, many = ((piece * 10_000)[:length] for length in (1_000, 10_000))
    assert within(35, lambda: parse(many, typing=True), than=lambda: parse(few, typing=True))


@given(QUERIES)
def test_a_query_that_is_closed_up_means_the_same_and_can_be_added_to(text: str) -> None:
    closed = closed_up(text)
    assert parse(closed).node == parse(text).node
    nodes = parse(f"({closed}) more").node
    whole = parse(closed).node
    if whole != Everything() and whole != word("more"):
        assert isinstance(nodes, And)
        assert nodes.nodes[-1] == word("more")
