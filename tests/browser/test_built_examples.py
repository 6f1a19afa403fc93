"""The examples that are built run in the playground as they come out of the build."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser.playground import Playground
from built_examples import bundled, compiled
from personal_page.contract.model import Contract


@pytest.mark.parametrize(("name", "shown"), [("react", "Now: "), ("typescript", "Stage: ")])
def test_what_is_built_runs_without_a_problem(
    shared: Playground, node: Path, contract: Contract, tmp_path: Path, name: str, shown: str
) -> None:
    react = name == "react"
    code = bundled(node, tmp_path) if react else compiled(node, tmp_path, contract)
    assert shared.run(code)["status"] == "mounted"
    shared.wait_until_loaded()
    expect(shared.slot).to_contain_text(shown)
    assert shared.select_lead(shared.leads()[-1]["id"])["status"] == "mounted"
    assert shared.problems() == []
