"""A widget asks the backend in the page as it would ask one on the network."""

from typing import Any

import pytest

from browser.backend.backends import HEAD, ORIGIN, ask, run
from browser.playground import Playground

ECHO = (
    HEAD
    + """
PAGE = 'https://pine.example'

def application(environ, start_response):
    path, method = environ['PATH_INFO'], environ['REQUEST_METHOD']
    body = environ['wsgi.input'].read()
    if path == '/closed':
        start_response('200 OK', [])
        return [b'closed']
    if path == '/elsewhere':
        start_response('307 Temporary Redirect', [*CORS, ('Location', 'https://elsewhere.example/x')])
        return []
    if path == '/cookies':
        start_response('200 OK', [
            ('Access-Control-Allow-Origin', PAGE), ('Access-Control-Allow-Credentials', 'true'),
            ('Set-Cookie', 'kept=1; Secure; SameSite=None'), ('Set-Cookie', 'lost=1'),
        ])
        return [environ.get('HTTP_COOKIE', '').encode()]
    if path == '/stream':
        start_response('200 OK', CORS)
        return (f'{part};'.encode() for part in range(5))
    if path == '/bytes':
        start_response('200 OK', [*CORS, ('Content-Type', 'application/octet-stream')])
        return [bytes(range(256))]
    if path == '/large':
        start_response('200 OK', [*CORS, ('Content-Type', 'text/plain')])
        return [b'x' * (10 << 20)]
    if path == '/xml':
        start_response('200 OK', [*CORS, ('Content-Type', 'application/xml')])
        return [b'<a><b/></a>']
    start_response('200 OK', [
        *CORS, ('Content-Type', 'application/json'), ('X-Secret', '1'), ('X-Open', '2'),
        ('Access-Control-Expose-Headers', 'X-Open'),
    ])
    return [json.dumps({
        'method': method, 'path': path, 'query': environ['QUERY_STRING'], 'size': len(body),
        'type': environ.get('CONTENT_TYPE', ''), 'origin': environ.get('HTTP_ORIGIN'),
        'body': body.decode('latin-1')[:200], 'token': environ.get('HTTP_X_TOKEN'),
    }).encode()]
"""
)


@pytest.fixture(scope="module")
def echo(module_playground: Playground) -> Playground:
    """One run for all: what the requests of a test leave behind, no other one reads."""
    assert run(module_playground, ECHO)["status"] == "mounted"
    assert module_playground.problems() == []
    return module_playground


def js(playground: Playground, source: str) -> Any:  # noqa: ANN401
    return playground.console_line(source.replace("BACKEND", ORIGIN))


def test_a_fetch_is_answered_as_one_over_the_network(echo: Playground) -> None:
    assert js(
        echo,
        """fetch(new URL('BACKEND/echo?a=1#hash'), { headers: { 'X-Token': 't' } }).then(
          async (r) => ({ url: r.url, type: r.type, ok: r.ok, status: r.status, text: r.statusText,
            redirected: r.redirected, headers: [...r.headers.keys()], copy: r.clone().url,
            is: r instanceof Response, json: await r.json() }))""",
    ) == {
        "url": f"{ORIGIN}/echo?a=1",
        "type": "cors",
        "ok": True,
        "status": 200,
        "text": "OK",
        "redirected": False,
        "headers": ["content-type", "x-open"],
        "copy": f"{ORIGIN}/echo?a=1",
        "is": True,
        "json": {
            "method": "GET",
            "path": "/echo",
            "query": "a=1",
            "size": 0,
            "type": "",
            "origin": "https://pine.example",
            "body": "",
            "token": "t",
        },
    }
    detail = echo.events("network.request")[-1]["detail"]
    assert detail.pop("duration") > 0
    assert detail == {
        "method": "GET",
        "url": f"{ORIGIN}/echo?a=1#hash",
        "outcome": "loaded",
        "status": 200,
    }


def test_every_kind_of_body_arrives(echo: Playground) -> None:
    bodies = {
        "'text'": ("text/plain;charset=UTF-8", "text"),
        "new URLSearchParams({ a: 1 })": (
            "application/x-www-form-urlencoded;charset=UTF-8",
            "a=1",
        ),
        "new Blob(['x'], { type: 'text/plain' })": ("text/plain", "x"),
        "new Uint8Array([1, 255])": ("", "\x01\xff"),
        "new Uint8Array([65]).buffer": ("", "A"),
        "new Blob(['streamed']).stream()": ("", "streamed"),
    }
    for body, expected in bodies.items():
        init = f"{{ method: 'POST', duplex: 'half', body: {body} }}"
        got = js(echo, f"fetch('BACKEND/echo', {init}).then((r) => r.json())")
        assert (got["type"], got["body"]) == expected
    form = "Object.entries({ a: '1', f: new Blob(['file']) })"
    got = js(
        echo,
        f"""(() => {{ const form = new FormData()
          {form}.forEach(([name, value]) => form.append(name, value))
          const request = new Request('BACKEND/echo', {{ method: 'POST', body: form }})
          return fetch(request).then((r) => r.json())
        }})()""",
    )
    assert got["type"].startswith("multipart/form-data; boundary=")
    assert 'name="a"' in got["body"]


def test_large_streamed_and_binary_bodies_come_whole(echo: Playground) -> None:
    assert (
        js(echo, "fetch('BACKEND/large').then((r) => r.text()).then((t) => t.length)") == 10 << 20
    )
    assert (
        js(
            echo,
            "fetch('BACKEND/echo', { method: 'POST', body: 'x'.repeat(10 << 20) })"
            ".then((r) => r.json()).then(({ size }) => size)",
        )
        == 10 << 20
    )
    assert ask(echo, "/stream") == "0;1;2;3;4;"
    assert (
        js(
            echo,
            "fetch('BACKEND/bytes').then((r) => r.bytes()).then((b) => b.every((x, i) => x === i))",
        )
        is True
    )


def test_a_redirect_to_another_origin_is_under_the_rules_of_the_network(echo: Playground) -> None:
    before = len(echo.problems())
    assert ask(echo, "/elsewhere") == "TypeError"
    echo.wait_for("e.problems.length > a", before)
    problem = echo.problems()[-1]
    assert problem["code"] == "network-blocked"
    assert "https://elsewhere.example/x" in problem["message"]


def test_cookies_are_those_of_another_site(echo: Playground) -> None:
    include = "{ credentials: 'include' }"
    assert ask(echo, "/cookies", include) == ""
    assert ask(echo, "/cookies", include) == "kept=1"
    assert ask(echo, "/cookies") == ""


def test_a_beacon_is_sent(echo: Playground) -> None:
    before = len(echo.events("network.request"))
    assert js(echo, "navigator.sendBeacon('BACKEND/beacon', 'x')") is True
    echo.wait_for_event("network.request", before + 1)
    detail = echo.events("network.request")[-1]["detail"]
    assert detail.pop("duration") > 0
    assert detail == {
        "method": "POST",
        "url": f"{ORIGIN}/beacon",
        "outcome": "sent",
        "status": None,
    }


def test_an_xml_http_request_goes_through_all_its_events(echo: Playground) -> None:
    got = js(
        echo,
        """new Promise((resolve) => {
          const x = new XMLHttpRequest(), seen = []
          const note = (at) => (event) => seen.push(at + event.type + x.readyState)
          for (const type of ['readystatechange', 'loadstart', 'progress', 'load', 'error'])
            x.addEventListener(type, note(''))
          for (const type of ['loadstart', 'progress', 'load', 'loadend'])
            x.upload.addEventListener(type, note('upload '))
          x.onloadend = () => resolve({ seen, status: [x.status, x.statusText, x.readyState],
            url: x.responseURL, json: JSON.parse(x.responseText).body,
            all: x.getAllResponseHeaders(), one: x.getResponseHeader('X-Open'),
            hidden: x.getResponseHeader('X-Secret'), is: x instanceof XMLHttpRequest })
          x.open('POST', 'BACKEND/echo')
          x.send('hello')
        })""",
    )
    assert got == {
        "seen": [
            "readystatechange1",
            "loadstart1",
            "upload loadstart1",
            "upload progress1",
            "upload load1",
            "upload loadend1",
            "readystatechange2",
            "readystatechange3",
            "progress3",
            "readystatechange4",
            "load4",
        ],
        "status": [200, "OK", 4],
        "url": f"{ORIGIN}/echo",
        "json": "hello",
        "all": "content-type: application/json\r\nx-open: 2\r\n",
        "one": "2",
        "hidden": None,
        "is": True,
    }


def test_an_xml_http_request_gives_the_type_that_was_asked_for(echo: Playground) -> None:
    def get(path: str, kind: str, show: str) -> Any:  # noqa: ANN401
        return js(
            echo,
            f"""new Promise((resolve) => {{
              const x = new XMLHttpRequest()
              x.open('GET', 'BACKEND{path}')
              x.responseType = '{kind}'
              x.onload = () => resolve({show})
              x.send()
            }})""",
        )

    assert get("/echo", "json", "x.response.path") == "/echo"
    assert get("/bytes", "arraybuffer", "[...new Uint8Array(x.response)].at(-1)") == 255
    assert get("/bytes", "blob", "[x.response.size, x.response.type]") == [
        256,
        "application/octet-stream",
    ]
    assert get("/xml", "document", "x.response.documentElement.outerHTML") == "<a><b/></a>"
    assert get("/xml", "", "x.responseXML.documentElement.outerHTML") == "<a><b/></a>"
    assert get("/stream", "text", "x.response") == "0;1;2;3;4;"


def test_an_xml_http_request_fails_as_one_does(echo: Playground) -> None:
    def end(before: str, after: str = "", path: str = "/closed") -> Any:  # noqa: ANN401
        return js(
            echo,
            f"""new Promise((resolve) => {{
              const x = new XMLHttpRequest(), seen = []
              for (const type of ['load', 'error', 'timeout', 'abort'])
                x.addEventListener(type, () => seen.push(type))
              x.addEventListener('loadend', () => resolve([seen, x.status, x.responseText]))
              x.open('GET', 'BACKEND{path}'); {before}; x.send(); {after}
            }})""",
        )

    assert end("") == [["error"], 0, ""]
    assert end("", "x.abort()", "/echo") == [["abort"], 0, ""]
    assert end("x.timeout = 1", "for (const t = Date.now(); Date.now() < t + 20;);", "/large") == [
        ["timeout"],
        0,
        "",
    ]


def test_a_request_that_would_wait_is_refused(echo: Playground) -> None:
    before = len(echo.problems())
    got = js(
        echo,
        "(() => { try { new XMLHttpRequest().open('GET', 'BACKEND/echo', false) }"
        " catch (error) { return error.name } })()",
    )
    assert got == "NetworkError"
    echo.wait_for("e.problems.length > a", before)
    assert echo.problems()[-1]["code"] == "backend-sync-request"


def test_jquery_asks_the_backend(echo: Playground) -> None:
    code = f"""define(['jquery', 'amocrm-sdk'], function ($) {{
      return {{
        initLead() {{}},
        registerWidgetsBarSlot(el) {{
          $.ajax({{ url: '{ORIGIN}/echo', method: 'POST', contentType: 'application/json',
            headers: {{ 'X-Token': 't' }}, data: JSON.stringify({{ a: 1 }}) }})
            .done((answer) => $(el).append($('<p>').text(answer.body + answer.token)))
          $.get('{ORIGIN}/closed')
            .fail((xhr) => $(el).append($('<p>').text('failed ' + xhr.status)))
        }},
      }}
    }})"""
    assert run(echo, ECHO, code)["status"] == "mounted"
    echo.slot.get_by_text('{"a":1}t').wait_for()
    echo.slot.get_by_text("failed 0").wait_for()
    problem = echo.problems()[0]
    assert (problem["code"], problem["file"]) == ("backend-cors", "personal_page.js")
