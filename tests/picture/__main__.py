"""Build the site, run the starter in its playground, and take README's picture of that."""

import contextlib
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from browser.modes import ISOLATED, MODES
from browser.playground import Playground
from browser.serving import free_port, served
from personal_page.site.driver import build_site
from sites import ROOT

PICTURE = ROOT / ".github" / "playground.png"
SIZE = {"width": 1280, "height": 800}


def main() -> None:
    """Write the picture."""
    with contextlib.chdir(ROOT), tempfile.TemporaryDirectory() as folder, sync_playwright() as api:
        site, port = Path(folder) / "site", free_port()
        build_site(strict=True, site_url=f"http://127.0.0.1:{port}/", output=site, tell=print)
        browser = MODES[ISOLATED](api)
        page = browser.new_page(viewport=SIZE, color_scheme="light", reduced_motion="reduce")
        with served(site, port) as address:
            playground = Playground.open(page, f"{address}en/playground/")
            playground.call("e.run()")
            playground.wait_until_loaded()
            playground.wait_until_drawn()
            playground.element.screenshot(path=PICTURE)
        browser.close()
    print(f"{PICTURE.relative_to(ROOT)} is of today")


if __name__ == "__main__":
    main()
