import pytest

from tests.timeline.build import told
from tui.timeline.agreement import agreement


def test_one_article_alone_agrees_with_nobody() -> None:
    assert agreement([told("2025-05-10"), told("2025-05-11")]) == ""


@pytest.mark.parametrize("other", ["2025-05-10", "2025-05", "2025-05-09/2025-05-12", "2025~"])
def test_a_date_that_holds_the_other_agrees_with_it(other: str) -> None:
    assert agreement([told("2025-05-10"), told(other, article=2)]) == "dates agree"


def test_dates_that_exclude_each_other_are_named_with_who_tells_them() -> None:
    told_by = [("Xinhua", "2025-05-11"), ("PTI", "2025-05-10"), ("CGTN", "2025-05-10")]
    tellings = [
        told(edtf, article=article, source=source) for article, (source, edtf) in enumerate(told_by)
    ]
    words = "dates disagree: 2025-05-10 in PTI and CGTN, 2025-05-11 in Xinhua"
    assert agreement(tellings) == words


def test_an_article_without_a_source_is_named_by_its_file() -> None:
    tellings = [told("2025", source=None), told("2026", article=2, source=None)]
    assert agreement(tellings) == "dates disagree: 2025 in 001.txt, 2026 in 002.txt"


def test_undated_tellings_agree() -> None:
    assert agreement([told(None), told(None, article=2)]) == "dates agree"
