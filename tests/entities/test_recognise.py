import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.entities.helpers import mentions, names, plain
from tests.measuring import within
from tui.articles.model import Span
from tui.entities.model import Kind, MentionHow, OwnEntities, OwnEntity
from tui.entities.recognise import recognise

PERSON, ORGANISATION, PLACE = Kind.PERSON, Kind.ORGANISATION, Kind.PLACE


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("The Norwegian Foreign Minister Ola Strand spoke.", "Ola Strand"),
        ("He met Deputy Prime Minister and Foreign Minister Karim Aziz.", "Karim Aziz"),
        ("The US Secretary of State Jane Mallory left.", "Jane Mallory"),
        ("Talks with army chief Nasir Baloch went on.", "Nasir Baloch"),
        ("A letter from Gen. Li Weidong came.", "Li Weidong"),
        ("In came Mr. Ludovic van der Meer at once.", "Ludovic van der Meer"),
    ],
)
def test_a_title_is_not_part_of_the_name(text: str, person: str) -> None:
    assert names(text, PERSON) == [(person, person)]


@pytest.mark.parametrize(
    "name",
    [
        "General Administration of Fisheries",
        "Political Bureau of the Communist Party of Laos Central Committee",
        "People's Liberation Army's Eastern Theater Command",
        "Caspian Cooperation Organisation",
        "Ministry of Trade and Industry",
        "University of Tromsø",
        "Council on Polar Relations",
        "Harlan Steel Corporation",
    ],
)
def test_an_organisation_is_found_whole(name: str) -> None:
    text = f"A report by the {name} was read."
    assert names(text, ORGANISATION) == [(name, name)]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Belt and Road Initiative", Kind.INITIATIVE),
        ("Nordic Free Trade Agreement", Kind.INITIATIVE),
        ("Upper Lena Hydropower Project", Kind.INITIATIVE),
        ("Operation Northwind", Kind.EVENT),
        ("Gulf of Aden", PLACE),
        ("Lake Inari", PLACE),
        ("Hainan Province", PLACE),
    ],
)
def test_a_head_tells_the_kind(name: str, kind: Kind) -> None:
    text = f"They spoke about the {name} at length."
    assert names(text, kind) == [(name, name)]


@pytest.mark.parametrize(
    "text",
    [
        "Work on the Arctic Ocean Corridor (AOC) began. The AOC is long.",
        "Work on the AOC (Arctic Ocean Corridor) began. The AOC is long.",
    ],
)
def test_an_abbreviation_goes_under_what_it_stands_for(text: str) -> None:
    assert {name for _, name in names(text)} == {"Arctic Ocean Corridor"}
    assert {mention.kind for mention in mentions(text)} == {Kind.INITIATIVE}
    assert len(mentions(text)) == 3


def test_a_bare_surname_is_the_person_named_in_full() -> None:
    text = "Foreign Minister Ola Strand spoke in Oslo. Strand said little. Later Strand left."
    assert [name for _, name in names(text, PERSON)] == ["Ola Strand"] * 3


def test_a_surname_that_comes_first_is_the_same_person() -> None:
    text = "General Li Weidong met Vice President Chen Hao. Gen. Li spoke; Chen said nothing."
    assert [name for _, name in names(text, PERSON)] == ["Li Weidong", "Chen Hao"] * 2


def test_a_surname_that_could_be_eithers_stays_open_and_says_so() -> None:
    text = "Ola Strand met Eva Strand there.\n\nStrand said so."
    *_, last = mentions(text)
    assert (last.kind, last.name, last.how) == (Kind.PERSON, "Strand", MentionHow.ALIAS)
    assert last.why == "it could be Ola Strand or Eva Strand, so it stays open"


def test_a_surname_is_the_one_who_alone_was_named_so_far_or_just_before() -> None:
    first = "Ola Strand came. Strand said so.\n\n"
    second = "Eva Strand came too. Strand went."
    bare = [name for marked, name in names(first + second, Kind.PERSON) if marked == "Strand"]
    assert bare == ["Ola Strand", "Eva Strand"]


def test_two_people_with_one_surname_stay_two() -> None:
    text = (
        "Prime Minister Anna Holm resigned. Holm said so. "
        "Her brother Erik Holm stayed on. Holm said he would."
    )
    people = [name for _, name in names(text, PERSON)]
    assert people == ["Anna Holm", "Anna Holm", "Erik Holm", "Erik Holm"]


def test_a_fuller_name_gathers_the_shorter() -> None:
    text = "Mohammad Ishaq Dar spoke first. Then Foreign Minister Ishaq Dar left. Dar said no more."
    assert {name for _, name in names(text, PERSON)} == {"Mohammad Ishaq Dar"}


def test_a_place_once_is_a_place_everywhere() -> None:
    text = "Rain fell in Zorvat. Zorvat was flooded, and people left Zorvat."
    assert names(text, PLACE) == [("Zorvat", "Zorvat")] * 3


def test_a_people_is_no_mention() -> None:
    assert names("The Pakistani and Chinese drivers met French guards.") == []


def test_a_word_that_opens_a_sentence_is_no_name() -> None:
    assert names("Talks went on. Nobody left. Rain fell. However, all was well.") == []


def test_a_headline_in_capitals_is_read_by_the_names_below_it() -> None:
    text = "STRAND FLIES TO NORWAY\n\nForeign Minister Ola Strand flew home. Strand said no more."
    assert names(text)[:2] == [("STRAND", "Ola Strand"), ("NORWAY", "Norway")]


def test_the_collections_own_entities_come_first() -> None:
    own = OwnEntities(
        entities=(OwnEntity("Hub", PLACE, aliases=("Hub Chowki",), exact_case=True),),
        not_entities=frozenset({"Oslo"}),
    )
    found = recognise(plain("The Hub Chowki road to Hub, the hub of trade, and Oslo."), own)
    assert [(mention.name, mention.kind, mention.how) for mention in found] == [
        ("Hub", PLACE, MentionHow.DECLARED)
    ] * 2


def test_own_entities_hold_for_their_files_alone() -> None:
    own = OwnEntities((OwnEntity("the port", PLACE, files=("b*.txt",)),))
    assert recognise(plain("We saw the port."), own) == ()


def test_nothing_overlaps_what_is_taken() -> None:
    text = "They met in June Lake, in Oslo."
    start = text.index("June Lake")
    found = recognise(plain(text), taken=[Span(start, start + 4)])
    assert [mention.of(text) for mention in found] == ["Oslo"]


def test_every_mention_says_why() -> None:
    text = "Mr. Ola Strand of Harlan Corp. paid $3 million in Oslo. Strand said so."
    assert all(mention.why for mention in mentions(text))


_PIECES = st.sampled_from(
    [*"aA.'’-–& \n(),$5%", "Wang", "of the", "Minister", "Bank", "al-", "U.S.", "St.", "’s"]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=60).map("".join))
def test_mentions_are_in_order_and_apart_in_any_text(text: str) -> None:
    found = mentions(text)
    ends = [0, *(mention.end for mention in found)]
    assert all(mention.start >= end for mention, end in zip(found, ends, strict=False))
    assert all(mention.of(text).strip() for mention in found)


@pytest.mark.parametrize(
    "unit", ["A", "A ", "A.", "A'", "al-", "Bank of the ", "Of ", "A B. ", "(A "]
)
def test_time_grows_with_length_alone(unit: str) -> None:
    few, many = plain(unit * 20_000), plain(unit * 80_000)
    recognise(plain(unit * 1_000))
    assert within(10, lambda: recognise(many), than=lambda: recognise(few))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It holds a stake in Rannel, as before.", "Rannel"),
        ("Then Rannel <RNL.O> fell by a tenth.", "Rannel"),
        ("Then Rannel (NYSE: RNL) fell by a tenth.", "Rannel"),
        ("Last year Rannel, the leading e-commerce platform in Egypt, grew.", "Rannel"),
        ("A special investigation team (SIT) came. The SIT said so.", "SIT"),
        ("He left Advanced Voice, and Advanced Voice said so.", "Advanced Voice"),
        ("A law professor at the University of Texas agreed.", "University of Texas"),
    ],
)
def test_what_stands_beside_a_name_makes_it_a_body(text: str, name: str) -> None:
    assert name in [found for _, found in names(text, ORGANISATION)]


@pytest.mark.parametrize(
    "text",
    [
        "Sales of E.C. 46,300 tonnes were counted.",
        "He spoke to Senator Lind (D-Del) at length.",
        "They saw the June Eurodollars fall.",
        "He bought a Retina MacBook and a Model E there.",
        "They met at City in the autumn, as City knew.",
        "It counts the consumer price index (CPI) too. The CPI said so.",
    ],
)
def test_what_is_no_name_is_nobody_and_nowhere(text: str) -> None:
    found = {name for _, name in names(text, PERSON, PLACE)}
    assert not found - {"Lind"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The lawyer, Eva-Marie Persson, said so.", "Eva-Marie Persson", PERSON),
        ("Ministers Zhao Ziyang and Lind met.", "Zhao Ziyang", PERSON),
        ("James C. Castle said so.", "James C. Castle", PERSON),
        ("She and Sandra Day met.", "Sandra Day", PERSON),
        ("The house stood on King Road for long.", "King Road", PLACE),
        ("ELKHART, Ind, June 18 - It rained.", "Ind", PLACE),
        ("They planned the Silk Road for years.", "Silk Road", Kind.INITIATIVE),
    ],
)
def test_a_name_is_of_its_kind(text: str, name: str, kind: Kind) -> None:
    assert name in [marked for marked, _ in names(text, kind)]


def test_a_headline_in_capitals_opens_with_its_firm() -> None:
    text = "LIONEL CORP 4TH QTR NET\n\nIt earned 5 dlrs a share."
    assert names(text, ORGANISATION) == [("LIONEL CORP", "Lionel Corp")]
    assert names("NLX CORP SETS DIVIDEND\n\nIt pays.") == [("NLX CORP", "NLX Corp")]
