"""docs/azure.md and docs/administrators.md, held to Bicep and to the code."""

import json
import re
from urllib.parse import quote

import pytest

from functions.services import CALLBACK
from shared.mailboxes.model import SMTP_SEND, Action, Permission, scopes
from shared.web.approval import approval_request
from tests.infra.bicep.expressions import argument, worked_out
from tests.infra.bicep.syntax import Declared, read
from tests.infra.installation import ASKED, FILES, INFRA, PROJECT, usual
from tests.infra.test_agreement import ROLES
from tests.infra.test_registration import IDS, permissions

AZURE = (PROJECT / "docs" / "azure.md").read_text(encoding="utf-8")
ADMINISTRATORS = (PROJECT / "docs" / "administrators.md").read_text(encoding="utf-8")
README = (PROJECT / "README.md").read_text(encoding="utf-8")
MAIN = read(INFRA / "main.bicep")
GIVEN = json.loads((INFRA / "main.parameters.json").read_text(encoding="utf-8"))["parameters"]
VARIABLES = {name: each["value"].strip("${}") for name, each in GIVEN.items()}


def default(parameter: Declared) -> str:
    """A parameter's default, as the page writes it."""
    if parameter.value is None:
        return "azd asks"
    value = worked_out(parameter.value, usual())
    written = str(value).lower() if isinstance(value, bool) else str(value)
    return f"`{written}`" if written else "empty"


def parameter_rows() -> list[str]:
    """The table of parameters."""
    return [f"| `{VARIABLES[name]}` | {described(each)} | {default(each)} |" for name, each in MAIN.parameters.items()]


def described(parameter: Declared) -> str:
    """What a parameter is, and what it may be."""
    allowed = argument(parameter.decorators, "allowed") or []
    choices = ", ".join(f"`{each}`" for each in allowed)
    description = argument(parameter.decorators, "description")
    return f"{description}. One of {choices}" if choices else str(description)


def test_the_page_lists_the_parameters() -> None:
    table = AZURE.partition("## Parameters")[2].partition("\n## ")[0]
    assert [line for line in table.splitlines() if line.startswith("| `")] == parameter_rows()


def test_the_page_lists_the_files() -> None:
    listed = re.findall(r"^\| `([\w./-]+\.bicep)` \|", AZURE, flags=re.MULTILINE)
    assert set(listed) == {str(path.relative_to(INFRA)) for path in FILES}


@pytest.mark.parametrize("page", [AZURE, README], ids=["azure.md", "README.md"])
def test_a_page_says_what_azd_asks_for(page: str) -> None:
    section = page.partition("azd up")[2]
    assert [name for name in set(ASKED) - {"environmentName", "location"} if f"`{name}`" not in section] == []
    assert "Not yet run in Azure" in page


def test_the_pages_name_outputs_and_variables_that_are_there() -> None:
    named = set(re.findall(r"\b(CONNECTOR_\w+)", AZURE + ADMINISTRATORS + README))
    assert named <= set(MAIN.outputs)
    assert set(re.findall(r"azd env set ([A-Z]+_\w+)", AZURE + ADMINISTRATORS + README)) <= set(VARIABLES.values())


def test_the_page_names_the_identitys_roles() -> None:
    assert [role for role in ROLES.values() if f"*{role}*" not in AZURE] == []


def test_the_administrators_page_explains_each_permission() -> None:
    assert re.findall(r"^\| `([\w.]+)` \|", ADMINISTRATORS, flags=re.MULTILINE) == list(IDS)
    assert permissions(usual()) < set(IDS)


@pytest.mark.parametrize(
    ("permission", "action"),
    [
        (Permission.SEND_ONLY, Action.DO_NOTHING),
        (Permission.SEND_AND_READ, Action.DO_NOTHING),
        (Permission.SEND_AND_READ, Action.ARCHIVE),
    ],
)
def test_the_administrators_page_has_the_link_that_the_app_would_give(permission: Permission, action: Action) -> None:
    sign_in = "https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize"
    request = approval_request(sign_in, "TENANT", "CLIENT_ID", "PUBLIC_URL" + CALLBACK, scopes(permission, action))
    assert f"\n{request.link}\n" in ADMINISTRATORS
    assert quote(SMTP_SEND, safe="") in ADMINISTRATORS


def test_the_registration_is_deployed_with_parameters_that_it_has() -> None:
    command = ADMINISTRATORS.partition("az deployment group create")[2].partition("```")[0]
    given = set(re.findall(r"(\w+)=", command.partition("--parameters")[2]))
    registration = read(INFRA / "registration" / "registration.bicep")
    assert {name for name, each in registration.parameters.items() if each.value is None} == given
    assert f"--query properties.outputs.{next(iter(registration.outputs))}.value" in command
