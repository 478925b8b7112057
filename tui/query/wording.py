"""What a query selects, said in words: for the title of a view, and to be read aloud."""

from tui.query.syntax import (
    And,
    Dated,
    Everything,
    From,
    Marked,
    Named,
    Node,
    Not,
    Or,
    Query,
    When,
    Words,
)

_PERIODS = {
    When.ABOUT: "telling of",
    When.PUBLISHED: "published in",
    When.BEFORE: "published before",
    When.AFTER: "published after",
}


def in_words(node: Node) -> str:
    """Return the words: ``articles with “ceasefire” and naming Wang Yi, published in 2025``."""
    return "all articles" if isinstance(node, Everything) else f"articles {_said(node)}"


def nothing_found(query: Query) -> str:
    """Say that no article is selected: one may have a part of what is asked, but not all."""
    return f"No article has {'all of this' if isinstance(query.node, And) else 'this'}."


def _said(node: Node) -> str:
    match node:
        case Words(words, prefix, title, inflected):
            forms = " in any form" if inflected else ""
            place = " in the title" if title else ""
            return f"with “{' '.join(words)}{'…' if prefix else ''}”{forms}{place}"
        case Named(_, words, prefix):
            return f"naming {' '.join(words).title()}{'…' if prefix else ''}"
        case From(words, prefix):
            return f"from {' '.join(words).title()}{'…' if prefix else ''}"
        case Dated(when, period):
            return f"{_PERIODS[when]} {period.text.replace('..', ' to ').strip()}"
        case Marked(mark):
            return f"that are {mark}"
        case Not(Words() as words):
            return f"without {_said(words).removeprefix('with ')}"
        case Not(inner):
            return f"not {_inside(inner)}"
        case And(nodes):
            return ", ".join(_inside(each) for each in nodes)
        case Or(nodes):
            return " or ".join(_inside(each) for each in nodes)
        case _:
            return "of any kind"


def _inside(node: Node) -> str:
    return f"({_said(node)})" if isinstance(node, And | Or) else _said(node)
