"""Requests to Microsoft Graph for one mailbox: https://learn.microsoft.com/graph/use-the-api.

Errors: `failures.py`.
"""

import json
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import requests

from shared import errors
from shared.microsoft.failures import NO_ANSWER, Answer, dropped, failure, unanswered

IMMUTABLE_IDS = 'IdType="ImmutableId"'
"""Ids that stay the same when a message is moved: https://learn.microsoft.com/graph/outlook-immutable-id"""

TIMEOUT = (5.0, 60.0)
"""Seconds to connect, and between two bytes of an answer. Before a subscription is answered, Graph calls our endpoint."""

LARGEST_DOCUMENT = 64 * 1024 * 1024
"""Bytes of JSON that are taken into memory: a page of e-mails stays far below, unless somebody means harm."""

CHUNK = 256 * 1024


class Graph:
    """Graph as the owner of one mailbox sees it.

    Nothing here waits, and nothing is sent twice but a GET whose connection was dropped: once more, at once.
    Every method raises what `failures.failure` says, and what `token` raises.
    """

    def __init__(
        self,
        session: requests.Session,
        url: str,
        token: Callable[[], str],
        fresh_token: Callable[[], str] | None = None,
    ) -> None:
        """`url`: with the version, such as `https://graph.microsoft.com/v1.0`. `token`: the bearer, asked for each request.

        `fresh_token`: another bearer, where Graph has refused that one: it may have been revoked before its time.
        """
        self.session = session
        self.url = url.rstrip("/")
        self.token = token
        self.fresh_token = fresh_token

    def get(self, path: str, params: Mapping[str, str] | None = None, prefer: Sequence[str] = ()) -> dict[str, Any]:
        """Read a resource, or a page of a list.

        `path`: below `url`, with ids quoted by `segment`; or the `@odata.nextLink` of another page.
        `prefer`: preferences beside the immutable ids.
        """
        return document(self.send("GET", path, params=params, prefer=prefer), repeatable=True)

    def pages(
        self, path: str, params: Mapping[str, str] | None = None, prefer: Sequence[str] = ()
    ) -> Iterator[dict[str, Any]]:
        """Yield the items of a list, page after page. A page may be short, or empty, while more follow."""
        page = self.get(path, params, prefer)
        yield from page.get("value", ())
        while link := page.get("@odata.nextLink"):
            page = self.get(link, prefer=prefer)
            if page.get("@odata.nextLink") == link:
                raise errors.Unavailable("Microsoft Graph's list leads back to the same page.")
            yield from page.get("value", ())

    def post(self, path: str, body: Mapping[str, Any] | None = None, repeatable: bool = False) -> dict[str, Any]:
        """Create or act; empty where Graph answers nothing.

        Raises `errors.UnknownOutcome` where it may have been done and nobody knows. `repeatable`: the caller looks before it
        repeats, or repeating is harmless; the same is then `errors.Temporary`.
        """
        return document(self.send("POST", path, body=body, repeatable=repeatable), repeatable)

    def patch(self, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
        """Change the properties in `body`. Repeating is safe."""
        return document(self.send("PATCH", path, body=body), repeatable=True)

    def delete(self, path: str) -> None:
        """Delete a resource. Raises `errors.NotFound` where it is gone already."""
        self.send("DELETE", path)

    @contextmanager
    def stream(self, path: str) -> Iterator[Iterator[bytes]]:
        """Open a resource's bytes, in chunks of up to 256 KiB. A stream that breaks off raises `errors.Unavailable`."""
        url = self.address(path)
        try:
            response = self.request("GET", url)
        except NO_ANSWER as error:
            raise unanswered(error, repeatable=True) from error
        with response:
            if not 200 <= response.status_code < 300:
                raise failure(Answer(response.status_code, response.headers, read(response)), repeatable=True)
            yield chunks(response)

    def send(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, str] | None = None,
        body: Mapping[str, Any] | None = None,
        text: bytes | None = None,
        prefer: Sequence[str] = (),
        repeatable: bool = True,
    ) -> bytes:
        """Send a request and return the body of an answer that says it was done. `text`: plain text in place of JSON."""
        ask = partial(self.exchange, method, self.address(path), params=params, body=body, text=text, prefer=prefer)
        try:
            try:
                answer = ask()
            except NO_ANSWER as error:
                if method != "GET" or not dropped(error):
                    raise
                answer = ask()
        except NO_ANSWER as error:
            raise unanswered(error, repeatable) from error
        if 200 <= answer.status < 300:
            return answer.body
        raise failure(answer, repeatable)

    def exchange(self, method: str, url: str, **content: Any) -> Answer:
        """Make one request and read its answer to the end."""
        with self.request(method, url, **content) as response:
            return Answer(response.status_code, response.headers, read(response))

    def request(
        self,
        method: str,
        url: str,
        params: Mapping[str, str] | None = None,
        body: Mapping[str, Any] | None = None,
        text: bytes | None = None,
        prefer: Sequence[str] = (),
    ) -> requests.Response:
        """Make one request, with the headers that every one of them bears. Its answer is not read yet.

        One that is refused for its bearer was not carried out, and is made once more with a fresh one.
        """
        headers = {"Prefer": ", ".join((IMMUTABLE_IDS, *prefer)), "client-request-id": str(uuid.uuid4())}
        if text is not None:
            headers["Content-Type"] = "text/plain"
        ask = partial(
            self.session.request,
            method,
            url,
            params=params,
            json=body,
            data=text,
            headers=headers,
            timeout=TIMEOUT,
            allow_redirects=False,
            stream=True,
        )
        response = ask(auth=Bearer(self.token()))
        if response.status_code == HTTPStatus.UNAUTHORIZED and self.fresh_token:
            response.close()
            response = ask(auth=Bearer(self.fresh_token()))
        return response

    def address(self, path: str) -> str:
        """The full address. The bearer goes nowhere else: a link that leads away from `url` is `errors.Rejected`."""
        if "://" not in path:
            return f"{self.url}/{path.lstrip('/')}"
        if path.startswith(f"{self.url}/"):
            return path
        raise errors.Rejected("A link in Microsoft Graph's answer leads to another address; it was not followed.")


class Bearer(requests.auth.AuthBase):
    """Puts the token on a request. As requests' own kind of auth, so that no .netrc takes its place."""

    def __init__(self, token: str) -> None:
        self.token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """Sign the request."""
        request.headers["Authorization"] = f"Bearer {self.token}"
        return request


def segment(value: str) -> str:
    """Quote an id as one segment of a path. Raises `errors.BadInput` for what cannot be an id."""
    if value in ("", ".", ".."):
        raise errors.BadInput("An empty or relative path is no id.")
    return quote(value, safe="=")


def required(item: Mapping[str, Any], name: str) -> str:
    """A property that Graph always sends. Raises `errors.Unavailable` where it is missing."""
    if isinstance(value := item.get(name), str) and value:
        return value
    raise errors.Unavailable(f"Microsoft Graph's answer has no {name}.")


def document(body: bytes, repeatable: bool) -> dict[str, Any]:
    """Read the JSON of an answer that says it was done; a body that is none says nothing about what was done."""
    try:
        found = json.loads(body) if body else {}
    except ValueError:
        found = None
    if isinstance(found, dict):
        return found
    message = "Microsoft Graph's answer is not the JSON that was asked for."
    raise errors.Unavailable(message) if repeatable else errors.UnknownOutcome(message)


def read(response: requests.Response) -> bytes:
    """Read a body into memory. Raises `errors.Rejected` over LARGEST_DOCUMENT."""
    body = bytearray()
    for chunk in response.iter_content(CHUNK):
        body += chunk
        if len(body) > LARGEST_DOCUMENT:
            raise errors.Rejected("Microsoft Graph's answer is too large to be read at once.")
    return bytes(body)


def chunks(response: requests.Response) -> Iterator[bytes]:
    """Yield a body's bytes as they come."""
    try:
        yield from response.iter_content(CHUNK)
    except NO_ANSWER as error:
        raise unanswered(error, repeatable=True) from error
