import pytest

from tui.entities.model import Kind
from tui.entities.runs import runs
from tui.entities.segments import segment


def cut(text: str, *, opens: bool = False) -> list[tuple[str, Kind | None]]:
    """Return the phrases of a text with the kind that their own words tell."""
    return [
        (phrase.text, phrase.kind)
        for run in runs(text, 0, len(text))
        for phrase in segment(run, opens=opens)
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chinese Foreign Minister Wang Yi", "Wang Yi"),
        ("Minister of Foreign Affairs Ola Strand", "Ola Strand"),
        ("Secretary of State Ola Strand", "Ola Strand"),
        ("President Ola Strand", "Ola Strand"),
        ("Vice-President Ola Strand", "Ola Strand"),
        ("Industry Fatima Strand Aziz", "Fatima Strand Aziz"),
    ],
)
def test_titles_are_cut_off(text: str, name: str) -> None:
    assert cut(text) == [(name, Kind.PERSON)]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("Wang Yi and Ishaq Dar", ["Wang Yi", "Ishaq Dar"]),
        (
            "China's General Administration of Customs",
            ["China", "General Administration of Customs"],
        ),
        ("Norway's Harlan Corp", ["Norway", "Harlan Corp"]),
        ("Harlan Corp of Norway", ["Harlan Corp", "Norway"]),
        ("White House Press Secretary Ola Strand", ["White House", "Ola Strand"]),
        ("Commander of the Central Military Commission", ["Central Military Commission"]),
    ],
)
def test_names_that_stand_together_are_told_apart(text: str, phrases: list[str]) -> None:
    assert [name for name, _ in cut(text)] == phrases


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Confederation of African Fishing", Kind.ORGANISATION),
        ("Harlan and Strand Railways", Kind.ORGANISATION),
        ("Court of Justice", Kind.ORGANISATION),
        ("Department of State", Kind.ORGANISATION),
        ("Plan of Action", Kind.INITIATIVE),
        ("Battle of Zorvat", Kind.EVENT),
        ("World War II", Kind.EVENT),
        ("Zorvat Province", Kind.PLACE),
    ],
)
def test_the_head_tells_the_kind_wherever_it_stands(text: str, kind: Kind) -> None:
    assert (text, kind) in [*cut(text), *cut(f"the {text}")] or cut(text)[-1][1] is kind


def test_a_persons_name_may_end_as_a_place_does() -> None:
    assert cut("Damon Hill") == [("Damon Hill", Kind.PERSON)]


def test_an_everyday_word_that_opens_a_sentence_is_dropped() -> None:
    assert cut("Former Norway", opens=True) == [("Norway", Kind.PLACE)]


def test_a_first_name_that_is_a_word_is_kept() -> None:
    assert cut("Mark Taylor", opens=True) == [("Mark Taylor", Kind.PERSON)]
    assert cut("Will Smith", opens=True) == [("Will Smith", Kind.PERSON)]


def test_months_and_days_are_no_names() -> None:
    assert cut("Ola Strand Monday") == [("Ola Strand", Kind.PERSON)]
