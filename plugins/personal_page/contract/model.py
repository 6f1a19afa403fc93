"""The typed, frozen model of an SDK contract; everything else is derived from it."""

from dataclasses import dataclass, field
from typing import Literal

from personal_page.contract.element import ElementKind, ElementPart
from personal_page.contract.evidence import LANGUAGES as LANGUAGES
from personal_page.contract.evidence import Evidence as Evidence
from personal_page.contract.evidence import Language as Language
from personal_page.contract.evidence import Severity as Severity
from personal_page.contract.evidence import Source as Source
from personal_page.contract.evidence import Status as Status
from personal_page.contract.evidence import Text as Text
from personal_page.contract.evidence import other_than as other_than
from personal_page.contract.parameter import Parameter as Parameter
from personal_page.contract.place import Place
from personal_page.contract.rule import Rule
from personal_page.contract.scenario import ScenarioShape
from personal_page.contract.types import Name, Type, Union

FunctionKind = Literal["callback", "method", "util", "factory"]


@dataclass(frozen=True, slots=True)
class Script:
    """The text of the file at `path` in the contract's folder.

    Attributes:
        backend: the text of the `.py`, or `.py.txt`, of the same name beside it, the widget's
            backend; none where there is no such file.
    """

    path: str
    code: str
    backend: str | None


@dataclass(frozen=True, slots=True)
class Example:
    """A runnable example: the script of a widget, under a title."""

    title: Text
    path: str
    code: str
    backend: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Twins:
    """Code that has a problem, and the same code without it.

    Attributes:
        failing: the code that makes the playground report the problem.
        repaired: the code that does the same work and makes it report nothing.
        command: whether both are lines for the console of the cabinet instead of whole widgets.
    """

    failing: Script
    repaired: Script
    command: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Sample:
    """What a value of a model looks like, as a text of JSON in each language."""

    ru: str
    en: str
    place: Place

    def get(self, language: Language) -> str:
        """Return the text in `language`."""
        return self.ru if language == "ru" else self.en


@dataclass(frozen=True, slots=True)
class Return:
    """One thing a function may return."""

    type: Type
    summary: Text
    evidence: Evidence
    place: Place


@dataclass(frozen=True, slots=True)
class Alternative:
    """What amoCRM might do instead of an assumed behaviour.

    `example` is a widget whose outcome differs under it.
    """

    id: str
    summary: Text
    example: Script | None
    place: Place


@dataclass(frozen=True, slots=True)
class Behaviour:
    """Something the cabinet does, by an id such as `initLead.cleanup-before-rerun`.

    `simulated` says that the playground acts so; exactly then one browser test bears the id.
    """

    id: str
    summary: Text
    evidence: Evidence
    alternatives: tuple[Alternative, ...]
    about: tuple[str, ...]
    simulated: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Function:
    """A callback, a method, a developer utility, or the factory of the SDK."""

    kind: FunctionKind
    name: str
    summary: Text
    description: Text | None
    required: bool
    type_parameters: tuple[tuple[str, Type], ...]
    parameters: tuple[Parameter, ...]
    returns: tuple[Return, ...]
    official_signature: str | None
    examples: tuple[Example, ...]
    evidence: Evidence
    place: Place

    @property
    def result(self) -> Type:
        """The union of everything the function may return; `void` where nothing is said."""
        members = tuple(dict.fromkeys(returned.type for returned in self.returns))
        if not members:
            return Name("void")
        return members[0] if len(members) == 1 else Union(members)


@dataclass(frozen=True, slots=True)
class Module:
    """An AMD module that the cabinet provides to widgets.

    Attributes:
        names: the properties of a module that is a function, by which an `import` in braces finds
            anything; None of one that is an object.
    """

    id: str
    summary: Text
    names: tuple[str, ...] | None
    package: str | None
    version: str | None
    types: str
    homepage: str | None
    examples: tuple[Example, ...]
    evidence: Evidence
    version_evidence: Evidence | None
    place: Place


@dataclass(frozen=True, slots=True)
class ConstantValue:
    """One value of a constant group; `value` is `None` where only its type is known.

    `evidence` and `meaning_evidence` are those of a `Parameter`.
    """

    name: str
    value: str | float | bool | None
    type: Type
    summary: Text
    evidence: Evidence
    meaning_evidence: Evidence | None
    place: Place


@dataclass(frozen=True, slots=True)
class ConstantGroup:
    """A group of `WidgetSdk.constants`.

    `meaning_evidence` is that of all values that have none of their own.
    """

    name: str
    summary: Text
    values: tuple[ConstantValue, ...]
    evidence: Evidence
    meaning_evidence: Evidence | None
    place: Place


@dataclass(frozen=True, slots=True)
class Model:
    """A data shape; with `record` it is `Record<string, {fields}>`.

    `entity` names the entity of the state whose value it is, and `meaning_evidence` is that of all
    fields that have none of their own.
    """

    name: str
    summary: Text
    description: Text | None
    record: bool
    entity: str | None
    fields: tuple[Parameter, ...]
    sample: Sample | None
    official_signature: str | None
    evidence: Evidence
    meaning_evidence: Evidence | None
    place: Place


@dataclass(frozen=True, slots=True)
class ManifestKey:
    """A key of the manifest by its dotted path; `schema` is its JSON Schema (2020-12).

    Attributes:
        location: the value of `locations` without which the key means nothing.
    """

    path: str
    required: bool
    schema: dict[str, object]
    location: str | None
    summary: Text
    evidence: Evidence
    place: Place


@dataclass(frozen=True, slots=True)
class Location:
    """A value of the manifest's `locations`; `file` is the script it asks for in the root."""

    id: str
    summary: Text
    file: str | None
    suffixes: bool
    evidence: Evidence
    place: Place


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a widget's manifest.json may hold."""

    keys: tuple[ManifestKey, ...] = ()
    locations: tuple[Location, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement about the product, not a symbol, such as how the cabinet is switched on.

    Attributes:
        values: what the statement says as data, for whoever checks or counts by it.
    """

    id: str
    topic: str
    summary: Text
    advice: Text | None
    values: dict[str, object]
    evidence: Evidence
    place: Place


@dataclass(frozen=True, slots=True)
class Problem:
    """A kind of problem that the playground reports.

    Attributes:
        topic: what it is listed under, if anything.
        message: what is said where the problem is met; `{parameters}` in it are filled in there.
        description: what the problem is in general, without parameters.
        console: what is written for the same fault by what is named first, `chromium`,
            `firefox`, `requirejs` or `python`.
        checked: whether the checker of a widget's files finds it, too, without a run.
        fix: what the change is called that certainly repairs what the checker finds, if any.
        examples: what makes the playground report it, if a reader can make it happen.
    """

    code: str
    severity: Severity
    topic: str | None
    title: Text
    message: Text
    description: Text
    advice: Text
    parameters: tuple[str, ...]
    console: tuple[tuple[str, tuple[str, ...]], ...]
    checked: bool
    fix: Text | None
    examples: Twins | None
    place: Place


@dataclass(frozen=True, slots=True)
class Event:
    """A type of the playground's timeline events, and the fields of its `detail`."""

    type: str
    summary: Text
    detail: tuple[Parameter, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Header:
    """Names that everything else is built around; `host` is what calls the widgets."""

    id: str
    title: Text
    summary: Text
    widget_file: str
    widget_type: str
    instance_type: str
    versions: tuple[str, ...]
    developer_global: str | None
    host: Text | None
    place: Place


@dataclass(frozen=True, slots=True)
class Contract:
    """A whole SDK contract; every tuple is in the order of file names, then of lines.

    `folder` is where it was read from, as the places in it write that.
    """

    header: Header
    sources: tuple[Source, ...] = ()
    functions: tuple[Function, ...] = ()
    modules: tuple[Module, ...] = ()
    constants: tuple[ConstantGroup, ...] = ()
    models: tuple[Model, ...] = ()
    behaviours: tuple[Behaviour, ...] = ()
    manifest: Manifest = field(default_factory=Manifest)
    facts: tuple[Fact, ...] = ()
    problems: tuple[Problem, ...] = ()
    rules: tuple[Rule, ...] = ()
    events: tuple[Event, ...] = ()
    scenario: tuple[ScenarioShape, ...] = ()
    element: tuple[ElementPart, ...] = ()
    folder: str = ""

    def functions_of(self, kind: FunctionKind) -> tuple[Function, ...]:
        """Return the functions of one kind, in order."""
        return tuple(function for function in self.functions if function.kind == kind)

    def behaviours_of(self, symbol: str) -> tuple[Behaviour, ...]:
        """Return the behaviours that are about `symbol`, in order."""
        return tuple(behaviour for behaviour in self.behaviours if symbol in behaviour.about)

    def element_parts(self, kind: ElementKind) -> tuple[ElementPart, ...]:
        """Return the parts of the playground's element of one kind, in order."""
        return tuple(part for part in self.element if part.kind == kind)
