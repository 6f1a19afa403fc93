"""The rules of PEP 3333 that an application can break, and how that is said."""

RULES = {
    "status-not-text": "The status is {value}; it has to be text such as '200 OK'.",
    "status-form": (
        "The status is {value}; it has to be a number of three digits, a space and a reason, such"
        " as '200 OK'."
    ),
    "status-range": "The status {value} is not between 200 and 599.",
    "status-latin-1": (
        "The status contains {character}; outside the body, HTTP carries Latin-1 only."
    ),
    "headers-no-list": "The headers are {value}; a list of pairs is needed.",
    "header-no-pair": "The header {value} is not a pair of name and value.",
    "header-not-text": "The header {value} has to be two texts.",
    "header-name": "{value} cannot be the name of a header.",
    "header-control": "The header {name} has a line break or a control character in it.",
    "header-latin-1": (
        "The header {name} contains {character}; outside the body, HTTP carries Latin-1 only."
    ),
    "header-of-server": "The header {name} is the server's, not the application's.",
    "length": (
        "Content-Length is {value}, the body has {length} bytes. A server adds the length to the"
        " list of headers it is given: if several answers share that list, give each a copy,"
        " [*HEADERS]."
    ),
    "started-twice": (
        "start_response was called twice; a second call needs exc_info, when an error is answered."
    ),
    "never-started": "application returned without having called start_response.",
    "body-first": "The body began before start_response was called.",
    "part-not-bytes": "A part of the body is {value}, not bytes.",
    "part-is-text": "A part of the body is {value}, not bytes; encode it with .encode().",
    "async": "application is async; WSGI calls an ordinary function, define it without async.",
    "not-in-a-list": "application returned {value}; put the bytes into a list: [body].",
    "no-iterable": (
        "application returned {value}; it has to return a list of bytes, or another iterable of"
        " them."
    ),
}
"""By a short name, by which the page has them in other languages."""


class BadResponseError(Exception):
    """The application broke a rule; the text says which, and what is right.

    Attributes:
        rule: its name in `RULES`.
        values: what the text names, by its place in the text.
        line: of backend.py, where the traceback has none.
    """

    line: int | None = None

    def __init__(self, rule: str, **values: str) -> None:
        super().__init__(RULES[rule].format_map(values))
        self.rule = rule
        self.values = values
