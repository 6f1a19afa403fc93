"""What MkDocs has to say, shown where no `mkdocs` command does."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def shown_log() -> Iterator[None]:
    """Show the log of MkDocs from a warning upwards."""
    logger = logging.getLogger("mkdocs")
    handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
