"""What functions are given and what HTTP functions answer, converted by `azure.functions` itself, as in Azure."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from http.cookies import Morsel
from urllib.parse import quote

import azure.functions as func
from azure.functions.http import HttpRequestConverter, HttpResponseConverter
from azure.functions.meta import Datum
from azure.functions.queue import QueueMessageInConverter
from azure.functions.timer import TimerRequestConverter

from shared.storage.queues import Received

NEVER = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
COOKIE_ATTRIBUTES = ("expires", "max-age", "domain", "path", "samesite")
COOKIE_FLAGS = ("secure", "httponly")


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP response."""

    status: int
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""


def http_request(
    method: str,
    url: str,
    headers: Mapping[str, str],
    query: Mapping[str, str],
    route: Mapping[str, str],
    body: bytes,
) -> func.HttpRequest:
    """The request as a function takes it. `query` and `route` hold decoded values."""
    value = {
        "method": text_datum(method),
        "url": text_datum(url),
        "headers": {name: text_datum(header) for name, header in headers.items()},
        "query": {name: text_datum(parameter) for name, parameter in query.items()},
        "params": {name: text_datum(parameter) for name, parameter in route.items()},
        "body": Datum(body, "bytes"),
    }
    request: func.HttpRequest = HttpRequestConverter.decode(Datum(value, "http"), trigger_metadata=None)
    return request


def http_answer(returned: object) -> Answer:
    """What is sent for the response or the text that a function returned. Raises NotImplementedError for others."""
    datum = HttpResponseConverter.encode(returned, expected_type=None)
    if datum.type == "string":
        return Answer(200, (("Content-Type", "text/plain; charset=utf-8"),), str(datum.value).encode())
    response: Mapping[str, Datum] = datum.value
    headers: Mapping[str, Datum] = datum.value["headers"]
    cookies: Iterable[Mapping[str, Morsel[str]]] = datum.value["cookies"] or ()
    written = [(name, str(header.value)) for name, header in headers.items()]
    written += [("Set-Cookie", cookie(morsel)) for jar in cookies for morsel in jar.values()]
    return Answer(int(response["status_code"].value), tuple(written), bytes(response["body"].value))


def cookie(morsel: "Morsel[str]") -> str:
    """A Set-Cookie header as ASP.NET writes it.

    The value is percent-encoded, and never decoded when it comes back; the path is `/` where none is given. A cookie
    with an attribute that Python's `SimpleCookie` does not know never gets here: the converter loses it whole.
    """
    parts = [f"{morsel.key}={quote(morsel.value, safe='')}"]
    parts += [f"{name}={morsel[name]}" for name in COOKIE_ATTRIBUTES if morsel[name]]
    parts += ["path=/"] if not morsel["path"] else []
    parts += [name for name in COOKIE_FLAGS if morsel[name]]
    return "; ".join(parts)


def queue_message(message: Received, visible_again: datetime) -> func.QueueMessage:
    """The message as a function takes it, with its dequeue count, times and pop receipt."""
    metadata = {
        "Id": text_datum(message.id),
        "DequeueCount": text_datum(str(message.dequeue_count)),
        "InsertionTime": text_datum(utc(message.inserted)),
        "ExpirationTime": text_datum(utc(NEVER)),
        "NextVisibleTime": text_datum(utc(visible_again)),
        "PopReceipt": text_datum(message.pop_receipt),
    }
    converted: func.QueueMessage = QueueMessageInConverter.decode(text_datum(message.body), trigger_metadata=metadata)
    return converted


def timer_request(past_due: bool, last: datetime | None, following: datetime, updated: datetime) -> func.TimerRequest:
    """The timer's state as a function takes it. `following` is when it is due, `last` when it ran before."""
    document = {
        "IsPastDue": past_due,
        "ScheduleStatus": {
            "Last": utc(last or datetime.min.replace(tzinfo=UTC)),
            "Next": utc(following),
            "LastUpdated": utc(updated),
        },
        "Schedule": {"AdjustForDST": True},
    }
    state = Datum(json.dumps(document), "json")
    converted: func.TimerRequest = TimerRequestConverter.decode(state, trigger_metadata=None)
    return converted


def text_datum(value: str) -> Datum:
    """Text in the worker's protocol."""
    return Datum(value, "string")


def utc(moment: datetime) -> str:
    """A moment in the worker's protocol."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat() + "+00:00"
