import pytest

from tests.measuring import within
from tui.entities import linking
from tui.entities.groups import Tie
from tui.entities.model import Kind, Mention, MentionHow

PERSON, ORGANISATION, INITIATIVE = Kind.PERSON, Kind.ORGANISATION, Kind.INITIATIVE


def named(*names: str, kind: Kind = PERSON) -> list[Mention]:
    """Return mentions with these names, one after another."""
    return [
        Mention(index * 10, index * 10 + 5, kind, name, MentionHow.RULE, "a test says so")
        for index, name in enumerate(names)
    ]


def link(articles: dict[int, list[Mention]]) -> dict[tuple[int, Kind, str], str]:
    """Return the names that names of the same kind go under."""
    links = linking.link(articles).links
    assert all(meant.kind is kind for (_, kind, _), meant in links.items())
    return {key: meant.name for key, meant in links.items()}


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


def test_a_nation_has_one_name() -> None:
    articles = {1: named("US", kind=Kind.PLACE), 2: named("United States", kind=Kind.PLACE)}
    assert link(articles) == {(1, Kind.PLACE, "US"): "United States"}


def test_a_province_may_go_without_the_word() -> None:
    articles = {1: named("Hainan Province", "Hainan", kind=Kind.PLACE)}
    assert link(articles) == {(1, Kind.PLACE, "Hainan"): "Hainan Province"}


def test_a_city_of_the_same_name_is_another_place() -> None:
    assert link({1: named("Mexico City", "Mexico", kind=Kind.PLACE)}) == {}


def test_an_initial_stands_for_its_name() -> None:
    articles = {1: named("Ola J. Strand"), 2: named("Ola Johan Strand")}
    assert link(articles) == {(1, PERSON, "Ola J. Strand"): "Ola Johan Strand"}


def test_a_declared_name_is_the_one_shown() -> None:
    own = Mention(0, 5, PERSON, "Mohammad Ishaq Dar", MentionHow.DECLARED, "the file declares it")
    articles = {1: [own], 2: named("Ishaq Dar"), 3: named("Ishaq Dar")}
    assert set(link(articles).values()) == {"Mohammad Ishaq Dar"}


def test_two_declared_people_stay_two() -> None:
    declared = [
        Mention(start, start + 5, PERSON, name, MentionHow.DECLARED, "the file declares it")
        for start, name in ((0, "Ola Strand"), (10, "Ola Johan Strand"))
    ]
    assert link({1: declared}) == {}


def test_a_family_name_in_front_is_a_surname() -> None:
    assert link({1: named("Wang Lin"), 2: named("Wang")}) == {(2, PERSON, "Wang"): "Wang Lin"}
    assert link({1: named("Wang Lin", "Wang Hao"), 2: named("Wang")}) == {}


def test_a_first_name_is_no_surname() -> None:
    assert link({1: named("Michael Strand"), 2: named("Michael")}) == {}


def test_a_nations_usual_name_is_shown() -> None:
    articles = {
        1: named("China", kind=Kind.PLACE),
        2: named("People's Republic of China", kind=Kind.PLACE),
    }
    assert set(link(articles).values()) == {"China"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Harlan Steel Corporation", "Harlan Steel Corp."),
        ("Harlan Steel Ltd", "Harlan Steel"),
        ("Norwegian Foreign Ministry", "Norway Foreign Ministry"),
        ("UN", "United Nations"),
    ],
)
def test_ways_to_write_a_body_are_one(one: str, other: str) -> None:
    assert len(link({1: named(one, kind=ORGANISATION), 2: named(other, kind=ORGANISATION)})) == 1


def test_bodies_of_two_nations_stay_two() -> None:
    names = ("Norwegian Foreign Ministry", "Swedish Foreign Ministry", "Foreign Ministry")
    assert link({n: named(name, kind=ORGANISATION) for n, name in enumerate(names)}) == {}


def test_time_grows_with_the_number_of_names() -> None:
    few, many = (
        {n: named(f"Ola{n % 977} Strand{n}", f"Strand{n}") for n in range(count)}
        for count in (4_000, 16_000)
    )
    assert len(link(many)) == 16_000
    assert within(10, lambda: link(many), than=lambda: link(few))


def test_many_people_of_one_surname_cost_no_more() -> None:
    few, many = (
        {n: named(f"Name{n} Smith", "Smith") for n in range(count)} for count in (2_000, 8_000)
    )
    assert link(many) == {}
    assert within(10, lambda: link(many), than=lambda: link(few))


def known(name: str, kind: Kind, how: MentionHow = MentionHow.RULE) -> Mention:
    return Mention(0, 5, kind, name, how, "a test says so")


def test_an_abbreviation_of_an_initiative_that_another_article_explains_is_that() -> None:
    full = "China-Pakistan Economic Corridor"
    articles = {1: named(full, kind=INITIATIVE), 2: named("CPEC", kind=ORGANISATION)}
    (meant,) = linking.link(articles).links.values()
    assert (meant.kind, meant.name) == (INITIATIVE, full)
    assert meant.why("CPEC") == "the first letters of China-Pakistan Economic Corridor"


def test_an_abbreviation_that_the_lists_know_is_nothing_else() -> None:
    short = known("ABCD", ORGANISATION, MentionHow.GAZETTEER)
    assert linking.link({1: [known("Arctic Bay Coal Deal", INITIATIVE)], 2: [short]}).links == {}


def test_an_abbreviation_that_is_everywhere_is_not_what_one_article_spells() -> None:
    articles = {n: named("AOC", kind=ORGANISATION) for n in range(20)}
    articles[20] = named("Arctic Ocean Council", kind=ORGANISATION)
    assert linking.link(articles).links == {}


def test_a_guess_is_what_other_articles_know_better() -> None:
    articles = {n: [known("Zarnovia", Kind.PLACE)] for n in range(3)}
    articles[3] = [known("Zarnovia", ORGANISATION, MentionHow.GUESS)]
    (meant,) = linking.link(articles).links.values()
    assert (meant.kind, meant.tie) == (Kind.PLACE, Tie.KIND)


def test_what_two_articles_know_to_be_two_kinds_stays_two() -> None:
    articles = {n: [known("Victoria", Kind.PLACE)] for n in range(3)}
    articles[3] = [known("Victoria", PERSON)]
    assert linking.link(articles).links == {}


def test_a_surname_that_stays_open_says_whose_it_could_be() -> None:
    articles = {1: named("Zhang Youxia"), 2: named("Zhang Junshe"), 3: named("Zhang")}
    assert linking.link(articles).open == {(PERSON, "Zhang"): ("Zhang Junshe", "Zhang Youxia")}


def test_a_surname_is_the_one_that_all_but_a_few_articles_mean() -> None:
    articles = {n: named("Ola Strand") for n in range(20)}
    articles |= {20: named("Eva Strand"), 21: named("Strand")}
    (meant,) = linking.link(articles).links.values()
    assert (meant.name, meant.tie) == ("Ola Strand", Tie.BEST_KNOWN)


def test_a_company_goes_by_the_name_that_most_use() -> None:
    articles = {n: named("Harlan", kind=ORGANISATION) for n in range(3)}
    articles[3] = named("Harlan Inc", kind=ORGANISATION)
    assert link(articles) == {(3, ORGANISATION, "Harlan Inc"): "Harlan"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Volodymyr Zelenskiy", "Volodymyr Zelensky"),
        ("Dmitriy Orlov", "Dmitry Orlov"),
        ("Fernand St. Germain", "Fernand St Germain"),
    ],
)
def test_ways_to_write_a_person_are_one(one: str, other: str) -> None:
    assert link({1: named(one), 2: named(other), 3: named(one)}) == {(2, PERSON, other): one}


def test_a_state_is_one_with_its_abbreviation() -> None:
    articles = {1: named("California", kind=Kind.PLACE), 2: named("Calif.", kind=Kind.PLACE)}
    assert link(articles) == {(2, Kind.PLACE, "Calif."): "California"}


def test_two_letters_stand_for_a_body_that_is_well_known_and_for_no_place() -> None:
    full = {key: named("Nordic Community", kind=ORGANISATION) for key in range(3)}
    assert link({**full, 3: named("NC", kind=ORGANISATION)}) == {
        (3, ORGANISATION, "NC"): "Nordic Community"
    }
    assert link({1: full[1], 3: named("NC", kind=ORGANISATION)}) == {}
    city = {key: named("Nordic City", kind=Kind.PLACE) for key in range(3)}
    assert link({**city, 3: named("NC", kind=Kind.PLACE)}) == {}
