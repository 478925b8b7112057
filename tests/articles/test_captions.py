import re

import pytest

from tui.articles.captions import CREDITS, is_caption, is_credit


def told(text: str) -> bool:
    return is_caption(text, re.findall(r"[^\W\d_][\w’'-]*", text.lower()))


@pytest.mark.parametrize(("name", "example"), [(name, example) for name, _, _, example in CREDITS])
def test_each_credit_makes_a_caption(name: str, example: str) -> None:
    assert told(f"Boats lie in the port of the old town{example}")
    assert told(f"Boats lie in the port of the old town{example}.")


@pytest.mark.parametrize(
    "text",
    [
        "The photo shows the port of the old town.",
        "Image: the port at night",
        "In this photo, boats lie in the port.",
        "Mayor Ann Lee (L) meets the minister, Bo Dahl, in the port.",
        "From left: Ann Lee, Bo Dahl and Cy Moss at the fair.",
        "Boats lie side by side in the port of Leigh, England, on Friday, May 3, 2024.",
        "Boats lie in the port of Leigh. REUTERS/Ann Lee Purchase Licensing Rights, opens new tab",
    ],
)
def test_words_that_point_into_a_picture_make_a_caption(text: str) -> None:
    assert told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The bank gave the port a line of credit from its London branch.",
        "She told Reuters that the boats would stay in port.",
        "Copyright © www.example.com | About us | Contact us",
        "He was left, right or wrong, with nothing at all to show for it.",
        "Copyright © The Gull",
        "© 2024 The Gull / Reuters",
        "The file was closed.",
        "She was born in the port of Leigh, England, on Friday, May 3, 2024.",
        "The two sides signed a treaty in the port of Leigh, England, May 3, 2024.",
        "",
    ],
)
def test_what_is_no_caption(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Getty Images",
        "Ann Lee/The Gull/Getty Images",
        "Ann Lee/Reuters",
        "(Ann Lee / AP)",
        "Photo by Ann Lee",
        "Shutterstock",
    ],
)
def test_a_bare_credit(text: str) -> None:
    assert is_credit(text)


def test_a_sentence_is_no_bare_credit() -> None:
    assert not is_credit("Ann Lee told Reuters that she saw it.")
