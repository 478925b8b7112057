from tests.timeline.build import timeline_of, told
from tui.articles.model import Span
from tui.timeline.opening import Near

TOLD = timeline_of(
    [
        told("1890", "It was founded in 1890."),
        told("1987-03-30", "It rained.", start=100),
        told("1987-04-02", "It is said.", start=200),
        told("1985-11", "It failed.", article=2),
        told("1987-04-05", "The sun shone.", article=3),
        told(None, "It is open.", article=4),
        told("1987", "It grows this year.", article=5),
        told("1987-03-30", "It shrank.", article=5, start=50),
    ]
)


def opened(near: Near) -> str | None:
    event = near.event_in(TOLD)
    return None if event is None else TOLD.event(event).sentence


def test_an_article_opens_at_what_it_tells_of_its_own_time() -> None:
    assert opened(Near(1, published="1987-04-03")) == "It is said."
    assert opened(Near(1, published="1987-03")) == "It rained."


def test_a_year_that_an_article_speaks_of_is_no_time_of_it() -> None:
    assert opened(Near(5, published="1987-04-01")) == "It shrank."


def test_an_article_that_tells_of_long_ago_only_opens_at_its_own_date() -> None:
    assert opened(Near(2, published="1987-04-05")) == "The sun shone."
    assert opened(Near(9, published="1987-04-04")) == "It is said."
    assert opened(Near(9, published="2001")) == "The sun shone."
    assert opened(Near(9, published="1800")) == "It was founded in 1890."


def test_a_passage_in_sight_opens_at_what_it_tells() -> None:
    assert opened(Near(1, [Span(0, 30)], "1987-04-03")) == "It was founded in 1890."
    assert opened(Near(1, [Span(0, 30), Span(0, 300)])) == "It was founded in 1890."
    assert opened(Near(4, [Span(0, 30)], "1987-04-03")) == "It is open."


def test_of_all_that_is_in_sight_the_articles_time_comes_first() -> None:
    assert opened(Near(1, [Span(40, 60), Span(0, 150)], "1987-04-03")) == "It rained."
    assert opened(Near(2, [Span(40, 60)], "1987-04-05")) == "The sun shone."


def test_without_a_date_of_the_article_it_opens_in_the_middle_of_what_that_tells() -> None:
    assert opened(Near(1)) == "It rained."
    assert opened(Near(4)) is None
    assert opened(Near(9)) is None


def test_a_place_opens_at_the_event_told_nearest_to_it() -> None:
    assert [opened(Near.place(1, at)) for at in (0, 99, 190)] == [
        "It was founded in 1890.",
        "It rained.",
        "It is said.",
    ]
