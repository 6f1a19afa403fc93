"""What the gallery is made of."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from personal_page.contract.evidence import Text
from personal_page.contract.place import Place

PICTURES = "pictures"
"""The folder of an example in which its pictures are."""


@dataclass(frozen=True, slots=True)
class GalleryExample:
    """A widget to be copied.

    Attributes:
        name: that of its folder, and of its page.
        title: what it is called.
        text: what it shows, in short Markdown.
        proves: what its scenarios prove.
        lead: the id of the lead that its page opens.
        about: the symbols that it shows, as texts of the contract refer to them.
        guide: the page of the docs that tells more, if there is one.
        files: the texts of the widget's files by their paths, scenarios among them.
        pictures: the names of the pictures that it has.
        place: where it is described.
    """

    name: str
    title: Text
    text: Text
    proves: Text
    lead: str
    about: tuple[str, ...]
    guide: str | None
    files: dict[str, str]
    pictures: tuple[str, ...]
    place: Place

    @property
    def scenarios(self) -> dict[str, str]:
        """The scenarios among the files."""
        return {path: text for path, text in self.files.items() if is_scenario(path)}

    @property
    def digest(self) -> str:
        """What the pictures depend on, as one short text."""
        written = "\0".join(f"{path}\0{text}" for path, text in sorted(self.files.items()))
        return hashlib.sha256(written.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Group:
    """Examples that belong together; `id` is the anchor of their heading."""

    id: str
    title: Text
    examples: tuple[GalleryExample, ...]


@dataclass(frozen=True, slots=True)
class Gallery:
    """The groups, in the order in which they are shown."""

    groups: tuple[Group, ...]

    def __iter__(self) -> Iterator[GalleryExample]:
        return (example for group in self.groups for example in group.examples)


def is_scenario(path: str) -> bool:
    """Return whether a file of a widget is a scenario."""
    return path.startswith("scenarios/") and path.endswith(".yaml")
