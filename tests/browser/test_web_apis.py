"""Every row of the page about the browser's APIs is tried: what it says happens."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser.playground import Playground

DOCS = Path(__file__).parents[2] / "docs"

WIDGET = """define([], () => ({ initLead() {}, registerWidgetsBarSlot(el) {
%s
} }));"""

# By API: what a widget does with it, and what comes of it: text of the slot or a problem.
HOME = "https://pine.example/?leadId=1001&accountId=30001"
STANDS_IN = {
    "localStorage": ("localStorage.a = 1; el.textContent = localStorage.a", "1"),
    "sessionStorage": ("sessionStorage.a = 1; el.textContent = sessionStorage.a", "1"),
    "document.cookie": ("document.cookie = 'a=1'; el.textContent = document.cookie", "a=1"),
    "location": ("el.textContent = location", HOME),
    "document.URL": ("el.textContent = document.URL", HOME),
    "document.baseURI": ("el.textContent = document.baseURI", HOME),
    "origin": ("el.textContent = origin", "https://pine.example"),
    "document.domain": ("el.textContent = document.domain", "pine.example"),
    "document.referrer": ("el.textContent = [document.referrer]", ""),
    "history": ("history.pushState(1, '', '/a'); el.textContent = location.pathname", "/a"),
    "popstate": (
        "onpopstate = (e) => { el.textContent = e.isTrusted }; location.hash = 'a'",
        "false",
    ),
    "hashchange": ("onhashchange = () => el.append('b'); location.hash = 'a'", "b"),
    "top": ("el.textContent = top === window", "false"),
    "parent": ("el.textContent = parent === window", "false"),
    "iframe.contentDocument": (
        "el.innerHTML = '<iframe></iframe>'; el.append(String(el.firstChild.contentDocument))",
        "null",
    ),
    "BroadcastChannel": (
        """new BroadcastChannel('a').onmessage = (e) => { el.textContent = e.origin };
        new BroadcastChannel('a').postMessage(1)""",
        "null",
    ),
    "document.scripts": (
        "el.textContent = document.scripts[0].src",
        "https://pine.example/personal_page.js",
    ),
    "postMessage": (
        "onmessage = (e) => { el.textContent = e.origin }; postMessage(1, location.origin)",
        "https://pine.example",
    ),
}
OFFERED = {
    "navigator.clipboard.writeText": (
        "navigator.clipboard.writeText('some text')",
        "The widget copies to the clipboard (9 bytes): some text",
    ),
    "navigator.clipboard.write": (
        "navigator.clipboard.write([new ClipboardItem({ 'text/plain': 'more' })])",
        "The widget copies to the clipboard (4 bytes): more",
    ),
    "<a download>": (
        "el.innerHTML = '<a download=a.csv href=data:,a;b></a>'; el.firstChild.click()",
        "The widget offers a.csv (3 bytes)",
    ),
}
SERVER = "https://server.example/"
TOLD = {
    "fetch": (f"fetch('{SERVER}').catch(() => {{}})", "network-blocked"),
    "XMLHttpRequest": (
        f"const x = new XMLHttpRequest(); x.open('GET', '{SERVER}'); x.send()",
        "network-blocked",
    ),
    "WebSocket": ("new WebSocket('wss://server.example/')", "network-blocked"),
    "EventSource": (f"new EventSource('{SERVER}')", "network-blocked"),
    "navigator.sendBeacon": (f"navigator.sendBeacon('{SERVER}', 'a')", "network-blocked"),
    "<img>": (f"el.innerHTML = '<img src={SERVER}>'", "network-blocked"),
    "eval": ("try { eval('1') } catch {}", "code-at-run-time"),
    "new Function": ("try { new Function('') } catch {}", "code-at-run-time"),
    "setTimeout": ("setTimeout('1')", "code-at-run-time"),
    "<script src>": (
        f"const s = document.createElement('script'); s.src = '{SERVER}'; el.append(s)",
        "resource-blocked",
    ),
    '<link rel="stylesheet">': (
        f"el.innerHTML = '<link rel=stylesheet href={SERVER}>'",
        "resource-blocked",
    ),
    "<iframe>": (f"el.innerHTML = '<iframe src={SERVER}></iframe>'", "resource-blocked"),
    "<video>": (f"el.innerHTML = '<video src={SERVER}></video>'", "resource-blocked"),
    "<audio>": (f"el.innerHTML = '<audio src={SERVER}></audio>'", "resource-blocked"),
    "@font-face": (
        f"new FontFace('a', 'url({SERVER})').load().catch(() => {{}})",
        "resource-blocked",
    ),
    "Worker": (
        "new Worker(URL.createObjectURL(new Blob(['']))).onerror = () => {}",
        "code-at-run-time",
    ),
    "<a href>": ("el.innerHTML = '<a href=/a></a>'; el.firstChild.click()", "navigation-blocked"),
    "location.href": ("location.href = '/a'", "navigation-blocked"),
    "location.assign": ("location.assign('/a')", "navigation-blocked"),
    "location.replace": ("location.replace('/a')", "navigation-blocked"),
    "location.reload": ("location.reload()", "navigation-blocked"),
    '<meta http-equiv="refresh">': (
        "el.innerHTML = '<meta http-equiv=refresh content=0>'",
        "navigation-blocked",
    ),
    '<a target="_blank">': (
        "el.innerHTML = '<a target=_blank href=/a></a>'; el.firstChild.click()",
        "window-blocked",
    ),
    '<a href="tel:">': (
        "el.innerHTML = '<a href=tel:1></a>'; el.firstChild.click()",
        "program-blocked",
    ),
    '<a href="mailto:">': (
        "el.innerHTML = '<a href=mailto:a@b.example></a>'; el.firstChild.click()",
        "program-blocked",
    ),
    "<form>": (
        "el.innerHTML = '<form><button></button></form>'; el.firstChild[0].click()",
        "form-blocked",
    ),
    "form.submit": ("el.innerHTML = '<form></form>'; el.firstChild.submit()", "form-blocked"),
    "form.requestSubmit": (
        "el.innerHTML = '<form></form>'; el.firstChild.requestSubmit()",
        "form-blocked",
    ),
    "document.open": ("document.open(); document.close()", "frame-lost"),
    "document.write": ("document.write('a'); document.close()", "frame-lost"),
    "alert": ("alert(1)", "dialog-blocked"),
    "confirm": ("confirm(1)", "dialog-blocked"),
    "prompt": ("prompt(1)", "dialog-blocked"),
    "print": ("print()", "dialog-blocked"),
    "open": ("open('about:blank')", "window-blocked"),
}
ABSENT = ("RTCPeerConnection", "WebTransport", "navigation")
CALLS = {
    "indexedDB": "indexedDB.open('a')",
    "caches": "caches",
    "cookieStore": "cookieStore.get('a')",
    "navigator.storage": "navigator.storage.persist()",
    "navigator.locks": "navigator.locks.request('a', () => {})",
    "navigator.clipboard.readText": "navigator.clipboard.readText()",
    "navigator.clipboard.read": "navigator.clipboard.read()",
    "navigator.geolocation": "navigator.geolocation.getCurrentPosition(() => {}, () => {})",
    "navigator.mediaDevices": "navigator.mediaDevices.getUserMedia({ audio: true })",
    "navigator.requestMIDIAccess": "navigator.requestMIDIAccess()",
    "Accelerometer": "new Accelerometer()",
    "navigator.serviceWorker": "navigator.serviceWorker",
    "SharedWorker": "new SharedWorker('a.js')",
    "navigator.credentials": "navigator.credentials.get({ password: true })",
    "navigator.share": "navigator.share({ text: 'a' })",
    "navigator.wakeLock": "navigator.wakeLock.request()",
    "navigator.registerProtocolHandler": "navigator.registerProtocolHandler('web+a', '/%s')",
    "navigator.usb": "navigator.usb.requestDevice({ filters: [] })",
    "navigator.serial": "navigator.serial.requestPort()",
    "navigator.hid": "navigator.hid.requestDevice({ filters: [] })",
    "navigator.bluetooth": "navigator.bluetooth.requestDevice({ acceptAllDevices: true })",
    "Notification": "new Notification('a')",
    "showOpenFilePicker": "showOpenFilePicker()",
    "showSaveFilePicker": "showSaveFilePicker()",
    "showDirectoryPicker": "showDirectoryPicker()",
    "queryLocalFonts": "queryLocalFonts()",
    "requestFullscreen": "el.requestFullscreen()",
    "requestPointerLock": "el.requestPointerLock()",
    "screen.orientation.lock": "screen.orientation.lock('portrait')",
    "navigator.keyboard.lock": "navigator.keyboard.lock()",
    "getScreenDetails": "getScreenDetails()",
    "document.requestStorageAccess": "document.requestStorageAccess()",
}

NOT_IN_THIS_CHROMIUM = ("navigator.share", "navigator.bluetooth")
"""Builds of Chromium for Linux have none of these: the call fails before the browser is asked."""


def listed(language: str) -> list[str]:
    """Return the APIs in the first column of the page's tables, in order."""
    text = (DOCS / language / "web-apis.md").read_text(encoding="utf-8")
    cells = re.findall(r"^\| (`[^|]+) \|", text, flags=re.MULTILINE)
    return [name for cell in cells for name in re.findall(r"`([^`]+)`", cell)]


def test_both_languages_list_the_same_and_each_is_tried() -> None:
    tried = {*STANDS_IN, *OFFERED, *TOLD, *ABSENT, *CALLS}
    assert listed("ru") == listed("en")
    assert set(listed("en")) == tried


@pytest.mark.parametrize("api", STANDS_IN)
def test_the_playground_stands_in(shared: Playground, api: str) -> None:
    body, shown = STANDS_IN[api]
    assert shared.run(WIDGET % body)["problems"] == []
    expect(shared.slot).to_have_text(shown)


@pytest.mark.parametrize("api", OFFERED)
def test_what_is_handed_over_is_offered(shared: Playground, api: str) -> None:
    body, offered = OFFERED[api]
    shared.run(WIDGET % body)
    expect(shared.element.get_by_role("group", name="hands over")).to_contain_text(offered)


@pytest.mark.parametrize("api", TOLD)
def test_what_is_held_back_is_told(shared: Playground, api: str) -> None:
    body, code = TOLD[api]
    shared.run(WIDGET % body)
    shared.wait_for("e.problems.some(({ code }) => code === a)", code)


@pytest.mark.parametrize("api", ABSENT)
def test_what_no_policy_governs_is_gone(shared: Playground, api: str) -> None:
    shared.run(WIDGET % f"el.textContent = typeof window.{api}")
    assert shared.slot.text_content() == "undefined"


@pytest.mark.parametrize("api", CALLS)
def test_what_is_unavailable_is_told(shared: Playground, api: str) -> None:
    call = CALLS[api]
    shared.run(WIDGET % f"try {{ Promise.resolve({call}).catch(() => {{}}) }} catch {{}}")
    told = [problem for problem in shared.problems() if problem["code"] == "api-unavailable"]
    if api in NOT_IN_THIS_CHROMIUM:
        assert told == []
    else:
        assert [problem["line"] for problem in told] == [2]
        assert api.removeprefix("el.") in told[0]["message"]
