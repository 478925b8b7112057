"""All rules, and what the words of a text say of whether any of them may hold there."""

from collections.abc import Sequence
from functools import cache

from tui.dates.elements import INNER_WORDS
from tui.dates.patterns import alone, compile_pattern, starts, telling
from tui.dates.rules import (
    amounts,
    calendar,
    clock,
    counted,
    eras,
    holidays,
    numeric,
    pairs,
    periods,
    references,
    relative,
    reports,
    then,
    weekdays,
    weeks,
    years,
)
from tui.dates.rules.rule import PairRule, Rule
from tui.dates.tokens import Token
from tui.dates.tree import Match, Tree

RULES: tuple[Rule, ...] = (
    *numeric.RULES,
    *calendar.RULES,
    *holidays.RULES,
    *years.RULES,
    *eras.RULES,
    *periods.RULES,
    *reports.RULES,
    *relative.RULES,
    *then.RULES,
    *counted.RULES,
    *weekdays.RULES,
    *weeks.RULES,
    *references.RULES,
    *clock.RULES,
    *amounts.RULES,
)
PAIR_RULES: tuple[PairRule, ...] = (
    *pairs.RULES,
    *amounts.PAIRS,
    *clock.PAIRS,
    *eras.PAIRS,
    *periods.PAIRS,
)


class Rulebook:
    """All rules, matched together; of two equally long matches the earlier rule comes first."""

    def __init__(self) -> None:
        self._rules: tuple[Rule | PairRule, ...] = (*PAIR_RULES, *RULES)
        patterns = [compile_pattern(rule.pattern) for rule in self._rules]
        self._tree = Tree(patterns)
        self.first = frozenset[str]().union(*map(starts, patterns))
        """The words that an expression can begin with."""
        self.alone = frozenset[str]().union(*map(alone, patterns))
        """The words that can be an expression without any other."""
        self.telling = frozenset("0123456789").union(*map(telling, patterns))
        """Words of which every expression has at least one."""
        self.known = INNER_WORDS.union(*(part.words for parts in patterns for part in parts))
        """All words that stand in any pattern."""

    def matches(self, tokens: Sequence[Token]) -> list[tuple[Rule | PairRule, Match]]:
        """Return the rules that match from the first token on, the longest matches first."""
        return [(self._rules[match.pattern], match) for match in self._tree.matches(tokens)]


@cache
def rulebook() -> Rulebook:
    """Return the rules, made ready at the first need."""
    return Rulebook()
