"""What the documentation says, held against the code."""

import json
import re
from dataclasses import Field, fields
from pathlib import Path

import pytest

from sandbox.existing import EXISTING
from sandbox.samples.catalogue import SAMPLES
from shared.event_registry import EVENTS
from shared.kept import PAUSE, READ_AGAIN_AFTER
from shared.microsoft.smtp_refusals import PROBLEMS
from shared.settings import Settings, read
from shared.web.smtp_request import STEPS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SETTINGS = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
SMTP = (ROOT / "docs" / "smtp-auth.md").read_text(encoding="utf-8")
READING = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
SANDBOX = (ROOT / "docs" / "sandbox.md").read_text(encoding="utf-8")
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
HOST_SETTINGS = {"FUNCTIONS_WORKER_RUNTIME"}


def rows(page: str) -> dict[str, list[str]]:
    """The rows of the settings table: the first column is a setting's name in capitals, or AzureWebJobsStorage."""
    lines = re.findall(r"^\| `([A-Z]\w+)` \| (.*) \|$", page, flags=re.MULTILINE)
    return {name: rest.replace(r"\|", "|").split(" | ") for name, rest in lines}


def when_absent(item: Field[Settings]) -> str:
    """What the tables say about a setting that is not set: which are needed, which stand in place of others, which where."""
    told = item.metadata
    vault = ", here or in the vault" if told["kind"] != "value" else ""
    if told["instead_of"]:
        return f"in place of `{told['instead_of']}`{vault}"
    if told["default"] is None:
        replaced = told["name"] in {each.metadata["instead_of"] for each in fields(Settings)}
        return f"needed{vault}{', or what stands in its place' if replaced else ''}"
    return f"`{told['default']}`" if told["default"] else "none"


def test_the_readme_names_every_setting_with_its_purpose_and_default() -> None:
    expected = {each.metadata["name"]: [each.metadata["purpose"], when_absent(each)] for each in fields(Settings)}

    assert rows(README) == expected


def test_the_settings_page_has_an_example_for_each() -> None:
    expected = {
        each.metadata["name"]: [
            each.metadata["purpose"],
            when_absent(each),
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


def test_the_keys_page_tells_of_every_key_and_of_the_codes_own_times() -> None:
    page = (ROOT / "docs" / "keys.md").read_text(encoding="utf-8")
    secret = {each.metadata["name"] for each in fields(Settings) if each.metadata["kind"] != "value"}
    told = set(re.findall(r"^\| `([A-Za-z_]+)` \|", page, flags=re.MULTILINE))
    assert told == secret | {"AzureWebJobsStorage", "MICROSOFT_FEDERATED_IDENTITY"}
    assert f"again every {READ_AGAIN_AFTER / 60:.0f} minutes" in page
    assert f"at most every {PAUSE:.0f} seconds" in page
    named = re.findall(r"`((?:secret|tokens)_[a-z_]+)`", page)
    assert named and set(named) <= EVENTS.keys()


def test_the_sandbox_page_lists_the_shipments_that_exist_and_the_samples() -> None:
    assert [each for each in EXISTING if f"`{each}`" not in SANDBOX] == []
    assert [each.title for each in SAMPLES if each.title not in SANDBOX] == []


@pytest.mark.parametrize("problem", PROBLEMS)
def test_what_a_page_lets_an_administrator_type_stands_in_the_documentation(problem: str) -> None:
    commands = [line.strip() for step in STEPS[problem] for line in step.splitlines() if line.startswith("    ")]
    assert [each for each in commands if each.format(address="dana.reyes@lsp.example") not in SMTP] == []


def test_the_page_of_reading_says_of_every_package_what_it_says_of_itself() -> None:
    packages = {
        each.parent.name: each.read_text(encoding="utf-8").strip().strip('"')
        for each in (ROOT / "shared" / "reading").glob("*/__init__.py")
    }
    table = READING.split("| package | what it is for |\n", 1)[1].split("\n\n", 1)[0]

    assert dict(re.findall(r"^\| `([a-z]+)` \| (.*) \|$", table, flags=re.MULTILINE)) == packages


def test_the_page_of_reading_names_files_that_are_there() -> None:
    reading = ROOT / "shared" / "reading"
    named = [each for each in re.findall(r"`([a-z_]+/[a-z_]+)(?:\.py)?`", READING) if (reading / each).parent.is_dir()]

    assert "intent/untold" in named
    assert [each for each in named if not (reading / f"{each}.py").exists()] == []
