"""What Graph posts to us, as work for the queues. Pure, and without a look into storage.

https://learn.microsoft.com/graph/api/resources/changenotification and
https://learn.microsoft.com/graph/change-notifications-lifecycle-events
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from shared.errors import BadInput
from shared.mailboxes import client_state
from shared.mailboxes.work import MailboxWork, MessageWork, Task, encode
from shared.storage.encryption import Keys

LARGEST = 4 * 1024 * 1024
"""Bytes of one post. Graph bundles up to a thousand notifications of some 800 bytes."""
LIFECYCLE: Mapping[str, Task] = {
    "reauthorizationRequired": "reauthorize",
    "subscriptionRemoved": "subscription_removed",
    "missed": "catch_up",
}


@dataclass(frozen=True, slots=True)
class Posted:
    """The good items as they go onto the two queues, and how many were skipped."""

    messages: list[str]
    upkeep: list[str]
    skipped: int


def posted(body: bytes, keys: Keys) -> Posted:
    """The work in one post. An item that is not ours is skipped; the same message told of twice is taken once.

    Raises BadInput where the post is no collection of notifications at all.
    """
    found = [work_of(item, keys) for item in items(body)]
    work = dict.fromkeys(each for each in found if each)
    return Posted(
        messages=[encode(each) for each in work if isinstance(each, MessageWork)],
        upkeep=[encode(each) for each in work if isinstance(each, MailboxWork)],
        skipped=found.count(None),
    )


def items(body: bytes) -> Iterator[Any]:
    """The notifications in a post. Raises BadInput."""
    if len(body) > LARGEST:
        raise BadInput("The post is larger than any that Microsoft Graph sends.")
    try:
        found = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BadInput("The post is not JSON.") from error
    value = found.get("value") if isinstance(found, dict) else None
    if not isinstance(value, list):
        raise BadInput("The post is not a collection of change notifications.")
    return iter(value)


def work_of(item: Any, keys: Keys) -> MessageWork | MailboxWork | None:
    """The work that a notification stands for; None where it is forged, meant for somebody else, or says nothing."""
    state = client_state.read(keys, item.get("clientState")) if isinstance(item, dict) else None
    if state is None:
        return None
    if event := item.get("lifecycleEvent"):
        task = LIFECYCLE.get(event) if isinstance(event, str) else None
        return MailboxWork(state.mailbox, task, nonce=state.nonce) if task else None
    resource = item.get("resourceData")
    message = resource.get("id") if isinstance(resource, dict) else None
    if not isinstance(message, str) or not message or len(message) > 1024:
        return None
    return MessageWork(state.mailbox, message, nonce=state.nonce)
