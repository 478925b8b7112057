"""What all tests share: an installed Dateline, and a reader's own folders that start empty."""

import gc
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]

# What the terminal of a developer is, or wants, changes no picture and no line of a test.
for name in ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR"):
    os.environ.pop(name, None)
os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")

# On a busy machine any example may take long. CI finds tomorrow what it finds today; who develops
# may find something new.
settings.register_profile("dateline", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("dateline")

# Among so many modules and tests garbage is seldom found, and looking for it takes long.
gc.set_threshold(50_000)


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this tree.

    Without build isolation: the build backend is among the test requirements.
    """
    out = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out)]
    subprocess.run([*build, str(ROOT)], check=True)
    (built,) = out.glob("dateline-*.whl")
    return built


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ``dateline`` command of an environment that holds the wheel and what it asks for.

    The requirements come from the package index, as they would for a reader: a dependency that
    is used but not declared would be found here and nowhere else.
    """
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=True)
    programs = home / ("Scripts" if os.name == "nt" else "bin")
    install = [str(programs / "python"), "-m", "pip", "install", "--quiet", str(wheel)]
    subprocess.run(install, check=True)
    return programs / "dateline"


@pytest.fixture
def own_folders(tmp_path: Path) -> dict[str, str]:
    """An environment whose reader's folders (settings, places, cache) are empty and new."""
    folders = {
        name: str(tmp_path / name.lower())
        for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")
    }
    bare = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**bare, **folders}
