"""What an overview says of each thing: one sentence, and what is in it as one line of code."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from personal_page.contract.model import (
    ConstantGroup,
    Event,
    Function,
    Model,
    Module,
    Parameter,
    Text,
)
from personal_page.contract.types import Type
from personal_page.reference import markup
from personal_page.reference.signature import inlined, named
from personal_page.reference.writer import SENTENCE, Writer


def first_sentence(text: Text) -> Text:
    """Return a text that has no more than the first sentence of another, in every language."""

    def first(written: str | None) -> str | None:
        return written and SENTENCE.split(" ".join(written.split()), maxsplit=1)[0]

    return replace(text, ru=first(text.ru), en=first(text.en))


@dataclass(frozen=True, slots=True)
class Brief:
    """Writes for the overview that `writer` is the writer of."""

    writer: Writer

    def sentence(self, text: Text) -> str:
        """Return the first sentence of a text, as the cell of a table."""
        return self.writer.cell(first_sentence(text))

    def link(self, reference: str, text: Text) -> str:
        """Return the first sentence of a text as a link to what `reference` names."""
        # A link cannot hold another one.
        sentence = markup.LINK.sub(r"\1", self.sentence(text)).removesuffix(".")
        return f"[{sentence}]({self._address(reference)})"

    def call(self, function: Function) -> str:
        """Return the signature of a function on one line, its name a link to its page."""
        parameters = [(named(one), inlined(one)) for one in function.parameters]
        links = self._links(dict(function.type_parameters))
        address = self._address(function.name)
        return links.call(function.name, address, parameters, function.result)

    def fields(self, model: Model) -> Iterator[str]:
        """Yield the fields of a model, each a link to where it is described."""
        for one in model.fields:
            yield self._member(f"{model.name}.{one.name}", one)

    def field(self, model: Model, path: str) -> str:
        """Return the name of a field, by its path in the model, as a link to where it stands."""
        return markup.linked_code(path, self._address(f"{model.name}.{path}"))

    def values(self, group: ConstantGroup) -> Iterator[str]:
        """Yield the constants of a group, each with its value, or its type if no more is known."""
        for value in group.values:
            address = self._address(f"{group.name}.{value.name}")
            sign = ":" if value.value is None else " ="
            yield self._links({}).member(value.name, address, value.type, sign)

    def detail(self, event: Event) -> Iterator[str]:
        """Yield the fields of an event's detail."""
        for one in event.detail:
            yield markup.code(f"{named(one)}: {one.type}")

    def library(self, module: Module) -> str:
        """Return the library behind a module, with its version where that is known."""
        if module.package is None:
            return ""
        return markup.code(" ".join(filter(None, [module.package, module.version])))

    def _member(self, reference: str, one: Parameter) -> str:
        return self._links({}).member(named(one), self._address(reference), one.type)

    def _address(self, reference: str) -> str:
        return self.writer.symbols.address(reference, self.writer.uri) or ""

    def _links(self, bounds: dict[str, Type]) -> markup.TypeLinks:
        return markup.TypeLinks(
            bounds, lambda name: self.writer.symbols.address(name, self.writer.uri)
        )
