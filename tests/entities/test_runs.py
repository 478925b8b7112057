import pytest

from tui.entities.runs import LINE, runs


def found(text: str) -> list[list[tuple[str, str]]]:
    """Return the runs of a text, each word with what joins it to the one before."""
    return [[(token.gap, token.text) for token in run] for run in runs(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("met Wang Yi today", [("", "Wang"), (" ", "Yi")]),
        ("the Bank of the West is", [("", "Bank"), ("of the", "West")]),
        ("a People’s Bank is", [("", "People"), ("'s", "Bank")]),
        ("saw Ludovic van der Meer go", [("", "Ludovic"), ("van der", "Meer")]),
        ("with J.K. Rowling and", [("", "J.K."), (" ", "Rowling")]),
        ("in the U.S. again", [("", "U.S.")]),
        ("with Gen. Zhang there", [("", "Gen."), (" ", "Zhang")]),
        ("with G.Zandan there", [("", "G.Zandan")]),
        ("by al-Assad of", [("", "al-Assad")]),
        ("at AT&T for", [("", "AT&T")]),
        ("of O’Brien in", [("", "O’Brien")]),
        ("a Madrid-based bank", [("", "Madrid")]),
        ("in Ürümqi and", [("", "Ürümqi")]),
    ],
)
def test_a_run_is_cut_into_words_and_what_joins_them(
    text: str, words: list[tuple[str, str]]
) -> None:
    assert found(text) == [words]


def test_a_comma_ends_a_run() -> None:
    assert found("in Gwadar, Pakistan") == [[("", "Gwadar")], [("", "Pakistan")]]


def test_a_name_goes_over_the_margin_but_not_over_a_short_line() -> None:
    long = "this line is long enough to have been broken at its margin by Ola\nStrand"
    assert found(long) == [[("", "Ola"), (" ", "Strand")]]
    assert found("Ola\nStrand") == [[("", "Ola"), (LINE, "Strand")]]


def test_no_run_is_longer_than_its_bound() -> None:
    assert max(len(run) for run in runs("Aa " * 500, 0, 1500)) == 40


def test_offsets_are_those_of_the_text() -> None:
    text = "so Wang  Yi left"
    (run,) = runs(text, 0, len(text))
    assert [text[token.start : token.end] for token in run] == ["Wang", "Yi"]
