"""Steps → pages of Markdown, and the file from which the page's script takes them."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from mkdocs.exceptions import PluginError

from personal_page.contract.findings import ContractError
from personal_page.contract.model import Language
from personal_page.reference.environment import environment_of, render
from personal_page.reference.pages import Page
from personal_page.site.config import PersonalPageConfig
from personal_page.site.tutorial.reading import read_tutorial
from personal_page.site.tutorial.step import Step
from personal_page.words import Words

FOLDER = "tutorial/"
STEPS = f"{FOLDER}steps.json"


def steps_of(options: PersonalPageConfig) -> tuple[Step, ...]:
    """Return the steps of the tutorial that the options name, none where they name none.

    Raises:
        PluginError: something is wrong with them; all of it is listed.
    """
    try:
        return read_tutorial(Path(options.tutorial)) if options.tutorial else ()
    except ContractError as error:
        raise PluginError(str(error)) from None


def pages_of(
    steps: Sequence[Step],
    language: Language,
    words: Words,
    file: str,
    templates: Path | None = None,
) -> tuple[Page, ...]:
    """Return the overview and a page for each step; none where there is no step.

    Args:
        steps: in order.
        language: that of the pages.
        words: those around the texts of the steps.
        file: the name of the widget's file, which is the one that is shown without a script.
        templates: a folder whose templates stand before ours.
    """
    if not steps:
        return ()
    environment = environment_of(templates)

    def page(uri: str, title: str, template: str, given: Mapping[str, object]) -> Page:
        common = {"words": words, "steps": steps, "language": language, "file": file}
        text = render(environment, template, {**common, **given})
        return Page(uri, title, None, text, None, untranslated=False)

    return (
        page(f"{FOLDER}index.md", words["tutorial"], "tutorial_overview.md.jinja", {}),
        *(
            page(
                f"{FOLDER}{step.name}.md",
                step.lessons[language].title,
                "tutorial_step.md.jinja",
                {"step": step, "index": index, "changed": _changed(step)},
            )
            for index, step in enumerate(steps)
        ),
    )


def steps_json(steps: Sequence[Step], language: Language) -> str:
    """Return what the script of the pages knows of the steps, as JSON."""
    told = [
        {
            "name": step.name,
            "title": step.lessons[language].title,
            "tasks": [task[language] for task in step.tasks],
            "check": step.check,
            "start": dict(step.start),
            "solution": dict(step.solution),
        }
        for step in steps
    ]
    return json.dumps({"steps": told}, ensure_ascii=False)


def _changed(step: Step) -> dict[str, str]:
    """Return the files that the solution changes."""
    return {name: text for name, text in step.solution.items() if step.start.get(name) != text}
