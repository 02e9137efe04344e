"""The change notifications that applications asked for.

https://learn.microsoft.com/en-us/graph/api/resources/subscription
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import uuid4

from sandbox.microsoft.mailbox import Change


@dataclass(frozen=True)
class Subscription:
    """An application's wish to hear of changes in a mailbox."""

    application_id: str
    owner: str
    """The oid of the user whose mailbox it is and whose token asked for it."""
    tenant_id: str
    changes: frozenset[Change]
    resource: str
    """As it was asked for."""
    folder_id: str | None
    """None: the whole mailbox."""
    notification_url: str
    expires: datetime
    immutable_ids: bool
    lifecycle_url: str | None = None
    client_state: str | None = None
    id: str = field(default_factory=lambda: str(uuid4()))

    def same_wish(self, other: "Subscription") -> bool:
        """Whether Graph takes both for one: same application, user, resource and change types."""
        return (self.application_id, self.owner, self.resource.lower().strip("/"), self.changes) == (
            other.application_id,
            other.owner,
            other.resource.lower().strip("/"),
            other.changes,
        )


class AlreadySubscribed(Exception):
    """There is a subscription for the same wish; its id is the first argument."""


class Subscriptions:
    """The subscriptions that have neither expired nor been deleted. Safe to use from several threads."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self.clock = clock
        self.lock = threading.RLock()
        self.kept: dict[str, Subscription] = {}

    def live(self) -> list[Subscription]:
        """Those that have not expired."""
        with self.lock:
            self.kept = {key: each for key, each in self.kept.items() if each.expires > self.clock()}
            return list(self.kept.values())

    def find(self, subscription_id: str) -> Subscription | None:
        """The live subscription of this id."""
        return next((each for each in self.live() if each.id == subscription_id), None)

    def refuse_double(self, wish: Subscription) -> None:
        """Raises AlreadySubscribed where `wish` is there already."""
        double = next((each for each in self.live() if each.same_wish(wish)), None)
        if double:
            raise AlreadySubscribed(double.id)

    def add(self, subscription: Subscription) -> None:
        """Keep a new subscription. Raises AlreadySubscribed."""
        with self.lock:
            self.refuse_double(subscription)
            self.kept[subscription.id] = subscription

    def replace(self, subscription: Subscription) -> None:
        """Keep `subscription` in the place of the one with its id."""
        with self.lock:
            if subscription.id in self.kept:
                self.kept[subscription.id] = subscription

    def remove(self, subscription_id: str) -> None:
        """Forget a subscription."""
        with self.lock:
            self.kept.pop(subscription_id, None)
