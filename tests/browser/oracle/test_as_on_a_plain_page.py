"""What a browser with RequireJS makes of a widget, the playground makes of it, too."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from browser.conftest import profile
from browser.modes import ISOLATED, ONE_PROCESS
from browser.oracle.inputs import INPUTS, Input, act, read_inputs
from browser.oracle.plain_page import PlainPage, plain_pages
from browser.playground import Playground
from personal_page.contract.model import Contract

LATE = 40
"""How often the playground is looked at until it shows what the plain page shows."""


@pytest.fixture(scope="module")
def plain(
    browser: Browser, contract: Contract, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[PlainPage]:
    with (
        plain_pages(contract, tmp_path_factory.mktemp("plain") / "page") as address,
        profile(browser, address) as context,
    ):
        yield PlainPage(context, address)


@pytest.mark.modes(ISOLATED, ONE_PROCESS, rarely=[ONE_PROCESS])
@pytest.mark.parametrize("path", sorted(INPUTS.glob("*.js")), ids=lambda path: path.stem)
def test_a_widget_shows_what_it_shows_on_a_plain_page(
    path: Path, plain: PlainPage, shared: Playground
) -> None:
    inputs = read_inputs(path)
    assert inputs
    different = [
        report for each in inputs if (report := difference(each, shown_by(plain, each), shared))
    ]
    assert not different, "\n\n".join(different)


SHOWN: dict[Input, dict[str, Any]] = {}
"""What the plain page has shown, which is the same in whatever way frames are isolated."""


def shown_by(plain: PlainPage, each: Input) -> dict[str, Any]:
    """Run an input on the plain page, unless it has been run there; return what is seen."""
    if each not in SHOWN:
        plain.run(each.code)
        for step in each.acts:
            act(plain.slot, step)
            plain.settle()
        SHOWN[each] = plain.seen()
    return SHOWN[each]


def difference(each: Input, expected: dict[str, Any], playground: Playground) -> str | None:
    """Run an input in the playground; return what differs from the plain page, as text."""
    status = playground.run(each.code)["status"]
    if each.acts:
        playground.point_into_cabinet()
    for step in each.acts:
        act(playground.slot, step)
    for _ in range(LATE):
        actual = seen(playground, status)
        if actual == expected:
            return None
        playground.page.wait_for_timeout(25)
    codes = ", ".join(playground.codes())
    return f"{each.name}\n  plain page: {expected}\n  playground: {actual} {codes}"


def seen(playground: Playground, status: str) -> dict[str, Any]:
    lines = [[entry["level"], entry["text"]] for entry in playground.call("e.console")]
    text = playground.slot.text_content() if playground.slot.count() else ""
    return {"status": status, "slot": text, "console": lines}
