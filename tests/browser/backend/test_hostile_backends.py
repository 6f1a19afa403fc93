"""Nothing of a backend.py is left for the one after it, and no message of it holds up the page."""

import json
from typing import Any

import pytest

from browser.backend.backends import GOOD, HEAD, ORIGIN, ask, run
from browser.modes import FIREFOX, ISOLATED, ONE_PROCESS
from browser.playground import Playground
from browser.test_token import set_field

SECRET = "personal-page-demo-client-secret"

TAKEN_OVER = (
    HEAD
    + """
import asyncio, atexit, builtins, codecs, gc, importlib, io, linecache, logging, os, sys, threading
import types, warnings
import js
import personal_page_backend
from personal_page_backend import bridge, console, environ as environs, response
from pyodide.ffi import create_proxy, to_js

SITE = os.path.dirname(os.path.dirname(personal_page_backend.__file__))

js.kept = js.Array.new()
js.setInterval(create_proxy(lambda: js.kept.push(1)), 10)

def telling(function):
    def told(*arguments, **named):
        if 'the next one' in repr(arguments):
            print('stolen')
        return function(*arguments, **named)
    return told

for name in ('exec', 'eval', 'compile', '__import__', 'open'):
    setattr(builtins, name, telling(getattr(builtins, name)))
for module, name in (
    (bridge, 'load'), (bridge, 'handle'), (bridge, '_compile'), (bridge, '_set_environment'),
    (bridge, 'respond'), (bridge, 'environ_of'), (console, 'begin_anew'), (console, 'hand_on'),
    (environs, 'environ_of'), (response, 'respond'), (linecache, 'getline'), (os, 'putenv'),
):
    setattr(module, name, telling(getattr(module, name)))
bridge.ModuleType = type('Watched', (types.ModuleType,), {'taken': True})
sys.modules['jwt'] = types.ModuleType('jwt')
sys.modules['json'].loads = telling(json.loads)

class Finder:
    def find_spec(self, name, path=None, target=None):
        js.kept.push(name)

class Environment(dict):
    def update(self, *given):
        js.kept.push(str(given))
        super().update(*given)

sys.meta_path.insert(0, Finder())
sys.path_hooks.insert(0, telling(lambda path: None))
sys.path.insert(0, '/home/backend/mine')
os.environ = Environment(os.environ)
os.environ['CLIENT_SECRET_OF'] = 'mine'
gc.callbacks.append(lambda *_: js.kept.push('gc'))
atexit.register(print, 'stolen at exit')
codecs.register(lambda name: None)
warnings.showwarning = telling(warnings.showwarning)
logging.Logger.manager.loggerClass = type('Watched', (logging.Logger,), {})
sys.excepthook = sys.unraisablehook = sys.displayhook = telling(sys.excepthook)
sys.setrecursionlimit(5000)
importlib.reload = telling(importlib.reload)
os.makedirs('/home/backend/mine', exist_ok=True)
for path in ('/home/backend/mine/yaml.py', SITE + '/mine.pth'):
    with io.open(path, 'w') as file:
        file.write('import js')
try:
    threading.Thread(target=lambda: None).start()
except RuntimeError:
    pass

async def staying():
    while True:
        await asyncio.sleep(0.01)
        js.kept.push('task')

asyncio.ensure_future(staying())
asyncio.get_event_loop().call_soon = telling(asyncio.get_event_loop().call_soon)
for owner, name in ((js.JSON, 'stringify'), (js, 'fetch'), (js, 'postMessage'), (js, 'close')):
    setattr(owner, name, getattr(owner, name).bind(owner if owner is js.JSON else js.self))
kept = create_proxy(lambda value: js.kept.push(value))
setter = to_js({'set': kept, 'configurable': True}, dict_converter=js.Object.fromEntries)
js.Object.defineProperty(js.Object.prototype, 'environment', setter)
js.Reflect.set(js.Promise.prototype, 'mine', 1)
js.self.addEventListener('message', kept)
import pyodide_js
pyodide_js.runPython = create_proxy(telling(print))

def application(environ, start_response):
    start_response('200 OK', CORS)
    return [b'taken over']

sys.settrace(lambda *_: None)
sys.setprofile(lambda *_: None)
"""
)

LOOKING = (
    HEAD
    + """
import asyncio, atexit, builtins, gc, linecache, logging, os, sys, threading, types, warnings
import js
import personal_page_backend
from personal_page_backend import bridge, console, environ as environs, response

def described(it):
    code = getattr(it, '__code__', None)
    return [type(it).__name__, code.co_filename if code else '', getattr(it, '__module__', '')]

def names(it):
    return {name: described(value) for name, value in sorted(vars(it).items())}

def files():
    for folder, _, found in os.walk('/home/backend'):
        yield folder
        yield from found
    yield from sorted(os.listdir(os.path.dirname(os.path.dirname(personal_page_backend.__file__))))

found = {
    'modules': sorted(sys.modules),
    'builtins': names(builtins),
    'kit': [names(it) for it in (bridge, console, environs, response)],
    'hooks': [
        [described(it) for it in some]
        for some in (sys.meta_path, sys.path_hooks, gc.callbacks, threading.enumerate())
    ],
    'path': sys.path,
    'trace': [sys.gettrace() is None, sys.getprofile() is None],
    'hooked': [described(it) for it in (sys.excepthook, sys.unraisablehook, warnings.showwarning)],
    'exits': atexit._ncallbacks(),
    'limit': sys.getrecursionlimit(),
    'environment': sorted(os.environ),
    'class': type(os.environ).__name__,
    'lines': sorted(name for name in linecache.cache if 'backend' in name),
    'logging': described(logging.Logger.manager.loggerClass),
    'json': names(json),
    'loop': described(asyncio.get_event_loop().call_soon),
    'files': list(files()),
    'js': sorted(js.Object.getOwnPropertyNames(js.self)),
    'natives': [str(it) for it in (
        js.JSON.stringify, js.fetch, js.postMessage, js.close,
    )],
    'prototypes': [
        str(js.Object.getOwnPropertyNames(it.prototype)) for it in (js.Object, js.Promise, js.Array)
    ],
    'secret': os.environ['CLIENT_SECRET'],
}

def application(environ, start_response):
    start_response('200 OK', CORS)
    return [json.dumps(found).encode()]
"""
)


def look(playground: Playground, backend: str = LOOKING) -> dict[str, Any]:
    """Run a backend that looks around, and return what it finds."""
    assert run(playground, backend)["problems"] == []
    return json.loads(ask(playground))


def test_a_backend_finds_nothing_of_the_one_before(shared: Playground) -> None:
    fresh = look(shared)
    assert run(shared, TAKEN_OVER)["problems"] == []
    assert ask(shared) == "taken over"
    assert look(shared, f"{LOOKING}\n# the next one") == fresh
    assert fresh["secret"] == SECRET
    assert not [line for line in shared.logged() if "stolen" in line]


def test_the_same_backend_with_another_secret_finds_nothing_of_itself(shared: Playground) -> None:
    run(shared, GOOD)
    assert ask(shared) == "good 1"
    set_field(shared, "client_secret", "a secret of the reader's own, for tests")
    run(shared, GOOD)
    assert ask(shared) == "good 1"
    set_field(shared, "client_secret", SECRET)


def test_a_reset_leaves_nothing_of_a_backend_that_is_run_again(shared: Playground) -> None:
    run(shared, TAKEN_OVER)
    shared.call("e.reset()")
    run(shared, GOOD)
    assert ask(shared) == "good 1"
    shared.call("e.reset()")
    run(shared, GOOD)
    assert ask(shared) == "good 1"


MILLIONS = "Array.from({ length: 1_500_000 }, (_, n) => ({ n }))"

READING = f"""() => new Promise((resolve) => {{
  const {{ port1, port2 }} = new MessageChannel();
  const value = {MILLIONS};
  const began = performance.now();
  port1.onmessage = (message) => {{
    message.data.length;
    resolve(performance.now() - began);
  }};
  port2.postMessage(value);
}})"""
"""How long it takes this page to write and read such a message, in ms."""

STANDING = """async (e, source) => {
  let longest = 0, before = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
  }, 5);
  await e.evaluate(source);
  const late = before + 60_000;
  while (e.problems.length === 0 && before < late) await new Promise((r) => setTimeout(r, 20));
  clearInterval(timer);
  return longest;
}"""
"""The longest time that the page stood still until there was a problem, in ms."""

PARSE = """js.JSON.parse('{"length": 1, "list": [' + '{},' * 1_499_999 + '{}]}')"""

POSTED = {
    "to the page": f"value = {PARSE}; js.JSON.stringify = create_proxy(lambda *_: value)",
    "to the page, in a long text": """value = js.JSON.parse('{"length": 1, "text": ""}')
    value.text = 'x' * 2 ** 27
    js.JSON.stringify = create_proxy(lambda *_: value)""",
    "to the frame": f"""value = {PARSE}; js.self.postMessage(value)
    js.JSON.stringify = create_proxy(lambda *_: js.Array.new(1))""",
}


@pytest.mark.modes(ISOLATED, ONE_PROCESS, FIREFOX, rarely=[ONE_PROCESS])
@pytest.mark.parametrize("script", POSTED.values(), ids=POSTED)
def test_a_message_of_millions_of_objects_holds_nobody_up(shared: Playground, script: str) -> None:
    posting = f"""{HEAD}
import js
from pyodide.ffi import create_proxy

def application(environ, start_response):
    start_response('200 OK', CORS)
    {script}
    print('posted')
    return [b'here']
"""
    run(shared, posting)
    reading = shared.page.evaluate(READING)
    asking = f"void fetch('{ORIGIN}/').catch(() => 0)"
    longest = shared.element.evaluate(STANDING, asking)
    assert longest < reading / 3
    # Making so much may take longer than a request may.
    assert set(shared.codes()) <= {"backend-unavailable", "backend-unresponsive"}
    assert shared.codes()


def test_an_answer_with_headers_without_end_is_a_network_error(shared: Playground) -> None:
    headers = "[*CORS, ('Access-Control-Expose-Headers', '*'), *[('X-Long', 'x' * 200_000)] * 10,"
    run(shared, GOOD.replace("[*CORS,", headers))
    assert ask(shared) == "TypeError"
