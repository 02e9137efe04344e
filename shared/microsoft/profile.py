"""Who the signed-in person is, by Graph: https://learn.microsoft.com/graph/api/resources/user."""

from dataclasses import dataclass

from shared import errors
from shared.microsoft.folders import folder_id
from shared.microsoft.graph import Graph, required


@dataclass(frozen=True, slots=True)
class Profile:
    """The person's account. Addresses are lower case.

    `address`: the primary address, empty where there is none. `addresses`: all of them, the sign-in name included,
    which is no mail address in many organizations.
    """

    object_id: str
    display_name: str
    address: str
    addresses: frozenset[str]


def get_profile(graph: Graph) -> Profile:
    """Read the profile (needs `User.Read`)."""
    user = graph.get("me", {"$select": "id,displayName,mail,userPrincipalName,proxyAddresses"})
    # Of the proxies, `SMTP:` marks the primary address and `smtp:` the others; X500:, SIP: and their like are no mail.
    proxies = [value for value in user.get("proxyAddresses") or () if value.lower().startswith("smtp:")]
    mail = user.get("mail") or next((value[5:] for value in proxies if value.startswith("SMTP:")), "")
    addresses = (mail, user.get("userPrincipalName") or "", *(value[5:] for value in proxies))
    return Profile(
        object_id=required(user, "id"),
        display_name=user.get("displayName") or "",
        address=mail.strip().lower(),
        addresses=frozenset(address.strip().lower() for address in addresses if address.strip()),
    )


def check_mailbox(graph: Graph) -> str:
    """The id of the account's inbox (needs `Mail.Read` or more).

    Raises `errors.MailboxUnusable` where it has no mailbox that Graph can read.
    """
    try:
        return folder_id(graph, "inbox")
    except errors.NotFound as missing:
        raise errors.MailboxUnusable(
            "This account has no mailbox that Microsoft Graph can read. Sign in with an account that has an Exchange Online "
            "mailbox, or ask your administrator for one."
        ) from missing
