"""One call of an application: `start_response`, `write`, and the parts of the body joined."""

import inspect
from collections.abc import Callable, Iterable, Sized
from types import GeneratorType
from typing import TYPE_CHECKING, cast

from personal_page_backend.answer import (
    Answer,
    has_length,
    read_headers,
    read_status,
    shown,
    whole_answer,
)
from personal_page_backend.faults import FILE
from personal_page_backend.rules import BadResponseError

if TYPE_CHECKING:
    from _typeshed import OptExcInfo
    from _typeshed.wsgi import WSGIApplication, WSGIEnvironment


def respond(application: "WSGIApplication", environ: "WSGIEnvironment") -> Answer:
    """Call the application and return its whole answer.

    Raises:
        BadResponseError: it broke a rule of PEP 3333.
        BaseException: whatever the application raised.
    """
    response = _Response()
    result: object = application(environ, response.start)
    try:
        response.take(result)
    except BadResponseError as error:
        error.line = _line_of(result)
        raise
    finally:
        close = getattr(result, "close", None)
        if callable(close):
            close()
    return response.whole(environ["REQUEST_METHOD"])


def _line_of(result: object) -> int | None:
    """Return the line of backend.py where a generator has just given a part of the body."""
    frame = result.gi_frame if isinstance(result, GeneratorType) else None
    return frame.f_lineno if frame and frame.f_code.co_filename == FILE else None


class _Response:
    """What an application has given so far."""

    def __init__(self) -> None:
        self._head: tuple[int, str, list[tuple[str, str]]] | None = None
        self._parts: list[bytes] = []
        self._given: list[object] = []
        self._blocks: int | None = None

    def start(
        self, status: object, headers: object, exc_info: "OptExcInfo | None" = None
    ) -> Callable[[object], None]:
        """Be the `start_response` that the application calls, and return its `write`."""
        if exc_info:
            if exc_info[1] and self._parts:
                # Too late for another status: a server has sent the head with the first part.
                raise exc_info[1].with_traceback(exc_info[2])
        elif self._head:
            raise BadResponseError("started-twice")
        self._head = (*read_status(status), read_headers(headers))
        self._given = cast("list[object]", headers)
        return self.add

    def add(self, part: object) -> None:
        """Take a part of the body."""
        if not isinstance(part, bytes):
            rule = "part-is-text" if isinstance(part, str) else "part-not-bytes"
            raise BadResponseError(rule, value=shown(part))
        if not self._head:
            raise BadResponseError("body-first")
        if part:
            self._parts.append(part)

    def take(self, result: object) -> None:
        """Take all parts of what the application returned."""
        if inspect.isawaitable(result):
            raise BadResponseError("async")
        if isinstance(result, str | bytes | bytearray | memoryview):
            raise BadResponseError("not-in-a-list", value=shown(result))
        if not isinstance(result, Iterable):
            raise BadResponseError("no-iterable", value=shown(result))
        self._blocks = len(result) if isinstance(result, Sized) else None
        for part in result:
            self.add(part)

    def whole(self, method: str) -> Answer:
        """Return the answer, now that nothing follows."""
        if not self._head:
            raise BadResponseError("never-started")
        answer = whole_answer(method, *self._head, b"".join(self._parts))
        self._note_length()
        return answer

    def _note_length(self) -> None:
        """Add the length to the list that the application gave, as `wsgiref` does.

        PEP 3333 lets a server change that list. One that serves every answer carries the length of
        the first from then on, which has to come out here and not on the author's own server.
        """
        length = sum(map(len, self._parts))
        known = length == 0 or self._blocks == 1
        if known and self._head and not has_length(self._head[2]):
            self._given.append(("Content-Length", str(length)))
