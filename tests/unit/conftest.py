"""Two contracts that are not amoCRM's."""

from pathlib import Path

import pytest

from personal_page.contract.loader import load_contract
from personal_page.contract.model import Contract


@pytest.fixture(scope="session")
def shop() -> Contract:
    """The contract of another SDK: a little of everything."""
    return load_contract(Path(__file__).parent / "emit" / "shop")


@pytest.fixture(scope="session")
def bare(shop: Contract) -> Contract:
    """A contract with a header and nothing else."""
    return Contract(header=shop.header)
