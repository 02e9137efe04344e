"""Who calls Graph: the bearer token's user and what the token allows."""

import base64
import json
from dataclasses import dataclass

from sandbox.microsoft.directory import Demand, User
from sandbox.microsoft.graph.errors import GraphError, access_denied, invalid_token, mailbox_not_enabled
from sandbox.microsoft.mailbox import Mailbox
from sandbox.microsoft.scopes import GRAPH
from sandbox.microsoft.state import State
from sandbox.microsoft.tokens import AccessToken

READ_BASIC = frozenset({"Mail.ReadBasic", "Mail.Read", "Mail.ReadWrite"})
READ = frozenset({"Mail.Read", "Mail.ReadWrite"})
WRITE = frozenset({"Mail.ReadWrite"})
PROFILE = frozenset({"User.Read"})


@dataclass(frozen=True)
class Caller:
    """The user in whose name an application calls."""

    state: State
    user: User
    token: AccessToken

    def require(self, allowing: frozenset[str]) -> None:
        """Raises GraphError 403 where the token has none of the scopes that allow the call."""
        if not self.token.scopes & allowing:
            if allowing is PROFILE:
                message = "Insufficient privileges to complete the operation."
                raise GraphError(403, "Authorization_RequestDenied", message)
            raise access_denied()

    def mailbox(self, allowing: frozenset[str]) -> Mailbox:
        """The user's mailbox, where the token allows it. Raises GraphError."""
        self.require(allowing)
        if not self.user.has_mailbox:
            raise mailbox_not_enabled()
        return self.state.mailboxes[self.user.oid]


def caller(state: State, authorization: str) -> Caller:
    """Whoever the Authorization header names. Raises GraphError 401."""
    scheme, _, text = authorization.partition(" ")
    if scheme.lower() != "bearer" or not text.strip():
        raise invalid_token("Access token is empty.")
    token = state.tokens.access_tokens.get(text.strip())
    if token is None:
        raise invalid_token("CompactToken parsing failed with error code: 80049217")
    if token.resource != GRAPH:
        raise invalid_token("Access token validation failure. Invalid audience.")
    if token.expires <= state.clock():
        raise invalid_token("Lifetime validation failed, the token is expired.")
    user = state.directory.find(token.grant.oid)
    if user is None or (user.signed_out_since and token.grant.authenticated < user.signed_out_since):
        raise invalid_token("Continuous access evaluation resulted in challenge with result: InteractionRequired.")
    if user.demand is Demand.CLAIMS and token.understands_claims and user.demands_more_than(token.grant.authenticated):
        raise claims_challenge(user)
    return Caller(state, user, token)


def claims_challenge(user: User) -> GraphError:
    """A challenge that only a new sign-in answers.

    https://learn.microsoft.com/en-us/entra/identity-platform/claims-challenge
    """
    since = int(user.demand_since.timestamp()) if user.demand_since else 0
    claims = json.dumps({"access_token": {"nbf": {"essential": True, "value": str(since)}}})
    encoded = base64.b64encode(claims.encode()).decode()
    message = "Continuous access evaluation resulted in challenge with result: InteractionRequired."
    challenge = f'Bearer realm="", error="insufficient_claims", claims="{encoded}"'
    return GraphError(401, "InvalidAuthenticationToken", message, {"WWW-Authenticate": challenge})
