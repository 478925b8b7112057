"""Where the things are that travel with the package: the sample collection and the styles.

In a checkout they lie beside the package, in an installed wheel inside it.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def sample() -> Path:
    """Return the folder of the sample collection."""
    return _folder("corpus")


def styles() -> list[Path]:
    """Return the Textual style sheets, in order of their names."""
    return sorted(_folder("styles").glob("*.tcss"))


def _folder(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
