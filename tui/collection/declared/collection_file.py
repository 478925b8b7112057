"""A folder's ``dateline.yaml``: what people say of its articles, read strictly.

What is not understood is a problem that names the file, the line and the key; everything else in
the file still counts. The file is composed to nodes, which know their lines, and never built into
objects: an alias that contains itself, or a billion others, is just a node.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import yaml

from tui.articles.model import NOTHING, Label, LabelledLines, Layout, SaidDate
from tui.articles.problems import Problem
from tui.articles.regular import NotRegularError, read_regular
from tui.collection.declared.model import DATE_ADVICE, ArticleHints, CollectionFile, is_date
from tui.entities.model import Kind, NotEntity, OwnEntities, OwnEntity

LARGEST = 500_000
"""Bytes; nobody writes a longer one, and reading it would keep everybody waiting."""
MOST_VALUES = 100_000
"""Values that are read, counting what an alias repeats."""

KINDS = tuple(str(kind) for kind in Kind if kind is not Kind.AMOUNT)
LAYOUTS = tuple(str(layout) for layout in Layout)
CASES = ("any", "exact")
LABELS = tuple(str(label) for label in Label if label is not Label.DATELINE)
NONE = "none"
"""What says, without quotes, that an article has no title, date or source."""
_LINES = re.compile(r"([0-9]{1,9})(?:\s*[-–]\s*([0-9]{1,9}))?")


def read_collection_file(path: Path) -> CollectionFile:
    """Return what the collection file at ``path`` says, and all that is wrong with it."""
    name = str(path)
    try:
        raw = read_regular(path, LARGEST + 1)
    except FileNotFoundError:
        return CollectionFile(name)
    except NotRegularError as error:
        return _broken(name, str(error), "Put a text file there, or take it away.")
    except OSError as error:
        reason = error.strerror or str(error)
        return _broken(name, f"it can't be read ({reason})", "Check the file's permissions.")
    return understand_collection_file(raw, name)


def understand_collection_file(raw: bytes, name: str) -> CollectionFile:
    """Return what a collection file of this ``name`` says that consists of these bytes."""
    if len(raw) > LARGEST:
        return _broken(name, f"it is longer than {LARGEST:,} bytes", "Keep it short.")
    try:
        root = yaml.compose(raw, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = f"line {mark.line + 1}: " if mark else ""
        return _broken(name, f"{line}it is not YAML ({error.problem})", "Correct that line.")
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        reason = str(error).partition("\n")[0]
        return _broken(name, f"it is not YAML ({reason})", "Save it as UTF-8 text.")
    except RecursionError:
        return _broken(name, "its lists are nested too deeply", "Write it as the README shows.")
    return _Reading(name).read(root)


def lines_in(written: str) -> tuple[int, int] | None:
    """Return the first and the last line of ``12-20``, or of ``31``; None where it is neither."""
    found = _LINES.fullmatch(written)
    first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
    return (first, last) if 0 < first <= last else None


def _broken(name: str, what: str, advice: str) -> CollectionFile:
    advice += " The articles open without it."
    return CollectionFile(name, problems=(Problem(name, what, advice),))


Said = Mapping[str, tuple[yaml.Node, yaml.Node]]
"""The keys of a mapping, each with the nodes of the key and of its value."""


class _TooMuchError(Exception):
    """The file repeats its aliases beyond all use."""


class _Reading:
    """The state of reading one collection file: its problems so far."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._problems: list[Problem] = []
        self._values = 0

    def read(self, root: yaml.Node | None) -> CollectionFile:
        """Return what the file's root node says."""
        articles: list[ArticleHints] = []
        entities: list[OwnEntity] = []
        top: Said = {}
        not_entities: list[str] = []
        not_everywhere: list[NotEntity] = []
        try:
            if root is not None:
                keys = ("title", "layout", "articles", "entities", "not-entities")
                top = self._mapping(root, "the file", keys)
            named = self._mapping(top["articles"][1], "articles", None) if "articles" in top else {}
            for file, (key, node) in named.items():
                articles.append(self._article(file, key, node))
            for node in self._list_at(top, "entities", "entities"):
                entity = self._entity(node)
                if entity is not None:
                    entities.append(entity)
            for node in self._list_at(top, "not-entities", "not-entities"):
                if isinstance(node, yaml.MappingNode):
                    not_everywhere += self._not_entity(node)
                elif (name := self._scalar(node, "not-entities")) is not None:
                    not_entities.append(name)
        except _TooMuchError:
            what = f"it says more than {MOST_VALUES:,} things, counting what aliases repeat"
            self._problems.append(Problem(self._name, what, "The rest of it does not count."))
        return CollectionFile(
            self._name,
            self._text(top, "title", "title"),
            Layout(self._choice(top, "layout", "layout", LAYOUTS) or Layout.DETECT),
            tuple(articles),
            OwnEntities(tuple(entities), frozenset(not_entities), tuple(not_everywhere)),
            tuple(self._problems),
        )

    def _article(self, file: str, key: yaml.Node, node: yaml.Node) -> ArticleHints:
        where = f"articles > {file}"
        keys = ("title", "published", "source", "layout", "lines", "dates")
        said = self._mapping(node, where, keys)
        published = self._text_or_none(said, "published", f"{where} > published")
        if published and not is_date(published):
            advice = DATE_ADVICE
            what = f"{where} > published: {published} is no date"
            self._wrong(said["published"][1], what, advice)
            published = None
        layout = self._choice(said, "layout", f"{where} > layout", LAYOUTS)
        return ArticleHints(
            file,
            key.start_mark.line + 1,
            self._text_or_none(said, "title", f"{where} > title"),
            published,
            self._text_or_none(said, "source", f"{where} > source"),
            Layout(layout) if layout else None,
            tuple(self._labels(said, f"{where} > lines")),
            tuple(self._dates(said, f"{where} > dates")),
        )

    def _labels(self, said: Said, where: str) -> Iterator[LabelledLines]:
        """Yield what the lines of an article are said to be: ``{body: [12-20, 31]}``."""
        labels = self._mapping(said["lines"][1], where, LABELS) if "lines" in said else {}
        for label in labels:
            for node in self._list_at(labels, label, f"{where} > {label}"):
                written = self._scalar(node, f"{where} > {label}")
                span = lines_in(written or "")
                if span is not None:
                    yield LabelledLines(*span, Label(label))
                elif written is not None:
                    what = f"{where} > {label}: {written} is no line, and no first and last one"
                    self._wrong(node, what, "Write [31] or [12-20, 31].")

    def _dates(self, said: Said, where: str) -> Iterator[SaidDate]:
        """Yield what words are said to be: ``[{line: 12, words: May 7, date: 2025-05-07}]``."""
        for node in self._list_at(said, "dates", where):
            each = self._mapping(node, where, ("line", "words", "date", "nth"))
            if not each:
                continue
            missing = [key for key in ("line", "words", "date") if key not in each]
            for key in missing:
                self._wrong(node, f"{where}: it has no {key}", f"Give it {key}.")
            line = self._number(each, "line", f"{where} > line")
            nth = self._number(each, "nth", f"{where} > nth") if "nth" in each else 1
            words = self._text(each, "words", f"{where} > words")
            date = self._text_or_none(each, "date", f"{where} > date")
            if date and not is_date(date):
                self._wrong(each["date"][1], f"{where} > date: {date} is no date", DATE_ADVICE)
            elif line and nth and words and date is not None:
                yield SaidDate(line, words, date or None, nth)

    def _number(self, said: Said, key: str, where: str) -> int | None:
        written = self._text(said, key, where)
        if written is None or re.fullmatch(r"[1-9][0-9]{0,8}", written):
            return int(written) if written else None
        self._wrong(said[key][1], f"{where}: {written} is no number", "Count from 1.")
        return None

    def _entity(self, node: yaml.Node) -> OwnEntity | None:
        keys = ("name", "kind", "aliases", "note", "case", "in")
        said = self._mapping(node, "entities", keys)
        if not said:
            return None
        name = self._text(said, "name", "entities > name")
        where = f"entities > {name or '?'}"
        kind = self._choice(said, "kind", f"{where} > kind", KINDS)
        for key in ("name", "kind"):
            if key not in said:
                self._wrong(node, f"{where}: it has no {key}", f"Give it a {key}.")
        if name is None or kind is None:
            return None
        return OwnEntity(
            name,
            Kind(kind),
            tuple(self._texts(said, "aliases", f"{where} > aliases")),
            self._text(said, "note", f"{where} > note"),
            self._choice(said, "case", f"{where} > case", CASES) == "exact",
            tuple(self._texts(said, "in", f"{where} > in")),
        )

    def _not_entity(self, node: yaml.Node) -> Iterator[NotEntity]:
        """Yield the name that is no entity's in some files."""
        said = self._mapping(node, "not-entities", ("name", "in"))
        name = self._text(said, "name", "not-entities > name")
        where = f"not-entities > {name or '?'}"
        for key in ("name", "in"):
            if key not in said:
                self._wrong(node, f"{where}: it has no {key}", f"Give it {key}.")
        files = tuple(self._texts(said, "in", f"{where} > in"))
        if name is not None and files:
            yield NotEntity(name, files)

    def _wrong(self, node: yaml.Node, what: str, advice: str) -> None:
        line = node.start_mark.line + 1
        self._problems.append(Problem(self._name, f"line {line}, {what}", advice))

    def _mapping(
        self, node: yaml.Node, where: str, keys: Sequence[str] | None
    ) -> dict[str, tuple[yaml.Node, yaml.Node]]:
        """Return the keys of a mapping with the nodes of key and value; ``keys`` are allowed."""
        if not isinstance(node, yaml.MappingNode):
            self._wrong(node, f"{where}: this must be keys with values", "Write key: value.")
            return {}
        found: dict[str, tuple[yaml.Node, yaml.Node]] = {}
        for key, value in node.value:
            self._count()
            name = key.value if isinstance(key, yaml.ScalarNode) else "?"
            if not isinstance(key, yaml.ScalarNode) or (keys is not None and name not in keys):
                known = ", ".join(keys) if keys is not None else "names of files"
                self._wrong(key, f"{where} > {name}: unknown key", f"Known here: {known}.")
            elif name in found:
                self._wrong(key, f"{where} > {name}: given twice", "The first one counts.")
            else:
                found[name] = (key, value)
        return found

    def _list_at(self, said: Said, key: str, where: str) -> Iterator[yaml.Node]:
        if key not in said:
            return
        node = said[key][1]
        if not isinstance(node, yaml.SequenceNode):
            self._wrong(node, f"{where}: this must be a list", "Write [one, another].")
            return
        for each in node.value:
            self._count()
            yield each

    def _texts(self, said: Said, key: str, where: str) -> list[str]:
        texts = [self._scalar(node, where) for node in self._list_at(said, key, where)]
        return [text for text in texts if text is not None]

    def _text(self, said: Said, key: str, where: str) -> str | None:
        return self._scalar(said[key][1], where) if key in said else None

    def _text_or_none(self, said: Said, key: str, where: str) -> str | None:
        """Return a text, ``NOTHING`` where it says ``none`` without quotes."""
        node = said[key][1] if key in said else None
        if isinstance(node, yaml.ScalarNode) and node.value == NONE and node.style is None:
            return NOTHING
        return self._text(said, key, where)

    def _scalar(self, node: yaml.Node, where: str) -> str | None:
        """Return a scalar as it is written: an unquoted 2025, or No, is the text it looks like."""
        if not isinstance(node, yaml.ScalarNode):
            self._wrong(node, f"{where}: this must be text", "Write words, in quotes if need be.")
            return None
        text = " ".join(str(node.value).split())
        if not text or node.tag.endswith(":null"):
            self._wrong(node, f"{where}: this is empty", "Write something, or leave the key out.")
            return None
        return text

    def _choice(
        self,
        said: Said,
        key: str,
        where: str,
        choices: Sequence[str],
    ) -> str | None:
        text = self._text(said, key, where)
        if text is None or text in choices:
            return text
        self._wrong(said[key][1], f"{where}: {text} is unknown", f"Write {_either(choices)}.")
        return None

    def _count(self) -> None:
        self._values += 1
        if self._values > MOST_VALUES:
            raise _TooMuchError


def _either(choices: Sequence[str]) -> str:
    return f"{', '.join(choices[:-1])} or {choices[-1]}"
