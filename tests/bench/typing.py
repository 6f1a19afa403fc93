"""How long a key keeps the page busy while somebody writes in a long file."""

from bench import in_page
from browser.playground import Playground

LINES = 2_000
KEYS = 200
PAUSE = 0.5
"""After so long without a key the files are checked once more, in seconds."""

TYPED = "const state = methods.getState('lead'); state.company; "
"""What is written: lists and signatures open on the way."""

PART = """
  function part{number}(lead) {{
    const {{ statuses }} = methods.getState('lead') ?? {{ statuses: [] }};
    const current = statuses.find((one) => one.selected);
    if (current && constants.FIELD_TYPES.unknown{number}) {{
      return [current.name, lead.company, {number}].filter(Boolean).join(', ');
    }}
    return methods.subscribe('sys', (sys) => console.debug(sys), {{ withInitialResult: true }});
  }}
"""


def key_times(playground: Playground) -> list[float]:
    """Return the ms of each key in the middle of a file of 2,000 lines whose findings are shown."""
    size = PART.count("\n")
    parts = [PART.format(number=number) for number in range(LINES // size)]
    middle = len(parts) // 2
    head = (
        "define(['amocrm-sdk'], function (init) {\n"
        "  const { methods, constants } = init({ version: '1.0.0' });"
    )
    tail = "  return { initLead() {}, registerWidgetsBarSlot() {} };\n});\n"
    code = head + "".join(parts[:middle]) + "\n" + "".join(parts[middle:]) + tail
    playground.call("void (e.code = a)", code)
    playground.call("e.check()")
    playground.editor.click()
    keyboard = playground.page.keyboard
    keyboard.press("ControlOrMeta+Home")
    for _ in range(2 + middle * size):
        keyboard.press("ArrowDown")
    playground.element.evaluate(in_page.WATCH_KEYS)
    text = (TYPED * KEYS)[:KEYS]
    for at, key in enumerate(text):
        if at % 10 == 0:
            playground.page.wait_for_timeout(PAUSE * 1000)
        keyboard.type(key, delay=30)
    times: list[float] = playground.call("e.keyTimes")
    return times
