"""The managed identity's endpoint and the Key Vault, as Azure's documentation describes them."""

import time

import jwt
import pytest
from azure.core.credentials import AccessToken
from azure.core.exceptions import HttpResponseError, ResourceNotFoundError
from azure.core.pipeline.transport import RequestsTransport
from azure.keyvault.secrets import SecretClient

from sandbox.microsoft.azure.identity import HEADER, LIFETIME, PATH, read_token
from sandbox.microsoft.directory import ManagedIdentity
from tests.sandbox.microsoft.world import SIGN_IN, World

VAULT = "https://localhost"


@pytest.fixture
def identity(world: World) -> ManagedIdentity:
    told = world.client.post("/_sandbox/identities", json={"tenant": "Acme Freight"}).get_json()
    assigned = world.state.directory.identities[told["client_id"]]
    assert assigned.object_id == told["object_id"]
    return assigned


def asked(world: World, identity: ManagedIdentity, header: str = HEADER, **changes: str) -> tuple[int, dict[str, str]]:
    query = {"api-version": "2019-08-01", "resource": VAULT, "client_id": identity.client_id} | changes
    answer = world.client.get(PATH, query_string=query, headers={"X-IDENTITY-HEADER": header})
    return answer.status_code, answer.get_json()


def test_an_app_gets_a_token_of_its_identity(world: World, identity: ManagedIdentity) -> None:
    status, answer = asked(world, identity)
    assert status == 200
    assert answer.keys() == {"access_token", "expires_on", "resource", "token_type", "client_id"}
    assert int(answer["expires_on"]) == int((world.clock() + LIFETIME).timestamp())
    claims = read_token(world.state, answer["access_token"], VAULT)
    assert (claims["iss"], claims["sub"]) == (f"{SIGN_IN}/{identity.tenant.id}/v2.0", identity.object_id)


def test_a_token_ends_and_is_for_one_resource(world: World, identity: ManagedIdentity) -> None:
    _, answer = asked(world, identity)
    with pytest.raises(jwt.InvalidAudienceError):
        read_token(world.state, answer["access_token"], "https://storage.azure.com")
    world.clock.forward(hours=25)
    with pytest.raises(jwt.ExpiredSignatureError):
        read_token(world.state, answer["access_token"], VAULT)


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"header": ""}, 401),
        ({"header": "guessed"}, 401),
        ({"api-version": "2017-09-01"}, 400),
        ({"resource": ""}, 400),
        ({"client_id": "another"}, 400),
        ({"client_id": ""}, 400),
    ],
)
def test_what_the_endpoint_refuses(
    world: World, identity: ManagedIdentity, changes: dict[str, str], status: int
) -> None:
    answered, body = asked(world, identity, **changes)
    assert answered == status
    assert body.keys() == {"statusCode", "message"}


def test_microsofts_own_client_reads_the_vault(world: World, identity: ManagedIdentity) -> None:
    world.client.put("/_sandbox/secrets/SECRET-KEYS", data="the keys")
    token = asked(world, identity)[1]["access_token"]

    class Credential:
        def get_token(self, *scopes: str, **options: object) -> AccessToken:
            assert scopes == (f"{VAULT}/.default",)
            return AccessToken(token, int(time.time()) + 3600)

    vault = SecretClient(
        SIGN_IN, Credential(), transport=RequestsTransport(session=world.session), verify_challenge_resource=False
    )
    assert vault.get_secret("SECRET-KEYS").value == "the keys"
    with pytest.raises(ResourceNotFoundError):
        vault.get_secret("TMS-API-KEYS")
    world.state.directory.identities.clear()
    with pytest.raises(HttpResponseError, match="Forbidden"):
        vault.get_secret("SECRET-KEYS")
