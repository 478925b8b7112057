"""What an action is, and the views in which one can be taken."""

from dataclasses import dataclass
from enum import StrEnum


class View(StrEnum):
    """Where an action can be taken; the value heads its part of the help and the README."""

    LIST = "lists"
    READING = "text"
    QUOTING = "choosing sentences"
    READER = "reader"
    SEARCH = "search bar"
    NAME = "name of a query"
    SAVED = "saved queries"
    FACETS = "facets"
    FILTER = "filter line"
    FIND = "find bar"
    TIMELINE = "timeline"
    ENTITIES = "entities"
    MARKING = "list of entities"
    ENTITY = "entity"
    ENTITY_CARD = "card of an entity"
    CARD = "cards"
    PROMPT = "questions to type an answer to"
    PICKING = "picking lines"
    CORRECTIONS = "corrections"
    PREVIEW = "preview of dateline.yaml"
    EXPORT = "export dialog"
    CHOICE = "choice"
    APP = "everywhere"


@dataclass(frozen=True, slots=True)
class Action:
    """Something a reader can do.

    ``keys`` are Textual's key names, joined by commas; ``call`` is the method after ``action_``,
    with its arguments where it has any; ``label`` stands in the footer, ``help`` is one sentence.
    """

    view: View
    name: str
    keys: str
    label: str
    help: str
    footer: bool = False
    call: str = ""
    opens_input: bool = False
    """Whether the keys that follow are for an input: they must not overtake this one."""

    @property
    def id(self) -> str:
        """The name under which a reader's settings give the action other keys."""
        return f"{self.view.name.lower()}.{self.name}"

    @property
    def method(self) -> str:
        """What Textual runs: the method's name without ``action_``, with its arguments."""
        return self.call or self.name.replace("-", "_")
