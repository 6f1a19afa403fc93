"""Routers of others, bundled as the docs say, do in the playground what they do on a plain page."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import hatch_build
import pytest
from playwright.sync_api import Browser, Locator, expect

from browser.conftest import profile
from browser.modes import FIREFOX, ISOLATED
from browser.oracle.plain_page import PlainPage, plain_pages
from browser.playground import Playground
from bundling import NODE
from personal_page.contract.model import Contract

ROUTERS = Path(__file__).parent / "routers"
BUILD = """
import { build } from 'esbuild';
const { outputFiles } = await build({
  entryPoints: [process.argv[1]],
  bundle: true,
  format: 'iife',
  globalName: 'widget',
  target: 'es2020',
  external: ['react', 'react-dom', 'react-dom/client'],
  nodePaths: ['node_modules'],
  define: { 'process.env.NODE_ENV': '"production"' },
  write: false,
});
process.stdout.write(outputFiles[0].text);
"""
KINDS = {
    "vue_router": ("hash", "memory", "web"),
    "react_router": ("hash", "memory", "web"),
    "wouter": ("hash", "web"),
    "page_js": ("web",),
}
CASES = [(library, kind) for library, kinds in KINDS.items() for kind in kinds]

WIDGET = """define(['amocrm-sdk', 'react', 'react-dom'], (init, react, reactDom) => {
  const require = (id) => (id === 'react' ? react : reactDom);
  %s
  init({ version: '1.0.0' });
  return {
    initLead() {},
    registerWidgetsBarSlot(el) { %s },
  };
});
"""
MOUNT = "widget.default('{kind}', el.appendChild(document.createElement('div')));"


@pytest.fixture(scope="module")
def plain(
    browser: Browser, contract: Contract, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[PlainPage]:
    with (
        plain_pages(contract, tmp_path_factory.mktemp("plain") / "page") as address,
        profile(browser, address) as context,
    ):
        # Some routers show the query, which is that of the simulated cabinet.
        yield PlainPage(context, f"{address}?leadId=1001&accountId=30001")


@pytest.fixture(scope="module")
def bundles() -> dict[str, str]:
    return {library: bundled(library) for library in KINDS}


def bundled(library: str) -> str:
    """Return the library with its widget as one script, the cabinet's modules left out."""
    result = subprocess.run(
        [NODE, "--input-type=module", "--eval", BUILD, ROUTERS / f"{library}.js"],
        cwd=hatch_build.ROOT / "playground",
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return result.stdout


def seen(slot: Locator) -> list[str]:
    """What a router shows now, and where its links lead."""
    links = slot.locator("a")
    targets = [link.get_attribute("href") or "" for link in links.all()]
    return [*slot.locator("output, p").all_inner_texts(), *targets]


def walk(slot: Locator) -> list[list[str]]:
    """Go to the deal, back by a button, and to the deal again; return what was seen on the way."""
    page = slot.locator("p").first
    ways = [("deal", "page deal"), ("back", "page home"), ("deal", "page deal")]
    expect(page).to_have_text("page home")
    steps = [seen(slot)]
    for name, text in ways:
        slot.get_by_text(name, exact=True).first.click()
        expect(page).to_contain_text(text)
        steps.append(seen(slot))
    return steps


@pytest.mark.modes(ISOLATED, FIREFOX)
@pytest.mark.parametrize(("library", "kind"), CASES, ids=[f"{a}-{b}" for a, b in CASES])
def test_a_router_leads_as_on_a_plain_page(
    library: str, kind: str, plain: PlainPage, shared: Playground, bundles: dict[str, str]
) -> None:
    code = WIDGET % (bundles[library], MOUNT.format(kind=kind))
    plain.run(code)
    expected = walk(plain.slot)
    assert shared.run(code)["status"] == "mounted"
    assert walk(shared.slot) == expected
    assert shared.codes() == []
