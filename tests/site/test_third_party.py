"""The plugin on a site of others: what it adds, and what it leaves as it was."""

import re

from sites import Project, simulate

POLICY = 'meta[http-equiv="Content-Security-Policy"]'
ASSUMED = """\
behaviours:
  once:
    status: assumed
    reason: {ru: Так проще., en: It is simpler.}
    summary: {ru: Один раз., en: Once.}
    about: [onParcel]
    simulated: false
"""


def test_without_the_playground_no_page_bears_its_policy(project: Project) -> None:
    built = project.build()
    assert [url for url, page in built.pages.items() if page.select(POLICY)] == []


def test_with_the_playground_every_page_bears_its_policy(project: Project) -> None:
    simulate(project)
    built = project.build(strict=False)
    assert {"", "404.html", "en/404.html"} <= built.pages.keys()
    assert [url for url, page in built.pages.items() if len(page.select(POLICY)) != 1] == []


def test_a_page_and_a_file_of_the_site_stand_in_place_of_generated_ones(project: Project) -> None:
    for language in ("en", "ru"):
        project.write(f"docs/{language}/reference/README.md", "# My own overview {#reference}\n")
        project.write(f"docs/{language}/reference/models/Parcel.md", "# My own {#Parcel}\n")
    project.write("docs/en/llms.txt", "Ask me.\n")
    built = project.build(strict=False)
    assert built.content("en/reference/").h1.get_text().startswith("My own overview")
    assert built.content("ru/reference/models/Parcel/").h1.get_text().startswith("My own")
    assert (built.folder / "en" / "llms.txt").read_text() == "Ask me.\n"
    assert "Follows a parcel" in built.content("en/reference/methods/track/").get_text()
    said = project.build_alone().stderr
    assert "reference/index.md: the site's own file stands in place of the generated one" in said


def test_a_nav_without_the_reference_is_told_so_in_one_line(project: Project) -> None:
    project.edit("mkdocs.yml", "plugins:", "nav: [{Home: index.md}]\nplugins:")
    done = project.build_alone()
    assert done.returncode == 0
    assert "not included in the" not in done.stderr
    assert len(re.findall("generated pages are not in the nav", done.stderr)) == 1
    assert (project.folder / "alone" / "reference" / "methods" / "track" / "index.html").is_file()


def test_a_nav_that_keeps_a_place_gets_the_generated_pages_there(project: Project) -> None:
    project.edit(
        "mkdocs.yml",
        "plugins:",
        "nav: [{Home: index.md}, {Reference: reference/}]\nplugins:",
    )
    built = project.build()
    links = [link["href"] for link in built.of("en")[""].select("nav.md-nav--primary a[href]")]
    assert "reference/methods/track/" in links
    assert "not in the nav" not in project.build_alone().stderr


def test_pages_that_the_site_excludes_stay_excluded(project: Project) -> None:
    project.edit(
        "mkdocs.yml",
        "plugins:",
        "nav: [{Home: index.md}]\nexclude_docs: reference/models/\nplugins:",
    )
    assert project.build_alone().returncode == 0
    assert not (project.folder / "alone" / "reference" / "models").exists()


def test_a_language_that_no_contract_is_written_in_is_named(project: Project) -> None:
    project.edit("mkdocs.yml", "name: material", "name: material\n  language: de")
    done = project.build_alone()
    assert done.returncode == 1
    assert "the theme's `language` is de, generated pages are in ru or en" in done.stderr
    project.edit("mkdocs.yml", "playground: false", "playground: false\n      language: en")
    assert project.build_alone().returncode == 0


def test_a_theme_that_is_not_material_is_named(project: Project) -> None:
    project.edit("mkdocs.yml", "name: material", "name: readthedocs")
    done = project.build_alone()
    assert done.returncode == 1
    assert (
        "the theme is readthedocs, the plugin personal-page needs `name: material`" in done.stderr
    )
    assert "Traceback" not in done.stderr


def test_the_reference_of_another_sdk_does_not_speak_of_amocrm(project: Project) -> None:
    project.edit("sdk/sdk.yaml", "functions:\n", f"{ASSUMED}functions:\n")
    built = project.build()
    for url, page in built.pages.items():
        article = page.select_one("article")
        assert article is None or "amocrm" not in str(article).lower(), url
    assert "Not in the official documentation" in str(built.content("en/reference/behaviours/"))


def test_examples_of_another_sdk_are_not_run_in_the_cabinet(project: Project) -> None:
    project.edit("mkdocs.yml", "playground: false", "playground: true")
    said = project.fails()
    assert "the playground simulates amocrm-sdk, and the contract in" in said
    assert "is of parcel-sdk" in said
    assert "`playground: false`" in said


def test_a_contract_that_was_changed_keeps_the_playground(project: Project) -> None:
    simulate(project)
    assert project.build(strict=False).of("en")[""].select("personal-page-playground")
