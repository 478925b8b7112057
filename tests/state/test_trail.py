from tui.state.trail import Stop, Trail


def test_back_and_forward_walk_the_same_stops() -> None:
    trail, here = Trail(), Stop(3, 0)
    trail.leave(Stop(1, 0))
    trail.leave(Stop(2, 40))
    assert trail.back(here) == Stop(2, 40)
    assert trail.back(Stop(2, 40)) == Stop(1, 0)
    assert trail.back(Stop(1, 0)) is None
    assert trail.forward(Stop(1, 0)) == Stop(2, 40)
    assert trail.forward(Stop(2, 40)) == here


def test_leaving_for_a_new_place_forgets_what_lay_ahead() -> None:
    trail = Trail()
    trail.leave(Stop(1, 0))
    trail.back(Stop(2, 0))
    trail.leave(Stop(1, 0))
    assert trail.forward(Stop(5, 0)) is None


def test_a_stop_that_is_here_is_passed_over() -> None:
    trail = Trail()
    trail.leave(Stop(1, 0))
    trail.leave(Stop(2, 0))
    assert trail.back(Stop(2, 0)) == Stop(1, 0)


def test_the_trail_does_not_grow_without_end() -> None:
    trail = Trail()
    for number in range(3 * Trail.LONGEST):
        trail.leave(Stop(number, 0))
    steps = 0
    here = Stop(-1, 0)
    while (stop := trail.back(here)) is not None:
        here, steps = stop, steps + 1
    assert steps == Trail.LONGEST
