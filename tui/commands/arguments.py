"""What can be written on the command line, and what it says of itself."""

import argparse
import re
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from tui import __version__
from tui.articles.visible import visible

ABOUT = """\
Reads collections of news articles (*.txt, *.md): who, where, when, and what they speak of.
Without a subcommand it opens the reader; without a path it opens the sample collection.
"""
EXAMPLES = """\
examples:
  dateline                              read the sample collection
  dateline ~/articles notes.txt         read a folder, with all below it, and a file
  dateline inspect article.txt          tell how a file is understood
  dateline inspect --json ~/articles    the same as JSON, one object a line
  dateline search 'person:"Wang Yi" ceasefire' ~/articles
  dateline timeline about:2025 ~/articles --by month
  dateline entities about:2025-05 ~/articles --kind person
  dateline mentions "Wang Yi" ~/articles
  dateline ./inspect                    read a folder that is called like a subcommand
"""
QUERIES = """\
queries:
  ceasefire truce                       both words; OR for either, -india for without
  "strategic dialogue"  escalat*        words side by side; words that begin so
  ~talk  ~"peace talk"                  in any form: talks, talked
  person:"Wang Yi"  org:  place:  event:  entity:  source:  title:
  published:2025-05  about:2024..2025-03  before:2020  after:2025-05-07  is:undated

A query that begins with a minus stands after --: dateline {command} -- '-india talks' ~/articles
Exit code 1 without hits.
"""
SORTS = ("best", "relevance", "newest", "oldest", "title", "source")
"""The values of ``Order``, which is not imported before it is needed."""
KINDS = {
    **dict.fromkeys(("person", "persons", "people"), "person"),
    **dict.fromkeys(("organisation", "organisations", "org", "orgs"), "organisation"),
    **dict.fromkeys(("organization", "organizations"), "organisation"),
    **dict.fromkeys(("place", "places"), "place"),
    **dict.fromkeys(("event", "events"), "event"),
    **dict.fromkeys(("initiative", "initiatives"), "initiative"),
    **dict.fromkeys(("work", "works"), "work"),
}
"""What kinds are called, and their names; ``Kind`` is not imported before it is needed."""
SUBCOMMANDS = ("inspect", "search", "timeline", "entities", "mentions")
MOST_IN_TEXT = 20
"""Rows that are printed for people who don't say how many; programs want all."""
LONGEST_SAID = 300
"""Characters of what can't be used that are said again."""


class _Parser(argparse.ArgumentParser):
    """A parser that says what it can't use so that nothing in it steers the terminal."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and end with exit code 2."""
        shown = visible(message)
        super().error(shown if len(shown) <= LONGEST_SAID else f"{shown[:LONGEST_SAID]}…")


def parse_arguments(argv: Sequence[str]) -> argparse.Namespace:
    """Return the arguments; ``run`` of them is what to do with them.

    Ends the program as argparse does: after --help and --version, and on arguments it can't use.
    """
    parser = _reader() if _opens_reader(argv) else _commands()
    arguments, rest = parser.parse_known_args(list(argv))
    if any(each.startswith("-") for each in rest):
        arguments.refuse(
            f"unrecognized arguments: {' '.join(rest)} (what begins with a minus and is no "
            "option stands after --)"
        )
    if "limit" in arguments and arguments.limit is None:
        arguments.limit = MOST_IN_TEXT if arguments.format == "text" else 0
    # Argparse takes no more of a list that an option has interrupted.
    if hasattr(arguments, "asked"):
        arguments.asked += rest
    elif rest:
        arguments.paths += map(_path, rest)
    return arguments


def _opens_reader(argv: Sequence[str]) -> bool:
    """Tell whether paths are given and no subcommand.

    Argparse itself would take the first path for a subcommand that it doesn't know.
    """
    first = argv[0] if argv else ""
    return first not in (*SUBCOMMANDS, "--help", "-h")


def _reader() -> _Parser:
    parser = _parser()
    _add_paths(parser)
    _run(parser, "read")
    return parser


def _commands() -> _Parser:
    parser = _parser()
    commands = parser.add_subparsers(title="subcommands", required=True, prog="dateline")

    inspect = commands.add_parser(
        "inspect",
        help="tell how files are understood",
        description="Tell how files are understood: title, dates, names, events.",
    )
    inspect.add_argument("--json", action="store_true", help="print one JSON object a line")
    inspect.add_argument(
        "--format", choices=("text", "json"), default="text", help="json is the same as --json"
    )
    _add_paths(inspect)
    _run(inspect, "inspect")

    search = commands.add_parser(
        "search",
        help="print the articles that a query selects",
        description="Print the articles that a query selects, with what matches in them.",
        epilog=QUERIES.format(command="search"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    search.add_argument("query", metavar="QUERY", help="what to search for; see below")
    search.add_argument(
        "--sort",
        choices=SORTS,
        default=SORTS[0],
        help="best (the default) and relevance: the most fitting first",
    )
    _add_output(search, "hits")
    _add_paths(search)
    _run(search, "search")

    _add_timeline(commands)

    entities = commands.add_parser(
        "entities",
        usage="dateline entities [QUERY] [PATH ...] [--kind KIND] [--sort ORDER] [--limit N] "
        "[--format FORMAT]",
        help="print whom and what articles speak of",
        description="Print the people, organisations, places and events of the articles that a "
        "query selects, of all without one: how often and in how many articles they are "
        "mentioned, the publication dates of the first and the last, and their other names.",
        epilog=QUERIES.format(command="entities"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_asked(entities)
    entities.add_argument("--sort", choices=("mentions", "articles", "name"), default="mentions")
    _add_kind(entities)
    _add_output(entities, "entities")
    _run(entities, "entities")

    mentions = commands.add_parser(
        "mentions",
        help="print every mention of an entity in its context",
        description="Print every mention of a person, an organisation, a place or an event, by "
        "whatever name, in its line of context, the oldest article first. Exit code 1 without any.",
    )
    mentions.add_argument(
        "name", metavar="NAME", type=_name, help="a name, an alias, or words of them"
    )
    _add_kind(mentions)
    _add_output(mentions, "mentions")
    _add_paths(mentions)
    _run(mentions, "mentions")
    return parser


def _add_timeline(commands: "argparse._SubParsersAction[_Parser]") -> None:
    timeline = commands.add_parser(
        "timeline",
        usage="dateline timeline [QUERY] [PATH ...] [--from DATE] [--to DATE] [--by UNIT] "
        "[--inherited] [--undated] [--publication] [--format FORMAT]",
        help="print what happened when",
        description="Print what the articles that a query selects, all without one, tell under a "
        "date, in order of time; of a query for entities or dates (about:) what fits it itself.",
        epilog=QUERIES.format(command="timeline"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_asked(timeline)
    timeline.add_argument("--from", dest="since", metavar="DATE", help="from that date on: 2024-10")
    timeline.add_argument("--to", dest="until", metavar="DATE", help="up to that date, it included")
    timeline.add_argument(
        "--by", choices=("decade", "year", "month", "week", "day"), help="group by that"
    )
    timeline.add_argument(
        "--inherited", action="store_true", help="also what is told under an earlier date"
    )
    timeline.add_argument("--undated", action="store_true", help="also dates without a year")
    timeline.add_argument("--publication", action="store_true", help="also when articles appeared")
    formats = ("text", "json", "csv", "markdown", "ics", "timelinejs")
    timeline.add_argument("--format", choices=formats, default="text")
    _run(timeline, "timeline")


def _add_asked(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "asked",
        metavar="QUERY, PATH",
        nargs="*",
        help="what to search for, see below, unless it is a path; files and folders, with all "
        "below them; the sample collection if none",
    )


def _add_output(parser: argparse.ArgumentParser, rows: str) -> None:
    parser.add_argument("--format", choices=("text", "json", "csv"), default="text")
    parser.add_argument(
        "--limit",
        type=_count,
        metavar="N",
        help=f"print N {rows} at most, 0 for all (text: {MOST_IN_TEXT}; json and csv: all)",
    )


def _add_kind(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--kind",
        type=_kind,
        metavar="KIND",
        help="that kind alone: person, organisation, place or event, which has initiative and "
        "work, or one of these; plurals do too",
    )


def _parser() -> _Parser:
    parser = _Parser(
        prog="dateline",
        usage=f"dateline [PATH ...]\n       dateline {{{','.join(SUBCOMMANDS)}}} ...",
        description=ABOUT,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"dateline {__version__}")
    return parser


def _add_paths(parser: argparse.ArgumentParser) -> None:
    help_ = "files and folders, with all below them; the sample collection if none"
    parser.add_argument("paths", metavar="PATH", nargs="*", default=[], type=_path, help=help_)


def _run(parser: argparse.ArgumentParser, command: str) -> None:
    def run(arguments: argparse.Namespace) -> int:
        return int(import_module(f"tui.commands.{command}").run(arguments))

    parser.set_defaults(run=run, refuse=parser.error)


def _path(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("a path is empty; the folder you are in is .")
    return Path(text)


def _name(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("a name is empty; dateline entities lists all")
    return text


def _count(text: str) -> int:
    # Python reads no number of more digits.
    if not re.fullmatch("-?[0-9]{1,4000}", text):
        raise argparse.ArgumentTypeError(f"{text} is no whole number; 0 is for all")
    count = int(text)
    if count < 0:
        raise argparse.ArgumentTypeError("the least is 0, for all")
    return count


def _kind(text: str) -> str:
    kind = KINDS.get(text.lower())
    if kind is None:
        known = ", ".join(dict.fromkeys(KINDS.values()))
        raise argparse.ArgumentTypeError(f"there is no kind {text}; there are {known}")
    return kind
