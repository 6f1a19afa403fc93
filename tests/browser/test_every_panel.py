"""Every panel and dialog in its states: axe finds nothing, and a phone has room for it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, FilePayload, Locator, Page, expect

from browser.playground import Playground
from browser.test_accessibility import AXE, violations

FILES = {
    "personal_page.js": "define([], () => ({ initLead() {}, registerWidgetsBarSlot(el) {"
    " el.textContent = 'shown'; console.log({ a: 1 }) } }))",
    "manifest.json": '{"widget": {"name": "widget.name"}, "locations": ["personal_page"]}',
}
WIDGET: FilePayload = {
    "name": "manifest.json",
    "mimeType": "application/json",
    "buffer": b'\xef\xbb\xbf{"locations": []}\r\n',
}
BROKEN = "const a b;\n"
SMALLEST = 44
"""The side of a target on a phone, in px."""

TARGETS = """(element) => {
  const root = element.shadowRoot
  const open = [...root.querySelectorAll('dialog[open]')].at(-1)
  const within = open ?? root
  const shown = [...within.querySelectorAll('button, select, input, a.button')].filter((one) =>
    one.checkVisibility({ visibilityProperty: true }) && !one.closest('.cm-gutters'))
  const small = shown.filter((one) => {
    const target = (one.matches('[type=checkbox], [type=radio]') && one.closest('label')) || one
    const { width, height } = target.getBoundingClientRect()
    return width > 0 && (height < a || width < a)
  })
  return small.map((one) => one.outerHTML.slice(0, 160))
}"""
WIDER = """(element) => {
  const root = element.shadowRoot
  const wide = [...root.querySelectorAll('dialog[open], .workbench, .pane, .tools')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1)
  const page = document.scrollingElement
  return [
    ...wide.map((one) => `${one.className}: ${one.scrollWidth} in ${one.clientWidth}`),
    ...(page.scrollWidth > innerWidth ? [`page: ${page.scrollWidth} in ${innerWidth}`] : []),
  ]
}"""


@dataclass(frozen=True)
class State:
    """How a reader comes to see something."""

    panel: str
    state: str
    open: Callable[[Playground], object]


def named(playground: Playground, role: str, name: str) -> Locator:
    return playground.element.get_by_role(role, name=re.compile(name))  # type: ignore[arg-type]


def chosen(playground: Playground, command: str) -> None:
    """Have a command done by the list of commands, as a phone's reader does."""
    named(playground, "button", "^(All commands|Все команды)").click()
    search = playground.element.get_by_role("combobox", name=re.compile("command|команду"))
    search.fill(command)
    options = playground.element.get_by_role("listbox").get_by_role("option")
    expect(options.first).to_be_visible()
    search.press("Enter")
    expect(search).to_have_count(0)


def palette(query: str) -> Callable[[Playground], object]:
    def open_it(playground: Playground) -> None:
        named(playground, "button", "^(All commands|Все команды)").click()
        search = playground.element.get_by_role("combobox", name=re.compile("command|команду"))
        search.fill(query)

    return open_it


def finding(query: str, state: str, switch: str | None = None) -> Callable[[Playground], object]:
    def open_it(playground: Playground) -> None:
        chosen(playground, words(playground, "in all files", "во всех файлах"))
        dialog = playground.element.get_by_role("dialog")
        field = dialog.get_by_role("textbox").first
        field.fill(query)
        chip = dialog.get_by_role("button", name=re.compile(switch or "^$"))
        if switch and chip.get_attribute("aria-pressed") == "false":
            chip.click()
        expect(dialog.locator(f'[data-state="{state}"]')).to_be_visible()

    return open_it


def words(playground: Playground, english: str, russian: str) -> str:
    return russian if "/ru/" in playground.page.url else english


def tab(name: str, *, ran: bool) -> Callable[[Playground], object]:
    def open_it(playground: Playground) -> None:
        if ran:
            playground.call("e.run()")
        named(playground, "tab", name).first.click()

    return open_it


def broken(playground: Playground) -> None:
    playground.call("(e.code = a, e.run())", BROKEN)
    named(playground, "tab", "^(Problems|Проблемы)").click()
    expect(playground.element.get_by_role("listitem").first).to_be_visible()


def mistyped(playground: Playground) -> None:
    playground.call("(e.files = { ...e.files, 'other.ts': 'export const a: string = 1;' }, 1)")
    named(playground, "tab", "^(Problems|Проблемы)").click()
    named(playground, "button", "^(Check types|Проверить типы)$").click()
    expect(playground.element.get_by_role("listitem").filter(has_text="TS2322")).to_be_visible()


def said(playground: Playground) -> None:
    playground.call("(e.code = a, 1)", BROKEN)
    chosen(playground, words(playground, "format", "отформат"))
    expect(playground.element.locator(".said button")).to_be_visible()


def report(playground: Playground) -> None:
    with playground.page.expect_file_chooser() as chooser:
        named(playground, "button", r"widget\.zip…$").click()
    chooser.value.set_files([WIDGET, {**WIDGET, "name": "script.js"}])
    expect(playground.element.get_by_role("dialog").get_by_role("heading", level=2)).to_be_visible()


def settings(query: str) -> Callable[[Playground], object]:
    def open_it(playground: Playground) -> None:
        named(playground, "tab", "^(Settings|Настройки)").click()
        playground.element.get_by_role("searchbox").fill(query)
        closed = playground.element.locator(".settings details:not([open]) > summary")
        while not query and closed.count():
            closed.first.click()

    return open_it


def details(playground: Playground) -> None:
    named(playground, "button", r"^(Скачать|Download) widget\.zip$").click()
    dialog = playground.element.get_by_role("dialog")
    dialog.get_by_role("button", name="widget.zip").click()
    expect(dialog.locator(":focus[aria-invalid='true']")).to_have_count(1)


def shared(playground: Playground) -> None:
    named(playground, "button", "^(Share by link|Поделиться ссылкой)").click()
    playground.element.get_by_role("dialog").get_by_role("textbox").wait_for()


def files(playground: Playground) -> None:
    chosen(playground, words(playground, "files of the widget", "файлы виджета"))
    dialog = playground.element.get_by_role("dialog")
    dialog.get_by_text("images/logo.png", exact=True).wait_for()
    dialog.get_by_role("combobox").fill("../x")
    playground.page.keyboard.press("Enter")
    dialog.get_by_role("alert").wait_for()
    dialog.locator("button.thumb").first.click()


def file_search(playground: Playground) -> None:
    chosen(playground, words(playground, "replace in the file", "заменить в файле"))
    playground.element.locator(".cm-search").wait_for()


def state_edited(playground: Playground) -> None:
    named(playground, "tab", "^(State|Состояние)").click()
    tree = playground.element.get_by_role("tree")
    search = playground.element.get_by_role("searchbox")
    search.fill("lead_1001_12")
    fields = tree.locator('[aria-level="1"]')
    expect(fields.locator(".key")).to_have_text(["lead", "leadFields"])
    fields.last.click()
    tree.locator('[aria-level="2"]').last.click()
    tree.locator(".editable[data-kind=number]").click()
    tree.get_by_role("textbox").fill("many")
    playground.page.keyboard.press("Enter")
    expect(tree.get_by_role("alert")).to_be_visible()


def presets(playground: Playground) -> None:
    chosen(playground, words(playground, "presets", "готовые"))
    playground.element.get_by_role("dialog").get_by_role("listitem").first.wait_for()


def accounts(playground: Playground) -> Locator:
    chosen(playground, words(playground, "leads and accounts", "сделки и аккаунты"))
    dialog = playground.element.locator("dialog.accounts")
    dialog.get_by_role("listitem").first.wait_for()
    return dialog


def edited_account(playground: Playground) -> None:
    dialog = accounts(playground)
    dialog.get_by_role("button", name=re.compile("^(Edit|Изменить)")).first.click()
    editor = playground.element.locator("dialog.account-editor")
    editor.get_by_role("treeitem").first.click()
    editor.locator(".row[aria-level='2'] .editable").first.click()
    editor.get_by_role("textbox").first.fill("")
    playground.page.keyboard.press("Enter")
    expect(editor.locator(".row[aria-level='2'] .editable").first).to_have_text("''")
    editor.get_by_role("button", name=re.compile("^(Save|Сохранить)")).click()
    editor.get_by_role("alert").wait_for()


def taken_account(playground: Playground) -> None:
    dialog = accounts(playground)
    with playground.page.expect_download() as download:
        dialog.get_by_role("button", name=re.compile("^(Export|Экспорт)")).first.click()
    with playground.page.expect_file_chooser() as chooser:
        dialog.get_by_role("button", name=re.compile("^(Import|Импорт)")).click()
    chooser.value.set_files(download.value.path())
    playground.element.locator("dialog.taking table").wait_for()


def state_filtered(query: str) -> Callable[[Playground], object]:
    def open_it(playground: Playground) -> None:
        named(playground, "tab", "^(State|Состояние)").click()
        playground.element.get_by_role("searchbox").fill(query)

    return open_it


def seen_as(playground: Playground) -> None:
    chosen(playground, words(playground, "what the cabinet looks like", "вид кабинета"))
    bar = playground.element.locator(".view-bar")
    bar.get_by_role("combobox", name=re.compile("^(Width|Ширина)")).select_option(index=4)


def elements(playground: Playground) -> None:
    tab("^(Elements|Элементы)", ran=True)(playground)
    items = playground.element.get_by_role("treeitem")
    items.first.click()
    playground.element.locator(".inspector summary").click()


SCENARIO = """scenario: 1
title: {ru: Очень длинное название сценария, en: A scenario with quite a long title}
start: {lead: "1001"}
steps:
  - expect: {events: [slot.registered]}
  - click: {role: button, name: There is no such button in the slot of this widget}
  - reload: true
"""


def scenario(playground: Playground) -> None:
    files = {**FILES, "scenarios/a.yaml": SCENARIO, "scenarios/b.yaml": "scenario: 1\n"}
    playground.call("(e.files = a, e.play('scenarios/a.yaml'))", files)
    playground.element.locator("#tab-scenarios").click()
    expect(playground.element.locator("li[data-status=failed] dl")).to_be_visible()
    playground.element.locator(".failure summary").click()
    playground.element.locator(".failure img").wait_for()


def recording(playground: Playground) -> None:
    playground.element.locator("#tab-scenarios").click()
    named(playground, "button", "^(Record|Записать)$").click()
    playground.element.locator(".recording pre").wait_for(state="attached")
    # A phone shows the cabinet meanwhile.
    playground.element.locator("#tab-scenarios").click()
    playground.element.locator(".recording pre").wait_for()


def ended(playground: Playground) -> None:
    """What is recorded keeps its panel until it ends."""
    stop = named(playground, "button", "^(Stop recording|Остановить запись)$")
    if stop.count():
        playground.element.locator("#tab-scenarios").click()
        stop.click()


def event(playground: Playground) -> None:
    playground.call("e.run()")
    named(playground, "tab", "^(Timeline|События)").first.click()
    named(playground, "button", "^(Events|События)$").click()
    option = playground.element.get_by_role("option").filter(has_text="state.changed")
    option.first.click()
    playground.element.locator("section.details").wait_for()


def promised(playground: Playground) -> None:
    event(playground)
    named(playground, "button", "^(Promised|Обещано)$").click()
    playground.element.locator(".promised a").first.wait_for()


def compared(playground: Playground) -> None:
    playground.call("e.run()")
    playground.call("(e.code = e.code.replace('console.log', 'void'), e.run())")
    event(playground)
    playground.call("e.selectLead('1002')")
    named(playground, "button", "^(Compared|Сравнение)$").click()
    playground.element.locator(".differences li").first.wait_for()


def drafts(playground: Playground) -> None:
    code = named(playground, "tab", "^(Code|Код)$")
    if code.count():
        code.click()
    named(playground, "button", "^(Draft|Черновик)").click()


STATES = [
    State("code", "full", tab("^(Code|Код|Console|Консоль)", ran=False)),
    State("code", "fault", said),
    State("code", "search", file_search),
    State("cabinet", "view", seen_as),
    State("console", "empty", tab("^(Console|Консоль)", ran=False)),
    State("console", "full", tab("^(Console|Консоль)", ran=True)),
    State("timeline", "empty", tab("^(Timeline|События)", ran=False)),
    State("timeline", "full", tab("^(Timeline|События)", ran=True)),
    State("state", "full", state_filtered("")),
    State("state", "empty", state_filtered("нет такого nothing")),
    State("state", "fault", state_edited),
    State("presets", "full", presets),
    State("accounts", "full", accounts),
    State("accounts", "fault", edited_account),
    State("accounts", "import", taken_account),
    State("timeline", "event", event),
    State("timeline", "promised", promised),
    State("timeline", "compared", compared),
    State("elements", "empty", tab("^(Elements|Элементы)", ran=False)),
    State("elements", "full", elements),
    State("problems", "empty", tab("^(Problems|Проблемы)", ran=False)),
    State("problems", "full", broken),
    State("problems", "types", mistyped),
    State("scenarios", "empty", tab("^(Scenarios|Сценарии)", ran=False)),
    State("scenarios", "failed", scenario),
    State("scenarios", "recording", recording),
    State("settings", "full", settings("")),
    State("settings", "empty", settings("нет такого nothing")),
    State("commands", "full", palette("")),
    State("commands", "empty", palette("нет такой none")),
    State("commands", "lines", palette(":1")),
    State("commands", "names", palette("@")),
    State("keys", "full", lambda one: chosen(one, words(one, "shortcuts", "сочетания"))),
    State("find", "empty", finding("", "empty")),
    State("find", "full", finding("e", "found")),
    State("find", "nothing", finding("нет такого", "found")),
    State("find", "invalid", finding("(", "invalid", "^(Regular|Регулярное)")),
    State("drafts", "full", drafts),
    State("files", "fault", files),
    State("details", "fault", details),
    State("share", "full", shared),
    State("import", "full", report),
]

in_each_state = pytest.mark.parametrize(
    "state", STATES, ids=[f"{one.panel}-{one.state}" for one in STATES]
)


@pytest.fixture(scope="module", params=["en-1440", "ru-390"])
def opened(browser: Browser, site: str, request: pytest.FixtureRequest) -> Iterator[Playground]:
    """The playground of one language at one width, with axe in the page."""
    language, _, width = request.param.partition("-")
    narrow = width == "390"
    context = browser.new_context(
        viewport={"width": int(width), "height": 844 if narrow else 900},
        has_touch=narrow,
        reduced_motion="reduce",
    )
    playground = Playground.open(context.new_page(), f"{site}{language}/playground/")
    playground.page.evaluate(AXE.read_text(encoding="utf-8"))
    yield playground
    context.close()


@pytest.fixture
def cleared(opened: Playground) -> Iterator[Playground]:
    """The same with two files, nothing run, and afterwards no dialog."""
    opened.call("(e.files = a, e.reset().then(() => { e.files = a }))", FILES)
    yield opened
    ended(opened)
    while opened.element.locator("dialog[open]").count():
        opened.page.keyboard.press("Escape")
        opened.wait_until_drawn()


@in_each_state
def test_axe_finds_nothing_and_a_phone_has_room(cleared: Playground, state: State) -> None:
    state.open(cleared)
    page = cleared.page
    narrow = (page.viewport_size or {}).get("width") == 390
    for scheme in ("light", "dark"):
        choose(page, scheme)
        assert violations(page) == []
    if narrow:
        assert cleared.element.evaluate(WIDER) == []
        assert cleared.element.evaluate(TARGETS.replace("< a", f"< {SMALLEST}")) == []


def choose(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    palette = "slate" if scheme == "dark" else "default"
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", palette)
