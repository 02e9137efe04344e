"""The permissions that an application can ask for, and how they are written.

https://learn.microsoft.com/en-us/entra/identity-platform/scopes-oidc
"""

from collections.abc import Iterable

GRAPH = "https://graph.microsoft.com"
OUTLOOK = "https://outlook.office.com"
RESOURCE_IDS = {GRAPH: "00000003-0000-0000-c000-000000000000", OUTLOOK: "00000002-0000-0ff1-ce00-000000000000"}
OPENID = frozenset({"openid", "profile", "email", "offline_access"})
DESCRIPTIONS = {
    "openid": "Sign you in",
    "profile": "View your basic profile",
    "email": "View your email address",
    "offline_access": "Maintain access to data you have given it access to",
    f"{GRAPH}/User.Read": "Sign you in and read your profile",
    f"{GRAPH}/Mail.ReadBasic": "Read basic mail",
    f"{GRAPH}/Mail.Read": "Read your mail",
    f"{GRAPH}/Mail.ReadWrite": "Read and write access to your mail",
    f"{GRAPH}/Mail.Send": "Send mail as you",
    f"{GRAPH}/MailboxSettings.Read": "Read your mailbox settings",
    f"{OUTLOOK}/SMTP.Send": "Send emails from your mailbox using SMTP AUTH",
}


CANONICAL = {name.lower(): name for name in DESCRIPTIONS}


def full_name(scope: str) -> str:
    """`scope` with its resource: a bare name is Graph's, the names of OpenID Connect have none. Case does not count."""
    written = scope if scope.lower() in OPENID or "://" in scope else f"{GRAPH}/{scope}"
    return CANONICAL.get(written.lower(), written)


def resource(scope: str) -> str | None:
    """The resource of a full name, None for the scopes of OpenID Connect."""
    return None if scope in OPENID else scope.rpartition("/")[0]


def short_name(scope: str) -> str:
    """A full name without its resource."""
    return scope.rpartition("/")[2]


def unknown(scopes: Iterable[str]) -> list[str]:
    """Those full names that no resource offers."""
    return [scope for scope in scopes if scope not in DESCRIPTIONS]
