"""The site's own search, asked for a whole list of queries."""

from collections.abc import Iterable

from playwright.sync_api import Page

ASK_ALL = """async (queries) => {
  const { base, search } = JSON.parse(document.querySelector('#__config').textContent);
  const root = new URL(base + '/', location);
  const index = await (await fetch(new URL('search/search_index.json', root))).json();
  const worker = new Worker(new URL(search, location));
  const answered = () => new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data.data);
  });
  const ask = async (type, data) => {
    const answer = answered();
    worker.postMessage({ type, data });
    return answer;
  };
  await ask(0, { ...index, options: { suggest: true } });
  const found = {};
  for (const query of queries) {
    const { items } = await ask(2, query);
    found[query] = items.map(([{ location }]) => location.split('#')[0]);
  }
  worker.terminate();
  return found;
}"""
"""Asks the worker of the site's search as the theme does, for a whole list of queries."""


def ask_all(page: Page, site: str, language: str, queries: Iterable[str]) -> dict[str, list[str]]:
    """Return the pages that the site's search gives for each query, best first."""
    page.goto(f"{site}{language}/")
    found: dict[str, list[str]] = page.evaluate(ASK_ALL, list(queries))
    return found
