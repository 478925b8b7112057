import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES

from tui.contrast import READABLE, contrast, muted


def test_black_on_white_has_the_greatest_contrast_and_a_colour_on_itself_none() -> None:
    black, white = Color.parse("#000000"), Color.parse("#FFFFFF")
    assert round(contrast(black, white), 1) == round(contrast(white, black), 1) == 21.0
    assert contrast(white, white) == 1.0


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "nord", "catppuccin-latte"])
def test_muted_text_can_be_read_and_steps_back(theme: str) -> None:
    colours = BUILTIN_THEMES[theme].to_color_system().generate()
    foreground, background = colours["foreground"], colours["background"]
    ground = Color.parse(background)
    shown = contrast(Color.parse(muted(foreground, background)), ground)
    assert READABLE <= shown < contrast(Color.parse(foreground), ground)


def test_where_the_foreground_itself_is_pale_nothing_is_paler() -> None:
    assert muted("#777777", "#FFFFFF") == "#777777"
