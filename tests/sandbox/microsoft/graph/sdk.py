"""Microsoft's own client for Graph, `msgraph-sdk`, connected to the stand-in on a socket.

The package is large (17,000 modules, imported as they are needed): nothing but `test_sdk` should import this.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx
from kiota_abstractions.authentication import (
    AccessTokenProvider,
    AllowedHostsValidator,
    BaseBearerTokenAuthenticationProvider,
)
from msgraph import GraphRequestAdapter, GraphServiceClient
from msgraph.graph_request_adapter import options
from msgraph_core import GraphClientFactory

from sandbox.microsoft.mime import Mail
from tests.sandbox.microsoft.world import World


@dataclass
class Service:
    """The stand-in on a socket; its clock is this machine's, as the client's is."""

    world: World
    address: str

    @asynccontextmanager
    async def client(self) -> AsyncIterator[GraphServiceClient]:
        """The client, signed in as Dana, as patient as the one that the package makes by default."""
        async with httpx.AsyncClient(trust_env=False, timeout=100) as http:
            http = GraphClientFactory.create_with_default_middleware(client=http, options=options)
            adapter = GraphRequestAdapter(BaseBearerTokenAuthenticationProvider(Token(self)), http)
            adapter.base_url = f"{self.address}/v1.0"
            yield GraphServiceClient(request_adapter=adapter)

    def inbox_of_lee(self) -> Mail:
        """The one message that Lee received."""
        lee = self.world.state.directory.find("lee@acme.example")
        assert lee
        mailbox = self.world.state.mailboxes[lee.oid]
        (message,) = mailbox.in_folder(mailbox.well_known("inbox"))
        return message.mail


class Token(AccessTokenProvider):
    """Gives the bearer to Graph, and to no address that is authorization enough by itself."""

    def __init__(self, service: Service) -> None:
        self.service = service

    async def get_authorization_token(
        self, uri: str, additional_authentication_context: dict[str, Any] | None = None
    ) -> str:
        """A fresh token."""
        ours = uri.startswith(f"{self.service.address}/v1.0/")
        return self.service.world.bearer()["Authorization"].removeprefix("Bearer ") if ours else ""

    def get_allowed_hosts_validator(self) -> AllowedHostsValidator:
        """The stand-in's host."""
        return AllowedHostsValidator(["127.0.0.1"])
