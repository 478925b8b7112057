from tui.collection.entities.called import Called

FORM, OTHER, WANG, DAR = range(4)


def test_a_form_stands_for_an_entity_as_long_as_some_row_says_so() -> None:
    called = Called([(FORM, WANG, 2)])
    called.put(FORM, DAR)
    called.put(OTHER, None)
    assert called.entities([FORM]) == {FORM, WANG, DAR}
    called.put(FORM, WANG, -1)
    called.put(FORM, DAR, -1)
    assert called.entities([FORM, OTHER]) == {FORM, OTHER, WANG}
    called.put(FORM, WANG, -1)
    assert called.entities([FORM]) == {FORM}
