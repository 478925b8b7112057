"""Whether an entity has one name all over a collection: what each written name means, by hand.

Names that stand in none of the rows below are held to mean themselves.
"""

from collections import Counter
from collections.abc import Hashable, Iterable
from pathlib import Path

import pytest

from tests.references import REFERENCES, needs_references
from tui.articles.files import Document
from tui.articles.model import Hints
from tui.collection.collection import Collection
from tui.collection.declared.collection_file import read_collection_file
from tui.collection.posting import posting_of
from tui.collection.understand import understand
from tui.entities.model import Kind, OwnEntities

SAMPLE = Path(__file__).resolve().parents[2] / "corpus"

MEANT = {
    "Wang Yi": ("Wang", "Foreign Minister Wang"),
    "Ishaq Dar": ("Mohammad Ishaq Dar", "Dar"),
    "Asim Munir": ("Munir", "Field Marshal Munir"),
    "Shah Mahmood Qureshi": ("Qureshi",),
    "Zhang Youxia": ("Zhang",),
    "Han Zheng": ("Han",),
    "Xi Jinping": ("Xi",),
    "Marco Rubio": ("Rubio",),
    "Donald Trump": ("Trump",),
    "China-Pakistan Economic Corridor": ("CPEC",),
    "China-Pakistan Foreign Ministers' Strategic Dialogue": ("Strategic Dialogue",),
    "Belt and Road Initiative": ("Belt and Road",),
    "Inter-Services Public Relations": ("ISPR",),
    "People's Liberation Army's Western Theater Command": (
        "Western Theater Command of the Chinese People's Liberation Army",
    ),
    "China": ("People's Republic of China",),
    "United States": ("US", "America"),
    "Madrid": ("MADRID",),
    "Beijing": ("BEIJING",),
    "Hainan Province": ("Hainan",),
}
MEANING = {short: full for full, shorts in MEANT.items() for short in shorts}

Pairs = tuple[Hashable, Hashable]


def linked(folder: Path, own: OwnEntities) -> list[Pairs]:
    """Return of every mention the entity that is meant and the one that it was linked to."""
    collection = Collection("")
    for path in sorted([*folder.glob("*.txt"), *folder.glob("*.md")]):
        document = Document(path, path.name, path.read_text("utf-8"))
        collection.add([posting_of(understand(document, Hints(), own))])
    collection.relink()
    pairs: list[Pairs] = []
    for key in sorted(collection.keys()):
        found = collection.understood(key)
        for mention in found.mentions:
            if mention.kind is not Kind.AMOUNT:
                written = " ".join(mention.of(found.article.text).split())
                written = written.replace("–", "-").replace("’", "'")
                pairs.append((MEANING.get(written, written), (mention.kind, mention.name)))
    return pairs


def pairwise_f1(pairs: Iterable[Pairs]) -> float:
    """Return the harmonic mean of precision and recall over all pairs of mentions."""
    both = Counter(pairs)
    meant, found = Counter[Hashable](), Counter[Hashable]()
    for (entity, name), times in both.items():
        meant[entity] += times
        found[name] += times
    return 2 * _together(both) / (_together(meant) + _together(found))


def _together(groups: Counter[Pairs] | Counter[Hashable]) -> int:
    return sum(size * (size - 1) // 2 for size in groups.values())


def test_half_of_the_pairs_apart_is_told() -> None:
    assert pairwise_f1([("a", 1), ("a", 1), ("b", 2), ("b", 2)]) == 1
    assert pairwise_f1([("a", 1), ("a", 1), ("b", 1)]) == pytest.approx(0.5)


def test_an_entity_of_the_sample_has_one_name() -> None:
    own = read_collection_file(SAMPLE / "dateline.yaml").own
    pairs = linked(SAMPLE, own)
    assert len(pairs) > 250
    assert pairwise_f1(pairs) >= 0.98
    assert {name for _, name in pairs} >= {(entity.kind, entity.name) for entity in own.entities}


def test_an_entity_of_the_sample_has_one_name_without_its_file() -> None:
    assert pairwise_f1(linked(SAMPLE, OwnEntities())) >= 0.95


@needs_references
def test_an_entity_of_the_references_has_one_name() -> None:
    assert pairwise_f1(linked(REFERENCES, OwnEntities())) >= 0.98
