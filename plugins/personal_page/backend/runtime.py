"""The built runtime folder of this package, if there is one."""

import json
from dataclasses import dataclass
from pathlib import Path

import personal_page

FOLDER = Path(personal_page.__file__).parent / "assets" / "python"
INDEX = "index.json"
NOTICES = "third-party-licences.txt"


@dataclass(frozen=True, slots=True)
class Runtime:
    """A built runtime folder; `hash` is that of its content."""

    folder: Path
    hash: str

    @property
    def name(self) -> str:
        """The name of the folder on a site, which changes with its content."""
        return f"python-{self.hash}"

    @property
    def files(self) -> list[Path]:
        """What a page downloads, and the list of that."""
        return [
            path
            for path in sorted(self.folder.iterdir())
            if path.name != NOTICES and not path.name.startswith(".")
        ]

    @property
    def notices(self) -> str:
        """The licences of all that is in the folder."""
        return (self.folder / NOTICES).read_text(encoding="utf-8")


def built_runtime(folder: Path = FOLDER) -> Runtime | None:
    """Return the runtime of this package, or None where it was built without."""
    index = folder / INDEX
    if not index.is_file():
        return None
    return Runtime(folder, json.loads(index.read_text(encoding="utf-8"))["hash"])
