"""Which pages there are, and that every name of the SDK is at its anchor, in both languages."""

from collections.abc import Iterator

import pytest

from personal_page.contract import addresses
from personal_page.contract.model import Contract, Evidence, Language
from personal_page.gallery.reading import load_gallery
from personal_page.reference.markup import plain
from personal_page.site.tutorial.reading import read_tutorial
from sites import ROOT, Built
from unit.contract_inventory import inventory

RECIPES = {
    "recipes/",
    "recipes/contact-phone/",
    "recipes/dates/",
    "recipes/statuses/",
    "recipes/form/",
    "recipes/backend-list/",
    "recipes/react-bundler/",
    "recipes/typescript/",
    "recipes/styles-and-pictures/",
    "recipes/translations/",
}
PROSE = {
    "",
    "404.html",
    "client-cabinet/",
    "documented-and-assumed/",
    "glossary/",
    "report-behaviour/",
    "lifecycle/",
    "local-development/",
    "maintainers/contract/",
    "maintainers/plugin/",
    "not-told/",
    "personal-page-js/",
    "cabinet-settings/",
    "playground/",
    "playground-guide/",
    "scenarios/",
    "web-apis/",
    "threat-model/",
    "troubleshooting/",
    "quickstart/",
    "verify-token/",
}
LISTINGS = {
    "problems/",
    "reference/",
    "reference/behaviours/",
    "reference/callbacks/",
    "reference/constants/",
    "reference/developer/",
    "reference/events/",
    "reference/rules/",
    "reference/scenario/",
    "reference/element/",
    "reference/facts/",
    "reference/manifest/",
    "reference/methods/",
    "reference/models/",
    "reference/modules/",
}
FOLDERS = {"callbacks/": inventory.CALLBACKS, "methods/": inventory.METHODS}
FUNCTIONS = FOLDERS | {"developer/": inventory.UTILS, "": inventory.FACTORY}


def name_of(call: str) -> str:
    return call.partition("(")[0]


def function_pages() -> Iterator[tuple[str, str]]:
    for folder, calls in FUNCTIONS.items():
        for call in calls:
            yield f"reference/{folder}{name_of(call)}/", name_of(call)


def expected_places() -> Iterator[tuple[str, str]]:
    """The page and the anchor of every name of the official page, from the hand-made inventory."""
    yield from function_pages()
    pages = {name: page for page, name in function_pages()}
    for line in inventory.PARAMETER_FIELDS:
        path = line.partition(":")[0].rstrip("?")
        yield pages[path.partition(".")[0]], path
    for module in inventory.MODULES:
        yield "reference/modules/", module
    for group, values in inventory.CONSTANTS.items():
        yield "reference/constants/", group
        for name in values:
            yield "reference/constants/", f"{group}.{name}"


def test_both_languages_have_the_same_pages(built: Built) -> None:
    assert built.of("ru").keys() == built.of("en").keys()


def test_pages_are_the_expected_ones(built: Built, contract: Contract) -> None:
    problems = {f"problems/{problem.code}/" for problem in contract.problems}
    models = {f"reference/models/{model.name}/" for model in contract.models}
    functions = {page for page, _ in function_pages()}
    docs = ROOT / "docs"
    steps = {f"tutorial/{step.name}/" for step in read_tutorial(docs / "tutorial")}
    examples = {f"gallery/{one.name}/" for one in load_gallery(docs / "examples", contract)}
    taught = {"tutorial/", "gallery/"} | steps | examples
    expected = PROSE | RECIPES | LISTINGS | functions | models | problems | taught
    assert built.of("ru").keys() == expected


def test_every_name_of_the_official_page_is_at_its_anchor(built: Built, language: str) -> None:
    lost = [
        f"{page}#{anchor}"
        for page, anchor in expected_places()
        if built.content(f"{language}/{page}").find(id=anchor) is None
    ]
    assert lost == []


def test_every_symbol_of_the_contract_is_at_its_address(
    built: Built, contract: Contract, language: str
) -> None:
    lost = []
    for symbol in addresses.symbols(contract):
        article = built.content(f"{language}/{symbol.address.page}")
        anchor = symbol.address.anchor
        place = article.find(id=anchor) if anchor else article
        last_name = symbol.label.rpartition(".")[2]
        if place is None or last_name not in article.get_text():
            lost.append(str(symbol.address))
    assert lost == []


def test_every_constant_shows_its_value(built: Built, language: str) -> None:
    article = built.content(f"{language}/reference/constants/")
    for group, values in inventory.CONSTANTS.items():
        for name, value in values.items():
            row = article.find(id=f"{group}.{name}").find_parent("tr")
            assert value is None or f"'{value}'" in row.get_text(), f"{group}.{name}"


def test_every_field_of_a_model_shows_its_type(
    built: Built, contract: Contract, language: str
) -> None:
    for model in contract.models:
        article = built.content(f"{language}/reference/models/{model.name}/")
        for field in model.fields:
            row = article.find(id=f"{model.name}.{field.name}").find_parent("tr")
            assert str(field.type) in row.get_text(), f"{model.name}.{field.name}"


def test_required_callbacks_say_so(built: Built) -> None:
    for call in inventory.CALLBACKS:
        article = built.content(f"en/reference/callbacks/{name_of(call)}/")
        assert article.select_one(".pp-badge--required").get_text() == "required"


def test_every_page_of_a_problem_shows_its_failing_and_its_repaired_example(
    built: Built, contract: Contract, language: str
) -> None:
    for problem in contract.problems:
        article = built.content(f"{language}/problems/{problem.code}/")
        if problem.examples is None:
            continue
        runs = len(article.select("personal-page-playground"))
        assert runs == (0 if problem.examples.command else 2), problem.code
        shown = article.get_text()
        assert problem.examples.failing.code.strip() in shown, problem.code
        assert problem.examples.repaired.code.strip() in shown, problem.code


@pytest.mark.parametrize("folder", ["callbacks/", "methods/", "developer/"])
def test_every_function_page_has_a_runnable_example(
    built: Built, language: str, folder: str
) -> None:
    for call in FUNCTIONS[folder]:
        article = built.content(f"{language}/reference/{folder}{name_of(call)}/")
        script = article.select_one(
            f'personal-page-playground[lang="{language}"][view="inline"]'
            ' > script[type="text/plain"][data-file="personal_page.js"]'
        )
        assert script is not None, call
        assert "define(" in script.get_text()


def test_a_behaviour_wears_its_status_and_whether_it_is_simulated(
    built: Built, contract: Contract, language: str
) -> None:
    article = built.content(f"{language}/reference/behaviours/")
    for behaviour in contract.behaviours:
        badges = article.find("h2", id=behaviour.id).find_next("p", class_="pp-badges")
        assert badges.select_one(f".pp-badge--{behaviour.evidence.status.value}"), behaviour.id
        kind = "simulated" if behaviour.simulated else "not_simulated"
        assert badges.select_one(f".pp-badge--{kind}"), behaviour.id


def test_behaviours_and_problems_are_told_by_sentences_with_their_names_beside(
    built: Built, contract: Contract, language: Language
) -> None:
    article = built.content(f"{language}/reference/behaviours/")
    for behaviour in contract.behaviours:
        heading = article.find("h2", id=behaviour.id)
        told = heading.get_text().removesuffix("¶").strip()
        assert plain(behaviour.summary.get(language)).startswith(told), behaviour.id
        names = heading.find_next("p", class_="pp-badges").select("code")
        assert behaviour.id in [name.get_text() for name in names]
    rows = built.content(f"{language}/problems/").select("tbody tr")
    listed = {row.select("td")[2].get_text(): row.select_one("td a").get_text() for row in rows}
    assert listed == {
        problem.code: plain(problem.title.get(language)) for problem in contract.problems
    }


def guesses(contract: Contract) -> Iterator[tuple[str, str, Evidence, Evidence | None]]:
    """Page, anchor and evidence of what is there by the document but not explained by it."""
    for model in contract.models:
        for field in model.fields:
            if meaning := field.meaning_evidence:
                name = f"{model.name}.{field.name}"
                yield f"reference/models/{model.name}/", name, meaning, model.meaning_evidence
    for group in contract.constants:
        for value in group.values:
            if meaning := value.meaning_evidence:
                name = f"{group.name}.{value.name}"
                yield "reference/constants/", name, meaning, group.meaning_evidence


def test_a_guessed_meaning_wears_a_badge_and_a_reason_of_its_own(
    built: Built, contract: Contract
) -> None:
    found = list(guesses(contract))
    types = [name for _, name, _, _ in found if name.startswith("FIELD_TYPES.")]
    assert len(types) == len(inventory.CONSTANTS["FIELD_TYPES"])
    for page, name, meaning, around in found:
        row = built.content(f"en/{page}").find(id=name).find_parent("tr")
        said = row.select_one(".pp-evidence")
        assert said.get_text().startswith("Meaning: "), name
        assert said.select_one(f".pp-badge--{meaning.status}"), name
        # A badge of existence would say that amoCRM does not name it.
        assert len(row.select(".pp-badge--assumed, .pp-badge--unknown")) == 1, name
        if meaning != around:
            assert meaning.reason is not None
            start = meaning.reason.get("en").split("`")[0].split(".")[0]
            assert start in said.get_text(), name


def test_the_official_signature_stands_beside_ours(built: Built, language: str) -> None:
    article = built.content(f"{language}/reference/methods/getState/")
    blocks = [block.get_text() for block in article.select(".highlight")]
    assert any("getState<E extends Entity>(entityName: E)" in block for block in blocks)
    assert any("ValueOf<Constants[PUBLIC_STATE_ENTITIES]>" in block for block in blocks)


def test_types_lead_to_their_symbols(built: Built, language: str) -> None:
    article = built.content(f"{language}/reference/methods/getRouterQuery/")
    assert article.select_one('table code > a[href$="models/RouterQuery/#RouterQuery"]')


def test_the_sidebar_lists_the_reference_once(built: Built, language: str) -> None:
    page = built.of(language)["reference/methods/getState/"]
    links = [link["href"] for link in page.select(".md-nav--primary a[href$='/getState/']")]
    links += [link["href"] for link in page.select(".md-nav--primary a[href='./']")]
    assert links == ["./"]


def test_reference_pages_lead_to_the_recipes_about_them(built: Built, language: str) -> None:
    page = f"{language}/reference/models/LeadModel/"
    targets = (built.target(page, a["href"]) for a in built.content(page).select("a[href]"))
    links = {target[0] for target in targets if target}
    assert {f"{language}/recipes/statuses/", f"{language}/recipes/contact-phone/"} <= links
