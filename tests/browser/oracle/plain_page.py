"""A plain page with RequireJS and the cabinet's modules, where nothing stands around a widget."""

import contextlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Locator, Page

from browser.serving import free_port, served
from personal_page.contract.model import Contract

ROOT = Path(__file__).parents[3]
ASSETS = ROOT / "plugins" / "personal_page" / "assets"
REQUIREJS = ROOT / "playground" / "node_modules" / "requirejs" / "require.js"

LEVELS = {"log": "log", "info": "info", "debug": "debug", "warning": "warn", "error": "error"}

SETTLED = 100
"""Time in ms that a widget has, which does not say that it is done."""


@contextlib.contextmanager
def plain_pages(contract: Contract, folder: Path) -> Iterator[str]:
    """Serve the page from `folder` and yield its address, which ends with a slash."""
    shutil.copytree(ASSETS / "modules", folder / "modules")
    shutil.copy(REQUIREJS, folder / "require.js")
    shutil.copy(Path(__file__).parent / "cabinet.js", folder / "cabinet.js")
    modules = [module.id for module in contract.modules]
    (folder / "index.html").write_text(
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>plain</title>'
        f'<script src="require.js"></script><script>const MODULES = {json.dumps(modules)};</script>'
        '<script src="cabinet.js"></script></head><body><div id="slot"></div></body></html>',
        encoding="utf-8",
    )
    with served(folder, free_port()) as address:
        yield address


class PlainPage:
    """One widget on one plain page."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.page: Page = context.new_page()
        self._address = address
        self._code = ""
        self._lines: list[tuple[str, str]] = []
        self.page.on("console", self._hear)
        self.page.on("pageerror", self._catch)
        self.page.route(
            "**/personal_page.js*",
            lambda route: route.fulfill(body=self._code, content_type="text/javascript"),
        )

    @property
    def slot(self) -> Locator:
        return self.page.locator("#slot")

    def run(self, code: str) -> None:
        """Load the page anew with `code` as its widget, and wait until that has settled."""
        self._code = code
        self.page.goto("about:blank")
        self._lines.clear()
        self.page.goto(self._address)
        self.page.wait_for_function("window.outcome !== undefined")
        self.settle()

    def settle(self) -> None:
        """Give the widget time for what it has begun."""
        self.page.wait_for_timeout(SETTLED)

    def seen(self) -> dict[str, Any]:
        """What there is to see now: status, text of the slot, lines of the console."""
        return {
            "status": self.page.evaluate("window.outcome"),
            "slot": self.slot.text_content(),
            "console": [list(line) for line in self._lines],
        }

    def _hear(self, message: ConsoleMessage) -> None:
        # Those that the browser writes itself have no values.
        if message.type in LEVELS and message.args:
            self._lines.append((LEVELS[message.type], message.text))

    def _catch(self, error: Error) -> None:
        self._lines.append(("error", f"{error.name}: {error.message}"))
