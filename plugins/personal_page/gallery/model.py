"""What the gallery is made of."""

from collections.abc import Iterator
from dataclasses import dataclass

from personal_page.contract.evidence import Text
from personal_page.contract.place import Place


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
        first: the file that runs, or the source that it is built of.
        files: the texts of the widget's files by their paths, scenarios among them.
        place: where it is described.
    """

    name: str
    title: Text
    text: Text
    proves: Text
    lead: str
    about: tuple[str, ...]
    guide: str | None
    first: str
    files: dict[str, str]
    place: Place

    @property
    def scenarios(self) -> dict[str, str]:
        """The scenarios among the files."""
        return {path: text for path, text in self.files.items() if is_scenario(path)}


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
