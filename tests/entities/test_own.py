import time

import pytest

from tests.entities.helpers import plain
from tui.entities.model import Kind, MentionHow, OwnEntities, OwnEntity
from tui.entities.recognise import recognise


def named(text: str, *entities: OwnEntity) -> list[tuple[str, str]]:
    """Return what is marked and the name it goes under, of the declared entities alone."""
    own = OwnEntities(entities)
    return [
        (mention.of(text), mention.name)
        for mention in recognise(plain(text), own)
        if mention.how is MentionHow.ALIAS
    ]


def test_case_does_not_count_unless_it_is_asked_for() -> None:
    text = "the hub and the Hub"
    assert named(text, OwnEntity("Hub", Kind.PLACE)) == [("hub", "Hub"), ("Hub", "Hub")]
    assert named(text, OwnEntity("Hub", Kind.PLACE, exact_case=True)) == [("Hub", "Hub")]


def test_a_name_goes_over_a_line_end() -> None:
    text = "so the north\n  gate fell"
    assert named(text, OwnEntity("North Gate", Kind.PLACE)) == [("north\n  gate", "North Gate")]


def test_the_longest_name_is_taken() -> None:
    gate = OwnEntity("gate", Kind.PLACE)
    keeper = OwnEntity("gate keeper", Kind.PERSON)
    assert named("the gate keeper left the gate", gate, keeper) == [
        ("gate keeper", "gate keeper"),
        ("gate", "gate"),
    ]


def test_a_name_is_no_part_of_a_word() -> None:
    assert named("the husband hub-bub hubs", OwnEntity("hub", Kind.PLACE)) == [("hub", "hub")]


@pytest.mark.parametrize("name", ["a+b", "(x", "C++", "[", "$5.", "né", "x\\d"])
def test_signs_in_names_mean_themselves(name: str) -> None:
    text = f"it was {name} again"
    assert named(text, OwnEntity(name, Kind.WORK)) == [(name, name)]


@pytest.mark.parametrize("name", ["", "  "])
def test_an_empty_name_is_nowhere(name: str) -> None:
    assert named("it was again", OwnEntity(name, Kind.WORK)) == []


def test_a_declared_name_is_stronger_than_the_gazetteers() -> None:
    found = recognise(plain("Seen in Paris."), OwnEntities((OwnEntity("Paris", Kind.PERSON),)))
    assert [(mention.name, mention.kind) for mention in found] == [("Paris", Kind.PERSON)]


def test_ten_thousand_entities_cost_little_more_than_ten() -> None:
    text = "the quick gate opened again and again before the long wall " * 300

    def seconds(count: int) -> float:
        article = plain(text)
        own = OwnEntities(tuple(OwnEntity(f"gate{n} wall", Kind.PLACE) for n in range(count)))
        recognise(article, own)
        began = time.process_time()
        recognise(article, own)
        return time.process_time() - began

    assert seconds(10_000) < 5 * max(seconds(10), 0.005)


def test_a_bare_surname_goes_to_the_declared_person() -> None:
    own = OwnEntities((OwnEntity("Ola Strand", Kind.PERSON, aliases=("Minister Strand",)),))
    found = recognise(plain("Ola Strand came. Then Strand spoke to Minister Strand."), own)
    assert [mention.name for mention in found] == ["Ola Strand"] * 3
