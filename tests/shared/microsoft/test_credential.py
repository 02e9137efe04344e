"""Signing in with each of the three proofs, against a Microsoft that checks them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
import requests
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import NameOID

from sandbox.microsoft.app import create_app
from sandbox.microsoft.directory import Application, ManagedIdentity, Tenant, User
from sandbox.microsoft.state import State
from sandbox.wsgi import WsgiAdapter
from shared import errors
from shared.microsoft.credential import Credential, certificate, federated, secret_or_certificate
from shared.microsoft.managed_identity import ManagedIdentity as Identity
from shared.microsoft.sign_in import SignedIn, SignIn
from tests.sandbox.microsoft.browser import Browser, sent_back
from tests.shared.microsoft.azure import with_identity
from tests.shared.microsoft.wire import Script

AUTHORITY, CALLBACK = "https://localhost/organizations", "https://app.example/api/connect/callback"
SCOPES = ["User.Read", "Mail.Send"]
Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
KEY, OTHER = (rsa.generate_private_key(65537, 2048) for _ in range(2))


def pem_of(key: Key, protection: KeySerializationEncryption | None = None) -> str:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, protection or NoEncryption()).decode()


def certificate_of(key: Key) -> str:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "connector")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .sign(key, SHA256())
    )
    return made.public_bytes(Encoding.PEM).decode()


@dataclass
class Microsoft:
    """A Microsoft with Dana, an app registration, and a managed identity that the app may be."""

    state: State = field(default_factory=State)
    session: requests.Session = field(default_factory=requests.Session)

    def __post_init__(self) -> None:
        self.app = create_app(self.state)
        for prefix in ("http://", "https://"):
            self.session.mount(prefix, WsgiAdapter(self.app))
        self.dana = User("dana@broker.example", "Dana", Tenant("Broker"), mail="dana@broker.example")
        self.state.add_user(self.dana)
        self.assigned = ManagedIdentity(self.state.directory.tenant_named("Operator"))
        self.state.directory.assign(self.assigned)

    def register(
        self, *, secrets: tuple[str, ...] = (), certificates: tuple[str, ...] = (), trusted: tuple[str, ...] = ()
    ) -> None:
        proofs = frozenset(secrets), frozenset({CALLBACK}), frozenset(certificates), frozenset(trusted)
        self.state.directory.register(Application("client", "Connector", *proofs))

    def sign_in(self, credential: Callable[[], Credential]) -> SignIn:
        return SignIn("client", credential, AUTHORITY, CALLBACK, False, self.session)

    def signed_in(self, client: SignIn) -> SignedIn:
        flow = client.begin(SCOPES, None)
        answer = sent_back(Browser(self.app.test_client()).sign_in(flow["auth_uri"], self.dana.oid))
        return client.finish(flow, answer)

    def works(self, client: SignIn) -> bool:
        """Whether a code and a refresh token can be redeemed."""
        done = self.signed_in(client)
        token = client.token(done.cache, done.identity.account_id, SCOPES, fresh=True)
        return bool(token.value) and token.cache is not None

    def federated(self, client_id: str | None = None) -> SignIn:
        identity = Identity(client_id or self.assigned.client_id, self.session)
        return self.sign_in(lambda: federated(identity.token, AUTHORITY))


@pytest.fixture
def microsoft(monkeypatch: pytest.MonkeyPatch) -> Microsoft:
    with_identity(monkeypatch)
    return Microsoft()


def test_the_app_signs_in_with_its_managed_identity_and_without_any_secret(microsoft: Microsoft) -> None:
    microsoft.register(trusted=(microsoft.assigned.object_id,))
    assert microsoft.works(microsoft.federated())


def test_an_identity_that_the_registration_does_not_trust_is_the_operators_matter(microsoft: Microsoft) -> None:
    microsoft.register(trusted=("another",))
    with pytest.raises(errors.OperatorMustAct, match="AADSTS700213"):
        microsoft.works(microsoft.federated())


def test_a_token_for_something_else_is_no_proof(microsoft: Microsoft) -> None:
    microsoft.register(trusted=(microsoft.assigned.object_id,))
    identity = Identity(microsoft.assigned.client_id, microsoft.session)
    client = microsoft.sign_in(lambda: federated(lambda _: identity.token("https://vault.azure.net"), AUTHORITY))
    with pytest.raises(errors.OperatorMustAct, match="AADSTS700027"):
        microsoft.works(client)


def test_an_identity_that_gets_no_token_disconnects_nobody(microsoft: Microsoft) -> None:
    microsoft.register(trusted=(microsoft.assigned.object_id,))
    done = microsoft.signed_in(microsoft.federated())
    with pytest.raises(errors.OperatorMustAct, match="managed identity 1234"):
        microsoft.federated("1234").token(done.cache, done.identity.account_id, SCOPES, fresh=True)
    down = Identity("1234", Script((503, "")).session())
    client = microsoft.sign_in(lambda: federated(down.token, AUTHORITY))
    with pytest.raises(errors.Unavailable, match="The managed identity's endpoint"):
        client.token(done.cache, done.identity.account_id, SCOPES, fresh=True)


@pytest.mark.parametrize(
    ("authority", "resource"),
    [
        (AUTHORITY, "api://AzureADTokenExchange"),
        ("https://login.microsoftonline.com/organizations", "api://AzureADTokenExchange"),
        ("https://login.microsoftonline.us/organizations", "api://AzureADTokenExchangeUSGov"),
        ("https://login.partner.microsoftonline.cn/common", "api://AzureADTokenExchangeChina"),
    ],
)
def test_each_cloud_has_its_own_exchange(authority: str, resource: str) -> None:
    proof = federated(lambda asked: (asked, 0), authority)
    assert isinstance(proof, dict)
    assert proof["client_assertion"]() == resource


@pytest.mark.parametrize("certificate_first", [False, True])
def test_the_app_signs_in_with_a_certificate(microsoft: Microsoft, certificate_first: bool) -> None:
    microsoft.register(certificates=(certificate_of(KEY),))
    parts = [pem_of(KEY), certificate_of(OTHER), next(iter(registered(microsoft)))]
    pem = "".join(reversed(parts) if certificate_first else parts)
    assert microsoft.works(microsoft.sign_in(lambda: certificate(pem)))


def registered(microsoft: Microsoft) -> frozenset[str]:
    return microsoft.state.directory.applications["client"].certificates


def test_a_certificate_is_replaced_while_the_app_runs(microsoft: Microsoft) -> None:
    older, newer = certificate_of(KEY), certificate_of(OTHER)
    kept = [pem_of(KEY) + older]
    client = microsoft.sign_in(lambda: secret_or_certificate(None, kept[0]))
    microsoft.register(certificates=(older, newer))
    assert microsoft.works(client)
    kept[0] = pem_of(OTHER) + newer
    microsoft.register(certificates=(newer,))
    assert microsoft.works(client)
    kept[0] = pem_of(KEY) + older
    with pytest.raises(errors.OperatorMustAct, match="AADSTS700027"):
        microsoft.works(client)


def test_a_secret_is_replaced_while_the_app_runs(microsoft: Microsoft) -> None:
    kept = ["older"]
    client = microsoft.sign_in(lambda: secret_or_certificate(kept[0], None))
    microsoft.register(secrets=("older", "newer"))
    assert microsoft.works(client)
    kept[0] = "newer"
    microsoft.register(secrets=("newer",))
    assert microsoft.works(client)
    kept[0] = "older"
    with pytest.raises(errors.OperatorMustAct, match="AADSTS7000215"):
        microsoft.works(client)


@pytest.mark.parametrize(
    "pem",
    [
        pem_of(KEY) + certificate_of(OTHER),
        pem_of(KEY),
        certificate_of(KEY),
        pem_of(KEY)[:300] + certificate_of(KEY),
        pem_of(KEY, BestAvailableEncryption(b"password")) + certificate_of(KEY),
        pem_of(EC_KEY := ec.generate_private_key(ec.SECP256R1())) + certificate_of(EC_KEY),
        pem_of(KEY) + "-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----",
    ],
)
def test_a_certificate_that_cannot_be_used_is_named_and_not_shown(pem: str) -> None:
    with pytest.raises(errors.OperatorMustAct, match="MICROSOFT_CLIENT_CERTIFICATE cannot be used") as failure:
        certificate(pem)
    assert "BEGIN" not in str(failure.value)


def test_the_vault_holds_one_of_both() -> None:
    assert secret_or_certificate("secret", None) == "secret"
    with pytest.raises(errors.OperatorMustAct, match="disable one of them"):
        secret_or_certificate("secret", "pem")
    with pytest.raises(errors.OperatorMustAct, match="MICROSOFT_FEDERATED_IDENTITY, MICROSOFT_CLIENT_CERTIFICATE or"):
        secret_or_certificate(None, None)
