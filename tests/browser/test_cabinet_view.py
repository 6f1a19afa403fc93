"""How the cabinet looks is for the reader to say: its width, its palette, and its room."""

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.behaviours.widgets import widget
from browser.playground import Playground

WORDS = {
    "en": ("Width", "Colours", "Cabinet in the whole window", "Back to the code"),
    "ru": ("Ширина", "Тема", "Кабинет во всё окно", "Вернуться к коду"),
}
ALONE = "Open the cabinet in a tab of its own"
WIDE = "tell.textContent = matchMedia('(min-width: 1000px)').matches ? 'wide' : 'narrow'"
ASKS = widget(
    slot="const tell = document.createElement('button'); el.append(tell);"
    f"tell.onclick = () => {{ {WIDE} }}; {WIDE}"
)


def view(playground: Playground, command: str = "viewBar") -> None:
    playground.element.locator(f'[data-command="{command}"]').click()


def width_of(frame: Locator) -> float:
    box = frame.bounding_box()
    assert box
    return box["width"]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_cabinet_is_as_wide_and_as_dark_as_the_reader_says(
    page: Page, site: str, language: str
) -> None:
    width, colours, *_ = WORDS[language]
    playground = Playground.open(page, f"{site}{language}/playground/")
    playground.call("(e.code = a, e.run())", ASKS)
    told = playground.slot.get_by_role("button")
    expect(told).to_have_text("narrow")
    pane = width_of(playground.frames)
    view(playground)
    bar = playground.element.locator(".view-bar")
    bar.get_by_label(width).select_option(index=4)
    assert width_of(playground.frames) == pytest.approx(pane, abs=1), "drawn smaller"
    told.evaluate(
        "async () => { while (innerWidth < 1280) await new Promise(requestAnimationFrame) }"
    )
    # Playwright does not see that the frame is scaled.
    frame = playground.frames.bounding_box()
    inside = told.evaluate(
        "e => { const { x, y, width } = e.getBoundingClientRect(); return { x, y, width } }"
    )
    assert frame
    scale = pane / 1280
    page.mouse.click(frame["x"] + (inside["x"] + 5) * scale, frame["y"] + (inside["y"] + 5) * scale)
    expect(told).to_have_text("wide")
    bar.get_by_label(width).select_option(index=2)
    assert width_of(playground.frames) == pytest.approx(390, abs=1)
    bar.get_by_label(colours).select_option(index=2)
    root = playground.cabinet.locator(":root")
    expect(root).to_have_attribute("data-scheme", "dark")
    page.reload()
    playground.call("e.run()")
    expect(root).to_have_attribute("data-scheme", "dark")
    assert width_of(playground.frames) == pytest.approx(390, abs=1)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_cabinet_fills_the_window_until_escape_or_until_the_code_is_wanted(
    page: Page, site: str, language: str
) -> None:
    *_, fill, back = WORDS[language]
    playground = Playground.open(page, f"{site}{language}/playground/")
    playground.call("e.run()")
    button = page.get_by_role("button", name=fill)
    button.click()
    assert width_of(playground.frames) == 1440
    expect(playground.editor).to_be_hidden()
    expect(page.get_by_role("button", name=back)).to_be_focused()
    page.keyboard.press("Escape")
    expect(playground.editor).to_be_visible()
    expect(button).to_be_focused()
    button.click()
    page.keyboard.press("F1")
    page.keyboard.press("Escape")
    expect(playground.editor).to_be_hidden()
    page.keyboard.press("F1")
    dialog = playground.element.get_by_role("dialog")
    dialog.get_by_role("combobox").fill("format" if language == "en" else "отформат")
    page.keyboard.press("Enter")
    expect(playground.editor).to_be_visible()


def test_a_tab_of_its_own_shows_what_the_playground_runs(
    playground: Playground,
) -> None:
    page = playground.page
    draft = widget(slot="el.textContent = 'first'")
    playground.editor.fill(draft)
    view(playground)
    expect(page.get_by_role("button", name=ALONE)).to_have_attribute("aria-disabled", "true")
    playground.call("e.run()")
    with page.context.expect_page() as opened:
        page.get_by_role("button", name=ALONE).click()
    alone = Playground(opened.value, opened.value.locator("personal-page-playground"))
    expect(alone.page).to_have_title("Client cabinet")
    expect(alone.slot).to_have_text("first")
    assert width_of(alone.frames) == alone.page.evaluate("innerWidth")
    sandbox = [one.get_attribute("sandbox") for one in (playground.frames, alone.frames)]
    assert sandbox == ["allow-scripts allow-forms"] * 2
    playground.editor.fill(draft.replace("first", "second"))
    playground.call("e.run()")
    expect(alone.slot).to_have_text("second")
    alone.page.reload()
    expect(alone.slot).to_have_text("second")
    page.close()
    alone.page.reload()
    told = alone.element.get_by_text("another tab, which is closed")
    expect(told).to_be_visible()
