"""What the TMS's server changes of a connection: its choices, and whether it is read."""

from collections.abc import Mapping

from shared.errors import BadInput, UserMustAct
from shared.mailboxes.model import Action, Folders, Mailbox, Permission, Status
from shared.web.choices import Choices
from shared.web.connections import Connections, can_change

CHANGES: Mapping[str, tuple[str, ...]] = {
    "permission": tuple(Permission),
    "action": tuple(Action),
    "folders": tuple(Folders),
    "reading": ("on", "paused"),
}
"""The fields of a change, and the values of each."""
ENDED = frozenset({Status.DISCONNECTING, Status.DISCONNECTED})


class OwnerMustSignIn(UserMustAct):
    """The change needs the mailbox's owner, on the connection page."""


def change(connections: Connections, mailbox: Mailbox, fields: Mapping[str, object]) -> None:
    """Store other choices, and start or pause the reading.

    Raises BadInput for fields and values that are not in CHANGES, and OwnerMustSignIn; nothing is changed then.
    """
    wish = checked(fields)
    if mailbox.status in ENDED:
        raise OwnerMustSignIn("The mailbox is not connected: its owner connects it on the connection page.")
    before = Choices(mailbox.permission, mailbox.action, mailbox.folders)
    choices = Choices.of_form(before.fields | wish)
    if choices != before:
        if not can_change(mailbox, choices):
            raise OwnerMustSignIn("This needs a sign-in with Microsoft: its owner chooses it on the connection page.")
        mailbox = connections.change(mailbox, choices)
    if wish.get("reading") == "on":
        connections.start_reading(mailbox)
    if wish.get("reading") == "paused":
        connections.pause_reading(mailbox)


def checked(fields: Mapping[str, object]) -> dict[str, str]:
    """The fields, as texts."""
    if not fields or fields.keys() - CHANGES.keys():
        raise BadInput(f"The body has one or more of: {', '.join(CHANGES)}.")
    wish = {name: str(value) for name, value in fields.items()}
    for name, value in wish.items():
        if value not in CHANGES[name]:
            raise BadInput(f"{name} is one of: {', '.join(CHANGES[name])}.")
    return wish
