"""Find Chromium for the browser tests, or install it.

Debian's package is taken where apt is at hand, elsewhere the build that Playwright brings.
"""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

from browser import debian

CANDIDATES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find() -> str | None:
    """Return the path of a Chromium that starts, or `None`."""
    for candidate in CANDIDATES:
        path = shutil.which(candidate)
        if path and debian.starts(path):
            return path
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def launch(playwright: Playwright, arguments: Sequence[str] = ()) -> Browser:
    """Start Chromium with these arguments beside those of all tests."""
    return playwright.chromium.launch(executable_path=find(), args=[*ARGUMENTS, *arguments])


def install() -> None:
    """Install Chromium with what this system has for it."""
    if not debian.install("chromium") or find() is None:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


def main() -> int:
    """Make sure that there is a Chromium; say which."""
    if find() is None:
        print("Chromium was not found; installing it.", flush=True)
        install()
    path = find()
    if path is None:
        print("Chromium could not be installed: install it by hand, then run `make test` again.")
        return 1
    print(f"Browser tests use {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
