"""Write the runtime folder: `python -m personal_page.backend.build PYODIDE-PACKAGE FOLDER`."""

import os
import sys
from pathlib import Path

from personal_page.backend.build.command import BuildError
from personal_page.backend.build.package import read_package
from personal_page.backend.build.runtime_folder import write_runtime

if __name__ == "__main__":
    # The same files make the same wheels: what writes them dates their entries by this.
    os.environ["SOURCE_DATE_EPOCH"] = "315532800"
    package, folder = map(Path, sys.argv[1:])
    try:
        write_runtime(read_package(package), folder)
    except BuildError as error:
        sys.exit(f"Python for the page: {error}")
