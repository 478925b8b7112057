"""A reader's settings: the theme and other keys, from ``settings.yaml`` in the user's folder."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from platformdirs import user_config_path

from tui.articles.problems import Problem

ADVICE = "Mend or remove the line; the rest of the settings holds."


def settings_path() -> Path:
    """Return the file that holds the settings of this user."""
    return user_config_path("dateline", appauthor=False) / "settings.yaml"


@dataclass(frozen=True, slots=True)
class Settings:
    """``keys`` gives actions, by id, other keys than their own (Textual's names and commas)."""

    theme: str | None = None
    keys: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_settings(actions: Collection[str], path: Path | None = None) -> Settings:
    """Read the settings; what is wrong in them is named in ``problems`` and left out.

    ``actions`` are the ids that ``keys`` may name.
    """
    path = path or settings_path()
    if not path.exists():
        return Settings()
    # Most readers have no settings, and then should not wait for a parser of them.
    import yaml

    try:
        found = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        what = f"the settings cannot be read: {' '.join(str(error).split())}"
        return Settings(problems=(Problem(str(path), what, "Mend the file or remove it."),))
    if found is None:
        return Settings()
    if not isinstance(found, dict):
        what = "the settings are not a mapping of names to values"
        return Settings(problems=(Problem(str(path), what, "Mend the file or remove it."),))
    return _checked(path, found, actions)


def _checked(path: Path, found: Mapping[object, object], actions: Collection[str]) -> Settings:
    theme: str | None = None
    keys: dict[str, str] = {}
    wrong: list[str] = []
    for name, value in found.items():
        match name, value:
            case "theme", str():
                theme = value
            case "keys", dict():
                for action, key in value.items():
                    if action not in actions:
                        wrong.append(f"there is no action {action!r} to give a key")
                    elif not isinstance(key, str) or not key.strip():
                        wrong.append(f"the key of {action} is not a key's name")
                    else:
                        keys[action] = key.replace(" ", "")
            case "theme" | "keys", _:
                wrong.append(f"{name} is of the wrong type")
            case _:
                wrong.append(f"there is no setting {name!r}")
    problems = tuple(Problem(str(path), what, ADVICE) for what in wrong)
    return Settings(theme, keys, problems)
