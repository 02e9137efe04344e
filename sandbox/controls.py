"""What the sandbox tells its stand-ins and asks of them, by their `/_sandbox` addresses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import requests

from sandbox.localhost import LocalhostAdapter

PATIENCE = 60
"""Seconds that a stand-in may take for an answer."""


def local_session() -> requests.Session:
    """A session for this machine alone: no proxy, and every name below `.localhost`."""
    session = requests.Session()
    session.trust_env = False
    session.mount("http://", LocalhostAdapter())
    return session


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where a message is now: `folder` by its well-known name (`inbox`, `deleteditems`), else by its display name."""

    folder: str
    is_read: bool


@dataclass(frozen=True)
class MicrosoftControl:
    """The Microsoft stand-in."""

    url: str
    session: requests.Session

    def register(
        self,
        client_id: str,
        name: str,
        redirect_uri: str,
        *,
        secrets: Sequence[str] = (),
        federated: Sequence[str] = (),
    ) -> None:
        """Register an application. `federated`: the object ids of the managed identities that it trusts."""
        told = {"client_id": client_id, "name": name, "redirect_uris": [redirect_uri]}
        self.post("applications", json=told | {"secrets": list(secrets), "federated": list(federated)})

    def assign_identity(self, tenant: str) -> tuple[str, str]:
        """Assign a managed identity to the app; returns its client id and its object id."""
        told = self.post("identities", json={"tenant": tenant}).json()
        return told["client_id"], told["object_id"]

    def put_secret(self, name: str, value: str) -> None:
        """Put a secret into the Key Vault."""
        path = f"{self.url}/_sandbox/secrets/{quote(name)}"
        self.session.put(path, data=value.encode(), timeout=PATIENCE).raise_for_status()

    def add_user(self, address: str, name: str) -> None:
        """Add a user with a mailbox."""
        self.post("users", json={"user_principal_name": address, "mail": address, "display_name": name})

    def deliver(self, address: str, raw: bytes) -> str:
        """Let an e-mail arrive in a mailbox now; returns its immutable id."""
        return str(self.post(f"mailboxes/{quote(address)}/messages", data=raw).json()["id"])

    def messages(self, address: str) -> dict[str, Whereabouts]:
        """Where the messages of a mailbox are, by their immutable ids."""
        answer = self.session.get(f"{self.url}/_sandbox/mailboxes/{quote(address)}/messages", timeout=PATIENCE)
        answer.raise_for_status()
        return {each["id"]: Whereabouts(each["folder"], each["isRead"]) for each in answer.json()}

    def post(self, path: str, json: Mapping[str, Any] | None = None, data: bytes | None = None) -> requests.Response:
        """Tell the stand-in something."""
        answer = self.session.post(f"{self.url}/_sandbox/{path}", json=json, data=data, timeout=PATIENCE)
        answer.raise_for_status()
        return answer


@dataclass(frozen=True)
class TmsControl:
    """The TMS stand-in."""

    url: str
    session: requests.Session

    def seed(self, shipment_id: str, body: Mapping[str, Any], status: str) -> None:
        """Let a shipment exist already."""
        told = {"id": int(shipment_id), "body": body, "status": status}
        self.session.post(f"{self.url}/_sandbox/shipments", json=told, timeout=PATIENCE).raise_for_status()

    def listed(self, name: str) -> dict[str, dict[str, Any]]:
        """The TMS's `shipments`, `logs`, `assignments` or `documents`, by their ids."""
        answer = self.session.get(f"{self.url}/_sandbox/{name}", timeout=PATIENCE)
        answer.raise_for_status()
        return {str(each["id"]): each for each in answer.json()}
