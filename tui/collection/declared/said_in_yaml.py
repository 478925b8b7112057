"""What a correction is in the words of a collection file: keys and values of its YAML."""

import re
from collections.abc import Iterable
from glob import escape
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.resolver import implicit_resolvers
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, SingleQuotedScalarString

from tui.articles.labels import disjoint
from tui.articles.model import Label, LabelledLines
from tui.collection.declared.collection_file import NONE, lines_in
from tui.state.corrections import (
    Correction,
    DateIs,
    EntityIs,
    LinesAre,
    Merged,
    NoEntity,
    NotSame,
    PublishedIs,
    SetApart,
    SourceIs,
    TitleIs,
)

_SIMPLE = re.compile(r"[^\W_](?:[\w .’'–/-]*\w)?")

Mapping = Any
"""A mapping of the file, with its comments: ``ruamel.yaml`` types none of its values."""


def say(data: Mapping, correction: Correction) -> None:
    """Put a correction into the mapping that a collection file is."""
    match correction:
        case TitleIs(file, title):
            _article(data, file)["title"] = _text(title)
        case SourceIs(file, source):
            _article(data, file)["source"] = _text(source)
        case PublishedIs(file, published):
            _article(data, file)["published"] = NONE if published is None else published
        case LinesAre():
            _say_lines(_article(data, correction.file), correction)
        case DateIs():
            _say_date(_article(data, correction.file), correction)
        case EntityIs():
            _say_entity(data, correction)
        case Merged(parts):
            for part in parts:
                _say_entity(data, part)
        case NotSame():
            raise AssertionError("a folder's file has no words for it")
        case NoEntity(kind, name, also):
            _drop_entity(data, kind, name)
            for each in (name, *_whole(also)):
                _add(data, "not-entities", _quoted(each))
        case SetApart(form=form, file=file, new=None):
            _add(data, "not-entities", _nowhere(form, file))
        case SetApart():
            _say_apart(data, correction)


def _article(data: Mapping, file: str) -> Mapping:
    articles = _at(data, "articles", CommentedMap)
    if not articles.get(file):
        articles[_quoted(file)] = _flow()
    return articles[file]


def _say_lines(article: Mapping, said: LinesAre) -> None:
    """Say of each line the latest that was said of it: the order of labels then means nothing."""
    known: list[LabelledLines] = []
    for label, ranges in (article.get("lines") or {}).items():
        spans = (lines_in(str(each)) for each in ranges)
        known += (LabelledLines(*span, Label(label)) for span in spans if span is not None)
    lines = _flow()
    for run in disjoint([*known, LabelledLines(said.first, said.last, said.label)]):
        listed = lines.setdefault(str(run.label), _flow_list())
        listed.append(f"{run.first}" if run.first == run.last else f"{run.first}-{run.last}")
    article["lines"] = lines


def _say_date(article: Mapping, said: DateIs) -> None:
    """Say of words what was said of them last, in place of what was said before."""
    dates = _at(article, "dates", CommentedSeq)
    words = " ".join(said.words.split())
    for each in list(dates):
        known = " ".join(str(each.get("words")).split())
        place = (str(each.get("line")), known, str(each.get("nth", 1)))
        if place == (f"{said.line}", words, f"{said.nth}"):
            dates.remove(each)
    new = _flow(line=f"{said.line}", words=_quoted(words), date=said.date or NONE)
    if said.nth > 1:
        new["nth"] = f"{said.nth}"
    dates.append(new)


def _say_entity(data: Mapping, said: EntityIs) -> None:
    source = _entity(data, said.kind, said.name)
    target = _entity(data, said.new_kind, said.new)
    names = [said.name, *_whole(said.also)]
    if target is None and source is not None:
        source["name"], source["kind"] = _quoted(said.new), str(said.new_kind)
        target = source
    elif target is None:
        target = _flow(name=_quoted(said.new), kind=str(said.new_kind))
        _at(data, "entities", CommentedSeq).append(target)
    elif source is not None and source is not target:
        names += source.get("aliases") or ()
        data["entities"].remove(source)
    _call(target, names)


def _say_apart(data: Mapping, said: SetApart) -> None:
    """Declare who is meant by a form: in one file an entity of its own, for that file."""
    assert said.new is not None
    files = [] if said.file is None else [_quoted(escape(said.file))]
    for each in _entities(data):
        is_it = (each.get("name"), each.get("kind")) == (said.new, said.new_kind)
        if is_it and list(each.get("in") or ()) == files:
            _call(each, [said.form])
            return
    entity = _flow(name=_quoted(said.new), kind=str(said.new_kind))
    _call(entity, [said.form])
    if files:
        entity["in"] = _flow_list(files)
    _at(data, "entities", CommentedSeq).append(entity)


def _call(entity: Mapping, names: Iterable[str]) -> None:
    """Give an entity these names besides its own."""
    aliases = entity.get("aliases") or _flow_list()
    known = {entity["name"], *aliases}
    new = [name for name in dict.fromkeys(names) if name not in known]
    if new:
        aliases.extend(map(_quoted, new))
        entity["aliases"] = aliases
    if entity["name"] in aliases:
        aliases.remove(entity["name"])


def _drop_entity(data: Mapping, kind: str, name: str) -> None:
    found = _entity(data, kind, name)
    if found is not None:
        data["entities"].remove(found)


def _entity(data: Mapping, kind: str, name: str) -> Mapping | None:
    """Return the entity that is declared so for all files."""
    for each in _entities(data):
        if (each.get("name"), each.get("kind")) == (name, kind) and not each.get("in"):
            return each
    return None


def _entities(data: Mapping) -> Iterable[Mapping]:
    return data.get("entities") or ()


def _add(data: Mapping, key: str, value: object) -> None:
    values = _at(data, key, CommentedSeq)
    if value not in values:
        values.append(value)


def _at(data: Mapping, key: str, made: type[CommentedMap] | type[CommentedSeq]) -> Mapping:
    """Return the value of a key, a new empty one where there is none."""
    if data.get(key) is None:
        data[key] = made()
    return data[key]


def _whole(names: Iterable[str]) -> list[str]:
    """Return the names of several words: a single one may be another's elsewhere."""
    return [name for name in names if " " in name]


def _text(text: str | None) -> str:
    return NONE if text is None else _quoted(text)


def _quoted(text: str) -> str:
    """Return a text in quotes, unless readers of every version of YAML take it for that text."""
    is_other = text == NONE or any(each.match(text) for _, _, each, _ in implicit_resolvers)
    if is_other or not _SIMPLE.fullmatch(text):
        quoted = SingleQuotedScalarString if text.isprintable() else DoubleQuotedScalarString
        return str.__new__(quoted, text)
    return text


def _nowhere(form: str, file: str | None) -> object:
    """Return what says that a form is no entity's name, in one file or in all."""
    if file is None:
        return _quoted(form)
    return _flow(name=_quoted(form), **{"in": _flow_list([_quoted(escape(file))])})


def _flow(**values: object) -> CommentedMap:
    """Return a mapping that is written in one line."""
    made = CommentedMap(values)
    made.fa.set_flow_style()
    return made


def _flow_list(values: Iterable[object] = ()) -> CommentedSeq:
    made = CommentedSeq(values)
    made.fa.set_flow_style()
    return made
