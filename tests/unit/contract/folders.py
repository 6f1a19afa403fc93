"""Contract folders for tests."""

import shutil
from collections.abc import Mapping
from pathlib import Path

HERE = Path(__file__).parent


def contract_folder(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write the small valid contract and `files` into `folder`, and return it."""
    shutil.copy(HERE / "base.yaml", folder / "base.yaml")
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder
