"""Settings of which some stand in place of others."""

import pytest

from shared.errors import InvalidSetting
from shared.settings import Settings, read
from tests.shared.test_settings import GOOD

STORAGE, SECRET = "AzureWebJobsStorage", "MICROSOFT_CLIENT_SECRET"
CERTIFICATE, FEDERATED = "MICROSOFT_CLIENT_CERTIFICATE", "MICROSOFT_FEDERATED_IDENTITY"
PEM = "-----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY-----\n-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----"
IDENTITY = "22223333-cccc-4444-dddd-5555eeee6666"
NAMED = {f"{STORAGE}__accountName": "stmailboxes"}
BY_ADDRESS = {
    f"{STORAGE}__{service}ServiceUri": f"https://mail.{service}.core.usgovcloudapi.net/"
    for service in ("blob", "queue", "table")
}
CREDENTIAL = {f"{STORAGE}__credential": "managedidentity", f"{STORAGE}__clientId": IDENTITY.upper()}
PROVEN_BY = {SECRET: "secret", CERTIFICATE: PEM, FEDERATED: IDENTITY}


def without(name: str, **more: str) -> dict[str, str]:
    return {key: value for key, value in GOOD.items() if key != name} | more


def keyless(account: dict[str, str], **changes: str) -> dict[str, str]:
    """Settings that reach storage without a key. `changes`: by the end of the setting's name."""
    return without(STORAGE, **account, **CREDENTIAL) | {f"{STORAGE}{name}": value for name, value in changes.items()}


def refused(environment: dict[str, str]) -> list[str]:
    """What is said, a line a setting."""
    with pytest.raises(InvalidSetting) as failure:
        read(environment)
    return str(failure.value).splitlines()


def addresses(settings: Settings) -> list[str]:
    return [settings.storage_address("blob"), settings.storage_address("queue"), settings.storage_address("table")]


def test_storage_is_reached_by_a_connection_string() -> None:
    assert read(GOOD).storage == "UseDevelopmentStorage=true"


def test_storage_is_reached_by_its_name_and_an_identity() -> None:
    settings = read(keyless(NAMED))
    assert (settings.storage, settings.storage_identity) == (None, IDENTITY)
    assert addresses(settings) == [
        f"https://stmailboxes.{service}.core.windows.net" for service in ("blob", "queue", "table")
    ]


def test_storage_is_reached_by_its_addresses_and_an_identity() -> None:
    settings = read(keyless(BY_ADDRESS, __credential="ManagedIdentity", __clientId=""))
    assert settings.storage_identity is None
    assert addresses(settings) == [
        f"https://mail.{service}.core.usgovcloudapi.net" for service in ("blob", "queue", "table")
    ]


@pytest.mark.parametrize(
    ("environment", "named", "said"),
    [
        (without(STORAGE), "", "missing, and so is what may stand in its place"),
        (GOOD | NAMED | CREDENTIAL, "", f"{STORAGE}__accountName is set as well"),
        (keyless(NAMED, __credential=""), "__credential", f"missing beside {STORAGE}__accountName"),
        (keyless(NAMED, __credential="workload"), "__credential", "not managedidentity"),
        (keyless(NAMED, __clientId="mailboxes"), "__clientId", "not a client id, which is a GUID"),
        (keyless(NAMED, __accountName="st-mailboxes"), "__accountName", "not the name of a storage account"),
        (
            keyless(BY_ADDRESS, __queueServiceUri=""),
            "__queueServiceUri",
            f"missing, and {STORAGE}__accountName is, too",
        ),
        (keyless(BY_ADDRESS, __blobServiceUri="stmailboxes"), "__blobServiceUri", "not a web address"),
    ],
)
def test_what_does_not_lead_to_storage_is_named(environment: dict[str, str], named: str, said: str) -> None:
    (line,) = refused(environment)
    assert line.startswith(f"Setting {STORAGE}{named} cannot be used: ")
    assert said in line


@pytest.mark.parametrize("name", PROVEN_BY)
def test_the_app_proves_itself_in_one_of_three_ways(name: str) -> None:
    settings = read(without(SECRET, **{name: PROVEN_BY[name]}))
    proof = {
        SECRET: settings.client_secret(),
        CERTIFICATE: settings.client_certificate(),
        FEDERATED: settings.federated_identity,
    }
    assert {key: value for key, value in proof.items() if value} == {name: PROVEN_BY[name]}


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ([], [SECRET]),
        ([SECRET, CERTIFICATE], [CERTIFICATE]),
        ([SECRET, FEDERATED], [FEDERATED]),
        ([CERTIFICATE, FEDERATED], [FEDERATED]),
        ([SECRET, CERTIFICATE, FEDERATED], [CERTIFICATE, FEDERATED]),
    ],
)
def test_no_way_or_several_are_refused(given: list[str], named: list[str]) -> None:
    lines = refused(without(SECRET, **{name: PROVEN_BY[name] for name in given}))
    assert [line.split()[1] for line in lines] == named
    assert all("keep one of them" in line if given else "missing" in line for line in lines)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("thumbprint", "not a private key and its certificate"),
        (PEM.partition("-----BEGIN CERT")[0], "not a private key and its certificate"),
        (PEM.replace("PRIVATE", "ENCRYPTED PRIVATE"), "protected by a password"),
    ],
)
def test_what_is_no_certificate_with_its_key_is_not_shown(value: str, said: str) -> None:
    (line,) = refused(without(SECRET, **{CERTIFICATE: value}))
    assert said in line
    assert value not in line


def test_the_vault_is_read_with_the_identity_that_there_is() -> None:
    federated = without(SECRET, **{FEDERATED: "33334444-dddd-5555-eeee-6666ffff7777"})
    assert read(GOOD).vault_identity is None
    assert read(federated).vault_identity == "33334444-dddd-5555-eeee-6666ffff7777"
    del federated[STORAGE]
    assert read(federated | NAMED | CREDENTIAL).vault_identity == IDENTITY
