from pathlib import Path

from tui.articles.files import Document
from tui.articles.model import Hints
from tui.collection.collection import Collection
from tui.collection.posting import posting_of
from tui.collection.understand import understand
from tui.entities.model import Kind, Mention, OwnEntities


def read(*texts: str) -> Collection:
    """Return a collection of real texts, linked."""
    made = Collection("")
    for number, text in enumerate(texts):
        document = Document(Path(f"{number}.txt"), f"{number}.txt", text)
        made.add([posting_of(understand(document, Hints(), OwnEntities()))])
    made.relink()
    return made


def mentions(made: Collection, file: str, written: str) -> list[Mention]:
    key = made.key_of(file)
    assert key is not None
    found = made.understood(key)
    return [each for each in found.mentions if each.of(found.article.text) == written]


EXPLAINED = "Officials praised the Arctic Ocean Trade Corridor (AOTC) on Sunday in Oslo.\n"


def test_an_abbreviation_is_what_another_article_explains_and_says_so() -> None:
    made = read(EXPLAINED, "Work on AOTC went on, they said.\n")
    (mention,) = mentions(made, "1.txt", "AOTC")
    assert (mention.kind, mention.name) == (Kind.INITIATIVE, "Arctic Ocean Trade Corridor")
    assert mention.why.endswith("; the first letters of Arctic Ocean Trade Corridor")


def test_it_is_found_by_its_name_of_the_other_kind() -> None:
    made = read(EXPLAINED, "Work on AOTC went on, they said.\n")
    query = 'entity:"Arctic Ocean Trade Corridor"'
    assert len(made.select(query).keys) == 2


def test_a_surname_that_stays_open_says_whose_it_could_be() -> None:
    made = read(
        "Minister Ola Strand came.\n", "Minister Eva Strand left.\n", "Minister Strand said so.\n"
    )
    (mention,) = mentions(made, "2.txt", "Strand")
    assert mention.name == "Strand"
    assert mention.why.endswith("it could be Eva Strand or Ola Strand, so it stays by itself")
