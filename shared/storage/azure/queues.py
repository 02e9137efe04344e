"""Queues in an Azure Storage account. Messages travel as base64, as `messageEncoding` in host.json says.

The clients' own policies for that are left out: they break on a message that is not base64, and with it on all those that
were received together.
"""

from base64 import b64decode, b64encode
from dataclasses import replace
from datetime import datetime
from typing import cast

from azure.storage.queue import LinearRetry, QueueClient, QueueMessage, QueueServiceClient

from shared.storage import limits
from shared.storage.azure.service import RETRIES, IdentityToken, creating, found_or_none, opened, storage_errors
from shared.storage.queues import Received


class AzureQueues:
    """`Queues` in an Azure Storage account."""

    def __init__(self, account: str, token: IdentityToken | None = None) -> None:
        """Opens no connection yet. Raises `errors.InvalidSetting`.

        `account`: a connection string or, with the `token` of a managed identity, the address of the account's queues.
        """
        self.clients: dict[str, QueueClient] = {}
        self.service = opened(
            QueueServiceClient,
            account,
            token,
            retry_policy=LinearRetry(backoff=1, retry_total=RETRIES, random_jitter_range=1),
        )

    def put(self, queue: str, body: str, delay: float = 0) -> None:
        """See `Queues.put`."""
        limits.check_message(body)
        hidden = limits.whole_seconds(delay)
        text = b64encode(body.encode()).decode()
        client = self.client(queue)
        creating(client.create_queue, lambda: client.send_message(text, visibility_timeout=hidden, time_to_live=-1))

    def receive(self, queue: str, limit: int, hidden_for: float) -> list[Received]:
        """See `Queues.receive`."""
        # One page is one request; iterating over messages instead would ask again until the queue is empty.
        pages = self.client(queue).receive_messages(
            messages_per_page=min(limit, limits.MESSAGES_AT_ONCE),
            visibility_timeout=limits.whole_seconds(hidden_for, least=1),
        )
        page = found_or_none(lambda: list(next(pages.by_page(), ())))
        return [received(message) for message in page or ()]

    @storage_errors()
    def hide(self, queue: str, message: Received, seconds: float) -> Received:
        """See `Queues.hide`."""
        hidden = limits.whole_seconds(seconds)
        client = self.client(queue)
        changed = client.update_message(message.id, message.pop_receipt, visibility_timeout=hidden)
        return replace(message, pop_receipt=cast(str, changed.pop_receipt))

    @storage_errors()
    def delete(self, queue: str, message: Received) -> None:
        """See `Queues.delete`."""
        self.client(queue).delete_message(message.id, message.pop_receipt)

    def length(self, queue: str) -> int:
        """See `Queues.length`."""
        properties = found_or_none(self.client(queue).get_queue_properties)
        return (properties.approximate_message_count or 0) if properties else 0

    def close(self) -> None:
        """Close the connections."""
        self.service.close()

    def client(self, queue: str) -> QueueClient:
        """The queue's client, made once."""
        limits.check_queue(queue)
        if queue not in self.clients:
            self.clients[queue] = self.service.get_queue_client(queue)
        return self.clients[queue]


def received(message: QueueMessage) -> Received:
    """A message as the client knows it, in our shape. The client's type allows for gaps that only peeking leaves."""
    body, is_decoded = decoded(message.content or "")
    return Received(
        id=message.id,
        body=body,
        dequeue_count=cast(int, message.dequeue_count),
        inserted=cast(datetime, message.inserted_on),
        pop_receipt=cast(str, message.pop_receipt),
        decoded=is_decoded,
    )


def decoded(text: str) -> tuple[str, bool]:
    """The body of a message, and whether it could be decoded: somebody else's plain text is left as it is."""
    try:
        return b64decode(text, validate=True).decode(), True
    except ValueError:
        return text, False
