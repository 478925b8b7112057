import pytest

from tui.query.parsing import parse
from tui.query.wording import nothing_found


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("truce", "No article has this."),
        ("truce truce", "No article has this."),
        ("truce OR talks", "No article has this."),
        ("truce -talks", "No article has all of this."),
        ('person:"Wang Yi" about:2025', "No article has all of this."),
    ],
)
def test_a_query_of_several_parts_is_found_in_no_article_as_a_whole(query: str, said: str) -> None:
    assert nothing_found(parse(query)) == said
