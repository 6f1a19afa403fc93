"""The command `personal-page`: arguments in, an exit code out."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version

from personal_page.cli import contract, pack, pages, site
from personal_page.cli.exit import FAILED, INTERRUPTED, failed
from personal_page.contract.findings import ContractError
from personal_page.widget.pack import WidgetError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code; errors go to stderr, never as a traceback.

    Args:
        arguments: what follows `personal-page`; those of the process by default.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        options = _parser().parse_args(arguments)
        run: Callable[[argparse.Namespace], int] = options.run
        return run(options)
    except (ContractError, WidgetError) as error:
        return failed(str(error))
    except BrokenPipeError:
        # The reader of our output went away; Python's own flush at the exit must not fail as well.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except OSError as error:
        name = f"{error.filename}: " if error.filename else ""
        return failed(f"personal-page: error: {name}{error.strerror or error}")
    except KeyboardInterrupt:
        return INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="personal-page",
        description="Documentation, types and tools for widgets of amoCRM's client cabinet.",
    )
    parser.add_argument(
        "--version", action="version", version=f"%(prog)s {version('mkdocs-personal-page')}"
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    pack.add_options(commands.add_parser("pack", help="make widget.zip of a widget's folder"))
    contract.add_options(commands.add_parser("contract", help="derive files from an SDK contract"))
    pages.add_options(
        commands.add_parser("pages", help="write the generated pages for any Markdown generator")
    )
    site.add_options(commands.add_parser("site", help="build or serve the site of all languages"))
    return parser
