"""What lies beside the pages: files that programs read."""

import json
import re

import pytest

from personal_page.contract.model import Contract
from personal_page.emit.dts import emit_types
from sites import ROOT, URL, Built


@pytest.mark.parametrize(
    "name",
    [
        "contract.json",
        "contract.ru.json",
        "checker.ru.json",
        "checker.en.json",
        "editor.ru.json",
        "editor.en.json",
        "contract.en.json",
        "contract.schema.json",
        "manifest.schema.json",
        "scenario.ru.json",
        "scenario.en.json",
        "scenario.schema.json",
    ],
)
def test_json_files_are_served_in_both_languages(built: Built, language: str, name: str) -> None:
    path = built.folder / language / "assets" / "personal-page" / name
    assert json.loads(path.read_text(encoding="utf-8"))


def test_what_the_editor_explains_is_on_a_page(built: Built, language: str) -> None:
    folder = built.folder / language / "assets" / "personal-page"
    facts = json.loads((folder / f"editor.{language}.json").read_text(encoding="utf-8"))
    addresses = {facts["instancePage"], *facts["summaries"], *facts["undocumented"]}
    assert len(addresses) > 150
    lost = []
    for address in sorted(addresses):
        url, _, anchor = address.partition("#")
        if not built.content(f"{language}/{url}").find(id=anchor):
            lost.append(address)
    assert lost == []


def test_types_are_named_after_the_sdk(built: Built, contract: Contract, language: str) -> None:
    path = built.folder / language / "assets" / "personal-page" / "amocrm-sdk.d.ts"
    assert path.read_text(encoding="utf-8") == emit_types(contract)


@pytest.mark.parametrize("name", ["llms.txt", "llms-full.txt", "objects.inv"])
def test_listings_lie_at_the_root_of_each_language(built: Built, language: str, name: str) -> None:
    assert (built.folder / language / name).stat().st_size > 100


def test_links_of_llms_txt_lead_to_pages(built: Built, language: str) -> None:
    text = (built.folder / language / "llms.txt").read_text(encoding="utf-8")
    links = [part.partition(")")[0] for part in text.split("](")[1:]]
    assert len(links) > 20
    lost = [
        link for link in links if (found := built.target("", link)) and not built.exists(found[0])
    ]
    assert lost == []


def test_llms_txt_names_every_page_of_the_guides(built: Built, language: str) -> None:
    text = (built.folder / language / "llms.txt").read_text(encoding="utf-8")
    for page in ("quickstart", "recipes/dates", "playground", "maintainers/plugin"):
        assert re.search(
            rf"^- \[[^]]+\]\({URL}{language}/{page}/index\.md\): \S", text, re.MULTILINE
        )


def test_the_index_above_the_languages_leads_to_theirs(built: Built) -> None:
    text = (built.folder / "llms.txt").read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)]+)\)", text)
    expected = [f"{code}/{name}" for code in ("ru", "en") for name in ("llms.txt", "llms-full.txt")]
    assert links == [f"{URL}{name}" for name in expected]
    assert all((built.folder / name).is_file() for name in expected)


def test_every_page_has_a_copy_in_markdown_that_its_head_names(built: Built, language: str) -> None:
    for url, page in built.of(language).items():
        if url == "404.html":
            continue
        (link,) = page.select('head link[type="text/markdown"]')
        file, _ = built.target(f"{language}/{url}", link["href"]) or ("", "")
        assert file == f"{language}/{url}index.md"
        text = (built.folder / file).read_text(encoding="utf-8")
        assert text.startswith("# "), file
        prose = re.sub(r"^(`{3,}).*?^\1$|`[^`\n]*`", "", text, flags=re.MULTILINE | re.DOTALL)
        assert not re.search(r"--8<--|</?(?:span|p|div|code|br|details)\b|\{[#:]|^!!!", prose), file
        lost = [
            target
            for target in re.findall(r"\]\(([^)\s]+)\)", prose)
            if (found := built.target(f"{language}/{url}", target)) and not built.exists(found[0])
        ]
        assert lost == [], file


def test_a_copy_holds_the_code_of_its_playgrounds_as_code(built: Built, language: str) -> None:
    text = (built.folder / language / "quickstart" / "index.md").read_text(encoding="utf-8")
    example = (ROOT / "docs/examples/subscribe/personal_page.js").read_text(encoding="utf-8")
    assert f"```js\n{example}```\n" in text


def test_loader_is_a_module(built: Built, language: str) -> None:
    for url, page in built.of(language).items():
        loaders = page.select('script[src$="assets/personal-page/loader.js"]')
        assert [loader.get("type") for loader in loaders] == ["module"], url


def test_licences_of_bundled_packages_are_served_and_linked(built: Built, language: str) -> None:
    file = f"{language}/assets/personal-page/third-party-licences.txt"
    text = (built.folder / file).read_text(encoding="utf-8")
    assert "Permission is hereby granted, free of charge" in text
    guide = f"{language}/playground-guide/"
    links = built.content(guide).select("a[href]")
    assert (file, "") in [built.target(guide, link["href"]) for link in links]
