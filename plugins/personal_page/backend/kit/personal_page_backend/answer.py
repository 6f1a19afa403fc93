"""From what an application does to the answer of a server, by the rules of PEP 3333."""

import re
from dataclasses import dataclass
from wsgiref.util import is_hop_by_hop

from personal_page_backend.rules import BadResponseError

STATUS = re.compile(r"(\d{3}) ([^\x00-\x1f\x7f]*)", re.ASCII)
NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", re.ASCII)
VALUE = re.compile(r"[^\x00-\x08\x0a-\x1f\x7f]*")
WITHOUT_BODY = {204, 304}
"""RFC 9112 ends these behind the headers. A body of 205 is sent, and dropped by the browser."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the application answered, whole."""

    status: int
    reason: str
    headers: list[tuple[str, str]]
    body: bytes


def read_status(status: object) -> tuple[int, str]:
    """Return the number and the reason of a status line, e.g. `200 OK`.

    Raises:
        BadResponseError: it is none that a final answer may have.
    """
    if not isinstance(status, str):
        raise BadResponseError("status-not-text", value=shown(status))
    match = STATUS.fullmatch(status)
    if not match:
        raise BadResponseError("status-form", value=shown(status))
    number = int(match[1])
    if not 200 <= number <= 599:
        raise BadResponseError("status-range", value=str(number))
    if character := _beyond_latin_1(status):
        raise BadResponseError("status-latin-1", character=character)
    return number, match[2]


def read_headers(headers: object) -> list[tuple[str, str]]:
    """Return a list of headers, checked.

    Raises:
        BadResponseError: it is no list of pairs of text, or a server would not send it.
    """
    if not isinstance(headers, list):
        raise BadResponseError("headers-no-list", value=shown(headers))
    return [_read_header(header) for header in headers]


def _read_header(header: object) -> tuple[str, str]:
    if not isinstance(header, tuple) or len(header) != 2:
        raise BadResponseError("header-no-pair", value=shown(header))
    name, value = header
    if not isinstance(name, str) or not isinstance(value, str):
        raise BadResponseError("header-not-text", value=shown(header))
    if not NAME.fullmatch(name):
        raise BadResponseError("header-name", value=shown(name))
    if not VALUE.fullmatch(value):
        raise BadResponseError("header-control", name=name)
    if character := _beyond_latin_1(value):
        raise BadResponseError("header-latin-1", name=name, character=character)
    if is_hop_by_hop(name):
        raise BadResponseError("header-of-server", name=name)
    return name, value


def _beyond_latin_1(text: str) -> str | None:
    """Return the first character that HTTP cannot carry outside the body, as Python shows it."""
    return next((repr(character) for character in text if character > "\xff"), None)


def whole_answer(
    method: str, status: int, reason: str, headers: list[tuple[str, str]], body: bytes
) -> Answer:
    """Return the answer, without a body where HTTP has none.

    Raises:
        BadResponseError: Content-Length is not that of the body.
    """
    if method == "HEAD" or status in WITHOUT_BODY:
        return Answer(status, reason, headers, b"")
    for name, value in headers:
        if name.lower() == "content-length" and value.strip() != str(len(body)):
            raise BadResponseError("length", value=value, length=str(len(body)))
    return Answer(status, reason, headers, body)


def has_length(headers: list[tuple[str, str]]) -> bool:
    """Return whether the application has said how long the body is."""
    return any(name.lower() == "content-length" for name, _ in headers)


def shown(value: object) -> str:
    """Return a value as a message names it: short, and with its type where that is the mistake."""
    if value is None:
        return "None"
    text = repr(value)
    return f"{text if len(text) <= 60 else text[:59] + '…'} ({type(value).__name__})"
