"""The panel of elements: what the slot holds, whose its styles are, and a picture of it."""

import base64
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.behaviours.widgets import widget
from browser.playground import Playground

TAB = re.compile("^(Elements|Элементы)")
STYLED = widget(
    slot="el.innerHTML = '<style>.card b { color: rgb(1, 2, 3); margin: 1px 2px }"
    " .card b.x { color: rgb(4, 5, 6) }</style>"
    '<div class=card>text <b class=x style="padding: 3px">bold</b></div>\';'
    "el.querySelector('b').onclick = (event) => { event.target.textContent = 'clicked' }"
)
MODULE = (
    Path(__file__).parents[2] / "plugins/personal_page/assets/modules/personal-page__inspecting.js"
)
CSS = """
  @layer low { #a { color: red; margin: 1px !important } p { width: 50px } }
  @layer high { p { color: orange } }
  p { color: green; padding-top: 3px; background: rgb(1, 1, 1) }
  .b { padding-left: 9px; margin: 2px; & > i, i& { color: purple }
    &.c { font-weight: 700 } em { color: teal } }
  #a.b { border: 1px solid; border-left-width: 4px }
  p:not(#none, .never) { letter-spacing: 2px }
  :is(#a, .z) i { color: navy } i.d.d.d { color: maroon }
  :where(#a) i { text-indent: 3px } i { text-indent: 4px }
  @media (min-width: 1px) { i { font-size: 17px } }
  @media (max-width: 1px) { i { font-size: 90px } }
  @supports (display: grid) { em { display: grid } }
  @supports (display: none-such) { em { display: flex } }
  @scope (.outer) to (.limit) { i { line-height: 31px } em { word-spacing: 5px } }
  body { color: gray; font: 15px/2 serif; --own: 1px }
  .outer { color: olive !important; cursor: help }
  p:nth-child(2n + 1 of .b) { opacity: .5 } p:first-child { opacity: .7 } p:hover { opacity: .1 }
  [title="a, .b #c"] { visibility: hidden } i::before { color: red } x::part(y), i { tab-size: 3 }
"""
BODY = """<div class="outer" data-slot="w"><section><p id="a" class="b c" style="color: blue">
  <i class="d">i</i> <em title="a, .b #c">em</em></p><p class="b"><i>2</i></p>
  <div class="limit"><i class="d">3</i><em>4</em></div></section></div>"""
HELD = """async ([css, body, module]) => {
  document.body.innerHTML = body
  document.head.append(Object.assign(document.createElement('style'), { textContent: css }))
  window.define = (id, needs, factory) => {
    const made = { exports: {} }
    factory(null, made.exports, made)
    window.inspect = made.exports
  }
  const script = document.createElement('script')
  script.textContent = module
  document.head.append(script)
  const wrong = []
  let held = 0
  let given = 0
  const elements = [...document.querySelectorAll('section, section *')]
  for (const element of elements) {
    element.setAttribute('data-mark', '')
    const found = await find(null)
    element.removeAttribute('data-mark')
    const { rules } = await inspect({ what: 'styles', of: found })
    for (const { inheritedFrom, declarations } of rules) {
      for (const { name, value, overridden } of declarations) {
        if (inheritedFrom !== null) continue
        const before = { ...getComputedStyle(element) }
        const own = element.getAttribute('style')
        element.style.setProperty(name, value.replace(' !important', ''), 'important')
        const after = getComputedStyle(element)
        const changed = Object.keys(before).filter((key) => before[key] !== after[key])
        element.setAttribute('style', own ?? '')
        if (own === null) element.removeAttribute('style')
        if (!overridden && changed.length > 0) {
          wrong.push([element.outerHTML.slice(0, 60), name, value, changed[0]])
        }
        held += overridden ? 0 : 1
        given += overridden && changed.length > 0 ? 1 : 0
      }
    }
  }
  async function find(of) {
    for (const { id, attributes } of await inspect({ what: 'children', of, from: 0 })) {
      if (attributes.some(([name]) => name === 'data-mark')) return id
      const inside = await find(id)
      if (inside) return inside
    }
    return null
  }
  return { wrong, held, given }
}"""
"""Sets each declaration in force once more, where nothing is stronger: nothing may change."""


def opened(playground: Playground, code: str) -> Locator:
    """The tree of a widget that runs."""
    playground.call("(e.code = a, e.run())", code)
    playground.page.get_by_role("tab", name=TAB).click()
    tree = playground.page.get_by_role("tree")
    expect(tree.get_by_role("treeitem", expanded=True).first).to_be_visible()
    return tree


@pytest.mark.parametrize("language", ["en", "ru"])
def test_an_element_is_pointed_at_in_the_cabinet_and_told_whose_its_styles_are(
    page: Page, site: str, language: str
) -> None:
    pick, *sources = {
        "en": ("Pick an element", "style attribute", "widget", "cabinet"),
        "ru": ("Указать элемент", "атрибут style", "виджет", "кабинет"),
    }[language]
    playground = Playground.open(page, f"{site}{language}/playground/")
    tree = opened(playground, STYLED)
    page.get_by_role("button", name=pick).click()
    bold = playground.slot.locator("b")
    bold.click()
    expect(bold).to_have_text("bold")
    chosen = tree.get_by_role("treeitem", selected=True)
    expect(chosen).to_contain_text('<b class="x" style="padding: 3px">bold')
    styles = page.locator(".inspector .styles")
    expect(styles.locator(".rule .source").first).to_have_text(sources[0])
    told = styles.locator(".rule")
    expect(told.nth(1)).to_contain_text(".card b.x")
    expect(told.nth(1).locator(".source")).to_have_text(sources[1])
    expect(told.nth(2).locator("s")).to_have_text("color: rgb(1, 2, 3)")
    expect(told.filter(has_text="font: 14px").locator(".source")).to_have_text(sources[2])
    bold.click()
    expect(chosen).to_contain_text("clicked")


def test_the_tree_is_walked_by_keys_and_follows_what_the_widget_does(
    playground: Playground,
) -> None:
    page = playground.page
    code = widget(
        slot="const list = document.createElement('ul'); el.append(list); window.add = (count) => {"
        " for (let i = 0; i < count; i++) list.append(Object.assign(document.createElement('li'),"
        " { textContent: 'item ' + i })) }; add(2)"
    )
    tree = opened(playground, code)
    items = tree.get_by_role("treeitem")
    expect(items).to_have_count(4)
    tree.focus()
    for key, chosen in (
        ("ArrowDown", "slot of"),
        ("ArrowDown", "<ul>"),
        ("ArrowRight", "item 0"),
        ("ArrowLeft", "<ul>"),
        ("End", "item 1"),
        ("Home", "slot of"),
    ):
        page.keyboard.press(key)
        expect(tree.get_by_role("treeitem", selected=True)).to_contain_text(chosen)
    page.keyboard.press("ArrowLeft")
    expect(items).to_have_count(1)
    page.keyboard.press("ArrowRight")
    expect(items).to_have_count(4)
    playground.call("e.evaluate('add(148)').then(() => 0)")
    expect(items.filter(has_text="<ul>")).to_have_attribute("aria-expanded", "false")
    items.filter(has_text="<ul>").dblclick()
    expect(items).to_have_count(103)
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    expect(items).to_have_count(152)
    playground.call("e.stop()")
    expect(page.get_by_text("There is no slot")).to_be_visible()
    playground.call("e.run()")
    expect(items).to_have_count(4)
    assert playground.call("e.problems") == []


def test_pointing_ends_without_a_choice_and_the_widget_hears_nothing_of_it(
    playground: Playground,
) -> None:
    page = playground.page
    opened(
        playground,
        widget(
            slot="el.innerHTML = '<button>0</button>'; const b = el.firstChild;"
            "for (const type of ['pointerdown', 'mousedown', 'click', 'keydown'])"
            " addEventListener(type, () => b.textContent++)"
        ),
    )
    button = page.get_by_role("button", name="Pick an element")
    told = page.locator(".inspector").page.get_by_text("Esc ends this")
    button.click()
    expect(told).to_be_visible()
    button.click()
    expect(told).to_be_hidden()
    button.click()
    expect(told).to_be_visible()
    playground.cabinet.get_by_role("heading", name="Messages").click()
    expect(told).to_be_hidden()
    expect(playground.slot.get_by_role("button")).to_have_text("0")
    playground.slot.get_by_role("button").click()
    expect(playground.slot.get_by_role("button")).to_have_text("3")


def test_a_picture_shows_what_the_slot_shows(playground: Playground) -> None:
    page = playground.page
    opened(
        playground,
        widget(
            slot="el.innerHTML = '<style>.box { background: rgb(10, 120, 30); height: 40px }"
            "</style><div class=box></div><canvas width=20 height=20></canvas>"
            '<input style="display:block;border:0;background:rgb(9,9,200);height:20px">\';'
            "const paint = el.querySelector('canvas').getContext('2d');"
            "paint.fillStyle = 'rgb(200, 10, 10)'; paint.fillRect(0, 0, 20, 20)"
        ),
    )
    with page.expect_download() as download:
        page.get_by_role("button", name="Save a picture of the slot").click()
    assert download.value.suggested_filename == "slot.png"
    data = base64.b64encode(download.value.path().read_bytes()).decode()
    width, *colours = page.evaluate(
        """async (data) => {
          const image = new Image()
          image.src = `data:image/png;base64,${data}`
          await image.decode()
          const canvas = new OffscreenCanvas(image.width, image.height)
          const context = canvas.getContext('2d')
          context.drawImage(image, 0, 0)
          const at = (x, y) => [...context.getImageData(x * 2, y * 2, 1, 1).data].join()
          return [image.width / 2, at(5, 5), at(5, 45), at(5, 75)]
        }""",
        data,
    )
    box = playground.slot.locator(".box").bounding_box()
    assert box
    assert width == pytest.approx(box["width"], abs=1)
    assert colours == ["10,120,30,255", "200,10,10,255", "9,9,200,255"]
    assert playground.call("e.problems") == []


def test_what_is_said_to_be_in_force_is_what_the_browser_puts_in_force(page: Page) -> None:
    found = page.evaluate(HELD, [CSS, BODY, MODULE.read_text(encoding="utf-8")])
    assert found["wrong"] == []
    assert found["held"] > 30
    assert found["given"] > 8
