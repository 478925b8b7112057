from tui.widgets.earlier import Earlier

QUERIES = ("truce", "wang yi", "Wang dar", "ceasefire")


def earlier() -> Earlier:
    walk = Earlier()
    walk.know(QUERIES)
    return walk


def test_a_walk_goes_from_the_newest_to_the_oldest_and_back_to_what_was_typed() -> None:
    walk = earlier()
    assert [walk.older("", "") for _ in range(5)] == [*reversed(QUERIES), None]
    assert [walk.newer() for _ in range(4)] == ["wang yi", "Wang dar", "ceasefire", ""]
    assert not walk.is_walking


def test_only_queries_that_begin_as_what_was_typed_are_walked_in_any_case() -> None:
    walk = earlier()
    assert walk.older("wang", "wang") == "Wang dar"
    assert walk.older("Wang dar", "Wang dar") == "wang yi"
    assert walk.older("wang yi", "wang yi") is None
    assert walk.newer() == "Wang dar"
    assert walk.newer() == "wang"


def test_the_query_that_stands_there_already_is_no_step() -> None:
    assert earlier().older("ceasefire ", "ceasefire") is None


def test_what_was_changed_on_the_way_counts_as_typed() -> None:
    walk = earlier()
    assert walk.older("wang", "wang") == "Wang dar"
    walk.stop()
    assert not walk.is_walking
    assert walk.older("t", "t") == "truce"


def test_from_a_whole_query_all_others_are_walked_and_it_is_come_back_to() -> None:
    walk = earlier()
    assert [walk.older("wang yi", "") for _ in range(4)] == ["ceasefire", "Wang dar", "truce", None]
    assert walk.is_of_all
    assert [walk.newer() for _ in range(3)] == ["Wang dar", "ceasefire", "wang yi"]
