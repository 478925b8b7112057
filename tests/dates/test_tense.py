import re

import pytest

from tui.dates import tense
from tui.dates.model import Tense
from tui.dates.tense import Tenses, tense_at


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("They met on Monday.", Tense.PAST),
        ("They will meet on Monday.", Tense.FUTURE),
        ("They said they would meet on Monday.", Tense.FUTURE),
        ("Payment is due by Monday.", Tense.DUE),
        ("By Monday the dam had burst.", Tense.PAST),
        ("Monday, a day off.", Tense.NONE),
    ],
)
def test_the_nearest_verb_tells_the_tense(sentence: str, found: Tense) -> None:
    start = sentence.index("Monday")
    assert tense_at(sentence, start, start + 6, 0, len(sentence)) is found


def test_a_long_sentence_tells_the_same_whichever_of_its_places_were_asked_before() -> None:
    sentence = (
        "They met on Monday and will be heard on Friday, which ended what had to be told. " * 40
    )
    tenses = Tenses(sentence, 0, len(sentence))
    for day in re.finditer("Monday|Friday", sentence):
        alone = tense_at(sentence, *day.span(), 0, len(sentence))
        assert tenses.at(*day.span()) is alone
    first = re.search("Friday", sentence)
    assert first and tenses.at(*first.span()) is Tense.FUTURE


@pytest.mark.parametrize("unit", ["May 7-", "will be ", "plays ", "the votes ", "was ", "9 "])
def test_no_word_is_read_twice_for_all_places_of_a_sentence(
    unit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sentence = unit * 2_000
    read = 0
    cue = tense._cue

    def counting(match: re.Match[str]) -> object:
        nonlocal read
        read += 1
        return cue(match)

    monkeypatch.setattr(tense, "_cue", counting)
    tenses = Tenses(sentence, 0, len(sentence))
    for place in range(0, len(sentence), len(unit)):
        tenses.at(place, place + len(unit) - 1)
    assert read <= len(sentence.split()) + 2_000
