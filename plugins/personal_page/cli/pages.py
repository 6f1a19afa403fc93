"""`personal-page pages`: the generated pages of a site, for any generator of sites."""

import argparse
from pathlib import Path

from personal_page.cli.exit import OK
from personal_page.cli.options import add_contract, site_address
from personal_page.contract.model import LANGUAGES


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.description = (
        "Write the reference, the problems, what is derived from the contract, the playground and a"
        " nav into a folder of Markdown. Files of your own in it stay as they are."
    )
    parser.add_argument("folder", type=Path, metavar="DIR", help="the folder to write into")
    parser.add_argument("--language", choices=LANGUAGES, default="en", help="default: %(default)s")
    add_contract(parser)
    parser.add_argument(
        "--site-url",
        type=site_address,
        metavar="URL",
        help="the address the site will have, for links in llms.txt",
    )
    parser.add_argument(
        "--no-playground",
        dest="playground",
        action="store_false",
        help="leave the playground out; examples are code to read",
    )
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    # MkDocs takes a third of a second to import, which the other commands need not wait for.
    from personal_page.site.pages import NAV, Wanted, write_pages  # noqa: PLC0415

    wanted = Wanted(options.contract, options.language, options.playground, options.site_url or "")
    written = write_pages(options.folder, wanted)
    for name in written.own:
        print(f"{options.folder / name}: your own file stays in place of the generated one")
    pages = sum(name.endswith(".md") for name in written.files)
    print(
        f"{options.folder}: {pages} pages, {len(written.files) - pages} other files;"
        f" their nav is in {options.folder / NAV}"
    )
    return OK
