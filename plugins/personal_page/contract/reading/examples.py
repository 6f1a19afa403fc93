"""Examples: files beside the contract, and nowhere else."""

import json
from dataclasses import replace
from pathlib import PurePosixPath
from typing import NoReturn

from personal_page.contract.findings import shown
from personal_page.contract.model import Example, Sample, Script, Twins
from personal_page.contract.reading.files import UnreadableError, read_text
from personal_page.contract.reading.forms import LINE
from personal_page.contract.reading.item import Item
from personal_page.contract.reading.nodes import Scalar

BACKENDS = (".py", ".py.txt")
"""Suffixes of a script's backend. The second is for what Python does not compile: installers do so
with every `.py` of a package, and complain."""


def read_examples(item: Item) -> tuple[Example, ...]:
    """Return the examples of a function or a module, with the code of their files."""
    return tuple(_example(inner) for inner in item.items("examples", "an example"))


def read_twins(item: Item) -> Twins | None:
    """Return the failing and the repaired example of a problem, with the code of their files."""
    inner = item.inner("examples", "`examples`")
    if inner is None:
        return None
    twins = Twins(
        failing=_script(inner, "failing"),
        repaired=_script(inner, "repaired"),
        command=inner.flag("command"),
        place=inner.place,
    )
    inner.close()
    return twins


def read_sample(item: Item) -> Sample | None:
    """Return what a model looks like, with the text of its file in each language."""
    inner = item.inner("sample", "`sample`")
    if inner is None:
        return None
    sample = Sample(ru=_json(inner, "ru"), en=_json(inner, "en"), place=inner.place)
    inner.close()
    return sample


def read_script(item: Item, key: str) -> Script | None:
    """Return the file that `key` names, if it names one, with its code."""
    return _script(item, key) if item.has(key) else None


def _example(item: Item) -> Example:
    title, script = item.text("title"), _script(item, "file")
    return Example(
        title=title,
        path=script.path,
        code=script.code,
        backend=script.backend,
        place=item.place,
    )


def _script(item: Item, key: str) -> Script:
    scalar = item.scalar(key, LINE)
    if scalar is None:
        return Script(path="", code="", backend=None)
    code = _read(item, scalar) or ""
    return Script(path=scalar.value, code=code, backend=_beside(item, scalar) if code else None)


def _json(item: Item, key: str) -> str:
    """Return the text of the file that `key` names; report why it is not JSON."""
    scalar = item.scalar(key, LINE)
    text = _read(item, scalar) if scalar else None
    if scalar is None or text is None:
        return ""
    try:
        # Python reads no whole number of many digits, which JSON may hold.
        json.loads(text, parse_constant=_refuse, parse_int=float)
    except json.JSONDecodeError as error:
        why = f" at {error.lineno}:{error.colno} ({error.msg})"
    except RecursionError:
        why = " (it is nested too deep)"
    except ValueError as error:
        why = f" ({error})"
    else:
        return text
    item.desk.report(
        scalar.place, f"the sample {shown(scalar.value)} is not JSON{why}, JSON was expected"
    )
    return ""


def _refuse(constant: str) -> NoReturn:
    """Refuse what Python reads and JSON does not have."""
    raise ValueError(f"it holds {constant}")


def _beside(item: Item, scalar: Scalar) -> str | None:
    """Return the text of the backend that bears the name of the script, where there is one."""
    for suffix in BACKENDS:
        path = PurePosixPath(scalar.value).with_suffix(suffix)
        if (item.desk.folder / path).exists():
            return _read(item, replace(scalar, value=path.as_posix()))
    return None


def _read(item: Item, scalar: Scalar) -> str | None:
    """Return the text of the file that `scalar` names; report at its place why there is none."""
    path = item.desk.folder / scalar.value
    try:
        inside = path.resolve().is_relative_to(item.desk.folder.resolve())
        if inside:
            return read_text(path)
    except UnreadableError as error:
        item.desk.report(scalar.place, f"the example {shown(scalar.value)} {error}")
    except (OSError, RuntimeError):
        item.desk.report(
            scalar.place, f"the example {shown(scalar.value)} leads nowhere, a file was expected"
        )
    else:
        item.desk.report(
            scalar.place,
            f"{shown(scalar.value)} leaves the folder of the contract, a file inside was expected",
        )
    return None
