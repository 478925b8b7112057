import pytest

from tests.entities.helpers import plain
from tests.measuring import within
from tui.entities.model import Kind, MentionHow, OwnEntities, OwnEntity
from tui.entities.recognise import recognise


def named(text: str, *entities: OwnEntity) -> list[tuple[str, str]]:
    """Return what is marked and the name it goes under, of the declared entities alone."""
    own = OwnEntities(entities)
    return [
        (mention.of(text), mention.name)
        for mention in recognise(plain(text), own)
        if mention.how is MentionHow.DECLARED
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
    article = plain("the quick gate opened again and again before the long wall " * 300)
    few, many = (
        OwnEntities(tuple(OwnEntity(f"gate{n} wall", Kind.PLACE) for n in range(count)))
        for count in (10, 10_000)
    )
    recognise(article, many)
    assert within(5, lambda: recognise(article, many), than=lambda: recognise(article, few))


def test_a_bare_surname_goes_to_the_declared_person() -> None:
    own = OwnEntities((OwnEntity("Ola Strand", Kind.PERSON, aliases=("Minister Strand",)),))
    found = recognise(plain("Ola Strand came. Then Strand spoke to Minister Strand."), own)
    assert [mention.name for mention in found] == ["Ola Strand"] * 3


STRAND = OwnEntity("Ola Strand", Kind.PERSON, aliases=("Minister Strand",))
WANG = OwnEntity("Wang Lin", Kind.PERSON, aliases=("Foreign Minister Wang",))


def people(text: str, *entities: OwnEntity) -> list[tuple[str, str, MentionHow]]:
    """Return the people in ``text``, with the entities declared."""
    return [
        (mention.of(text), mention.name, mention.how)
        for mention in recognise(plain(text), OwnEntities(entities))
        if mention.kind is Kind.PERSON
    ]


def test_an_alias_does_not_end_inside_the_declared_name() -> None:
    text = "It was Foreign Minister Wang Lin. Foreign Minister Wang left."
    assert [marked for marked, _, _ in people(text, WANG)] == ["Wang Lin", "Foreign Minister Wang"]


def test_an_alias_does_not_end_inside_the_name_of_another() -> None:
    text = "It was Foreign Minister Wang Yuan. Wang left."
    assert {name for _, name, _ in people(text, WANG)} == {"Wang Yuan"}


def test_a_declared_place_is_not_cut_out_of_a_longer_name() -> None:
    place = OwnEntity("Zorvat", Kind.PLACE)
    text = "The Bank of Zorvat and the Zorvat Fisheries Commission are in Zorvat."
    assert [mention.of(text) for mention in recognise(plain(text), OwnEntities((place,)))] == [
        "Bank of Zorvat",
        "Zorvat Fisheries Commission",
        "Zorvat",
    ]


def test_a_declared_body_may_stand_after_a_people() -> None:
    body = OwnEntity("Foreign Ministry", Kind.ORGANISATION)
    assert named("The Norwegian Foreign Ministry said no.", body) == [
        ("Foreign Ministry", "Foreign Ministry")
    ]


def test_a_fuller_name_is_the_declared_persons() -> None:
    found = people("Nils Ola Strand came, and then Strand went.", STRAND)
    assert found == [
        ("Nils Ola Strand", "Ola Strand", MentionHow.DECLARED),
        ("Strand", "Ola Strand", MentionHow.ALIAS),
    ]


@pytest.mark.parametrize("surname", ["Dar", "Qureshi", "Wang"])
def test_a_surname_alone_is_guessed_to_be_the_declared_persons(surname: str) -> None:
    declared = [
        OwnEntity("Ishaq Dar", Kind.PERSON),
        OwnEntity("Shah Mahmood Qureshi", Kind.PERSON),
        WANG,
    ]
    ((marked, name, how),) = people(f"Talks with {surname} went on.", *declared)
    assert (marked, how) == (surname, MentionHow.GUESS)
    assert surname in name.split()


@pytest.mark.parametrize(
    "text",
    [
        "The singer Karim Dar came. Later Dar left.",
        "The town of Dar is small. They met in Dar.",
        "They met in Dar.",
    ],
)
def test_a_surname_that_is_something_else_here_is_not_the_declared_persons(text: str) -> None:
    assert "Ishaq Dar" not in {
        name for _, name, _ in people(text, OwnEntity("Ishaq Dar", Kind.PERSON))
    }


def test_a_surname_of_two_declared_people_is_nobodys() -> None:
    found = people("Talks with Strand went on.", STRAND, OwnEntity("Eva Strand", Kind.PERSON))
    assert {name for _, name, _ in found} <= {"Strand"}


def test_a_later_surname_says_where_the_full_name_stands() -> None:
    text = "Ola Strand came. Then Strand left."
    found = recognise(plain(text), OwnEntities((STRAND,)))
    assert found[-1].why == "part of the name of Ola Strand, named above"
