"""What a backend.py may import, and how a refusal is worded."""

import importlib.util
import sys

BUNDLED = {"jinja2": "jinja2", "jwt": "pyjwt", "markupsafe": "markupsafe", "yaml": "pyyaml"}
"""The packages that are there, by the name they are imported by."""


def missing_module(error: BaseException) -> str | None:
    """Return the top module that the import behind `error` did not find, if that is what it is.

    A missing part of a module that is there is an ordinary mistake of backend.py.
    """
    if not isinstance(error, ModuleNotFoundError) or not error.name:
        return None
    top = error.name.partition(".")[0]
    found = top in BUNDLED or top in sys.modules or importlib.util.find_spec(top)
    return None if found else top


def refusal(module: str) -> str:
    """Return the sentence for a module that is not there."""
    names = [name if name == top else f"{name} ({top})" for top, name in BUNDLED.items()]
    there = f"{', '.join(names[:-1])} and {names[-1]}"
    if module in sys.stdlib_module_names:
        return f"The Python in the page comes without the module {module}."
    return f"{module} cannot be imported here: beside the standard library there is {there}."
