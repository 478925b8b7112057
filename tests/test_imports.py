import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests import import_core

ROOT = Path(__file__).resolve().parents[1]

WAY = ("articles", "dates", "entities", "timeline", "query", "collection")
"""The way of a text through the packages: each knows only those to its left."""

MAY_KNOW: dict[str, frozenset[str]] = {
    "articles": frozenset(),
    "dates": frozenset({"articles"}),
    "entities": frozenset({"articles"}),
    "timeline": frozenset({"articles", "dates", "entities"}),
    "query": frozenset({"articles", "dates", "entities"}),
    # a reader's corrections are laid over what a folder says of its articles
    "collection": frozenset({"articles", "dates", "entities", "timeline", "query", "state"}),
    # a damaged file is told as the same kind of Problem; corrections speak of labels and kinds
    "state": frozenset({"articles", "entities"}),
    "resources": frozenset(),
    "frames": frozenset(),
    "commands": frozenset({*WAY, "frames", "resources", "state"}),
    "__main__": frozenset({"articles", "commands"}),
    "actions": frozenset(),
    "widgets": frozenset({*WAY, "actions"}),
    "loading": frozenset({*WAY, "state"}),
    "screens": frozenset({*WAY, "actions", "loading", "state", "widgets"}),
    "palette": frozenset(),
    "contrast": frozenset(),
    "keys_in_order": frozenset(),
    "app": frozenset(
        {
            *WAY,
            "actions",
            "contrast",
            "keys_in_order",
            "loading",
            "palette",
            "resources",
            "screens",
            "state",
        }
    ),
}
"""Each package and each module beside them, and those of them that it may import."""

EXCEPTIONS = {
    ("commands/read.py", "app"),  # the one command that is the reader; it imports it when it runs
    ("loading.py", "widgets"),  # imports what the app is about to need while nothing else happens
}
"""What single modules import besides, for a reason of their own."""


def imported_packages(source: str) -> set[str]:
    """Return the parts of ``tui`` that a module imports, wherever in it the import stands."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"a relative import, in line {node.lineno}, hides its package"
            if node.module == "tui":
                names.update(f"tui.{alias.name}" for alias in node.names)
            elif node.module:
                names.add(node.module)
    return {name.split(".")[1] for name in names if name.startswith("tui.")} - {"__version__"}


def modules_of(part: str) -> list[Path]:
    """Return the modules of a package of ``tui``, or the one module that it is."""
    module = ROOT / "tui" / f"{part}.py"
    return [module] if module.is_file() else sorted((ROOT / "tui" / part).rglob("*.py"))


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


def test_every_part_is_told_what_it_may_know() -> None:
    parts = {path.parent.name for path in (ROOT / "tui").glob("*/__init__.py")}
    parts |= {path.stem for path in (ROOT / "tui").glob("*.py")}
    assert parts - {"__init__"} == set(MAY_KNOW)
    assert set(import_core.CORE) < set(MAY_KNOW)


@pytest.mark.parametrize("part", MAY_KNOW)
def test_a_part_knows_only_those_it_may(part: str) -> None:
    modules = modules_of(part)
    assert modules
    found = {
        (path.relative_to(ROOT / "tui").as_posix(), other)
        for path in modules
        for other in imported_packages(path.read_text(encoding="utf-8"))
    }
    allowed = {part, *MAY_KNOW[part]}
    assert {each for each in found if each[1] not in allowed} == {
        each for each in EXCEPTIONS if Path(each[0]).parts[0] in {part, f"{part}.py"}
    }


def test_an_import_inside_a_function_counts_too() -> None:
    assert imported_packages("def f():\n    from tui.dates import model\n") == {"dates"}
    source = "from tui import __version__, state\nimport tui.timeline.model"
    assert imported_packages(source) == {"state", "timeline"}
    with pytest.raises(AssertionError, match="line 1"):
        imported_packages("from ..widgets import page")


@pytest.mark.parametrize(
    ("module", "late"),
    [
        ("tui.app", "sqlite3"),  # nothing of a collection is needed for the first frame
        ("tui.collection.correcting", "yaml"),  # what a folder's file says comes from a worker
        ("tui.collection.correcting", "ruamel.yaml"),
    ],
)
def test_what_is_needed_later_is_imported_later(module: str, late: str) -> None:
    done = imports_of("-c", f"import sys, {module}; sys.exit({late!r} in sys.modules)")
    assert done.returncode == 0, done.stderr
