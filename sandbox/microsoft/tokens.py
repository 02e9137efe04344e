"""What the token endpoint hands out: authorization codes, refresh tokens, access tokens and signed id tokens.

https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-auth-code-flow
"""

import base64
import hashlib
import json
import secrets
import threading
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CODE_LIFETIME = timedelta(minutes=10)
REFRESH_TOKEN_LIFETIME = timedelta(days=90)
ACCESS_TOKEN_LIFETIME = timedelta(minutes=75)


@dataclass(frozen=True)
class Grant:
    """A sign-in of a user to an application, from which tokens come."""

    oid: str
    client_id: str
    authenticated: datetime
    """When the user was last asked; what an administrator demands later is not satisfied by it."""


@dataclass(frozen=True)
class Code:
    """An authorization code: ten minutes, one use."""

    grant: Grant
    scopes: frozenset[str]
    redirect_uri: str
    challenge: str | None
    nonce: str | None
    issued: datetime
    redeemed: bool = False


@dataclass(frozen=True)
class RefreshToken:
    """A refresh token: ninety days, replaced on each use, the old one staying good."""

    grant: Grant
    issued: datetime


@dataclass(frozen=True)
class AccessToken:
    """An access token for one resource."""

    grant: Grant
    resource: str
    scopes: frozenset[str]
    """Names without the resource."""
    expires: datetime
    understands_claims: bool
    """The client said (`xms_cc` CP1) that it can answer a claims challenge."""


class Tokens:
    """Every code and token that was issued. Safe to use from several threads."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.codes: dict[str, Code] = {}
        self.refresh_tokens: dict[str, RefreshToken] = {}
        self.access_tokens: dict[str, AccessToken] = {}

    @cached_property
    def signing_key(self) -> rsa.RSAPrivateKey:
        """The key of id tokens."""
        return rsa.generate_private_key(public_exponent=65537, key_size=2048)

    @cached_property
    def public_key(self) -> dict[str, str]:
        """The key as the JWKS document shows it."""
        described: dict[str, str] = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.signing_key.public_key()))
        numbers = {name: described[name] for name in ("kty", "n", "e")}
        return {**numbers, "use": "sig", "alg": "RS256", "kid": hashlib.sha256(numbers["n"].encode()).hexdigest()[:27]}

    def issue_code(self, code: Code) -> str:
        """A new authorization code."""
        text = "1.AXoA" + secrets.token_urlsafe(180)
        with self.lock:
            self.codes[text] = code
        return text

    def redeem(self, text: str) -> Code | None:
        """The code as it was before this use; None: it was never issued."""
        with self.lock:
            code = self.codes.get(text)
            if code:
                self.codes[text] = replace(code, redeemed=True)
            return code

    def issue_refresh_token(self, token: RefreshToken) -> str:
        """A new refresh token."""
        text = "1.AXoA" + secrets.token_urlsafe(360)
        with self.lock:
            self.refresh_tokens[text] = token
        return text

    def issue_access_token(self, token: AccessToken) -> str:
        """A new access token, opaque to everyone but the resource."""
        text = "EwB" + secrets.token_urlsafe(480)
        with self.lock:
            self.access_tokens[text] = token
        return text

    def sign(self, claims: dict[str, object]) -> str:
        """A token with `claims`: an id token, or one of a managed identity."""
        return jwt.encode(claims, self.signing_key, "RS256", headers={"kid": self.public_key["kid"]})


def challenge_of(verifier: str) -> str:
    """The PKCE challenge (S256) of `verifier` (RFC 7636)."""
    return base64url(hashlib.sha256(verifier.encode()).digest())


def base64url(content: bytes) -> str:
    """Base64 for addresses, without padding."""
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def client_info(oid: str, tenant_id: str) -> str:
    """The account's name in MSAL's cache."""
    return base64url(json.dumps({"uid": oid, "utid": tenant_id}).encode())
