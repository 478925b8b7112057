"""Times of day as texts write them: 15:00, 7.15 p.m., 10 o'clock, noon, 1500 (GMT)."""

from collections.abc import Sequence

from tui.dates.tokens import Token, is_glued, word_at

_OCLOCK = ["o", "'", "clock"]


def _is_more(tokens: Sequence[Token], i: int) -> bool:
    """Whether digits stand against the token before them."""
    return i < len(tokens) and tokens[i].glued and tokens[i].is_number


def clock(tokens: Sequence[Token], i: int) -> tuple[int, str] | None:
    """Read a time of day as ``T15:00``; without minutes it needs a.m., p.m. or o'clock."""
    word = tokens[i].word
    if word in ("noon", "midnight"):
        return i + 1, "T12:00" if word == "noon" else "T24:00"
    if not tokens[i].is_number or len(word) > 2:
        return None
    hour, minute, end = int(word), 0, i + 1
    sure = False
    if (is_glued(tokens, end, ":") or is_glued(tokens, end, ".")) and _is_more(tokens, end + 1):
        digits = tokens[end + 1].word
        if len(digits) == 2 and digits < "60":
            sure = tokens[end].word == ":"
            minute, end = int(digits), end + 2
        if is_glued(tokens, end, ":") and _is_more(tokens, end + 1):
            end += 2
        if is_glued(tokens, end, ".") and _is_more(tokens, end + 1):
            # How long a runner took: 3:34.65.
            return None
    elif [token.word for token in tokens[end : end + 3]] == _OCLOCK:
        sure, end = True, end + 3
    half, after_half = _half_of_day(tokens, end)
    if half:
        sure, end = 1 <= hour <= 12, after_half
        hour = hour % 12 + (12 if half == "p" else 0)
    return (end, f"T{hour:02d}:{minute:02d}") if sure and 60 * hour + minute <= 24 * 60 else None


def _half_of_day(tokens: Sequence[Token], i: int) -> tuple[str, int]:
    """Read am, pm, a.m. or p.m.; return its first letter, and the token after it."""
    word = word_at(tokens, i)
    if word in ("am", "pm"):
        return word[0], i + 1
    if word in ("a", "p") and is_glued(tokens, i + 1, ".") and word_at(tokens, i + 2) == "m":
        return word, i + 3 + is_glued(tokens, i + 3, ".")
    return "", i


def four_digits(tokens: Sequence[Token], i: int) -> tuple[int, str] | None:
    """Read 1500 as ``T15:00``."""
    word = tokens[i].word
    if not (tokens[i].is_number and len(word) == 4 and word < "2400" and word[2:] < "60"):
        return None
    return i + 1, f"T{word[:2]}:{word[2:]}"
