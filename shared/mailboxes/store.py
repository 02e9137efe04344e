"""Where mailboxes are kept: table `mailboxes`, a partition an organization, a row a mailbox."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from shared.mailboxes.model import (
    Action,
    Folders,
    Mailbox,
    Permission,
    Review,
    Status,
    Subscription,
    SubscriptionState,
    digest,
)
from shared.storage.encryption import sealed_with
from shared.storage.tables import Entity, Tables, Value

TABLE = "mailboxes"
UNRECORDED = "unrecorded"
"""What stands for the keys of a row that an earlier release wrote: its next writing tells."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A mailbox in a list of all. `keys`: the ids of the SECRET_KEYS that its row needs."""

    id: str
    status: Status
    keys: frozenset[str]


class Mailboxes:
    """The connected mailboxes. One read gives all that a step needs; changes write the named fields only."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables

    def get(self, mailbox_id: str) -> Mailbox | None:
        """One mailbox, or None."""
        partition, _, row = mailbox_id.partition("-")
        found = self.tables.get(TABLE, partition, row) if row else None
        return mailbox_of(found) if found else None

    def of_organization(self, organization: str) -> Iterator[Mailbox]:
        """An organization's mailboxes, disconnected ones included."""
        return map(mailbox_of, self.tables.query(TABLE, partition=digest(organization, 10)))

    def of_staff(self, organization: str, staff_id: str) -> Mailbox | None:
        """The mailbox that a staff member has connected; a disconnected one only where there is no other."""
        found = self.tables.query(TABLE, partition=digest(organization, 10), where={"staff_id": staff_id})
        mailboxes = sorted(map(mailbox_of, found), key=lambda each: (each.status is Status.DISCONNECTED, each.id))
        return mailboxes[0] if mailboxes else None

    def all(self) -> Iterator[Mailbox]:
        """Every mailbox, with all that is known of it."""
        return map(mailbox_of, self.tables.query(TABLE))

    def listed(self, now: datetime) -> Iterator[Listed]:
        """Every mailbox, without what else its row holds."""
        for entity in self.tables.query(TABLE, select=["status", "subscription_expires", *KEYS]):
            yield listed_of(entity, now)

    def forget(self, mailbox: Mailbox) -> None:
        """Delete a mailbox's row. Raises errors.Changed where anybody has written it since it was read."""
        partition, _, row = mailbox.id.partition("-")
        self.tables.delete(TABLE, Entity(partition, row, etag=mailbox.etag))

    def put(self, mailbox: Mailbox) -> Mailbox:
        """Store a mailbox that was just connected, whatever was known of it before."""
        return replace(mailbox, etag=self.tables.upsert(TABLE, entity_of(mailbox)).etag)

    def change(self, mailbox: Mailbox, *, unless_changed: bool = False, **changes: Any) -> Mailbox:
        """Write the named fields and keep the others as they stand in the table.

        Raises errors.Changed where the row is gone or, with `unless_changed`, where anybody has written it since it
        was read.
        """
        changed = replace(mailbox, **changes)
        values = entity_of(changed).values
        named = {column: values[column] for name in changes for column in COLUMNS_OF.get(name, (name,))}
        entity = replace(entity_of(mailbox), values=named, etag=mailbox.etag if unless_changed else None)
        return replace(changed, etag=self.tables.merge(TABLE, entity).etag)


SUBSCRIPTION = (
    "subscription_nonce",
    "subscription_id",
    "subscription_expires",
    "subscription_state",
    "subscription_key",
)
COLUMNS_OF = {"subscription": SUBSCRIPTION, "token_cache": ("token_cache", "token_key")}
KEYS = ("token_key", "subscription_key")
"""The ids of the SECRET_KEYS that sealed a row's tokens, and signed its client state."""


def entity_of(mailbox: Mailbox) -> Entity:
    """As it stands in the table: texts, empty where there is nothing, since a merge cannot remove a property."""
    partition, _, row = mailbox.id.partition("-")
    subscription = mailbox.subscription or Subscription(nonce="")
    values: dict[str, Value] = {
        "organization": mailbox.organization,
        "staff_id": mailbox.staff_id,
        "staff_email": mailbox.staff_email,
        "staff_name": mailbox.staff_name,
        "address": mailbox.address,
        "tenant_id": mailbox.tenant_id,
        "object_id": mailbox.object_id,
        "permission": mailbox.permission.value,
        "action": mailbox.action.value,
        "status": mailbox.status.value,
        "status_reason": mailbox.status_reason,
        "status_since": written(mailbox.status_since),
        "connected_at": written(mailbox.connected_at),
        "folders": mailbox.folders.value,
        "left_out": " ".join(sorted(mailbox.left_out)),
        "zone": mailbox.zone,
        "shipment_type": mailbox.shipment_type,
        "granted": " ".join(sorted(mailbox.granted)),
        "subscription_nonce": subscription.nonce,
        "subscription_id": subscription.id or "",
        "subscription_expires": written(subscription.expires),
        "subscription_state": subscription.state.value,
        "subscription_key": subscription.key,
        "inbox_folder": mailbox.inbox_folder or "",
        "archive_folder": mailbox.archive_folder or "",
        "not_before": written(mailbox.not_before),
        "caught_up_at": written(mailbox.caught_up_at),
        "next_catch_up": written(mailbox.next_catch_up),
        "read_through": written(mailbox.read_through),
        "token_kept_at": written(mailbox.token_kept_at),
        "staff_checked_at": written(mailbox.staff_checked_at),
        "claims": mailbox.claims,
        "smtp_checked_at": written(mailbox.smtp_checked_at),
        "smtp_problem": mailbox.smtp_problem,
        "review": review_text(mailbox.review) if mailbox.review else "",
        "token_cache": mailbox.token_cache,
        "token_key": sealed_with(mailbox.token_cache),
    }
    return Entity(partition, row, values, mailbox.etag)


def mailbox_of(entity: Entity) -> Mailbox:
    """The mailbox that a row holds. A column that an earlier release did not know is empty."""
    texts = {name: value for name, value in entity.values.items() if isinstance(value, str)}
    values = defaultdict(str, texts)
    token_cache = entity.values.get("token_cache", b"")
    nonce = values["subscription_nonce"]
    subscription = Subscription(
        nonce,
        values["subscription_id"] or None,
        moment(values["subscription_expires"]),
        SubscriptionState(values["subscription_state"] or SubscriptionState.ACTIVE),
        values["subscription_key"],
    )
    return Mailbox(
        id=f"{entity.partition}-{entity.row}",
        organization=values["organization"],
        staff_id=values["staff_id"],
        staff_email=values["staff_email"],
        staff_name=values["staff_name"],
        address=values["address"],
        tenant_id=values["tenant_id"],
        object_id=values["object_id"],
        permission=Permission(values["permission"]),
        action=Action(values["action"]),
        status=Status(values["status"]),
        status_reason=values["status_reason"],
        status_since=datetime.fromisoformat(values["status_since"]),
        connected_at=datetime.fromisoformat(values["connected_at"]),
        folders=Folders(values["folders"] or Folders.INBOX),
        left_out=frozenset(values["left_out"].split()),
        zone=values["zone"],
        shipment_type=values["shipment_type"],
        granted=frozenset(values["granted"].split()),
        subscription=subscription if nonce else None,
        inbox_folder=values["inbox_folder"] or None,
        archive_folder=values["archive_folder"] or None,
        not_before=moment(values["not_before"]),
        caught_up_at=moment(values["caught_up_at"]),
        next_catch_up=moment(values["next_catch_up"]),
        read_through=moment(values["read_through"]),
        token_kept_at=moment(values["token_kept_at"]),
        staff_checked_at=moment(values["staff_checked_at"]),
        claims=values["claims"],
        smtp_checked_at=moment(values["smtp_checked_at"]),
        smtp_problem=values["smtp_problem"],
        review=review_of(values["review"]) if values["review"] else None,
        token_cache=token_cache if isinstance(token_cache, bytes) else b"",
        etag=entity.etag,
    )


def listed_of(entity: Entity, now: datetime) -> Listed:
    """The same of a row with a few of its columns. A subscription that has run out needs no key."""
    values = entity.values
    token_key, subscription_key = (str(values.get(name, UNRECORDED)) for name in KEYS)
    expires = moment(str(values.get("subscription_expires", "")))
    needed = {token_key, subscription_key if expires and expires > now else ""}
    return Listed(f"{entity.partition}-{entity.row}", Status(str(values["status"])), frozenset(needed - {""}))


def review_text(review: Review) -> str:
    """A review as it stands in the table."""
    return json.dumps(asdict(review), default=datetime.isoformat)


def review_of(text: str) -> Review:
    """The review in a text."""
    fields = json.loads(text)
    times = {name: datetime.fromisoformat(fields[name]) for name in ("since", "until", "at", "touched")}
    return Review(**{**fields, **times})


def written(when: datetime | None) -> str:
    """A time as text, empty for none."""
    return when.isoformat() if when else ""


def moment(text: str) -> datetime | None:
    """The time in a text, None for an empty one."""
    return datetime.fromisoformat(text) if text else None
