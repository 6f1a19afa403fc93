"""What a browser has to fetch: every script of the site, raw and gzipped."""

import gzip
from pathlib import Path

from personal_page import site

ASSETS = Path(site.__file__).parent.parent / "assets"


def scripts() -> list[tuple[str, int, int]]:
    """Return name, bytes and gzipped bytes of every built script."""
    rows = []
    for path in sorted(ASSETS.rglob("*.js")):
        raw = path.read_bytes()
        rows.append((path.relative_to(ASSETS).as_posix(), len(raw), len(gzip.compress(raw, 9))))
    return rows
