"""What a reader can correct of an entity, asked step by step.

``correct_entity`` can be called from any screen: it asks, and tells the reader's screen what to
change, which makes it hold and sends ``Corrected`` to every screen that is open.
"""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from tui.collection.correcting import Change
from tui.collection.entities.names import Name
from tui.collection.entities.profile import Profile
from tui.collection.entities.table import EntityOrder
from tui.entities.kinds import PLURALS
from tui.entities.model import Kind
from tui.screens.changing import ChangeWanted
from tui.screens.changing import Corrected as Corrected
from tui.screens.choosing import ChoiceScreen
from tui.screens.prompting import MOST_SUGGESTED, Judge, Prompt
from tui.state.corrections import EntityIs, NoEntity, SetApart

if TYPE_CHECKING:
    from tui.collection.collection import Collection

KINDS = tuple(PLURALS)
MOST_ALIASES = 50
"""Names of one entity that a correction remembers."""


@dataclass(frozen=True, slots=True)
class Named:
    """Where an entity is named: the words that name it, and the article's file."""

    form: str
    file: str


def correct_entity(
    screen: Screen[Any], collection: "Collection", name: Name, named: Named | None = None
) -> None:
    """Ask what is wrong with an entity, and have it changed.

    ``named`` is the mention that the reader is at, if it is one: it may be set apart from the
    entity's others.
    """
    asking = _Asking(screen, collection, name, named)
    screen.run_worker(asking.ask(), group="correct-entity", exclusive=True, exit_on_error=True)


def want(screen: Screen[Any], change: Change) -> None:
    """Have the reader's screen make corrections."""
    done = "; ".join(each.in_words() for each in change.add)
    screen.app.screen_stack[0].post_message(ChangeWanted(change, done))


class _Asking:
    """The questions about one entity."""

    def __init__(
        self, screen: Screen[Any], collection: "Collection", name: Name, named: Named | None
    ) -> None:
        self._screen, self._collection = screen, collection
        self._name, self._named = name, named
        self._known = Known(collection)

    async def ask(self) -> None:
        """Ask what is wrong, then what is right, and tell the reader's screen."""
        name = self._name
        ways: list[tuple[str, Callable[[], Coroutine[Any, Any, Change | None]]]] = []
        if self._named is not None:
            ways.append((f"“{self._named.form}” here is somebody or something else …", self._apart))
        ways += [
            ("Rename …", self._rename),
            ("It is the same as …", self._merge),
            (f"It is not {_article(name.kind)}, but …", self._retype),
            ("It has another name besides …", self._alias),
        ]
        if self._named is None:
            ways.append(("One of its names is somebody or something else …", self._split))
        ways.append(("Hide it: it is no entity", self._hide))
        question = f"Correct {name.text} ({name.kind})"
        chosen = await self._choose(question, [label for label, _ in ways])
        if chosen is None:
            return
        await asyncio.to_thread(self._known.learn)
        change = await ways[chosen][1]()
        if change is not None:
            want(self._screen, change)

    async def _choose(self, question: str, answers: Sequence[str]) -> int | None:
        chosen = await self._screen.app.push_screen_wait(ChoiceScreen(question, answers))
        return None if chosen is None else answers.index(chosen)

    async def _prompt(self, question: str, value: str, judge: Judge, suggests: bool) -> str | None:
        suggest = self._known.suggest if suggests else lambda _typed: ()
        return await self._screen.app.push_screen_wait(Prompt(question, value, judge, suggest))

    async def _rename(self) -> Change | None:
        name = self._name

        def judge(typed: str) -> tuple[bool, str]:
            new = " ".join(typed.split())
            if not new or new == name.text:
                return False, "Write its name as it shall be shown everywhere."
            if self._known.number(Name(name.kind, new)) is not None:
                return True, f"{new} is there already: the two become one."
            return True, ""

        new = await self._prompt(f"{name.text} shall be called", name.text, judge, suggests=False)
        return None if new is None else self._known.made_one(self._name, Name(name.kind, new))

    async def _merge(self) -> Change | None:
        def judge(typed: str) -> tuple[bool, str]:
            found = self._known.meant(typed, self._name.kind)
            if found is None:
                return False, "Type a part of its name, and choose one with the arrows."
            if found == self._name:
                return False, "That is the very same."
            return True, f"All that goes under {self._name.text} will go under {found.text}."

        typed = await self._prompt(f"{self._name.text} is the same as", "", judge, suggests=True)
        found = typed and self._known.meant(typed, self._name.kind)
        return self._known.made_one(self._name, found) if found else None

    async def _retype(self) -> Change | None:
        kinds = [kind for kind in KINDS if kind is not self._name.kind]
        chosen = await self._choose(f"{self._name.text} is", [_article(kind) for kind in kinds])
        return (
            None
            if chosen is None
            else self._known.made_one(self._name, Name(kinds[chosen], self._name.text))
        )

    async def _alias(self) -> Change | None:
        name = self._name

        def judge(typed: str) -> tuple[bool, str]:
            alias = " ".join(typed.split())
            if not alias or alias == name.text:
                return False, "Write the name as texts have it."
            return True, f"Texts that have “{alias}” are searched for it."

        alias = await self._prompt(f"{name.text} is also called", "", judge, suggests=False)
        if alias is None:
            return None
        known = self._known.number(Name(name.kind, alias)) is not None
        sought = None if known else alias
        return Change((EntityIs(name.kind, alias, (), name.kind, name.text, sought),))

    async def _apart(self) -> Change | None:
        assert self._named is not None
        return await self._set_apart(self._named.form)

    async def _split(self) -> Change | None:
        forms = self._known.forms(self._name)
        chosen = await self._choose(f"Not {self._name.text} is who or what is called", forms)
        return None if chosen is None else await self._set_apart(forms[chosen])

    async def _set_apart(self, form: str) -> Change | None:
        name = self._name

        def judge(typed: str) -> tuple[bool, str]:
            found = self._known.meant(typed, name.kind)
            if not typed.strip():
                return False, "Write who or what it is."
            if found == name or (found is None and " ".join(typed.split()) == name.text):
                return False, f"That is {name.text} again: give it another name."
            return True, "" if found else "Nobody and nothing here is called so yet."

        typed = await self._prompt(f"“{form}” is", form, judge, suggests=True)
        if typed is None:
            return None
        found = self._known.meant(typed, name.kind) or Name(name.kind, typed)
        file = await self._where(f"“{form}” is {found.text}")
        if file is None:
            return None
        apart = SetApart(name.kind, name.text, form, file or None, found.kind, found.text)
        return Change((apart,))

    async def _hide(self) -> Change | None:
        name = self._name
        file = await self._where(f"{name.text} is no entity")
        if file is None:
            return None
        if file and self._named is not None:
            return Change((SetApart(name.kind, name.text, self._named.form, file, None, None),))
        return Change((NoEntity(name.kind, name.text, self._known.also(name)),))

    async def _where(self, said: str) -> str | None:
        """Return the file in which something holds, nothing for all, None for none."""
        if self._named is None:
            return ""
        chosen = await self._choose(f"{said}:", ["in this article only", "in all articles"])
        return None if chosen is None else ("" if chosen else self._named.file)


class Known:
    """What is known of the collection's entities, to suggest one and to tell them apart."""

    def __init__(self, collection: "Collection") -> None:
        self._collection = collection
        self._shown: dict[str, Name] = {}

    def learn(self) -> None:
        """Find out which entities there are; takes a moment where there are many."""
        self._table = self._collection.select().entities()

    def number(self, name: Name) -> int | None:
        """Return the number of an entity, None where no article mentions it."""
        number = self._collection.entities.known(name.kind, name.text)
        return number if number is not None and self._collection.met.spread(number) else None

    def suggest(self, typed: str) -> Sequence[str]:
        """Return the entities with what is typed in their names, the most mentioned first."""
        if not typed.strip():
            return ()
        shown = []
        for number in self._table.listed(None, EntityOrder.MENTIONS, typed)[:MOST_SUGGESTED]:
            name = self._collection.entities[number]
            shown.append(f"{name.text} ({name.kind})")
            self._shown[shown[-1]] = name
        return shown

    def meant(self, typed: str, kind: Kind) -> Name | None:
        """Return the entity that was typed or chosen; of several kinds, that of ``kind`` first."""
        words = " ".join(typed.split())
        if words in self._shown:
            return self._shown[words]
        names = (Name(each, words) for each in (kind, *KINDS))
        return next((name for name in names if self.number(name) is not None), None)

    def also(self, name: Name) -> tuple[str, ...]:
        """Return the names that single articles give to an entity, besides its own."""
        number = self.number(name)
        if number is None:
            return ()
        names = self._collection.entities
        rows = self._collection.index.standing_for([number])
        found = (names[row.local] for row in rows)
        kept = dict.fromkeys(each.text for each in found if each.kind is name.kind)
        kept.pop(name.text, None)
        return tuple(kept)[:MOST_ALIASES]

    def made_one(self, name: Name, new: Name) -> Change:
        """Return the change by which what goes under a name goes under a new one, or another's."""
        sought = new.text if self.number(new) is None and new.text != name.text else None
        is_new = EntityIs(name.kind, name.text, self.also(name), new.kind, new.text, sought)
        return Change((is_new,))

    def forms(self, name: Name) -> list[str]:
        """Return how texts name an entity, the commonest form first."""
        return [form for form, _ in Profile(self._collection.select(), name).forms]


def _article(kind: Kind) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"
