from tests.articles.texts import PROSE
from tui.articles.line_features import look
from tui.articles.line_model import GROUPS, buckets, scores
from tui.articles.line_weights import WEIGHTS
from tui.articles.lines import paragraphs

MENU = ("Home", "Sport", "Sign in", "Contact us", "© The Gull", "* Weather *", "x")
SEEN = look(paragraphs("\n\n".join([*MENU, *PROSE, *PROSE, *MENU])))


def test_every_bucket_has_a_weight() -> None:
    assert {group: len(weights) for group, weights in WEIGHTS.items()} == GROUPS


def test_every_paragraph_is_in_one_bucket_of_each_group() -> None:
    for row in buckets(SEEN):
        assert len(row) == len(GROUPS)
        assert all(0 <= bucket < size for bucket, size in zip(row, GROUPS.values(), strict=True))


def test_prose_scores_above_the_page_around_it() -> None:
    odds = scores(SEEN)
    prose = odds[len(MENU) : len(MENU) + 2 * len(PROSE)]
    around = odds[: len(MENU)] + odds[-len(MENU) :]
    assert min(prose) > max(around)


def test_no_paragraphs_have_no_scores() -> None:
    assert scores([]) == []
