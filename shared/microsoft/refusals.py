"""What the refusals of Microsoft's sign-in mean to us.

Told apart by AADSTS code where there is one, else by OAuth's error:
https://learn.microsoft.com/entra/identity-platform/reference-error-codes. The description is never shown: it names people.
"""

import re
from collections.abc import Mapping
from typing import Any

from shared import errors

ADMINISTRATOR = frozenset({90093, 90094, 90095, 65005, 650052, 650056, 650057, 50105, 500011, 53003, 530035})
"""Consent that only an administrator can give, a person or service not assigned, access that a policy blocks."""
OPERATOR = frozenset({7000215, 7000222, 700016, 700011, 700027, 50011, 50194, 50196})
"""Our secret, registration, redirect address, or a loop of ours."""
TRANSIENT = frozenset({90006, 90024, 90033})
DECLINED = frozenset({65004})
EXPIRED = frozenset({54005, 70008, 70000, 700082, 50148, 501481})
"""A code or refresh token that has been used, is too old, or belongs to another sign-in."""

TRANSIENT_ERRORS = frozenset({"temporarily_unavailable", "server_error"})
OPERATOR_ERRORS = frozenset(
    {"invalid_client", "unauthorized_client", "invalid_request", "invalid_scope", "invalid_resource", "invalid_target"}
)
SIGN_IN_ERRORS = frozenset(
    {"invalid_grant", "interaction_required", "consent_required", "login_required", "account_selection_required"}
)


class SignInDeclined(errors.UserMustAct):
    """The person said no, or closed Microsoft's page."""


class SignInExpired(errors.SignInNeeded):
    """The sign-in took too long, or has been used already."""


class SignInMismatch(errors.BadInput):
    """What came back does not belong to the sign-in that this browser began."""


def refusal(answer: Mapping[str, Any]) -> errors.ConnectorError:
    """The error for an answer of the sign-in page or the token endpoint that has an `error`."""
    error, code = str(answer.get("error")), aadsts(answer)
    said = f"AADSTS{code}" if code else re.sub(r"\W", "", error)[:40]
    if code in TRANSIENT or error in TRANSIENT_ERRORS:
        return errors.Unavailable(f"Microsoft's sign-in is not available at the moment ({said}).")
    if code in ADMINISTRATOR:
        return errors.AdministratorNeeded(
            f"Your organization's Microsoft administrator must allow this app first ({said}). Show them this page."
        )
    if code in DECLINED or error == "access_denied":
        return SignInDeclined(
            "Microsoft was told not to give access. Begin again and choose Accept to connect the mailbox."
        )
    if code in EXPIRED:
        return SignInExpired(f"This sign-in has expired or was used already ({said}). Sign in with Microsoft again.")
    if code in OPERATOR:
        return errors.OperatorMustAct(f"Microsoft refuses this app's own registration ({said}).")
    if error in SIGN_IN_ERRORS:
        claims = answer.get("claims")
        return errors.SignInNeeded(
            f"Microsoft asks you to sign in again ({said}).", claims if isinstance(claims, str) else None
        )
    if error in OPERATOR_ERRORS:
        return errors.OperatorMustAct(f"Microsoft refuses this app's own request ({said}).")
    return errors.Temporary(f"Microsoft's sign-in refused for a reason that is not known ({said}).")


def aadsts(answer: Mapping[str, Any]) -> int | None:
    """The number of the error: the token endpoint lists it, the sign-in page writes it at the head of its description."""
    listed = answer.get("error_codes")
    if isinstance(listed, list) and listed and isinstance(listed[0], int):
        return listed[0]
    found = re.search(r"AADSTS([0-9]{5,8})\b", str(answer.get("error_description")))
    return int(found[1]) if found else None
