"""MSAL's client as we use it, the HTTP that it makes its requests with, and what it means when those fail.

MSAL ships no types: https://msal-python.readthedocs.io.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import Any, Protocol

import requests

from shared import errors
from shared.microsoft.failures import retry_after

TIMEOUT = (5.0, 30.0)
"""Seconds to connect, and between two bytes of an answer."""


class TokenCache(Protocol):
    """MSAL's token cache."""

    has_state_changed: bool

    def serialize(self) -> str:
        """Write it down."""


class Application(Protocol):
    """MSAL's client for one mailbox."""

    token_cache: TokenCache

    def initiate_auth_code_flow(
        self,
        scopes: list[str],
        redirect_uri: str,
        state: str,
        prompt: str,
        login_hint: str | None,
        claims_challenge: str | None,
        response_mode: str,
    ) -> dict[str, Any]:
        """Make the address of the sign-in page, and what must be known when the browser comes back."""

    def acquire_token_by_auth_code_flow(
        self, auth_code_flow: dict[str, Any], auth_response: dict[str, str], scopes: list[str]
    ) -> dict[str, Any]:
        """Redeem the code."""

    def acquire_token_silent_with_error(
        self, scopes: list[str], account: dict[str, str], force_refresh: bool
    ) -> dict[str, Any] | None:
        """Take a token from the cache, or refresh it."""


class TokenHttp:
    """What MSAL asks of an `http_client`.

    A server that is in trouble raises `requests.HTTPError`: MSAL then falls back on a token that is still good, which it
    does not for the answer itself.
    """

    def __init__(self, session: requests.Session, timeout: tuple[float, float] = TIMEOUT) -> None:
        self.session = session
        self.timeout = timeout

    def get(self, url: str, **content: Any) -> requests.Response:
        """Ask for the addresses of the sign-in, or the managed identity's endpoint for a token."""
        return checked(self.session.get(url, timeout=self.timeout, **content))

    def post(self, url: str, **content: Any) -> requests.Response:
        """Ask for tokens."""
        return checked(self.session.post(url, timeout=self.timeout, **content))

    def close(self) -> None:
        """Keep the connections: MSAL's clients come and go."""


def checked(response: requests.Response) -> requests.Response:
    """Raise `requests.HTTPError` for 429 and 5xx; other refusals are MSAL's to read."""
    if response.status_code == HTTPStatus.TOO_MANY_REQUESTS or response.status_code >= 500:
        response.raise_for_status()
    return response


@contextmanager
def outages_told(who: str = "Microsoft's sign-in") -> Iterator[None]:
    """Turn what MSAL lets through when `who` cannot be reached into `errors.Temporary`."""
    try:
        yield
    except requests.RequestException as error:
        delay = None if error.response is None else retry_after(error.response.headers)
        if delay is not None or (
            error.response is not None and error.response.status_code == HTTPStatus.TOO_MANY_REQUESTS
        ):
            raise errors.Throttled(f"{who} asks us to wait.", delay) from error
        raise errors.Unavailable(f"{who} cannot be reached ({type(error).__name__}).") from error
    except json.JSONDecodeError as error:
        raise errors.Unavailable(f"{who} did not answer as agreed.") from error
