from tests.collection.making import article, collection
from tui.collection.posting import posting_of
from tui.collection.telling import SHOWN_FIRST
from tui.collection.understand import Understood
from tui.entities.model import Kind
from tui.timeline.model import SAID

TALKS = "At noon the envoys of Ferrand opened long talks about the northern border on {}."
WANG = {"Wang": (Kind.PERSON, "Wang Yi")}


def talks(file: str, day: str = "10 May", edtf: str = "2024-05-10") -> Understood:
    names = {"Ferrand": (Kind.PLACE, "Ferrand")}
    return article(TALKS.format(day), file=file, names=names, told={day: edtf})


def test_what_is_told_in_other_words_stands_once_after_merging() -> None:
    made = collection(talks("a"), talks("b", "Friday"))
    before = made.select("").timeline()
    assert len(before) == 2
    made.telling.merge()
    after = made.select("").timeline()
    assert [telling.file for telling in after.tellings(0)] == ["a", "b"]
    assert (len(before), len(after)) == (2, 1)


def test_merging_that_is_cancelled_changes_nothing() -> None:
    made = collection(talks("a"), talks("b", "Friday"))
    made.telling.merge(lambda: True)
    assert len(made.select("").timeline()) == 2


def test_what_changed_is_merged_anew_and_else_nothing_is() -> None:
    made = collection(talks("a"), talks("b", "Friday"))
    assert made.telling.merge()
    assert not made.telling.merge()
    made.replace([posting_of(talks("b", "that day"))])
    assert len(made.select("").timeline()) == 2
    assert made.telling.merge()
    assert len(made.select("").timeline()) == 1


def test_the_timeline_of_everything_is_made_once_until_more_is_told() -> None:
    made = collection(talks("a"))
    first = made.select("").timeline()
    assert made.select("").timeline() is first
    assert first.of_kinds(SHOWN_FIRST) is first.of_kinds(SHOWN_FIRST)
    made.add([talks("b", "11 May", "2024-05-11")])
    assert len(made.select("").timeline()) == 2


def test_a_selection_has_the_events_of_its_articles() -> None:
    made = collection(talks("a"), article("Rain in May.", file="b", told={"May": "2024-05"}))
    assert [told.file for told in made.select("rain").timeline()] == ["b"]


def test_an_article_taken_in_anew_is_shown_as_it_was_by_timelines_from_before() -> None:
    made = collection(talks("a"), talks("b", "11 May", "2024-05-11"))
    before = made.select("").timeline()
    anew = article("Rain in June 2024.", file="a", told={"June": "2024-06"}, published="2024-07-01")
    made.replace([posting_of(anew)])
    assert [told.event.edtf for told in before] == ["2024-05-10", "2024-05-11"]
    assert before.event(0).sentence.startswith("At noon")
    now = made.select("").timeline()
    assert [told.event.edtf for told in now.of_kinds(SAID)] == ["2024-05-11", "2024-06"]
    assert made.understood(made.keys()[0]).events == anew.events


def test_an_entity_is_found_by_the_name_that_it_has_in_the_collection() -> None:
    one = article("Wang spoke on 3 May.", file="a", names=WANG, told={"3 May": "2024-05-03"})
    made = collection(one, talks("b"))
    named = made.select("").timeline().naming_entity("Wang Yi")
    assert [told.file for told in named] == ["a"]
    assert len(made.select("").timeline().naming_entity("Nobody")) == 0


def test_what_names_an_entity_is_found_once_until_names_are_linked_anew() -> None:
    made = collection(article("Wang spoke on 3 May.", names=WANG, told={"3 May": "2024-05-03"}))
    told = made.select("").timeline()
    named = told.naming_entity("Wang Yi")
    assert told.naming_entity("Wang Yi") is named
    made.relink()
    assert made.select("").timeline().naming_entity("Wang Yi") is not named


def test_sentences_know_what_they_name_and_where() -> None:
    one = article("Wang spoke on 3 May.", "Talks", names=WANG, told={"3 May": "2024-05-03"})
    (told,) = collection(one).select("").timeline()
    assert told.marks == ((0, 4, "person"),)
