"""No policy of the browser governs WebRTC: the frame itself keeps its datagrams from leaving."""

import socket
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from browser.behaviours.widgets import widget
from browser.playground import Playground

CONNECT = """(async () => {
  const connection = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:PORT' }] });
  connection.createDataChannel('leak');
  await connection.setLocalDescription(await connection.createOffer());
})()"""

NESTED = {
    "a script in a nested document": "frame.srcdoc = `<script>${CODE}<\\/script>`",
    "a handler in a nested document": (
        "frame.srcdoc = `<style onload=\"${CODE.replaceAll('\"', '&quot;')}\"></style>`"
    ),
    "an address that is a script": "frame.src = `javascript:${CODE}`",
    "a Blob's script in a nested document": (
        "frame.srcdoc = `<script src=${URL.createObjectURL(new Blob([CODE]))}><\\/script>`"
    ),
    "a Blob as the nested document": (
        "frame.src = URL.createObjectURL("
        "new Blob([`<script>${CODE}<\\/script>`], { type: 'text/html' }))"
    ),
}


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """A socket on this machine that waits for datagrams."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as listener:
        listener.bind(("127.0.0.1", 0))
        yield listener


def connecting_to(listener: socket.socket) -> str:
    return CONNECT.replace("PORT", str(listener.getsockname()[1]))


def datagrams(listener: socket.socket) -> int:
    """Take what has arrived within a second; how many it were."""
    count = 0
    listener.settimeout(1)
    try:
        while listener.recv(2048):
            count += 1
    except TimeoutError:
        return count
    return count


def test_on_a_plain_page_a_datagram_arrives(page: Page, site: str, listener: socket.socket) -> None:
    page.goto(f"{site}en/")
    page.evaluate(connecting_to(listener))
    assert datagrams(listener) > 0


def test_no_datagram_leaves_from_a_widget_itself(
    playground: Playground, listener: socket.socket
) -> None:
    report = playground.run(widget(slot=connecting_to(listener)))
    assert report["status"] == "mounted"
    playground.wait_for("e.problems.some(({ message }) => message.includes('RTCPeerConnection'))")
    assert datagrams(listener) == 0


@pytest.mark.parametrize("nest", NESTED.values(), ids=NESTED.keys())
def test_no_datagram_leaves_from_a_document_that_a_widget_nests(
    playground: Playground, listener: socket.socket, nest: str
) -> None:
    code = (
        f"const CODE = {connecting_to(listener)!r}; const frame = document.createElement('iframe');"
        f"{nest}; frame.onload = () => console.debug('loaded'); el.append(frame);"
        "try { console.debug(String(frame.contentWindow.RTCPeerConnection)) }"
        "catch (error) { console.debug(error.name) }"
    )
    assert playground.run(widget(slot=code))["status"] == "mounted"
    playground.wait_for("e.console.some(({ text }) => text === 'SecurityError')")
    assert datagrams(listener) == 0
