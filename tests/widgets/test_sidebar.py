from rich.cells import cell_len

from tests.collection.making import article, collection
from tui.widgets.sidebar import snippet_in


def test_a_snippet_of_wide_letters_has_as_many_as_fit() -> None:
    selection = collection(article("两国外长在北京举行会谈，" * 20 + "停火。")).select("停火")
    snippet = snippet_in(selection, selection.keys[0], 40)
    assert 30 < cell_len(snippet.text) <= 40
    assert [match.of(snippet.text) for match in snippet.matches] == ["停火"]


def test_a_snippet_of_narrow_letters_has_a_letter_a_cell() -> None:
    selection = collection(article("word " * 40 + "truce.")).select("truce")
    assert 30 < len(snippet_in(selection, selection.keys[0], 40).text) <= 40
