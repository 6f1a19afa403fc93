"""The examples that are built: their commands do what the pages say."""

import json
import subprocess
from pathlib import Path

import pytest

from built_examples import EXAMPLES, PACKAGES, bundled, compiled
from personal_page.contract.model import Contract


def test_the_bundle_leaves_the_modules_of_the_cabinet_outside(node: Path, tmp_path: Path) -> None:
    code = bundled(node, tmp_path)
    assert code.startswith('define(["require","amocrm-sdk","react","react-dom"], function')
    assert "react/jsx-runtime" not in code
    assert len(code) < 5_000


def test_the_bundler_is_the_one_that_was_tried() -> None:
    wanted = json.loads((EXAMPLES / "react-bundler" / "package.json").read_text(encoding="utf-8"))
    installed = json.loads((PACKAGES / "esbuild" / "package.json").read_text(encoding="utf-8"))
    major_and_minor = installed["version"].rpartition(".")[0]
    assert wanted["devDependencies"] == {"esbuild": f"^{major_and_minor}.0"}


def test_the_typescript_example_compiles_against_our_types(
    node: Path, tmp_path: Path, contract: Contract
) -> None:
    code = compiled(node, tmp_path, contract)
    assert "define(['amocrm-sdk'], (initAmocrmWidgetSdk) =>" in code
    assert "Status[]" not in code


def test_without_the_question_mark_it_does_not(
    node: Path, tmp_path: Path, contract: Contract
) -> None:
    with pytest.raises(subprocess.CalledProcessError) as caught:
        compiled(node, tmp_path, contract, ("getState(sys)?.", "getState(sys)."))
    assert "TS2531" in caught.value.stdout
