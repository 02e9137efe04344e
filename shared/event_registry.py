"""Every event that the app logs, with its fields and what it means. docs/events.md shows the same list; a test holds both,
the code that logs, and the queries of infra/queries together.

Fields are ids, counts, categories and durations: nothing of an e-mail or of a person has a place here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["string", "long", "real"]
"""As queries of Azure Monitor name the types of values."""

TARGETS = ("graph", "sign_in", "smtp", "tms", "storage")
"""What the app calls: Microsoft Graph, Microsoft's sign-in and SMTP server, the TMS, the storage account."""
STATUSES = (
    "not_started",
    "starting",
    "connected",
    "cannot_send",
    "paused",
    "needs_sign_in",
    "needs_administrator",
    "unusable",
    "staff_gone",
    "disconnecting",
    "disconnected",
)
"""A mailbox's status, as it is shown and as shared.mailboxes.model.Status has it; a test holds them together."""


@dataclass(frozen=True, slots=True)
class Field:
    """What a field holds."""

    kind: Kind
    meaning: str


@dataclass(frozen=True, slots=True)
class Event:
    """When an event is logged, and which fields it may have beside CONTEXT."""

    meaning: str
    fields: tuple[str, ...] = ()


CONTEXT = ("function", "invocation", "trace")
"""Fields that every event has, by what runs (shared/invocation.py)."""

FIELDS: Mapping[str, Field] = {
    "function": Field("string", "the function that ran"),
    "invocation": Field("string", "the host's id of its invocation: `InvocationId` in Application Insights"),
    "trace": Field("string", "the trace's id, the same from the notification to the end of the message"),
    "action": Field("string", "what a person decided: `exists`, `do`, `dismiss`"),
    "at": Field("string", "file and line where something was raised or logged"),
    "attempt": Field("long", "how often this was put back before"),
    "bytes": Field("long", "size of what was posted"),
    "category": Field("string", "`quote`, `pickup`, `operations`, `other`"),
    "causes": Field("string", "kinds of the errors behind an error, the last one first, joined by `:`"),
    "check": Field("string", "`storage`, `key_vault`, `microsoft_graph`, `tms`, `timers`"),
    "count": Field("long", "how many, of what the event is about"),
    "delay_seconds": Field("real", "how long it waits before it is tried again"),
    "dequeues": Field("long", "how often the queue has delivered this message"),
    "documents": Field("long", "documents transferred"),
    "effect": Field("string", "`create_shipment`, `log_activity`, `assign`, `deliver_document`, `mailbox_action`"),
    "error": Field("string", "kind of the error (`shared/errors.py`, or a library's)"),
    "expiring": Field("long", "mailboxes whose subscription was not renewed: it ends within a day, or has ended"),
    "how": Field("string", "what told of an e-mail, or the way by which one was sent"),
    "key": Field("string", "the id of one of `SECRET_KEYS`; `unrecorded` where an earlier release wrote the row"),
    "left": Field("long", "e-mails that a review has still before it"),
    "logger": Field("string", "the library that warned"),
    "logs": Field("long", "activity logs written"),
    "mailbox": Field("string", "the mailbox's id"),
    "mailboxes": Field("long", "how many mailboxes were looked at"),
    "message_key": Field("string", "the key of the message's row, as the activity's API shows it"),
    "milliseconds": Field("long", "how long it took"),
    "outcome": Field("string", "`succeeded` or `failed`"),
    "problem": Field("string", "why the SMTP server refuses a mailbox; none where it does not"),
    "queue": Field("string", "the queue"),
    "queue_seconds": Field(
        "real", "how long the message had been on its queue when the function began, delays included"
    ),
    "request": Field("string", "the other side's own id of the call, for its support"),
    "seconds": Field("real", "from received, or accepted for sending, to finished"),
    "setting": Field("string", "a setting's name"),
    "shipments": Field("long", "shipments created"),
    "state": Field("string", "how it stands: `closed`, `waiting`; `sent`, `failed`, ...; a subscription's"),
    "status": Field("string", "a mailbox's status"),
    "http_status": Field("long", "status of an answer over HTTP"),
    "subscribed": Field("long", "mailboxes with an active subscription"),
    "target": Field("string", "what was called: `graph`, `sign_in`, `smtp`, `tms`, `storage`"),
    "task": Field("string", "what upkeep was to do"),
    "throttled": Field("long", "mailboxes that Microsoft wants left alone at the moment"),
    "trigger": Field("string", "`http`, `queue`, `timer`"),
    "unsubscribed": Field("long", "mailboxes that are read and have no active subscription"),
    "waiting": Field("long", "e-mails of the last day that wait for a person"),
    **{f"{target}_calls": Field("long", f"calls to `{target}` in this invocation") for target in TARGETS},
    **{f"{target}_failed": Field("long", "those of them that failed") for target in TARGETS},
    **{f"{target}_milliseconds": Field("long", "how long they took together") for target in TARGETS},
    **{status: Field("long", f"mailboxes of status `{status}`") for status in STATUSES},
}
TALLIES = tuple(f"{target}_{what}" for target in TARGETS for what in ("calls", "failed", "milliseconds"))

EVENTS: Mapping[str, Event] = {
    # Every invocation
    "invocation": Event(
        "a function has run: each does this once, at its end",
        ("trigger", "outcome", "milliseconds", "http_status", "attempt", "dequeues", "queue_seconds", "error", "causes",
         "at", *TALLIES),
    ),
    "call_failed": Event(
        "something outside did not answer, or refused other than by what is expected of it (404, 409, 412)",
        ("target", "http_status", "error", "milliseconds", "request"),
    ),
    "library_logged": Event("a library warned; its words may hold anything and are left out", ("logger", "at")),
    # Notifications
    "notifications": Event("notifications were put on the queues", ("count",)),
    "notifications_skipped": Event("notifications with a wrong client state, or of no use, were left out", ("count",)),
    "notifications_refused": Event("what was posted is no collection of notifications", ("bytes",)),
    # Messages
    "message_found": Event("an e-mail was found that no notification had told of, or is reviewed", ("mailbox", "how")),
    "message_handled": Event(
        "an e-mail has come to its end: closed, or waiting for a person",
        ("mailbox", "message_key", "category", "state", "how", "seconds", "shipments", "logs", "documents"),
    ),
    "message_known": Event("an e-mail was told of again that had come to its end", ("mailbox", "message_key", "how")),
    "message_left_alone": Event("an e-mail is not the app's to handle, or is its own move", ("mailbox",)),
    "message_gone": Event("an e-mail was deleted or moved away before it was read", ("mailbox",)),
    "message_dropped": Event("a queue message is of no use any more: its mailbox is not read now", ("mailbox", "queue")),
    "message_put_off": Event(
        "an e-mail cannot go on: it waits, or leaves the queue until its mailbox is mended",
        ("mailbox", "queue", "error", "attempt", "delay_seconds"),
    ),
    "message_lost": Event("another worker has taken an e-mail over", ("mailbox", "message_key", "error")),
    "effect_stopped": Event(
        "something was not done for an e-mail: a person must look", ("mailbox", "message_key", "effect", "state")
    ),
    "decided": Event("a person has decided about something that waited", ("mailbox", "message_key", "effect", "action")),
    "poison": Event("a queue message failed again and again, and is kept", ("mailbox", "queue")),
    "replayed": Event("a person has started a kept message again", ("mailbox", "queue")),
    "started_again": Event("an e-mail that stood still was started again", ("mailbox", "message_key")),
    "tms_repeated": Event("a call to the TMS failed and is made again", ("attempt", "error")),
    # Sending
    "mail_accepted": Event("a message to be sent was taken over", ("mailbox", "message_key", "how")),
    "mail_sent": Event("a message to be sent has come to its end", ("mailbox", "message_key", "state", "how", "seconds")),
    "mail_dropped": Event("a message cannot be sent: its mailbox is gone", ("mailbox",)),
    "mail_bounced": Event("a sent message could not be delivered to everybody", ("mailbox", "message_key")),
    # Mailboxes
    "mailbox_connected": Event("a mailbox was connected, or signed in again", ("mailbox", "status")),
    "mailbox_changed": Event("other choices were stored for a mailbox", ("mailbox", "status")),
    "mailbox_status": Event("a mailbox needs somebody", ("mailbox", "status", "error")),
    "smtp_checked": Event("the SMTP server was asked whether a mailbox may sign in", ("mailbox", "problem")),
    "mailbox_disconnecting": Event("a mailbox is to be disconnected", ("mailbox",)),
    "reading_started": Event("its owner started the reading", ("mailbox",)),
    "reading_paused": Event("its owner paused the reading", ("mailbox",)),
    "subscribed": Event("a subscription was made, or there was no room for it", ("mailbox", "state")),
    "subscription_left": Event("a subscription could not be removed; it ends by itself", ("mailbox", "error")),
    "upkeep_done": Event("a task for a mailbox's connection was done, other than a catch-up", ("mailbox", "task")),
    "upkeep_put_off": Event("such a task must wait", ("mailbox", "task", "error", "delay_seconds")),
    "upkeep_dropped": Event("such a task is of no use any more", ("mailbox", "task")),
    "reviewed": Event("a page of a mailbox's first reading was handled", ("mailbox", "count", "left")),
    "review_put_off": Event("a page must wait, or is asked for in smaller parts", ("mailbox", "error", "attempt")),
    "review_failed": Event("an e-mail of a review failed, and is tried by itself", ("mailbox", "error")),
    "review_dropped": Event("a review is over, or its mailbox is not read now", ("mailbox",)),
    "caught_up": Event("a mailbox was compared with what is known of it", ("mailbox", "count", "waiting")),
    # Rounds and timers
    "mailboxes_looked_after": Event("all mailboxes were put on the queue of the rounds", ("count",)),
    "mailboxes_visited": Event(
        "some mailboxes were looked at, and what is due was asked for; the sum over a round counts all of them",
        ("count", "mailboxes", *STATUSES, "subscribed", "unsubscribed", "expiring", "throttled"),
    ),
    "messages_forgotten": Event("what is old of some mailboxes was deleted", ("count",)),
    "forgotten": Event("what is old and belongs to no mailbox alone was deleted", ("count",)),
    # Keys
    "secret_not_read": Event(
        "a secret cannot be read from the vault, or cannot be used; what was known of it stays in use",
        ("setting", "error"),
    ),
    "secret_key_needed": Event("how many mailboxes need a key; each round tells it of every one", ("key", "count")),
    "tokens_resealed": Event("a mailbox's tokens were sealed with the key in use, in place of an older one", ("mailbox",)),
    "tokens_not_resealed": Event("that waits for another round, or the older key was taken away", ("mailbox", "error")),
    # Pages, API, health
    "page_refused": Event("a page told a person that something did not work", ("error", "http_status")),
    "api_refused": Event("the API refused a request", ("error", "http_status")),
    "not_ready": Event("a check of `/api/health/ready` failed, or did not end in time", ("check", "error")),
}  # fmt: skip
