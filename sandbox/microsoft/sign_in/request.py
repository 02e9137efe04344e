"""An authorization request: what the application asks of the person's browser.

https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-auth-code-flow#request-an-authorization-code
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sandbox.microsoft import scopes
from sandbox.microsoft.directory import Application
from sandbox.microsoft.sign_in.discovery import require_tenant
from sandbox.microsoft.sign_in.errors import (
    SignInError,
    missing_parameter,
    redirect_mismatch,
    unknown_application,
    unknown_scope,
)
from sandbox.microsoft.state import State


@dataclass(frozen=True)
class AuthorizationRequest:
    """A request whose application and redirect address are known to be good."""

    application: Application
    authority: str
    redirect_uri: str
    scopes: frozenset[str]
    """By full name."""
    form_post: bool
    state: str | None
    nonce: str | None
    challenge: str | None
    prompt: str | None
    login_hint: str | None
    wants_client_info: bool


def read_request(state: State, authority: str, query: Mapping[str, str]) -> AuthorizationRequest:
    """The request in `query`. Raises SignInError for what may not be answered at the redirect address."""
    require_tenant(state, authority)
    for name in ("client_id", "redirect_uri", "scope", "response_type"):
        if not query.get(name):
            raise missing_parameter(name)
    application = state.directory.applications.get(query["client_id"])
    if application is None:
        raise unknown_application(query["client_id"])
    if query["redirect_uri"] not in application.redirect_uris:
        raise redirect_mismatch(application.client_id, query["redirect_uri"])
    return AuthorizationRequest(
        application=application,
        authority=authority,
        redirect_uri=query["redirect_uri"],
        scopes=frozenset(scopes.full_name(name) for name in query["scope"].split()),
        form_post=query.get("response_mode") == "form_post",
        state=query.get("state"),
        nonce=query.get("nonce"),
        challenge=query.get("code_challenge"),
        prompt=query.get("prompt"),
        login_hint=query.get("login_hint"),
        wants_client_info=query.get("client_info") == "1",
    )


def check_request(asked: AuthorizationRequest, query: Mapping[str, str]) -> None:
    """Raises SignInError for what the application is told at its redirect address."""
    if query["response_type"] != "code":
        raise SignInError(700054, "unsupported_response_type", "response_type must be 'code' for the application.")
    if asked.challenge and query.get("code_challenge_method") != "S256":
        raise SignInError(501491, "invalid_request", "The code_challenge_method must be 'S256'.")
    if wrong := scopes.unknown(asked.scopes):
        raise unknown_scope(asked.application.name, wrong[0])
