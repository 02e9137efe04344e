"""azure.yaml, the workflows and the dev container: what they name is there."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.infra.bicep.syntax import read
from tests.infra.installation import INFRA, PROJECT, only, usual

WORKFLOWS = sorted((PROJECT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
OWN = re.compile(r"uses: \./\.github/workflows/[\w.-]+$")


def loaded(path: Path) -> dict[Any, Any]:
    """A YAML file. In YAML 1.1 the key `on` is the value true."""
    found: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def test_azd_finds_the_app_where_bicep_tags_it() -> None:
    found = loaded(PROJECT / "azure.yaml")
    site = only(usual(), "Microsoft.Web/sites")
    assert found["services"] == {"connector": {"project": ".", "language": "python", "host": "function"}}
    assert site.properties["tags"] == {"azd-env-name": "production", "azd-service-name": "connector"}
    assert [each.name for each in usual().found if "azd-service-name" in each.properties.get("tags", {})] == [site.name]


def test_azd_runs_a_script_that_is_there_with_outputs_that_are_there() -> None:
    hook = loaded(PROJECT / "azure.yaml")["hooks"]["postprovision"]
    source = (PROJECT / hook["run"]).read_text(encoding="utf-8")
    assert hook == {"run": "infra/fill_vault.py", "kind": "python", "interactive": True}
    named = set(re.findall(r'os\.environ\["(\w+)"\]', source))
    assert len(named) == 2
    assert named <= set(read(INFRA / "main.bicep").outputs)


def test_an_output_never_becomes_the_value_of_a_parameter() -> None:
    """azd keeps outputs as environment variables: one named like a parameter's would fix it for good."""
    variables = set(re.findall(r"\$\{(\w+)\}", (INFRA / "main.parameters.json").read_text(encoding="utf-8")))
    assert variables.isdisjoint(read(INFRA / "main.bicep").outputs)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_uses_actions_of_a_known_content_and_may_do_little(path: Path) -> None:
    uses = [
        line.strip().removeprefix("- ") for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line
    ]
    assert uses
    assert [each for each in uses if not PINNED.fullmatch(each) and not OWN.fullmatch(each)] == []
    assert loaded(path)["permissions"] == {"contents": "read"}


def test_pull_requests_are_tested_on_the_oldest_and_on_azures_python() -> None:
    found = loaded(PROJECT / ".github/workflows/test.yml")
    assert {"pull_request", "push", "workflow_call"} <= found[True].keys()
    job = found["jobs"]["test"]
    azures = only(usual(), "Microsoft.Web/sites").properties["properties"]["functionAppConfig"]["runtime"]["version"]
    oldest = re.search(r'requires-python = ">=(.*)"', (PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    assert oldest
    assert job["strategy"]["matrix"]["python"] == [oldest[1], azures]
    assert job["steps"][-1] == {"run": "make test"}


def test_nothing_is_deployed_that_was_not_tested_and_no_secret_lets_it_in() -> None:
    jobs = loaded(PROJECT / ".github/workflows/deploy.yml")["jobs"]
    assert jobs["test"]["uses"] == "./.github/workflows/test.yml"
    assert jobs["deploy"]["needs"] == "test"
    assert jobs["deploy"]["permissions"] == {"contents": "read", "id-token": "write"}
    source = (PROJECT / ".github/workflows/deploy.yml").read_text(encoding="utf-8")
    assert set(re.findall(r"secrets\.(\w+)", source)) == {"TMS_API_KEYS", "TMS_TICKET_KEYS"}
    assert "--federated-credential-provider github" in source


def test_dependabot_looks_where_there_is_something() -> None:
    for each in loaded(PROJECT / ".github/dependabot.yml")["updates"]:
        manifests = {"pip": "requirements*.txt", "npm": "package.json", "github-actions": ".github/workflows/*.yml"}
        folder = PROJECT / each["directory"].strip("/")
        assert list(folder.glob(manifests.get(each["package-ecosystem"], ".devcontainer/devcontainer.json")))


def test_the_dev_container_has_what_the_documentation_uses() -> None:
    found = json.loads((PROJECT / ".devcontainer/devcontainer.json").read_text(encoding="utf-8"))
    features = " ".join(found["features"])
    assert all(each in features for each in ("azd", "azure-cli", "azure-functions-core-tools"))
    assert found["postCreateCommand"] == "make setup"
