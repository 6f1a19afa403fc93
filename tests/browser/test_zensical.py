"""Our pages as Zensical builds them: an example runs in the page."""

from pathlib import Path

from playwright.sync_api import Browser

from browser.conftest import profile
from browser.serving import free_port, served
from sites import built_with_zensical

RUN = """async () => {
  const element = document.querySelector('personal-page-playground');
  await element.ready;
  const report = await element.run();
  return [report.status, report.problems.length, Object.keys(element.files)];
}"""


def test_an_example_of_the_reference_runs(browser: Browser, tmp_path: Path) -> None:
    port = free_port()
    folder = built_with_zensical(tmp_path, f"http://127.0.0.1:{port}/")
    with served(folder, port) as address, profile(browser, address) as context:
        page = context.new_page()
        page.goto(f"{address}reference/callbacks/registerWidgetsBarSlot/")
        page.wait_for_function("!!customElements.get('personal-page-playground')")
        assert page.evaluate(RUN) == ["mounted", 0, ["personal_page.js"]]
