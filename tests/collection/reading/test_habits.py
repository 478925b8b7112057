from pathlib import Path

import pytest

from tui.articles.files import FoundFile, find, read
from tui.articles.model import Habits
from tui.collection.reading import habits
from tui.collection.reading.habits import habits_of, sample
from tui.collection.reading.opening import Opening
from tui.collection.understand import understand


def folder_of(folder: Path, texts: list[str]) -> list[FoundFile]:
    for number, text in enumerate(texts):
        (folder / f"{number:03}.txt").write_text(text, "utf-8")
    return list(find([folder]).files)


def text(number: int, date: str = "") -> str:
    return f"Gull today\n\n{date}\n\nOn day {number} the boats stayed in port, the mayor said.\n"


def test_a_few_files_are_all_looked_at_and_many_in_runs_from_first_to_last() -> None:
    files = [FoundFile(Path(str(number)), str(number)) for number in range(1000)]
    assert sample(files[:48]) == files[:48]
    some = sample(files)
    assert len(some) == len(set(some)) == 48
    assert (some[:4], some[-4:]) == (files[:4], files[-4:])


def test_what_every_sixth_file_has_is_seen_in_the_sample() -> None:
    for count in (100, 600, 3000, 21_578):
        files = [FoundFile(Path(str(number)), str(number)) for number in range(count)]
        some = sample(files)
        assert len(some) == len(set(some)) == 48
        assert sum(int(each.file) % 6 == 4 for each in some) >= 3


def test_many_files_are_asked_for_the_order_where_the_sample_leaves_it_open(tmp_path: Path) -> None:
    clear = set(range(0, 300, 10))
    dates = ["13/04/2025" if number in clear else "03/04/2025" for number in range(300)]
    files = folder_of(tmp_path, [text(number, date) for number, date in enumerate(dates)])
    for each in sample(files):
        each.path.write_text(text(0, "03/04/2025"), "utf-8")
    assert habits_of(files).day_first is True


@pytest.mark.parametrize(
    ("dates", "day_first"),
    [
        (["13/04/2025", "14/04/2025", "03/04/2025"], True),
        (["04/13/2025", "04/14/2025", "03/04/2025"], False),
        (["13/04/2025", "04/14/2025", "03/04/2025"], None),
        (["13/04/2025", "03/04/2025", "04/05/2025"], None),
    ],
)
def test_the_order_of_day_and_month_is_that_of_all_files_that_show_one(
    tmp_path: Path, dates: list[str], day_first: bool | None
) -> None:
    files = folder_of(tmp_path, [text(number, date) for number, date in enumerate(dates)])
    assert habits_of(files).day_first is day_first
    opening = Opening([tmp_path])
    job = opening.chunks[0][2]
    published = understand(read(job.found), job.hints, job.own).article.published.value
    if day_first is not None:
        assert published == ("2025-04-03" if day_first else "2025-03-04")
    elif dates[2] == "03/04/2025":
        assert published == "[2025-03-04,2025-04-03]"


def test_what_cannot_be_read_tells_nothing(tmp_path: Path) -> None:
    files = folder_of(tmp_path, [text(number) for number in range(3)])
    assert habits_of(files).lines == {"Gull today"}
    (tmp_path / "001.txt").write_bytes(b"\0\1\2\3")
    (tmp_path / "002.txt").unlink()
    assert habits_of(files) == Habits()


def test_only_the_beginning_of_long_files_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = folder_of(tmp_path, [text(number) + "The end.\n" for number in range(3)])
    assert habits_of(files).lines == {"Gull today", "The end."}
    monkeypatch.setattr(habits, "BYTES", 30)
    assert habits_of(files).lines == {"Gull today"}


def test_files_opened_alone_heed_the_collection_file_beside_them(tmp_path: Path) -> None:
    files = folder_of(tmp_path, [text(number) for number in range(2)])
    said = "title: All\narticles:\n  000.txt: {published: 2025-04-29}\n  009.txt: {title: X}\n"
    (tmp_path / "dateline.yaml").write_text(said, "utf-8")
    opening = Opening([files[0].path])
    assert opening.chunks[0][0].hints.published == "2025-04-29"
    assert (opening.title, opening.problems) == ("000.txt", ())
