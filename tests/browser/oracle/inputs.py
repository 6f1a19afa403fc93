"""The widgets that run on a plain page and in the playground, which must show the same.

A file of `inputs/` holds many. A line that begins with `////` begins one: `file` is a whole
personal_page.js, `slot` is what runs with `el`, the slot, in an async function. More such lines
after it say what a person does then.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator

INPUTS = Path(__file__).parent / "inputs"

IN_THE_SLOT = """define(['amocrm-sdk'], (init) => {
  init({ version: '1.0.0' });
  return { initLead() {}, async registerWidgetsBarSlot(el) {
%s
  } };
});
"""


@dataclass(frozen=True)
class Input:
    name: str
    code: str
    acts: tuple[str, ...]


def read_inputs(path: Path) -> list[Input]:
    """Return the inputs of a file in order."""
    blocks = re.split(
        r"^//// (file|slot): (.+)\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    return [
        _input(kind, f"{path.stem}: {name}", body)
        for kind, name, body in zip(blocks[1::3], blocks[2::3], blocks[3::3], strict=True)
    ]


def _input(kind: str, name: str, body: str) -> Input:
    acts = tuple(re.findall(r"^//// (.+)$", body, flags=re.MULTILINE))
    code = re.sub(r"^////.*\n", "", body, flags=re.MULTILINE)
    return Input(name, IN_THE_SLOT % code.rstrip() if kind == "slot" else code, acts)


def act(slot: Locator, step: str) -> None:
    """Do in `slot` what a step says: `click`, `fill` or `press`, a selector, a text or a key."""
    verb, selector, *rest = step.split(" ", 2)
    element = slot.locator(selector)
    match verb, rest:
        case "click", []:
            element.click()
        case "fill", [text]:
            element.fill(text)
        case "press", [key]:
            element.press(key)
        case _:
            raise ValueError(step)
