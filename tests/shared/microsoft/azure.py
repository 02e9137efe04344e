"""Azure around the app, in this process: its managed identity's endpoint and a Key Vault, of Microsoft's stand-in."""

import pytest
import requests

from sandbox.microsoft.app import create_app
from sandbox.microsoft.azure.identity import HEADER, PATH
from sandbox.microsoft.directory import ManagedIdentity
from sandbox.microsoft.state import State
from sandbox.wsgi import WsgiAdapter
from shared.microsoft.managed_identity import ManagedIdentity as Identity
from shared.microsoft.vault import KeyVault

ENDPOINT = f"http://localhost{PATH}"
VAULT = "https://localhost"


class Azure:
    """An app with a user-assigned managed identity, and a vault with one secret."""

    def __init__(self) -> None:
        self.state = State()
        self.session = requests.Session()
        self.session.adapters.clear()
        for prefix in ("http://", "https://"):
            self.session.mount(prefix, WsgiAdapter(create_app(self.state)))
        self.assigned = ManagedIdentity(self.state.directory.tenant_named("Operator"))
        self.state.directory.assign(self.assigned)
        self.state.secrets["SECRET-KEYS"] = "the keys"

    def identity(self, client_id: str | None = None) -> Identity:
        return Identity(client_id or self.assigned.client_id, self.session)

    def vault(self, client_id: str | None = None) -> KeyVault:
        return KeyVault(VAULT, self.session, self.identity(client_id).token)


def with_identity(patch: pytest.MonkeyPatch, endpoint: str = ENDPOINT, header: str = HEADER) -> None:
    """What Azure puts into the environment of an app that has an identity."""
    patch.setenv("IDENTITY_ENDPOINT", endpoint)
    patch.setenv("IDENTITY_HEADER", header)
