"""Bicep, host.json, the code and what builds and deploys it say the same: a setting, queue, table, container or function that
is added in one place and not in the others is found here.
"""

import ast
import json
import re
from collections.abc import Iterator
from dataclasses import fields
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from infra.fill_vault import CHECKS
from shared.mailboxes.work import QUEUES
from shared.settings import Settings
from shared.storage.azure.service import CONNECTIONS
from tests.infra.bicep.expressions import Later
from tests.infra.installation import (
    ASKED,
    PROJECT,
    all_installations,
    app_settings,
    changed,
    only,
    resources,
    usual,
)
from tests.test_wiring import FUNCTIONS, python

SETTINGS = {each.metadata["name"]: each.metadata for each in fields(Settings)}
HOSTS_OWN = {
    "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
    "APPLICATIONINSIGHTS_CONNECTION_STRING",
    "PYTHON_THREADPOOL_THREAD_COUNT",
}
"""Settings that the host and its worker read, and the app does not."""
NOT_IN_AZURE = {
    "AzureWebJobsStorage": "a key: the identity is used instead",
    "AzureWebJobsStorage__accountName": "the addresses of its services are given",
    "LEASE_SECONDS": "goes with functionTimeout in host.json, and not with an installation",
    "MICROSOFT_CLIENT_CERTIFICATE": "the identity is used instead",
    "MICROSOFT_CLIENT_SECRET": "the identity is used instead",
    "MICROSOFT_INSTANCE_DISCOVERY": "for the sandbox",
}
WORKED_OUT = {"MICROSOFT_AUTHORITY", "PUBLIC_URL"}
"""Settings that follow from others unless they are given."""
NEVER_ON_FLEX = re.compile(
    "FUNCTIONS_WORKER_RUNTIME|FUNCTIONS_EXTENSION_VERSION|WEBSITE_|SCM_DO_BUILD|ENABLE_ORYX|TZ$|WEBSITES_|FUNCTIONS_WORKER_"
)
"""https://learn.microsoft.com/azure/azure-functions/functions-app-settings#flex-consumption-plan-deprecations"""
ROLES = {
    "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3": "Storage Table Data Contributor",
    "3913510d-42f4-4e42-8a64-420c390055eb": "Monitoring Metrics Publisher",
    "4633458b-17de-408a-b874-0445c86b69e6": "Key Vault Secrets User",
    "974c5e8b-45b9-4653-ba55-5f855dd0fb88": "Storage Queue Data Contributor",
    "b7e6dc6d-f1e8-4753-8033-0f276bb0955b": "Storage Blob Data Owner",
}
"""https://learn.microsoft.com/azure/role-based-access-control/built-in-roles"""
HOST = json.loads((PROJECT / "host.json").read_text(encoding="utf-8"))
APP = "Microsoft.Web/sites"


def test_every_setting_is_in_bicep_or_in_the_vault_or_is_not_for_azure() -> None:
    deployed = set(app_settings(usual()))
    assert deployed | set(CHECKS) | set(NOT_IN_AZURE) == set(SETTINGS) | HOSTS_OWN
    assert deployed.isdisjoint(CHECKS)
    assert (deployed | set(CHECKS)).isdisjoint(NOT_IN_AZURE)


def test_the_same_settings_are_deployed_whatever_is_chosen() -> None:
    assert len({frozenset(app_settings(each)) for each in all_installations()}) == 1


def test_a_setting_that_nobody_gave_has_the_apps_own_default() -> None:
    given = {*WORKED_OUT, *(name for name, value in app_settings(usual()).items() if value in ASKED.values())}
    defaults = {name: each["default"] for name, each in SETTINGS.items() if each["default"] and name not in given}
    assert {name: app_settings(usual()).get(name) for name in defaults if name not in NOT_IN_AZURE} == {
        name: default for name, default in defaults.items() if name not in NOT_IN_AZURE
    }


def test_what_is_worked_out_is_the_default_or_what_was_given() -> None:
    assert app_settings(usual())["MICROSOFT_AUTHORITY"] == SETTINGS["MICROSOFT_AUTHORITY"]["default"]
    assert app_settings(usual())["PUBLIC_URL"] == f"https://{only(usual(), APP).name}.azurewebsites.net"
    assert app_settings(changed())["PUBLIC_URL"] == "https://mailboxes.example.com"
    assert re.fullmatch(
        r"https://login\.microsoftonline\.com/[0-9a-f-]{36}", app_settings(changed())["MICROSOFT_AUTHORITY"]
    )


@pytest.mark.parametrize("number", range(3))
def test_the_app_starts_with_the_settings_of_azure(number: int) -> None:
    """The secrets are in the vault, which nobody asks at the start."""

    def as_azure_would(name: str, value: str) -> str:
        return str(SETTINGS[name]["example"]) if isinstance(value, Later) and name in SETTINGS else value

    settings = app_settings(all_installations()[number])
    finished = python("import function_app", {name: as_azure_would(name, value) for name, value in settings.items()})
    assert finished.returncode == 0, finished.stderr


def test_no_setting_is_deployed_that_flex_consumption_does_not_want() -> None:
    assert [name for name in app_settings(changed()) if NEVER_ON_FLEX.match(name)] == []


def names_of(type_: str) -> set[str]:
    """The own names of all resources of a type."""
    return {each.name.rpartition("/")[2] for each in resources(usual(), f"Microsoft.Storage/storageAccounts/{type_}")}


def test_the_queues_are_the_apps() -> None:
    assert names_of("queueServices/queues") == set(QUEUES)


def test_the_tables_are_the_apps() -> None:
    assert names_of("tableServices/tables") == used_of("tables")


def test_the_containers_are_the_apps_and_the_packages() -> None:
    (package,) = names_of("blobServices/containers") - used_of("blobs")
    assert (
        only(usual(), APP)
        .properties["properties"]["functionAppConfig"]["deployment"]["storage"]["value"]
        .endswith(package)
    )


def used_of(store: str) -> set[str]:
    """The names that the app's calls of its tables or blobs begin with."""
    found = set()
    for path in (PROJECT / "shared").rglob("*.py"):
        module = ".".join(path.relative_to(PROJECT).with_suffix("").parts)
        for name in first_arguments(ast.parse(path.read_text(encoding="utf-8")), store):
            value = getattr(import_module(module), name, None)
            if isinstance(value, str):
                found.add(value)
    return found


def first_arguments(tree: ast.Module, store: str) -> Iterator[str]:
    """The names with which methods of something called `store` are called."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=of), args=[ast.Name(id=name), *_]):
                if (of.attr if isinstance(of, ast.Attribute) else getattr(of, "id", "")) == store:
                    yield name


def test_what_is_sent_and_left_behind_is_deleted_and_the_package_is_not() -> None:
    policy = only(usual(), "Microsoft.Storage/storageAccounts/managementPolicies").properties["properties"]["policy"]
    prefixes = policy["rules"][0]["definition"]["filters"]["prefixMatch"]
    assert set(prefixes) == {f"{name}/" for name in used_of("blobs")}


def scale() -> dict[str, Any]:
    """How the app is scaled, where each group of functions has an instance that always waits."""
    found = only(changed(), APP).properties["properties"]["functionAppConfig"]["scaleAndConcurrency"]
    assert isinstance(found, dict)
    return found


def test_functions_that_are_scaled_by_name_are_there_and_written_as_flex_wants_them() -> None:
    names = {each["name"] for each in scale()["alwaysReady"]}
    assert "http" in names
    assert names - {"http"} <= {f"function:{name.lower()}" for name in FUNCTIONS}
    assert len(names) > 1


def test_there_are_threads_for_what_an_instance_does_at_once_and_connections_for_the_threads() -> None:
    queues = HOST["extensions"]["queues"]
    threads = int(app_settings(usual())["PYTHON_THREADPOOL_THREAD_COUNT"])
    requests = scale()["triggers"]["http"]["perInstanceConcurrency"]
    assert threads == max(requests, queues["batchSize"] + queues["newBatchThreshold"])
    assert threads <= CONNECTIONS


def test_the_numbers_in_the_comments_are_those_of_host_json_and_the_code() -> None:
    source = (PROJECT / "infra" / "function-app.bicep").read_text(encoding="utf-8")
    queues = HOST["extensions"]["queues"]
    assert f"(host.json: {queues['batchSize']} and {queues['newBatchThreshold']})" in source
    assert f"(shared/storage/azure/service.py: {CONNECTIONS})" in source
    most = scale()["maximumInstanceCount"]
    assert (
        f"{most} instances of one queue take {most * (queues['batchSize'] + queues['newBatchThreshold'])} messages"
        in source
    )


def test_the_python_of_azure_is_the_one_that_the_app_is_tested_with() -> None:
    version = only(usual(), APP).properties["properties"]["functionAppConfig"]["runtime"]["version"]
    for place in (
        "Makefile",
        "requirements-runtime.txt",
        ".github/workflows/test.yml",
        ".devcontainer/devcontainer.json",
    ):
        assert version in (PROJECT / place).read_text(encoding="utf-8"), place


def test_the_identity_has_these_roles_and_no_other() -> None:
    def role(properties: dict[str, str]) -> str:
        return ROLES[properties["roleDefinitionId"].rpartition("/")[2]]

    for deployment in all_installations():
        assignments = resources(deployment, "Microsoft.Authorization/roleAssignments")
        assert {(each.scope.partition("@")[0], role(each.properties["properties"])) for each in assignments} == {
            ("Microsoft.Storage/storageAccounts", "Storage Blob Data Owner"),
            ("Microsoft.Storage/storageAccounts", "Storage Queue Data Contributor"),
            ("Microsoft.Storage/storageAccounts", "Storage Table Data Contributor"),
            ("Microsoft.KeyVault/vaults", "Key Vault Secrets User"),
            ("Microsoft.Insights/components", "Monitoring Metrics Publisher"),
        }
        assert {each.file for each in assignments} == {"roles.bicep"}
        assert {each.properties["properties"]["principalId"] for each in assignments} == {
            "identity.properties.principalId"
        }


def test_the_switch_closes_storage_and_vault_and_gives_each_service_an_endpoint() -> None:
    for type_ in ("Microsoft.Storage/storageAccounts", "Microsoft.KeyVault/vaults"):
        assert only(usual(), type_).properties["properties"]["publicNetworkAccess"] == "Enabled"
        assert only(changed(), type_).properties["properties"]["publicNetworkAccess"] == "Disabled"
        assert only(changed(), type_).properties["properties"]["networkAcls"]["defaultAction"] == "Deny"
    endpoints = resources(changed(), "Microsoft.Network/privateEndpoints")
    links = [each.properties["properties"]["privateLinkServiceConnections"][0]["properties"] for each in endpoints]
    assert {each["groupIds"][0]: each["privateLinkServiceId"].split("/")[1] for each in links} == {
        "blob": "Microsoft.Storage",
        "queue": "Microsoft.Storage",
        "table": "Microsoft.Storage",
        "vault": "Microsoft.KeyVault",
    }
    assert "virtualNetworkSubnetId" in only(changed(), APP).properties["properties"]
    assert "virtualNetworkSubnetId" not in only(usual(), APP).properties["properties"]
    assert resources(usual(), "Microsoft.Network/virtualNetworks") == []


def test_nothing_that_is_deployed_takes_a_key_or_a_password() -> None:
    for deployment in all_installations():
        assert (
            only(deployment, "Microsoft.Storage/storageAccounts").properties["properties"]["allowSharedKeyAccess"]
            is False
        )
        assert only(deployment, "Microsoft.Insights/components").properties["properties"]["DisableLocalAuth"] is True
        passwords = resources(deployment, "Microsoft.Web/sites/basicPublishingCredentialsPolicies")
        assert [each.properties["properties"] for each in passwords] == [{"allow": False}] * 2


def test_the_availability_test_asks_whether_the_app_is_ready() -> None:
    request = only(changed(), "Microsoft.Insights/webtests").properties["properties"]["Request"]
    assert request["RequestUrl"] == "https://mailboxes.example.com/api/health/ready"
    assert "health/ready" in {each.get("route") for bindings in FUNCTIONS.values() for each in bindings}


def test_every_file_is_named_where_it_is_called() -> None:
    called = {str(path.relative_to(PROJECT / "infra")) for path in Path(PROJECT / "infra").rglob("*.bicep")} - {
        "main.bicep"
    }
    used = {each.file for deployment in all_installations() for each in deployment.found}
    assert {Path(each).name for each in called} <= used
