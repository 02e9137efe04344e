"""Posts notifications to those who subscribed, again and again until they are taken or four hours are over.

https://learn.microsoft.com/en-us/graph/change-notifications-delivery-webhooks
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal
from uuid import uuid4

import requests

from sandbox.microsoft.faults import Faults, Kind
from sandbox.microsoft.mailbox import Change, Mailbox, Message
from sandbox.microsoft.subscriptions import Subscription, Subscriptions
from sandbox.microsoft.times import iso

LifecycleEvent = Literal["missed", "subscriptionRemoved", "reauthorizationRequired"]
Item = dict[str, object]

FIRST_ALLOWANCE = 3.0
RETRY_ALLOWANCE = 10.0
VALIDATION_ALLOWANCE = 10.0
GIVE_UP_AFTER = timedelta(hours=4)
LONGEST_PAUSE = 600.0
TIMED_OUT = "Subscription validation request timed out."
NOT_ANSWERED = (
    "Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request."
)
NOT_ECHOED = "Subscription validation request failed. Response must exactly match validationToken query parameter."


@dataclass(frozen=True)
class Delivery:
    """Notifications on their way to one address: new ones travel together, of whatever subscription they are."""

    url: str
    items: tuple[Item, ...]
    due: datetime
    since: datetime
    attempts: int = 0


class Notifier:
    """Turns changes into notifications and delivers those that are due. Safe to use from several threads."""

    def __init__(
        self,
        subscriptions: Subscriptions,
        faults: Faults,
        session: requests.Session,
        clock: Callable[[], datetime],
        first_pause: float = 5.0,
    ) -> None:
        """`session` posts; `first_pause`: seconds before the first repetition, doubled with each further one."""
        self.subscriptions = subscriptions
        self.faults = faults
        self.session = session
        self.clock = clock
        self.first_pause = first_pause
        self.lock = threading.Lock()
        self.waiting: list[Delivery] = []
        self.woken = threading.Event()

    def changed(self, mailbox: Mailbox, message: Message, change: Change) -> None:
        """Put the notifications of a change on their way: the mailbox's listener."""
        for subscription in self.subscriptions.live():
            of_mailbox = subscription.owner == mailbox.owner and change in subscription.changes
            if of_mailbox and subscription.folder_id in (None, message.folder_id):
                self.send_change(subscription, change_item(subscription, message, change))

    def send_change(self, subscription: Subscription, item: Item) -> None:
        """Put one change on its way, as the faults that are turned on will have it."""
        owner = subscription.owner
        if self.faults.take(Kind.LOST_NOTIFICATIONS, mailbox=owner):
            return
        late = self.faults.take(Kind.LATE_NOTIFICATIONS, mailbox=owner)
        copies = 2 if self.faults.take(Kind.DUPLICATE_NOTIFICATIONS, mailbox=owner) else 1
        for _ in range(copies):
            self.send(subscription.notification_url, item, late.seconds if late else 0)

    def send_lifecycle(self, subscription: Subscription, event: LifecycleEvent) -> None:
        """Tell the lifecycle address about the subscription itself; a removed one is removed."""
        if event == "subscriptionRemoved":
            self.subscriptions.remove(subscription.id)
        if subscription.lifecycle_url:
            self.send(subscription.lifecycle_url, {**common_item(subscription), "lifecycleEvent": event}, 0)

    def send(self, url: str, item: Item, late: float) -> None:
        """Put `item` on its way to `url`, `late` seconds from now."""
        now = self.clock()
        with self.lock:
            self.waiting.append(Delivery(url, (item,), now + timedelta(seconds=late), now))
        self.woken.set()

    def pump(self) -> int:
        """Deliver everything that is due now; how many notifications were taken."""
        now = self.clock()
        with self.lock:
            due = [delivery for delivery in self.waiting if delivery.due <= now]
            self.waiting = [delivery for delivery in self.waiting if delivery.due > now]
        return sum(self.deliver(delivery) for delivery in together(due))

    def deliver(self, delivery: Delivery) -> int:
        """Post notifications; where they are not taken, put them back for later. How many were taken."""
        allowance = RETRY_ALLOWANCE if delivery.attempts else FIRST_ALLOWANCE
        try:
            taken = self.session.post(delivery.url, json={"value": delivery.items}, timeout=allowance).ok
        except requests.RequestException:
            taken = False
        if not taken:
            self.put_back(delivery)
        return len(delivery.items) if taken else 0

    def put_back(self, delivery: Delivery) -> None:
        """Wait with `delivery`, longer each time, and give up after four hours."""
        pause = min(self.first_pause * 2**delivery.attempts, LONGEST_PAUSE)
        due = self.clock() + timedelta(seconds=pause)
        if due - delivery.since <= GIVE_UP_AFTER:
            with self.lock:
                self.waiting.append(replace(delivery, due=due, attempts=delivery.attempts + 1))

    def run(self, stopped: threading.Event) -> None:
        """Deliver until `stopped`: the work of the background thread."""
        while not stopped.is_set():
            self.pump()
            self.woken.wait(0.1)
            self.woken.clear()

    def validate(self, url: str) -> str | None:
        """The handshake with a new address; None: it answered as it must, else what is wrong with it.

        https://learn.microsoft.com/en-us/graph/change-notifications-delivery-webhooks#notificationurl-validation
        """
        token = f"Validation: Testing client application reachability for subscription Request-Id: {uuid4()}"
        try:
            answer = self.session.post(
                url,
                params={"validationToken": token},
                headers={"Content-Type": "text/plain; charset=utf-8"},
                timeout=VALIDATION_ALLOWANCE,
            )
        except requests.Timeout:
            return TIMED_OUT
        except requests.RequestException:
            return NOT_ANSWERED
        if answer.status_code != requests.codes.ok:
            return NOT_ANSWERED
        if not answer.headers.get("Content-Type", "").startswith("text/plain") or answer.text != token:
            return NOT_ECHOED
        return None


def together(due: list[Delivery]) -> list[Delivery]:
    """`due` with the new notifications for each address in one delivery."""
    first: dict[str, Delivery] = {}
    repeated = [delivery for delivery in due if delivery.attempts]
    for delivery in due:
        if not delivery.attempts:
            known = first.get(delivery.url)
            first[delivery.url] = replace(known, items=known.items + delivery.items) if known else delivery
    return [*first.values(), *repeated]


def common_item(subscription: Subscription) -> Item:
    """What every notification says of its subscription."""
    return {
        "subscriptionId": subscription.id,
        "subscriptionExpirationDateTime": iso(subscription.expires),
        "resource": subscription.resource,
        "tenantId": subscription.tenant_id,
        "clientState": subscription.client_state,
    }


def change_item(subscription: Subscription, message: Message, change: Change) -> Item:
    """The basic notification of a change: where the message is, and nothing of what it says."""
    message_id = message.immutable_id if subscription.immutable_ids else message.mutable_id
    resource = f"Users/{subscription.owner}/Messages/{message_id}"
    data = {
        "@odata.type": "#Microsoft.Graph.Message",
        "@odata.id": resource,
        "@odata.etag": f'W/"{message.change_key}"',
        "id": message_id,
    }
    return {**common_item(subscription), "changeType": str(change), "resource": resource, "resourceData": data}
