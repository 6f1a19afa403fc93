"""Play each example of the gallery, and take a picture of what it shows when it has passed."""

import base64
import contextlib
import hashlib
import json
import tempfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from browser.modes import ISOLATED, MODES
from browser.playground import Playground
from browser.serving import free_port, served
from personal_page.contract.loader import default_folder, load_contract
from personal_page.contract.model import LANGUAGES
from personal_page.gallery.model import GalleryExample
from personal_page.gallery.reading import load_gallery
from personal_page.site.driver import build_site
from personal_page.site.gallery import PICTURES, SCHEMES
from sites import ROOT

EXAMPLES = ROOT / "docs" / "examples"
FOLDER = EXAMPLES / PICTURES
HASHES = FOLDER / "hashes.json"
LIMIT = 15_000
"""What a picture may weigh, in bytes."""
ROOM = {"beside": 14, "above": 50}
"""What is seen around the slot, in px: above it stands the head of the widgets bar."""
HEAD = 64
"""What the head of the cabinet covers while it is scrolled, in px."""
SHAPE = 0.625
"""The height of a picture by its width."""


def gallery() -> tuple[GalleryExample, ...]:
    """Return the examples of the gallery."""
    return tuple(load_gallery(EXAMPLES, load_contract(default_folder())))


def digest(example: GalleryExample) -> str:
    """Return the hash of what a picture depends on: the files of the example, and its lead."""
    said = json.dumps([example.lead, sorted(example.files.items())], ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()


def main() -> None:
    """Write the pictures, two for each language, and the hashes of what they show."""
    FOLDER.mkdir(exist_ok=True)
    examples = gallery()
    with contextlib.chdir(ROOT), tempfile.TemporaryDirectory() as folder, sync_playwright() as api:
        site, port = Path(folder) / "site", free_port()
        # Pages of the gallery miss the pictures that are not there yet.
        build_site(strict=False, site_url=f"http://127.0.0.1:{port}/", output=site, tell=print)
        browser = MODES[ISOLATED](api)
        with served(site, port) as address:
            for language, scheme in product(LANGUAGES, SCHEMES):
                page = browser.new_page(
                    viewport={"width": 400, "height": 1400},
                    color_scheme=scheme,  # type: ignore[arg-type] - one of those it knows
                    reduced_motion="reduce",
                )
                playground = opened(page, address, language)
                for example in examples:
                    picture = taken(playground, example)
                    if len(picture) > LIMIT:
                        message = f"{example.name}: {len(picture)} bytes, at most {LIMIT} expected"
                        raise ValueError(message)
                    name = f"{example.name}.{language}.{scheme}.webp"
                    (FOLDER / name).write_bytes(picture)
                page.close()
        browser.close()
    hashes = {example.name: digest(example) for example in examples}
    HASHES.write_text(json.dumps(hashes, indent=2) + "\n", encoding="utf-8")
    for stale in left_over(examples):
        stale.unlink()
    print(f"{FOLDER.relative_to(ROOT)} is of today")


def opened(page: Page, site: str, language: str) -> Playground:
    """Open a page of the site with nothing but a playground, as narrow as a phone."""
    body = (
        "<!doctype html><title>Pictures</title>"
        f'<body><personal-page-playground lang="{language}">'
        '<script type="text/plain" data-file="personal_page.js"></script>'
        "</personal-page-playground>"
        f'<script type="module" src="{site}{language}/assets/personal-page/loader.js"></script>'
    )
    page.route(f"{site}pictures", lambda route: route.fulfill(content_type="text/html", body=body))
    return Playground.open(page, f"{site}pictures")


def left_over(examples: tuple[GalleryExample, ...]) -> Iterator[Path]:
    """Yield the pictures of examples that there are no more."""
    names = {example.name for example in examples}
    return (path for path in FOLDER.glob("*.webp") if path.name.split(".")[0] not in names)


def taken(playground: Playground, example: GalleryExample) -> bytes:
    """Return the picture of an example as WebP; raise AssertionError if its scenarios fail."""
    playground.call("e.files = a", example.files)
    for scenario in example.scenarios:
        report = playground.call("e.play(a)", scenario)
        if report["status"] != "passed":
            message = f"{example.name}/{scenario}: {report}"
            raise AssertionError(message)
    playground.call("e.selectLead(a)", example.lead)
    playground.call("e.run()")
    playground.wait_until_loaded()
    playground.wait_until_drawn()
    # With its head at the top of the cabinet's window: what is below may be wanted, too.
    top = "(slot, above) => { slot.style.scrollMarginTop = `${above}px`; slot.scrollIntoView(); }"
    playground.slot.evaluate(top, ROOM["above"] + HEAD)
    box = playground.slot.bounding_box()
    assert box
    width = box["width"] + 2 * ROOM["beside"]
    clip = {
        "x": box["x"] - ROOM["beside"],
        "y": box["y"] - ROOM["above"],
        "width": width,
        "height": width * SHAPE,
        "scale": 1.6,
    }
    return captured(playground.page, clip)


def captured(page: Page, clip: dict[str, float]) -> bytes:
    """Return a part of the page as WebP, which Playwright's own pictures cannot be."""
    session = page.context.new_cdp_session(page)
    said = session.send("Page.captureScreenshot", {"format": "webp", "quality": 76, "clip": clip})
    session.detach()
    return base64.b64decode(said["data"])


if __name__ == "__main__":
    main()
