"""What a Microsoft administrator is asked to approve, in words and as a link.

https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
"""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from shared.errors import AdministratorNeeded
from shared.mailboxes.model import SMTP_SEND

SCOPE_LABELS = {
    "User.Read": "Sign you in and read your profile",
    "Mail.Send": "Send mail as you",
    "Mail.Read": "Read your mail",
    "Mail.ReadWrite": "Read and write access to your mail",
    SMTP_SEND: "Send emails from your mailbox using SMTP AUTH",
}
"""The permissions as Microsoft's own consent page words them."""


class ApprovalNeeded(AdministratorNeeded):
    """The staff member's Microsoft administrator must approve the app; `request` is what to send to them."""

    def __init__(self, message: str, request: "ApprovalRequest") -> None:
        super().__init__(message)
        self.request = request


@dataclass(frozen=True, slots=True)
class ApprovalRequest:
    """What an administrator needs to know. `link` opens Microsoft's page on which they approve the app for everyone."""

    link: str
    client_id: str
    scopes: tuple[str, ...]

    @property
    def text(self) -> str:
        """A message to send to the administrator."""
        permissions = "\n".join(f"- {scope}: {SCOPE_LABELS.get(scope, scope)}" for scope in self.scopes)
        return (
            "Hello,\n\n"
            "I would like to connect my mailbox to our transportation management system. Microsoft says that an "
            "administrator of our organization must approve the application first.\n\n"
            f"Application (client) id: {self.client_id}\n"
            f"Delegated permissions, for mailboxes whose owners sign in themselves:\n{permissions}\n\n"
            f"You can approve it here:\n{self.link}\n\n"
            "Thank you."
        )


def approval_request(
    auth_uri: str, tenant: str | None, client_id: str, redirect_uri: str, scopes: Iterable[str]
) -> ApprovalRequest:
    """The request for approval that fits a sign-in which began at `auth_uri`.

    `tenant`: the id of the staff member's Microsoft organization where it is known; otherwise the administrator's own
    sign-in tells it.
    """
    authority = urlsplit(auth_uri)
    segment = authority.path.split("/")[1]
    # Approving is for organizations; Microsoft's page does not take `common`.
    place = tenant or ("organizations" if segment == "common" else segment)
    asked = tuple(sorted(scopes))
    query = urlencode({"client_id": client_id, "scope": " ".join(asked), "redirect_uri": redirect_uri})
    return ApprovalRequest(
        f"{authority.scheme}://{authority.netloc}/{place}/v2.0/adminconsent?{query}", client_id, asked
    )
