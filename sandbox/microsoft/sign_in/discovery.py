"""What a client asks before it signs anyone in: where the endpoints are, and the keys of id tokens.

https://openid.net/specs/openid-connect-discovery-1_0.html
"""

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue

from sandbox.microsoft.sign_in.errors import SignInError, unknown_tenant
from sandbox.microsoft.state import State

ANY_TENANT = frozenset({"common", "organizations"})


def discovery(state: State) -> Blueprint:
    """The discovery documents."""
    pages = Blueprint("discovery", __name__)
    addresses = state.addresses

    @pages.get("/<tenant>/v2.0/.well-known/openid-configuration")
    def openid_configuration(tenant: str) -> ResponseReturnValue:
        """Where the addresses of a tenant's sign-in are."""
        try:
            require_tenant(state, tenant)
        except SignInError as error:
            return error.body(state.clock()), error.status
        issuer = "{tenantid}" if tenant in ANY_TENANT else tenant
        return jsonify(
            {
                "issuer": f"{addresses.sign_in}/{issuer}/v2.0",
                "authorization_endpoint": f"{addresses.pages}/{tenant}/oauth2/v2.0/authorize",
                "token_endpoint": f"{addresses.sign_in}/{tenant}/oauth2/v2.0/token",
                "jwks_uri": f"{addresses.sign_in}/{tenant}/discovery/v2.0/keys",
                "end_session_endpoint": f"{addresses.pages}/{tenant}/oauth2/v2.0/logout",
                "response_types_supported": ["code"],
                "response_modes_supported": ["query", "form_post"],
                "subject_types_supported": ["pairwise"],
                "id_token_signing_alg_values_supported": ["RS256"],
                "scopes_supported": ["openid", "profile", "email", "offline_access"],
                "token_endpoint_auth_methods_supported": ["client_secret_post", "private_key_jwt"],
            }
        )

    @pages.get("/<tenant>/discovery/v2.0/keys")
    def keys(tenant: str) -> ResponseReturnValue:
        issuer = "{tenantid}" if tenant in ANY_TENANT else tenant
        return jsonify({"keys": [{**state.tokens.public_key, "issuer": f"{addresses.sign_in}/{issuer}/v2.0"}]})

    @pages.get("/common/discovery/instance")
    def instance() -> ResponseReturnValue:
        host = addresses.sign_in.partition("://")[2]
        metadata = {"preferred_network": host, "preferred_cache": host, "aliases": [host]}
        return jsonify(
            {
                "tenant_discovery_endpoint": f"{addresses.sign_in}/common/v2.0/.well-known/openid-configuration",
                "api-version": "1.1",
                "metadata": [metadata],
            }
        )

    return pages


def require_tenant(state: State, name: str) -> None:
    """Raises SignInError where no tenant is called `name`."""
    if name not in ANY_TENANT and name not in state.directory.tenants:
        raise unknown_tenant(name)
