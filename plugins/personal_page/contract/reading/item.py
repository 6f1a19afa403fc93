"""A mapping while it is read: gives values by key, reports what is missing, wrong or unknown."""

from collections.abc import Iterator
from collections.abc import Sequence as Many

from personal_page.contract.findings import shown
from personal_page.contract.model import LANGUAGES, Text
from personal_page.contract.place import Place
from personal_page.contract.reading.data import data_of
from personal_page.contract.reading.desk import Desk
from personal_page.contract.reading.forms import ANY, Form
from personal_page.contract.reading.nodes import Mapping, Node, Scalar, Sequence, kind_of
from personal_page.contract.reading.reporter import instead_of

NOTHING = Scalar("", "refused", Place("", 1, 1), "")


class Item:
    """A mapping under its name.

    A required value that is missing or wrong is reported and replaced by an empty one, so that
    reading goes on. The keys that were asked for are the ones it may have: `close` reports others.
    """

    def __init__(self, desk: Desk, node: Mapping, place: Place, what: str) -> None:
        self.desk = desk
        self.place = place
        self.what = what
        self._values = {key.value: (key, value) for key, value in node.entries}
        self._known: list[str] = []

    def close(self) -> None:
        """Report every key that nobody asked for."""
        for name, (key, _) in self._values.items():
            if name not in self._known:
                candidates = [known for known in self._known if known not in self._values]
                self.desk.report(
                    key.place,
                    f"{shown(name)} is not a key of {self.what}, {instead_of(name, candidates)}",
                )

    def has(self, key: str) -> bool:
        """Return whether `key` is there, whatever its value."""
        self._know(key)
        return key in self._values

    def place_of(self, key: str) -> Place:
        """Return where `key` stands, or the item when it does not."""
        return self._values[key][0].place if key in self._values else self.place

    def node(self, key: str, expected: str, *, required: bool = True) -> Node | None:
        """Return the value of `key`; report that it is missing unless it may be."""
        self._know(key)
        if key in self._values:
            return self._values[key][1]
        if required:
            self.desk.report(self.place, f"{self.what} has no `{key}`, {expected} was expected")
        return None

    def scalar(self, key: str, form: Form = ANY, *, required: bool = True) -> Scalar | None:
        """Return the string at `key` with its place, or `None` when it is missing or wrong."""
        node = self.node(key, form.name, required=required)
        return None if node is None else string_in(self.desk, node, f"`{key}`", form)

    def string(self, key: str, form: Form = ANY) -> str:
        """Return the string at `key`, which must be there."""
        return (self.scalar(key, form) or NOTHING).value

    def optional_string(self, key: str, form: Form = ANY) -> str | None:
        """Return the string at `key`, or `None`."""
        found = self.scalar(key, form, required=False)
        return found.value if found else None

    def optional_value(self, key: str, form: Form = ANY) -> str | float | bool | None:
        """Return the string, number or boolean at `key`, or `None`."""
        node = self.node(key, "a value", required=False)
        if isinstance(node, Scalar) and node.kind in {"boolean", "integer", "number"}:
            value = data_of(self.desk, node)
            return value if isinstance(value, int | float) else None
        found = None if node is None else string_in(self.desk, node, f"`{key}`", form)
        return found.value if found else None

    def flag(self, key: str, *, required: bool = False) -> bool:
        """Return the boolean at `key`; absent is false."""
        node = self.node(key, "`true` or `false`", required=required)
        if isinstance(node, Scalar) and node.kind == "boolean":
            return node.value.lower() in {"true", "yes", "on"}
        if node is not None and not refused(node):
            self._wrong(key, node, "`true` or `false`")
        return False

    def choice(self, key: str, choices: Many[str], *, required: bool = True) -> str:
        """Return the string at `key` when it is one of `choices`, or an empty one."""
        expected = f"one of {', '.join(map(shown, choices))}"
        node = self.node(key, expected, required=required)
        found = node and string_in(self.desk, node, f"`{key}`", ANY)
        if not found:
            return ""
        if found.value not in choices:
            self.desk.report(
                found.place, f"`{key}` is {shown(found.value)}, {expected} was expected"
            )
            return ""
        return found.value

    def text(self, key: str) -> Text:
        """Return the text at `key`, which must be there in at least one language."""
        return self.optional_text(key, required=True) or Text("", "", self.place)

    def optional_text(self, key: str, *, required: bool = False) -> Text | None:
        """Return the text at `key`, or `None`."""
        node = self.node(key, "a text `{ru: …, en: …}`", required=required)
        if node is None or refused(node):
            return None
        if not isinstance(node, Mapping):
            self._wrong(key, node, "a text `{ru: …, en: …}`")
            return None
        item = Item(self.desk, node, self.place_of(key), f"the text `{key}`")
        found = item.as_text()
        item.close()
        return found

    def as_text(self) -> Text:
        """Return the text that the item itself is; a language left blank is missing, not wrong."""
        texts: dict[str, str | None] = {}
        for language in LANGUAGES:
            value = self.node(language, "a string", required=False)
            if value is None or is_blank(value):
                texts[language] = None
                continue
            found = string_in(self.desk, value, f"`{language}` of {self.what}", ANY)
            texts[language] = found.value.strip() if found else ""
            if found:
                self.desk.texts.append(found)
        text = Text(texts["ru"], texts["en"], self.place)
        if text.missing == LANGUAGES:
            self.desk.report(
                self.place, f"{self.what} is in no language, `ru` and `en` were expected"
            )
        return text

    def nodes(self, key: str, *, required: bool = False) -> tuple[Node, ...]:
        """Return the items of the list at `key`; absent is empty."""
        node = self.node(key, "a list", required=required)
        if isinstance(node, Sequence):
            return node.items
        if node is not None and not refused(node):
            self._wrong(key, node, "a list")
        return ()

    def strings(self, key: str, form: Form = ANY, *, required: bool = False) -> tuple[Scalar, ...]:
        """Return the strings of the list at `key`; absent is empty."""
        found = (
            string_in(self.desk, node, f"an item of `{key}`", form)
            for node in self.nodes(key, required=required)
        )
        return tuple(scalar for scalar in found if scalar)

    def items(self, key: str, what: str) -> "Iterator[Item]":
        """Yield the mappings of the list at `key`, closing each when the next is asked for."""
        for node in self.nodes(key):
            if isinstance(node, Mapping):
                item = Item(self.desk, node, node.place, what)
                yield item
                item.close()
            elif not refused(node):
                self.desk.report(
                    node.place, f"this item of `{key}` is {kind_of(node)}, {what} was expected"
                )

    def named(self, key: str, what: str, form: Form) -> "Iterator[tuple[str, Item]]":
        """Yield the mappings of the mapping at `key` with their names; absent is empty."""
        node = self.mapping(key, required=False)
        if node:
            yield from named_items(self.desk, node, what, form)

    def mapping(self, key: str, *, required: bool = True) -> Mapping | None:
        """Return the mapping at `key`, or `None`."""
        node = self.node(key, "a mapping", required=required)
        if node is None or isinstance(node, Mapping):
            return node
        if not refused(node):
            self._wrong(key, node, "a mapping")
        return None

    def inner(self, key: str, what: str) -> "Item | None":
        """Return the mapping at `key` as an item, or `None`; whoever asked closes it."""
        node = self.mapping(key, required=False)
        return None if node is None else Item(self.desk, node, self.place_of(key), what)

    def wrong(self, key: str, message: str) -> None:
        """Report something about the value of `key`, or about the item when there is none."""
        self.desk.report(self.place_of(key), message)

    def _know(self, key: str) -> None:
        if key not in self._known:
            self._known.append(key)

    def _wrong(self, key: str, node: Node, expected: str) -> None:
        self.desk.report(node.place, f"`{key}` is {kind_of(node)}, {expected} was expected")


def refused(node: Node) -> bool:
    """Return whether `node` has been reported already."""
    return isinstance(node, Scalar) and node.kind == "refused"


def is_blank(node: Node) -> bool:
    """Return whether `node` is a value that was left out."""
    return isinstance(node, Scalar) and node.kind != "refused" and not node.value.strip()


def string_in(desk: Desk, node: Node, subject: str, form: Form) -> Scalar | None:
    """Return `node` when it is a string of `form`; report it otherwise."""
    if refused(node):
        return None
    if not isinstance(node, Scalar) or node.kind != "string":
        quoted = ""
        if isinstance(node, Scalar) and node.kind != "null":
            quoted = f" ({shown(node.value)}); put it in quotes if it is one"
        desk.report(node.place, f"{subject} is {kind_of(node)}, a string was expected{quoted}")
        return None
    if not form.fits(node.value):
        desk.report(node.place, f"{subject} is {shown(node.value)}, {form.name} was expected")
        return None
    return node


def named_items(desk: Desk, node: Mapping, what: str, form: Form) -> Iterator[tuple[str, Item]]:
    """Yield the mappings in `node` with their names, closing each when the next is asked for."""
    for key, value in node.entries:
        name = string_in(desk, key, f"the name of {what}", form)
        if name is None or refused(value):
            desk.lose(key.value)
        elif isinstance(value, Mapping):
            item = Item(desk, value, key.place, f"{what} {shown(name.value)}")
            yield name.value, item
            item.close()
        else:
            desk.lose(key.value)
            desk.report(
                value.place,
                f"{what} {shown(name.value)} is {kind_of(value)}, a mapping was expected",
            )
