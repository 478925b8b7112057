"""What a reader says of a name in doubt: it is whom it perhaps means, or right as it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from tui.collection.correcting import Change
from tui.collection.entities.doubts import Doubt
from tui.collection.entities.names import Name
from tui.screens.choosing import ChoiceScreen
from tui.screens.confirming import confirm
from tui.screens.correcting_entity import Known, want
from tui.state.corrections import NotSame, SetApart

if TYPE_CHECKING:
    from tui.collection.collection import Collection


@dataclass(frozen=True, slots=True)
class Answer:
    """That a name in doubt is somebody's, in one article or in all."""

    doubt: Doubt
    meant: Name
    file: str | None = None

    def in_words(self) -> str:
        """Say it as one of several answers."""
        said = f"“{self.doubt.name.text}” is {self.meant.text}"
        if self.file is not None:
            return f"{said}, in this article only"
        return said if len(self.doubt.files) == 1 else f"{said}, in all articles"


def answers(name: Name, doubts: Sequence[Doubt], file: str | None = None) -> list[Answer]:
    """Return what may be said of the doubts about an entity that a reader looks at.

    A ``file`` is the article in which the reader is; what a surname means may differ elsewhere.
    """
    return [each for doubt in doubts for each in _answers(name, doubt, file)]


def _answers(name: Name, doubt: Doubt, file: str | None) -> Iterator[Answer]:
    for meant in doubt.meant if name == doubt.name else (name,):
        if file in doubt.files and len(doubt.files) > 1 and not doubt.is_slip:
            yield Answer(doubt, meant, file)
        yield Answer(doubt, meant)


def take_answer(
    screen: Screen[Any],
    collection: "Collection",
    name: Name,
    doubts: Sequence[Doubt],
    file: str | None = None,
) -> None:
    """Take the only answer for a slip as a correction; ask which, where there are others."""
    possible = answers(name, doubts, file)
    if not possible:
        screen.app.bell()
    elif len(possible) == 1 and possible[0].doubt.is_slip:
        _take(screen, collection, possible[0])
    else:
        said = {each.in_words(): each for each in possible}

        def choose(chosen: str | None) -> None:
            if chosen is not None:
                _take(screen, collection, said[chosen])

        screen.app.push_screen(ChoiceScreen("Who is meant?", list(said)), choose)


def leave_as_is(screen: Screen[Any], doubts: Sequence[Doubt]) -> None:
    """Have a name in doubt stay as it is, by a correction; ask which, where there are several."""

    def leave(doubt: Doubt) -> None:
        others = tuple(each.text for each in doubt.meant)
        right = NotSame(doubt.name.kind, doubt.name.text, others)
        want(screen, Change((right,)))
        screen.notify(f"{right.in_words()}; among the corrections it can be undone.", markup=False)

    if not doubts:
        screen.app.bell()
    elif len(doubts) == 1:
        leave(doubts[0])
    else:
        said = {f"“{doubt.name.text}” is right as it is": doubt for doubt in doubts}

        def choose(chosen: str | None) -> None:
            if chosen is not None:
                leave(said[chosen])

        screen.app.push_screen(ChoiceScreen("Which name is right?", list(said)), choose)


def _take(screen: Screen[Any], collection: "Collection", answer: Answer) -> None:
    told, meant = answer.doubt.name, answer.meant
    if answer.file is None:
        change = Known(collection).made_one(told, meant)
    else:
        change = Change(tuple(_apart(collection, answer, answer.file)))
    want(screen, change)
    said = f"“{told.text}” is {meant.text} now; among the corrections it can be undone."
    confirm(screen, said)


def _apart(collection: "Collection", answer: Answer, file: str) -> Iterator[SetApart]:
    """Yield for each form of a name in one article that it is somebody's there."""
    told, meant = answer.doubt.name, answer.meant
    number, key = collection.entities.known(told.kind, told.text), collection.key_of(file)
    if number is not None:
        for article, form, _ in collection.index.forms_of(number):
            if article == key:
                text = collection.entities[form].text
                yield SetApart(told.kind, told.text, text, file, meant.kind, meant.text)
