"""`personal-page pack`: the archive of a widget's folder."""

import argparse
import sys
from pathlib import Path

from personal_page.cli.exit import OK
from personal_page.cli.options import add_output, widget_folder
from personal_page.contract.loader import default_folder, load_contract
from personal_page.widget.pack import pack

LARGE = 10_000_000
"""Bytes beyond which an archive probably holds what was not meant to be in it."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    parser.description = "Make an archive to upload: the same bytes for the same files."
    parser.add_argument(
        "folder", type=widget_folder, metavar="DIR", help="the folder of the widget"
    )
    add_output(
        parser,
        "FILE",
        "the archive to write; amoCRM takes it under the name widget.zip (default)",
        Path("widget.zip"),
    )
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    widget_file = load_contract(default_folder()).header.widget_file
    packed = pack(options.folder, widget_file, leave_out=[options.output])
    options.output.write_bytes(packed.content)
    for name in packed.changed:
        print(f"{name}: in the archive it is UTF-8 without a BOM, with LF line ends")
    for name, why in packed.left_out.items():
        print(f"left out: {name} ({why})")
    for name, size in packed.files.items():
        print(f"{size:>11,} {name}")
    print(f"{options.output}: {len(packed.files)} files, {len(packed.content):,} bytes")
    if len(packed.content) > LARGE:
        name = max(packed.files, key=lambda name: packed.files[name])
        print(
            "This is a lot for a widget, and amoCRM does not document how much it takes;"
            f" the largest file is {name}",
            file=sys.stderr,
        )
    return OK
