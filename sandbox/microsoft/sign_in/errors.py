"""Errors as Entra words them.

https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes
"""

from datetime import datetime
from uuid import uuid4


class SignInError(Exception):
    """An AADSTS error. `error` is what OAuth calls it, `status` the token endpoint's answer."""

    def __init__(
        self,
        code: int,
        error: str,
        message: str,
        status: int = 400,
        suberror: str | None = None,
        claims: str | None = None,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.error = error
        self.message = message
        self.status = status
        self.suberror = suberror
        self.claims = claims

    def body(self, now: datetime) -> dict[str, object]:
        """The token endpoint's answer."""
        trace, correlation, stamp = str(uuid4()), str(uuid4()), f"{now:%Y-%m-%d %H:%M:%SZ}"
        told: dict[str, object] = {
            "error": self.error,
            "error_description": (
                f"AADSTS{self.code}: {self.message} Trace ID: {trace} Correlation ID: {correlation} Timestamp: {stamp}"
            ),
            "error_codes": [self.code],
            "timestamp": stamp,
            "trace_id": trace,
            "correlation_id": correlation,
            "error_uri": f"https://login.microsoftonline.com/error?code={self.code}",
        }
        optional = {"suberror": self.suberror, "claims": self.claims}
        return told | {name: value for name, value in optional.items() if value}

    def callback(self, now: datetime) -> dict[str, str]:
        """What the application's redirect address is told."""
        body = self.body(now)
        told = {name: str(body[name]) for name in ("error", "error_description", "error_uri")}
        return told | ({"error_subcode": self.suberror} if self.suberror else {})


def missing_parameter(name: str) -> SignInError:
    """A parameter that must be there is not."""
    return SignInError(900144, "invalid_request", f"The request body must contain the following parameter: '{name}'.")


def unknown_application(client_id: str) -> SignInError:
    """Nobody registered this application."""
    return SignInError(
        700016, "unauthorized_client", f"Application with identifier '{client_id}' was not found in the directory."
    )


def unknown_tenant(name: str) -> SignInError:
    """There is no such tenant."""
    return SignInError(
        90002, "invalid_request", f"Tenant '{name}' not found. Check to make sure you have the correct tenant ID."
    )


def redirect_mismatch(client_id: str, redirect_uri: str) -> SignInError:
    """The redirect address is not registered."""
    return SignInError(
        50011,
        "invalid_request",
        f"The redirect URI '{redirect_uri}' specified in the request does not match the redirect URIs configured for "
        f"the application '{client_id}'.",
    )


def unknown_scope(application: str, scope: str) -> SignInError:
    """No resource offers this permission."""
    return SignInError(
        650053, "invalid_client", f"The application '{application}' asked for scope '{scope}' that doesn't exist."
    )


def declined() -> SignInError:
    """The person pressed Cancel."""
    return SignInError(65004, "access_denied", "User declined to consent to access the app.", suberror="cancel")


def administrator_consent(tenant: str, application: str) -> SignInError:
    """The tenant lets no user consent."""
    return SignInError(
        90094,
        "access_denied",
        f"An administrator of {tenant} has set a policy that prevents you from granting {application} the permissions "
        f"it is requesting. Contact an administrator of {tenant}, who can grant permissions to this app for you.",
    )


def consent_required(application: str, error: str = "invalid_grant") -> SignInError:
    """The user has not consented to what is asked for; `error` differs where a person could be asked."""
    return SignInError(
        65001,
        error,
        f"The user or administrator has not consented to use the application with ID '{application}'. Send an "
        "interactive authorization request for this user and resource.",
        suberror="consent_required",
    )


def login_required() -> SignInError:
    """`prompt=none`, and nobody is signed in."""
    return SignInError(50058, "login_required", "A silent sign-in request was sent but no user is signed in.")


def blocked() -> SignInError:
    """A conditional access policy refuses the sign-in."""
    return SignInError(
        53003,
        "invalid_grant",
        "Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.",
        suberror="message_only",
    )


def secret_missing() -> SignInError:
    """A confidential client that proves nothing."""
    return SignInError(
        7000218,
        "invalid_client",
        "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
        status=401,
    )


def secret_wrong(client_id: str) -> SignInError:
    """The client secret is not one of the application's."""
    return SignInError(
        7000215,
        "invalid_client",
        "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not "
        f"the client secret ID, for a secret added to app '{client_id}'.",
        status=401,
    )


def assertion_of_a_stranger(subject: str) -> SignInError:
    """No federated credential of the application is about whom an assertion is about."""
    return SignInError(
        700213,
        "invalid_client",
        f"No matching federated identity record found for presented assertion subject '{subject}'. Check your federated "
        "identity credential Subject, Audience and Issuer against the presented assertion.",
        status=401,
    )


def assertion_invalid() -> SignInError:
    """A client assertion is not signed by whom it names, is out of its time, or meant for somebody else."""
    return SignInError(700027, "invalid_client", "Client assertion failed signature validation.", status=401)


def code_redeemed() -> SignInError:
    """An authorization code is used again."""
    return SignInError(
        54005,
        "invalid_grant",
        "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing "
        "refresh token.",
    )


def code_expired() -> SignInError:
    """An authorization code is older than ten minutes, or was never issued."""
    return SignInError(
        70008,
        "invalid_grant",
        "The provided authorization code or refresh token has expired due to inactivity. Send a new interactive "
        "authorization request for this user and resource.",
    )


def code_of_another_address() -> SignInError:
    """An authorization code is redeemed with another redirect address."""
    return SignInError(
        500112,
        "invalid_client",
        "The reply address does not match the one provided when requesting Authorization code.",
    )


def wrong_verifier() -> SignInError:
    """The PKCE verifier is missing or does not belong to the challenge."""
    return SignInError(
        501481,
        "invalid_grant",
        "The Code_Verifier does not match the code_challenge supplied in the authorization request.",
    )


def refresh_token_unknown() -> SignInError:
    """No such refresh token was issued to this application."""
    return SignInError(
        9002313, "invalid_grant", "Invalid request. Request is malformed or invalid.", suberror="bad_token"
    )


def refresh_token_expired(issued: datetime) -> SignInError:
    """A refresh token was not used for ninety days."""
    return SignInError(
        700082,
        "invalid_grant",
        f"The refresh token has expired due to inactivity. The token was issued on {issued:%Y-%m-%dT%H:%M:%S.%f}0Z "
        "and was inactive for 90.00:00:00.",
        suberror="bad_token",
    )


def revoked() -> SignInError:
    """The user's sessions were revoked."""
    return SignInError(
        50173,
        "invalid_grant",
        "The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have "
        "changed or reset their password.",
        suberror="bad_token",
    )


def mfa_required(resource_id: str) -> SignInError:
    """The administrator now asks for a second factor."""
    return SignInError(
        50076,
        "invalid_grant",
        "Due to a configuration change made by your administrator, or because you moved to a new location, you must "
        f"use multi-factor authentication to access '{resource_id}'.",
        suberror="basic_action",
        claims='{"access_token":{"amr":{"essential":true,"values":["mfa"]}}}',
    )


def claims_required(claims: str) -> SignInError:
    """The resource's claims challenge can only be answered by the person."""
    return SignInError(
        50158,
        "interaction_required",
        "External security challenge not satisfied. User will be redirected to another page or authentication provider "
        "to satisfy additional authentication challenges.",
        suberror="basic_action",
        claims=claims,
    )


def several_resources() -> SignInError:
    """A token is asked for that would be good at two resources."""
    return SignInError(
        28000,
        "invalid_request",
        "Provided value for the input parameter scope is not valid because it contains more than one resource.",
    )
