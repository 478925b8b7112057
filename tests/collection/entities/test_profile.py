from tests.collection.making import article, collection
from tui.collection.entities.meanings import Meanings
from tui.collection.entities.names import Name
from tui.collection.entities.profile import Company, Profile, query_for, told_of
from tui.entities.model import Kind
from tui.state.corrections import EntityIs

WANG, DAR, HUB = (
    (Kind.PERSON, "Wang Yi"),
    (Kind.PERSON, "Ishaq Dar"),
    (Kind.PLACE, "Hub"),
)
NAME = Name(*WANG)


def profile(query: str = "", name: Name = NAME) -> Profile:
    made = collection(
        article(
            "Wang Yi met Ishaq Dar in May.",
            "The Hub",
            file="new",
            published="2025-05-11",
            names={"Wang Yi": WANG, "Ishaq Dar": DAR},
            told={"May": "2025-05"},
        ),
        article(
            "Wang went to Hub.",
            file="old",
            published="2020-01-03",
            names={"Wang": WANG, "Hub": HUB},
        ),
        article("Wang Yi, undated.", file="open", names={"Wang Yi": WANG}),
        article("Ishaq Dar alone.", file="other", names={"Ishaq Dar": DAR}),
    )
    return Profile(made.select(query), name)


def test_its_articles_run_in_order_of_time_the_undated_last() -> None:
    made = profile()
    files = [made.collection.head(key).file for key in made.keys]
    assert files == ["old", "new", "open"]
    assert made.published is not None
    assert [each.value for each in made.published] == ["2020-01-03", "2025-05-11"]


def test_its_forms_are_counted_within_the_selection() -> None:
    assert profile().forms == [("Wang Yi", 2), ("Wang", 1)]
    assert profile("published:2020").forms == [("Wang", 1)]
    assert len(profile("published:2020").concordance) == 1


def test_it_meets_others_by_sentence_and_by_article() -> None:
    assert profile().company() == [
        Company("Hub", Kind.PLACE, sentences=1, articles=1),
        Company("Ishaq Dar", Kind.PERSON, sentences=1, articles=1),
    ]
    assert profile(name=Name(*HUB)).company() == [Company("Wang Yi", Kind.PERSON, 1, 1)]


def test_counting_company_ends_when_it_is_stopped() -> None:
    assert [row.sentences for row in profile().company(lambda: True)] == [0, 0]


def test_what_is_told_of_it_has_a_date() -> None:
    assert [told.event.edtf for told in profile().timeline()] == ["2025-05"]


def test_a_name_that_no_article_has_is_an_empty_profile() -> None:
    made = profile(name=Name(Kind.PERSON, "Nobody"))
    assert (made.keys, made.forms, made.company(), made.published) == ((), [], [], None)
    assert len(made.concordance) == 0


def test_its_query_selects_its_articles() -> None:
    made = profile()
    assert made.query() == 'person:"Wang Yi"'
    assert sorted(made.collection.select(made.query()).keys) == sorted(made.keys)
    assert query_for(Name(Kind.WORK, 'The "Book"')) == 'event:"The Book"'


def test_the_first_and_last_dates_told_of_are_those_of_its_sentences() -> None:
    assert told_of(profile().timeline()) == ("2025-05", "2025-05")
    assert told_of(profile(name=Name(Kind.PERSON, "Nobody")).timeline()) is None


def test_a_note_stays_with_an_entity_that_the_reader_renames() -> None:
    made = profile()
    made.collection.notes = {NAME: ("Foreign Minister",)}
    assert list(made.notes) == ["Foreign Minister"]
    renamed = EntityIs(*WANG, (), Kind.PERSON, "Wang")
    made.collection.correct(Meanings([renamed]))
    assert not list(made.notes)
    assert list(Profile(made.selection, Name(Kind.PERSON, "Wang")).notes) == ["Foreign Minister"]
