"""The command ``dateline``: the reader, and subcommands that print what it knows."""

import sys

from tui.articles.problems import DatelineError
from tui.commands.arguments import parse_arguments
from tui.commands.output import open_closed, quiet_pipe, tell_problems


def main(argv: list[str] | None = None) -> int:
    """Run the command line; return the exit code.

    0 is well, 1 found nothing or met problems, 2 could not begin, 130 was interrupted.
    """
    open_closed()
    # What a command needs is imported when it runs: --help and --version shall be instant.
    arguments = parse_arguments(sys.argv[1:] if argv is None else argv)
    try:
        with quiet_pipe():
            return int(arguments.run(arguments))
    except DatelineError as error:
        tell_problems([error.problem])
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
