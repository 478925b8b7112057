import pytest

from tests.dates.articles import plain
from tui.articles.written_dates import find_written_dates
from tui.dates.rulebook import PAIR_RULES, RULES
from tui.dates.rules.rule import PairRule, Rule
from tui.dates.tagger import tag


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_reads_its_example(rule: Rule) -> None:
    found = {timex.rule: timex.value for timex in tag(plain(rule.example, "2024-05-15"))}
    assert found.get(rule.name) == rule.value


@pytest.mark.parametrize("rule", PAIR_RULES, ids=lambda rule: rule.name)
def test_a_rule_of_pairs_reads_both(rule: PairRule) -> None:
    found = tag(plain(rule.example, "2024-05-15"))
    assert tuple(timex.value for timex in found) == rule.values
    assert {timex.rule for timex in found} == {rule.name}


def test_every_rule_has_a_name_of_its_own() -> None:
    names = [rule.name for rule in RULES] + [rule.name for rule in PAIR_RULES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(("short", "year"), [("49", "2049"), ("50", "1950"), ("69", "1969")])
def test_two_digits_mean_the_year_that_they_mean_in_a_publication_date(
    short: str, year: str
) -> None:
    for text in (f"It was on 13/5/{short}.", f"It was on 13 May '{short}.", f"In '{short} it was."):
        assert [timex.value[:4] for timex in tag(plain(text))] == [year]
    (written,) = find_written_dates(f"Posted 13/5/{short}")
    assert written.edtf.startswith(year)
