import pytest

from tests.entities.helpers import mentions
from tests.measuring import within
from tui.entities import linking
from tui.entities.model import Kind, Mention, MentionHow
from tui.entities.slips import is_slip


def people(*names: str) -> list[Mention]:
    return [Mention(0, 1, Kind.PERSON, name, MentionHow.RULE, "a test says so") for name in names]


def slips(articles: dict[int, list[Mention]]) -> dict[str, str]:
    found = linking.link(articles).slips
    return {name.text: slip.meant.text for name, slip in found.items()}


@pytest.mark.parametrize(
    ("word", "other"),
    [("Wand", "Wang"), ("Munir", "Muneir"), ("Muneir", "Munir"), ("Sharfi", "Sharif")],
)
def test_one_letter_or_two_in_the_wrong_order_are_a_slip(word: str, other: str) -> None:
    assert is_slip(word, other)


@pytest.mark.parametrize(
    ("word", "other"),
    [("Wang", "Wang"), ("Dar", "Dir"), ("Wang", "Fang"), ("Strand", "Strong"), ("Holm", "Holmes")],
)
def test_more_is_another_name(word: str, other: str) -> None:
    assert not is_slip(word, other)


def test_a_slip_in_an_article_is_marked_and_offered_but_stays_by_itself() -> None:
    text = "Foreign Minister Wang Yi spoke. It helps nobody, Wand noted."
    *_, last = mentions(text)
    assert (last.name, last.how) == ("Wand", MentionHow.GUESS)
    assert last.why == "perhaps a slip: it is nearly Wang, as in Wang Yi named above"


def test_a_word_without_a_hint_of_a_person_is_no_slip() -> None:
    text = "Foreign Minister Wang Yi spoke. It helps nobody with a Wand there."
    assert [mention.name for mention in mentions(text)] == ["Wang Yi"]


def test_a_name_nearly_that_of_a_person_of_its_article_is_a_likely_slip() -> None:
    articles = {1: people("Wang Yi", "Wand"), 2: people("Wang Yi")}
    assert slips(articles) == {"Wand": "Wang Yi"}
    (slip,) = linking.link(articles).slips.values()
    assert slip.why == "Wand is nearly Wang, and Wang Yi is in the same article"


def test_a_name_alone_in_its_article_is_no_slip() -> None:
    assert slips({1: people("Wand"), 2: people("Wang Yi")}) == {}


def test_a_rare_name_nearly_a_common_one_is_a_likely_slip() -> None:
    articles = {n: people("Asim Munir") for n in range(3)}
    assert slips(articles | {3: people("Asim Muneir")}) == {"Asim Muneir": "Asim Munir"}


def test_two_common_names_are_two() -> None:
    articles = {n: people("Asim Munir", "Asim Muneir") for n in range(3)}
    assert slips(articles) == {}


def test_another_first_name_is_another_person() -> None:
    articles = {n: people("Ola Strand") for n in range(3)}
    assert slips(articles | {3: people("Eva Strand")}) == {}


def test_a_slip_is_not_linked() -> None:
    articles = {n: people("Asim Munir") for n in range(3)}
    assert linking.link(articles | {3: people("Asim Muneir")}).links == {}


def test_time_grows_with_the_number_of_names() -> None:
    few, many = (
        {n: people(f"Ola{n % 977} Strand{n}", f"Stramd{n}") for n in range(count)}
        for count in (2_000, 8_000)
    )
    assert within(10, lambda: slips(many), than=lambda: slips(few))
