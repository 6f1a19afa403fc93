"""The page of each problem: its failing example has that problem, its repaired twin has none.

The code is the same on the pages of both languages, so one of them is enough. Those with a backend
are in `backend/`, where one Python runs them all; those that need no document are decided beside
the sources, and one of them is run here.
"""

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page

from browser.behaviours.widgets import LIFE
from browser.conftest import profile
from browser.playground import Playground
from personal_page.contract.loader import default_folder, load_contract

PROBLEMS = {
    problem.code: problem.examples
    for problem in load_contract(default_folder()).problems
    if problem.examples
}
SESSION = Path(__file__).parents[2] / "playground" / "src" / "session"
DECIDED = re.findall(
    r"^  '([a-z-]+)',$", (SESSION / "problem-examples.test.ts").read_text("utf-8"), re.MULTILINE
)
"""The problems whose examples run beside the sources."""
WIDGETS = [
    code
    for code, examples in PROBLEMS.items()
    if not examples.command
    and examples.failing.backend is None
    and (code == "callback-threw" or code not in DECIDED)
]
COMMANDS = [code for code, examples in PROBLEMS.items() if examples.command]
REPORTED = "e.problems.some(({ code }) => code === a)"


@pytest.fixture(scope="module")
def reader(browser: Browser, site: str) -> Iterator[Page]:
    with profile(browser, site) as context:
        yield context.new_page()


def playgrounds(page: Page, address: str) -> list[Playground]:
    """Open a page and return its playgrounds, loaded."""
    page.goto(address, wait_until="domcontentloaded")
    found = page.locator("personal-page-playground")
    all_of_them = [Playground(page, element) for element in found.all()]
    for one in all_of_them:
        one.call("e.ready")
    return all_of_them


def run_through(playground: Playground) -> str:
    """Run the code that the page holds; where it mounts, wait for the data and switch the lead."""
    status: str = playground.call("e.run()")["status"]
    if status == "mounted":
        playground.wait_until_loaded()
        status = playground.select_lead(playground.leads()[-1]["id"])["status"]
    return status


def test_what_is_decided_without_a_document_is_a_problem_with_examples() -> None:
    assert len(DECIDED) > 20
    assert set(DECIDED) <= set(PROBLEMS)


@pytest.mark.parametrize("code", WIDGETS)
def test_the_failing_example_has_its_problem_and_the_repaired_one_has_none(
    reader: Page, site: str, code: str
) -> None:
    failing, repaired = playgrounds(reader, f"{site}en/problems/{code}/")
    # Code that floods has its cabinet ended, be it before the data are there or after.
    with contextlib.suppress(Error):
        run_through(failing)
    failing.wait_for(REPORTED, code)
    assert run_through(repaired) == "mounted"
    repaired.wait_until_loaded()
    assert repaired.codes() == []


@pytest.mark.parametrize("code", COMMANDS)
def test_the_failing_call_has_its_problem_and_the_repaired_one_has_none(
    reader: Page, site: str, code: str
) -> None:
    reader.goto(f"{site}en/problems/{code}/", wait_until="domcontentloaded")
    failing, repaired = reader.locator("article pre > code").all_inner_texts()

    playground = Playground.open(reader, f"{site}en/playground/")
    playground.run(LIFE)
    playground.console_line(failing)
    if code == "origin-refused":
        playground.button("Do not load it").click()
    playground.wait_for(REPORTED, code)
    assert playground.codes() == [code]

    playground.run(LIFE)
    playground.console_line(repaired)
    playground.wait_for_event("slot.registered", 2)
    assert playground.codes() == []
