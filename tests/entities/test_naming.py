import pytest

from tests.entities.helpers import mentions, names
from tui.entities.acronyms import spells
from tui.entities.model import Kind, MentionHow

PERSON, ORGANISATION, PLACE = Kind.PERSON, Kind.ORGANISATION, Kind.PLACE


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("China-Pakistan Economic Corridor", "CPEC"),
        ("Inter-Services Public Relations", "ISPR"),
        ("Food and Agriculture Organization", "FAO"),
        ("Ministry of Defence", "MoD"),
    ],
)
def test_an_abbreviation_spells_the_name(name: str, short: str) -> None:
    assert spells(name, short)


@pytest.mark.parametrize(
    ("name", "short"),
    [("Bank", "B"), ("World Bank", "IMF"), ("Oslo", "OSLO"), ("Arctic Bank", "arctic")],
)
def test_other_letters_do_not_spell_it(name: str, short: str) -> None:
    assert not spells(name, short)


def test_an_abbreviation_of_plain_words_names_nothing() -> None:
    assert names("Each exclusive economic zone (EEZ) is large. The EEZ was drawn.") == []


def test_a_company_is_known_without_its_ending() -> None:
    text = "Shares of Zorvatel Inc fell. Analysts said Zorvatel would recover."
    assert [name for _, name in names(text, ORGANISATION)] == ["Zorvatel Inc"] * 2


def test_the_last_word_of_a_body_stands_for_it() -> None:
    text = "The Zorvat Fisheries Commission met. Members of the Commission left."
    assert [name for _, name in names(text, ORGANISATION)] == ["Zorvat Fisheries Commission"] * 2


def test_a_place_that_is_a_surname_goes_to_its_bearer() -> None:
    text = "The singer Michael Jordan came. Later Jordan said he was glad."
    assert names(text) == [("Michael Jordan", "Michael Jordan"), ("Jordan", "Michael Jordan")]


def test_the_place_stays_a_place_where_the_words_around_it_say_so() -> None:
    text = "The singer Michael Jordan came. He was born in Jordan."
    assert ("Jordan", "Jordan") in names(text, PLACE)


def test_a_city_that_plays_is_a_side() -> None:
    text = (
        "SOCCER - RESULTS\n\nResults of league matches and standings of the season:\n\n"
        "Bergen 2 Drammen 1\n\nBergen beat Drammen in Oslo with a late goal by the striker."
    )
    assert [name for _, name in names(text, ORGANISATION)] == ["Bergen", "Drammen"] * 2
    assert names(text, PLACE) == [("Oslo", "Oslo")]


def test_a_nation_that_plays_stays_a_nation() -> None:
    text = "SOCCER - Norway beat Sweden 2-1 in a match of the season, with a goal by a striker."
    assert {name for _, name in names(text, PLACE)} == {"Norway", "Sweden"}


def test_neighbours_in_a_list_are_of_a_kind() -> None:
    text = "They sell to Oslo, Zorvatia and Bergen."
    assert ("Zorvatia", "Zorvatia") in names(text, PLACE)


def test_a_known_body_goes_under_its_chief_name() -> None:
    (mention,) = mentions("A loan of the IMF was paid.")
    assert (mention.name, mention.how) == ("International Monetary Fund", MentionHow.GAZETTEER)


def test_a_place_in_capitals_is_named_as_others_are() -> None:
    text = "OSLO, May 5 -- It rained."
    assert names(text, PLACE) == [("OSLO", "Oslo")]


def test_web_addresses_hold_no_names() -> None:
    assert names("See https://news.example/Oslo/Bank-of-Norway?x=Paris now.") == []


def test_a_full_name_says_why_it_is_a_person() -> None:
    (first, second) = mentions("Foreign Minister Ola Strand left. Strand was tired.")
    assert first.why == "a title stands before it"
    assert second.why == "part of the name of Ola Strand, named above"


def test_a_side_that_is_also_a_place_is_the_place_after_in() -> None:
    assert names("She was seen in Chelsea on Friday.") == [("Chelsea", "Chelsea")]
    assert mentions("She was seen in Chelsea on Friday.")[0].kind is PLACE


def test_the_end_of_an_events_name_stands_for_it() -> None:
    text = "The Caspian Security Dialogue began. Later the Security Dialogue went on."
    assert [name for _, name in names(text, Kind.EVENT)] == ["Caspian Security Dialogue"] * 2


def test_the_end_of_two_events_names_stands_for_neither() -> None:
    text = "The Caspian Security Dialogue and the Baltic Security Dialogue. A Security Dialogue."
    assert names(text, Kind.EVENT)[-1] == ("Security Dialogue", "Security Dialogue")


@pytest.mark.parametrize(
    "counted", ["Phase II Protocol", "Round Two Talks", "Second Session Talks"]
)
def test_what_is_only_counted_has_no_name(counted: str) -> None:
    assert names(f"They spoke of the {counted} at length.") == []


@pytest.mark.parametrize("name", ["Second World War", "Fifth Amendment"])
def test_what_is_counted_and_called_something_has(name: str) -> None:
    assert names(f"They spoke of the {name} at length.") == [(name, name)]


def test_an_initiative_is_known_without_its_last_word() -> None:
    text = "The Salt and Amber Initiative began. Salt and Amber projects grew; salt and amber sold."
    assert names(text, Kind.INITIATIVE) == [
        ("Salt and Amber Initiative", "Salt and Amber Initiative"),
        ("Salt and Amber", "Salt and Amber Initiative"),
    ]


def test_a_firm_is_known_by_the_start_of_its_name_though_it_speaks() -> None:
    text = "Zarvat Mining Corp sold it. Zarvat said so. Zarvat said no more. Zarvat added it."
    assert {name for _, name in names(text, Kind.ORGANISATION)} == {"Zarvat Mining Corp"}


def test_partners_make_a_firm() -> None:
    assert names("He left Qwhil & Zarvat there.") == [("Qwhil & Zarvat", "Qwhil & Zarvat")]
    assert mentions("He left Qwhil & Zarvat there.")[0].kind is Kind.ORGANISATION


def test_a_ticker_is_no_name() -> None:
    text = "They bought Zarvat Corp <ZVT> there."
    assert [marked for marked, _ in names(text)] == ["Zarvat Corp"]


def test_an_abbreviation_that_speaks_is_no_person() -> None:
    text = "Then ATT said so. Later ATT said more, and ATT added this."
    assert names(text, Kind.PERSON) == []


def test_the_mere_ends_of_firms_names_are_no_name() -> None:
    assert names("He sold it to the Co Inc there.") == []


def test_a_body_without_its_name_is_no_person() -> None:
    text = "The Bank said so. Then the Bank said more, and the Bank added this."
    assert names(text, Kind.PERSON) == []
