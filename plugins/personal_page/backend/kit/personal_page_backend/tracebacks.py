"""From an exception to the line of backend.py that it is about."""

import traceback
from types import FrameType, TracebackType
from typing import TypeVar

from personal_page_backend.faults import FILE, BackendError
from personal_page_backend.requirements import missing_module, refusal

Kind = TypeVar("Kind", bound=BackendError)


def thrown(kind: type[Kind], error: BaseException) -> Kind:
    """Return what to tell about an exception that came out of backend.py."""
    module = missing_module(error)
    return kind(
        "backend-requirement" if module else "backend-threw",
        refusal(module) if module else one_line(error),
        line=line_of(error.__traceback__),
        traceback=formatted(error),
        module=module,
    )


def one_line(error: BaseException) -> str:
    """Return name and text of an exception, as the last line of its traceback has them."""
    try:
        text = str(error)
    except Exception:  # noqa: BLE001 - backend.py may define exceptions that cannot be shown
        text = ""
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def formatted(error: BaseException) -> str:
    """Return the traceback as Python prints it, without the frames that led to backend.py."""
    return "".join(traceback.format_exception(type(error), error, _from_backend(error)))


def line_of(trace: TracebackType | None) -> int | None:
    """Return the line of the innermost frame that is of backend.py."""
    line = None
    while trace:
        if trace.tb_frame.f_code.co_filename == FILE:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def calling_line(frame: FrameType | None) -> int | None:
    """Return the line of the innermost frame of backend.py, from `frame` outwards."""
    while frame and frame.f_code.co_filename != FILE:
        frame = frame.f_back
    return frame.f_lineno if frame else None


def definition_line(application: object) -> int | None:
    """Return the line where a function of backend.py is defined."""
    code = getattr(application, "__code__", None)
    return code.co_firstlineno if code and code.co_filename == FILE else None


def _from_backend(error: BaseException) -> TracebackType | None:
    trace = error.__traceback__
    while trace and trace.tb_frame.f_code.co_filename != FILE:
        trace = trace.tb_next
    return trace
