"""The examples on the pages of a backend's problems: one Python runs them all."""

import json
from urllib.request import urlopen

import pytest
from bs4 import BeautifulSoup

from browser.playground import Playground
from browser.test_problem_examples import PROBLEMS, REPORTED

BACKENDS = [code for code, examples in PROBLEMS.items() if examples.failing.backend is not None]


def files_on(page: str) -> list[dict[str, str]]:
    """Return the files of each playground of a page."""
    html = BeautifulSoup(urlopen(page).read(), "html.parser")
    return [
        {
            script["data-file"]: json.loads(script.string)
            if script["type"] == "application/json"
            else script.string
            for script in element.select("script[data-file]")
        }
        for element in html.select("personal-page-playground")
    ]


@pytest.mark.parametrize("code", BACKENDS)
def test_the_failing_backend_has_its_problem_and_the_repaired_one_answers(
    module_playground: Playground, site: str, code: str
) -> None:
    failing, repaired = files_on(f"{site}en/problems/{code}/")
    module_playground.call("(e.files = a, e.run())", failing)
    module_playground.wait_for(REPORTED, code)
    assert module_playground.call("(e.files = a, e.run())", repaired)["status"] == "mounted"
    module_playground.wait_for_event("network.request")
    (request,) = module_playground.events("network.request")
    assert request["detail"]["status"] == 200
    assert module_playground.codes() == []
