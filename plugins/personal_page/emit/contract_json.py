"""Contract → JSON: the whole of it, for other tools."""

import json
from dataclasses import fields
from functools import partial, singledispatch
from typing import Any

from personal_page.contract import types
from personal_page.contract.model import Contract, Evidence, Function, Text
from personal_page.contract.place import Place

FORMAT = 1
"""Raised when a reader of the whole contract's JSON would have to be changed."""


def emit_contract(contract: Contract) -> str:
    """Return everything in the contract, in both languages, as indented JSON text.

    `format` comes first, then the sections and their items as in the model, in the contract's
    order, keys in camelCase. A text is `{"ru", "en"}`, a type the line of the contract, evidence
    `{"status", "source", "reason"}` with the source's key, a place `file:line:column` from the
    contract's folder.
    """
    whole = {"format": FORMAT, **_members(contract)}
    del whole["folder"]
    plain = partial(_plain, folder=contract.folder)
    return json.dumps(whole, ensure_ascii=False, indent=2, default=plain) + "\n"


@singledispatch
def _plain(value: object, folder: str) -> object:  # noqa: ARG001 - places alone need the folder
    """Return what stands for a part of the model; `json` asks again for the parts of that."""
    return _members(value)


@_plain.register
def _(value: Place, folder: str) -> str:
    return str(value).removeprefix(f"{folder}/")


@_plain.register
def _(value: Text, **_: str) -> dict[str, str | None]:
    return {"ru": value.ru, "en": value.en}


@_plain.register
def _(value: Evidence, **_: str) -> dict[str, Any]:
    source = value.source.key if value.source else None
    return {"status": value.status, "source": source, "reason": value.reason}


@_plain.register
def _(value: Function, **_: str) -> dict[str, Any]:
    bounds = {name: str(bound) for name, bound in value.type_parameters}
    return {**_members(value), "typeParameters": bounds}


@_plain.register(types.Name)
@_plain.register(types.Literal)
@_plain.register(types.Array)
@_plain.register(types.Union)
@_plain.register(types.Callable)
def _(value: types.Type, **_: str) -> str:
    return str(value)


def _members(value: Any) -> dict[str, Any]:  # noqa: ANN401 - any dataclass
    return {_camel_case(f.name): getattr(value, f.name) for f in fields(value)}


def _camel_case(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)
