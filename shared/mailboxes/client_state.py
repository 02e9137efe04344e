"""The client state of a Graph subscription: a secret that says by itself whose it is.

`v1.<mailbox>.<nonce>.<MAC with its key's id>` is checked without a look into storage, so that the webhook answers within
milliseconds whatever is thrown at it. Graph takes at most 128 characters
(https://learn.microsoft.com/graph/api/resources/subscription#properties).
"""

import secrets
from dataclasses import dataclass

from shared.storage.encryption import Keys

VERSION = "v1"
PURPOSE = "client-state"
LONGEST = 128


@dataclass(frozen=True, slots=True)
class ClientState:
    """Whose subscription it is, and which of the mailbox's."""

    mailbox: str
    nonce: str


def new_nonce() -> str:
    """A nonce for a subscription that is about to be made."""
    return secrets.token_urlsafe(12)


def write(keys: Keys, state: ClientState) -> str:
    """The client state as Graph is given it."""
    said = f"{VERSION}.{state.mailbox}.{state.nonce}"
    return f"{said}.{keys.mac(PURPOSE, said)}"


def signed_with(state: str) -> str:
    """The id of the key that signed a client state of ours."""
    return state.split(".")[3]


def read(keys: Keys, text: object) -> ClientState | None:
    """What a client state says, or None where it is not one of ours. Compared in constant time."""
    if not isinstance(text, str) or len(text) > LONGEST or text.count(".") < 3:
        return None
    version, mailbox, nonce, mac = text.split(".", 3)
    if version != VERSION or not keys.check(PURPOSE, f"{version}.{mailbox}.{nonce}", mac):
        return None
    return ClientState(mailbox, nonce)
