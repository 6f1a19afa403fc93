"""Every runnable example of the docs runs, with a lead that has a company and with one without.

Those of problems, behaviours, the tutorial and the gallery have tests of their own.
"""

import re
from collections.abc import Iterator
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page

from browser.conftest import profile
from browser.playground import LOADED

RUN = """async (elements) => {
  const loaded = LOADED;
  const outcome = async (element) => {
    const first = await element.run();
    await loaded(element);
    const bare = await element.selectLead(element.leads.at(-1).id);
    await loaded(element);
    const { company } = await element.getState('lead');
    return {
      statuses: [first.status, bare.status],
      company,
      // An example may want a server, which the cabinet does not have, or be about promises.
      problems: element.problems
        .filter(({ code }) => code !== 'network-blocked' || !element.code.includes('fetch('))
        .filter(({ code }) => code !== 'undocumented-promise' || !element.code.includes('Promise('))
        .map(({ code, message }) => `${code}: ${message}`),
      errors: element.console.filter(({ level }) => level === 'error').map(({ text }) => text),
    };
  };
  const outcomes = [];
  for (const element of elements) outcomes.push(await outcome(element));
  return outcomes;
}""".replace("LOADED", LOADED)


@pytest.fixture(scope="module")
def reader(browser: Browser, site: str) -> Iterator[Page]:
    with profile(browser, site) as context:
        yield context.new_page()


def pages_with_examples(site: str, language: str) -> list[str]:
    """Return the addresses of the language's pages whose playgrounds hold faultless widgets."""
    sitemap = urlopen(f"{site}{language}/sitemap.xml").read().decode()
    pages = re.findall(
        r"<loc>((?:(?!/problems/|/behaviours/|/tutorial/|/gallery/)[^<])+)</loc>", sitemap
    )
    return [page for page in pages if b"<personal-page-playground" in urlopen(page).read()]


FILES = """(elements) => Promise.all(
  elements.map(async (element) => (await element.ready, JSON.stringify(element.files))),
)"""


def test_every_example_mounts_without_a_problem_in_either_kind_of_lead(
    reader: Page, site: str
) -> None:
    """What both languages show is run in one of them."""
    wrong: list[str] = []
    ran: set[str] = set()
    for language in ("ru", "en"):
        pages = pages_with_examples(site, language)
        assert len(pages) >= 10
        for address in pages:
            reader.goto(address, wait_until="domcontentloaded")
            elements = reader.locator("personal-page-playground").element_handles()
            examples = dict(zip(reader.evaluate(FILES, elements), elements, strict=True))
            new = {files: element for files, element in examples.items() if files not in ran}
            ran |= set(new)
            for files, found in zip(new, reader.evaluate(RUN, [*new.values()]), strict=True):
                assert found.pop("company") is None
                if found != {"statuses": ["mounted", "mounted"], "problems": [], "errors": []}:
                    wrong.append(f"{address}: {found}\n{files}")
    assert len(ran) >= 10
    assert not wrong, "\n".join(wrong)
