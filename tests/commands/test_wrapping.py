from rich.cells import cell_len

from tui.commands.wrapping import lines_of


def wrapped(text: str, width: int | None) -> list[str]:
    return ["".join(part for part, _ in line) for line in lines_of([(text, "")], width)]


def test_lines_break_between_words() -> None:
    assert wrapped("one two three four", 9) == ["one two", "three", "four"]
    assert wrapped("one two three four", 13) == ["one two three", "four"]
    assert wrapped("one two three four", None) == ["one two three four"]


def test_a_word_of_two_styles_stays_in_one_line() -> None:
    pieces = [("one two-", ""), ("day", "1"), (" three", "")]
    assert list(lines_of(pieces, 8)) == [
        [("one", "")],
        [("two-", ""), ("day", "1")],
        [("three", "")],
    ]


def test_a_word_wider_than_a_line_has_its_own() -> None:
    assert wrapped("a bbbbbbbbbb c", 4) == ["a", "bbbbbbbbbb", "c"]


def test_lines_of_wide_letters_break_between_any_of_them() -> None:
    lines = wrapped("两国外长在北京举行会谈", 8)
    assert "".join(lines) == "两国外长在北京举行会谈"
    assert all(cell_len(line) <= 8 for line in lines)
