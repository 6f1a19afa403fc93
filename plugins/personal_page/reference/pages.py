"""The pages of the reference: a contract and a language in, Markdown out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from jinja2 import Environment

from personal_page.contract.addresses import function_address, model_address, problem_address
from personal_page.contract.model import Contract, FunctionKind, Language
from personal_page.contract.place import Place
from personal_page.contract.scenario import keys_of
from personal_page.reference.brief import Brief
from personal_page.reference.environment import environment_of, render
from personal_page.reference.groups import Group, groups_of
from personal_page.reference.markup import plain
from personal_page.reference.related import Guide, Related
from personal_page.reference.symbols import Symbols, uri_of
from personal_page.reference.writer import Writer
from personal_page.words import Words, words_about


@dataclass(frozen=True, slots=True)
class Page:
    """One page of Markdown, with front matter.

    Attributes:
        uri: relative to the docs, e.g. `reference/methods/getState.md`.
        title: what the nav calls it.
        group: the title of the nav's group that it stands in.
        markdown: its text.
        place: where its source stands in the contract; None where that is several files.
        untranslated: whether it shows a text in the other language.
    """

    uri: str
    title: str
    group: str | None
    markdown: str
    place: Place | None
    untranslated: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """A page to be written: its template, and the item that the template is given under `name`."""

    uri: str
    title: str
    template: str
    place: Place | None
    group: str | None = None
    name: str | None = None
    item: object = None


def render_reference(
    contract: Contract,
    language: Language,
    templates: Path | None = None,
    guides: Iterable[Guide] = (),
) -> tuple[Page, ...]:
    """Return every page of the reference, in the order of the nav.

    Args:
        contract: the contract.
        language: the language to write in.
        templates: a folder whose templates stand before ours. One that bears the name of ours
            replaces it and may extend it as `base/<name>`.
        guides: the pages of the site's own that the reference refers to.

    Raises:
        TemplateError: a template of the folder cannot be rendered.
    """
    environment = environment_of(templates)
    words = words_about(contract.header, language)
    symbols, related = Symbols.of(contract), Related.of(contract, guides)
    return tuple(
        _write(plan, environment, words, Writer(contract, language, symbols, related, plan.uri))
        for plan in plans_of(contract, language, words)
    )


def _write(plan: Plan, environment: Environment, words: Words, writer: Writer) -> Page:
    values = {
        "p": writer,
        "brief": Brief(writer),
        "w": words,
        "contract": writer.contract,
        "header": writer.contract.header,
        "keys_of": partial(keys_of, shapes=writer.contract.scenario),
        "groups": groups_of(writer.contract, words),
        **({plan.name: plan.item} if plan.name else {}),
    }
    markdown = render(environment, f"{plan.template}.md.jinja", values)
    return Page(plan.uri, plan.title, plan.group, markdown, plan.place, writer.untranslated)


def plans_of(contract: Contract, language: Language, words: Words) -> Iterator[Plan]:
    """Yield what there is to write, leaving out what the contract has nothing of."""
    yield Plan("reference/index.md", words["overview"], "index", contract.header.place)
    yield from _functions(contract, "factory", None)
    groups = {group.id: group for group in groups_of(contract, words)}
    yield from _group(groups["callbacks"], contract.functions_of("callback"), words)
    yield from _functions(contract, "callback", words["callbacks"])
    yield from _group(groups["methods"], contract.functions_of("method"), words)
    yield from _functions(contract, "method", words["methods"])
    yield from _listing("modules", contract.modules, words)
    yield from _listing("constants", contract.constants, words)
    yield from _group(groups["models"], contract.models, words)
    for model in contract.models:
        uri = uri_of(model_address(model).page)
        yield Plan(uri, model.name, "model", model.place, words["models"], "model", model)
    yield from _group(groups["developer"], contract.functions_of("util"), words)
    yield from _functions(contract, "util", words["developer"])
    yield from _listing("behaviours", contract.behaviours, words)
    manifest: Sequence[_Placed] = (*contract.manifest.keys, *contract.manifest.locations)
    yield from _listing("manifest", manifest, words)
    yield from _listing("facts", contract.facts, words)
    yield from _listing("events", contract.events, words)
    yield from _listing("scenario", contract.scenario, words)
    yield from _listing("element", contract.element, words)
    yield from _listing("rules", contract.rules, words)
    yield from _problems(contract, language, words)


class _Placed(Protocol):
    @property
    def place(self) -> Place: ...


def _listing(name: str, items: Sequence[_Placed], words: Words) -> Iterator[Plan]:
    if items:
        yield Plan(f"reference/{name}.md", words[name], name, _place_of(items))


def _place_of(items: Sequence[_Placed]) -> Place | None:
    """Return where items begin, unless several files hold them: none is the one to edit then."""
    return items[0].place if len({item.place.file for item in items}) == 1 else None


def _group(group: Group, items: Sequence[_Placed], words: Words) -> Iterator[Plan]:
    if items:
        uri, place = f"reference/{group.id}/index.md", _place_of(items)
        yield Plan(uri, words["overview"], "group", place, group.title, "group", group)


def _functions(contract: Contract, kind: FunctionKind, group: str | None) -> Iterator[Plan]:
    for function in contract.functions_of(kind):
        uri = uri_of(function_address(function).page)
        yield Plan(uri, function.name, kind, function.place, group, "function", function)


def _problems(contract: Contract, language: Language, words: Words) -> Iterator[Plan]:
    if contract.problems:
        place = _place_of(contract.problems)
        yield Plan("problems/index.md", words["overview"], "problems", place)
    for problem in contract.problems:
        uri, title = uri_of(problem_address(problem).page), plain(problem.title.get(language))
        group = problem.topic and words.get(f"problems_topic_{problem.topic}", problem.topic)
        yield Plan(uri, title, "problem", problem.place, group, "problem", problem)
