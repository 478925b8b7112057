from tui.entities.linking import link
from tui.entities.model import Kind, Mention, MentionHow

PERSON, ORGANISATION, INITIATIVE = Kind.PERSON, Kind.ORGANISATION, Kind.INITIATIVE


def named(*names: str, kind: Kind = PERSON) -> list[Mention]:
    """Return mentions with these names, one after another."""
    return [
        Mention(index * 10, index * 10 + 5, kind, name, MentionHow.RULE, "a test says so")
        for index, name in enumerate(names)
    ]


def test_a_longer_and_a_shorter_name_are_one_under_the_more_common() -> None:
    articles = {1: named("Mohammad Ishaq Dar"), 2: named("Ishaq Dar"), 3: named("Ishaq Dar")}
    assert link(articles) == {(1, PERSON, "Mohammad Ishaq Dar"): "Ishaq Dar"}


def test_a_bare_surname_joins_its_only_bearer() -> None:
    assert link({1: named("Ola Strand"), 2: named("Strand")}) == {
        (2, PERSON, "Strand"): "Ola Strand"
    }


def test_a_bare_surname_of_two_people_stays() -> None:
    assert link({1: named("Ola Strand"), 2: named("Eva Strand"), 3: named("Strand")}) == {}


def test_a_short_name_that_two_longer_ones_hold_stays() -> None:
    assert (
        link({1: named("Ali Hassan Omar"), 2: named("Ali Karim Omar"), 3: named("Ali Omar")}) == {}
    )


def test_two_with_one_surname_stay_two() -> None:
    assert link({1: named("Zhang Youxia"), 2: named("Zhang Junshe")}) == {}


def test_spellings_are_one() -> None:
    articles = {
        1: named("Caspian Cooperation Organisation", "Arctic–Ocean Bank", kind=ORGANISATION),
        2: named("Caspian Cooperation Organization", "Arctic-Ocean Bank", kind=ORGANISATION),
        3: named("Caspian Cooperation Organization", "Arctic-Ocean Bank", kind=ORGANISATION),
    }
    assert link(articles) == {
        (1, ORGANISATION, "Caspian Cooperation Organisation"): "Caspian Cooperation Organization",
        (1, ORGANISATION, "Arctic–Ocean Bank"): "Arctic-Ocean Bank",
    }


def test_an_abbreviation_joins_the_only_name_that_spells_it() -> None:
    articles = {
        1: named("Arctic Ocean Corridor", kind=INITIATIVE),
        2: named("AOC", kind=INITIATIVE),
        3: named("AOC", kind=ORGANISATION),
    }
    assert link(articles) == {(2, INITIATIVE, "AOC"): "Arctic Ocean Corridor"}


def test_an_abbreviation_with_two_meanings_stays() -> None:
    articles = {
        1: named("Arctic Ocean Council", "Atlantic Oil Company", kind=ORGANISATION),
        2: named("AOC", kind=ORGANISATION),
    }
    assert link(articles) == {}


def test_kinds_are_never_mixed() -> None:
    assert link({1: named("Victoria"), 2: named("Victoria", kind=Kind.PLACE)}) == {}


def test_amounts_are_left_alone() -> None:
    assert link({1: named("5 %", kind=Kind.AMOUNT), 2: named("5 %", kind=Kind.AMOUNT)}) == {}
