"""`personal-page site`: the site of all languages, built or served."""

import argparse
from pathlib import Path

from personal_page.cli.exit import FAILED, OK, USAGE, failed
from personal_page.cli.options import add_output, site_address


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the actions of the command, and what each takes."""
    actions = parser.add_subparsers(title="actions", required=True, metavar="ACTION")
    build = actions.add_parser("build", help="build the site", description="Build the site.")
    build.add_argument("--strict", action="store_true", help="let a warning stop the build")
    build.add_argument(
        "--site-url", type=site_address, metavar="URL", help="the address the site will have"
    )
    add_output(
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
    serve.add_argument(
        "--port", type=_port, help="default: 8000, or the next one that nothing listens on"
    )
    serve.set_defaults(run=_serve)


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) <= 5 and 0 < int(text) < 65536:
        return int(text)
    raise argparse.ArgumentTypeError(
        f"{text!r} is not a port, a number from 1 to 65535 was expected"
    )


def _build(options: argparse.Namespace) -> int:
    # MkDocs takes a third of a second to import, which the other commands need not wait for.
    from personal_page.site.driver import build_site  # noqa: PLC0415
    from personal_page.site.errors import OutputError, SiteError  # noqa: PLC0415

    try:
        build_site(
            strict=options.strict, site_url=options.site_url, output=options.output, tell=_tell
        )
    except SiteError as error:
        failed(f"personal-page: error: {error}")
        return USAGE if isinstance(error, OutputError) else FAILED
    return OK


def _tell(line: str) -> None:
    # A build takes a while; a line is of use before the next one comes.
    print(line, flush=True)


def _serve(options: argparse.Namespace) -> int:
    from personal_page.site.errors import SiteError  # noqa: PLC0415
    from personal_page.site.server import serve_site  # noqa: PLC0415

    try:
        serve_site(options.host, options.port)
    except SiteError as error:
        return failed(f"personal-page: error: {error}")
    return OK
