"""What goes wrong with a backend.py, told for the person who wrote it."""

FILE = "backend.py"


class BackendError(Exception):
    """Something is wrong with backend.py.

    Attributes:
        code: of the problem, e.g. `backend-threw`.
        message: says in a line what happened.
        line: of backend.py, from 1, where it is known.
        column: in that line, from 1, where it is known.
        traceback: as Python prints it, from backend.py on; may be empty.
        module: the module that cannot be imported, for `backend-requirement`.
        rule: the one of `RULES` that was broken, for `backend-bad-response`.
        values: what the text of that rule names.
    """

    def __init__(
        self,
        code: str,
        message: str,
        *,
        line: int | None = None,
        column: int | None = None,
        traceback: str = "",
        module: str | None = None,
        rule: str | None = None,
        values: list[tuple[str, str]] | None = None,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.line = line
        self.column = column
        self.traceback = traceback
        self.module = module
        self.rule = rule
        self.values = values or []


class LoadError(BackendError):
    """backend.py cannot be loaded."""


class RequestError(BackendError):
    """backend.py was loaded and does not answer a request."""
