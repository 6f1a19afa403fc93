"""What a backend.py may import beside the standard library."""

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
