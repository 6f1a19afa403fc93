"""Find Chromium for the browser tests, or install it.

Debian's package is taken where apt is at hand, elsewhere the build that Playwright brings.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

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

MODES = {
    "isolated": (),
    "one process": ("--disable-features=IsolateSandboxedIframes",),
}
"""Chromium as it is, where a sandboxed frame has its own process, and as other browsers are."""


def starts(path: str) -> bool:
    """Return whether the program at `path` runs at all."""
    return subprocess.run([path, "--version"], capture_output=True, check=False).returncode == 0


def find() -> str | None:
    """Return the path of a Chromium that starts, or `None`."""
    for candidate in CANDIDATES:
        path = shutil.which(candidate)
        if path and starts(path):
            return path
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def install() -> None:
    """Install Chromium with what this system has for it."""
    apt = shutil.which("apt-get")
    if apt and (os.geteuid() == 0 or shutil.which("sudo")):
        prefix = [] if os.geteuid() == 0 else ["sudo"]
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run([*prefix, apt, "update", "-qq"], check=False, env=quiet)
        command = [*prefix, apt, "install", "-y", "-qq", "--no-install-recommends", "chromium"]
        if subprocess.run(command, check=False, env=quiet).returncode == 0 and find():
            return
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
