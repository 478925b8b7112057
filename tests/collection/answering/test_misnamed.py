import pytest

from tests.collection.answering.test_meant import meant
from tests.collection.making import article, collection
from tui.collection.collection import Collection
from tui.entities.model import Kind


def person(*names: str) -> dict[str, tuple[Kind, str]]:
    return {name: (Kind.PERSON, name) for name in names}


@pytest.fixture(scope="module")
def made() -> Collection:
    return collection(
        article("Ronald Reagan spoke.", file="a", names=person("Ronald Reagan")),
        article("Ronald Reagan left.", file="b", names=person("Ronald Reagan")),
        article("Don Regan and Paul Volcker.", file="c", names=person("Don Regan", "Paul Volcker")),
        article("John Volker.", file="d", source="Xinhua", names=person("John Volker")),
        article("Wang Yi.", file="e", source="xinhua", names=person("Wang Yi")),
        article("Wang Lei.", file="f", source="PTI News", names=person("Wang Lei")),
        article(
            "The EU and the European Union.",
            file="g",
            names={
                "EU": (Kind.ORGANISATION, "European Union"),
                "European Union": (Kind.ORGANISATION, "European Union"),
            },
        ),
    )


@pytest.mark.parametrize(
    ("query", "better"),
    [
        ('person:"Ronald Regan"', ['person:"Ronald Reagan"']),
        ('person:"Paul Volker"', ['person:"Paul Volcker"']),
        ('person:"Ronlad Raegan" spoke', ['person:"Ronald Reagan" spoke']),
        ('entity:"wang yy"', ['entity:"Wang Yi"']),
        ("person:yy", []),
        ("person:Wagn", ['person:"Wang Lei"', 'person:"Wang Yi"']),
        ("person:Reagn", ['person:"Ronald Reagan"', 'person:"Don Regan"']),
        ('person:"Ronald Xyzzy"', []),
        ("person:Wang", []),
        (
            "person:(Wagn OR xyzzy)",
            ['person:(person:"Wang Lei" OR xyzzy)', 'person:(person:"Wang Yi" OR xyzzy)'],
        ),
        ("(a org:(b person:(xyzzy c)))", []),
        ('source:(xinhua person:"Jon Volker")', ['source:(xinhua person:"John Volker")']),
    ],
)
def test_a_name_is_corrected_word_by_word_among_names_that_have_the_others(
    made: Collection, query: str, better: list[str]
) -> None:
    assert meant(made, query) == better


@pytest.mark.parametrize(
    ("query", "better"),
    [
        ('person:"Yi Wang"', ['person:"Wang Yi"']),
        ('org:"Wang Yi"', ['person:"Wang Yi"']),
        ('entity:"Yi Wang"', ['entity:"Wang Yi"']),
        ('-org:"x" place:wang', ['-org:"x" person:"Wang Lei"', '-org:"x" person:"Wang Yi"']),
        ('person:"European Union"', ['org:"European Union"']),
    ],
)
def test_a_name_is_found_in_another_order_or_as_another_kind(
    made: Collection, query: str, better: list[str]
) -> None:
    assert meant(made, query) == better


@pytest.mark.parametrize(
    ("query", "better"),
    [
        ("source:xinua", ['source:"Xinhua"']),
        ('source:"News PTI"', ['source:"PTI News"']),
        ("source:xyzzy", []),
        ("source:pti", []),
    ],
)
def test_a_source_is_corrected_as_a_name_is(
    made: Collection, query: str, better: list[str]
) -> None:
    assert meant(made, query) == better


def test_a_name_that_is_still_typed_is_corrected_in_the_words_before_its_last(
    made: Collection,
) -> None:
    assert meant(made, 'person:"Ronlad Rea', typing=True) == ['person:"Ronald Reagan"']
    assert meant(made, 'person:"Ronald Rea', typing=True) == []
