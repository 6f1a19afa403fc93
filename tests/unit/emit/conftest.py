"""The compiler."""

from pathlib import Path

import pytest

from unit.emit.compiler import Compiler


@pytest.fixture(scope="session")
def compiler(node: Path, tmp_path_factory: pytest.TempPathFactory) -> Compiler:
    """The TypeScript compiler, with its project file in a folder of its own."""
    return Compiler(node, tmp_path_factory.mktemp("compiler"))
