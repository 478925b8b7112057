from tests.collection.entities.test_linked import read
from tui.collection.entities.doubts import doubts_about
from tui.collection.entities.meanings import Meanings
from tui.collection.entities.names import Name
from tui.entities.model import Kind
from tui.state.corrections import EntityIs, NotSame

SLIP = "Foreign Minister Wang Yi spoke. It helps nobody, Wand noted.\n"
OPEN = ("Minister Ola Strand came.\n", "Minister Eva Strand left.\n", "Minister Strand spoke.\n")


def person(text: str) -> Name:
    return Name(Kind.PERSON, text)


def said(texts: tuple[str, ...], name: str, *corrections: EntityIs | NotSame) -> list[str]:
    made = read(*texts)
    made.correct(Meanings(corrections))
    return [doubt.said_of(person(name)) for doubt in doubts_about(made, person(name))]


def test_a_likely_slip_is_offered_to_whom_it_probably_means() -> None:
    assert said((SLIP,), "Wang Yi") == [
        "Perhaps also Wand (1 mention in 0.txt): probably a slip",
    ]


def test_a_likely_slip_says_of_itself_whom_it_probably_means() -> None:
    assert said((SLIP,), "Wand") == [
        "Perhaps Wang Yi, by a slip: Wand is nearly Wang, and Wang Yi is in the same article"
    ]


def test_an_open_surname_is_offered_to_each_whose_it_could_be() -> None:
    also = "Perhaps also Strand (1 mention in 2.txt): could be Eva Strand or Ola Strand"
    assert said(OPEN, "Ola Strand") == said(OPEN, "Eva Strand") == [also]
    assert said(OPEN, "Strand") == [
        "Perhaps Eva Strand or Ola Strand: a surname alone does not tell"
    ]


def test_what_the_reader_decided_is_in_doubt_no_longer() -> None:
    taken = EntityIs(Kind.PERSON, "Wand", (), Kind.PERSON, "Wang Yi")
    assert said((SLIP,), "Wang Yi", taken) == []


def test_a_name_that_is_right_as_it_is_is_in_doubt_no_longer() -> None:
    right = NotSame(Kind.PERSON, "Wand", ("Wang Yi",))
    assert said((SLIP,), "Wang Yi", right) == said((SLIP,), "Wand", right) == []
    none_of_them = NotSame(Kind.PERSON, "Strand", ("Eva Strand", "Ola Strand"))
    assert said(OPEN, "Strand", none_of_them) == said(OPEN, "Eva Strand", none_of_them) == []


def test_it_is_in_doubt_again_where_somebody_else_may_be_meant() -> None:
    none_of_them = NotSame(Kind.PERSON, "Strand", ("Eva Strand", "Ola Strand"))
    assert said((*OPEN, "Minister Bo Strand spoke.\n"), "Strand", none_of_them)


def test_a_doubt_follows_the_one_who_is_meant_to_another_name() -> None:
    renamed = EntityIs(Kind.PERSON, "Wang Yi", (), Kind.PERSON, "Minister Wang Yi")
    assert said((SLIP,), "Wang Yi", renamed) == []
    assert len(said((SLIP,), "Minister Wang Yi", renamed)) == 1


def test_nobody_else_is_in_doubt() -> None:
    assert doubts_about(read(SLIP), Name(Kind.PLACE, "Wang Yi")) == ()
    assert said((*OPEN, "Minister Peter Novak came.\n"), "Peter Novak") == []
