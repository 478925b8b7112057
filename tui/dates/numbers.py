"""Numbers as texts write them, in digits and in words: 1,500 · 2 1/2 · twenty-four · eleventh."""

from collections.abc import Sequence

from tui.dates import words
from tui.dates.tokens import Token, word_at

_LONGEST_NUMBER = 9


def follows_number(tokens: Sequence[Token], i: int) -> bool:
    """Whether a number before token ``i`` goes on: 3.5, 1,500, 10:30, 12%, 7km, 5/6."""
    if i >= len(tokens) or not tokens[i].glued:
        return False
    token = tokens[i]
    if token.word[0].isalnum() or token.word in ("%", "°"):
        return True
    digits_follow = i + 1 < len(tokens) and tokens[i + 1].glued and tokens[i + 1].is_number
    return digits_follow and token.word in (".", ",", ":")


def year(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """Read a year of four digits (1000 to 2999), or in words: nineteen ninety-seven."""
    token = tokens[i]
    if not token.is_number:
        return _year_in_words(tokens, i)
    if len(token.word) != 4 or not "1000" <= token.word < "3000":
        return None
    return None if follows_number(tokens, i + 1) else (i + 1, int(token.word))


def _year_in_words(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    first = tokens[i].word
    if first == "two" and word_at(tokens, i + 1) == "thousand":
        end = i + 2 + (word_at(tokens, i + 2) == "and")
        rest = small_number(tokens, end) if end < len(tokens) else None
        return (rest[0], 2000 + rest[1]) if rest and rest[1] < 100 else (i + 2, 2000)
    century = words.SMALL.get(first, 0) or (20 if first == "twenty" else 0)
    if not 15 <= century <= 20 or i + 1 >= len(tokens) or tokens[i + 1].is_number:
        return None
    rest = small_number(tokens, i + 1)
    return (rest[0], century * 100 + rest[1]) if rest and 10 <= rest[1] < 100 else None


def small_number(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """Read a whole number of at most four digits, or one below a hundred in words."""
    token = tokens[i]
    if token.is_number:
        if len(token.word) > 4 or follows_number(tokens, i + 1):
            return None
        return i + 1, int(token.word)
    if (small := words.SMALL.get(token.word)) is not None:
        return i + 1, small
    tens = words.TENS.get(token.word)
    if tens is None:
        return None
    after = i + 1 + (word_at(tokens, i + 1) == "-")
    ones = words.SMALL.get(word_at(tokens, after), 10)
    return (after + 1, tens + ones) if ones < 10 else (i + 1, tens)


def number(tokens: Sequence[Token], i: int) -> tuple[int, int | float] | None:
    """Read an amount: 18, 1,500, 3.5, 2 1/2, twenty-four, a hundred, two thousand."""
    token = tokens[i]
    if token.is_number:
        return _number_in_digits(tokens, i)
    if token.word == "half" and word_at(tokens, i + 1) in ("a", "an"):
        return i + 2, 0.5
    found = (i + 1, 1) if token.word in ("a", "hundred") else small_number(tokens, i)
    if found is None:
        return None
    end, amount = found
    if token.word == "hundred":
        end = i
    scaled = False
    while (scale := words.SCALES.get(word_at(tokens, end))) and amount < 10**_LONGEST_NUMBER:
        amount *= scale
        end += 1
        scaled = True
    return (end, amount) if scaled or token.word not in ("a", "hundred") else None


def _number_in_digits(tokens: Sequence[Token], i: int) -> tuple[int, int | float] | None:
    digits, end = tokens[i].word, i + 1
    while word_at(tokens, end) == "," and _is_group(tokens, end + 1):
        digits += tokens[end + 1].word
        end += 2
    if len(digits) > _LONGEST_NUMBER:
        return None
    amount: int | float = int(digits)
    if word_at(tokens, end) == "." and end + 1 < len(tokens) and tokens[end + 1].glued:
        decimals = tokens[end + 1].word
        if decimals.isascii() and decimals.isdecimal() and len(decimals) <= _LONGEST_NUMBER:
            amount, end = float(f"{digits}.{decimals}"), end + 2
    if tuple(token.word for token in tokens[end : end + 3]) == ("1", "/", "2"):
        return end + 3, amount + 0.5
    if word_at(tokens, end) == "½":
        return end + 1, amount + 0.5
    if word_at(tokens, end) in ("million", "thousand", "hundred"):
        return end + 1, amount * words.SCALES[tokens[end].word]
    return None if follows_number(tokens, end) else (end, amount)


def _is_group(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and tokens[i].glued and tokens[i].is_number and len(tokens[i].word) == 3


def ordinal(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """Read 3rd, third, or twenty-third."""
    token = tokens[i]
    if token.is_number:
        ending = tokens[i + 1] if i + 1 < len(tokens) else None
        if ending is None or not ending.glued or ending.word not in words.ORDINAL_ENDINGS:
            return None
        return (i + 2, int(token.word)) if len(token.word) <= 3 else None
    if (plain := words.ORDINALS.get(token.word)) is not None:
        return i + 1, plain
    tens = words.TENS.get(token.word)
    if tens is None:
        return None
    after = i + 1 + (word_at(tokens, i + 1) == "-")
    ones = words.ORDINALS.get(word_at(tokens, after), 10)
    return (after + 1, tens + ones) if ones < 10 else None
