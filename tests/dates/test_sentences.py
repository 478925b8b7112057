"""Sentences as papers, agencies, companies and historians write them, each read by itself."""

from pathlib import Path

import pytest

from tests.dates.articles import plain
from tui.dates.tagger import tag

_LINES = Path(__file__).with_name("sentences.txt").read_text(encoding="utf-8").splitlines()
_SENTENCES = [line.split(" | ") for line in _LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("anchor", "sentence", "values"), _SENTENCES)
def test_a_sentence_tells_its_dates(anchor: str, sentence: str, values: str) -> None:
    article = plain(sentence, None if anchor == "-" else anchor)
    assert (" ".join(timex.value for timex in tag(article)) or "-") == values
