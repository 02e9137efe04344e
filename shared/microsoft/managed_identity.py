"""The app's managed identity: tokens for Azure's own services, asked of the machine that it runs on.

https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference
"""

import time
from functools import cached_property
from typing import Any, Protocol

import requests

from shared.errors import OperatorMustAct
from shared.microsoft.msal_client import TokenHttp, outages_told

TIMEOUT = (2.0, 4.0)
"""Seconds to connect, and between two bytes: a cold webhook waits for it, and is to answer within three seconds."""


class IdentityRefused(OperatorMustAct):
    """The app does not have the managed identity that the settings name."""


class Client(Protocol):
    """MSAL's client for a managed identity."""

    def acquire_token_for_client(self, *, resource: str) -> dict[str, Any]:
        """Take a token from its memory, or ask for one."""


class ManagedIdentity:
    """One identity. It remembers its tokens until five minutes before their end; may be used from several threads."""

    def __init__(self, client_id: str | None, session: requests.Session) -> None:
        """`client_id`: of a user-assigned identity; None for the system-assigned one."""
        self.client_id = client_id
        self.session = session

    def token(self, resource: str) -> tuple[str, int]:
        """An access token for `resource` (`https://vault.azure.net`), and when it ends, in seconds since 1970.

        Raises IdentityRefused where the app has no such identity, and errors.Temporary where nobody answers.
        """
        with outages_told("The managed identity's endpoint"):
            answer = self.client.acquire_token_for_client(resource=resource)
        if "access_token" not in answer:
            raise IdentityRefused(
                f"The app gets no token for {resource} as the managed identity {self.client_id or 'of its own'}: assign "
                "that identity to the app, and check its client id in the settings."
            )
        return answer["access_token"], int(time.time()) + int(answer["expires_in"])

    @cached_property
    def client(self) -> Client:
        """MSAL's client."""
        import msal  # here, because most functions start faster without it

        identity = (
            msal.UserAssignedManagedIdentity(client_id=self.client_id)
            if self.client_id
            else msal.SystemAssignedManagedIdentity()
        )
        client: Client = msal.ManagedIdentityClient(identity, http_client=TokenHttp(self.session, TIMEOUT))
        return client
