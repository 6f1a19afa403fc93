"""Two contracts that are not amoCRM's, and the compiler."""

from pathlib import Path

import pytest

from personal_page.contract.loader import load_contract
from personal_page.contract.model import Contract
from unit.emit.compiler import Compiler


@pytest.fixture(scope="session")
def shop() -> Contract:
    """The contract of another SDK: a little of everything."""
    return load_contract(Path(__file__).parent / "shop")


@pytest.fixture(scope="session")
def bare(shop: Contract) -> Contract:
    """A contract with a header and nothing else."""
    return Contract(header=shop.header)


@pytest.fixture(scope="session")
def compiler(node: Path, tmp_path_factory: pytest.TempPathFactory) -> Compiler:
    """The TypeScript compiler, with its project file in a folder of its own."""
    return Compiler(node, tmp_path_factory.mktemp("compiler"))
