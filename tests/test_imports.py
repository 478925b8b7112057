import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests import import_core

ROOT = Path(__file__).resolve().parents[1]

MAY_KNOW: dict[str, frozenset[str]] = {
    "articles": frozenset(),
    "dates": frozenset({"articles"}),
    "entities": frozenset({"articles"}),
    "timeline": frozenset({"articles", "dates", "entities"}),
    "collection": frozenset({"articles", "dates", "entities", "timeline"}),
    "state": frozenset({"articles"}),  # a damaged file is told as the same kind of Problem
    "commands": frozenset({"articles", "dates", "entities", "timeline", "collection"}),
}
"""Each core package and those to its left: the way of a text through the packages."""


def imported_packages(source: str) -> set[str]:
    """Return the packages of ``tui`` that a module imports, wherever in it the import stands."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "tui":
            names.update(f"tui.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return {name.split(".")[1] for name in names if name.startswith("tui.")}


def imports_of(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_the_core_packages_import_without_textual() -> None:
    done = imports_of("-m", "tests.import_core")
    assert done.returncode == 0, done.stderr
    assert int(done.stdout.split()[0]) > len(import_core.CORE)


def test_a_package_in_a_folder_of_modules_is_imported_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "tui" / "articles"
    package.mkdir(parents=True)
    (tmp_path / "tui" / "__init__.py").write_text("")
    (package / "__init__.py").write_text("")
    (package / "late.py").write_text("def draw():\n    import textual\n")
    (package / "leak.py").write_text("import textual\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    done = imports_of("-P", "tests/import_core.py")
    assert done.returncode == 1
    assert done.stderr == "tui.articles.leak imports textual\n"


@pytest.mark.parametrize("package", import_core.CORE)
def test_a_core_package_knows_only_those_to_its_left(package: str) -> None:
    folder = ROOT / "tui" / package
    leaks = {
        f"{path.relative_to(ROOT)} imports tui.{other}"
        for path in folder.rglob("*.py")
        for other in imported_packages(path.read_text(encoding="utf-8"))
        if other in MAY_KNOW and other != package and other not in MAY_KNOW[package]
    }
    assert not leaks


def test_an_import_inside_a_function_counts_too() -> None:
    assert imported_packages("def f():\n    from tui.dates import model\n") == {"dates"}
    assert imported_packages("from tui import state\nimport tui.timeline.model") == {
        "state",
        "timeline",
    }
