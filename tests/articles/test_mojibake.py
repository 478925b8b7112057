import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.articles.texts import PROSE, article, page
from tests.measuring import within
from tui.articles.model import Hints, Layout
from tui.articles.mojibake import mended as mended_text
from tui.articles.mojibake import past_repair, repairs, words_of

MEANT = (
    "China’s “plan” – “no” — soon…",
    "café crème à la carte, naïve, École, Óscar, Ñandú, São Paulo, Über Grüße, Ångström",
    "Čapek, Novák, Kovač, Łódź, Şahin, Győr, İzmir",
    "50€ or £30, 25°C, ½ of it, ™ © ® § «oui» ¿no? • 5′",
    "😀🚀 and 你好世界",
    "Привет мир, Αθήνα",
)
LEGITIMATE = (
    "SÃO PAULO, “IRMÃ” e “Ê”, MAÇÃ…, É… talvez, ESPAÑA, ÂNGELA",
    "«É», liberté”… été\u00a0» à\u00a0«oui», pâté, “CAFÉ”, Noël…",
    "„Ä“, „Ö“ und „Größe“, ÄÖÜ, Å–Æ",
    "Árvíztűrő tükörfúrógép, Đà Nẵng, Â’, Ñ”, Ð",
    "Привет «мир», Αθήνα…, 你好。",
)


def mended(text: str) -> str:
    pieces, at = [], 0
    for repair in repairs(text):
        pieces += [text[at : repair.start], repair.character]
        at = repair.end
    return "".join(pieces) + text[at:]


def garbled(text: str, encoding: str) -> str:
    """Return ``text`` as a program shows it that takes its UTF-8 for another encoding."""
    raw = text.encode()
    if encoding == "latin-1":
        return raw.decode("latin-1")
    return "".join(bytes([b]).decode("cp1252", errors="replace").replace("�", chr(b)) for b in raw)


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
@pytest.mark.parametrize("text", MEANT)
def test_what_was_read_in_the_wrong_encoding_is_mended(text: str, encoding: str) -> None:
    assert garbled(text, encoding) != text
    assert mended(garbled(text, encoding)) == text
    assert mended(f"He said: “{garbled(text, encoding)}”") == f"He said: “{text}”"


@pytest.mark.parametrize("text", [*LEGITIMATE, *MEANT])
def test_what_may_be_meant_is_left_as_it_is(text: str) -> None:
    assert mended(text) == text


def test_a_closing_quote_is_known_by_what_is_left_of_it() -> None:
    assert mended("â€œNoâ€, she said â€“ â€œno.â€") == "“No”, she said – “no.”"


def test_mended_texts_are_as_long_as_before() -> None:
    garbled_text = "It is Chinaâ€™s cafÃ©."
    assert words_of(mended_text(garbled_text)) == "It is China’s café."
    assert len(mended_text(garbled_text)) == len(garbled_text)
    assert mended_text("It is China’s café.") == "It is China’s café."


def test_no_place_is_within_a_repair() -> None:
    text = "It is Chinaâ€™s"
    assert [past_repair(text, offset) for offset in range(10, 16)] == [10, 11, 14, 14, 14, 15]


def test_an_article_is_understood_as_it_was_meant() -> None:
    head = "Mayor says â€œnoâ€ to a plan for the harbour of the small town"
    text = page(head, "29 April 2025", "“Noâ€¦” she said. â€œWhy?â€\u009d Itâ€™s May.", *PROSE)
    found = article(text)
    assert found.text == text
    assert found.title.text == "Mayor says “no” to a plan for the harbour of the small town"
    assert found.title.end == len(head)
    told = [sentence.of(text) for sentence in found.sentences]
    assert "â€œWhy?â€\u009d" in told
    for layout in Layout:
        assert article(text, Hints(layout=layout)).text == text


@given(st.text("ÃÂâð€™œ©Ÿ˜\u0080\u009d\u00a0 aA’é") | st.text())
def test_repairs_stand_in_order_within_any_text(text: str) -> None:
    end = 0
    for repair in repairs(text):
        assert end <= repair.start < repair.end <= len(text)
        assert len(repair.character) == 1
        end = repair.end


@pytest.mark.parametrize("unit", ["â€™", "Ã", "Ã©", "â€", "ðŸ", "é"])
def test_time_grows_with_length_alone(unit: str) -> None:
    small, large = unit * 3_000, unit * 30_000
    assert within(35, lambda: list(repairs(large)), than=lambda: list(repairs(small)))
