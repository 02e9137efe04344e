"""Sign-in with Microsoft: the authorization code flow, and access tokens afterwards.

https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow. MSAL is imported here only.
"""

import hmac
import secrets
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import requests

from shared import errors
from shared.microsoft.credential import Credential
from shared.microsoft.identity import Identity, check_claims
from shared.microsoft.msal_client import Application, TokenHttp, outages_told
from shared.microsoft.refusals import SignInDeclined, SignInExpired, SignInMismatch, refusal

__all__ = [
    "Flow",
    "SignIn",
    "SignInDeclined",
    "SignInExpired",
    "SignInMismatch",
    "SignedIn",
    "Token",
]


OPENID_SCOPES = frozenset({"openid", "profile", "email", "offline_access"})
"""What MSAL asks for by itself, and refuses to be asked for."""
Flow = dict[str, Any]
"""What `finish` must know of `begin`, as JSON (`state`, `auth_uri`, ...): keep it on the server, use it once."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A sign-in that succeeded. `cache`: the tokens, to be kept encrypted.

    `granted`: names of scopes, without the resource's address, of the first resource asked for (`Mail.Read`), as
    `SignIn.token` takes them. Whether another resource was granted (SMTP), `SignIn.token` shows.
    """

    identity: Identity
    cache: str
    granted: frozenset[str]


@dataclass(frozen=True, slots=True)
class Token:
    """An access token. `cache`: what to keep in place of the cache that was handed in; None where it has not changed."""

    value: str
    cache: str | None


class SignIn:
    """The app's registration with Microsoft. One for the process: it remembers the addresses of Microsoft's sign-in."""

    def __init__(
        self,
        client_id: str,
        credential: Callable[[], Credential],
        authority: str,
        redirect_uri: str,
        instance_discovery: bool = True,
        http_client: requests.Session | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """`credential`: what the app proves itself with, as it stands now; `authority`: always https, such as
        `https://login.microsoftonline.com/organizations`.

        `instance_discovery`: False where the authority is none of Microsoft's own and is trusted as it stands.
        """
        self.client_id = client_id
        self.credential = credential
        self.authority = authority
        self.redirect_uri = redirect_uri
        self.instance_discovery = instance_discovery
        self.http = TokenHttp(http_client or requests.Session())
        self.now = now
        self.memory = threading.local()

    def begin(self, scopes: Sequence[str], login_hint: str | None, claims_challenge: str | None = None) -> Flow:
        """Begin a sign-in with PKCE and nonce; send the browser to `auth_uri`, and expect a form posted to the redirect URI.

        `scopes` may be of several resources; those of the first one are what `finish` redeems.
        `claims_challenge`: the `claims` of an earlier `errors.SignInNeeded`. Raises `errors.Temporary`.
        """
        with outages_told():
            flow: Flow = self.application().initiate_auth_code_flow(
                list(scopes),
                redirect_uri=self.redirect_uri,
                state=secrets.token_urlsafe(32),
                prompt="select_account",
                login_hint=login_hint,
                claims_challenge=claims_challenge,
                response_mode="form_post",
            )
        return {**flow, "redeem": [scope for scope in scopes if resource(scope) == resource(scopes[0])]}

    def finish(self, flow: Flow, form: Mapping[str, str]) -> SignedIn:
        """Redeem what the browser brought back. A flow is good for one use, which is the caller's to see to.

        Raises `SignInDeclined`, `SignInExpired`, `SignInMismatch`, `errors.AdministratorNeeded`, `errors.SignInNeeded`
        (again, with the error's `claims`), `errors.OperatorMustAct`, `errors.Temporary`, `errors.BadInput`.
        """
        if not hmac.compare_digest(str(flow.get("state")).encode(), form.get("state", "").encode()):
            raise SignInMismatch("This answer does not belong to a sign-in begun here. Begin the sign-in again.")
        answer = {name: form[name] for name in ("state", "code", "error", "error_description") if name in form}
        if not ("code" in answer or "error" in answer):
            raise SignInMismatch("Microsoft's answer is incomplete. Begin the sign-in again.")
        with outages_told():
            application = self.application()
            try:
                result = application.acquire_token_by_auth_code_flow(dict(flow), answer, scopes=flow["redeem"])
            except RuntimeError as error:  # how MSAL says that the nonce is another one
                raise SignInMismatch(
                    "Microsoft's answer belongs to another sign-in. Begin the sign-in again."
                ) from error
        if "error" in result:
            raise refusal(result)
        identity = check_claims(result.get("id_token_claims") or {}, self.client_id, self.authority, self.now())
        granted = str(result.get("scope") or " ".join(flow["redeem"])).split()
        names = frozenset(scope.rpartition("/")[2] for scope in granted)
        return SignedIn(identity, application.token_cache.serialize(), names - OPENID_SCOPES)

    def token(self, cache: str, account_id: str, scopes: Sequence[str], fresh: bool = False) -> Token:
        """Get an access token without the person, from the cache or from Microsoft. `account_id`: `Identity.account_id`.

        `fresh`: ask Microsoft even where the cache has a token that should still be good (Graph refused it).
        Raises `errors.SignInNeeded`, `errors.AdministratorNeeded`, `errors.OperatorMustAct`, `errors.Temporary`.
        """
        with outages_told():
            application = self.application(cache)
            result = application.acquire_token_silent_with_error(
                list(scopes), account={"home_account_id": account_id}, force_refresh=fresh
            )
        if result is None:
            raise errors.SignInNeeded("This mailbox has no sign-in that could be used. Sign in with Microsoft.")
        if "error" in result:
            raise refusal(result)
        tokens = application.token_cache
        return Token(result["access_token"], tokens.serialize() if tokens.has_state_changed else None)

    def application(self, cache: str = "") -> Application:
        """MSAL's client over one mailbox's tokens: cheap to make once Microsoft's addresses are known.

        They are remembered for each thread, because MSAL locks that memory for one client only.
        """
        import msal  # here, because the functions that never sign in start faster without it

        if not hasattr(self.memory, "http_cache"):
            self.memory.http_cache = {}
        credential = self.credential()
        tokens = msal.SerializableTokenCache()
        tokens.deserialize(cache)
        try:
            application: Application = msal.ConfidentialClientApplication(
                self.client_id,
                client_credential=credential,
                authority=self.authority,
                instance_discovery=self.instance_discovery,
                token_cache=tokens,
                http_client=self.http,
                http_cache=self.memory.http_cache,
            )
        except (ValueError, KeyError) as error:
            raise errors.OperatorMustAct(
                "Microsoft's sign-in does not know this app's authority or credential."
            ) from error
        return application


def resource(scope: str) -> str:
    """The API that a scope belongs to; empty for Graph's scopes where they are written without address."""
    return scope.rpartition("/")[0]
