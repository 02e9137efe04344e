"""HTTP: what Microsoft Graph posts, put on queues.

Anonymous, because Graph sends no key: each item proves itself by its client state. Queue outputs are written by the host
after the function has returned; where a queue does not take them, the host answers 500 and Graph posts again.
"""

import logging
import typing

import azure.functions as func

from functions import resources
from functions.observed import observed
from shared.errors import BadInput
from shared.events import emit
from shared.mailboxes.notifications import posted
from shared.mailboxes.work import INCOMING_MAIL, MAILBOX_UPKEEP

blueprint = func.Blueprint()

LONGEST_TOKEN = 4096
Lines = typing.Sequence[str]
"""Several queue messages. Azure's loader knows the generic types of `typing` alone, and refuses `list[str]`."""


@blueprint.function_name("graph_notifications")
@blueprint.route("graph/notifications", methods=["POST"], auth_level=func.AuthLevel.ANONYMOUS)
@blueprint.queue_output("incoming", INCOMING_MAIL, "AzureWebJobsStorage")
@blueprint.queue_output("upkeep", MAILBOX_UPKEEP, "AzureWebJobsStorage")
@observed
def graph_notifications(req: func.HttpRequest, incoming: func.Out[Lines], upkeep: func.Out[Lines]) -> func.HttpResponse:
    """Answer the validation handshake, or take notifications: 202, also where items were skipped."""
    if token := req.params.get("validationToken"):
        return func.HttpResponse(token[:LONGEST_TOKEN], mimetype="text/plain", headers=PLAIN)
    body = req.get_body()
    try:
        found = posted(body, resources.keys())
    except BadInput as error:
        emit("notifications_refused", logging.WARNING, bytes=len(body))
        return func.HttpResponse(str(error), status_code=400, mimetype="text/plain", headers=PLAIN)
    if found.messages:
        incoming.set(found.messages)
    if found.upkeep:
        upkeep.set(found.upkeep)
    emit("notifications", count=len(found.messages) + len(found.upkeep))
    if found.skipped:
        emit("notifications_skipped", logging.WARNING, count=found.skipped)
    return func.HttpResponse(status_code=202)


PLAIN = {"X-Content-Type-Options": "nosniff"}
