"""A link to the code: made, opened, and told from one that cannot be opened."""

import base64
import json
import re
import zlib
from urllib.parse import urlencode

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browser.behaviours.widgets import log, widget
from browser.kept_drafts import kept_drafts, wait_until_kept
from browser.playground import Playground

THEIRS = widget(slot=log("theirs") + " el.textContent = 'Theirs'")
TYPED = "/* typed by the reader */"
SOMEBODY = "This is somebody else’s code, from a link"
WORDS = {
    "en": {
        "share": "Share by link…",
        "title": "Share by link",
        "copy": "Copy the link",
        "copied": "The link is copied.",
        "somebody": SOMEBODY,
        "own": "My own playground",
        "run": "Run",
    },
    "ru": {
        "share": "Поделиться ссылкой…",
        "title": "Поделиться ссылкой",
        "copy": "Скопировать ссылку",
        "copied": "Ссылка скопирована.",
        "somebody": "Это чужой код из ссылки",
        "own": "К моему черновику",
        "run": "Запустить",
    },
}


def fragment(content: object) -> str:
    """A link to any content, whoever wrote it."""
    packer = zlib.compressobj(wbits=-15)
    text = content if isinstance(content, bytes) else json.dumps(content).encode()
    packed = packer.compress(text) + packer.flush()
    return "#w1=" + base64.urlsafe_b64encode(packed).decode().rstrip("=")


def link_to(code: str, **more: object) -> str:
    return fragment({"files": {"personal_page.js": code}, **more})


def write(playground: Playground, text: str) -> None:
    """Type `text` at the top of the editor, and wait until it is saved."""
    playground.editor.click()
    playground.page.keyboard.press("ControlOrMeta+Home")
    playground.page.keyboard.insert_text(text)
    wait_until_kept(playground.page, text)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_link_is_made_copied_opened_and_left_again(
    page: Page, context: BrowserContext, site: str, language: str
) -> None:
    words = WORDS[language]
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    own = Playground.open(page, f"{site}{language}/playground/")
    write(own, TYPED)
    lead = own.leads()[1]["id"]
    own.select_lead(lead)
    own.button(words["share"]).click()
    dialog = own.element.get_by_role("dialog", name=words["title"])
    expect(dialog).to_contain_text("personal_page.js")
    expect(dialog.get_by_role("textbox")).to_be_focused()
    dialog.get_by_role("button", name=words["copy"]).click()
    expect(dialog.get_by_role("status")).to_have_text(words["copied"])
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == own.call("e.shareUrl()")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(own.button(words["share"])).to_be_focused()

    write(own, "/* and more */")
    opened = Playground.open(context.new_page(), link)
    assert opened.call("e.code").startswith(TYPED)
    expect(opened.element.get_by_role("combobox").first).to_have_value(lead)
    expect(opened.status(words["somebody"])).to_be_visible()
    opened.wait_for_event("page.reloaded", 0)
    assert opened.order("module.connected", "initLead.called") == []
    opened.button(words["run"]).click()
    expect(opened.slot).to_be_visible()
    write(opened, "/* into theirs */")

    again = Playground.open(context.new_page(), link)
    assert again.call("e.code").startswith("/* into theirs */")
    again.element.get_by_role("link", name=words["own"]).click()
    again.page.wait_for_url(re.compile(r"/playground/$"))
    mine = Playground.open(again.page, again.page.url)
    assert mine.call("e.code").startswith("/* and more */" + TYPED)


def test_code_from_a_link_waits_for_its_reader(playground: Playground, site: str) -> None:
    backend = "print('the backend runs')\n"
    files = {"personal_page.js": THEIRS, "backend.py": backend}
    page = playground.page
    page.goto("about:blank")
    opened = Playground.open(page, f"{site}en/playground/{fragment({'files': files})}")
    opened.wait_until_loaded()
    expect(opened.status("Ready to run")).to_be_visible()
    assert opened.logged() == []
    assert opened.order("module.connected") == []
    opened.button("Run").click()
    expect(opened.slot).to_have_text("Theirs")


def test_an_autorun_page_does_not_run_code_from_a_link(page: Page, site: str) -> None:
    page.add_init_script(
        "new MutationObserver(() => document.querySelector('personal-page-playground')"
        "?.setAttribute('autorun', '')).observe(document, { childList: true, subtree: true })"
    )
    opened = Playground.open(page, f"{site}en/playground/{link_to(THEIRS)}")
    assert opened.call("e.hasAttribute('autorun')")
    expect(opened.status(SOMEBODY)).to_be_visible()
    assert opened.order("module.connected") == []
    assert opened.call("e.shadowRoot.querySelector('[data-scheme]') !== null")


def test_code_from_a_link_is_not_opened_by_the_name_of_its_draft(page: Page, site: str) -> None:
    opened = Playground.open(page, f"{site}en/playground/{link_to(THEIRS)}")
    write(opened, "// read")
    (draft,) = kept_drafts(page)
    assert draft["id"].startswith("link#")
    page.goto("about:blank")
    own = Playground.open(page, f"{site}en/playground/?{urlencode({'draft': draft['id']})}")
    assert "theirs" not in own.call("e.code")


def test_what_was_made_of_a_link_is_in_the_list_and_opened_from_there(
    page: Page, site: str
) -> None:
    opened = Playground.open(page, f"{site}en/playground/{link_to(THEIRS)}")
    write(opened, "// read")
    opened.button("Draft: From a link").click()
    dialog = opened.element.get_by_role("dialog", name="Drafts")
    dialog.get_by_role("button", name="New draft").click()
    expect(page).to_have_url(f"{site}en/playground/")
    own = Playground(page, page.locator("personal-page-playground").first)
    expect(own.editor).not_to_contain_text("theirs")
    own.button("Draft: Untitled").click()
    own.element.get_by_role("dialog").get_by_role("button", name="From a link", exact=True).click()
    expect(own.editor).to_contain_text("// read")
    expect(own.status(SOMEBODY)).to_be_hidden()


def test_a_link_that_is_pasted_into_the_open_page_is_opened_and_back_is_back(
    playground: Playground,
) -> None:
    page = playground.page
    write(playground, TYPED)
    page.evaluate("(link) => { location.hash = link }", link_to(THEIRS))
    expect(playground.status(SOMEBODY)).to_be_visible()
    assert playground.call("e.code") == THEIRS
    page.evaluate("(link) => { location.hash = link }", link_to("// another"))
    expect(playground.editor).to_contain_text("// another")
    page.go_back()
    expect(playground.editor).to_contain_text("theirs")
    page.go_back()
    expect(playground.editor).to_contain_text(TYPED)
    expect(playground.status(SOMEBODY)).to_have_count(0)


def test_a_link_from_an_example_opens_in_the_full_playground(page: Page, site: str) -> None:
    example = Playground.open(page, f"{site}en/quickstart/")
    code = example.call("e.code")
    link = example.call("e.shareUrl()")
    assert link.startswith(f"{site}en/playground/#w1=")
    example.button("Share by link…").click()
    field = example.element.get_by_role("dialog").get_by_role("textbox")
    expect(field).to_have_value(link)
    opened = Playground.open(page, link)
    assert opened.call("e.code") == code
    expect(opened.status(SOMEBODY)).to_be_visible()


BOMB = fragment(b" " * 60_000_000)
BAD = {
    "cut": (link_to(THEIRS)[:-40], "incomplete or damaged"),
    "nothing": ("#w1=", "incomplete or damaged"),
    "no base64": ("#w1=%F0%9F%99%82", "incomplete or damaged"),
    "newer": ("#w2=AAAA", "a newer version of the playground"),
    "bomb": (BOMB, "more than 5 MB"),
    "no widget": (fragment([1, 2]), "there is no widget in it"),
    "path": (
        fragment({"files": {"personal_page.js": "", "../../x.js": ""}}),
        "invalid name, “../../x.js”",
    ),
    "prototype": (
        fragment(b'{"files":{"personal_page.js":"","__proto__":"x"}}'),
        "invalid name, “__proto__”",
    ),
    "secret": (link_to(THEIRS, clientSecret="x"), "it holds “clientSecret”"),
    "markup": (
        fragment({"files": {"personal_page.js": "", "<img src=x>/../a": ""}}),
        "<img src=x>/../a",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_link_that_cannot_be_opened_says_why_and_takes_nothing(
    shared: Playground, name: str
) -> None:
    link, said = BAD[name]
    page = shared.page
    write(shared, "/* mine */")
    page.evaluate("(link) => { location.hash = link }", link)
    expect(shared.status(said)).to_be_visible()
    assert shared.call("e.code").startswith("/* mine */")
    assert shared.call("1 + 1") == 2


def test_a_damaged_link_opens_the_own_draft_and_says_why(playground: Playground, site: str) -> None:
    write(playground, TYPED)
    page = playground.page
    page.goto("about:blank")
    own = Playground.open(page, f"{site}en/playground/{link_to(THEIRS)[:-40]}")
    expect(own.status("incomplete or damaged")).to_be_visible()
    assert own.call("e.code").startswith(TYPED)


def test_what_chats_append_to_a_link_does_not_harm(page: Page, site: str) -> None:
    opened = Playground.open(page, f"{site}en/playground/{link_to(THEIRS)}).")
    assert opened.call("e.code") == THEIRS


def test_a_long_link_offers_the_archive_first(shared: Playground) -> None:
    lines = "".join(f"// {number * 7919 % 10007} {number * 104729}\n" for number in range(900))
    shared.call("e.code = a", lines)
    shared.button("Share by link…").click()
    dialog = shared.element.get_by_role("dialog", name="Share by link")
    expect(dialog).to_contain_text("That is too long")
    dialog.get_by_role("button", name="Download widget.zip").click()
    expect(shared.element.get_by_role("dialog", name="About your widget")).to_be_visible()
    shared.page.keyboard.press("Escape")


def test_code_with_a_token_gives_no_link(shared: Playground) -> None:
    shared.call("e.code = a", "\n// eyJhbGciOiJIUzI1NiJ9.eyJhY2NvdW50X2lkIjoxfQ.signature")
    said = shared.call("e.shareUrl().catch((error) => `${error.name}: ${error.message}`)")
    assert said.startswith("Unshareable: ")
    assert "personal_page.js, line 2: a token" in said
    shared.button("Share by link…").click()
    dialog = shared.element.get_by_role("dialog", name="Share by link")
    expect(dialog).to_contain_text("personal_page.js, line 2: a token")
    expect(dialog.get_by_role("textbox")).to_have_count(0)
    shared.page.keyboard.press("Escape")


def test_a_link_says_which_files_stay_out_of_it(playground: Playground) -> None:
    playground.call("e.import(new File([new Uint8Array([0, 1])], 'logo.png'))")
    playground.button(WORDS["en"]["share"]).click()
    dialog = playground.element.get_by_role("dialog")
    expect(dialog).to_contain_text("stay out of the link: images/logo.png.")
    dialog.get_by_role("button", name="Close").click()
    playground.button("Undo").click()
    playground.button(WORDS["en"]["share"]).click()
    expect(dialog.get_by_role("textbox")).to_be_visible()
    expect(dialog).not_to_contain_text("stay out")
