"""What Chromium's own console shows for a value.

The values are described by the browser itself, through the protocol of its developer tools; the
words are put together here as its console does it (`RemoteObjectPreviewFormatter`).
"""

import re
from collections.abc import Iterator
from typing import Any

Described = dict[str, Any]

SHOWN_BY_DESCRIPTION = {"arraybuffer", "dataview", "error", "null", "regexp", "webassemblymemory"}
ESCAPES = {
    "\b": "\\b",
    "\f": "\\f",
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\v": "\\v",
    "\\": "\\\\",
}


def line(value: Described) -> str:
    """Return what the console writes for an argument of `console.log`."""
    kind = value.get("subtype") or value["type"]
    if kind == "string":
        return str(value["value"])
    if kind == "function":
        return head(value["description"])
    if "preview" in value and kind not in ("node", "date"):
        return preview(value["preview"])
    return plain(value)


def head(source: str) -> str:
    """Return a function as an opened value lists it: kind, name and parameters, no body."""
    source = re.sub(r"^(?:function )?[gs]et (?=[^(])", "", source)
    for begins, kind in (
        ("class", "class "),
        ("async function", "async ƒ "),
        ("function*", "ƒ* "),
        ("*", "ƒ* "),
        ("function", "ƒ "),
    ):
        if source.startswith(begins) and (kind != "class " or re.match(r"class[ {]", source)):
            rest = source[len(begins) :]
            if kind == "class ":
                name = re.match(r"[^{\s]+", rest.strip())
                return (kind + (name[0] if name else "")).rstrip()
            return kind + _signature(rest)
    if "=>" in source:
        return source if len(source) <= 60 else source[: source.index("=>") + 2] + " {…}"
    return "ƒ " + _signature(source)


def _signature(text: str) -> str:
    begin, end = text.find("("), re.search(r"\)\s*{", text)
    if begin != -1 and end and end.start() > begin:
        return text[:begin].strip() + text[begin : end.start() + 1]
    return "()"


def plain(value: Described) -> str:
    if value.get("subtype") == "null":
        return "null"
    if value["type"] == "boolean":
        return str(value["value"]).lower()
    return str(value.get("description", value.get("value", value["type"])))


def preview(value: Described) -> str:
    """Return a preview as the console writes it."""
    kind, subtype, text = value["type"], value.get("subtype"), value.get("description", "")
    if kind != "object" or subtype in SHOWN_BY_DESCRIPTION:
        return property_preview(kind, subtype, text)
    is_array = subtype in ("array", "typedarray")
    if is_array:
        name, length = _array(text)
        title = "" if name == "Array" else name
        title += f"({length})" if length > 1 else ""
    else:
        title = "" if text == "Object" else text
    if "entries" in value:
        parts = [_entry(entry) for entry in value["entries"]]
    else:
        parts = list(_items(value) if is_array else _properties(value))
    if value.get("overflow"):
        parts.append("…")
    inner = ", ".join(parts)
    return (f"{title} " if title else "") + (f"[{inner}]" if is_array else f"{{{inner}}}")


def _entry(entry: Described) -> str:
    def shown(part: Described) -> str:
        return property_preview(part["type"], part.get("subtype"), part.get("description", ""))

    return (f"{shown(entry['key'])} => " if "key" in entry else "") + shown(entry["value"])


def _array(description: str) -> tuple[str, int]:
    found = re.match(r"^([^(]*)\((\d+)\)", description) or re.match(r"^(.*)\[(\d+)\]", description)
    return (found[1], int(found[2])) if found else (description, 0)


def _order(item: Described) -> int:
    name = item["name"]
    if name == "[[PromiseState]]":
        return 1
    if name == "[[PromiseResult]]":
        return 2
    if name in ("[[GeneratorState]]", "[[PrimitiveValue]]", "[[WeakRefTarget]]"):
        return 3
    return 5 if item["type"] == "function" else 4


def _properties(value: Described) -> Iterator[str]:
    items = sorted((p for p in value["properties"] if p["type"] != "accessor"), key=_order)
    skipped = False
    for index, item in enumerate(items):
        if skipped:
            skipped = False
        elif item["name"] == "[[PromiseState]]":
            skipped = index + 1 < len(items) and items[index + 1]["name"] == "[[PromiseResult]]"
            result = f": {_value(items[index + 1])}" if item["value"] != "pending" else ""
            yield f"<{item['value']}>{result}"
        elif item["name"] == "[[GeneratorState]]":
            yield f"<{item['value']}>"
        elif item["name"] in ("[[PrimitiveValue]]", "[[WeakRefTarget]]"):
            yield _value(item)
        else:
            yield _named(item)


def _items(value: Described) -> Iterator[str]:
    _, length = _array(value["description"])
    whole = not value.get("overflow")

    def index_of(item: Described) -> int:
        name = item["name"]
        return int(name) if re.fullmatch(r"0|[1-9]\d*", name) and int(name) < length else -1

    indexed = sorted((p for p in value["properties"] if index_of(p) >= 0), key=index_of)
    last = -1

    def gap(count: int) -> str:
        return "empty" if count == 1 else f"empty × {count}"

    for number, item in enumerate(indexed):
        index = index_of(item)
        if whole and index - last > 1:
            yield gap(index - last - 1)
        yield _named(item) if not whole and index != number else _value(item)
        last = index
    if whole and length - last > 1:
        yield gap(length - last - 1)
    for item in sorted((p for p in value["properties"] if index_of(p) < 0), key=_order):
        yield _named(item)


def _named(item: Described) -> str:
    name = item["name"]
    if re.search(r"^\s|\s$|^$|\n", name):
        name = '"' + name.replace("\n", "↵") + '"'
    return f"{name}: {_value(item)}"


def _value(item: Described) -> str:
    return property_preview(item["type"], item.get("subtype"), item.get("value", ""))


def property_preview(kind: str, subtype: str | None, text: str) -> str:
    """Return a value inside of another one."""
    if kind == "accessor":
        return "(...)"
    if kind == "function":
        return "ƒ"
    if kind == "string":
        return literal(text)
    if kind == "object" and not subtype:
        return "{…}" if text == "Object" else text
    return text


def literal(text: str) -> str:
    """Return a text as code would hold it."""
    quote = "'"
    if "'" in text:
        quote = '"' if '"' not in text else "`" if "`" not in text and "${" not in text else "'"
    escaped = "".join(
        "\\'" if char == "'" == quote and '"' in text else _escaped(char) for char in text
    )
    return f"{quote}{escaped}{quote}"


def _escaped(char: str) -> str:
    if char in ESCAPES:
        return ESCAPES[char]
    code = ord(char)
    if code < 32 or 0x7F <= code < 0xA0:
        return f"\\x{code:02X}"
    return char
