"""The suite of the kit: `make test` runs it here and once more in the Python that a page runs."""

import sys
from collections.abc import Iterator

import pytest

from kit.served import Backend
from personal_page_backend import bridge


@pytest.fixture
def backend() -> Iterator[Backend]:
    """The kit; nothing of what a test has loaded outlives the test."""
    yield Backend()
    bridge.load("application = print", {})
    del sys.modules["backend"]
