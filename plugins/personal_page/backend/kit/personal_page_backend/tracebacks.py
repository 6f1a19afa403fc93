"""From an exception to the line of backend.py that it is about."""

import linecache
import traceback
from itertools import islice
from types import FrameType, TracebackType
from typing import TypeVar

from personal_page_backend.faults import FILE, BackendError
from personal_page_backend.requirements import missing_module

Kind = TypeVar("Kind", bound=BackendError)


def thrown(kind: type[Kind], error: BaseException) -> Kind:
    """Return what to tell about an exception that came out of backend.py."""
    module = missing_module(error)
    line, column = place_of(error.__traceback__)
    return kind(
        "backend-requirement" if module else "backend-threw",
        one_line(error),
        line=line,
        column=column,
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


def place_of(trace: TracebackType | None) -> tuple[int | None, int | None]:
    """Return line and column of the innermost frame that is of backend.py."""
    innermost = None
    while trace:
        if trace.tb_frame.f_code.co_filename == FILE:
            innermost = trace
        trace = trace.tb_next
    return (innermost.tb_lineno, _column_of(innermost)) if innermost else (None, None)


def calling_line(frame: FrameType | None) -> int | None:
    """Return the line of the innermost frame of backend.py, from `frame` outwards."""
    while frame and frame.f_code.co_filename != FILE:
        frame = frame.f_back
    return frame.f_lineno if frame else None


def definition_line(application: object) -> int | None:
    """Return the line where a function of backend.py is defined."""
    code = getattr(application, "__code__", None)
    return code.co_firstlineno if code and code.co_filename == FILE else None


def _column_of(trace: TracebackType) -> int | None:
    # An instruction takes two bytes.
    positions = islice(trace.tb_frame.f_code.co_positions(), trace.tb_lasti // 2, None)
    _, _, before, _ = next(positions, (None, None, None, None))
    if before is None:
        return None
    # Python counts bytes of UTF-8, an editor characters.
    line = linecache.getline(FILE, trace.tb_lineno).encode()
    return len(line[:before].decode(errors="ignore")) + 1


def _from_backend(error: BaseException) -> TracebackType | None:
    trace = error.__traceback__
    while trace and trace.tb_frame.f_code.co_filename != FILE:
        trace = trace.tb_next
    return trace
