"""How often is drawn."""

import os

import pytest

from tui.frames import FRAMES, draw_soon


def test_a_readers_own_word_on_how_often_to_draw_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TEXTUAL_FPS", raising=False)
    draw_soon()
    assert os.environ["TEXTUAL_FPS"] == str(FRAMES)
    monkeypatch.setenv("TEXTUAL_FPS", "20")
    draw_soon()
    assert os.environ["TEXTUAL_FPS"] == "20"
