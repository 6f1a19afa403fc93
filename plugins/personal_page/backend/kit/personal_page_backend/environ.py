"""From a request to the `environ` of PEP 3333."""

import sys
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes, urlsplit
from wsgiref.util import FileWrapper

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

PORTS = {"http": 80, "https": 443}
WITH_BODY = {"PATCH", "POST", "PUT"}
OWN_NAMES = {"content-type": "CONTENT_TYPE", "content-length": "CONTENT_LENGTH"}


def environ_of(
    method: str, url: str, headers: list[tuple[str, str]], body: bytes
) -> "WSGIEnvironment":
    """Return what a server that listens at the origin of `url` would give the application.

    Args:
        method: of the request, in the case it was sent in.
        url: absolute; a fragment is left out.
        headers: in the order sent; those of one name are joined.
        body: empty for none.
    """
    parts = urlsplit(url)
    environ: WSGIEnvironment = {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        # PEP 3333: bytes are given as Latin-1 text, whatever they mean.
        "PATH_INFO": unquote_to_bytes(parts.path or "/").decode("latin-1"),
        "QUERY_STRING": parts.query,
        "SERVER_NAME": parts.hostname or "",
        "SERVER_PORT": str(parts.port or PORTS[parts.scheme]),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": parts.netloc,
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": parts.scheme,
        "wsgi.input": BytesIO(body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
        "wsgi.file_wrapper": FileWrapper,
    }
    for name, values in _by_name(headers).items():
        key = OWN_NAMES.get(name) or f"HTTP_{name.replace('-', '_').upper()}"
        environ[key] = ("; " if name == "cookie" else ", ").join(values)
    if body or method in WITH_BODY:
        environ["CONTENT_LENGTH"] = str(len(body))
    return environ


def _by_name(headers: list[tuple[str, str]]) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for name, value in headers:
        values.setdefault(name.lower(), []).append(value)
    return values
