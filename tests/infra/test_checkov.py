"""What would be deployed, and the workflows, scanned by checkov: https://www.checkov.io/5.Policy%20Index/arm.html.

Checkov knows little of Bicep's expressions; so it is given the resources with their values, as an ARM template. It has an
environment of its own, because it pins most of what it needs: `make test` makes it.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from tests.infra.bicep.deployment import Deployment
from tests.infra.installation import PROJECT, changed, usual
from tests.unchecked import could_not_check

CHECKOV = PROJECT / ".venvcheckov" / "bin" / "checkov"
PLAN, APP = "Microsoft.Web/serverfarms", "Microsoft.Web/sites"
STORAGE, VAULT = "Microsoft.Storage/storageAccounts", "Microsoft.KeyVault/vaults"
SWITCH = "the switch vnetEnabled closes it; open, a role is needed all the same"
NOT_WEB = "a check of configuration `web`, made on the app settings, which are another kind of it"
ALWAYS = {
    f"CKV_AZURE_206 {STORAGE}": "copies in three zones of the region (ZRS): a region that burns down is not provided for",
    f"CKV_AZURE_225 {PLAN}": "zones need two instances always ready for each group, at twice the standing cost",
    f"CKV_AZURE_222 {APP}": "Graph posts to it, and browsers open it, from the internet",
    f"CKV_AZURE_17 {APP}": "browsers and Graph have no certificates; tickets, tokens and client states say who is there",
    f"CKV_AZURE_212 {APP}": "Flex Consumption counts instances in functionAppConfig: alwaysReady",
    f"CKV_AZURE_213 {APP}": "Flex Consumption has no health check path: availability.bicep asks instead",
    f"CKV_AZURE_222 {APP}/config": NOT_WEB,
    f"CKV_AZURE_63 {APP}/config": NOT_WEB,
    f"CKV_AZURE_65 {APP}/config": NOT_WEB,
    f"CKV_AZURE_66 {APP}/config": NOT_WEB,
    f"CKV_AZURE_80 {APP}/config": NOT_WEB,
    f"CKV_AZURE_88 {APP}/config": NOT_WEB,
    f"CKV_AZURE_13 {APP}/config": "Microsoft's own sign-in in front of the app would turn Graph away",
}
EXCUSED = {
    "open": ALWAYS
    | {
        f"CKV_AZURE_35 {STORAGE}": SWITCH,
        f"CKV_AZURE_59 {STORAGE}": SWITCH,
        f"CKV_AZURE_109 {VAULT}": SWITCH,
        f"CKV_AZURE_189 {VAULT}": SWITCH,
    },
    "private": ALWAYS
    | {
        f"CKV_AZURE_36 {STORAGE}": "no service of Azure's own needs a way around the rules",
    },
}
"""Installation -> check and type -> why it is left as it is."""


def template(deployment: Deployment) -> dict[str, Any]:
    """What is deployed, as an ARM template."""
    resources = [
        {"type": each.type.partition("@")[0], "apiVersion": each.type.partition("@")[2], "name": each.name}
        | each.properties
        for each in deployment.found
    ]
    return {
        "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        "contentVersion": "1.0.0.0",
        "resources": resources,
    }


def scanned(folder: Path) -> dict[str, Any]:
    """Checkov's report on a folder, by what it scanned. It asks nobody: no rules are loaded, and no platform is told."""
    command = [str(CHECKOV), "--directory", str(folder), "--framework", "arm", "github_actions"]
    command += ["--skip-download", "--output", "json"]
    environment = os.environ | {"LOG_LEVEL": "ERROR"}
    finished = subprocess.run(command, capture_output=True, text=True, timeout=110, env=environment)
    return {each["check_type"]: each["results"] for each in json.loads(finished.stdout)}


def test_every_finding_is_excused_and_every_excuse_is_needed(tmp_path: Path) -> None:
    if not CHECKOV.is_file():
        could_not_check("infra/ and .github/ by checkov, which `make test` installs.")
    for name, deployment in (("open", usual()), ("private", changed())):
        (tmp_path / f"{name}.json").write_text(json.dumps(template(deployment)))
    shutil.copytree(PROJECT / ".github", tmp_path / ".github")
    report = scanned(tmp_path)
    assert [each["parsing_errors"] for each in report.values()] == [[], []]
    assert all(len(each["passed_checks"]) > 30 for each in report.values())
    assert report["github_actions"]["failed_checks"] == []  # what is excused there says so in its place
    found: dict[str, set[str]] = {"open": set(), "private": set()}
    for each in report["arm"]["failed_checks"]:
        type_ = ".".join(each["resource"].split(".")[:2])
        found[Path(each["file_path"]).stem].add(f"{each['check_id']} {type_}")
    assert found == {name: set(excuses) for name, excuses in EXCUSED.items()}
