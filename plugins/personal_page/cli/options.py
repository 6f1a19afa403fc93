"""Options and arguments that several commands have."""

import argparse
from pathlib import Path


def add_output(
    parser: argparse.ArgumentParser, metavar: str, what: str, default: Path | None = None
) -> None:
    """Add `-o`, the file or folder that a command writes."""
    parser.add_argument("-o", "--output", type=Path, metavar=metavar, default=default, help=what)


def widget_folder(text: str) -> Path:
    """Return the folder of a widget that an argument names."""
    if (folder := Path(text)).is_dir():
        return folder
    raise argparse.ArgumentTypeError(f"{text!r} is not a folder, that of a widget was expected")
