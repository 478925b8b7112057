from tui.state.trail import Seen, Stop, Trail


def trail_of(*stops: Stop) -> Trail:
    trail = Trail()
    for stop in stops:
        trail.visit(stop)
    return trail


def test_back_and_forward_walk_the_same_stops() -> None:
    trail = trail_of(Stop(1, 0), Stop(2, 40), Stop(3, 0))
    assert trail.back() == Stop(2, 40)
    assert trail.back() == Stop(1, 0)
    assert trail.back() is None
    assert trail.forward() == Stop(2, 40)
    assert trail.forward() == Stop(3, 0)
    assert trail.forward() is None


def test_a_new_visit_forgets_what_lay_ahead() -> None:
    trail = trail_of(Stop(1, 0), Stop(2, 0))
    trail.back()
    trail.visit(Stop(5, 0))
    assert trail.forward() is None
    assert trail.back() == Stop(1, 0)


def test_going_back_leads_to_where_one_had_scrolled() -> None:
    trail = trail_of(Stop(1, 0))
    trail.move(1, 700)
    trail.move(9, 50)
    trail.visit(Stop(2, 0))
    assert trail.back() == Stop(1, 700)


def test_an_event_of_the_timeline_stays_where_it_is() -> None:
    trail = trail_of(Stop(1, 80, Seen.TIMELINE))
    trail.move(1, 700)
    assert trail.here == Stop(1, 80, Seen.TIMELINE)


def test_visiting_where_one_is_adds_nothing() -> None:
    trail = trail_of(Stop(1, 0), Stop(1, 0))
    assert trail.back() is None


def test_a_fresh_trail_leads_nowhere() -> None:
    trail = Trail()
    assert (trail.here, trail.back(), trail.forward()) == (None, None, None)


def test_the_trail_does_not_grow_without_end() -> None:
    trail = trail_of(*(Stop(number, 0) for number in range(3 * Trail.LONGEST)))
    steps = 0
    while trail.back() is not None:
        steps += 1
    assert steps == Trail.LONGEST - 1
