import sys
from collections.abc import Callable, Sequence

import pytest

from tests.entities.helpers import plain
from tui.entities import tagger
from tui.entities.model import Kind, Mention, MentionHow, OwnEntities, OwnEntity
from tui.entities.recognise import NOTHING_OWN, recognise
from tui.entities.second_reading import ModelReader, SecondReading, no_reading, read_again
from tui.entities.tagger import Tagger

Labelled = dict[str, tuple[str, float]]


class Oracle(Tagger):
    """Says of words what it was told, and of all others that they are nothing, perhaps."""

    def __init__(self, told: Labelled) -> None:
        self._told = told

    def tag(self, rows: Sequence[Sequence[str]]) -> tuple[list[str], list[float]]:
        words = [next(each[2:] for each in row if each.startswith("W=")) for row in rows]
        said = [self._told.get(word, ("O", 0.1)) for word in words]
        return [label for label, _ in said], [sure for _, sure in said]


def reading(told: Labelled) -> SecondReading:
    def second(text, runs, is_free):  # type: ignore[no-untyped-def]
        return ModelReader(text, runs, is_free, Oracle(told))

    return second


def found(text: str, told: Labelled, own: OwnEntities = NOTHING_OWN) -> list[tuple[str, Kind]]:
    mentions = recognise(plain(text), own, second_reading=reading(told))
    return [(mention.of(text), mention.kind) for mention in mentions]


def test_a_name_that_no_rule_knows_is_added() -> None:
    text = "People like Qwhil there."
    assert found(text, {}) == []
    assert found(text, {"Qwhil": ("B-ORG", 0.9)}) == [("Qwhil", Kind.ORGANISATION)]
    assert found(text, {"Qwhil": ("B-ORG", 0.5)}) == []


def test_what_the_model_alone_found_is_a_guess_and_says_why() -> None:
    told = {"Qwhil": ("B-ORG", 0.9)}
    (mention,) = recognise(plain("People like Qwhil there."), second_reading=reading(told))
    assert mention.how is MentionHow.GUESS
    assert mention.why == "a guess: it looks like an organisation's, and so do the words around it"


def test_a_known_place_stays_one_against_a_doubt() -> None:
    text = "They went to Pakistan again."
    assert found(text, {"Pakistan": ("B-ORG", 0.9)}) == [("Pakistan", Kind.PLACE)]


def test_a_declared_name_stays_what_it_is_declared() -> None:
    own = OwnEntities((OwnEntity("Qwhil", Kind.PLACE),))
    told = {"Qwhil": ("B-ORG", 1.0)}
    assert found("People like Qwhil there.", told, own) == [("Qwhil", Kind.PLACE)]


def test_a_new_person_has_a_surname() -> None:
    text = "So did Qwhil Zzarn there. Then Zzarn went."
    told = {"Qwhil": ("B-PER", 0.9)}
    mentions = recognise(
        plain(text), second_reading=reading({"Qwhil": ("B-PER", 0.9), "Zzarn": ("I-PER", 0.9)})
    )
    assert {mention.name for mention in mentions} == {"Qwhil Zzarn"}
    assert told


def test_a_word_of_every_day_is_no_name() -> None:
    assert found("They saw the Men there.", {"Men": ("B-ORG", 0.99)}) == []


def test_a_name_is_the_same_in_all_its_places() -> None:
    text = "People like Qwhil there. Nobody saw Qwhil again."
    assert len(found(text, {"Qwhil": ("B-PER", 0.9)})) == 2


def test_an_initiative_stands_though_the_model_knows_none() -> None:
    text = "They praised the Upper Lena Hydropower Project there."
    told = dict.fromkeys(("Upper", "Lena", "Hydropower", "Project"), ("O", 0.95))
    assert found(text, told) == [("Upper Lena Hydropower Project", Kind.INITIATIVE)]


def test_without_the_library_the_rules_read_alone_and_a_reader_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "pycrfsuite", None)
    tagger.tagger.cache_clear()
    try:
        assert read_again("", [], lambda *_: True) is None
        assert _mentions(read_again) == _mentions(no_reading) != ()
    finally:
        monkeypatch.undo()
        tagger.tagger.cache_clear()


def test_a_missing_library_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert tagger.problems() == ()
    monkeypatch.setattr(tagger, "_LIBRARY", "no_such_library_here")
    (problem,) = tagger.problems()
    assert "rules alone" in problem.what


def _mentions(second: Callable[..., object]) -> tuple[Mention, ...]:
    return recognise(plain("Ola Strand flew to Oslo."), second_reading=second)  # type: ignore[arg-type]


def test_the_shipped_model_opens_and_reads() -> None:
    model = tagger.tagger()
    assert model is not None
    labels, likely = model.tag([["0w=oslo", "R=B-pla"]])
    assert len(labels) == 1
    assert 0 < likely[0] <= 1
