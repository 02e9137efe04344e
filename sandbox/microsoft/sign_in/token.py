"""The token endpoint: a code or a refresh token becomes tokens.

https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-auth-code-flow#redeem-a-code-for-an-access-token
"""

from collections.abc import Mapping

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue

from sandbox.microsoft import scopes
from sandbox.microsoft.directory import Application, Demand, User
from sandbox.microsoft.faults import Kind
from sandbox.microsoft.sign_in import errors
from sandbox.microsoft.sign_in.client import check_client
from sandbox.microsoft.sign_in.discovery import require_tenant
from sandbox.microsoft.sign_in.errors import SignInError
from sandbox.microsoft.sign_in.issuer import Granted, Issuer
from sandbox.microsoft.state import State
from sandbox.microsoft.tokens import CODE_LIFETIME, REFRESH_TOKEN_LIFETIME, Grant, challenge_of


def token_endpoint(state: State) -> Blueprint:
    """The token endpoint."""
    pages = Blueprint("token", __name__)

    @pages.post("/<authority>/oauth2/v2.0/token")
    def token(authority: str) -> ResponseReturnValue:
        fault = state.faults.take(Kind.SIGN_IN_ERROR)
        if fault:
            headers = {"Retry-After": fault.retry_after} if fault.retry_after else {}
            return {"error": "temporarily_unavailable"}, fault.status, headers
        try:
            require_tenant(state, authority)
            answer = Exchange(state, request.form).answer()
        except SignInError as error:
            return error.body(state.clock()), error.status
        response = jsonify(answer)
        response.headers["Cache-Control"] = "no-store, no-cache"
        return response

    return pages


class Exchange:
    """One request to the token endpoint."""

    def __init__(self, state: State, form: Mapping[str, str]) -> None:
        self.state = state
        self.form = form

    def answer(self) -> dict[str, object]:
        """The tokens. Raises SignInError."""
        application = self.client()
        grant_type = self.parameter("grant_type")
        if grant_type == "authorization_code":
            granted = self.redeemed_code(application)
        elif grant_type == "refresh_token":
            granted = self.refreshed(application)
        else:
            raise SignInError(
                70003, "unsupported_grant_type", f"The app requested an unsupported grant type '{grant_type}'."
            )
        user = self.user(granted.grant)
        return Issuer(self.state, user, granted, self.form).answer()

    def parameter(self, name: str) -> str:
        """A parameter that must be there."""
        value = self.form.get(name)
        if not value:
            raise errors.missing_parameter(name)
        return value

    def client(self) -> Application:
        """The application, once it has proved itself."""
        client_id = self.parameter("client_id")
        application = self.state.directory.applications.get(client_id)
        if application is None:
            raise errors.unknown_application(client_id)
        check_client(self.state, application, self.form)
        return application

    def redeemed_code(self, application: Application) -> Granted:
        """What an authorization code stands for."""
        code = self.state.tokens.redeem(self.parameter("code"))
        if code is None or code.grant.client_id != application.client_id:
            raise errors.code_expired()
        if code.redeemed:
            raise errors.code_redeemed()
        if self.state.clock() - code.issued > CODE_LIFETIME:
            raise errors.code_expired()
        if self.form.get("redirect_uri") != code.redirect_uri:
            raise errors.code_of_another_address()
        if code.challenge and challenge_of(self.form.get("code_verifier", "")) != code.challenge:
            raise errors.wrong_verifier()
        return Granted(code.grant, self.asked() or code.scopes, code.nonce)

    def refreshed(self, application: Application) -> Granted:
        """What a refresh token stands for."""
        token = self.state.tokens.refresh_tokens.get(self.parameter("refresh_token"))
        if token is None or token.grant.client_id != application.client_id:
            raise errors.refresh_token_unknown()
        expired = self.state.clock() - token.issued > REFRESH_TOKEN_LIFETIME
        if expired or self.state.faults.take(Kind.EXPIRED_REFRESH_TOKENS, mailbox=token.grant.oid):
            raise errors.refresh_token_expired(token.issued)
        return Granted(token.grant, self.asked())

    def asked(self) -> frozenset[str]:
        """The scopes asked for, by full name."""
        return frozenset(scopes.full_name(name) for name in self.form.get("scope", "").split())

    def user(self, grant: Grant) -> User:
        """The user, if the administrator still allows the sign-in."""
        user = self.state.directory.find(grant.oid)
        if user is None or (user.signed_out_since and grant.authenticated < user.signed_out_since):
            raise errors.revoked()
        if user.blocked:
            raise errors.blocked()
        if user.demands_more_than(grant.authenticated):
            if user.demand is Demand.MFA:
                raise errors.mfa_required(scopes.RESOURCE_IDS[scopes.GRAPH])
            raise errors.claims_required(self.form.get("claims", "{}"))
        return user
