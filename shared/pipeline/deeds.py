"""Whose e-mail it is, where colleagues received the same one: table `deeds`, a partition an organization.

The mailbox whose row stands here first carries out what the e-mail asks for; the row in every other one links to it.
Beside each deed that creates shipments stands an entry for its sender and hour, so that a flood can be noticed.
"""

from dataclasses import dataclass
from datetime import datetime

from shared.errors import AlreadyExists
from shared.mailboxes.model import digest
from shared.storage.tables import Entity, Operation, Tables

TABLE = "deeds"


@dataclass(frozen=True, slots=True)
class Deed:
    """The row that does what an e-mail asks for."""

    mailbox: str
    row: str


class Deeds:
    """An organization's e-mails, by their identity."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables

    def claim(self, organization: str, identity: str, mine: Deed, sender: str, created: int, now: datetime) -> Deed:
        """Whose the e-mail is: ours where nobody was faster. `created`: how many shipments it asks for."""
        partition = digest(organization, 10)
        deed = Entity(partition, f"d-{identity[:40]}", {"mailbox": mine.mailbox, "row": mine.row, "at": now})
        operations = [Operation("insert", deed)]
        if created:
            entry = Entity(partition, f"{sender_key(sender, now)}{identity[:40]}", {"created": created, "at": now})
            operations.append(Operation("upsert", entry))
        try:
            self.tables.transact(TABLE, operations)
        except AlreadyExists:
            found = self.tables.get(TABLE, partition, deed.row)
            return Deed(str(found.values["mailbox"]), str(found.values["row"])) if found else mine
        return mine

    def created_this_hour(self, organization: str, sender: str, identity: str, now: datetime) -> int:
        """How many shipments a sender's e-mails other than this one have asked for in this hour."""
        key = sender_key(sender, now)
        found = self.tables.query(TABLE, partition=digest(organization, 10), first=key, before=f"{key}~")
        return sum(int(str(entry.values["created"])) for entry in found if entry.row != f"{key}{identity[:40]}")


def sender_key(sender: str, now: datetime) -> str:
    """The beginning of the keys of a sender's entries of one hour."""
    return f"s-{digest(sender.lower(), 20)}-{now:%Y%m%d%H}-"
