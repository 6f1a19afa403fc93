"""Loads a backend.py and lets it answer requests: what the page calls.

Everything that goes in and comes out is plain data.
"""

import linecache
import os
import sys
from dataclasses import dataclass, field
from types import CodeType, ModuleType
from typing import TYPE_CHECKING

from personal_page_backend.answer import Answer
from personal_page_backend.console import begin_anew, hand_on
from personal_page_backend.environ import environ_of
from personal_page_backend.faults import FILE, LoadError, RequestError
from personal_page_backend.response import respond
from personal_page_backend.rules import BadResponseError
from personal_page_backend.tracebacks import (
    definition_line,
    formatted,
    one_line,
    place_of,
    thrown,
)

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

__all__ = ["Answer", "LoadError", "RequestError", "handle", "load"]
MODULE = "backend"


@dataclass(slots=True)
class _Loaded:
    """The backend.py that answers, and what it was given in `os.environ`."""

    application: "WSGIApplication | None" = None
    environment: dict[str, str] = field(default_factory=dict)


_loaded = _Loaded()


def load(source: str, environment: dict[str, str]) -> None:
    """Execute a backend.py, in place of the one before.

    Args:
        source: of the file.
        environment: for `os.environ`, in place of what the one before was given.

    Raises:
        LoadError: there is no application now; the code is `backend-syntax`, `backend-threw`,
            `backend-requirement` or `backend-no-application`.
    """
    _loaded.application = None
    _set_environment(environment)
    begin_anew()
    # Tracebacks quote the lines from here.
    linecache.cache[FILE] = (len(source), None, source.splitlines(keepends=True), FILE)
    code = _compile(source)
    module = ModuleType(MODULE)
    module.__file__ = FILE
    sys.modules[MODULE] = module
    try:
        exec(code, module.__dict__)  # noqa: S102 - this is what the page is for
    except BaseException as error:  # noqa: BLE001 - sys.exit() included
        raise thrown(LoadError, error) from None
    finally:
        hand_on()
    _loaded.application = _application(module)


def handle(method: str, url: str, headers: list[tuple[str, str]], body: bytes) -> Answer:
    """Let the loaded backend.py answer a request.

    Args:
        method: of the request.
        url: absolute.
        headers: names and values, in the order sent.
        body: empty for none.

    Raises:
        RequestError: there is no answer; the code is `backend-threw`, `backend-requirement`,
            `backend-bad-response`, or `backend-no-application` where nothing is loaded.
    """
    application = _loaded.application
    if application is None:
        raise RequestError("backend-no-application", "No backend.py is loaded.")
    environ = environ_of(method, url, headers, body)
    try:
        return respond(application, environ)
    except BadResponseError as error:
        line, column = place_of(error.__traceback__)
        raise RequestError(
            "backend-bad-response",
            str(error),
            line=line or error.line or definition_line(application),
            column=column,
            traceback=formatted(error) if line else "",
            rule=error.rule,
            values=list(error.values.items()),
        ) from None
    except BaseException as error:  # noqa: BLE001 - sys.exit() included
        raise thrown(RequestError, error) from None
    finally:
        hand_on()


def _compile(source: str) -> CodeType:
    try:
        return compile(source, FILE, "exec", dont_inherit=True)
    except SyntaxError as error:
        raise LoadError(
            "backend-syntax",
            error.msg,
            line=error.lineno,
            column=error.offset,
            traceback=formatted(error),
        ) from None
    except (MemoryError, RecursionError, ValueError) as error:
        # Nested too deep for the compiler, or with what no source has in it.
        raise LoadError("backend-syntax", one_line(error)) from None


def _application(module: ModuleType) -> "WSGIApplication":
    application: WSGIApplication | None = getattr(module, "application", None)
    if application is None:
        raise LoadError(
            "backend-no-application",
            "backend.py defines no application(environ, start_response).",
        )
    if not callable(application):
        raise LoadError(
            "backend-no-application",
            f"application is of type {type(application).__name__} and cannot be called.",
        )
    return application


def _set_environment(environment: dict[str, str]) -> None:
    for name in _loaded.environment:
        os.environ.pop(name, None)
    os.environ.update(environment)
    _loaded.environment = dict(environment)
