"""What a good request to the token endpoint is answered with.

https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-auth-code-flow#successful-response-2
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sandbox.microsoft import scopes
from sandbox.microsoft.directory import User
from sandbox.microsoft.sign_in import errors
from sandbox.microsoft.state import State
from sandbox.microsoft.tokens import ACCESS_TOKEN_LIFETIME, AccessToken, Grant, RefreshToken, challenge_of, client_info


@dataclass(frozen=True)
class Granted:
    """What a code or a refresh token stands for, and the scopes now asked for."""

    grant: Grant
    asked: frozenset[str]
    nonce: str | None = None


class Issuer:
    """Issues the tokens of one request."""

    def __init__(self, state: State, user: User, granted: Granted, form: Mapping[str, str]) -> None:
        self.state = state
        self.user = user
        self.granted = granted
        self.form = form

    def answer(self) -> dict[str, object]:
        """The token endpoint's answer. Raises SignInError."""
        granted, user = self.granted, self.user
        consented = self.state.directory.consented(user, granted.grant.client_id)
        resource = self.resource(consented)
        effective = frozenset(name for name in consented if scopes.resource(name) == resource)
        lifetime = int(ACCESS_TOKEN_LIFETIME.total_seconds())
        answer: dict[str, object] = {
            "token_type": "Bearer",
            "scope": self.written(granted.asked, effective),
            "expires_in": lifetime,
            "ext_expires_in": lifetime,
            "access_token": self.access_token(resource, effective),
        }
        if "offline_access" in granted.asked:
            answer["refresh_token"] = self.state.tokens.issue_refresh_token(
                RefreshToken(granted.grant, self.state.clock())
            )
        if "openid" in granted.asked:
            answer["id_token"] = self.id_token()
        if self.form.get("client_info") == "1":
            answer["client_info"] = client_info(user.oid, user.tenant.id)
        return answer

    def resource(self, consented: frozenset[str]) -> str:
        """The one resource that is asked for, Graph where only OpenID Connect's scopes are."""
        asked, client_id = self.granted.asked, self.granted.grant.client_id
        if wrong := scopes.unknown(asked):
            raise errors.unknown_scope(client_id, wrong[0])
        if asked - consented:
            raise errors.consent_required(client_id)
        resources = {scopes.resource(name) for name in asked} - {None}
        if len(resources) > 1:
            raise errors.several_resources()
        return next(iter(resources), None) or scopes.GRAPH

    def written(self, asked: frozenset[str], effective: frozenset[str]) -> str:
        """Everything the token is good for, named in the way in which it was asked for."""
        short = not any("://" in name for name in self.form.get("scope", "").split())
        named = {scopes.short_name(name) if short else name for name in effective}
        return " ".join(sorted(named | (asked & {"openid", "profile", "email"})))

    def access_token(self, resource: str, effective: frozenset[str]) -> str:
        """A new access token."""
        return self.state.tokens.issue_access_token(
            AccessToken(
                self.granted.grant,
                resource,
                frozenset(scopes.short_name(name) for name in effective),
                self.state.clock() + ACCESS_TOKEN_LIFETIME,
                understands_claims="xms_cc" in self.form.get("claims", ""),
            )
        )

    def id_token(self) -> str:
        """Who signed in, signed.

        https://learn.microsoft.com/en-us/entra/identity-platform/id-token-claims-reference
        """
        granted, user = self.granted, self.user
        now = int(self.state.clock().timestamp())
        claims: dict[str, object] = {
            "aud": granted.grant.client_id,
            "iss": f"{self.state.addresses.sign_in}/{user.tenant.id}/v2.0",
            "iat": now,
            "nbf": now,
            "exp": now + 3600,
            "name": user.display_name,
            "oid": user.oid,
            "preferred_username": user.user_principal_name,
            "sub": challenge_of(f"{user.oid} {granted.grant.client_id}"),
            "tid": user.tenant.id,
            "ver": "2.0",
        }
        if granted.nonce:
            claims["nonce"] = granted.nonce
        if "email" in granted.asked and user.mail:
            claims["email"] = user.mail
        return self.state.tokens.sign(claims)
