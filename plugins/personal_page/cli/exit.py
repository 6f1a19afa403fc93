"""How a command ends: its exit code, and the message of one that failed."""

import sys

OK, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130
"""Fine; an error that was reported; a call that makes no sense; stopped by the user."""


def failed(message: str) -> int:
    """Print `message` to stderr and return the exit code of an error."""
    print(message, file=sys.stderr)
    return FAILED
