"""Requests to a TMS's API over HTTP, and what each kind of answer, or none, means in the tree of errors.

A request that was certainly not done, or may be done again, is tried three times, with waits of random length between.
A request that must not be repeated is sent once; where no usable answer comes back, nobody knows whether it was done.
"""

import logging
import re
import ssl
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Literal

import requests
from urllib3.exceptions import MaxRetryError, NewConnectionError
from urllib3.exceptions import SSLError as TlsError

from shared import errors
from shared.events import emit
from shared.tms.refusal import parsed, reason
from shared.tms.shipment import Json

ATTEMPTS = 3
FIRST_WAIT = 0.5
CONNECT_TIMEOUT = 5.0
ANSWER_LIMIT = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Call:
    """One request.

    `repeatable`: doing it twice does no harm; `content`: the body, bytes or anything sized that can be iterated again;
    `sent`: what the body says, kept out of the reasons of a refusal; `timeout`: seconds for an answer.
    """

    method: Literal["GET", "POST"]
    path: str
    repeatable: bool
    query: Mapping[str, str] = field(default_factory=dict)
    content: bytes | Iterable[bytes] | None = None
    sent: Json = None
    key: str | None = None
    timeout: float = 30.0


class Api:
    """A TMS's API. `jitter` gives a random number from 0 up to 1, `sleep` waits for some seconds.

    The session must not repeat requests of its own accord (requests' default): some of them are not repeatable.
    """

    def __init__(
        self,
        session: requests.Session,
        url: str,
        api_key: str,
        sleep: Callable[[float], None],
        jitter: Callable[[], float],
    ) -> None:
        self.session = session
        self.url = url.rstrip("/")
        self.api_key = api_key
        self.sleep = sleep
        self.jitter = jitter

    def send(self, call: Call) -> object:
        """The answer's JSON. Raises as `shared.tms.model.Tms` says, and `errors.NotFound` where a GET finds nothing."""
        for attempt in range(1, ATTEMPTS):
            try:
                return self.send_once(call)
            except errors.Unavailable as error:
                emit("tms_repeated", logging.WARNING, attempt=attempt, error=type(error).__name__)
                self.sleep(FIRST_WAIT * 2**attempt * self.jitter())
        return self.send_once(call)

    def send_once(self, call: Call) -> object:
        """Send the request and read its answer."""
        # `from None` throughout: the causes' texts hold addresses (in a query) and e-mail content (in an answer).
        try:
            with self.session.request(
                call.method,
                self.url + call.path,
                params=call.query,
                data=call.content,
                headers=self.headers(call),
                timeout=(CONNECT_TIMEOUT, call.timeout),
                allow_redirects=False,
                stream=True,
            ) as response:
                content = bounded(response)
        except requests.RequestException as error:
            raise unanswered(call, error) from None
        return understood(call, response, content)

    def headers(self, call: Call) -> dict[str, str]:
        """The request's headers."""
        headers = {"x-api-key": self.api_key, "Accept": "application/json"}
        if call.content is not None:
            headers["Content-Type"] = "application/json"
        if call.key is not None:
            headers["Idempotency-Key"] = call.key
        return headers


def bounded(response: requests.Response) -> bytes | None:
    """The answer's content, or None where it is larger than any answer of this API."""
    content = bytearray()
    for piece in response.iter_content(64 * 1024):
        content += piece
        if len(content) > ANSWER_LIMIT:
            return None
    return bytes(content)


def unanswered(call: Call, error: requests.RequestException) -> errors.ConnectorError:
    """What it means that no answer could be read."""
    if isinstance(error, ValueError):  # requests' errors for a malformed address or header
        return errors.OperatorMustAct("The TMS's address or API key is malformed: check TMS_URL and TMS_API_KEYS.")
    if call.repeatable or never_connected(error):
        return errors.Unavailable("The TMS could not be reached, or did not answer in time.")
    return errors.UnknownOutcome("The TMS did not answer, so it is not known whether it did what it was asked to.")


def never_connected(error: requests.RequestException) -> bool:
    """Whether not one byte of the request can have reached the TMS."""
    if isinstance(error, requests.ConnectTimeout):
        return True
    cause = error.args[0] if error.args else None
    reached = cause.reason if isinstance(cause, MaxRetryError) else cause
    if isinstance(reached, TlsError) and reached.args:
        return isinstance(reached.args[0], ssl.SSLCertVerificationError)
    return isinstance(reached, NewConnectionError)


def understood(call: Call, response: requests.Response, content: bytes | None) -> object:
    """The answer's JSON, or the error that the answer means."""
    status = response.status_code
    if status in (401, 403):
        raise errors.OperatorMustAct(f"The TMS refuses our API key ({status}): check TMS_API_KEYS.")
    if status == 429 or (status == 503 and "Retry-After" in response.headers):
        raise errors.Throttled(f"The TMS asked us to wait ({status}).", retry_after(response.headers))
    if status == 404 and call.method == "GET":
        raise errors.NotFound("The TMS has nothing of that id.")
    if status == 409 and call.key is not None:
        # https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header: the first is still being done
        raise errors.Unavailable("The TMS is still at work on the same request (409).")
    if 400 <= status < 500 and status != 408:
        said = reason(parsed(content or b""), call.sent)
        raise errors.Rejected(f"The TMS refused the request ({status}){': ' + said if said else '.'}")
    if not 200 <= status < 300 or content is None or is_page(response):
        raise unusable(call, response)
    answer = parsed(content)
    if answer is None:
        raise unusable(call, response)
    return answer


def is_page(response: requests.Response) -> bool:
    """Whether the answer is a page for a browser: a login, or another server behind the address."""
    return "html" in response.headers.get("Content-Type", "").lower()


def unusable(call: Call, response: requests.Response) -> errors.ConnectorError:
    """What an answer means that is no answer of this API."""
    status = response.status_code
    if not call.repeatable:
        return errors.UnknownOutcome(
            f"The TMS gave no usable answer ({status}): it is not known whether it did anything."
        )
    if status < 400 and (is_page(response) or status >= 300):
        return errors.OperatorMustAct(
            f"A page answered instead of the TMS's API ({status}): check TMS_URL, TMS_API_KEYS."
        )
    return errors.Unavailable(f"The TMS gave no usable answer ({status}).")


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds to wait (https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3); a date counts from the answer's own."""
    written = headers.get("Retry-After", "").strip()
    if re.fullmatch(r"[0-9]{1,6}", written):
        return float(written)
    until, now = http_date(written), http_date(headers.get("Date", ""))
    return max(0.0, (until - now).total_seconds()) if until and now else None


def http_date(written: str) -> datetime | None:
    """A date of an HTTP header, None where it is none."""
    try:
        moment = parsedate_to_datetime(written)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
