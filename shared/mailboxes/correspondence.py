"""The mail that was sent through connected mailboxes, so that answers find their shipment: table `sent`, a partition an
organization, a row a Message-ID; and the conversations' shipments, which stand beside the messages of a mailbox.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from shared.mailboxes.model import digest
from shared.storage.tables import Entity, Tables, Value

TABLE = "sent"
MESSAGES = "messages"
OWN_HEADER = "X-TMS-Message"
"""On every mail that is sent for the TMS. It proves nothing: it only says that a look into the table is worth while."""
MESSAGE_ID = re.compile(r"<[^<>\s]{1,250}>")
MOST_LOOKED_UP = 5
"""Message-IDs of one message that are looked up: what it answers, and the newest of its references."""


@dataclass(frozen=True, slots=True)
class SentMail:
    """A mail that was sent. `send`: its key within its mailbox; `bounced`: why it came back, empty while it did not."""

    organization: str
    message_id: str
    mailbox: str
    send: str
    shipment_id: str
    bounced: str = ""


class Correspondence:
    """An organization's sent mail, by Message-ID, and a mailbox's conversations."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables

    def remember(self, sent: SentMail, conversation: str, now: datetime) -> None:
        """Keep a mail that is about to be sent. Repeating is safe."""
        values: dict[str, Value] = {
            "mailbox": sent.mailbox,
            "send": sent.send,
            "shipment_id": sent.shipment_id,
            "at": now,
        }
        self.tables.upsert(TABLE, Entity(*key_of(sent.organization, sent.message_id), values))
        if conversation and sent.shipment_id:
            row = f"{conversation_key(conversation)}{digest(sent.send, 16)}"
            self.tables.upsert(MESSAGES, Entity(sent.mailbox, row, {"shipments": sent.shipment_id, "at": now}))

    def find(self, organization: str, message_id: str) -> SentMail | None:
        """The mail with a Message-ID, None where none of ours has it."""
        found = self.tables.get(TABLE, *key_of(organization, message_id))
        if found is None:
            return None
        texts = {name: str(found.values.get(name, "")) for name in ("mailbox", "send", "shipment_id", "bounced")}
        return SentMail(organization, message_id, **texts)

    def answered(self, organization: str, headers: Mapping[str, str]) -> tuple[SentMail, ...]:
        """The mails of ours that a message with these headers (lower-case names) answers or reports about."""
        found = (self.find(organization, id) for id in answered_ids(headers))
        return tuple(sent for sent in found if sent)

    def mark_bounced(self, sent: SentMail, reason: str) -> None:
        """Keep that a mail came back. Raises errors.Changed where it is no longer known."""
        partition, row = key_of(sent.organization, sent.message_id)
        self.tables.merge(TABLE, Entity(partition, row, {"bounced": reason}))


def answered_ids(headers: Mapping[str, str]) -> Sequence[str]:
    """The Message-IDs that a message names: what it answers, then its references from the newest."""
    answers = MESSAGE_ID.findall(headers.get("in-reply-to", ""))
    references = MESSAGE_ID.findall(headers.get("references", ""))
    return list(dict.fromkeys([*answers, *reversed(references)]))[:MOST_LOOKED_UP]


def key_of(organization: str, message_id: str) -> tuple[str, str]:
    """Partition and row of a sent mail."""
    return digest(organization, 10), digest(message_id, 26)


def conversation_key(conversation: str) -> str:
    """The beginning of the keys of a conversation's entries, in the partition of its mailbox."""
    return f"c-{digest(conversation, 20)}-"
