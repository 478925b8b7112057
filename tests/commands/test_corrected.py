from pathlib import Path

import pytest

from tui.__main__ import main
from tui.state.corrections import PublishedIs
from tui.state.kept_corrections import FolderCorrections, corrections_folder


@pytest.mark.parametrize(
    "command",
    [
        ["inspect", "--json"],
        ["search", "talks"],
        ["entities"],
        ["mentions", "Wang Yi"],
        ["timeline", "--publication"],
    ],
    ids=lambda command: command[0],
)
def test_every_command_knows_what_the_reader_corrected(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("Talks held\n\nApril 29, 2025\n\nWang Yi met Ishaq Dar.\n")
    asked = [*command, str(tmp_path)]
    main(asked)
    assert "2001-02-03" not in capsys.readouterr().out
    corrections = FolderCorrections(tmp_path, corrections_folder())
    corrections.change([PublishedIs("a.txt", "2001-02-03")], [])
    assert main(asked) == 0
    assert "2001-02-03" in capsys.readouterr().out
