import pickle
from io import BytesIO
from pathlib import Path

import pytest

from tui.articles.files import FoundFile
from tui.articles.model import Hints
from tui.articles.problems import Problem
from tui.collection.collection import Collection
from tui.collection.posting import Posting, unpack_article
from tui.collection.reading import jobs, workers
from tui.collection.reading import opening as opening_module
from tui.collection.reading.jobs import Chunk, Job, Outcome, done
from tui.collection.reading.opening import Opening
from tui.collection.reading.turns import Turns
from tui.collection.reading.worker import work
from tui.entities.model import OwnEntities

TEXT = "A title of some words\n\nApril 29, 2025\n\nWang Yi spoke on April 27 of number {}.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text(TEXT.format(number))
    (tmp_path / "empty.txt").write_text("")
    return tmp_path


def never() -> bool:
    return False


def outcomes(folder: Path) -> list[Posting | Problem]:
    return [one for chunk in Opening([folder]).understand_all(never) for one in chunk]


def files(found: list[Posting | Problem]) -> list[str]:
    return [one.file for one in found]


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every collection be a large one, in small chunks."""
    monkeypatch.setattr(opening_module, "FEW_FILES", 0)
    monkeypatch.setattr(opening_module, "CHUNK_FILES", 3)


def test_every_file_of_a_small_collection_becomes_a_posting_or_a_problem(folder: Path) -> None:
    found = outcomes(folder)
    assert files(found) == [f"{number:02}.txt" for number in range(12)] + ["empty.txt"]
    assert isinstance(found[-1], Problem)


@pytest.mark.usefixtures("many")
def test_processes_come_to_the_same_as_reading_here(folder: Path) -> None:
    here = [done(job) for chunk in Opening([folder]).chunks for job in chunk]
    assert sorted(outcomes(folder), key=lambda one: one.file) == here


@pytest.mark.usefixtures("many")
def test_processes_end_without_a_word_when_nobody_wants_them_any_more(folder: Path) -> None:
    assert list(Opening([folder]).understand_all(lambda: True)) == []


@pytest.mark.usefixtures("many")
def test_a_file_that_kills_its_process_is_told_and_the_others_are_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcomes_of = workers.Worker._outcomes

    def deadly(worker: workers.Worker, chunk: Chunk) -> list[Outcome] | None:
        if any(job.found.file == "03.txt" for job in chunk):
            worker._process.kill()
        return outcomes_of(worker, chunk)

    monkeypatch.setattr(workers.Worker, "_outcomes", deadly)
    found = {one.file: one for one in outcomes(folder)}
    assert len(found) == 13
    told = [one for one in found.values() if isinstance(one, Problem)]
    assert sorted(problem.file for problem in told) == ["03.txt", "empty.txt"]


def test_a_worker_with_paths_opens_them_and_then_reads_all_of_them(folder: Path) -> None:
    worker = workers.Worker([folder])
    opening = worker.opening(never)
    assert opening is not None
    assert opening.title == folder.name
    assert [len(chunk) for chunk in opening.chunks] == [5, 8]
    found = [one for chunk in opening.understand_all(never, worker) for one in chunk]
    assert found == outcomes(folder)


@pytest.mark.usefixtures("many")
def test_a_worker_with_paths_is_the_first_of_several(folder: Path) -> None:
    opening = Opening([folder])
    worker = workers.Worker([folder])
    assert worker.opening(never) is not None
    found = [one for chunk in opening.understand_all(never, worker) for one in chunk]
    assert sorted(files(found)) == sorted(each.file for each in opening.files)


def test_no_article_is_lost_when_the_worker_dies_before_it_has_opened_anything(
    folder: Path,
) -> None:
    worker = workers.Worker([folder])
    worker._process.kill()
    assert worker.opening(never) is None
    found = [one for chunk in Opening([folder]).understand_all(never, worker) for one in chunk]
    assert found == outcomes(folder)


def test_no_article_is_lost_when_the_worker_dies_after_it_has_opened_the_paths(
    folder: Path,
) -> None:
    worker = workers.Worker([folder])
    opening = worker.opening(never)
    assert opening is not None
    worker._process.kill()
    worker._process.wait()
    found = [one for chunk in opening.understand_all(never, worker) for one in chunk]
    assert found == outcomes(folder)


def test_a_worker_that_is_stopped_is_gone_and_nobody_waits_for_it(folder: Path) -> None:
    worker = workers.Worker([folder])
    worker.stop()
    assert worker.opening(lambda: True) is None
    assert worker._process.wait() != 0


def test_a_worker_ends_when_nobody_can_ask_it_any_more(folder: Path) -> None:
    worker = workers.Worker([folder])
    assert worker._process.stdin is not None
    worker._process.stdin.close()
    assert worker.opening(never) is not None
    assert worker._process.stdout is not None
    worker._process.stdout.read()
    assert worker._process.wait() == 0


def test_a_worker_does_list_after_list_until_its_input_ends(folder: Path) -> None:
    job = Job(FoundFile(folder / "00.txt", "00.txt"), Hints(), OwnEntities())
    asked, told = BytesIO(pickle.dumps([job]) + pickle.dumps([job, job])), BytesIO()
    work(asked, told)
    told.seek(0)
    assert [len(pickle.load(told)), len(pickle.load(told))] == [1, 2]


def test_what_the_collection_file_says_reaches_the_article(folder: Path) -> None:
    (folder / "dateline.yaml").write_text(
        "title: Ours\narticles:\n  00.txt: {title: Given, published: 2020-01-02}\n  99.txt: {}\n"
    )
    opened = Opening([folder])
    assert opened.title == "Ours"
    assert [problem.what for problem in opened.problems] == [
        "line 4, articles: there is no article 99.txt"
    ]
    first = done(opened.chunks[0][0])
    assert isinstance(first, Posting)
    assert (first.title, first.published.value) == ("Given", "2020-01-02")


def test_without_a_collection_file_the_title_is_the_names_of_the_paths(folder: Path) -> None:
    assert Opening([folder]).title == folder.name
    assert Opening([folder / "00.txt", folder / "01.txt"]).title == "00.txt, 01.txt"


def test_a_posting_leads_back_to_the_article(folder: Path) -> None:
    first = outcomes(folder)[0]
    assert isinstance(first, Posting)
    assert unpack_article(first.article).text == (folder / "00.txt").read_text()
    made = Collection("x")
    made.add([first])
    key = made.key_of("00.txt")
    assert key is not None
    assert made.understood(key).article.file == "00.txt"


def test_a_fault_of_ours_is_told_with_its_place_and_costs_one_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(job: Job) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(jobs, "understood", fail)
    job = Opening([folder]).chunks[0][0]
    problem = done(job)
    assert isinstance(problem, Problem)
    assert problem.file == job.found.file
    assert "ZeroDivisionError at test_opening.py, line" in problem.what


def test_a_module_beside_the_articles_is_not_run(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "pickle.py").write_text("raise SystemExit('run')\n", encoding="utf-8")
    monkeypatch.chdir(folder)
    worker = workers.Worker([folder])
    try:
        assert worker.opening(lambda: False) is not None
    finally:
        worker.stop()


def test_no_small_file_waits_for_a_large_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    size = len(TEXT)
    monkeypatch.setattr(opening_module, "CHUNK_BYTES", 4 * size)
    for name in ("00a.txt", "05a.txt"):
        (folder / name).write_text(TEXT * 5)
    chunks = [[job.found.file for job in chunk] for chunk in Opening([folder]).chunks]
    assert chunks[-2:] == [["00a.txt"], ["05a.txt"]]
    assert [name for chunk in chunks[:-2] for name in chunk] == [
        *(f"{number:02}.txt" for number in range(12)),
        "empty.txt",
    ]
    weights = [sum((folder / name).stat().st_size for name in chunk) for chunk in chunks[:-2]]
    assert max(weights) <= 4 * size


def test_paths_that_lead_nowhere_are_problems_of_the_opening(folder: Path) -> None:
    loop = folder / "loop"
    loop.symlink_to(loop)
    opened = Opening([loop, folder / ("x" * 5000), folder])
    assert len(opened.files) == 13
    assert len(opened.problems) == 2
    assert opened.title.startswith("loop, xxx")


def test_a_reader_gets_a_long_file_in_parts_in_their_order_and_a_command_gets_it_whole(
    tmp_path: Path,
) -> None:
    long = tmp_path / "long.txt"
    long.write_text("The truce held on 5 May 2024.\n" * 25_000)
    said = "articles:\n  long.txt: {source: Xinhua}\n  long.txt (2 of 3): {title: Amid}\n"
    (tmp_path / "dateline.yaml").write_text(said)
    opened = Opening([tmp_path], parts=True)
    assert [problem.what for problem in opened.problems] == [
        "it is too long for one article and opens in 3 parts"
    ]
    found = [done(job) for chunk in opened.chunks for job in chunk]
    called = [
        (one.file, one.title, one.source, one.published.value)
        for one in found
        if isinstance(one, Posting)
    ]
    names = [f"long.txt ({n} of 3)" for n in (1, 2, 3)]
    titles = [names[0], "Amid", names[2]]
    assert called == [(*each, "Xinhua", None) for each in zip(names, titles, strict=True)]
    assert [found.file for found in Opening([tmp_path]).files] == ["long.txt"]


def test_parts_wait_for_their_turn_and_other_files_do_not(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("The truce held.\n" * 60_000)
    (tmp_path / "short.txt").write_text("The truce held.\n")
    short, *parts = Opening([tmp_path], parts=True).chunks
    turns = Turns([short, *parts])
    ready = (parts[2], parts[1], short, parts[0], parts[3])
    told = [list(turns.take(chunk, [])) for chunk in ready]
    assert [len(each) for each in told] == [0, 0, 1, 3, 1]


@pytest.mark.usefixtures("many")
def test_where_the_system_gives_no_process_the_work_is_done_in_this_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = sorted(outcomes(folder), key=lambda one: one.file)

    def refused(*_: object, **__: object) -> None:
        raise BlockingIOError

    monkeypatch.setattr("subprocess.Popen", refused)
    worker = workers.new_worker([folder])
    assert worker.opening(never) is None
    opened = Opening([folder])
    found = [one for chunk in opened.understand_all(never, worker) for one in chunk]
    assert sorted(found, key=lambda one: one.file) == expected


def test_a_file_that_ends_the_last_process_there_is_becomes_a_problem(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker = workers.Worker()
    worker._process.kill()
    worker._process.wait()

    def refused(*_: object, **__: object) -> None:
        raise BlockingIOError

    monkeypatch.setattr("subprocess.Popen", refused)
    (outcome,) = worker.done(Opening([folder]).chunks[0][:1])
    assert isinstance(outcome, Problem)
