"""No policy governs WebRTC, so the frame is without it; code that tries to use it is told so."""

from browser.behaviours.widgets import widget
from browser.playground import Playground


def test_code_that_needs_webrtc_is_told_that_there_is_none(playground: Playground) -> None:
    report = playground.run(widget(lead="return new RTCPeerConnection()"))
    assert report["status"] == "failed"
    assert "RTCPeerConnection" in playground.problems()[0]["message"]
