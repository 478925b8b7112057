"""The query language: from what a reader typed to what it means.

The parser is total: every string means something. What cannot be used as it stands is searched as
words or left out, and a note with its place says so. It keeps its own stack, so that ten thousand
brackets are no harder than one.

    ceasefire truce             both words
    ceasefire OR truce          either; AND binds tighter
    -india                      without
    "strategic dialogue"        side by side; so does punctuation in a word: all-weather, U.S.
    escalat*                    words that begin so
    ~talk  ~"peace talk"        the word, each word of the phrase, in any form: talks, talked
    person:"Wang Yi" source:PTI title:talks title:(talks OR truce)
    published:2025-05  about:2024..2025-03  before:2020  after:2025-05-07  on:2025-05-07
    is:unread
"""

import re
from dataclasses import dataclass, field

from tui.query import fields
from tui.query.fields import FIELDS, Term
from tui.query.syntax import (
    And,
    Everything,
    Leaf,
    Node,
    Not,
    Note,
    Or,
    Part,
    Query,
    Role,
    Words,
)

DEEPEST = 20
"""How many brackets may be open at once; the ones inside them are left out."""

_TOKEN = re.compile(
    r"""
      (?P<space>  \s++ )
    | (?P<open>   -*+ (?: (?P<over> [^\W\d_]++ ) : )? \( )
    | (?P<close>  \) )
    | (?P<term>   (?=\S) (?P<minus> -*+ ) (?P<tilde> ~*+ )
                  (?: (?P<name> [^\W\d_]++ ) : (?P<inner> ~*+ ) )?
                  (?: (?P<quote> ["“”] ) (?P<quoted> [^"“”]*+ ) (?P<closed> ["“”]? ) \*?
                    | (?P<plain> [^\s()"“”]++ )
                  )?
      )
    """,
    re.VERBOSE,
)

_WORD = re.compile(r"\w")

_QUOTE = re.compile(r"""["“”]""")


def parse(text: str, *, typing: bool = False, inflect: bool = False) -> Query:
    """Return what ``text`` means; while ``typing`` its last word is taken as just begun.

    What then only lacks what is still to be typed is not noted. With ``inflect`` a plain word
    stands for its forms too, as one with a ``~`` always does.
    """
    reading = _Reading(text, typing, inflect)
    for token in _TOKEN.finditer(text):
        reading.take(token)
    return reading.finish()


def closed_up(text: str) -> str:
    """Return a query that means the same with its quotes and brackets closed, no OR at its end.

    More can then be written behind it without changing what it means.
    """
    kept = [part for part in parse(text).parts if part.role is not Role.UNUSED]
    while kept and kept[-1].role is Role.OPERATOR:
        kept.pop()
    closed, at, open_brackets = "", 0, 0
    for part in kept:
        gap = " " if part.start > at and closed else ""
        closed += gap + part.of(text)
        at = part.end
        if part.role is Role.BRACKET:
            open_brackets += -1 if part.of(text) == ")" else 1
    last = kept[-1] if kept else None
    open_quote = last is not None and len(_QUOTE.findall(last.of(text))) == 1
    return closed + '"' * open_quote + ")" * open_brackets


@dataclass(slots=True)
class _Level:
    """What stands between a pair of brackets, as far as it was read."""

    negated: bool = False
    name: str = ""
    """The field that stands before the bracket; it holds for all in it that names no other."""
    alternatives: list[list[Node]] = field(default_factory=lambda: [[]])
    dangling: Note | None = None
    """A note on an OR that nothing has followed yet."""

    def add(self, node: Node, negated: bool) -> None:
        self.alternatives[-1].append(Not(node) if negated else node)
        self.dangling = None

    def node(self) -> Node | None:
        """Return what was read, None where it asks for nothing."""
        either = dict.fromkeys(_both(nodes) for nodes in self.alternatives if nodes)
        if len(either) > 1:
            return Or(tuple(either))
        return next(iter(either), None)


def _both(nodes: list[Node]) -> Node:
    different = tuple(dict.fromkeys(nodes))
    return And(different) if len(different) > 1 else different[0]


class _Reading:
    """The state of reading one query."""

    def __init__(self, text: str, typing: bool, inflect: bool) -> None:
        self._text = text
        self._typing = typing
        self._inflect = inflect
        self._asked: list[Leaf] = []
        self._parts: list[Part] = []
        self._notes: list[Note] = []
        self._levels = [_Level()]
        self._too_deep = 0

    def take(self, token: re.Match[str]) -> None:
        """Read one token."""
        start, end = token.span()
        match token.lastgroup:
            case "space":
                pass
            case "open":
                self._open(token)
            case "close":
                self._close(start, end)
            case _ if token[0] == "OR":
                self._either(start, end)
            case _ if token[0] == "AND":
                self._part(start, end, Role.OPERATOR)
            case _:
                self._term(token)

    def finish(self) -> Query:
        """Close what is still open and return the whole."""
        if self._typing:
            for level in self._levels:
                level.dangling = None
        while len(self._levels) > 1:
            self._leave()
        self._drop_dangling(self._levels[0])
        node = self._levels[0].node() or Everything()
        notes = sorted(self._notes, key=lambda note: note.start)
        return Query(self._text, node, tuple(self._parts), tuple(notes), tuple(self._asked))

    def _part(self, start: int, end: int, role: Role) -> None:
        self._parts.append(Part(start, end, role))

    def _note(self, start: int, end: int, message: str) -> None:
        self._notes.append(Note(start, end, message))

    def _unused(self, start: int, end: int, message: str) -> None:
        self._part(start, end, Role.UNUSED)
        self._note(start, end, message)

    def _unfinished(self, start: int, end: int, message: str) -> None:
        """Leave out what may be of use with what comes behind it."""
        self._part(start, end, Role.UNUSED)
        if not (self._typing and end == len(self._text)):
            self._note(start, end, message)

    def _open(self, token: re.Match[str]) -> None:
        start, end = token.span()
        if len(self._levels) > DEEPEST:
            self._too_deep += 1
            self._unused(start, end, "too many brackets inside each other: left out")
            return
        name, negated = (token["over"] or "").lower(), token[0].startswith("-")
        if token["over"]:
            if negated:
                self._part(start, token.start("over"), Role.OPERATOR)
            start = token.start("over")
            if name in FIELDS:
                self._part(start, end - 1, Role.FIELD)
            else:
                self._part(start, end - 1, Role.UNUSED)
                self._note(start, end - 1, _no_field(name, "left out"))
                name = ""
            start = end - 1
        self._part(start, end, Role.BRACKET)
        self._levels.append(_Level(negated, name or self._levels[-1].name))

    def _close(self, start: int, end: int) -> None:
        if self._too_deep:
            self._too_deep -= 1
            self._part(start, end, Role.UNUSED)
        elif len(self._levels) == 1:
            self._unused(start, end, "this bracket was never opened: left out")
        else:
            self._part(start, end, Role.BRACKET)
            self._leave()

    def _leave(self) -> None:
        level = self._levels.pop()
        self._drop_dangling(level)
        node = level.node()
        if node is not None:
            self._levels[-1].add(node, level.negated)

    def _drop_dangling(self, level: _Level) -> None:
        if level.dangling is not None:
            self._notes.append(level.dangling)

    def _either(self, start: int, end: int) -> None:
        level = self._levels[-1]
        if not level.alternatives[-1]:
            self._unfinished(start, end, "nothing stands before this OR: left out")
            return
        self._part(start, end, Role.OPERATOR)
        level.alternatives.append([])
        level.dangling = Note(start, end, "nothing stands after this OR: left out")

    def _term(self, token: re.Match[str]) -> None:
        """Read a word, a phrase or a field, each perhaps with a minus before it."""
        start, end, negated = token.end("minus"), token.end(), bool(token["minus"])
        if negated and start == end:
            self._unfinished(token.start(), end, "nothing to leave out: ignored")
            return
        if negated:
            self._part(token.start(), start, Role.OPERATOR)
        term = Term(
            value=token["quoted"] if token["quote"] else token["plain"] or "",
            quoted=bool(token["quote"]),
            starred=_is_starred(token),
            # A word just begun must not shut out, for a moment, all that begins like it.
            begun=self._typing and end == len(self._text) and not token["closed"] and not negated,
            inflected=bool(token["tilde"] or token["inner"]),
        )
        at = token.end("tilde") if end > token.end("tilde") else start
        if start < at:
            self._part(start, at, Role.OPERATOR)
        leaf = self._leaf(token, term, at, end)
        if leaf is not None:
            self._asked.append(leaf)
            self._levels[-1].add(leaf, negated)

    def _leaf(self, token: re.Match[str], term: Term, start: int, end: int) -> Leaf | None:
        name = (token["name"] or "").lower()
        if name in FIELDS:
            return self._field(name, term, start, token.end("name") + 1, end)
        if name:
            self._note(start, token.end("name") + 1, _no_field(name, "taken as a word"))
        elif self._levels[-1].name and _WORD.search(term.value):
            return self._field(self._levels[-1].name, term, start, start, end)
        return self._words(term, start, end)

    def _field(self, name: str, term: Term, start: int, middle: int, end: int) -> Leaf | None:
        if not term.value:
            self._unfinished(start, end, f"nothing stands after {name}: left out")
            return None
        leaf = fields.leaf(name, term, inflect=self._inflect)
        if isinstance(leaf, str):
            self._note(middle, end, f"{leaf}; taken as words")
            return self._words(term, start, end)
        if term.inflected and not isinstance(leaf, Words):
            self._note(start, middle, f"{name}: knows no other forms of words; ~ is left out")
        if start < middle:
            self._part(start, middle, Role.FIELD)
        self._part(middle, end, Role.PHRASE if term.quoted else Role.WORD)
        return leaf

    def _words(self, term: Term, start: int, end: int) -> Leaf | None:
        words = fields.words(self._text[start:end], term, inflect=self._inflect)
        if words is None:
            self._unfinished(start, end, "nothing to search for: left out")
            return None
        self._part(start, end, Role.PHRASE if term.quoted else Role.WORD)
        self._note_misreading(term, start, end)
        return words

    def _note_misreading(self, term: Term, start: int, end: int) -> None:
        """Note what means something else in other tools."""
        written = self._text[start:end]
        more = not self._typing or self._text[end:].strip()
        if written == "NOT" and more and self._text.strip() != written:
            self._note(start, end, "taken as a word: -word leaves a word out")
        elif written in ("or", "Or") and more and self._asked:
            self._note(start, end, "taken as a word: OR in capitals means either")
        elif "*" in term.value.rstrip("*"):
            star = self._text.index("*", start)
            self._note(star, end, "a * stands for the end of a word only")


def _is_starred(token: re.Match[str]) -> bool:
    """Tell whether a star ends a word, or a phrase, be it in its quotes or behind them."""
    return token[0].endswith("*") or (token["quoted"] or "").endswith("*")


def _no_field(name: str, done: str) -> str:
    """Say that there is no such field, what was done with it, and which may be meant."""
    perhaps = " or ".join(f"{field}:" for field in fields.meant_by(name))
    message = f"there is no field {name}: {done}"
    return f"{message}; perhaps {perhaps}" if perhaps else message
