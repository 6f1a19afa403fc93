"""The policy of finished pages: the scripts it names are those that stand there."""

import base64
import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from sites import Built, Project

ON = ("playground: false\n", "playground: false\n      script_policy: true\n")
JAVASCRIPT = {"", "module", "text/javascript"}


def policies(built: Built) -> dict[str, str]:
    """Return the policy of each page by the page's address."""
    select = 'meta[http-equiv="Content-Security-Policy"]'
    return {url: page.select_one(select)["content"] for url, page in built.pages.items()}


def headers(folder: Path) -> str:
    return (folder / "_headers").read_text(encoding="utf-8")


def directives(policy: str) -> dict[str, list[str]]:
    return {name: values for name, *values in (part.split() for part in policy.split("; "))}


def source(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def inline(built: Built) -> set[str]:
    """Return the sources of the scripts that stand in pages and that a browser executes."""
    scripts = (one for page in built.pages.values() for one in page.select("script:not([src])"))
    return {source(one.string or "") for one in scripts if one.get("type", "") in JAVASCRIPT}


def test_every_page_of_both_languages_bears_the_same_policy(built: Built) -> None:
    (policy,) = set(policies(built).values())
    named = directives(policy)
    assert named["frame-src"] == ["'self'"]
    assert named["object-src"] == ["'none'"]
    assert named["base-uri"][0] == "'self'"
    assert named["script-src"][0] == "'self'"
    assert "'unsafe-inline'" not in named["script-src"]
    assert inline(built) <= set(named["script-src"])
    assert headers(built.folder) == f"/*\n  Content-Security-Policy: {policy}\n"
    assert sorted(built.folder.rglob("_headers")) == [built.folder / "_headers"]


def test_no_header_is_longer_than_a_host_takes(built: Built) -> None:
    # Cloudflare Pages refuses lines above 2,000 characters.
    assert max(map(len, headers(built.folder).splitlines())) < 2000


def test_the_policy_allows_the_scripts_of_the_frames_that_are_under_it(built: Built) -> None:
    folder = built.folder / "en" / "assets" / "personal-page"
    (policy,) = set(policies(built).values())
    for name in ("frame.js", "python-frame.js"):
        first, _, script = (folder / name).read_text(encoding="utf-8").partition("\n")
        assert first == f"// {source(script)[1:-1]}"
        assert source(script) in directives(policy)["script-src"]
    assert not (folder / "policy.json").exists()


def test_a_site_that_does_not_ask_for_it_names_no_scripts(project: Project) -> None:
    built = project.build()
    assert not list(built.folder.rglob("_headers"))
    assert all("Content-Security-Policy" not in str(page.head) for page in built.pages.values())


def test_scripts_of_a_page_and_of_a_changed_theme_are_named(project: Project) -> None:
    project.edit("mkdocs.yml", *ON)
    project.edit("mkdocs.yml", "theme:\n", "theme:\n  custom_dir: own\n")
    script = "const a = '</p>' &&\n  1 < 2;"
    project.write(
        "own/main.html",
        '{% extends "base.html" %}{% block scripts %}{{ super() }}<script>'
        f"{script}</script><script type=application/json>{{}}</script>{{% endblock %}}",
    )
    project.write("docs/en/index.md", "# Home {#home}\n\n<script>document.title += '…';</script>\n")
    project.write("docs/ru/index.md", "# Главная {#home}\n")
    built = project.build()
    (policy,) = set(policies(built).values())
    named = directives(policy)
    assert {source(script), source("document.title += '…';")} <= set(named["script-src"])
    assert inline(built) == {one for one in named["script-src"] if one.startswith("'sha256-")}
    assert named["base-uri"] == ["'self'"]
    assert "'unsafe-eval'" not in named["script-src"]


REFUSED = {
    "a handler": ('<button onclick="go()">Go</button>', "the handler onclick of <button>"),
    "an address that is code": ("<a href='javascript:go()'>Go</a>", "the address javascript:go()"),
    "a script of another site": (
        '<script src="https://cdn.example/a.js"></script>',
        "the script https://cdn.example/a.js of another site",
    ),
}


@pytest.mark.parametrize(("markup", "named"), REFUSED.values(), ids=REFUSED)
def test_what_the_policy_would_refuse_stops_a_strict_build(
    project: Project, markup: str, named: str
) -> None:
    project.write("docs/en/index.md", f"# Home {{#home}}\n\n{markup}\n")
    project.write("docs/ru/index.md", "# Главная {#home}\n")
    assert project.build()
    project.edit("mkdocs.yml", *ON)
    said = project.fails()
    assert "index.html:" in said
    assert named in said


def test_a_site_of_one_language_has_the_policy_too(project: Project) -> None:
    project.edit("mkdocs.yml", *ON)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", "alone"]
    subprocess.run(command, cwd=project.folder, check=True, capture_output=True)
    built = Built(project.folder / "alone")
    (policy,) = set(policies(built).values())
    assert inline(built) <= set(directives(policy)["script-src"])
    assert policy in headers(built.folder)
