"""A reader's settings, from ``settings.yaml`` in the user's folder: theme, keys, word forms."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from platformdirs import user_config_path

from tui.articles.problems import Problem
from tui.articles.regular import read_regular

ADVICE = "Mend or remove the line; the rest of the settings holds."
LARGEST = 100_000
"""Bytes; nobody has that many keys to give."""


def settings_path() -> Path:
    """Return the file that holds the settings of this user."""
    return user_config_path("dateline", appauthor=False) / "settings.yaml"


@dataclass(frozen=True, slots=True)
class Settings:
    """``keys`` gives actions, by id, other keys than their own (Textual's names and commas).

    With ``inflections`` plain words in queries stand for their other forms too.
    """

    theme: str | None = None
    keys: Mapping[str, str] = field(default_factory=dict)
    inflections: bool = False
    problems: tuple[Problem, ...] = ()


def read_settings(actions: Collection[str], path: Path | None = None) -> Settings:
    """Read the settings; what is wrong in them is named in ``problems`` and left out.

    ``actions`` are the ids that ``keys`` may name.
    """
    path = path or settings_path()
    try:
        raw = read_regular(path, LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except OSError as error:
        return _unusable(path, f"cannot be read: {error}")
    if len(raw) > LARGEST:
        return _unusable(path, f"are longer than {LARGEST:,} bytes")
    # Most readers have no settings, and then should not wait for a parser of them.
    import yaml

    try:
        # To the base loader all is text: no date or number can be wrong, and a key may be 3.
        found = yaml.load(raw.decode("utf-8"), Loader=yaml.BaseLoader)
    except RecursionError:
        return _unusable(path, "are nested too deeply")
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        return _unusable(path, f"cannot be read: {' '.join(str(error).split())}")
    if found is None:
        return Settings()
    if not isinstance(found, dict):
        return _unusable(path, "are not a mapping of names to values")
    return _checked(path, found, actions)


def _unusable(path: Path, what: str) -> Settings:
    problem = Problem(str(path), f"the settings {what}", "Mend the file or remove it.")
    return Settings(problems=(problem,))


def _checked(path: Path, found: Mapping[object, object], actions: Collection[str]) -> Settings:
    theme: str | None = None
    keys: dict[str, str] = {}
    inflections = False
    wrong: list[str] = []
    for name, value in found.items():
        match name, value:
            case "theme", str() if value:
                theme = value
            case "inflections", "true" | "false":
                inflections = value == "true"
            case "keys", dict():
                for action, key in value.items():
                    if action not in actions:
                        wrong.append(f"there is no action {action!r} to give a key")
                    elif not isinstance(key, str) or not key.strip():
                        wrong.append(f"the key of {action} is not a key's name")
                    else:
                        keys[action] = key.replace(" ", "")
            case "inflections", _:
                wrong.append("inflections is neither true nor false")
            case "theme" | "keys", _:
                wrong.append(f"{name} is of the wrong type")
            case _:
                wrong.append(f"there is no setting {name!r}")
    problems = tuple(Problem(str(path), what, ADVICE) for what in wrong)
    return Settings(theme, keys, inflections, problems)
