"""What the documentation says, held against the code."""

import json
import re
from dataclasses import fields
from pathlib import Path

import pytest

from sandbox.existing import EXISTING
from sandbox.samples.catalogue import SAMPLES
from shared.microsoft.smtp_refusals import PROBLEMS
from shared.settings import Settings, read
from shared.web.smtp_request import STEPS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SETTINGS = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
SMTP = (ROOT / "docs" / "smtp-auth.md").read_text(encoding="utf-8")
SANDBOX = (ROOT / "docs" / "sandbox.md").read_text(encoding="utf-8")
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
HOST_SETTINGS = {"FUNCTIONS_WORKER_RUNTIME"}


def rows(page: str) -> dict[str, list[str]]:
    """The rows of the settings table: the first column is a setting's name in capitals, or AzureWebJobsStorage."""
    lines = re.findall(r"^\| `([A-Z]\w+)` \| (.*) \|$", page, flags=re.MULTILINE)
    return {name: rest.replace(r"\|", "|").split(" | ") for name, rest in lines}


def default(value: str | None) -> str:
    if value is None:
        return "needed"
    return f"`{value}`" if value else "none"


def test_the_readme_names_every_setting_with_its_purpose_and_default() -> None:
    expected = {
        each.metadata["name"]: [each.metadata["purpose"], default(each.metadata["default"])]
        for each in fields(Settings)
    }

    assert rows(README) == expected


def test_the_settings_page_has_an_example_for_each() -> None:
    expected = {
        each.metadata["name"]: [
            each.metadata["purpose"],
            default(each.metadata["default"]),
            f"`{each.metadata['example']}`",
        ]
        for each in fields(Settings)
    }

    assert rows(SETTINGS) == expected


def test_the_example_for_core_tools_is_accepted_and_has_no_setting_that_is_not_read() -> None:
    values = json.loads((ROOT / "local.settings.example.json").read_text(encoding="utf-8"))["Values"]

    read(values)
    assert values.keys() <= {each.metadata["name"] for each in fields(Settings)} | HOST_SETTINGS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_files_that_are_there(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))

    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_sandbox_page_lists_the_shipments_that_exist_and_the_samples() -> None:
    assert [each for each in EXISTING if f"`{each}`" not in SANDBOX] == []
    assert [each.title for each in SAMPLES if each.title not in SANDBOX] == []


@pytest.mark.parametrize("problem", PROBLEMS)
def test_what_a_page_lets_an_administrator_type_stands_in_the_documentation(problem: str) -> None:
    commands = [line.strip() for step in STEPS[problem] for line in step.splitlines() if line.startswith("    ")]
    assert [each for each in commands if each.format(address="dana.reyes@lsp.example") not in SMTP] == []
