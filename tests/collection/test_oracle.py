"""Random queries over random collections, against an oracle that reads every article."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.collection.making import article, collection, files
from tui.collection.answering import evaluate
from tui.collection.answering.facets import facets
from tui.collection.collection import Collection
from tui.collection.posting import days_of
from tui.collection.understand import Understood
from tui.entities.model import Kind
from tui.query import periods
from tui.query.inflections import forms
from tui.query.syntax import Mark
from tui.query.words import split

VOCABULARY = (
    *(
        "talk",
        "talks",
        "Talking",
        "truce",
        "U.S.",
        "Dar",
        "dár",
        "da\u0301r",
        "ceasefire",
        "cease-fire",
    ),
    *(
        "中国",
        "O’Neil",
        "O'Neil",
        "ﬁre",
        "İzmir",
        "izmir",
        "الصين",
        "x²",
        "Straße",
        "STRASSE",
    ),
)
DATES = (
    *("2024", "2025-04", "2025-05-03", "2025-05-03/2026-02-01", "2026-01~", "1951-05-21"),
    *("-0043-03-15", "0000", "../2024-06", "2025-04/..", "2023-12-31/2024-01-01", "195X"),
)
NAMES = ("Wang Yi", "Wang Lei", "Ishaq Dar")
KINDS = (Kind.PERSON, Kind.PLACE, Kind.ORGANISATION)
SOURCES = ("Xinhua", "Press Trust of India", "PTI")

READ = frozenset({"0", "2", "3"})
"""The files of the articles that were read."""

SENTENCES = st.lists(st.sampled_from((*VOCABULARY, "🙂")), min_size=1, max_size=6).map(" ".join)


@st.composite
def articles(draw: st.DrawFn) -> Understood:
    name = draw(st.none() | st.sampled_from(NAMES))
    told = draw(st.none() | st.sampled_from(DATES))
    body = f"{draw(SENTENCES)}. {name or 'Nobody'} on {told or 'a day'}."
    return article(
        body,
        draw(st.none() | SENTENCES),
        published=draw(st.none() | st.sampled_from(DATES)),
        source=draw(st.none() | st.sampled_from(SOURCES)),
        names={name: (draw(st.sampled_from(KINDS)), name)} if name else {},
        told={told: told} if told else {},
        furniture=draw(st.sampled_from(("", "\nceasefire everywhere"))),
    )


@dataclass(frozen=True)
class Asked:
    """A query, and whether an article fits it, told by reading the article."""

    query: str
    fits: Callable[[Understood], bool]


def has(words: tuple[str, ...], text: str, prefix: bool) -> bool:
    """Tell whether the words stand side by side, by reading the text word after word."""
    there = split(text)
    for at in range(len(there) - len(words) + 1):
        last = there[at + len(words) - 1]
        same = last.startswith(words[-1]) if prefix else last == words[-1]
        if same and there[at : at + len(words) - 1] == words[:-1]:
            return True
    return False


def body_of(one: Understood) -> str:
    return one.article.sentences[0].of(one.article.text)


@st.composite
def word_queries(draw: st.DrawFn) -> Asked:
    words = split(" ".join(draw(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=3))))
    cut = draw(st.booleans())
    if cut:
        words = (*words[:-1], words[-1][: draw(st.integers(1, len(words[-1])))])
    title = draw(st.booleans())

    def fits(one: Understood) -> bool:
        in_title = has(words, one.article.title.text or "", cut)
        return in_title or (not title and has(words, body_of(one), cut))

    query = f'{"title:" if title else ""}"{" ".join(words)}"{"*" if cut else ""}'
    return Asked(query, fits)


def has_form(words: tuple[str, ...], text: str) -> bool:
    there = split(text)
    return any(
        all(word in forms(asked) for asked, word in zip(words, there[at:], strict=False))
        for at in range(len(there) - len(words) + 1)
    )


@st.composite
def form_queries(draw: st.DrawFn) -> Asked:
    words = split(" ".join(draw(st.lists(st.sampled_from(VOCABULARY[:6]), min_size=1, max_size=2))))
    title = draw(st.booleans())

    def fits(one: Understood) -> bool:
        in_title = has_form(words, one.article.title.text or "")
        return in_title or (not title and has_form(words, body_of(one)))

    return Asked(f'{"title:" if title else ""}~"{" ".join(words)}"', fits)


@st.composite
def name_queries(draw: st.DrawFn) -> Asked:
    field, kinds = draw(
        st.sampled_from(
            [("person", KINDS[:1]), ("place", KINDS[1:2]), ("org", KINDS[2:]), ("entity", KINDS)]
        )
    )
    words = draw(st.sampled_from([*NAMES, "Wang", "yi", "Munir"]))

    def fits(one: Understood) -> bool:
        return any(m.kind in kinds and has(split(words), m.name, False) for m in one.mentions)

    return Asked(f"{field}:{words}" if " " not in words else f'{field}:"{words}"', fits)


@st.composite
def date_queries(draw: st.DrawFn) -> Asked:
    text = draw(
        st.sampled_from(
            (
                *("2025", "2025-05", "2025-05-03", "2024..2025-04", "..2024", "2026..", "1950s"),
                *("2025-Q2", "2025-H1", "2025-W18", "19XX", "2026..2024", "2025-05-03..2025-05"),
                *("2024-01..", "..2023-12-31", "0000", "0000..1951"),
            )
        )
    )
    period = periods.parse(text)
    assert period is not None
    field = draw(st.sampled_from(["published", "on", "about"]))

    def fits(one: Understood) -> bool:
        dates = [e.edtf for e in one.events] if field == "about" else [one.article.published.value]
        return any(days is not None and period.holds(days) for days in map(days_of, dates))

    return Asked(f"{field}:{text}", fits)


@st.composite
def end_queries(draw: st.DrawFn) -> Asked:
    text = draw(st.sampled_from(["2025", "2025-05", "2025-05-03", "1951", "2024", "0000", "0001"]))
    period = periods.parse(text)
    assert period is not None
    before = draw(st.booleans())

    def fits(one: Understood) -> bool:
        days = days_of(one.article.published.value)
        if days is None:
            return False
        return days.last < period.first if before else days.first > period.last

    return Asked(f"{'before' if before else 'after'}:{text}", fits)


SOURCE_QUERIES = st.sampled_from(["Xinhua", "PTI", '"trust of india"', "trust", "Reuters"]).map(
    lambda name: Asked(
        f"source:{name}", lambda one: has(split(name), one.article.source or "", False)
    )
)
MARK_QUERIES = st.sampled_from(
    [
        Asked("is:undated", lambda one: one.article.published.value is None),
        Asked("is:read", lambda one: one.article.file in READ),
        Asked("is:unread", lambda one: one.article.file not in READ),
        Asked("is:bookmarked", lambda _: False),
    ]
)


def joined(parts: st.SearchStrategy[Asked]) -> st.SearchStrategy[Asked]:
    several = st.lists(parts, min_size=2, max_size=3)
    return st.one_of(
        several.map(
            lambda p: Asked(
                " ".join(f"({a.query})" for a in p), lambda x: all(a.fits(x) for a in p)
            )
        ),
        several.map(
            lambda p: Asked(
                " OR ".join(f"({a.query})" for a in p), lambda x: any(a.fits(x) for a in p)
            )
        ),
        parts.map(lambda a: Asked(f"-({a.query})", lambda x: not a.fits(x))),
    )


QUERIES = st.recursive(
    st.one_of(
        word_queries(),
        name_queries(),
        date_queries(),
        end_queries(),
        SOURCE_QUERIES,
        MARK_QUERIES,
        form_queries(),
    ),
    joined,
    max_leaves=8,
)


@settings(deadline=None, max_examples=200)
@given(st.lists(articles(), min_size=1, max_size=8), st.lists(QUERIES, min_size=1, max_size=8))
def test_a_query_selects_exactly_the_articles_that_fit_it(
    texts: list[Understood], queries: list[Asked]
) -> None:
    named = [
        replace(text, article=replace(text.article, file=f"{at}")) for at, text in enumerate(texts)
    ]
    made = Collection("test", lambda mark: READ if mark is Mark.READ else frozenset())
    made.add(named)
    keys = {key: made.understood(key) for key in made.select().keys}
    for asked in queries:
        selection = made.select(asked.query)
        assert set(selection.keys) == {key for key, one in keys.items() if asked.fits(one)}
        assert selection.count == len(set(selection.keys))
        assert selection.query.notes == ()


@settings(deadline=None, max_examples=60)
@given(
    st.lists(articles(), min_size=1, max_size=5), st.lists(QUERIES, max_size=4), st.integers(0, 3)
)
def test_what_is_too_deep_for_the_index_is_joined_outside(
    texts: list[Understood], queries: list[Asked], deepest: int
) -> None:
    made = collection(*texts)
    for asked in queries:
        keys = made.select(asked.query).keys
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(evaluate, "DEEPEST", deepest)
            assert set(made.select(asked.query).keys) == set(keys)


@settings(deadline=None, max_examples=100)
@given(articles(), word_queries())
def test_what_is_selected_by_words_is_highlighted_and_nothing_else_is(
    text: Understood, asked: Asked
) -> None:
    made = collection(text)
    (key,) = made.keys()
    selection = made.select(asked.query)
    matches = selection.matches(key)
    assert bool(matches) == asked.fits(text)
    for match in matches:
        assert made.select(f'"{match.of(text.article.text)}"').count == 1
        label = text.article.block_at(match.start).label
        assert label != "boilerplate"


@settings(deadline=None, max_examples=100)
@given(st.lists(articles(), min_size=1, max_size=5), st.text(max_size=80), st.booleans())
def test_any_string_selects_something_or_nothing_and_can_be_shown(
    texts: list[Understood], query: str, typing: bool
) -> None:
    made = collection(*texts)
    selection = made.select(query, typing=typing)
    assert selection.describe()
    for key in selection.keys:
        snippet = selection.snippet(key, 40)
        assert len(snippet.text) <= 40
        for match in snippet.matches:
            assert 0 <= match.start < match.end <= len(snippet.text)


@settings(deadline=None, max_examples=100)
@given(st.lists(articles(), min_size=1, max_size=5), word_queries())
def test_a_tilde_loses_no_hit_that_the_words_have(texts: list[Understood], asked: Asked) -> None:
    made = collection(*texts)
    plain, inflected = made.select(asked.query), made.select(f"~{asked.query}")
    assert set(plain.keys) <= set(inflected.keys)
    for key in plain.keys:
        places = inflected.matches(key)
        assert all(any(p.start <= m.start < p.end for p in places) for m in plain.matches(key))


PIECES = (
    "(",
    "-",
    '"',
    "~",
    "a",
    " ",
    "OR ",
    "*",
    "NEAR(",
    "person:",
    "\x00",
    "é",
    "~talks ",
    "title:",
    "t* OR ",
    "-a OR ",
    "😀\ud800 ",
    "before:2020 ",
    "person:a OR ",
    "foo:b ",
    "after:2020 -(",
)


@settings(deadline=None, max_examples=15)
@example(piece="OR NEAR(foo:b ", typing=False)
@example(piece="x OR (b -(", typing=True)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map("".join), st.booleans())
def test_ten_thousand_characters_select_something_or_nothing(piece: str, typing: bool) -> None:
    made = collection(article("A talk."), article("Another talk.", "A title"))
    selection = made.select((piece * 10_000)[:10_000], typing=typing)
    assert selection.describe()
    assert selection.meant() == [] or not selection.keys
    assert selection.emptied_by() == [] or not selection.keys
    assert facets(selection)
    for key in selection.keys:
        assert selection.snippet(key).text


def test_the_newest_are_listed_first_in_whatever_order_they_came() -> None:
    made = collection(
        article("x", file="old", published="2024-01-01"),
        article("x", file="none"),
        article("x", file="new", published="2025-05-03"),
        article("x", file="same day", published="2025-05-03"),
        article("x", file="vague", published="2025"),
    )
    assert files(made, "") == ["new", "same day", "vague", "old", "none"]
    assert files(made, "x") == ["new", "same day", "vague", "old", "none"]
