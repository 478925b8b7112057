from tests.collection.making import article, collection
from tui.collection.entities.concordance import Concordance, line_of
from tui.collection.entities.names import Name
from tui.entities.model import Kind

WANG = (Kind.PERSON, "Wang Yi")
NAME = Name(*WANG)


def made() -> Concordance:
    a = article(
        "On Monday  Wang\nYi said that\r\n\tWang would go.",
        "Talks",
        file="a",
        names={"Wang\nYi": WANG, "Wang would": WANG},
    )
    b = article("Wang Yi.", file="b", names={"Wang Yi": WANG})
    whole = collection(a, b)
    keys = [key for key in (whole.key_of("a"), whole.key_of("b")) if key is not None]
    return Concordance(whole, NAME, keys)


def test_a_line_is_the_mention_with_its_block_around_it_in_one_line() -> None:
    line = made().line(0)
    assert line is not None
    assert (line.before, line.words) == ("On Monday ", "Wang Yi")
    assert line.after == " said that Wang would go."
    assert line.match.of(line.text) == "Wang Yi"


def test_lines_run_through_the_articles_in_order() -> None:
    concordance = made()
    lines = [concordance.line(index) for index in range(len(concordance))]
    assert [line and line.words for line in lines] == ["Wang Yi", "Wang would", "Wang Yi"]
    assert [line and line.article for line in lines] == [
        concordance.keys[0],
        concordance.keys[0],
        concordance.keys[1],
    ]


def test_a_place_leads_to_the_nearest_line() -> None:
    concordance = made()
    key = concordance.keys[0]
    assert concordance.index_of(key, 0) == 0
    assert concordance.index_of(key, 40) == 1
    assert concordance.index_of(concordance.keys[1], 5) == 2
    assert concordance.index_of(-1, 5) is None


def test_a_megabyte_around_a_mention_costs_no_more_than_its_context() -> None:
    understood = article("x" * 1_000_000 + " Wang Yi " + "y" * 1_000_000, names={"Wang Yi": WANG})
    line = line_of(1, understood.article, understood.mentions[0], 30)
    assert (line.before, line.after) == ("x" * 29 + " ", " " + "y" * 29)


def test_an_unknown_name_has_no_lines() -> None:
    whole = collection(article("Wang Yi.", names={"Wang Yi": WANG}))
    assert len(Concordance(whole, Name(Kind.PERSON, "Nobody"), whole.keys())) == 0
