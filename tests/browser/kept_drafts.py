"""The named drafts of the full playground, as the browser keeps them."""

from typing import Any

from playwright.sync_api import Page

READ = """async () => {
  // Opening a database that is not there would make an empty one.
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'personal-page-drafts')) return [];
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('personal-page-drafts');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const drafts = await new Promise((resolve, reject) => {
    const request = database.transaction('drafts').objectStore('drafts').getAll();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  database.close();
  return drafts;
}"""

PUT = """async (record) => {
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('personal-page-drafts', 1);
    request.onupgradeneeded = () =>
      request.result.createObjectStore('drafts', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise((resolve, reject) => {
    const transaction = database.transaction('drafts', 'readwrite');
    transaction.objectStore('drafts').put(record);
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}"""


def kept_drafts(page: Page) -> list[dict[str, Any]]:
    """Every record, the deleted ones included."""
    return page.evaluate(READ)


def put_draft(page: Page, record: dict[str, Any]) -> None:
    """Write a record as another page would."""
    page.evaluate(PUT, record)


WAIT = f"""async ([text, kept]) => {{
  const late = performance.now() + 30_000;
  const has = ({{ files }}) => Object.values(files).some((file) => file.includes(text));
  while (kept !== (await ({READ})()).some(has)) {{
    if (performance.now() > late) throw new Error(`kept is still not ${{kept}}: ${{text}}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }}
}}"""
"""Asks the database: a page that is not in front draws no frames to wait for."""


def wait_until_kept(page: Page, text: str, *, kept: bool = True) -> None:
    """Wait until a draft with `text` in one of its files is kept, or none is."""
    page.evaluate(WAIT, [text, kept])


def record(draft: str, name: str, files: dict[str, str], **other: object) -> dict[str, object]:
    """A draft as it is kept by a page of the first version."""
    common = {"v": 1, "id": draft, "rev": 1, "name": name, "files": files, "at": 1}
    common["carried"] = {"binaries": {}, "whole": False}
    return common | other
