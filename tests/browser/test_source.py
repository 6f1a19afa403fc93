"""Source in `src/` is built in the page, and what is told of it has the places of the source."""

import base64
import json
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from browser.conftest import profile
from browser.oracle.plain_page import PlainPage, plain_pages
from browser.playground import Playground
from personal_page.contract.model import Contract

ENTRY = "src/personal_page.tsx"
SOURCE = {
    ENTRY: """import initAmocrmWidgetSdk from 'amocrm-sdk';
import { createRoot } from 'react-dom/client';
import { Card } from './card';
import texts from './texts.json';

const { methods } = initAmocrmWidgetSdk({ version: '1.0.0' });
const kind: string = typeof methods.getState;

export default {
  initLead() {
    console.debug('a lead is read by a', kind);
  },
  registerWidgetsBarSlot(element: HTMLElement) {
    const root = createRoot(element);
    root.render(<Card title={texts.title} />);
    return () => root.unmount();
  },
};
""",
    "src/card.tsx": """import { useState } from 'react';

interface Props {
  title: string;
}

export function Card({ title }: Props) {
  const [count, setCount] = useState<number>(0);
  const fail = (): never => {
    throw new Error('the card failed');
  };
  return (
    <div>
      <b>{title}</b>
      <button onClick={() => setCount(count + 1)}>Count {count}</button>
      <button onClick={fail}>Fail</button>
    </div>
  );
}
""",
    "src/texts.json": '{ "title": "Built of TSX" }\n',
}
ARCHIVE = """e.export(a).then(async (blob) => {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
})"""


def exported(playground: Playground, kind: str) -> dict[str, bytes]:
    archive = zipfile.ZipFile(BytesIO(base64.b64decode(playground.call(ARCHIVE, kind))))
    return {name: archive.read(name) for name in archive.namelist()}


def test_source_is_built_run_and_packed_and_its_places_are_those_of_the_source(
    shared: Playground, contract: Contract, browser: Browser, tmp_path: Path
) -> None:
    shared.call("void (e.files = a)", SOURCE)
    shared.button("Run").click()
    expect(shared.slot).to_contain_text("Built of TSX")

    # A line of the console and an error lead to the source.
    console = shared.open_tab("Console")
    console.get_by_role("button", name=f"{ENTRY}:11").click()
    expect(shared.editor_of(ENTRY)).to_be_focused()
    shared.slot.get_by_role("button", name="Fail").click()
    shared.wait_for("e.problems.length > 0")
    [problem] = shared.problems()
    assert (problem["file"], problem["line"], problem["column"]) == ("src/card.tsx", 10, 11)
    shared.open_tab("Problems").get_by_role("button", name="src/card.tsx:10").click()
    expect(shared.editor_of("src/card.tsx")).to_be_focused()

    # What is typed is what runs next.
    shared.call("void (e.files = a)", {**SOURCE, "src/texts.json": '{ "title": "Changed" }'})
    shared.button("Run").click()
    expect(shared.slot).to_contain_text("Changed")

    # The built file can be looked at, and is what the archive has, without the source.
    shared.button("Show the built file").click()
    dialog = shared.page.get_by_role("dialog", name="personal_page.js, built of the source")
    expect(dialog).to_contain_text('define(["amocrm-sdk","react","react-dom"]')
    dialog.get_by_role("button", name="Close").click()
    widget = exported(shared, "widget")
    assert not [name for name in widget if name.startswith("src/")]
    code = widget["personal_page.js"].decode()

    # On a plain page RequireJS makes the same of it.
    with (
        plain_pages(contract, tmp_path / "page") as address,
        profile(browser, address) as context,
    ):
        plain = PlainPage(context, address)
        plain.run(code)
        for slot in (plain.slot, shared.slot):
            slot.get_by_role("button", name="Count").click()
            expect(slot).to_contain_text("Count 1")
        assert plain.slot.text_content() == shared.slot.text_content()

    # The project has both, and opened again it is the same draft.
    project = exported(shared, "project")
    files = shared.call("e.files")
    assert project[f"widget-project/{ENTRY}"].decode() == files[ENTRY]
    assert project["widget-project/widget/personal_page.js"].decode() == code
    opened = "e.export('project').then((blob) => e.import(blob)).then(() => e.files)"
    again: dict[str, str] = shared.call(opened)
    assert {name: text for name, text in again.items() if name.startswith("src/")} == files
    assert "personal_page.js" not in again


def test_what_cannot_be_built_is_a_problem_of_the_source_in_russian(
    browser: Browser, site: str
) -> None:
    with profile(browser, site) as context:
        playground = Playground.open(context.new_page(), f"{site}ru/playground/")
        wrong = {
            **SOURCE,
            "personal_page.js": "define([], () => ({}));",
            "src/card.tsx": "import day from 'dayjs';\nexport const Card = () => <b>{day(}</b>;\n",
        }
        playground.call("void (e.files = a)", wrong)
        playground.button("Запустить").click()
        playground.wait_for("e.problems.length > 0")
        problems = playground.open_tab("Проблемы")
        expect(problems).to_contain_text("Кабинет не даёт модуля dayjs")
        expect(problems).to_contain_text("Ожидалось выражение")
        expect(problems).to_contain_text("personal_page.js не используется")
        problems.get_by_role("button", name="src/card.tsx:1").click()
        expect(playground.editor_of("src/card.tsx")).to_be_focused()
        report: dict[str, Any] = playground.call("e.run()")
        assert report["status"] == "failed"
        # The same without a run, and nothing is packed.
        found = {(one["code"], one.get("file")) for one in playground.call("e.check()")}
        assert ("source-package", "src/card.tsx") in found
        refused = playground.call("e.export('widget').then(() => '', (error) => error.message)")
        assert refused.startswith("Исходники не собраны. src/card.tsx:")


MAPPED = """define(['amocrm-sdk'], (init) => {
  init({ version: '1.0.0' });
  return { initLead() {}, registerWidgetsBarSlot(el) {
    throw new Error('mapped');
  } };
});
"""
MAP = {
    "version": 3,
    "sources": ["webpack://widget/./lib/<view>.ts"],
    "sourcesContent": ["first\nsecond\nthrown here\n"],
    "names": [],
    "mappings": ";;;IAEE",
}


def inline(text: str) -> str:
    address = f"data:application/json;base64,{base64.b64encode(text.encode()).decode()}"
    return f"{MAPPED}//# sourceMappingURL={address}\n"


@pytest.mark.parametrize("kind", ["inline", "beside it"])
def test_places_of_a_bundle_with_a_map_are_those_of_its_sources(
    shared: Playground, kind: str
) -> None:
    text = json.dumps(MAP)
    beside = {"personal_page.js": MAPPED, "personal_page.js.map": text}
    files = {"personal_page.js": inline(text)} if kind == "inline" else beside
    shared.call("void (e.files = a)", files)
    shared.button("Run").click()
    shared.wait_for("e.problems.length > 0")
    [problem] = shared.problems()
    assert (problem["file"], problem["line"]) == ("lib/<view>.ts", 3)
    shared.open_tab("Problems").get_by_role("button", name="lib/<view>.ts:3").click()
    dialog = shared.page.get_by_role("dialog", name="lib/<view>.ts, from the source map")
    expect(dialog.locator("mark")).to_have_text("thrown here")
    dialog.get_by_role("button", name="Close").click()


def test_a_broken_map_is_said_and_the_place_in_the_bundle_stays(shared: Playground) -> None:
    shared.call("void (e.files = a)", {"personal_page.js": inline('{"version": 3, "sources": 5}')})
    shared.button("Run").click()
    shared.wait_for("e.problems.length > 1")
    assert [one["code"] for one in shared.problems()] == ["source-map", "callback-threw"]
    assert [one["file"] for one in shared.problems()] == ["personal_page.js"] * 2
    assert shared.problems()[1]["line"] == 4
