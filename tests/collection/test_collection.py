import sqlite3
import sys
import threading
from dataclasses import replace

import pytest

from tests.collection.making import article, collection, files
from tui.articles.problems import DatelineError
from tui.collection.collection import Collection
from tui.collection.entities.names import Names
from tui.collection.index import Index, InterruptedQueryError
from tui.entities.model import Kind
from tui.query.syntax import Mark


def test_an_article_is_found_by_its_file_and_known_by_its_head() -> None:
    made = collection(article("Text.", "Title", file="a", published="2025-05", source="PTI"))
    key = made.key_of("a")
    assert key is not None
    head = made.head(key)
    assert (head.file, head.title, head.published.value, head.source) == (
        "a",
        "Title",
        "2025-05",
        "PTI",
    )
    assert made.key_of("b") is None
    assert len(made) == 1


def test_keys_run_in_date_order_whatever_order_the_articles_come_in() -> None:
    made = collection(article("x", file="b", published="2025"), article("x", file="c"))
    made.add([article("x", file="a", published="1951-05-21")])
    keys = [made.key_of(file) or 0 for file in ("c", "a", "b")]
    assert keys == sorted(keys)
    assert files(made, "") == ["b", "a", "c"]


def test_relinking_gives_an_entity_one_name_everywhere() -> None:
    names = {"CPEC": (Kind.INITIATIVE, "CPEC")}
    long = "China–Pakistan Economic Corridor"
    made = collection(
        article("CPEC grew.", file="short", names=names, told={"grew": "2015"}),
        article(
            f"The {long}, or CPEC, began.",
            file="long",
            names={long: (Kind.INITIATIVE, long), "CPEC": (Kind.INITIATIVE, long)},
        ),
    )
    made.relink()
    short = made.key_of("short")
    assert short is not None
    understood = made.understood(short)
    assert {mention.name for mention in understood.mentions} == {long}
    assert understood.events[0].entities == (long,)
    assert made.events(short)[0].event.entities == (long,)
    assert sorted(files(made, f'entity:"{long}"')) == ["long", "short"]
    (row,) = made.select("").entities()
    assert (row.name, row.mentions, row.articles) == (long, 3, 2)
    assert [match.start for match in made.select(f'entity:"{long}"').matches(short)] == [0]


def test_an_alias_selects_all_articles_of_its_entity() -> None:
    wang = (Kind.PERSON, "Wang Yi")
    made = collection(
        article("The State Councilor spoke.", file="a", names={"State Councilor": wang}),
        article("Wang Yi spoke.", file="b", names={"Wang Yi": wang}),
    )
    assert sorted(files(made, 'person:"state councilor"')) == ["a", "b"]
    assert files(made, "place:wang") == []


def test_a_name_in_quotes_is_the_whole_name_where_there_is_one() -> None:
    made = collection(
        article("Wang Yi spoke.", file="a", names={"Wang Yi": (Kind.PERSON, "Wang Yi")}),
        article(
            "Wang Yi Ming did.", file="b", names={"Wang Yi Ming": (Kind.PERSON, "Wang Yi Ming")}
        ),
    )
    assert files(made, 'person:"Wang Yi"') == ["a"]
    assert len(files(made, "person:wang")) == 2
    assert files(made, 'person:"yi ming"') == ["b"]


def test_what_the_reader_marked_is_asked_for_by_file() -> None:
    marked = {Mark.READ: {"a", "gone"}, Mark.BOOKMARKED: {"b"}}
    made = Collection("x", marks=marked.__getitem__)
    made.add([article("x", file="a"), article("x", file="b", published="2025")])
    assert files(made, "is:read") == ["a"]
    assert files(made, "is:unread") == ["b"]
    assert files(made, "is:bookmarked") == ["b"]
    assert files(made, "-is:bookmarked") == ["a"]


def test_questions_are_answered_exactly_while_another_thread_adds() -> None:
    made = Collection("x")
    texts = [article(f"word common{number % 3}", file=str(number)) for number in range(600)]

    def add() -> None:
        for at in range(0, len(texts), 50):
            made.add(texts[at : at + 50])

    thread = threading.Thread(target=add)
    thread.start()
    while thread.is_alive():
        selection = made.select("word")
        assert [made.head(key).key for key in selection.keys] == list(selection.keys)
        made.interrupt()
    thread.join()
    assert made.select("common1").count == 200
    assert made.select("").count == 600


def test_hits_are_ranked_while_another_thread_adds() -> None:
    made = Collection("x")
    texts = [article(f"gold oil truce{number % 3}", file=str(number)) for number in range(1500)]

    def add() -> None:
        for at in range(0, len(texts), 10):
            made.add(texts[at : at + 10])

    interval = sys.getswitchinterval()
    thread = threading.Thread(target=add)
    try:
        sys.setswitchinterval(1e-5)
        thread.start()
        while thread.is_alive():
            selection = made.select("oil OR truce1 OR gold*")
            assert len(set(selection.keys)) == selection.count
    finally:
        sys.setswitchinterval(interval)
        thread.join()
    assert made.select("truce1 OR truce2").count == 1000


def test_what_was_understood_comes_out_as_it_went_in() -> None:
    wang = {"Wang": (Kind.PERSON, "Wang Yi")}
    told = {"May 3": "2025-05-03", "1951": "1951/.."}
    one = article("Since 1951, to May 3, Wang has talked.", names=wang, told=told)
    undated = replace(one.events[0], edtf=None, value="XXXX-05-03", precision=None)
    one = replace(one, events=(*one.events, undated))
    made = collection(one)
    (key,) = made.keys()
    assert made.understood(key) == one
    assert [event.event for event in made.events(key)] == list(one.events)
    assert {event.sentence for event in made.events(key)} == {one.article.text}


def test_names_are_found_and_marked_exactly_while_another_thread_adds() -> None:
    made = Collection("x")
    texts = [
        article(
            f"Talks of Wang and Name{number}.",
            file=str(number),
            names={
                "Wang": (Kind.PERSON, "Wang Yi"),
                f"Name{number}": (Kind.PERSON, f"Name{number}"),
            },
        )
        for number in range(600)
    ]

    def add() -> None:
        for at in range(0, len(texts), 50):
            made.add(texts[at : at + 50])

    thread = threading.Thread(target=add)
    thread.start()
    while thread.is_alive():
        selection = made.select('person:"Wang Yi"')
        for key in selection.keys[:5]:
            text = made.article(key).text
            assert [match.of(text) for match in selection.matches(key)] == ["Wang"]
    thread.join()
    assert made.select('person:"Wang Yi"').count == 600
    for number in range(600):
        assert files(made, f"person:Name{number}") == [str(number)]


def test_asking_for_a_name_gives_it_no_number() -> None:
    names = Names()
    assert names.known(Kind.PERSON, "Wang Yi") is None
    assert names.number(Kind.PLACE, "Gwadar") == 0
    assert names.known(Kind.PERSON, "Gwadar") is None
    assert names.number(Kind.PERSON, "Gwadar") == 1
    assert (names.known(Kind.PLACE, "Gwadar"), names[1].kind) == (0, Kind.PERSON)


def test_an_interrupt_ends_a_question_and_the_next_is_answered() -> None:
    database = Index()
    slow = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
    timer = threading.Timer(0.05, database.interrupt)
    timer.start()
    with pytest.raises(InterruptedQueryError), database.stoppable():
        database._ask(slow, ())
    assert database.matching('"word"') == []


@pytest.mark.parametrize("is_late", [False, True])
def test_an_interrupt_leaves_alone_what_is_not_to_be_stopped(is_late: bool) -> None:
    database = Index()
    slow = """WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1000000)
        SELECT count(*) FROM n"""
    # It comes late where the question that it was meant for had just been answered.
    interrupt = database._connection.interrupt if is_late else database.interrupt
    timer = threading.Timer(0.02, interrupt)
    timer.start()
    assert database._ask(slow, ()) == [(1000000,)]
    timer.join()


def test_an_error_that_only_speaks_of_interruptions_is_told() -> None:
    with pytest.raises(sqlite3.OperationalError, match="interrupted"):
        Index()._ask("SELECT * FROM interrupted", ())


def test_a_python_without_fts5_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    class Poor(sqlite3.Connection):
        def execute(self, sql: str, parameters: object = (), /) -> sqlite3.Cursor:
            if "fts5" in sql:
                raise sqlite3.OperationalError("no such module: fts5")
            return super().execute(sql)

    connect = sqlite3.connect
    monkeypatch.setattr(
        sqlite3, "connect", lambda *args, **options: connect(*args, factory=Poor, **options)
    )
    with pytest.raises(DatelineError, match="Install a Python"):
        Collection("x")


@pytest.mark.parametrize(
    "query",
    [
        "U.S.", "wang-yi", "a'b", "C++", "NEAR(", '"', "((((", "\x00", "🙂", "-", "person:",
        "published:13-13", "x AND", "* OR *", "title:", "\ud800", "words:x", "a:" * 5000,
        "(" * 10_000, "-" * 10_000, "ab OR " * 1_666, " ".join(map(str, range(2_000))),
        " OR ".join(map(str, range(1_400))), "-x " * 3_333, "a" * 10_000,
        "(x OR (y z -(" * 700, '"' + "a " * 4_999,
    ],
    ids=lambda query: repr(query[:16]),
)  # fmt: skip
def test_no_query_makes_an_error(query: str) -> None:
    made = collection(article("U.S. and Wang-Yi 1 2 3", "x", file="a"), article("y", file="b"))
    for typing in (False, True):
        selection = made.select(query, typing=typing)
        for key in selection.keys:
            selection.snippet(key)
