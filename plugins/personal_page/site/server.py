"""One server for the sites of all languages, which builds them anew when a source changes."""

import errno
import logging
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.livereload import LiveReloadServer

import personal_page
from personal_page.site.configurations import config_files
from personal_page.site.driver import build_all
from personal_page.site.errors import SiteError
from personal_page.site.log import shown_log
from personal_page.site.theming import THEME

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

log = logging.getLogger("mkdocs.plugins.personal_page")
PACKAGE = Path(personal_page.__file__).parent
CHECKOUT = PACKAGE.parents[1]
PLAYGROUND = CHECKOUT / "playground" / "src"
"""The playground's sources, which an installed package has not beside it."""
PORTS = range(8000, 8100)
"""Where a site is served unless its reader names a port, the first that is free."""


class _Server(LiveReloadServer):
    """Prints its address as soon as it listens there, and answers 400 where no file can be."""

    def serve_request(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        # No file has such a name; looking for one would raise an error.
        if "\0" in environ["PATH_INFO"]:
            start_response("400 Bad Request", [("Content-Type", "text/plain")])
            return [b"400 Bad Request"]
        return super().serve_request(environ, start_response)

    def server_activate(self) -> None:
        super().server_activate()
        _tell(f"Serving {self.url} (Ctrl+C stops)")


def serve_site(host: str = "127.0.0.1", port: int | None = None) -> None:
    """Serve all languages; docs, contract, templates and the playground are watched.

    Args:
        host: the host to listen on.
        port: the port to listen on; without one, 8000 or the next that is free.

    Raises:
        SiteError: the first build failed, or the port is taken.
    """
    folder = Path.cwd()
    config_files(folder)
    port = _free_port(host) if port is None else _require_free(host, port)
    address = f"http://{host}:{port}/"
    with shown_log(), tempfile.TemporaryDirectory(prefix="personal-page-") as temporary:
        output = Path(temporary) / "site"

        def rebuild() -> None:
            try:
                _bundle_playground()
                build_all(folder, output, site_url=address, serving=True)
            # A file may vanish while it is read, for one when the playground is being bundled.
            except (SiteError, OSError) as error:
                log.error("%s", error)  # noqa: TRY400 - the message is for the author of a page

        server = _Server(rebuild, host=host, port=port, root=str(output))
        server.error_handler = lambda _code: (output / "404.html").read_bytes()
        watched = build_all(folder, output, site_url=address, serving=True, tell=_tell)
        for path in [*watched, *_own_sources()]:
            server.watch(path)
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()


def _tell(line: str) -> None:
    print(line, flush=True)


def _free_port(host: str) -> int:
    """Return the usual port, or the next one that nothing listens on, and say which."""
    for port in PORTS:
        refusal = _refusal(host, port)
        if refusal is None and port != PORTS[0]:
            _tell(f"Port {PORTS[0]} is taken, this site gets {port}")
        # Whatever else is wrong, an unknown host for one, is so for every port.
        if refusal is None or refusal.errno != errno.EADDRINUSE:
            return _require_free(host, port)
    return _require_free(host, PORTS[0])


def _require_free(host: str, port: int) -> int:
    """Fail before the build, not after it, when something listens on the port already."""
    if refusal := _refusal(host, port):
        raise SiteError(
            f"cannot serve on {host}:{port}, {refusal.strerror}; choose another one, with --port"
            f" or as in `make serve PORT={port + 1}`"
        )
    return port


def _refusal(host: str, port: int) -> OSError | None:
    """Return why nothing can be served on a port, if so."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            return error
    return None


def _own_sources() -> Iterator[str]:
    """Yield what pages and playground are made of, in a checkout of the project."""
    if PLAYGROUND.is_dir():
        own = (PACKAGE / "reference", PACKAGE / "words", PACKAGE / "backend", THEME, PLAYGROUND)
        yield from map(str, own)


def _bundle_playground() -> None:
    """Bundle the playground in a checkout of the project, if a source of it changed."""
    if PLAYGROUND.is_dir():
        done = subprocess.run([sys.executable, str(CHECKOUT / "hatch_build.py")], check=False)
        if done.returncode:
            log.error("The playground does not build; the site goes on with the scripts it had")
