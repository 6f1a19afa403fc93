"""Find a released Firefox for the browser tests, or install Debian's.

Playwright's own Firefox is a changed one, so it is not taken. A released one speaks WebDriver BiDi,
and Playwright drives it through its channel `moz-firefox`.
"""

import shutil
import sys

from playwright.sync_api import Browser, Playwright

from browser import debian

CANDIDATES = ("firefox-esr", "firefox")
PREFERENCES: dict[str, str | float | bool] = {
    # Without it WebRTC sends nothing to this very machine, and no test could see that it sends.
    "media.peerconnection.ice.loopback": True,
    "media.peerconnection.ice.obfuscate_host_addresses": False,
}


def find() -> str | None:
    """Return the path of a Firefox that starts, or `None`."""
    for candidate in CANDIDATES:
        path = shutil.which(candidate)
        if path and debian.starts(path):
            return path
    return None


def launch(playwright: Playwright) -> Browser:
    """Start Firefox."""
    return playwright.firefox.launch(
        channel="moz-firefox", executable_path=find(), firefox_user_prefs=PREFERENCES
    )


def main() -> int:
    """Make sure that there is a Firefox; say which."""
    if find() is None:
        print("Firefox was not found; installing it.", flush=True)
        debian.install("firefox-esr")
    path = find()
    if path is None:
        print(
            "Firefox could not be installed: install Firefox or Firefox ESR by hand, so that"
            " `firefox-esr` or `firefox` is on the PATH, then run `make test-browsers` again."
        )
        return 1
    print(f"Browser tests use {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
