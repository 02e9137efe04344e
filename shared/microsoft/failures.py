"""What Graph's refusals mean to us: the one place where an answer becomes an error.

https://learn.microsoft.com/graph/errors and https://learn.microsoft.com/graph/throttling

    answer                                                      error
    429; any of the next row with Retry-After                   MailboxThrottled
    408, 423, 5xx to what may be repeated                       Unavailable
    408, 5xx to what must not be repeated                       UnknownOutcome
    "limit reached", or a wait of over a day (year 9999)        QuotaReached (Rejected)
    MailboxNotEnabledForRESTAPI and its like, by any status     MailboxUnusable
    401                                                         TokenRefused (SignInNeeded)
    404, 410                                                    NotFound
    409                                                         AlreadyExists
    412, ErrorIrresolvableConflict                              Changed
    our endpoint failed a subscription's validation             Unavailable
    a redirect, or a refusal that is not Graph's (a proxy's)    Unavailable
    any other 4xx                                               Refusal (Rejected), with Graph's code

The code `ExtensionError` wraps the answer of the service behind Graph, whose status counts.
"""

import base64
import json
import re
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from math import inf

import requests
from requests.structures import CaseInsensitiveDict
from urllib3.exceptions import NewConnectionError, ProxyError

from shared import errors

LONGEST_WAIT = 24 * 3600.0
"""Seconds. Throttling asks for minutes; what asks for more is a quota, and waiting does not help."""

NO_ANSWER = (
    requests.ConnectionError,
    requests.Timeout,
    requests.exceptions.ChunkedEncodingError,
    requests.exceptions.ContentDecodingError,
)
"""What requests raises where no answer came, or only a part of one."""

UNUSABLE = frozenset(
    {"MailboxNotEnabledForRESTAPI", "ErrorMailboxNotEnabledForRESTAPI", "MailboxNotSupportedForRESTAPI"}
)
INNER_STATUS = re.compile(r"\[Status Code: (\w+);")
STATUS_BY_NAME = {status.name.replace("_", "").lower(): status.value for status in HTTPStatus}
LIMIT_REACHED = re.compile(r"has reached (?:its |the )?limit", re.IGNORECASE)
VALIDATION = re.compile(r"subscription validation request", re.IGNORECASE)
CLAIMS = re.compile(r'\bclaims="([^"]+)"')


class QuotaReached(errors.Rejected):
    """A limit of the mailbox or tenant is used up (such as 1,000 subscriptions a mailbox); waiting does not help."""


class Refusal(errors.Rejected):
    """Graph understood and refused. `code`: its own name for why, such as `ErrorSendAsDenied`."""

    def __init__(self, message: str, code: str) -> None:
        super().__init__(message)
        self.code = code


class TokenRefused(errors.SignInNeeded):
    """Graph refused the access token. A fresh one may do; if it is refused too, the owner must sign in again."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, read to its end."""

    status: int
    headers: CaseInsensitiveDict[str]
    body: bytes


def failure(answer: Answer, repeatable: bool) -> errors.ConnectorError:
    """The error that a refusal means. `repeatable`: whether the request may be sent again without harm."""
    code, message = reason(answer.body)
    status = answer.status
    if code == "ExtensionError" and (inner := INNER_STATUS.search(message)):
        status = (
            int(inner[1]) if re.fullmatch("[45][0-9]{2}", inner[1]) else STATUS_BY_NAME.get(inner[1].lower(), status)
        )
    said = f"Microsoft Graph answered {status}{f' {code}' if code else ''}"
    delay = retry_after(answer.headers)
    if LIMIT_REACHED.search(message) or (delay is not None and delay > LONGEST_WAIT):
        return QuotaReached(f"{said}: a limit has been reached.")
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return errors.MailboxThrottled(f"{said}: too many requests.", delay)
    if status >= 500 or status in (HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.LOCKED):
        return broken(said, delay, repeatable or status == HTTPStatus.LOCKED)
    return refused(answer, status, code, message, said)


def broken(said: str, delay: float | None, repeatable: bool) -> errors.ConnectorError:
    """The error for an answer that may stand for a request that was carried out."""
    if not repeatable:
        return errors.UnknownOutcome(f"{said}: whether it was done is not known.")
    return errors.Unavailable(f"{said}.") if delay is None else errors.MailboxThrottled(f"{said}.", delay)


def refused(answer: Answer, status: int, code: str, message: str, said: str) -> errors.ConnectorError:
    """The error for an answer which says that nothing was done."""
    challenge = answer.headers.get("WWW-Authenticate", "")
    if code in UNUSABLE:
        return errors.MailboxUnusable(
            f"Microsoft Graph cannot read this mailbox ({code}): it has no Exchange Online licence, is hosted on-premises or "
            "was deleted. Ask your administrator for an Exchange Online mailbox."
        )
    if VALIDATION.search(message):
        return errors.Unavailable(f"{said}: our notification endpoint did not pass its validation.")
    if status < 400 or not (code or challenge):
        return errors.Unavailable(f"{said}.")
    if status == HTTPStatus.UNAUTHORIZED:
        return TokenRefused(
            "Microsoft no longer accepts this sign-in. Sign in with Microsoft again.", claims(challenge)
        )
    if status in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
        return errors.NotFound(f"{said}.")
    if status == HTTPStatus.PRECONDITION_FAILED or code == "ErrorIrresolvableConflict":
        return errors.Changed(f"{said}.")
    return errors.AlreadyExists(f"{said}.") if status == HTTPStatus.CONFLICT else Refusal(f"{said}.", code)


def unanswered(error: requests.RequestException, repeatable: bool) -> errors.ConnectorError:
    """The error for one of NO_ANSWER."""
    if repeatable or never_sent(error):
        return errors.Unavailable(f"Microsoft Graph could not be reached ({type(error).__name__}).")
    return errors.UnknownOutcome(
        f"Microsoft Graph did not answer ({type(error).__name__}): whether it was done is not known."
    )


def dropped(error: requests.RequestException) -> bool:
    """Whether a connection was lost that had stood: one kept open for too long is the usual cause."""
    return not isinstance(error, requests.Timeout) and not never_sent(error)


def never_sent(error: requests.RequestException) -> bool:
    """Whether there was no connection on which the request could have gone out."""
    cause = getattr(error.args[0], "reason", None) if error.args else None
    return isinstance(error, requests.ConnectTimeout) or isinstance(cause, NewConnectionError | ProxyError)


def reason(body: bytes) -> tuple[str, str]:
    """Code and message of Graph's error; both empty where the body is none. The message may name people: never show it."""
    try:
        document = json.loads(body)
    except ValueError:
        return "", ""
    error = document.get("error") if isinstance(document, dict) else None
    if not isinstance(error, dict):
        return "", ""
    return re.sub(r"\W", "", str(error.get("code") or ""))[:80], str(error.get("message") or "")


def retry_after(headers: CaseInsensitiveDict[str]) -> float | None:
    """Seconds to wait: given as such, or as a date, which is measured by the answer's own clock. None where not given.

    The year 9999 is how Graph says that waiting is of no use.
    """
    value = headers.get("Retry-After", "").strip()
    if re.fullmatch("[0-9]+", value):
        return float(value[:12])
    if "9999" in value:
        return inf
    try:
        return max(0.0, (parsedate_to_datetime(value) - parsedate_to_datetime(headers.get("Date", ""))).total_seconds())
    except (ValueError, TypeError):  # TypeError: one of them names a zone, the other does not
        return None


def claims(challenge: str) -> str | None:
    """The claims that the next sign-in must ask for (https://learn.microsoft.com/entra/identity-platform/claims-challenge)."""
    if not (found := CLAIMS.search(challenge)):
        return None
    try:
        return base64.b64decode(found[1] + "=" * (-len(found[1]) % 4), altchars=b"-_", validate=True).decode()
    except ValueError:
        return None
