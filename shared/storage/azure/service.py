"""What both services have in common: connections, and errors in the app's own words."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, Protocol, Self, TypeVar

import requests
from azure.core.credentials import AccessToken
from azure.core.exceptions import AzureError, HttpResponseError, ResourceExistsError
from azure.core.pipeline.transport import RequestsTransport

from shared.calls import Measured
from shared.errors import AlreadyExists, Changed, ConnectorError, InvalidSetting, OperatorMustAct, Rejected, Unavailable

# One, for a connection that had gone stale; longer trouble is the queues' to repeat. A write whose first answer was
# lost meets itself then and raises a conflict: its caller takes the row for somebody else's, which is the safe mistake.
RETRIES = 1
CONNECT_SECONDS = 5
READ_SECONDS = 10
CONNECTIONS = 32

NO_CONNECTION_STRING = (
    "The storage connection string (AzureWebJobsStorage) cannot be understood. Copy it from the storage account's access keys; "
    "it is like DefaultEndpointsProtocol=https;AccountName=name;AccountKey=key;EndpointSuffix=core.windows.net."
)
NOT_AN_ADDRESS = (
    "A storage address (AzureWebJobsStorage__blobServiceUri, __queueServiceUri, __tableServiceUri) cannot be understood. Copy "
    "it from the storage account's endpoints; it is like https://name.queue.core.windows.net."
)

Result = TypeVar("Result")
IdentityToken = Callable[[str], tuple[str, int]]
"""Gives a managed identity's token for a resource, with its end in seconds since 1970."""


class ServiceClient(Protocol):
    """What the clients of the three services have in common."""

    def __init__(self, address: str, /, *, credential: Any, **options: Any) -> None: ...

    @classmethod
    def from_connection_string(cls, conn_str: str, **options: Any) -> Self:
        """A client for the account of a connection string."""


Service = TypeVar("Service", bound=ServiceClient)


def transport() -> RequestsTransport:
    """Connections kept open for as many threads as a worker has; the usual pool keeps ten and closes the others."""
    session = requests.Session()
    adapter = Measured("storage", pool_maxsize=CONNECTIONS)
    session.mount("https://", adapter)
    session.mount("http://", adapter)
    return RequestsTransport(session=session, connection_timeout=CONNECT_SECONDS, read_timeout=READ_SECONDS)


class IdentityCredential:
    """Tokens of a managed identity as the clients ask for them (`azure.core.credentials.TokenCredential`)."""

    def __init__(self, token: IdentityToken) -> None:
        self.token = token

    def get_token(self, *scopes: str, **options: object) -> AccessToken:
        """A token for what the clients call a scope. `options` are for sign-ins of persons."""
        return AccessToken(*self.token(scopes[0].removesuffix("/.default")))


def opened(kind: type[Service], account: str, token: IdentityToken | None, **options: object) -> Service:
    """A service's client. `account`: a connection string or, with `token`, the service's address.

    Raises `InvalidSetting` for what the client does not understand, without showing it.
    """
    try:
        if token is not None:
            return kind(account, credential=IdentityCredential(token), transport=transport(), **options)
        return kind.from_connection_string(account, transport=transport(), **options)
    except (ValueError, KeyError):
        raise InvalidSetting(NOT_AN_ADDRESS if token else NO_CONNECTION_STRING) from None


@contextmanager
def storage_errors() -> Iterator[None]:
    """Turns the clients' errors into the app's; usable as a decorator."""
    try:
        yield
    except HttpResponseError as error:
        raise in_our_words(error) from error
    except AzureError as error:
        raise Unavailable("Storage could not be reached.") from error


def in_our_words(error: HttpResponseError) -> ConnectorError:
    """The error of shared/errors.py for an answer of the storage service.

    Codes: https://learn.microsoft.com/rest/api/storageservices/common-rest-api-error-codes. A pop receipt that somebody
    else's has replaced is answered by 400 or 404.
    """
    code = error_code(error)
    status = error.status_code or 0
    if status == 412 or code == "PopReceiptMismatch" or status == 404:
        return Changed("The row or message has been changed or deleted since it was read.")
    if status == 409:
        return AlreadyExists("The row exists already.")
    if status in (401, 403):
        return OperatorMustAct(
            f"The storage account refuses us ({code}): check its key or the identity's roles, and its network rules."
        )
    if status in (0, 408, 429) or status >= 500:
        return Unavailable(f"Storage is not available ({status} {code}).")
    return Rejected(f"Storage refused the request ({status} {code}).")


def error_code(error: HttpResponseError) -> str:
    """The service's name for what went wrong, which the clients attach without declaring it."""
    code = getattr(error, "error_code", None)
    return str(getattr(code, "value", code or "no code"))


@storage_errors()
def creating(create: Callable[[], object], attempt: Callable[[], Result]) -> Result:
    """Do `attempt`; where its table or queue turns out to be missing, `create` that and try once more."""
    try:
        return attempt()
    except HttpResponseError as error:
        if error.status_code != 404:
            raise
    with suppress(ResourceExistsError):
        create()
    return attempt()


@storage_errors()
def found_or_none(read: Callable[[], Result]) -> Result | None:
    """What `read` returns, or None where the row, table or queue does not exist."""
    try:
        return read()
    except HttpResponseError as error:
        if error.status_code != 404:
            raise
        return None
