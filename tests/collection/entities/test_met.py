from collections import Counter

from tui.collection.entities.met import Met
from tui.collection.keys import key_of, place_of

OLD, NEW, UNDATED = key_of(20200105, 0), key_of(20250511, 1), key_of(None, 2)
WANG, DAR, HUB = 0, 1, 2


def met() -> Met:
    made = Met()
    made.put(OLD, Counter({WANG: 3, DAR: 1}))
    made.put(NEW, Counter({WANG: 1, HUB: 2}))
    made.put(UNDATED, Counter({WANG: 1}))
    return made


def test_mentions_and_articles_are_counted_over_all_or_some() -> None:
    assert met().mentions() == {WANG: 5, DAR: 1, HUB: 2}
    assert met().articles() == {WANG: 3, DAR: 1, HUB: 1}
    assert met().mentions([OLD, UNDATED]) == {WANG: 4, DAR: 1}
    assert met().articles([OLD, UNDATED]) == {WANG: 2, DAR: 1}


def test_an_entity_is_met_beside_others_but_not_beside_itself() -> None:
    assert met().beside([OLD, NEW, UNDATED], WANG) == {DAR: 1, HUB: 1}


def test_an_article_tells_how_often_it_mentions_an_entity() -> None:
    assert [met().times(OLD, number) for number in (WANG, DAR, HUB)] == [3, 1, 0]


def test_the_first_and_last_articles_are_those_with_a_date() -> None:
    first, last = met().days([NEW, UNDATED, OLD])
    assert (first, last) == ({WANG: OLD, DAR: OLD, HUB: NEW}, {WANG: NEW, DAR: OLD, HUB: NEW})
    assert met().days([UNDATED]) == ({}, {})


def test_articles_are_found_by_what_they_mention_in_whatever_order_they_came() -> None:
    known = met()
    assert known.naming([DAR, HUB]) == {place_of(OLD), place_of(NEW)}
    later = key_of(20210105, place_of(OLD))
    known.drop(OLD)
    assert known.naming([WANG]) == {place_of(NEW), place_of(UNDATED)}
    known.put(later, Counter({WANG: 1}))
    known.put(NEW, Counter({DAR: 1}))
    assert known.naming([WANG]) == {place_of(later), place_of(UNDATED)}
    assert known.naming([DAR]) == {place_of(NEW)}
    assert known.naming([HUB, 17]) == set()
