"""What the first open of a playground costs, in gzipped bytes: the same on every machine."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Page, Response

import personal_page

ASSETS = Path(personal_page.__file__).parent / "assets"
KIB = 1024


def packed(data: bytes) -> int:
    return len(gzip.compress(data, 9))


def test_the_loader_is_at_most_3_kib() -> None:
    assert packed((ASSETS / "loader.js").read_bytes()) <= 3 * KIB


def test_the_frame_without_modules_is_at_most_40_kib() -> None:
    parts = [(ASSETS / name).read_bytes() for name in ("frame.js", "frame.css")]
    assert sum(map(packed, parts)) <= 40 * KIB


def test_all_modules_together_are_at_most_140_kib() -> None:
    # Not those that the page asks for: for code made at run time, to look, to act, to record.
    modules = [
        path
        for path in (ASSETS / "modules").glob("*.js")
        if not path.name.endswith(
            (
                "__instrument.js",
                "__inspecting.js",
                "__acting.js",
                "__recording.js",
                "__clock.js",
            )
        )
    ]
    assert len(modules) >= 11
    assert sum(packed(path.read_bytes()) for path in modules) <= 140 * KIB


@pytest.mark.parametrize(
    ("parts", "most"), [(("compiler", "libs", "worker"), 1200), (("react",), 60), (("ru",), 100)]
)
def test_what_the_type_check_loads_is_at_most_as_large_as_the_guide_says(
    parts: tuple[str, ...], most: int
) -> None:
    files = [path for path in (ASSETS / "typescript").iterdir() if path.name.startswith(parts)]
    assert len(files) == len(parts)
    assert sum(packed(path.read_bytes()) for path in files) <= most * KIB


def test_the_first_open_of_a_playground_is_at_most_235_kib(page: Page, site: str) -> None:
    answers: list[Response] = []
    page.on(
        "response",
        lambda answer: answers.append(answer) if "/personal-page/" in answer.url else None,
    )
    page.goto(f"{site}en/playground/")
    page.locator("personal-page-playground").evaluate("e => e.ready")
    page.wait_for_load_state("networkidle")
    # The other side is the frame's: its script, and the modules that the draft names.
    own = [
        answer
        for answer in answers
        if not answer.url.endswith("/frame.js") and "/modules/" not in answer.url
    ]
    assert any(answer.url.endswith("/loader.js") for answer in own)
    # Each further file is a wait of its own where the server is far.
    assert len(own) <= 20
    assert sum(packed(answer.body()) for answer in own) <= 235 * KIB
