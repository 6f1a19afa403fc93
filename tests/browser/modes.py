"""The browsers that tests run in. What depends on how a browser isolates frames runs in several."""

from collections.abc import Callable
from functools import partial

import pytest
from playwright.sync_api import Browser, Playwright

from browser import chromium, firefox

ISOLATED = "isolated"
ONE_PROCESS = "one process"
FIREFOX = "firefox"

MODES: dict[str, Callable[[Playwright], Browser]] = {
    ISOLATED: chromium.launch,
    ONE_PROCESS: partial(chromium.launch, arguments=["--disable-features=IsolateSandboxedIframes"]),
    FIREFOX: firefox.launch,
}
"""Chromium as it is, where a sandboxed frame has a process of its own; Chromium with its frames in
the page's process; Firefox, which has them there always, and another engine."""

in_each_mode = pytest.mark.modes(*MODES)
in_each_engine = pytest.mark.modes(ISOLATED, FIREFOX)
