"""A backend.py that is hostile gets nothing out of the page."""

from playwright.sync_api import expect

from browser.backend.backends import HEAD, ORIGIN, ask, run
from browser.playground import Playground
from browser.safety.listener import listening

WAYS = {
    "fetch": "js.fetch(URL)",
    "XMLHttpRequest": "x = js.XMLHttpRequest.new(); x.open('GET', URL, False); x.send()",
    "WebSocket": "js.WebSocket.new(URL.replace('http', 'ws'))",
    "EventSource": "js.EventSource.new(URL)",
    "import": "from pyodide.code import run_js; run_js('(url) => import(url)')(URL)",
    "worker": "js.Worker.new(URL)",
    "worker of a Blob": """
    blob = js.Blob.new(to_js([f"fetch('{URL}'); importScripts('{URL}')"]))
    js.Worker.new(js.URL.createObjectURL(blob))""",
    "pyfetch": """
    import asyncio
    from pyodide.http import pyfetch
    asyncio.ensure_future(pyfetch(URL))""",
    "urllib": "from urllib.request import urlopen; urlopen(URL)",
    "package": "import pyodide_js; pyodide_js.loadPackage(URL + '/x-1-py3-none-any.whl')",
    "socket": "import socket; socket.create_connection(('127.0.0.1', PORT), timeout=1)",
    "stream": "js.WebSocketStream.new(URL.replace('http', 'ws'))",
    "WebTransport": "js.WebTransport.new(URL.replace('http', 'https'))",
    "WebRTC": "js.RTCPeerConnection.new()",
}
"""Code that tries to reach a server at `URL`."""


def attempts(hosts: dict[str, str]) -> str:
    """Return a backend that tries the way that a path names, and says whether that threw."""
    ways = "\n".join(
        f"def way_{number}(URL, PORT):\n    {WAYS[name]}\n" for number, name in enumerate(hosts)
    )
    addresses = [(f"http://{host}/leak", host.rpartition(":")[2]) for host in hosts.values()]
    return f"""{HEAD}
import js
from pyodide.ffi import to_js

{ways}
def application(environ, start_response):
    start_response('200 OK', [*CORS])
    number = environ['PATH_INFO'][1:]
    try:
        globals()['way_' + number](*{addresses}[int(number)])
    except BaseException as error:
        return [repr(error).encode()]
    return [b'went on']
"""


def test_python_reaches_no_server(shared: Playground) -> None:
    with listening(["control", *WAYS]) as listeners:
        control = f"http://{listeners['control'].host}/"
        shared.page.request.get(control)
        run(shared, attempts({name: listeners[name].host for name in WAYS}))
        for number, name in enumerate(WAYS):
            assert ask(shared, f"/{number}") != "TypeError", name
        # A datagram or a connection may be on its way still.
        shared.page.request.get(control)
        assert [name for name, one in listeners.items() if one.arrived] == ["control"]


def test_python_finds_nothing_of_the_page(shared: Playground) -> None:
    looking = f"""{HEAD}
import js

def application(environ, start_response):
    start_response('200 OK', CORS)
    found = {{name: hasattr(js, name) for name in ('document', 'parent', 'localStorage', 'caches')}}
    return [json.dumps([js.location.origin, js.self.origin, found]).encode()]
"""
    run(shared, looking)
    origin, own, found = shared.console_line(
        "fetch('https://backend.example/').then((r) => r.json())"
    )
    assert own == "null"
    assert found == dict.fromkeys(found, False)
    assert origin == "null"


def test_python_has_nothing_to_start_further_threads_with(shared: Playground) -> None:
    looking = f"""{HEAD}
import js
NAMES = ('Worker', 'SharedWorker', 'importScripts')

def application(environ, start_response):
    start_response('200 OK', CORS)
    parents = (js.self, js.WorkerGlobalScope.prototype, js.DedicatedWorkerGlobalScope.prototype)
    found = [name for name in NAMES for it in parents if js.Reflect.has(it, name)]
    return [json.dumps(found).encode()]
"""
    run(shared, looking)
    assert ask(shared) == "[]"


def test_the_ways_to_the_port_of_the_page_cannot_be_patched(shared: Playground) -> None:
    looking = f"""{HEAD}
import js

def application(environ, start_response):
    start_response('200 OK', CORS)
    ways = {{
        'data': js.MessageEvent, 'ports': js.MessageEvent, 'target': js.Event,
        'postMessage': js.MessagePort, 'onmessage': js.MessagePort,
        'addEventListener': js.EventTarget,
    }}
    patched = [name for name, it in ways.items() if js.Reflect.deleteProperty(it.prototype, name)]
    return [json.dumps(patched).encode()]
"""
    run(shared, looking)
    assert ask(shared) == "[]"


def test_what_is_no_text_ends_python_until_the_reader_wants_it_again(shared: Playground) -> None:
    posting = f"""{HEAD}
import js
from pyodide.ffi import create_proxy

def application(environ, start_response):
    js.JSON.stringify = create_proxy(lambda *message: js.Array.new(3))
    print('posted')
    start_response('200 OK', CORS)
    return [b'here']
"""
    run(shared, posting)
    shared.console_line(f"void fetch('{ORIGIN}/').catch(() => 0)")
    expect(shared.status("Python is not available")).to_be_visible(timeout=60_000)
    assert shared.codes() == ["backend-unavailable"]
    expect(shared.element.locator("iframe[title=Python]")).to_have_count(0)
    shared.button("Retry").click()
    expect(shared.status("The backend is ready")).to_be_visible(timeout=60_000)
    assert shared.codes() == []
