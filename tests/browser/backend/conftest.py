"""A playground with a backend.py; Python is started once a module, as that takes seconds."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Route

from browser.backend.backends import LIMIT
from browser.conftest import profile
from browser.playground import Playground


def patient(context: BrowserContext) -> None:
    """Make Python of this context take no longer than `LIMIT` over a request."""

    def limited(route: Route) -> None:
        index = route.fetch()
        route.fulfill(response=index, body=json.dumps({**index.json(), "limit": LIMIT}))

    context.route("**/python-*/index.json", limited)
    context.set_default_timeout(60_000)


@pytest.fixture(scope="module")
def module_playground(browser: Browser, site: str) -> Iterator[Playground]:
    with profile(browser, site) as context:
        patient(context)
        yield Playground.open(context.new_page(), f"{site}en/playground/")


@pytest.fixture
def context(browser: Browser, site: str) -> Iterator[BrowserContext]:
    with profile(browser, site) as context:
        patient(context)
        yield context
