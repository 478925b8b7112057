import pytest

from tests.dates.articles import plain
from tui.dates.rules.rule import PairRule, Rule
from tui.dates.tagger import PAIR_RULES, RULES, tag


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
