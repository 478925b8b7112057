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
        "FILE - Ann Lee speaks in the port of Leigh",
        "Image caption Ann Lee waves to the crowd in the port",
        "An aerial drone photo taken on May 2, 2025 shows the port of Leigh.",
        "A video grab shows smoke over the port of Leigh.",
        "This combination of pictures created on May 3 shows Ann Lee and Bo Dahl.",
        "(L-R) Ann Lee and Bo Dahl at the fair in Leigh.",
        "From left, Ann Lee, Bo Dahl and Cy Moss at the fair.",
        "The port, seen here in a representational image.",
        "Ann Lee, ASSOCIATED PRESS",
        "Boats lie in the port of Leigh. — AFP",
        "Boats lie in the port of Leigh.—AFP/File",
        "Boats lie in the port of Leigh. — GullTV",
        "Boats lie in the port of Leigh. VCG",
        "Boats lie in the port of Leigh. (Handout)",
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
        "By Ann Lee, Reuters",
        "BY ANN LEE, REUTERS",
        "Copyright © The Gull",
        "© 2024 The Gull / Reuters",
        "The file was closed.",
        "The boats were held in the port of Leigh, the mayor said. — AFP",
        "No boat is an island. — Ann Lee",
        "File a complaint with the office of the mayor.",
        "From left-wing parties came protests against the port.",
        "The photo shows that Ann Lee was in Leigh, the court heard.",
        "A satellite image shows the port, the mayor said.",
        "Media caption contests are held in Leigh every year.",
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
