"""Files of the reader's take the place of the code: chosen, dropped, small or large as bundles."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

import personal_page
from browser.behaviours.widgets import LIFE, widget
from browser.playground import Playground

ASSETS = Path(personal_page.__file__).parent / "assets"

DROP = """(element, [name, text]) => {
  const data = new DataTransfer();
  data.items.add(new File([text], name));
  const inside = element.shadowRoot.querySelector('.cm-content') ?? element;
  for (const type of ['dragenter', 'dragover', 'drop']) {
    const options = { dataTransfer: data, bubbles: true, composed: true, cancelable: true };
    inside.dispatchEvent(new DragEvent(type, options));
  }
}"""


def choose(playground: Playground, path: Path) -> None:
    with playground.page.expect_file_chooser() as chooser:
        playground.button("Open files or widget.zip…").click()
    chooser.value.set_files(path)


def drop(playground: Playground, name: str, text: str) -> None:
    playground.element.evaluate(DROP, [name, text])


@pytest.fixture(scope="session")
def bundle() -> str:
    """A minified AMD bundle of more than a megabyte with React inside, on few lines."""
    local = (
        "const known={};const define=(id,needs,make)=>{const module={exports:{}};"
        "make(...needs.map(n=>({require:x=>known[x],exports:module.exports,module})[n]??known[n]));"
        "known[id]=module.exports};"
    )
    parts = [
        (ASSETS / "modules" / f"{name}.js").read_text("utf-8") for name in ("react", "react-dom")
    ]
    size = sum(map(len, parts))
    filler: list[str] = []
    while size < 1_000_000:
        filler.append(f"s+=(function(a){{for(let i=0;i<3;i++)a+=i;return a}})({len(filler)});")
        size += len(filler[-1])
    return (
        f"define(['amocrm-sdk'],function(){{{local}{''.join(parts)}let s=0;{''.join(filler)}"
        "const{createElement:h}=known.react;return{initLead(){},registerWidgetsBarSlot(el){"
        "const root=known['react-dom'].createRoot(el);root.render(h('b',null,'from React '+s));"
        "return()=>root.unmount()}}});"
    )


def test_a_chosen_script_takes_the_place_of_the_code_and_that_is_undone(
    playground: Playground, tmp_path: Path
) -> None:
    before = playground.call("e.code")
    path = tmp_path / "mine.js"
    path.write_text(LIFE, "utf-8")
    choose(playground, path)
    playground.wait_for("e.code === a", LIFE)
    expect(
        playground.element.get_by_text("mine.js is in the place of your personal_page.js.")
    ).to_be_visible()
    playground.button("Undo").click()
    playground.wait_for("e.code === a", before)


def test_a_dropped_script_runs(playground: Playground) -> None:
    drop(playground, "dropped.js", widget(slot="el.textContent = 'dropped'"))
    playground.wait_for("e.code.includes('dropped')")
    playground.button("Run").click()
    expect(playground.slot).to_have_text("dropped")


def test_a_manifest_is_a_file_of_its_own_and_is_followed(playground: Playground) -> None:
    before = playground.call("e.code")
    drop(playground, "manifest.json", '{"locations": []}')
    expect(playground.element.get_by_text("manifest.json was added.")).to_be_visible()
    assert playground.call("e.code") == before
    playground.button("Undo").click()
    playground.wait_for("!('manifest.json' in e.files)")
    drop(playground, "manifest.json", '{"locations": []}')
    playground.wait_for("'manifest.json' in e.files")
    playground.call("e.run()")
    assert "location-missing" in playground.codes()


def test_a_file_that_is_no_text_is_refused_and_the_code_stays(
    playground: Playground, tmp_path: Path
) -> None:
    before = playground.call("e.code")
    path = tmp_path / "widget.zip"
    path.write_bytes(b"PK\x03\x04\xff\xfe")
    choose(playground, path)
    expect(playground.status("widget.zip: the end of the archive is missing")).to_be_visible()
    assert playground.call("e.code") == before


def test_a_bundle_runs_without_being_opened_in_the_editor(
    playground: Playground, bundle: str
) -> None:
    drop(playground, "bundle.js", bundle)
    expect(playground.element.get_by_text("million characters long")).to_be_visible()
    expect(playground.editor).to_be_hidden()
    playground.button("Run").click()
    expect(playground.slot).to_contain_text("from React")
    assert playground.codes() == []
    playground.button("Open it anyway").click()
    expect(playground.editor).to_be_visible(timeout=20_000)
