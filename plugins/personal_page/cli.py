"""The command `personal-page`: arguments in, functions of the other rooms called, an exit code out.

Exit codes: 0 fine, 1 an error that was reported, 2 a call that makes no sense.
"""

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from urllib.parse import urlsplit

from personal_page.contract.findings import ContractError
from personal_page.contract.loader import default_folder, load_contract
from personal_page.contract.model import Contract
from personal_page.contract.report import report_on
from personal_page.emit.contract_json import emit_contract
from personal_page.emit.dts import emit_types
from personal_page.emit.manifest_schema import emit_manifest_schema
from personal_page.widget.pack import WidgetError, pack

OK, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130
OUTPUTS: dict[str, tuple[Callable[[Contract], str], str]] = {
    "json": (emit_contract, "the contract as JSON, in every language"),
    "types": (emit_types, "the TypeScript declarations"),
    "schema": (emit_manifest_schema, "the JSON Schema of a widget's manifest.json"),
    "report": (
        lambda contract: str(report_on(contract)),
        "what is assumed, unknown, without an example or untranslated",
    ),
}


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
        return _failed(str(error))
    except BrokenPipeError:
        # The reader of our output went away; Python's own flush at the exit must not fail as well.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except OSError as error:
        name = f"{error.filename}: " if error.filename else ""
        return _failed(f"personal-page: error: {name}{error.strerror or error}")
    except KeyboardInterrupt:
        return INTERRUPTED


def _failed(message: str) -> int:
    print(message, file=sys.stderr)
    return FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="personal-page",
        description="Documentation, types and tools for widgets of amoCRM's client cabinet.",
    )
    parser.add_argument(
        "--version", action="version", version=f"%(prog)s {version('mkdocs-personal-page')}"
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_pack(commands.add_parser("pack", help="make widget.zip of a widget's folder"))
    _add_contract(commands.add_parser("contract", help="derive files from an SDK contract"))
    _add_site(commands.add_parser("site", help="build or serve the site of all languages"))
    return parser


def _add_pack(parser: argparse.ArgumentParser) -> None:
    parser.description = "Make an archive to upload: the same bytes for the same files."
    parser.add_argument("folder", type=_folder, metavar="DIR", help="the folder of the widget")
    _add_output(
        parser,
        "FILE",
        "the archive to write; amoCRM takes it under the name widget.zip (default)",
        Path("widget.zip"),
    )
    parser.set_defaults(run=_pack)


def _add_output(
    parser: argparse.ArgumentParser, metavar: str, what: str, default: Path | None = None
) -> None:
    parser.add_argument("-o", "--output", type=Path, metavar=metavar, default=default, help=what)


def _folder(text: str) -> Path:
    if (folder := Path(text)).is_dir():
        return folder
    raise argparse.ArgumentTypeError(f"{text!r} is no folder, that of a widget was expected")


def _pack(options: argparse.Namespace) -> int:
    widget_file = load_contract(default_folder()).header.widget_file
    packed = pack(options.folder, widget_file, leave_out=[options.output])
    options.output.write_bytes(packed.content)
    for name in packed.changed:
        print(f"{name}: in the archive it is UTF-8 without a BOM, with LF line ends")
    print(f"{options.output}: {len(packed.files)} files, {len(packed.content):,} bytes")
    return OK


def _add_contract(parser: argparse.ArgumentParser) -> None:
    outputs = parser.add_subparsers(title="outputs", required=True, metavar="OUTPUT")
    for name, (emit, what) in OUTPUTS.items():
        output = outputs.add_parser(name, help=f"print {what}", description=f"Print {what}.")
        output.add_argument(
            "--contract",
            type=Path,
            metavar="DIR",
            default=default_folder(),
            help="the folder of the contract (default: the one that comes with this package)",
        )
        _add_output(output, "FILE", "write to FILE, not to stdout")
        output.set_defaults(run=_contract, emit=emit)


def _contract(options: argparse.Namespace) -> int:
    text: str = options.emit(load_contract(options.contract)).rstrip("\n") + "\n"
    if options.output:
        options.output.write_text(text, encoding="utf-8", newline="\n")
    else:
        sys.stdout.write(text)
        sys.stdout.flush()
    return OK


def _add_site(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(title="actions", required=True, metavar="ACTION")
    build = actions.add_parser("build", help="build the site", description="Build the site.")
    build.add_argument("--strict", action="store_true", help="let a warning stop the build")
    build.add_argument(
        "--site-url", type=_address, metavar="URL", help="the address the site will have"
    )
    _add_output(
        build,
        "DIR",
        "the folder to build into; the site it holds is replaced (default: site)",
        Path("site"),
    )
    build.set_defaults(run=_build)
    serve = actions.add_parser(
        "serve", help="serve the site", description="Serve the site and rebuild what changes."
    )
    serve.add_argument("--host", default="127.0.0.1", help="default: %(default)s")
    serve.add_argument("--port", type=_port, default=8000, help="default: %(default)s")
    serve.set_defaults(run=_serve)


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) <= 5 and 0 < int(text) < 65536:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is no port, a number from 1 to 65535 was expected")


def _address(text: str) -> str:
    """Return the address of a folder on the web, with a slash at its end."""
    try:
        parts = urlsplit(text)
        sound = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        sound = False
    if sound and text.isprintable() and not set(text) & set(" ?#<>\"'\\"):
        return text.rstrip("/") + "/"
    raise argparse.ArgumentTypeError(
        f"{text!r} is no address of a site, one like https://example.com/docs/ was expected"
    )


def _build(options: argparse.Namespace) -> int:
    # MkDocs takes a third of a second to import, which the other commands need not wait for.
    from personal_page.site.driver import OutputError, SiteError, build_site  # noqa: PLC0415

    try:
        build_site(strict=options.strict, site_url=options.site_url, output=options.output)
    except SiteError as error:
        _failed(f"personal-page: error: {error}")
        return USAGE if isinstance(error, OutputError) else FAILED
    return OK


def _serve(options: argparse.Namespace) -> int:
    from personal_page.site.driver import SiteError  # noqa: PLC0415
    from personal_page.site.server import serve_site  # noqa: PLC0415

    try:
        serve_site(options.host, options.port)
    except SiteError as error:
        return _failed(f"personal-page: error: {error}")
    return OK
