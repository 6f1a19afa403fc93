"""What a backend.py prints or logs, line by line, with the place it comes from."""

import io
import logging
import re
import sys
from collections.abc import Callable
from types import FrameType
from typing import TypeAlias

from personal_page_backend.tracebacks import calling_line

Emit: TypeAlias = Callable[[str, str, int | None], object]
"""Takes a level (`debug`, `log`, `info`, `warn` or `error`), a text and a line of backend.py."""

ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\^_])")
"""What colours text in a terminal, which the console of a page is not."""
LEVELS = ((logging.ERROR, "error"), (logging.WARNING, "warn"), (logging.INFO, "info"))
OF_WARNINGS = {"warnings", "_py_warnings"}


_streams: dict[str, io.TextIOBase] = {}
"""Those in place of the standard ones, by name."""


def redirect(emit: Emit) -> None:
    """Let `emit` take what is written to the standard streams, and let nothing be read there."""
    _streams.update(stdin=_NoKeyboard(), stdout=_Lines("log", emit), stderr=_Lines("error", emit))
    begin_anew()


def begin_anew() -> None:
    """Undo what a backend.py has set up: streams of its own, levels, handlers, which pile up."""
    for name, stream in _streams.items():
        setattr(sys, name, stream)
    known = logging.root.manager.loggerDict.values()
    loggers = [logger for logger in known if isinstance(logger, logging.Logger)]
    for logger in loggers:
        logger.handlers.clear()
        logger.setLevel(logging.NOTSET)
    logging.root.handlers.clear()
    logging.root.setLevel(logging.WARNING)


def hand_on() -> None:
    """Hand on what was written without the end of a line."""
    for stream in _streams.values():
        stream.flush()


class _NoKeyboard(io.TextIOBase):
    """Stands for the input that a page does not have."""

    def readable(self) -> bool:
        """Say that it is one to read from."""
        return True

    def read(self, _: int | None = -1, /) -> str:
        """Refuse in the words of the one who reads, where a terminal would wait."""
        raise EOFError("there is no keyboard: a backend is given what it needs by requests")

    def readline(self, _: int = -1, /) -> str:  # type: ignore[override]
        """Refuse alike: `input` asks for a line."""
        return self.read()


class _Lines(io.TextIOBase):
    """A stream that hands on its text line by line."""

    def __init__(self, level: str, emit: Emit) -> None:
        super().__init__()
        self._level = level
        self._emit = emit
        self._begun: tuple[str, str, int | None] | None = None

    def writable(self) -> bool:
        """Say that it can be written to."""
        return True

    def write(self, text: str) -> int:
        """Hand on the lines that are whole and keep the rest."""
        *whole, rest = text.split("\n")
        level, line = self._place()
        for part in whole:
            self._add(level, part, line)
            self.flush()
        if rest:
            self._add(level, rest, line)
        return len(text)

    def flush(self) -> None:
        """Hand on what has been kept."""
        if self._begun:
            (level, text, line), self._begun = self._begun, None
            self._emit(level, ESCAPES.sub("", text), line)

    def _add(self, level: str, text: str, line: int | None) -> None:
        first, before, at = self._begun or (level, "", line)
        self._begun = first, before + text, at

    def _place(self) -> tuple[str, int | None]:
        frame: FrameType | None = sys._getframe(2)  # noqa: SLF001 - the way to know who writes
        return _level(frame) or self._level, calling_line(frame)


def _level(frame: FrameType | None) -> str | None:
    """Return the level of the log record, or of the warning, that is being written, if one is."""
    while frame:
        if frame.f_code.co_filename == logging.__file__:
            record = frame.f_locals.get("record")
            if isinstance(record, logging.LogRecord):
                return next((name for level, name in LEVELS if record.levelno >= level), "debug")
        elif frame.f_globals.get("__name__") in OF_WARNINGS:
            return "warn"
        frame = frame.f_back
    return None
