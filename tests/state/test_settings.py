import os
from pathlib import Path

import pytest

from tui.state.settings import Settings, read_settings

ACTIONS = ["reader.search", "app.quit"]


def settings(tmp_path: Path, text: str) -> Settings:
    path = tmp_path / "settings.yaml"
    path.write_text(text, encoding="utf-8")
    return read_settings(ACTIONS, path)


def test_no_file_is_no_settings(tmp_path: Path) -> None:
    assert read_settings(ACTIONS, tmp_path / "none.yaml") == Settings()


def test_theme_and_keys_are_read(tmp_path: Path) -> None:
    found = settings(tmp_path, "theme: nord\nkeys:\n  reader.search: slash, ctrl+f\n")
    assert found == Settings("nord", {"reader.search": "slash,ctrl+f"})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("keys: {reader.fly: x}", "no action 'reader.fly'"),
        ("keys: {app.quit: [x]}", "key of app.quit"),
        ("theme: [a]", "theme is of the wrong type"),
        ("inflections: perhaps", "inflections is neither true nor false"),
        ("inflections: [true]", "inflections is neither true nor false"),
        ("colour: red", "no setting 'colour'"),
        ("- a", "not a mapping"),
        ("theme:", "theme is of the wrong type"),
        ("x: 2025-13-45 10:10:10", "no setting 'x'"),
        ("[" * 5000, "nested too deeply"),
        ("keys: {", "cannot be read"),
        ("#" * 100_001, "longer than"),
        ("\x00", "cannot be read"),
        ('theme: "\\U00110000"', "cannot be read"),
        ('theme: "\\UFFFFFFFF"', "cannot be read"),
    ],
)
def test_what_is_wrong_is_named_with_the_file(tmp_path: Path, text: str, said: str) -> None:
    (problem,) = settings(tmp_path, text).problems
    assert said in problem.what
    assert problem.file.endswith("settings.yaml")


def test_plain_words_stand_for_their_forms_only_where_it_is_set(tmp_path: Path) -> None:
    assert settings(tmp_path, "inflections: true").inflections
    assert not settings(tmp_path, "inflections: false").inflections
    assert not settings(tmp_path, "theme: nord").inflections


def test_one_wrong_key_leaves_the_others(tmp_path: Path) -> None:
    found = settings(tmp_path, "keys: {app.quit: x, reader.fly: y}\ntheme: nord\n")
    assert found.keys == {"app.quit": "x"}
    assert found.theme == "nord"


def test_what_looks_like_a_date_or_a_number_is_text_like_any_other(tmp_path: Path) -> None:
    found = settings(tmp_path, "theme: 2025-99-99\nkeys: {app.quit: 3}\n")
    assert found == Settings("2025-99-99", {"app.quit": "3"})


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_in_place_of_the_settings_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "settings.yaml"
    os.mkfifo(path)
    (problem,) = read_settings(ACTIONS, path).problems
    assert "it is no ordinary file" in problem.what
