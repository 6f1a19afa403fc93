"""From what an application does to the answer of a server, by the rules of PEP 3333."""

import re
from dataclasses import dataclass
from wsgiref.util import is_hop_by_hop

STATUS = re.compile(r"(\d{3}) ([^\x00-\x1f\x7f]*)", re.ASCII)
NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", re.ASCII)
VALUE = re.compile(r"[^\x00-\x08\x0a-\x1f\x7f]*")
WITHOUT_BODY = {204, 304}
"""RFC 9112 ends these behind the headers. A body of 205 is sent, and dropped by the browser."""


class BadResponseError(Exception):
    """The application broke a rule; the text says which, and what is right.

    Attributes:
        line: of backend.py, where the traceback has none.
    """

    line: int | None = None


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
        raise BadResponseError(
            f"The status is {shown(status)}; it has to be text such as '200 OK'."
        )
    match = STATUS.fullmatch(status)
    if not match:
        raise BadResponseError(
            f"The status is {shown(status)}; it has to be a number of three digits, a space and"
            " a reason, such as '200 OK'."
        )
    number = int(match[1])
    if not 200 <= number <= 599:
        raise BadResponseError(f"The status {number} is not between 200 and 599.")
    require_latin_1("The status", status)
    return number, match[2]


def read_headers(headers: object) -> list[tuple[str, str]]:
    """Return a list of headers, checked.

    Raises:
        BadResponseError: it is no list of pairs of text, or a server would not send it.
    """
    if not isinstance(headers, list):
        raise BadResponseError(f"The headers are {shown(headers)}; a list of pairs is needed.")
    return [_read_header(header) for header in headers]


def _read_header(header: object) -> tuple[str, str]:
    if not isinstance(header, tuple) or len(header) != 2:
        raise BadResponseError(f"The header {shown(header)} is not a pair of name and value.")
    name, value = header
    if not isinstance(name, str) or not isinstance(value, str):
        raise BadResponseError(f"The header {shown(header)} has to be two texts.")
    if not NAME.fullmatch(name):
        raise BadResponseError(f"{shown(name)} cannot be the name of a header.")
    if not VALUE.fullmatch(value):
        raise BadResponseError(f"The header {name} has a line break or a control character in it.")
    require_latin_1(f"The header {name}", value)
    if is_hop_by_hop(name):
        raise BadResponseError(f"The header {name} is the server's, not the application's.")
    return name, value


def require_latin_1(what: str, text: str) -> None:
    """Refuse text that HTTP cannot carry outside the body.

    Raises:
        BadResponseError: a character is not in Latin-1.
    """
    try:
        text.encode("latin-1")
    except UnicodeEncodeError as error:
        character = text[error.start]
        raise BadResponseError(
            f"{what} contains {character!r}; outside the body, HTTP carries Latin-1 only."
        ) from None


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
            raise BadResponseError(
                f"Content-Length is {value}, the body has {len(body)} bytes. A server adds the"
                " length to the list of headers it is given: if several answers share that list,"
                " give each a copy, [*HEADERS]."
            )
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
