"""Graph's routes, put together."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from sandbox.microsoft.graph.attachments import attachments
from sandbox.microsoft.graph.call import surround
from sandbox.microsoft.graph.drafts import drafts
from sandbox.microsoft.graph.errors import not_offered
from sandbox.microsoft.graph.folders import folders
from sandbox.microsoft.graph.messages import messages
from sandbox.microsoft.graph.people import people
from sandbox.microsoft.graph.sending import sending
from sandbox.microsoft.graph.subscribing import subscribing
from sandbox.microsoft.graph.uploading import uploading
from sandbox.microsoft.state import State


def graph(state: State) -> Blueprint:
    """Everything below `/v1.0`."""
    calls = Blueprint("graph", __name__, url_prefix="/v1.0")
    surround(calls, state)
    people(calls)
    folders(calls)
    messages(calls)
    attachments(calls)
    drafts(calls)
    uploading(calls)
    sending(calls)
    subscribing(calls)

    @calls.route("/<path:rest>", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
    def anything_else(rest: str) -> ResponseReturnValue:
        raise not_offered(f"{request.method} {rest}")

    return calls
