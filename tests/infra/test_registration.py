"""The app registration: what Microsoft is asked for it, against what the app does."""

from pathlib import Path
from typing import Any

import pytest

from functions.services import CALLBACK
from shared.mailboxes.model import Action, Permission, scopes
from tests.infra.bicep.deployment import Deployment, deploy
from tests.infra.bicep.functions import TENANT
from tests.infra.installation import INFRA, app_settings, changed, only, resources, usual, with_own_registration

ALONE = {"uniqueName": "tms-mailbox-connector", "redirectAddress": "https://mailboxes.example.com/api/connect/callback"}
IDS = {
    "User.Read": "e1fe6dd8-ba31-4d61-89e7-88639da4683d",
    "Mail.Send": "e383f46e-2787-4529-855e-0e479a3ffac0",
    "Mail.Read": "570282fd-fa5c-430d-a7fd-fc8dc98a9dca",
    "Mail.ReadWrite": "024d486e-b451-40bb-833d-3e66d98c5c73",
    "SMTP.Send": "258f6531-6087-4cc4-bb90-092c5fb3ed3f",
}
"""https://learn.microsoft.com/graph/permissions-reference"""
GRAPH = "00000003-0000-0000-c000-000000000000"


def application(deployment: Deployment) -> dict[str, Any]:
    """The registration."""
    return only(deployment, "Microsoft.Graph/applications").properties


def permissions(deployment: Deployment) -> set[str]:
    """The delegated permissions that may be asked for."""
    (resource,) = application(deployment)["requiredResourceAccess"]
    assert resource["resourceAppId"] == GRAPH
    assert {each["type"] for each in resource["resourceAccess"]} == {"Scope"}
    names = {id: name for name, id in IDS.items()}
    return {names[each["id"]] for each in resource["resourceAccess"]}


def test_it_may_ask_for_what_the_choices_need_and_for_nothing_else() -> None:
    assert permissions(usual()) == needed(by_smtp=False)
    assert permissions(changed()) == needed(by_smtp=True)


def needed(by_smtp: bool) -> set[str]:
    """The permissions that one choice or another needs. SMTP's is registered under Graph like the others, though it is asked for
    by its own address: https://learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth
    """
    found = {each for permission in Permission for action in Action for each in scopes(permission, action, by_smtp)}
    return {each.rpartition("/")[2] for each in found}


@pytest.mark.parametrize(
    ("installation", "address"),
    [(usual(), app_settings(usual())["PUBLIC_URL"]), (changed(), "https://mailboxes.example.com")],
)
def test_staff_come_back_to_the_app_and_no_token_does(installation: Deployment, address: str) -> None:
    assert application(installation)["web"] == {
        "redirectUris": [address + CALLBACK],
        "implicitGrantSettings": {"enableAccessTokenIssuance": False, "enableIdTokenIssuance": False},
    }


def test_the_managed_identity_stands_in_for_a_secret() -> None:
    credential = only(usual(), "Microsoft.Graph/applications/federatedIdentityCredentials").properties
    assert credential["audiences"] == ["api://AzureADTokenExchange"]
    assert credential["issuer"] == f"https://login.microsoftonline.com/{TENANT}/v2.0"
    assert credential["subject"] == "identity.properties.principalId"
    assert app_settings(usual())["MICROSOFT_CLIENT_ID"] == "application.appId"
    assert app_settings(usual())["MICROSOFT_FEDERATED_IDENTITY"] == "identity.properties.clientId"


def test_whose_staff_may_sign_in_is_said_to_microsoft_and_to_the_app() -> None:
    assert application(usual())["signInAudience"] == "AzureADMultipleOrgs"
    assert app_settings(usual())["MICROSOFT_AUTHORITY"].endswith("/organizations")
    assert application(changed())["signInAudience"] == "AzureADMyOrg"
    assert app_settings(changed())["MICROSOFT_AUTHORITY"].endswith(f"/{TENANT}")


def test_one_that_is_there_already_is_used() -> None:
    assert resources(with_own_registration(), "Microsoft.Graph/applications") == []
    assert app_settings(with_own_registration())["MICROSOFT_CLIENT_ID"] == "00001111-aaaa-2222-bbbb-3333cccc4444"
    assert app_settings(with_own_registration())["MICROSOFT_FEDERATED_IDENTITY"] == ""


def test_it_can_be_deployed_alone_before_the_identity_is_there() -> None:
    path: Path = INFRA / "registration" / "registration.bicep"
    assert [each.type for each in deploy(path, ALONE).found] == ["Microsoft.Graph/applications@v1.0"]
    assert len(deploy(path, {**ALONE, "identityPrincipalId": "44445555-eeee-6666-ffff-7777aaaa8888"}).found) == 2
