"""The installations that the tests look at: what infra/main.bicep deploys with two sets of parameters, which together take
every way through its conditions.
"""

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from shared.settings import Settings
from tests.infra.bicep.deployment import Deployed, Deployment, deploy

PROJECT = Path(__file__).parents[2]
INFRA = PROJECT / "infra"
FILES = sorted(INFRA.rglob("*.bicep"))
ASKED: Mapping[str, Any] = {
    "environmentName": "production",
    "location": "eastus2",
    "tmsUrl": "https://yourcompany.taicloud.net",
    "tmsTicketIssuer": "https://tms.example.com",
}
"""What azd asks for."""
CHANGED: Mapping[str, Any] = {
    "vnetEnabled": True,
    "alertPeople": "one@example.com, two@example.com",
    "smtpAuth": True,
    "signInAudience": "AzureADMyOrg",
    "alwaysReadyMail": 1,
    "publicUrl": "https://mailboxes.example.com",
}
OWN_REGISTRATION: Mapping[str, Any] = {
    "microsoftClientId": "00001111-aaaa-2222-bbbb-3333cccc4444",
    "registeredElsewhere": True,
}
REQUIRED = {
    each.metadata["name"]: str(each.metadata["example"])
    for each in fields(Settings)
    if each.metadata["default"] is None and not each.metadata.get("instead_of")
}
"""Settings without which the app does not start, with the documented examples."""


@cache
def usual() -> Deployment:
    """With nothing but what azd asks for."""
    return deploy(INFRA / "main.bicep", ASKED)


@cache
def changed() -> Deployment:
    """With all that is a choice chosen otherwise."""
    return deploy(INFRA / "main.bicep", {**ASKED, **CHANGED})


@cache
def with_own_registration() -> Deployment:
    """With an app registration that somebody else has made, in a directory of their own."""
    return deploy(INFRA / "main.bicep", {**ASKED, **OWN_REGISTRATION})


def all_installations() -> list[Deployment]:
    """Each of them."""
    return [usual(), changed(), with_own_registration()]


def resources(deployment: Deployment, type_: str) -> list[Deployed]:
    """The resources of one type, whatever its version."""
    return [each for each in deployment.found if each.type.partition("@")[0] == type_]


def only(deployment: Deployment, type_: str, name: str = "") -> Deployed:
    """The one resource of a type; with `name`, the one whose own name this is."""
    (found,) = (each for each in resources(deployment, type_) if not name or each.name.endswith(f"/{name}"))
    return found


def app_settings(deployment: Deployment) -> dict[str, str]:
    """The function app's settings."""
    found = only(deployment, "Microsoft.Web/sites/config", "appsettings").properties["properties"]
    assert isinstance(found, dict)
    return found
