"""Help in writing: lists, signatures, explanations, and the ways to the reference."""

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from browser.conftest import profile
from browser.playground import Playground

MARK = "// here"
CODE = f"""define(['amocrm-sdk'], function (init) {{
  const {{ methods: own }} = init({{ version: '1.0.0' }});
  {MARK}
  return {{
    initLead() {{}},
    registerWidgetsBarSlot() {{}},
  }};
}});
"""
MANIFEST = """{
  "widget": {
    "name": "widget.name"
  },
  "locations": []
}
"""
FILES = {
    "personal_page.js": CODE,
    "manifest.json": MANIFEST,
    "i18n/en.json": '{\n  "widget": {\n    "name": "Delivery"\n  }\n}\n',
    "i18n/ru.json": '{\n  "widget": {\n    "name": "Доставка"\n  }\n}\n',
}
ENTITY = {
    "en": "Now at the parameter entityName. The name of an entity",
    "ru": "Сейчас параметр entityName. Имя сущности",
}
ABOUT_LEAD = {"en": "The active lead", "ru": "Активная сделка"}
NOTHING = {"en": "The reference knows nothing", "ru": "справочник ничего не знает"}
GO = {"en": "Go to reference", "ru": "Перейти к справочнику"}


@pytest.fixture(scope="module", params=["en", "ru"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def opened(browser: Browser, site: str, language: str) -> Iterator[Playground]:
    with profile(browser, site) as context:
        yield Playground.open(context.new_page(), f"{site}{language}/playground/")


@pytest.fixture
def writing(opened: Playground) -> Playground:
    """The files of the tests, with the mark in the code selected."""
    opened.page.keyboard.press("Escape")
    opened.call("void (e.files = a)", FILES)
    opened.tab("personal_page.js").click()
    opened.editor.click()
    select(opened, MARK)
    return opened


def select(playground: Playground, text: str, file: str = "personal_page.js") -> None:
    """Select the first `text` of the shown file by keys."""
    before = playground.call("e.files[a]", file).partition(text)[0].split("\n")
    editor = playground.editor_of(file)
    editor.press("ControlOrMeta+Home")
    for key, times in (
        ("ArrowDown", len(before) - 1),
        ("ArrowRight", len(before[-1])),
        ("Shift+ArrowRight", len(text)),
    ):
        for _ in range(times):
            editor.press(key)


def put_cursor_after(playground: Playground, text: str, file: str = "personal_page.js") -> None:
    select(playground, text, file)
    playground.page.keyboard.press("ArrowRight")


def take(playground: Playground, key: str) -> None:
    """Press a key once an open list takes it: not at once, lest one take it that came by chance."""
    playground.page.evaluate("""async () => {
      const opened = performance.now();
      while (performance.now() - opened < 100) await new Promise(requestAnimationFrame);
    }""")
    playground.page.keyboard.press(key)


def options(playground: Playground) -> Locator:
    return playground.element.get_by_role("listbox").get_by_role("option")


def card(playground: Playground) -> Locator:
    """The signature or explanation that stands beside the code."""
    return playground.element.locator(".symbol.cm-tooltip")


def aloud(playground: Playground) -> Locator:
    return playground.element.locator(".cm-announced")


def line(playground: Playground, number: int, file: str = "personal_page.js") -> str:
    text: str = playground.call("e.files[a]", file)
    return text.split("\n")[number - 1]


def test_a_widget_is_written_from_the_list(writing: Playground, language: str) -> None:
    keyboard = writing.page.keyboard
    keyboard.type("const state = ow")
    expect(options(writing).filter(has_text="own")).to_have_count(1)
    keyboard.type("n.")
    expect(options(writing)).to_have_count(3)
    keyboard.type("getS")
    expect(options(writing)).to_have_count(1)
    take(writing, "Tab")
    keyboard.type("(")
    expect(card(writing).locator("strong")).to_have_text("entityName: Entity")
    expect(aloud(writing)).to_contain_text(ENTITY[language])
    keyboard.type("'le")
    expect(options(writing)).to_have_count(2)
    expect(options(writing).first).to_contain_text("leadLeadModel")
    take(writing, "Enter")
    assert line(writing, 3) == "  const state = own.getState('lead')"
    keyboard.press("End")
    keyboard.type("; state.compa")
    expect(options(writing).first).to_contain_text("company{ id, name, fieldIds } | null")
    page = re.compile(rf"/{language}/reference/models/LeadModel/#LeadModel\.company$")
    expect(writing.element.locator(".cm-completionInfo a")).to_have_attribute("href", page)
    take(writing, "Enter")
    keyboard.type(";")
    assert line(writing, 3) == "  const state = own.getState('lead'); state.company;"


def test_escape_closes_one_after_the_other_and_then_leaves(writing: Playground) -> None:
    keyboard = writing.page.keyboard
    keyboard.type("own.subscribe('")
    expect(options(writing)).to_have_count(4)
    expect(card(writing)).to_be_visible()
    keyboard.press("Escape")
    expect(options(writing)).to_have_count(0)
    expect(card(writing)).to_be_visible()
    keyboard.press("Escape")
    expect(card(writing)).to_have_count(0)
    keyboard.press("Control+Shift+Space")
    expect(card(writing)).to_contain_text("entityName")
    keyboard.press("Escape")
    keyboard.press("Control+Space")
    expect(options(writing)).to_have_count(4)
    keyboard.press("Escape")
    expect(options(writing)).to_have_count(0)
    keyboard.press("Escape")
    keyboard.press("Tab")
    expect(writing.editor).not_to_be_focused()
    assert line(writing, 3) == "  own.subscribe('')"


def test_callbacks_come_with_their_documented_shape(writing: Playground) -> None:
    keyboard = writing.page.keyboard
    select(writing, "initLead() {},")
    keyboard.type("initL")
    expect(options(writing)).to_have_count(1)
    take(writing, "Enter")
    text = writing.call("e.code")
    assert "    initLead({ token }) {\n      \n      return () => {};\n    },\n    reg" in text


def test_words_are_explained_by_pointer_and_keys(writing: Playground, language: str) -> None:
    keyboard = writing.page.keyboard
    keyboard.type("const now = own.getState(")
    expect(card(writing)).to_be_visible()
    keyboard.type("'lead'); now;")
    expect(card(writing)).to_have_count(0)
    keyboard.press("Escape")
    for _ in range(2):
        keyboard.press("ArrowLeft")
    keyboard.press("Alt+F12")
    expect(card(writing)).to_contain_text("now: LeadModel | null")
    expect(card(writing)).to_contain_text(ABOUT_LEAD[language])
    expect(aloud(writing)).to_contain_text(ABOUT_LEAD[language])
    keyboard.press("Escape")
    expect(card(writing)).to_have_count(0)
    keyboard.press("Home")
    keyboard.press("Alt+F12")
    expect(card(writing)).to_contain_text(NOTHING[language])
    writing.element.locator(".cm-line", has_text="now = own").get_by_text("getState").hover()
    hover = writing.element.locator(".cm-tooltip-hover .symbol")
    expect(hover).to_contain_text("getState(entityName: Entity): State<Entity> | null")
    writing.page.mouse.move(0, 0)


def test_a_word_leads_to_its_place_in_the_reference(writing: Playground, language: str) -> None:
    page = writing.page
    put_cursor_after(writing, "init")
    for go in ("key", "palette", "click"):
        with page.context.expect_page() as opening:
            if go == "key":
                page.keyboard.press("F12")
            elif go == "palette":
                page.keyboard.press("F1")
                expect(
                    writing.element.get_by_role("dialog").get_by_role("combobox")
                ).to_be_focused()
                page.keyboard.type(GO[language])
                page.keyboard.press("Enter")
            else:
                word = writing.element.locator(".cm-line", has_text="version").get_by_text("init")
                word.click(modifiers=["ControlOrMeta"])
        popup = opening.value
        popup.wait_for_load_state()
        assert popup.url.endswith(f"/{language}/reference/initAmocrmWidgetSdk/#initAmocrmWidgetSdk")
        expect(popup.locator("#initAmocrmWidgetSdk")).to_be_visible()
        popup.close()


def test_a_manifest_is_written_from_the_contract_and_the_texts(
    writing: Playground, language: str
) -> None:
    keyboard = writing.page.keyboard
    manifest = "manifest.json"
    writing.tab(manifest).click()
    put_cursor_after(writing, '"locations": [', manifest)
    keyboard.type('"pers')
    expect(options(writing)).to_have_count(1)
    take(writing, "Tab")
    assert line(writing, 5, manifest) == '  "locations": ["personal_page"]'
    put_cursor_after(writing, '"widget.name"', manifest)
    keyboard.type(',\n"descr')
    expect(options(writing).first).to_contain_text("description")
    take(writing, "Enter")
    # The value asks for a text, and those of the widget are offered at once.
    expect(options(writing)).to_have_count(1)
    expect(options(writing)).to_contain_text("Delivery")
    take(writing, "Enter")
    written = json.loads(writing.call("e.files[a]", manifest))
    assert written["widget"]["description"] == "widget.name"
    put_cursor_after(writing, '"name": "wid', manifest)
    keyboard.press("Alt+F12")
    for text in ("i18n/en.json", "Delivery", "i18n/ru.json", "Доставка"):
        expect(card(writing)).to_contain_text(text)
    keyboard.press("F12")
    texts = writing.editor_of(f"i18n/{language}.json")
    expect(texts).to_be_focused()
    expect(texts.locator(".cm-activeLine")).to_contain_text('"name": ')


def test_a_list_is_used_by_touch_on_a_phone(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    playground = Playground.open(context.new_page(), f"{site}ru/playground/")
    playground.call("void (e.code = a)", CODE)
    playground.editor.tap()
    select(playground, MARK)
    playground.page.keyboard.type("own.")
    expect(options(playground)).to_have_count(3)
    for option in options(playground).all():
        assert option.evaluate("e => e.offsetHeight >= 44")
    expect(playground.element.locator(".cm-completionInfo")).to_be_visible()
    assert covered(playground.page) == []
    assert playground.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    options(playground).filter(has_text="subscribe").tap()
    assert line(playground, 3) == "  own.subscribe"
    context.close()


def covered(page: Page) -> list[str]:
    """The options of the open list that something else lies on."""
    return page.evaluate("""() => {
      const root = document.querySelector('personal-page-playground').shadowRoot;
      return [...root.querySelectorAll('[role=option]')].filter((one) => {
        const { left, top, height } = one.getBoundingClientRect();
        return !one.contains(root.elementFromPoint(left + 20, top + height / 2));
      }).map((one) => one.textContent);
    }""")
