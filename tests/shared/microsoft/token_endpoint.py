"""Microsoft's sign-in for one person, in-process: its addresses, consent, codes with PKCE, and refresh tokens that rotate."""

import base64
import hashlib
import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import requests

from tests.shared.microsoft.wire import Reply, Wire

HOST = "https://login.example"
AUTHORITY = f"{HOST}/organizations"
TENANT, OBJECT = "11111111-aaaa-bbbb-cccc-222222222222", "33333333-dddd-eeee-ffff-444444444444"
SECRET = "app-secret"


class TokenEndpoint(Wire):
    """Set `fault` to have the next token requests answered with it. `claims` changes what the id token says."""

    def __init__(self, now: float) -> None:
        super().__init__()
        self.now = now
        self.codes: dict[str, dict[str, str]] = {}
        self.refresh_tokens: set[str] = set()
        self.fault: Reply | Exception | None = None
        self.claims: dict[str, Any] = {}
        self.issued = 0

    def consent(self, auth_uri: str) -> dict[str, str]:
        """Sign in, consent to everything, and return the form that the browser posts."""
        query = {name: values[0] for name, values in parse_qs(urlsplit(auth_uri).query).items()}
        code = f"code{len(self.codes)}"
        self.codes[code] = query
        return {"code": code, "state": query["state"], "client_info": "garbage", "session_state": "s"}

    def reply(self, request: requests.PreparedRequest) -> Reply:
        if request.method == "GET":
            return 200, {"authorization_endpoint": f"{AUTHORITY}/authorize", "token_endpoint": f"{AUTHORITY}/token"}
        if isinstance(self.fault, Exception):
            raise self.fault
        if self.fault:
            return self.fault
        form = {name: values[0] for name, values in parse_qs(str(request.body)).items()}
        if form.get("client_secret") != SECRET:
            return refuse("invalid_client", 7000215)
        if form["grant_type"] == "refresh_token":
            return self.refresh(form)
        return self.redeem(form)

    def redeem(self, form: dict[str, str]) -> Reply:
        begun = self.codes.pop(form["code"], None)
        if begun is None:
            return refuse("invalid_grant", 54005)
        digest = hashlib.sha256(form["code_verifier"].encode()).digest()
        if encoded(digest) != begun["code_challenge"] or form["redirect_uri"] != begun["redirect_uri"]:
            return refuse("invalid_grant", 501481)
        return self.tokens(form["scope"], begun["nonce"])

    def refresh(self, form: dict[str, str]) -> Reply:
        if form["refresh_token"] not in self.refresh_tokens:
            return refuse("invalid_grant", 50173)
        return self.tokens(form["scope"], None)

    def tokens(self, scope: str, nonce: str | None) -> Reply:
        self.issued += 1
        refresh = f"refresh{self.issued}"
        self.refresh_tokens.add(refresh)
        claims = {
            "aud": "client",
            "iss": f"{HOST}/{TENANT}/v2.0",
            "tid": TENANT,
            "oid": OBJECT,
            "sub": "s",
            "iat": self.now,
            "nbf": self.now,
            "exp": self.now + 3600,
            "name": "Ann",
            "preferred_username": "ann@example.com",
            "nonce": nonce,
            **self.claims,
        }
        return 200, {
            "token_type": "Bearer",
            "scope": " ".join(part for part in scope.split() if part != "offline_access") + " email",
            "expires_in": 3600,
            "access_token": f"access{self.issued}",
            "refresh_token": refresh,
            "id_token": f"{encoded(b'{}')}.{encoded(json.dumps(claims).encode())}.{encoded(b'signature')}",
            "client_info": encoded(json.dumps({"uid": OBJECT, "utid": TENANT}).encode()),
        }


def refuse(error: str, code: int, **more: str) -> Reply:
    """A refusal of the token endpoint."""
    status = 401 if error == "invalid_client" else 400
    return status, {"error": error, "error_description": f"AADSTS{code}: ...", "error_codes": [code], **more}


def encoded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")
