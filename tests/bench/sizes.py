"""What a browser has to fetch, raw and gzipped: every script of the site, and its Python."""

import gzip
from pathlib import Path

from personal_page import site
from personal_page.backend.runtime import built_runtime

ASSETS = Path(site.__file__).parent.parent / "assets"


Rows = list[tuple[str, int, int]]
"""Name, bytes and gzipped bytes of each file."""


def scripts() -> Rows:
    """Return every built script."""
    return _rows(ASSETS, sorted(ASSETS.rglob("*.js")))


def python() -> Rows:
    """Return what running a backend.py fetches beside that, once; empty where it is left out."""
    runtime = built_runtime()
    return _rows(runtime.folder, runtime.files) if runtime else []


def _rows(folder: Path, files: list[Path]) -> Rows:
    rows = []
    for path in files:
        raw = path.read_bytes()
        rows.append((path.relative_to(folder).as_posix(), len(raw), len(gzip.compress(raw, 9))))
    return rows
