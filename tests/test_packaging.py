import json
import re
import subprocess
import zipfile
from pathlib import Path

from tui import __version__

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "corpus"


def one_line_commands(page: str) -> list[str]:
    """Return the commands that stand alone in a block of shell on a page of Markdown."""
    return re.findall(r"^```(?:sh|console)\n([^\n]+)\n```$", page, re.MULTILINE)


def names_in(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def tracked(folder: str) -> set[str]:
    """Return the files of a folder of the tree as they are called inside the wheel."""
    return {
        f"tui/{path.relative_to(ROOT).as_posix()}"
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }


def test_the_wheel_carries_the_styles_the_sample_and_the_licence(wheel: Path) -> None:
    names = names_in(wheel)
    for folder in ("styles", "corpus"):
        assert tracked(folder)
        assert tracked(folder) <= names
    assert any(name.endswith("/licenses/LICENSE") for name in names)
    assert "tui/py.typed" in names


def test_the_wheel_carries_no_tests_and_no_benchmarks(wheel: Path) -> None:
    roots = {name.split("/")[0] for name in names_in(wheel)}
    assert roots == {"tui", f"dateline-{__version__}.dist-info"}


def test_the_installed_command_says_its_version(installed: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [str(installed), "--version"], cwd=tmp_path, stdout=subprocess.PIPE, text=True, check=True
    )
    assert done.stdout == f"dateline {__version__}\n"


def test_the_installed_command_inspects_the_sample_from_another_folder(
    installed: Path, tmp_path: Path, own_folders: dict[str, str]
) -> None:
    done = subprocess.run(
        [str(installed), "inspect", "--json", str(SAMPLE)],
        cwd=tmp_path,
        env=own_folders,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    articles = [json.loads(line) for line in done.stdout.splitlines()]
    texts = sorted(path.name for path in SAMPLE.iterdir() if path.suffix in {".txt", ".md"})
    assert [article["file"] for article in articles] == texts
    assert all(article["blocks"] and article["sentences"] for article in articles)


def test_the_package_runs_as_a_module_too(installed: Path, tmp_path: Path) -> None:
    python = installed.with_name("python")
    done = subprocess.run(
        [str(python), "-m", "tui", "--version"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    assert done.stdout == f"dateline {__version__}\n"


def test_the_readme_opens_with_two_commands_that_set_up_everything() -> None:
    reads, tests = one_line_commands((ROOT / "README.md").read_text(encoding="utf-8"))[:2]
    assert reads.endswith("dateline")
    assert tests.endswith("pytest")
    for command in (reads, tests):
        assert command.startswith("python3 -m venv .venv && ")


def test_ci_runs_the_very_test_command_of_the_readme() -> None:
    _, tests = one_line_commands((ROOT / "README.md").read_text(encoding="utf-8"))[:2]
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert re.findall(r'^test_command="(.*)"$', script, re.MULTILINE) == [tests]
