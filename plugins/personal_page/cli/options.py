"""Options and arguments that several commands have."""

import argparse
from pathlib import Path
from urllib.parse import urlsplit

from personal_page.contract.loader import default_folder


def add_output(
    parser: argparse.ArgumentParser, metavar: str, what: str, default: Path | None = None
) -> None:
    """Add `-o`, the file or folder that a command writes."""
    parser.add_argument("-o", "--output", type=Path, metavar=metavar, default=default, help=what)


def add_contract(parser: argparse.ArgumentParser) -> None:
    """Add `--contract`, which is the folder of the package's own where none is given."""
    parser.add_argument(
        "--contract",
        type=Path,
        metavar="DIR",
        default=default_folder(),
        help="the folder of the contract (default: the one that comes with this package)",
    )


def widget_folder(text: str) -> Path:
    """Return the folder of a widget that an argument names."""
    if (folder := Path(text)).is_dir():
        return folder
    raise argparse.ArgumentTypeError(f"{text!r} is not a folder, that of a widget was expected")


def site_address(text: str) -> str:
    """Return the address of a folder on the web, with a slash at its end."""
    try:
        parts = urlsplit(text)
        sound = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        sound = False
    if sound and text.isprintable() and not set(text) & set(" ?#<>\"'\\"):
        return text.rstrip("/") + "/"
    raise argparse.ArgumentTypeError(
        f"{text!r} is not the address of a site, one like https://example.com/docs/ was expected"
    )
