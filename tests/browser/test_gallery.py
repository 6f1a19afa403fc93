"""Each example of the gallery and of the reference is proved by its scenarios, on one open page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.conftest import profile
from browser.gallery_bugs import BUGS, Bug
from browser.playground import Playground
from personal_page.contract.loader import default_folder, load_contract
from personal_page.gallery.reading import load_gallery

GALLERY = Path(__file__).parents[2] / "docs" / "examples"
REFERENCE = default_folder() / "examples"
SCENARIOS = REFERENCE / "scenarios"
"""Deeper than the contract's own files, which are not scenarios."""

Files = dict[str, str]


def gallery() -> dict[str, Files]:
    contract = load_contract(default_folder())
    return {example.name: example.files for example in load_gallery(GALLERY, contract)}


def reference() -> dict[str, Files]:
    """A unit test says that none lacks its scenario."""
    return {
        path.stem: {
            "personal_page.js": (REFERENCE / f"{path.stem}.js").read_text(encoding="utf-8"),
            "scenarios/proof.yaml": path.read_text(encoding="utf-8"),
        }
        for path in sorted(SCENARIOS.glob("*.yaml"))
    }


EXAMPLES = gallery() | reference()


@pytest.fixture(scope="module", params=["ru", "en"])
def opened(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Playground]:
    with profile(browser, site) as context:
        yield Playground.open(context.new_page(), f"{site}{request.param}/playground/")


@pytest.fixture(scope="module")
def in_english(browser: Browser, site: str) -> Iterator[Playground]:
    with profile(browser, site) as context:
        yield Playground.open(context.new_page(), f"{site}en/playground/")


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_passes_its_scenarios(opened: Playground, name: str) -> None:
    files = EXAMPLES[name]
    opened.call("e.files = a", files)
    for path in filter(lambda path: path.startswith("scenarios/"), files):
        report = opened.call("e.play(a)", path)
        failed = [
            f"{name}/{path}:{step['line']}: {step['text']}\nexpected: {step['expected']}\n"
            f"actual: {step['actual']}"
            for step in report["steps"]
            if step["status"] == "failed"
        ]
        assert report["status"] == "passed", "\n".join(failed) or report["problems"]


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.kind)
def test_a_bug_in_an_example_is_caught_by_its_scenario(in_english: Playground, bug: Bug) -> None:
    files = EXAMPLES[bug.example]
    code = files["personal_page.js"]
    assert code.count(bug.was) == 1
    in_english.call("e.files = a", files | {"personal_page.js": code.replace(bug.was, bug.now)})
    report = in_english.call("e.play(a)", "scenarios/main.yaml")
    assert report["status"] == "failed"
    (failed,) = [n for n, step in enumerate(report["steps"]) if step["status"] == "failed"]
    assert failed == bug.step, report["steps"][failed]
