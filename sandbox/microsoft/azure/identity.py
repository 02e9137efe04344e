"""The endpoint at which an app in Azure asks for tokens of its managed identity.

https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference
"""

import hmac
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import jwt
from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue

from sandbox.microsoft.directory import ManagedIdentity
from sandbox.microsoft.state import State

PATH = "/msi/token"
HEADER = "the header of the sandbox"
"""What only the app knows, from its environment (IDENTITY_HEADER)."""
LIFETIME = timedelta(hours=24)


def managed_identity(state: State) -> Blueprint:
    """The endpoint."""
    pages = Blueprint("managed_identity", __name__)

    @pages.get(PATH)
    def token() -> ResponseReturnValue:
        """A token for the resource that is asked for."""
        if not hmac.compare_digest(request.headers.get("X-IDENTITY-HEADER", ""), HEADER):
            return refused(401, "The identity header is missing or wrong.")
        resource = request.args.get("resource")
        if request.args.get("api-version") != "2019-08-01" or not resource:
            return refused(400, "api-version or resource is missing or wrong.")
        identity = state.directory.identities.get(request.args.get("client_id", ""))
        if identity is None:
            return refused(400, "No User Assigned or Delegated Managed Identity found for specified ClientId.")
        ends = state.clock() + LIFETIME
        return jsonify(
            {
                "access_token": issue(state, identity, resource),
                "expires_on": str(int(ends.timestamp())),
                "resource": resource,
                "token_type": "Bearer",
                "client_id": identity.client_id,
            }
        )

    return pages


def refused(status: int, message: str) -> ResponseReturnValue:
    """A refusal as the endpoint words it."""
    return jsonify({"statusCode": status, "message": message}), status


def issue(state: State, identity: ManagedIdentity, resource: str) -> str:
    """A token of the identity for a resource."""
    now = int(state.clock().timestamp())
    return state.tokens.sign(
        {
            "aud": resource,
            "iss": issuer(state, identity),
            "iat": now,
            "nbf": now,
            "exp": now + int(LIFETIME.total_seconds()),
            "appid": identity.client_id,
            "oid": identity.object_id,
            "sub": identity.object_id,
            "tid": identity.tenant.id,
        }
    )


def issuer(state: State, identity: ManagedIdentity) -> str:
    """Who issues the identity's tokens."""
    return f"{state.addresses.sign_in}/{identity.tenant.id}/v2.0"


def read_token(state: State, token: str, audience: str) -> Mapping[str, Any]:
    """The claims of a managed identity's token for `audience`. Raises jwt.PyJWTError."""
    claims: Mapping[str, Any] = jwt.decode(
        token,
        state.tokens.signing_key.public_key(),
        ["RS256"],
        audience=audience,
        options={
            "require": ["aud", "exp", "iss", "sub"],
            "verify_exp": False,
            "verify_nbf": False,
            "verify_iat": False,
        },
    )
    if not claims.get("nbf", 0) <= state.clock().timestamp() < claims["exp"]:
        raise jwt.ExpiredSignatureError("out of its time")
    return claims
