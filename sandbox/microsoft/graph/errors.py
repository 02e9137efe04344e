"""Graph's errors, in Graph's shape.

https://learn.microsoft.com/en-us/graph/errors
"""

from collections.abc import Mapping
from datetime import datetime


class GraphError(Exception):
    """An answer other than success."""

    def __init__(self, status: int, code: str, message: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.headers = dict(headers or {})

    def body(self, request_id: str, client_request_id: str, now: datetime) -> dict[str, object]:
        """What the client reads."""
        inner = {"date": f"{now:%Y-%m-%dT%H:%M:%S}", "request-id": request_id, "client-request-id": client_request_id}
        return {"error": {"code": self.code, "message": self.message, "innerError": inner}}


def item_not_found() -> GraphError:
    """There is no such message, folder or attachment (any more)."""
    return GraphError(404, "ErrorItemNotFound", "The specified object was not found in the store.")


def malformed_id() -> GraphError:
    """What stands in the id's place is none."""
    return GraphError(400, "ErrorInvalidIdMalformed", "Id is malformed.")


def access_denied() -> GraphError:
    """The token's permissions do not reach that far, or it is another user's mailbox."""
    return GraphError(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.")


def mailbox_not_enabled() -> GraphError:
    """There is no mailbox behind the account that Graph can reach."""
    return GraphError(
        404,
        "MailboxNotEnabledForRESTAPI",
        "The mailbox is either inactive, soft-deleted, or is hosted on-premise.",
    )


def mailbox_concurrency() -> GraphError:
    """More than four requests at once for one mailbox."""
    return GraphError(429, "ApplicationThrottled", "Application is over its MailboxConcurrency limit.")


def too_large() -> GraphError:
    """The request is larger than Graph takes."""
    return GraphError(413, "ErrorMessageSizeExceeded", "The maximum request length supported is 4MB.")


def bad_request(message: str, code: str = "BadRequest") -> GraphError:
    """The request makes no sense."""
    return GraphError(400, code, message)


def unknown_property(name: str, entity: str) -> GraphError:
    """A property that the entity does not have."""
    return bad_request(
        f"Parsing OData Select and Expand failed: Could not find a property named '{name}' on type "
        f"'Microsoft.OutlookServices.{entity}'.",
        "RequestBroker--ParseUri",
    )


def not_offered(what: str) -> GraphError:
    """Graph can do this, the stand-in cannot: better said than pretended."""
    return GraphError(501, "NotImplemented", f"The stand-in does not offer {what}.")


def invalid_token(message: str) -> GraphError:
    """The bearer token is missing, unknown, expired or revoked."""
    challenge = 'Bearer realm="", client_id="00000003-0000-0000-c000-000000000000"'
    return GraphError(401, "InvalidAuthenticationToken", message, {"WWW-Authenticate": challenge})
