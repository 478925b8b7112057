"""What can be written on the command line, and what it says of itself."""

import argparse
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from tui import __version__

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
  dateline ./inspect                    read a folder that is called like a subcommand
"""
QUERIES = """\
queries:
  ceasefire truce                       both words; OR for either, -india for without
  "strategic dialogue"  escalat*        words side by side; words that begin so
  person:"Wang Yi"  org:  place:  event:  entity:  source:  title:
  published:2025-05  about:2024..2025-03  before:2020  after:2025-05-07  is:undated

A query that begins with a minus stands after --: dateline search -- '-india talks'
Exit code 1 without hits.
"""
SUBCOMMANDS = ("inspect", "search")


def parse_arguments(argv: Sequence[str]) -> argparse.Namespace:
    """Return the arguments; ``run`` of them is what to do with them.

    Ends the program as argparse does: after --help and --version, and on arguments it can't use.
    """
    parser = _reader() if _opens_reader(argv) else _commands()
    return parser.parse_args(list(argv))


def _opens_reader(argv: Sequence[str]) -> bool:
    """Tell whether paths are given and no subcommand.

    Argparse itself would take the first path for a subcommand that it doesn't know.
    """
    first = argv[0] if argv else ""
    return first not in (*SUBCOMMANDS, "--help", "-h")


def _reader() -> argparse.ArgumentParser:
    parser = _parser()
    _add_paths(parser)
    _run(parser, "read")
    return parser


def _commands() -> argparse.ArgumentParser:
    parser = _parser()
    commands = parser.add_subparsers(title="subcommands", required=True, prog="dateline")

    inspect = commands.add_parser(
        "inspect",
        help="tell how files are understood",
        description="Tell how files are understood: title, dates, names, events.",
    )
    inspect.add_argument("--json", action="store_true", help="print one JSON object a line")
    _add_paths(inspect)
    _run(inspect, "inspect")

    search = commands.add_parser(
        "search",
        help="print the articles that a query selects",
        description="Print the articles that a query selects, with what matches in them.",
        epilog=QUERIES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    search.add_argument("query", metavar="QUERY", help="what to search for; see below")
    search.add_argument("--format", choices=("text", "json", "csv"), default="text")
    search.add_argument(
        "--limit", type=_count, default=20, metavar="N", help="print N hits at most, 0 for all (20)"
    )
    _add_paths(search)
    _run(search, "search")
    return parser


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dateline",
        usage="dateline [PATH ...]\n       dateline {inspect,search} ...",
        description=ABOUT,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"dateline {__version__}")
    return parser


def _add_paths(parser: argparse.ArgumentParser) -> None:
    help_ = "files and folders, with all below them; the sample collection if none"
    parser.add_argument("paths", metavar="PATH", nargs="*", type=_path, help=help_)


def _run(parser: argparse.ArgumentParser, command: str) -> None:
    def run(arguments: argparse.Namespace) -> int:
        return int(import_module(f"tui.commands.{command}").run(arguments))

    parser.set_defaults(run=run)


def _path(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("a path is empty; the folder you are in is .")
    return Path(text)


def _count(text: str) -> int:
    count = int(text)
    if count < 0:
        raise argparse.ArgumentTypeError("the least is 0, for all")
    return count
