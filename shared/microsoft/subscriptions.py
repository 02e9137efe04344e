"""Subscriptions: Graph's promise to tell us of new messages in the inbox.

https://learn.microsoft.com/graph/api/resources/subscription
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from shared import errors
from shared.microsoft.graph import Graph, required, segment
from shared.microsoft.moments import format_moment, required_moment

LIFETIME = timedelta(days=6)
"""How far ahead a subscription is asked for: Graph's limit for messages is 10,080 minutes, under 7 days, and a request over
it fails; a day less leaves room for clocks. https://learn.microsoft.com/graph/change-notifications-overview#subscription-lifetime"""

RESOURCE = "me/mailFolders('inbox')/messages"
"""The inbox alone: what we mark as read, archive or delete is not told back to us, so that nothing can run in circles."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """A subscription as Graph keeps it. `expires` is what Graph granted, not what was asked for."""

    id: str
    expires: datetime
    resource: str
    notification_url: str


EVERY_FOLDER = "me/messages"
"""Every folder: what we move is told back to us, and known by its row."""


def create(
    graph: Graph, notification_url: str, client_state: str, expires: datetime, resource: str = RESOURCE
) -> Subscription:
    """Subscribe to new messages in the inbox, or in `resource`. Notifications may arrive before this returns.

    Graph calls `notification_url` twice (once for lifecycle notifications) before it answers, so never create it in the
    request that has to answer. `client_state` comes back in every notification: at most 128 characters.

    Raises `errors.AlreadyExists` where this app has one on this inbox already (`list_all` finds it), `errors.Temporary`
    where our endpoint could not be reached or the outcome is not known (repeating it then ends in the former), and
    `failures.QuotaReached` where the mailbox has no room for another.
    """
    body = {
        "changeType": "created",
        "notificationUrl": notification_url,
        "lifecycleNotificationUrl": notification_url,
        "resource": resource,
        "expirationDateTime": format_moment(expires),
        "clientState": client_state,
    }
    return parse_subscription(graph.post("subscriptions", body, repeatable=True))


def renew(graph: Graph, id: str, expires: datetime) -> Subscription:
    """Extend a subscription, which hands Graph the current token, too. Raises `errors.NotFound` where Graph removed it."""
    return parse_subscription(
        graph.patch(f"subscriptions/{segment(id)}", {"expirationDateTime": format_moment(expires)})
    )


def delete(graph: Graph, id: str) -> None:
    """End a subscription. One that is gone already is fine."""
    with suppress(errors.NotFound):
        graph.delete(f"subscriptions/{segment(id)}")


def list_all(graph: Graph) -> list[Subscription]:
    """Every subscription of this app that the mailbox's owner may see."""
    return [parse_subscription(item) for item in graph.pages("subscriptions")]


def parse_subscription(item: Mapping[str, Any]) -> Subscription:
    """Make a subscription of Graph's JSON. Raises `errors.Unavailable` where the id or the end is missing."""
    return Subscription(
        id=required(item, "id"),
        expires=required_moment(item, "expirationDateTime"),
        resource=str(item.get("resource") or ""),
        notification_url=str(item.get("notificationUrl") or ""),
    )
