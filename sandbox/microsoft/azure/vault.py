"""The Key Vault: https://learn.microsoft.com/rest/api/keyvault/secrets/get-secret/get-secret."""

from urllib.parse import urlsplit

import jwt
from flask import Blueprint, Response, jsonify, request
from flask.typing import ResponseReturnValue

from sandbox.microsoft.azure.identity import read_token
from sandbox.microsoft.state import State


def key_vault(state: State) -> Blueprint:
    """The vault, at the address of the sign-in. Every managed identity of the app may read it."""
    pages = Blueprint("key_vault", __name__)
    audience = f"https://{urlsplit(state.addresses.sign_in).hostname}"

    @pages.get("/secrets/<name>/", strict_slashes=False)
    def secret(name: str) -> ResponseReturnValue:
        """The newest version of a secret."""
        try:
            claims = read_token(state, request.headers.get("Authorization", "").removeprefix("Bearer "), audience)
        except jwt.PyJWTError:
            refusal = refused(401, "Unauthorized")
            refusal.headers["WWW-Authenticate"] = (
                f'Bearer authorization="{state.addresses.sign_in}/organizations", resource="{audience}"'
            )
            return refusal
        if claims["sub"] not in {each.object_id for each in state.directory.identities.values()}:
            return refused(403, "Forbidden", "ForbiddenByRbac")
        if "api-version" not in request.args:
            return refused(400, "BadParameter")
        if name not in state.secrets:
            return refused(404, "SecretNotFound")
        return jsonify(
            {
                "value": state.secrets[name],
                "id": f"{state.addresses.sign_in}/secrets/{name}/1",
                "attributes": {"enabled": True},
            }
        )

    return pages


def refused(status: int, code: str, inner: str = "") -> Response:
    """A refusal as the vault words it."""
    error: dict[str, object] = {"code": code, "message": "The request was refused."}
    refusal = jsonify({"error": error | ({"innererror": {"code": inner}} if inner else {})})
    refusal.status_code = status
    return refusal
