from tests.collection.making import article, collection
from tui.collection.collection import Collection
from tui.collection.related import related
from tui.collection.understand import Understood
from tui.entities.model import Kind

KINDS = {"China": Kind.PLACE}


def told(file: str, *names: str, published: str | None = None) -> Understood:
    said = {name: (KINDS.get(name, Kind.PERSON), name) for name in names}
    return article(" and ".join(names) + ".", file=file, names=said, published=published)


def made(*articles: Understood) -> Collection:
    return collection(*articles)


def found(whole: Collection, file: str = "one") -> dict[str, tuple[str, ...]]:
    key = whole.key_of(file)
    assert key is not None
    return {whole.head(each.key).file: each.shared for each in related(whole, key)}


def test_rare_entities_relate_and_are_the_reason() -> None:
    whole = made(
        told("one", "China", "Wang Yi", "Ishaq Dar"),
        told("two", "China", "Wang Yi", "Ishaq Dar"),
        told("three", "China", "Wang Yi", "Sergio Bru"),
        *(told(f"other {number}", "China", f"Person {number}") for number in range(6)),
    )
    assert list(found(whole)) == ["two", "three"]
    assert found(whole)["two"][:2] == ("Ishaq Dar", "Wang Yi")


def test_what_every_article_mentions_relates_none() -> None:
    whole = made(*(told(file, "China", f"Person {file}") for file in ("one", "two", "three")))
    assert found(whole) == {}


def test_of_two_alike_the_nearer_in_time_comes_first() -> None:
    whole = made(
        told("one", "Wang Yi", "A", published="2025-05-11"),
        told("far", "Wang Yi", "B", published="2020-05-11"),
        told("near", "Wang Yi", "C", published="2025-05-08"),
        told("else", "D"),
    )
    assert list(found(whole)) == ["near", "far"]


def test_an_article_that_mentions_nobody_is_related_to_none() -> None:
    assert found(made(told("one"), told("two", "Wang Yi"))) == {}
