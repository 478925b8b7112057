"""Import every module of the core packages and say whether one of them pulled in Textual.

A script of its own, because only a fresh interpreter can tell: ``python tests/import_core.py``.
"""

import importlib
import pkgutil
import sys
from collections.abc import Iterator

CORE = ("articles", "dates", "entities", "timeline", "query", "collection", "state", "commands")


def core_modules() -> Iterator[str]:
    """Yield the full name of every module of the core packages, packages first."""
    for name in CORE:
        package = importlib.import_module(f"tui.{name}")
        yield package.__name__
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield found.name


def main() -> int:
    """Print the modules that were imported; name the first that brought Textual, and return 1."""
    imported = 0
    for name in core_modules():
        importlib.import_module(name)
        imported += 1
        if "textual" in sys.modules:
            print(f"{name} imports textual", file=sys.stderr)
            return 1
    print(f"{imported} core modules imported without textual")
    return 0


if __name__ == "__main__":
    sys.exit(main())
